//! What there is to say of interests: what the statements are and are not, how a role fits, the whole ranking.

use super::section::{ONET, ONET_TERMS};
use super::{Body, Column, Mark, Section, SectionId, Sheet, Table, TableRow};
use crate::catalogue::Catalogue;
use crate::interests::{Fit, Ranking, Scores};
use crate::model::{InterestArea, Role, SourceId};
use crate::sorting;
use crate::text;

/// What is said instead of a ranking where the scores are much the same.
pub const NO_CLEAR_RESULT: &str = "No clear result: your six scores are much the same, so no job stands out. That is \
    fine, and common. Change answers that you were not sure of, or look around by words instead.";

/// What stands in the place of a reason where two have only the same low areas.
const SAME_LOW: &str = "low in the same areas";

/// Most areas that are named as a reason.
const MOST_NAMED: usize = 2;

fn onet() -> SourceId {
    SourceId(ONET.to_owned())
}

/// The areas that made a role fit: `Realistic, Conventional`.
pub fn because(fit: &Fit) -> String {
    if fit.correlation <= 0.0 {
        return "other interests than yours".to_owned();
    }
    let named: Vec<&str> = fit.because.iter().take(MOST_NAMED).map(|area| text::interest(*area).0).collect();
    if named.is_empty() { SAME_LOW.to_owned() } else { named.join(", ") }
}

/// A correlation for a column.
pub fn correlation(of: f64) -> String {
    // No zero has a sign.
    let of = if of.abs() < 0.005 { 0.0 } else { of };
    format!("{of:.2}")
}

/// The highest scores in one line: `Realistic 9, Conventional 8, Social 4 (of 10)`.
pub fn highest_scores(scores: &Scores) -> String {
    let mut areas = InterestArea::ALL;
    sorting::by(&mut areas, |a, b| scores.of(*b).total_cmp(&scores.of(*a)));
    let named = areas.iter().take(3).map(|area| format!("{} {}", text::interest(*area).0, scores.of(*area)));
    named.collect::<Vec<_>>().join(", ")
}

/// What the statements are and what they are not.
pub fn about_interests(catalogue: &Catalogue) -> Sheet {
    let mut sheet = Sheet::card("Interests".to_owned(), |card| {
        card.text(
            "30 short statements about things that one can do. You say whether you would like to do them: yes, \
            maybe, or no. It takes about four minutes.",
        );
        card.text("Five statements stand for each of six interest areas:");
        for area in InterestArea::ALL {
            let (name, words) = text::interest(area);
            card.entry(format!("{name}: {words}"));
        }
        card.heading("What the result is");
        card.text(
            "Your six scores are held against the interests that O*NET publishes for the occupation of each \
            role. The number is a correlation: 1.00 means that the job is high and low in the same areas as you, 0 \
            that the two have nothing to do with each other, below 0 that it is high where you are low.",
        )
        .from([&onet()]);
        card.heading("What it is not");
        card.entry("It does not test what you are able to do.");
        card.entry("It knows nothing of pay, of time in school, or of whether there are jobs.");
        card.entry(
            "It does not tell you what to become. It is a reason to look at a job, or to ask someone who does it.",
        );
        card.entry("Roles that share an occupation share its interests, though their days can differ.");
        card.text("The statements are our own. They have not been tested on many people, as those of a publisher are.")
            .marked(Mark::Caution);
        card.text(
            "Your answers stay on this computer, in interests.json beside your shortlist, until x takes them away. \
            Those of a guest go into no file.",
        );
    });
    sheet.title = "Interests: what this is".to_owned();
    sheet.sections.push(source(catalogue));
    sheet
}

/// Where the interests of occupations were read.
fn source(catalogue: &Catalogue) -> Section {
    let mut section = Section::new(SectionId::Sources);
    section.sources(catalogue, &[onet()]);
    section.text(ONET_TERMS).marked(Mark::Quiet);
    section
}

/// How a role fits: what is high in both, and what differs most.
pub fn interest_fit(catalogue: &Catalogue, scores: &Scores, fit: &Fit) -> Sheet {
    Sheet::card(fit.role.title.clone(), |card| {
        card.text(&fit.role.summary);
        let occupation = catalogue.occupation(fit.role).map_or("", |occupation| &occupation.title);
        let words = "with the interests that O*NET 30.1 has for";
        card.text(format!("Correlation {} {words} \"{occupation}\".", correlation(fit.correlation)));
        for area in fit.because.iter().take(MOST_NAMED) {
            let (name, words) = text::interest(*area);
            let (yours, theirs) = (scores.of(*area), text::rating(fit.published.of(*area), 7));
            card.entry(format!("Above average in both: {name} ({words}); you {yours}, the job {theirs}"));
        }
        if fit.because.is_empty() {
            card.entry("No area is above average in both.");
        }
    })
}

/// What is said of a role without published interests.
pub fn interests_unknown(role: &Role) -> Sheet {
    Sheet::card(role.title.clone(), |card| {
        card.text(&role.summary);
        card.text("O*NET publishes no interests for this role, so it cannot be compared.").marked(Mark::Missing);
    })
}

/// The whole ranking.
pub fn interest_ranking(catalogue: &Catalogue, scores: &Scores, ranking: &Ranking) -> Sheet {
    let mut sheet = Sheet::card("Roles by your interests".to_owned(), |card| {
        let all = InterestArea::ALL.map(|area| format!("{} {}", text::interest(area).0, scores.of(area)));
        card.text(format!("Your scores: {}.", all.join(", ")));
        let column = |name: &'static str, numbers| Column { name: name.into(), numbers };
        let columns = vec![column("correlation", true), column("role", false), column("above average in both", false)];
        let rows = ranking.fits.iter().map(|fit| TableRow {
            cells: vec![correlation(fit.correlation), fit.role.title.clone(), because(fit)],
            mark: Mark::Plain,
            sources: Vec::new(),
            of_cells: Vec::new(),
        });
        card.push(Body::Table(Table { columns, rows: rows.collect() })).from([&onet()]);
        if !ranking.unrated.is_empty() {
            card.heading("Without published interests");
            let titles: Vec<&str> = ranking.unrated.iter().map(|role| role.title.as_str()).collect();
            card.text(titles.join("; ")).marked(Mark::Missing);
        }
    });
    sheet.sections.extend(about_interests(catalogue).sections);
    sheet
}
