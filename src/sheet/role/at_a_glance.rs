//! What everybody asks about getting in, a line each; the details stand below.

use std::borrow::Cow;

use super::RoleRecord;
use crate::model::{Cost, PaidFor, SourceId};
use crate::sheet::{Mark, Section, license_sentence};
use crate::text;

/// How many fees are named before the rest is left to the details.
const MOST_FEES: usize = 3;

/// Whom the prices of programs leave out, because they charge by the credit.
const LEFT_OUT: &str = "community colleges: ask them.";

/// Whom to ask where nothing is known.
const ASK_A_SCHOOL: &str = "our sources do not say. Ask a school or an employer near you.";

pub(super) fn at_a_glance(record: &RoleRecord, section: &mut Section) {
    let role = record.role;
    let time = role.months_to_entry.value();
    let known = time.filter(|time| time.whole().is_some());
    fact(section, "How long", known.map(text::months_of), time.map(|time| time.whole_from()).unwrap_or_default());
    costs(record, section);
    let entry = role.entry_education.value();
    let schooling = entry.map(|entry| text::education(entry.level).to_owned());
    fact(section, "Schooling", schooling, entry.into_iter().flat_map(|entry| &entry.sources));
    let exams: Vec<String> = record.credentials().into_iter().map(|needed| record.needed_credential(needed)).collect();
    section.fact("Exams", if exams.is_empty() { record.no_credential() } else { exams.join(", ") });
    license(record, section);
    for Condition { label, known, sources } in conditions(record) {
        fact(section, label, known, &sources);
    }
    other_states(record, section);
}

/// What has to be met or can be had.
struct Condition {
    label: &'static str,
    known: Option<String>,
    sources: Vec<SourceId>,
}

/// Age, checks, pay while one trains, a seat.
fn conditions(record: &RoleRecord) -> Vec<Condition> {
    let here = record.here();
    let age = here.minimum_age();
    let years = age.map(|age| format!("{}. {}", age.years, beginning(Some(&age.text)).unwrap_or_default()));
    let checks = here.checks();
    let named =
        checks.as_ref().map(|checks| checks.iter().map(|check| check.what.as_str()).collect::<Vec<_>>().join(", "));
    let condition = |label, known, sources| Condition { label, known, sources };
    vec![
        condition("Youngest age", years, age.map(|age| age.source.clone()).into_iter().collect()),
        condition("Checks", named, checks.iter().flatten().map(|check| check.source.clone()).collect()),
        condition("Paid training", beginning(here.paid_training()), Vec::new()),
        condition("Getting a seat", beginning(here.getting_in()), Vec::new()),
    ]
}

/// The time with its parts, what it costs and what has to be met, where schooling and license stand elsewhere. What our
/// sources do not say is named in one line.
pub(super) fn time_and_cost(record: &RoleRecord, section: &mut Section) {
    if let Some(time) = record.role.months_to_entry.value() {
        // A single part is the whole time, which stands among the quick facts.
        for part in time.parts.iter().filter(|_| time.parts.len() > 1) {
            section.entry(text::time_part(part)).from([&part.source]);
        }
        let (details, sources) = record.here().time_details(time);
        if !details.is_empty() {
            section.text(details).from(sources);
        }
    }
    costs(record, section);
    let mut unsaid = Vec::new();
    for Condition { label, known, sources } in conditions(record) {
        match known {
            Some(known) => drop(section.fact(label, known).from(&sources)),
            None => unsaid.push(label.to_lowercase()),
        }
    }
    if !unsaid.is_empty() {
        let words = format!("Our sources do not say: {}. Ask a school or an employer near you.", unsaid.join(", "));
        section.text(words).marked(Mark::Missing);
    }
    other_states(record, section);
}

/// That some of what was read holds in other states only, and whom to ask here; once for all of it.
fn other_states(record: &RoleRecord, section: &mut Section) {
    let others = record.here().only_other_states();
    let names: Vec<&str> = others.iter().map(|state| record.catalogue.state_name(state)).collect();
    let [_, ..] = names[..] else { return };
    let (names, here) = (names.join(", "), record.license());
    let words = match here.state {
        Some(state) => format!(
            "Some rules and fees that we read are those of {names} and are left out here. For {state}, ask a school \
             near you, or the {} there.",
            here.board
        ),
        None => {
            format!("Some rules and fees that we read are those of {names}. Choose an area to see what we know of it.")
        }
    };
    section.text(words).marked(Mark::Quiet);
}

/// The price of a program and the first fees. Fees alone would read as if that were all.
fn costs(record: &RoleRecord, section: &mut Section) {
    let (known, sources) = known_costs(record, MOST_FEES);
    fact(section, "What it costs", known, &sources);
}

/// The same as words with at most so many fees, and where they were read.
pub(super) fn known_costs(record: &RoleRecord, most: usize) -> (Option<String>, Vec<SourceId>) {
    let here = record.here();
    let costs: &[Cow<Cost>] = &here.costs().unwrap_or_default();
    let price = |cost: &Cost| format!("{}: {}", cost.what, text::fee(cost.min, cost.max));
    let of = |paid_for| costs.iter().map(AsRef::as_ref).filter(move |cost| cost.paid_for == paid_for);
    let programs: Vec<String> = of(PaidFor::Program).map(price).collect();
    let fees: Vec<String> = of(PaidFor::Fee).take(most).map(price).collect();
    let mut known = match &programs[..] {
        [] => "ask a school for tuition.".to_owned(),
        programs => format!("{}; {LEFT_OUT}", programs.join("; ")),
    };
    if !fees.is_empty() {
        known += &format!(" Fees: {}", fees.join("; "));
    }
    let known = (!costs.is_empty()).then_some(known);
    let named = of(PaidFor::Program).chain(of(PaidFor::Fee).take(most));
    (known, named.map(|cost| cost.source.clone()).collect())
}

/// A label and what is known, or whom to ask.
fn fact<'s>(
    section: &mut Section,
    label: &str,
    known: Option<String>,
    sources: impl IntoIterator<Item = &'s SourceId>,
) {
    section.fact(label, known.unwrap_or_else(|| ASK_A_SCHOOL.to_owned())).from(sources);
}

/// The rule of the state of the chosen area.
fn license(record: &RoleRecord, section: &mut Section) {
    let here = record.license();
    let words = license_sentence(here);
    let Some(rule) = here.rule else {
        section.fact("License here", format!("{words}. Ask the {} there.", here.board));
        return;
    };
    let body = rule.body.as_ref().map(|body| format!(", {body}")).unwrap_or_default();
    section.fact("License here", words + &body).from(&rule.source);
}

/// The first sentence of a text.
fn beginning(text: Option<&String>) -> Option<String> {
    text.and_then(|text| text::sentences_of(text).next().map(|sentence| sentence.trim().to_owned()))
}
