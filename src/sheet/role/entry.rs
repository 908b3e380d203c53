//! Getting in: what everybody asks, then schooling, time, rules, exams, fees, first steps in detail.

use super::at_a_glance::at_a_glance;
use super::earn::earn;
use super::{RoleRecord, local, ratings};
use crate::catalogue::LicenseHere;
use crate::model::{Confidence, License};
use crate::sheet::license::read_where;
use crate::sheet::{Link, Mark, Section, SectionId, license_sentence};
use crate::text;

/// What stands where nothing is known about a time or a fee, with whom to ask.
const ASK_FOR_TIME: &str = "our sources do not say. Ask a school or an employer near you.";
const ASK_FOR_FEES: &str = "Our sources do not say. Ask the school for the price with books, uniform, checks and exam.";

pub(super) fn getting_in(record: &RoleRecord) -> Section {
    let mut section = Section::new(SectionId::GettingIn);
    at_a_glance(record, &mut section);
    local::whose(record, &mut section);
    local::near_here(record, &mut section);
    section.heading("Schooling and time");
    schooling(record, &mut section);
    routes(record, &mut section);
    earn(record, &mut section);
    license(record, &mut section);
    checks(record, &mut section);
    credentials(record, &mut section);
    costs(record, &mut section);
    first_steps(record, &mut section);
    section
}

fn schooling(record: &RoleRecord, section: &mut Section) {
    let role = record.role;
    match role.entry_education.value() {
        Some(entry) => section
            .fact("Schooling", format!("{}. {}", text::capital(text::education(entry.level)), entry.text))
            .from(&entry.sources),
        None => section.stated("Schooling", None),
    };
    time(record, section);
    match record.here().training_hours() {
        Some(hours) => {
            let words = format!("{}. {}", text::hours_range(hours.min, hours.max, &hours.unit), hours.text);
            section.fact("Course hours", words).from([&hours.source])
        }
        None => section.stated("Course hours", None),
    };
    match record.here().minimum_age() {
        Some(age) => section.fact("Youngest age", format!("{}. {}", age.years, age.text)).from([&age.source]),
        None => section.stated("Youngest age", None),
    };
    if let Some(projection) = record.catalogue.projection(role) {
        ratings::categories(projection, section);
    }
    ratings::schooling(record, section);
    section.stated("School subjects", record.page().school_subjects.value().map(|subjects| subjects.join(", ")));
    section.stated("Getting a seat", record.here().getting_in().cloned());
    section.stated("Paid training", record.here().paid_training().cloned());
}

/// The whole time, then its parts, each with its mark, then what else there is to say.
fn time(record: &RoleRecord, section: &mut Section) {
    let Some(time) = record.role.months_to_entry.value() else {
        section.fact("Time", ASK_FOR_TIME);
        return;
    };
    match time.whole() {
        Some(_) => section.fact("Time", format!("{}.", text::months_of(time))).from(time.whole_from()),
        None => section.fact("Time", ASK_FOR_TIME),
    };
    for part in &time.parts {
        section.entry(text::time_part(part)).from([&part.source]);
    }
    let (details, sources) = record.here().time_details(time);
    if !details.is_empty() {
        section.text(details).from(sources);
    }
}

fn routes(record: &RoleRecord, section: &mut Section) {
    section.heading("Ways in");
    let Some(routes) = record.here().routes() else {
        section.not_stated();
        return;
    };
    for route in routes {
        section.entry(format!("{}: {}", text::route(&route.kind), route.text)).from(&route.source);
    }
}

/// What is known of the chosen area's state; the other states stand in a table of their own.
fn license(record: &RoleRecord, section: &mut Section) {
    section.heading("License");
    license_here(record, section);
    let all = Link::LicensesOf(record.role.id.clone());
    section.link("The answer in every state", all).marked(Mark::Quiet);
}

/// The rule of the area's state, or whom to ask.
pub(super) fn license_here(record: &RoleRecord, section: &mut Section) {
    let here = record.license();
    match here.rule {
        None => no_rule(record, here, section),
        Some(rule) => {
            rule_of_state(record, rule, section);
            // A role can have a rule for each kind of its work.
            let others = record.role.license.value().into_iter().flatten();
            for other in others.filter(|other| other.state == rule.state && *other != rule) {
                rule_of_state(record, other, section);
            }
        }
    }
}

/// That no rule of the state is known, whom to ask, and what holds in general.
fn no_rule(record: &RoleRecord, here: LicenseHere, section: &mut Section) {
    let ask = here.state.map_or_else(String::new, |_| format!(" Ask the {} there.", here.board));
    let words = text::capital(&license_sentence(here));
    section.entry(format!("{words}.{ask}")).marked(Mark::Missing);
    if let Some(general) = here.general {
        let read = read_where(record.catalogue, general).unwrap_or_default();
        section.entry(format!("In general: {} {read}", general.text)).from(&general.source);
    }
}

/// A rule, how far it can be trusted, and whom to ask.
fn rule_of_state(record: &RoleRecord, rule: &License, section: &mut Section) {
    let body = rule.body.as_ref().map(|body| format!(", {body}")).unwrap_or_default();
    // Not that of the rule, which may hold in every state.
    let state = record.license().state.unwrap_or_default();
    let words = format!("{state} license: {}{body}. {}", text::license_need(rule.required), rule.text);
    section.entry(words).from(&rule.source);
    match read_where(record.catalogue, rule) {
        Some(read) => {
            section.note(format!("{read} Rules change: check with the {} there.", record.license().board));
        }
        None if rule.required.is_needed() => {
            section.note("Rules change. Ask the board before you pay for a course.");
        }
        None => {}
    }
}

fn checks(record: &RoleRecord, section: &mut Section) {
    section.heading("Checks before you start");
    let Some(checks) = record.here().checks() else {
        section.not_stated();
        return;
    };
    for check in checks {
        section.entry(format!("{}: {}", check.what, check.text)).from([&check.source]);
    }
}

fn credentials(record: &RoleRecord, section: &mut Section) {
    section.heading("Exams and certificates");
    let known = record.credentials();
    if known.is_empty() {
        section.text(format!("{}.", text::capital(&record.no_credential())));
    }
    for needed in known {
        let need = record.need(needed);
        let Some(known) = record.catalogue.credential(&needed.id) else {
            section.entry(format!("{} ({need}), not in our list", needed.id)).marked(Mark::Missing);
            continue;
        };
        let unsure = if known.confidence == Confidence::Background { " Not confirmed by a page we read." } else { "" };
        let (letters, name, issuer, what) = (&known.abbreviation, &known.name, &known.issuer, &known.what);
        section.entry(format!("{letters} = {name} ({need}), from {issuer}. {what}{unsure}"));
        if let Some(page) = known.sources.first() {
            section.note(format!("Read: {} ({})", page.title, page.date));
        }
    }
}

fn costs(record: &RoleRecord, section: &mut Section) {
    section.heading("Prices and fees");
    let Some(costs) = record.here().costs() else {
        section.text(ASK_FOR_FEES);
        return;
    };
    for cost in costs {
        section.entry(format!("{}: {}. {}", cost.what, text::fee(cost.min, cost.max), cost.text)).from([&cost.source]);
    }
}

fn first_steps(record: &RoleRecord, section: &mut Section) {
    let Some(steps) = record.page().first_steps.value() else { return };
    for (heading, entries) in
        [("This week", &steps.this_week), ("This month", &steps.this_month), ("This year", &steps.this_year)]
    {
        if !entries.is_empty() {
            section.heading(heading);
            section.entries(entries);
        }
    }
}
