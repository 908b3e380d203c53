//! Overview, a day, moving up, where, sources.

use super::Writer;
use super::role::View;
use crate::catalogue::Catalogue;
use crate::export::{program_line, ratings, schools_cover};
use crate::model::{ClosedProgram, School, SourceId, Stated, Step, StepKind};
use crate::text;
use crate::tui::theme::Tone;

/// O*NET, whose ratings some facts rest on.
fn onet() -> SourceId {
    SourceId("onet-30-1".into())
}

pub(super) fn overview(view: View, writer: &mut Writer) {
    let role = view.role;
    writer.section("Overview");
    writer.text(&role.summary);
    if !role.aliases.is_empty() {
        writer.fact("Also called", &role.aliases.join("; "), &[]);
    }
    writer.fact("Family", view.catalogue.family_title(&role.family), &[]);
    writer.blank();
    writer.heading("What they do");
    writer.bullets(view.page().tasks.iter());
    writer.blank();
    if let Some(rated) = role.patient_contact.value() {
        writer.fact("Patients", &rated.text, &[]);
    }
    if let Some(children) = &role.children {
        writer.fact("Children", &children.text, &[&children.source]);
    }
    if let Some(rated) = role.blood_exposure.value() {
        writer.fact("Blood", &rated.text, &[]);
    }
    if let Some(rated) = role.physical_demands.value() {
        writer.fact("Body", &format!("{}. {}", capital(text::physical(rated.level)), rated.text), &[]);
    }
    stated_fact(writer, "Risks", &view.page().hazards);
    list(writer, "People like", &view.page().upsides);
    list(writer, "Hard parts", &view.page().downsides);
    list(writer, "May suit you if you", &view.page().fits_you_if);
    list(writer, "May not suit you if you", &view.page().may_not_fit_if);
    writer.blank();
    writer.heading("What technology changes");
    match view.page().technology_change.value() {
        Some(change) => writer.text(change),
        None => missing(writer),
    }
    writer.blocks(&ratings::technology(&view.record()));
    writer.blocks(&ratings::what_it_takes(&view.record()));
}

pub(super) fn a_day(view: View, writer: &mut Writer) {
    let role = view.role;
    writer.section("A day");
    writer.text(&view.page().a_day);
    writer.blank();
    match role.schedule.value() {
        Some(schedule) => {
            let sources: Vec<&SourceId> = schedule.sources.iter().collect();
            writer.fact("Hours", &schedule.text, &sources);
        }
        None => writer.fact("Hours", text::NOT_STATED, &[]),
    }
    stated_fact(writer, "You wear", &view.page().what_you_wear);
    joined(writer, "Tools", &view.page().tools);
    joined(writer, "Places", &view.page().settings);
    writer.fact("Work from home", text::remote(role.remote), &[]);
    writer.blocks(&ratings::circumstances(&view.record()));
}

pub(super) fn moving_up(view: View, writer: &mut Writer) {
    writer.section("Moving up");
    writer.heading("Next steps");
    steps(view, writer, view.role.next.value());
    writer.blank();
    writer.heading("Sideways, with little new school");
    steps(view, writer, view.role.sideways.value());
    if let Some(occupation) = view.catalogue.occupation(view.role) {
        let titles: Vec<&str> =
            occupation.related.iter().filter_map(|related| related.title.as_deref()).take(6).collect();
        if !titles.is_empty() {
            writer.blank();
            writer.heading("Occupations with similar ratings");
            writer.sourced(&titles.join("; "), &[&onet()]);
        }
    }
    writer.blank();
    writer.styled("p shows these steps as a tree, and what leads here.", Tone::Quiet);
}

fn steps(view: View, writer: &mut Writer, steps: Option<&Vec<Step>>) {
    let Some(steps) = steps.filter(|steps| !steps.is_empty()) else { return missing(writer) };
    for step in steps {
        let inside = step.role.as_ref().and_then(|id| view.catalogue.role(id)).map(|role| role.title.as_str());
        let title = inside.or(step.title.as_deref()).unwrap_or_default();
        let kind = match step.builds {
            StepKind::Builds => "builds on this job",
            StepKind::Restarts => "starts again",
        };
        let time = step.months.as_ref().map_or_else(String::new, |months| {
            let range = text::hours_range(months.min, months.max, "months");
            format!(", {range}")
        });
        let source: Vec<&SourceId> = step.months.iter().map(|months| &months.source).collect();
        writer.bullet(&format!("{title} ({kind}{time}): {}", step.adds), &source);
    }
}

