//! Getting in: schooling, time, rules, exams, fees, first steps.

use super::{RoleRecord, Section, ratings};
use crate::model::{Confidence, SourceId, Stated};
use crate::text;

pub(super) fn getting_in(record: &RoleRecord) -> Section {
    let mut section = Section::new("Getting in");
    schooling(record, &mut section);
    time(record, &mut section);
    routes(record, &mut section);
    licence(record, &mut section);
    checks(record, &mut section);
    credentials(record, &mut section);
    costs(record, &mut section);
    first_steps(record, &mut section);
    section
}

fn stated(value: &Stated<String>) -> &str {
    value.value().map_or(text::NOT_STATED, String::as_str)
}

fn schooling(record: &RoleRecord, section: &mut Section) {
    let role = record.role;
    match role.entry_education.value() {
        Some(entry) => {
            let sources: Vec<&SourceId> = entry.sources.iter().collect();
            section.fact("Schooling", format!("{}. {}", text::education(entry.level), entry.text), &sources);
        }
        None => section.fact("Schooling", text::NOT_STATED, &[]),
    }
    if let Some(projection) = record.catalogue.projection(role) {
        section.blocks.push(ratings::categories(projection));
    }
    section.blocks.extend(ratings::schooling(record));
    let subjects = record.page().school_subjects.value().map(|subjects| subjects.join(", "));
    section.fact("School subjects", subjects.as_deref().unwrap_or(text::NOT_STATED), &[]);
    section.fact("Getting a seat", stated(&record.page().getting_in), &[]);
    section.fact("Paid training", stated(&record.page().paid_training), &[]);
}

fn time(record: &RoleRecord, section: &mut Section) {
    let role = record.role;
    match role.months_to_entry.value() {
        Some(time) => {
            let words = format!("{} ({}). {}", text::months(&role.months_to_entry), text::basis(time.kind), time.text);
            section.fact("Time", words, &[&time.source]);
        }
        None => section.fact("Time", "our sources do not say. Ask a school or an employer near you.", &[]),
    }
    if let Some(hours) = &record.page().training_hours {
        let words = format!("{}. {}", text::hours_range(hours.min, hours.max, &hours.unit), hours.text);
        section.fact("Course hours", words, &[&hours.source]);
    }
    match record.page().minimum_age.value() {
        Some(age) => section.fact("Youngest age", format!("{}. {}", age.years, age.text), &[&age.source]),
        None => section.fact("Youngest age", text::NOT_STATED, &[]),
    }
}

fn routes(record: &RoleRecord, section: &mut Section) {
    section.heading("Ways in");
    let Some(routes) = record.page().routes.value() else { return section.not_stated() };
    for route in routes {
        let sources: Vec<&SourceId> = route.source.iter().collect();
        section.entry(format!("{}: {}", text::route(&route.kind), route.text), &sources);
    }
}

fn licence(record: &RoleRecord, section: &mut Section) {
    section.heading("License");
    let Some(rules) = record.role.licence.value() else { return section.not_stated() };
    for rule in rules {
        let body = rule.body.as_ref().map(|body| format!(", {body}")).unwrap_or_default();
        let sources: Vec<&SourceId> = rule.source.iter().collect();
        let state = record.catalogue.state_name(&rule.state);
        section.entry(format!("{state}: {}{body}. {}", text::licence_need(rule.required), rule.text), &sources);
    }
}

fn checks(record: &RoleRecord, section: &mut Section) {
    section.heading("Checks before you start");
    let Some(checks) = record.page().checks.value() else { return section.not_stated() };
    for check in checks {
        section.entry(format!("{}: {}", check.what, check.text), &[&check.source]);
    }
}

fn credentials(record: &RoleRecord, section: &mut Section) {
    section.heading("Exams and certificates");
    if record.role.credentials.is_empty() {
        section.text("Our sources name none for this job.", &[]);
    }
    for needed in &record.role.credentials {
        let Some(known) = record.catalogue.credential(&needed.id) else {
            section.entry(format!("{} ({})", needed.id, text::need(needed.need)), &[]);
            continue;
        };
        let unsure = if known.confidence == Confidence::Background { " Not confirmed by a page we read." } else { "" };
        let read = known.sources.first().map(|page| format!(" Read: {} ({}).", page.title, page.date));
        let words = format!(
            "{} = {} ({}), from {}. {}{unsure}{}",
            known.abbreviation,
            known.name,
            text::need(needed.need),
            known.issuer,
            known.what,
            read.unwrap_or_default()
        );
        section.entry(words, &[]);
    }
}

fn costs(record: &RoleRecord, section: &mut Section) {
    section.heading("Fees");
    let Some(costs) = record.page().costs.value() else {
        section.text("Our sources do not say. Ask the school for the price with books, uniform, checks and exam.", &[]);
        return;
    };
    for cost in costs {
        section.entry(format!("{}: {}. {}", cost.what, text::fee(cost.min, cost.max), cost.text), &[&cost.source]);
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
