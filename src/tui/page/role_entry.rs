//! Getting in: schooling, time, rules, costs, first steps.

use super::Writer;
use super::role::View;
use crate::export::ratings;
use crate::model::{Confidence, LicenceNeed, Need, SourceId};
use crate::text;
use crate::tui::theme::Tone;

pub(super) fn getting_in(view: View, writer: &mut Writer) {
    writer.section("Getting in");
    schooling(view, writer);
    routes(view, writer);
    rules(view, writer);
    credentials(view, writer);
    costs(view, writer);
    first_steps(view, writer);
}

fn schooling(view: View, writer: &mut Writer) {
    let role = view.role;
    match role.entry_education.value() {
        Some(entry) => writer.fact("Schooling", &entry.text, &entry.sources.iter().collect::<Vec<_>>()),
        None => writer.fact("Schooling", text::NOT_STATED, &[]),
    }
    match role.months_to_entry.value() {
        Some(time) => {
            let line = format!("{} ({}). {}", text::months(&role.months_to_entry), text::basis(time.kind), time.text);
            writer.fact("Time", &line, &[&time.source]);
        }
        None => writer.fact("Time", "Our sources do not say. Ask a school or an employer near you.", &[]),
    }
    if let Some(hours) = &view.page().training_hours {
        let line = format!("{}. {}", text::hours_range(hours.min, hours.max, &hours.unit), hours.text);
        writer.fact("Course hours", &line, &[&hours.source]);
    }
    match view.page().minimum_age.value() {
        Some(age) => writer.fact("Youngest age", &format!("{}. {}", age.years, age.text), &[&age.source]),
        None => writer.fact("Youngest age", text::NOT_STATED, &[]),
    }
    if let Some(projection) = view.catalogue.projection(role) {
        writer.blocks(&[ratings::categories(projection)]);
    }
    writer.blocks(&ratings::schooling(&view.record()));
    let subjects = view.page().school_subjects.value();
    writer.fact("School subjects", &subjects.map_or(text::NOT_STATED.to_owned(), |list| list.join(", ")), &[]);
    writer.fact("Seats, clinic", view.page().getting_in.value().map_or(text::NOT_STATED, String::as_str), &[]);
    writer.fact("Paid training", view.page().paid_training.value().map_or(text::NOT_STATED, String::as_str), &[]);
}

fn routes(view: View, writer: &mut Writer) {
    writer.blank();
    writer.heading("Ways in");
    let Some(routes) = view.page().routes.value() else { return missing(writer) };
    for route in routes {
        let source: Vec<&SourceId> = route.source.iter().collect();
        writer.bullet(&format!("{}: {}", text::route(&route.kind), route.text), &source);
    }
}

fn rules(view: View, writer: &mut Writer) {
    writer.blank();
    writer.heading("License");
    match view.role.licence.value() {
        Some(rules) => {
            for rule in rules {
                let state = if rule.state == "MD" { "Maryland" } else { &rule.state };
                let body = rule.body.as_ref().map_or_else(String::new, |body| format!(" ({body})"));
                let line = format!("{state}: {}{body}. {}", text::licence_need(rule.required), rule.text);
                let source: Vec<&SourceId> = rule.source.iter().collect();
                writer.bullet(&line, &source);
                if rule.required == LicenceNeed::Yes {
                    writer.styled("  Rules change. Ask the board before you pay for a course.", Tone::Quiet);
                }
            }
        }
        None => missing(writer),
    }
    writer.blank();
    writer.heading("Checks before you start");
    match view.page().checks.value() {
        Some(checks) => {
            for check in checks {
                writer.bullet(&format!("{}: {}", check.what, check.text), &[&check.source]);
            }
        }
        None => missing(writer),
    }
}

fn credentials(view: View, writer: &mut Writer) {
    writer.blank();
    writer.heading("Exams and certificates");
    if view.role.credentials.is_empty() {
        writer.text("Our sources name none for this job.");
    }
    for needed in &view.role.credentials {
        let Some(credential) = view.catalogue.credential(&needed.id) else { continue };
        let need = match needed.need {
            Need::Required => "required",
            need => text::need(need),
        };
        let unsure =
            if credential.confidence == Confidence::Background { " Not confirmed by a page we read." } else { "" };
        let line = format!(
            "{} = {} ({need}), from {}. {}{unsure}",
            credential.abbreviation, credential.name, credential.issuer, credential.what
        );
        writer.bullet(&line, &[]);
        if let Some(page) = credential.sources.first() {
            writer.styled(&format!("  Read: {} ({})", page.title, page.date), Tone::Quiet);
        }
    }
}

fn costs(view: View, writer: &mut Writer) {
    writer.blank();
    writer.heading("Fees");
    let Some(costs) = view.page().costs.value() else {
        writer.text("Our sources do not say. Ask the school for the price with books, uniform, checks and exam.");
        return;
    };
    for cost in costs {
        let amount = text::fee(cost.min, cost.max);
        writer.bullet(&format!("{}: {amount}. {}", cost.what, cost.text), &[&cost.source]);
    }
}

fn first_steps(view: View, writer: &mut Writer) {
    let Some(steps) = view.page().first_steps.value() else { return };
    for (heading, entries) in
        [("This week", &steps.this_week), ("This month", &steps.this_month), ("This year", &steps.this_year)]
    {
        writer.blank();
        writer.heading(heading);
        writer.bullets(entries);
    }
}

fn missing(writer: &mut Writer) {
    writer.styled("Our sources do not say.", Tone::Caution);
}