/// Most schools and most employers that a role names itself.
const MOST_NAMED: usize = 6;

pub(super) fn places(view: View, writer: &mut Writer) {
    writer.section("Where");
    joined(writer, "Kinds of places", &view.page().settings);
    writer.blank();
    schools(view, writer);
    writer.blank();
    writer.heading("Employers in and around Baltimore and in Maryland, and how we know");
    if view.area.state != "MD" {
        let text = format!(
            "Our list covers Maryland only. For {}, look for the kinds of places above and ask whether they hire.",
            view.area.short_name()
        );
        writer.styled(&text, Tone::Caution);
    }
    let employers = view.catalogue.employers_for(&view.role.id);
    if employers.is_empty() {
        writer.text("Our list names none for this role. Ask the places above whether they hire for it.");
    }
    for (employer, evidence) in employers.iter().take(MOST_NAMED) {
        writer.bullet(&format!("{}, {} ({})", employer.name, employer.city, text::evidence(*evidence)), &[]);
        if let Some(note) = &employer.note {
            writer.styled(&format!("  {note}"), Tone::Quiet);
        }
    }
    and_more(employers.len(), writer);
    writer.blank();
    writer.styled(
        "The list was checked by hand and can be out of date. It says who may hire, not who has a job open now.",
        Tone::Quiet,
    );
}

fn schools(view: View, writer: &mut Writer) {
    writer.heading("Schools with a program for it, as their pages say");
    if let Some(place) = view.catalogue.beyond_schools(view.area) {
        let text = format!("{}. For {place}: Guide (F7), then type my area.", schools_cover(view.catalogue));
        writer.styled(&text, Tone::Caution);
    }
    let schools: Vec<&School> = view.catalogue.schools_for(&view.role.id).collect();
    if schools.is_empty() {
        writer.text("Our list names none for this role. How to look one up: Guide (F7), then type my area.");
    }
    for school in schools.iter().take(MOST_NAMED) {
        writer.bullet(&program_line(school), &[]);
    }
    and_more(schools.len(), writer);
    let closed = |closed: &&ClosedProgram| closed.roles.contains(&view.role.id);
    for closed in view.catalogue.closed_programs().iter().filter(closed) {
        writer.styled(&format!("  {}: {}", closed.school, closed.status), Tone::Quiet);
    }
}

fn and_more(count: usize, writer: &mut Writer) {
    if count > MOST_NAMED {
        writer.text(&format!("  and {} more: e lists them.", count - MOST_NAMED));
    }
}

pub(super) fn sources(view: View, writer: &mut Writer) {
    writer.section("Sources");
    cited_list(view.catalogue, &view.page().sources, &view.page().last_reviewed, writer);
    writer.styled(
        "O*NET data: O*NET 30.1 Database by the U.S. Department of Labor, Employment and Training Administration \
         (USDOL/ETA), used under CC BY 4.0; selected and reshaped here.",
        Tone::Quiet,
    );
}

/// What the marks of a page stand for, then what else was read for it.
pub(super) fn cited_list(catalogue: &Catalogue, read: &[SourceId], last_reviewed: &str, writer: &mut Writer) {
    for id in read {
        writer.cite(id);
    }
    let cited = writer.page.cited.clone();
    for (at, id) in cited.iter().enumerate() {
        let Some(source) = catalogue.source(id) else { continue };
        let line = format!("{} {}", text::source_line(&source), text::basis_remark(source.kind));
        writer.hanging(&format!("[{}] ", at + 1), line.trim_end());
        writer.styled(&format!("    {}", source.url), Tone::Quiet);
    }
    writer.blank();
    writer
        .styled(&format!("Last reviewed {last_reviewed}. Rules and fees change: check with the issuer."), Tone::Quiet);
}

fn missing(writer: &mut Writer) {
    writer.styled(&format!("{}.", capital(text::NOT_STATED)), Tone::Caution);
}

fn stated_fact(writer: &mut Writer, label: &str, value: &Stated<String>) {
    writer.fact(label, value.value().map_or(text::NOT_STATED, String::as_str), &[]);
}

fn joined(writer: &mut Writer, label: &str, value: &Stated<Vec<String>>) {
    let text = value.value().map_or_else(|| text::NOT_STATED.to_owned(), |list| list.join("; "));
    writer.fact(label, &text, &[]);
}

fn list(writer: &mut Writer, heading: &str, value: &Stated<Vec<String>>) {
    writer.blank();
    writer.heading(heading);
    match value.value() {
        Some(entries) => writer.bullets(entries),
        None => missing(writer),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
