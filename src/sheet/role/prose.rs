//! What a role is, a day of it, what comes after it.

use super::{RoleRecord, local, ratings};
use crate::model::{RoleSteps, Stated, Step, StepKind};
use crate::sheet::{Body, Link, Mark, Section, SectionId};
use crate::text;

/// How many related occupations are named.
const MOST_NAMED: usize = 6;

pub(super) fn overview(record: &RoleRecord) -> Section {
    let (role, page) = (record.role, record.page());
    let mut section = Section::new(SectionId::Overview);
    section.text(&role.summary);
    local::whose(record, &mut section);
    local::notes(record, &mut section);
    if !role.aliases.is_empty() {
        section.fact("Also called", role.aliases.join("; "));
    }
    section.fact("Family", record.catalogue.family_title(&role.family));
    section.fact("Track", text::track(role.track)).marked(Mark::Track(role.track));
    section.heading("What they do");
    section.entries(&page.tasks);
    section.gap();
    let rated = |level: &str, words: &str| format!("{}. {words}", text::capital(level));
    let patients = page.patient_contact.value().map(|rate| rated(text::contact(rate.level), &rate.text));
    section.stated("Patients", patients);
    if let Some(children) = &role.children {
        section.fact("Children", &children.text).from([&children.source]);
    }
    let blood = page.blood_exposure.value().map(|rate| rated(text::blood(rate.level), &rate.text));
    section.stated("Blood", blood);
    let body = page.physical_demands.value().map(|rate| rated(text::physical(rate.level), &rate.text));
    section.stated("Body", body);
    section.stated("Risks", page.hazards.value().cloned());
    section.list("People like", &page.upsides);
    section.list("Hard parts", &page.downsides);
    section.list("May suit you if you", &page.fits_you_if);
    section.list("May not suit you if you", &page.may_not_fit_if);
    section.heading("What technology changes");
    match page.technology_change.value() {
        Some(change) => section.push(Body::Text(change.clone())),
        None => section.not_stated(),
    };
    ratings::technology(record, &mut section);
    ratings::what_it_takes(record, &mut section);
    section
}

pub(super) fn a_day(record: &RoleRecord) -> Section {
    let role = record.role;
    let mut section = Section::new(SectionId::Day);
    if record.page().a_day.is_empty() {
        section.not_stated();
    } else {
        section.text(&record.page().a_day);
    }
    local::whose(record, &mut section);
    section.gap();
    match role.schedule.value() {
        Some(hours) => {
            let often = text::known_schedule(hours).map(|often| format!("{}. ", text::capital(&often)));
            section.fact("Hours", often.unwrap_or_default() + &hours.text).from(&hours.sources)
        }
        None => section.stated("Hours", None),
    };
    section.stated("What you wear", record.page().what_you_wear.value().cloned());
    section.stated("Tools", joined(&record.page().tools));
    section.stated("Places", joined(&record.page().settings));
    section.fact("Work from home", text::remote(role.remote));
    ratings::circumstances(record, &mut section);
    section
}

pub(super) fn moving_up(record: &RoleRecord) -> Section {
    let mut section = Section::new(SectionId::MovingUp);
    local::whose(record, &mut section);
    let RoleSteps { next, sideways } = record.catalogue.steps(record.role);
    section.heading("Next steps");
    steps(record, &mut section, next);
    section.heading("Sideways");
    steps(record, &mut section, sideways);
    let related = record.catalogue.occupation(record.role).map(|occupation| &occupation.related);
    let titles = related.into_iter().flatten().filter_map(|one| one.title.as_deref());
    let titles: Vec<&str> = titles.take(MOST_NAMED).collect();
    if !titles.is_empty() {
        section.heading("Jobs with similar ratings");
        section.text(titles.join("; ")).from([&ratings::onet()]);
    }
    section.gap();
    let words = "These steps as a tree, with what leads here";
    section.link(words, Link::PathsOf(record.role.id.clone())).marked(Mark::Quiet);
    section
}

fn steps(record: &RoleRecord, section: &mut Section, steps: &Stated<Box<[Step]>>) {
    let Some(steps) = steps.value().filter(|steps| !steps.is_empty()) else {
        section.not_stated();
        return;
    };
    for step in steps {
        let sources = step.months.iter().map(|time| &time.source);
        section.entry(format!("{}: {}", step_words(record, step), step.adds)).from(sources);
    }
}

/// Where a step leads, of what kind it is and how long it takes, without what it adds.
pub(super) fn step_words(record: &RoleRecord, step: &Step) -> String {
    let known = step.role.as_ref().and_then(|id| record.catalogue.role(id)).map(|role| role.title.as_str());
    let named = known.or(step.title.as_deref()).or(step.role.as_ref().map(|id| id.0.as_str()));
    let kind = match step.builds {
        StepKind::Builds => "builds on this job",
        StepKind::Restarts => "starts again",
    };
    let time = step.months.as_ref().map(|time| format!(", {}", text::hours_range(time.min, time.max, "months")));
    format!("{} ({kind}{})", named.unwrap_or_default(), time.unwrap_or_default())
}

/// The entries of a list in one line.
pub(super) fn joined(value: &Stated<Vec<String>>) -> Option<String> {
    value.value().map(|list| list.join("; "))
}
