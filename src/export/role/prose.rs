//! Overview, a day, moving up, where.

use super::ratings::{self, onet};
use super::{RoleRecord, Section};
use crate::export::{program_line, schools_cover};
use crate::model::{School, SourceId, Stated, Step, StepKind};
use crate::text;

/// How many related occupations, schools and employers are named.
const MOST_NAMED: usize = 6;

pub(super) fn overview(record: &RoleRecord) -> Section {
    let role = record.role;
    let mut section = Section::new("Overview");
    if !role.aliases.is_empty() {
        section.fact("Also called", role.aliases.join("; "), &[]);
    }
    section.fact("Family", record.catalogue.family_title(&role.family), &[]);
    section.fact("Track", text::track(role.track), &[]);
    let rated = |level: &str, words: &str| format!("{level}. {words}");
    let missing = || text::NOT_STATED.to_owned();
    let patients = role.patient_contact.value().map(|rate| rated(text::contact(rate.level), &rate.text));
    section.fact("Patients", patients.unwrap_or_else(missing), &[]);
    if let Some(children) = &role.children {
        section.fact("Children", children.text.as_str(), &[&children.source]);
    }
    let blood = role.blood_exposure.value().map(|rate| rated(text::blood(rate.level), &rate.text));
    section.fact("Blood", blood.unwrap_or_else(missing), &[]);
    let body = role.physical_demands.value().map(|rate| rated(text::physical(rate.level), &rate.text));
    section.fact("Body", body.unwrap_or_else(missing), &[]);
    section.fact("Risks", stated(&record.page().hazards), &[]);
    section.heading("What they do");
    section.entries(record.page().tasks.iter());
    list(&mut section, "What people like", &record.page().upsides);
    list(&mut section, "What is hard", &record.page().downsides);
    list(&mut section, "It may suit you if you", &record.page().fits_you_if);
    list(&mut section, "It may not suit you if you", &record.page().may_not_fit_if);
    section.heading("What technology changes");
    section.text(stated(&record.page().technology_change), &[]);
    section.blocks.extend(ratings::technology(record));
    section.blocks.extend(ratings::what_it_takes(record));
    section
}

pub(super) fn a_day(record: &RoleRecord) -> Section {
    let role = record.role;
    let mut section = Section::new("A day");
    section.text(record.page().a_day.as_str(), &[]);
    match role.schedule.value() {
        Some(hours) => {
            let sources: Vec<&SourceId> = hours.sources.iter().collect();
            section.fact("Hours", format!("{}. {}", text::schedule(&role.schedule), hours.text), &sources);
        }
        None => section.fact("Hours", text::NOT_STATED, &[]),
    }
    section.fact("What you wear", stated(&record.page().what_you_wear), &[]);
    section.fact("Tools", joined(&record.page().tools), &[]);
    section.fact("Work from home", text::remote(role.remote), &[]);
    section.blocks.extend(ratings::circumstances(record));
    section
}

pub(super) fn moving_up(record: &RoleRecord) -> Section {
    let mut section = Section::new("Moving up");
    section.heading("Next steps");
    steps(record, &mut section, &record.role.next);
    section.heading("Sideways");
    steps(record, &mut section, &record.role.sideways);
    let related = record.catalogue.occupation(record.role).map(|occupation| &occupation.related);
    let titles: Vec<&str> =
        related.into_iter().flatten().filter_map(|one| one.title.as_deref()).take(MOST_NAMED).collect();
    if !titles.is_empty() {
        section.fact("Occupations with similar ratings", titles.join("; "), &[&onet()]);
    }
    section
}

fn steps(record: &RoleRecord, section: &mut Section, steps: &Stated<Vec<Step>>) {
    let Some(steps) = steps.value().filter(|steps| !steps.is_empty()) else { return section.not_stated() };
    for step in steps {
        let known = step.role.as_ref().and_then(|id| record.catalogue.role(id)).map(|role| role.title.as_str());
        let named = known.or(step.title.as_deref()).or(step.role.as_ref().map(|id| id.0.as_str()));
        let kind = match step.builds {
            StepKind::Builds => "builds on this job",
            StepKind::Restarts => "starts again",
        };
        let time = step.months.as_ref().map(|time| format!(", {}", text::hours_range(time.min, time.max, "months")));
        let sources: Vec<&SourceId> = step.months.iter().map(|time| &time.source).collect();
        let (named, time) = (named.unwrap_or_default(), time.unwrap_or_default());
        section.entry(format!("{named} ({kind}{time}): {}", step.adds), &sources);
    }
}

pub(super) fn places(record: &RoleRecord) -> Section {
    let mut section = Section::new("Where");
    section.fact("Kinds of places", joined(&record.page().settings), &[]);
    schools(record, &mut section);
    section.heading("Employers, and how we know");
    let employers = record.catalogue.employers_for(&record.role.id);
    if employers.is_empty() {
        section.text("Our list names none for this role. Ask the places above whether they hire for it.", &[]);
    }
    for (employer, evidence) in employers.iter().take(MOST_NAMED) {
        let note = employer.note.as_ref().map(|note| format!(". {note}")).unwrap_or_default();
        section.entry(format!("{}, {} ({}){note}", employer.name, employer.city, text::evidence(*evidence)), &[]);
    }
    and_more(employers.len(), "employers", record, &mut section);
    section.text("The list says who may hire, not who has a job open now, and it can be out of date.", &[]);
    section
}

fn schools(record: &RoleRecord, section: &mut Section) {
    section.heading("Schools, as their pages say");
    let RoleRecord { catalogue, role, area } = record;
    if let Some(place) = catalogue.area(area).and_then(|area| catalogue.beyond_schools(area)) {
        let covered = schools_cover(catalogue);
        section.text(format!("{covered}. For {place}, see \"medpath guide kinds-of-employers\"."), &[]);
    }
    let schools: Vec<&School> = catalogue.schools_for(&role.id).collect();
    if schools.is_empty() {
        let words = "Our list names none for this role. How to look one up: \"medpath guide kinds-of-employers\".";
        section.text(words, &[]);
    }
    section.entries(&schools.iter().take(MOST_NAMED).map(|school| program_line(school)).collect::<Vec<_>>());
    and_more(schools.len(), "schools", record, section);
    for closed in catalogue.closed_programs().iter().filter(|closed| closed.roles.contains(&role.id)) {
        section.text(format!("{}: {}", closed.school, closed.status), &[]);
    }
}

/// Says which command prints the rest.
fn and_more(count: usize, command: &str, record: &RoleRecord, section: &mut Section) {
    if count > MOST_NAMED {
        let (more, role) = (count - MOST_NAMED, &record.role.id);
        section.text(format!("And {more} more: \"medpath {command} {role}\" prints them."), &[]);
    }
}

fn stated(value: &Stated<String>) -> &str {
    value.value().map_or(text::NOT_STATED, String::as_str)
}

fn joined(value: &Stated<Vec<String>>) -> String {
    value.value().map_or_else(|| text::NOT_STATED.to_owned(), |list| list.join("; "))
}

fn list(section: &mut Section, heading: &'static str, value: &Stated<Vec<String>>) {
    section.heading(heading);
    match value.value() {
        Some(entries) => section.entries(entries),
        None => section.not_stated(),
    }
}
