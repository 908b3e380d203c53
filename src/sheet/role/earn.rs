//! Earning while learning: apprenticeships of the area's state and the country, and military jobs.

use super::RoleRecord;
use crate::catalogue::ApprenticeshipsHere;
use crate::model::{Apprenticeship, MilitaryMapping, Pace};
use crate::sheet::{Link, Mark, Section};
use crate::text;

/// What stands above military jobs: what the table is, and what it is not.
const CROSSWALK: &str = "The services' own table (O*NET Military Crosswalk) maps military jobs to civilian occupations. A \
    mapping is not a license, and it promises no training. Ask the state's board and a school what counts.";

pub(super) fn earn(record: &RoleRecord, section: &mut Section) {
    section.heading("Earn while you learn");
    let apprenticeships = record.catalogue.apprenticeships_in(record.role, record.area);
    let military = record.catalogue.military_jobs(&record.role.id);
    for row in &apprenticeships.here {
        section.entry(apprenticeship(record, row)).from([&row.source]);
    }
    if !apprenticeships.elsewhere.is_empty() {
        let states = apprenticeships.elsewhere.iter();
        let states: Vec<String> = states.map(|(state, count)| format!("{state} ({count})")).collect();
        let words = format!("Apprenticeships that we read of in other states: {}.", states.join(", "));
        section.entry(words).from(apprenticeships.read.iter().copied());
    }
    let ApprenticeshipsHere { here, told, elsewhere, .. } = &apprenticeships;
    if here.is_empty() && *told {
        section.entry("Apprenticeship: see the ways in.");
    } else if here.is_empty() && elsewhere.is_empty() {
        section
            .entry("Apprenticeship: the lists that we read do not name this job. Ask employers.")
            .marked(Mark::Missing);
    }
    if military.is_empty() {
        section.entry("Military: the table that we read maps no job to this one.").marked(Mark::Missing);
    } else {
        section.text(CROSSWALK).marked(Mark::Quiet).from(military.first().map(|job| &job.source));
    }
    let mut notes: Vec<&str> = Vec::new();
    for job in military {
        section.entry(mapping(job)).from([&job.source]);
        if !job.note.is_empty() && !notes.contains(&&*job.note) {
            notes.push(&job.note);
        }
    }
    if !notes.is_empty() {
        section.text(notes.join(" ")).marked(Mark::Quiet);
    }
    section.link("What these are and where to look", Link::Earning).marked(Mark::Quiet);
}

/// Where it is, what it is called in the register, hours, what was read of it.
fn apprenticeship(record: &RoleRecord, row: &Apprenticeship) -> String {
    let state = row.state.as_ref().map_or("whole country", |state| record.catalogue.state_name(state));
    let place = row.place.as_ref().map(|place| format!("{place}, ")).unwrap_or_default();
    let code = row.rapids.as_ref().map(|code| format!("register code {code}"));
    let pace = row.pace.map(|pace| match pace {
        Pace::Hours => "by hours".to_owned(),
        Pace::Skills => "by skills, not hours".to_owned(),
    });
    let known: Vec<String> = [code, row.bulletin.clone(), pace].into_iter().flatten().collect();
    let known = if known.is_empty() { String::new() } else { format!(" ({})", known.join("; ")) };
    let at_work = (row.least_hours.is_some() || row.most_hours.is_some())
        .then(|| text::hours_range(row.least_hours, row.most_hours, "hours at work"));
    let classes = row.class_hours.map(|hours| text::hours_range(Some(hours), Some(hours), "hours of classes"));
    let hours: Vec<String> = at_work.into_iter().chain(classes).collect();
    let hours = if hours.is_empty() { String::new() } else { format!(" {}.", text::capital(&hours.join(", "))) };
    format!("Apprenticeship, {place}{state}: {}{known}.{hours} {}", row.title, row.text)
}

/// Branch, code, title, what it is mapped to, how well that fits.
fn mapping(job: &MilitaryMapping) -> String {
    let title = if job.title.is_empty() { "title not read" } else { &job.title };
    let officer = if job.officer { ", an officer's job" } else { "" };
    let unsure = if job.unsure { " (not sure)" } else { "" };
    let fit = text::military_match(job.fit, &job.occupation);
    format!("{} {}{unsure}, {title}{officer}: {fit}.", job.branch, job.code)
}
