//! What O*NET and the projections say about the occupation of a role, in words with the number behind them.

use super::RoleRecord;
use crate::model::{Occupation, Projection, RatedElement, SchoolingShare, SourceId};
use crate::sheet::{Section, section::ONET};
use crate::sorting;
use crate::text;

/// How many skills and fields of knowledge are named.
const MOST_NAMED: usize = 6;

/// How many interest areas are named.
const INTERESTS_NAMED: usize = 3;

/// Whom to ask where O*NET has no answer.
const ASK: &str = "Ask people who do this job, or an employer.";

/// Where the page has something on the same questions.
const ELSEWHERE: &str = "What we could read about it stands in the Overview, at Body and Risks.";

/// O*NET, whose ratings these are.
pub(super) fn onet() -> SourceId {
    SourceId(ONET.to_owned())
}

/// Preparation, interests, skills and knowledge.
pub(super) fn what_it_takes(record: &RoleRecord, section: &mut Section) {
    section.heading("What it takes");
    let Some(occupation) = record.catalogue.occupation(record.role) else {
        section.text(no_occupation());
        return;
    };
    let onet = onet();
    section.fact("Rated as", format!("{}, O*NET code {}", occupation.title, occupation.onet_soc)).from([&onet]);
    if let Some(zone) = occupation.job_zone {
        section.fact("Job zone", format!("{zone} of 5: {}", text::job_zone(zone))).from([&onet]);
    }
    if let Some(profile) = &occupation.interests {
        let named = text::interests(profile).into_iter().take(INTERESTS_NAMED);
        let named: Vec<String> =
            named.map(|(name, words, score)| format!("{name} ({words}) {}", text::rating(score, 7))).collect();
        section.fact("Interests", named.join("; ")).from([&onet]);
    }
    if occupation.skills.is_empty() && occupation.knowledge.is_empty() {
        section.text(unrated(occupation, "skills and knowledge")).from([&onet]);
        return;
    }
    for (label, rated) in [("Skills", &occupation.skills), ("Knowledge", &occupation.knowledge)] {
        if !rated.is_empty() {
            section.fact(label, by_importance(rated)).from([&onet]);
        }
    }
    section.text("Importance runs from 1, not important, to 5, extremely important.");
}

/// The first elements under the words for their importance: `very important: Monitoring 3.8; important: ...`.
fn by_importance(rated: &[RatedElement]) -> String {
    let mut said = String::new();
    let mut last = "";
    for element in rated.iter().take(MOST_NAMED) {
        let words = text::importance(element.rating);
        let lead = match said.is_empty() {
            true => format!("{words}: "),
            false if words == last => ", ".to_owned(),
            false => format!("; {words}: "),
        };
        said.push_str(&format!("{lead}{} {:.1}", element.name, element.rating));
        last = words;
    }
    said
}

/// How the work is: people, body, risks, pressure.
pub(super) fn circumstances(record: &RoleRecord, section: &mut Section) {
    section.heading("What workers told O*NET");
    let Some(occupation) = record.catalogue.occupation(record.role) else {
        section.text(no_occupation());
        section.text(ELSEWHERE);
        return;
    };
    let onet = onet();
    if occupation.work_context.is_empty() {
        section.text(unrated(occupation, "standing, infections, contact and the like")).from([&onet]);
        section.text(ELSEWHERE);
        return;
    }
    let whose = format!(
        "These are answers for {}. The number is their mean from 1 to 5; the words are the answer nearest to it.",
        occupation.title
    );
    section.text(whose);
    for asked in text::CIRCUMSTANCES {
        let rated = occupation.work_context.iter().find(|element| *element.name == *asked.element);
        if let Some(RatedElement { rating, .. }) = rated {
            section.fact(asked.label, format!("{}, {}", asked.words(*rating), text::rating(*rating, 5))).from([&onet]);
        }
    }
}

/// Software that adverts ask for.
pub(super) fn technology(record: &RoleRecord, section: &mut Section) {
    let Some(occupation) = record.catalogue.occupation(record.role) else { return };
    let named = |wanted: bool| -> Vec<String> {
        let kept = occupation.technology.iter().filter(|product| product.in_demand == wanted).take(MOST_NAMED);
        kept.map(|product| format!("{} ({})", product.name, product.kind.to_lowercase())).collect()
    };
    section.heading("Software");
    let (wanted, used) = (named(true), named(false));
    if !wanted.is_empty() {
        section.fact("Job ads want", wanted.join("; ")).from([&onet()]);
    } else if !used.is_empty() {
        section.fact("Job ads want", "nothing often enough for O*NET to name it").from([&onet()]);
    }
    if !used.is_empty() {
        section.fact("Also used", used.join("; ")).from([&onet()]);
    }
    if wanted.is_empty() && used.is_empty() {
        section.text(format!("O*NET names none for \"{}\".", occupation.title)).from([&onet()]);
    }
}

/// Schooling that workers say a new hire needs.
pub(super) fn schooling(record: &RoleRecord, section: &mut Section) {
    let Some(occupation) = record.catalogue.occupation(record.role) else { return };
    let title = &occupation.title;
    let why = match &occupation.schooling {
        Some(answers) if answers.is_empty() => format!("O*NET has no answers for \"{title}\""),
        Some(answers) => return shares(answers, occupation, section),
        None => format!("O*NET advises against using a large part of the answers for \"{title}\", so none is shown"),
    };
    let words = format!("{}: {why}", text::NOT_STATED);
    section.fact("Workers asked", words).from([&onet()]);
}

fn shares(answers: &[SchoolingShare], occupation: &Occupation, section: &mut Section) {
    let mut shares = answers.to_vec();
    sorting::by(&mut shares, |a, b| b.percent.total_cmp(&a.percent));
    let named: Vec<String> = shares
        .iter()
        .map(|share| format!("{} {}", text::schooling_level(share.level), text::share(share.percent)))
        .collect();
    // What O*NET advises against using was not imported, so the rest is missing then.
    let whole = shares.iter().map(|share| share.percent).sum::<f64>() > 99.0;
    let rest = if whole { "" } else { "; O*NET advises against using the rest" };
    let words = format!("say that a new hire needs: {}{rest} ({})", named.join(", "), occupation.title);
    section.fact("Workers asked", words).from([&onet()]);
}

/// The categories in which the projections put the whole occupation.
pub(super) fn categories(projection: &Projection, section: &mut Section) {
    let text = format!(
        "{}; {}; {}. It stands for the whole occupation ({}).",
        text::entry_category(&projection.entry_education),
        text::experience_category(&projection.work_experience),
        text::training_category(&projection.on_the_job_training),
        projection.title
    );
    section.fact("BLS category", text).from([&projection.source()]);
}

fn no_occupation() -> String {
    format!("O*NET, the job database of the U.S. Department of Labor, has no occupation for this role. {ASK}")
}

/// Why there are no ratings.
fn unrated(occupation: &Occupation, of: &str) -> String {
    let title = &occupation.title;
    if occupation.collects_the_rest() {
        return format!("O*NET does not rate {of} here: \"{title}\" collects jobs without a code of their own. {ASK}");
    }
    format!("O*NET 30.1 as we have it holds no ratings of {of} for \"{title}\". {ASK}")
}
