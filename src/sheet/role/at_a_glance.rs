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
    let (role, here) = (record.role, record.here());
    let time = role.months_to_entry.value();
    let known = time.filter(|time| time.whole().is_some());
    fact(section, "How long", known.map(text::months_of), time.map(|time| time.whole_from()).unwrap_or_default());
    costs(&here.costs().unwrap_or_default(), section);
    let entry = role.entry_education.value();
    let schooling = entry.map(|entry| text::education(entry.level).to_owned());
    fact(section, "Schooling", schooling, entry.into_iter().flat_map(|entry| &entry.sources));
    let exams: Vec<String> = record.credentials().into_iter().map(|needed| record.needed_credential(needed)).collect();
    section.fact("Exams", if exams.is_empty() { record.no_credential() } else { exams.join(", ") });
    license(record, section);
    let age = here.minimum_age();
    let years = age.map(|age| format!("{}. {}", age.years, beginning(Some(&age.text)).unwrap_or_default()));
    fact(section, "Youngest age", years, age.map(|age| &age.source));
    let checks = here.checks();
    let named =
        checks.as_ref().map(|checks| checks.iter().map(|check| check.what.as_str()).collect::<Vec<_>>().join(", "));
    fact(section, "Checks", named, checks.iter().flatten().map(|check| &check.source));
    fact(section, "Paid training", beginning(here.paid_training()), []);
    fact(section, "Getting a seat", beginning(here.getting_in()), []);
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
fn costs(costs: &[Cow<Cost>], section: &mut Section) {
    let price = |cost: &Cost| format!("{}: {}", cost.what, text::fee(cost.min, cost.max));
    let of = |paid_for| costs.iter().map(AsRef::as_ref).filter(move |cost| cost.paid_for == paid_for);
    let programs: Vec<String> = of(PaidFor::Program).map(price).collect();
    let fees: Vec<String> = of(PaidFor::Fee).take(MOST_FEES).map(price).collect();
    let mut known = match &programs[..] {
        [] => "ask a school for tuition.".to_owned(),
        programs => format!("{}; {LEFT_OUT}", programs.join("; ")),
    };
    if !fees.is_empty() {
        known += &format!(" Fees: {}", fees.join("; "));
    }
    let known = (!costs.is_empty()).then_some(known);
    let named = of(PaidFor::Program).chain(of(PaidFor::Fee).take(MOST_FEES));
    fact(section, "What it costs", known, named.map(|cost| &cost.source));
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
