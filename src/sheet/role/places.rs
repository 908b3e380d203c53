//! Where a role is done and learned.

use std::borrow::Cow;

use super::{RoleRecord, prose};
use crate::catalogue::Catalogue;
use crate::model::{Area, AreaKind, Employer, Evidence, Role, School};
use crate::sheet::program::program_line;
use crate::sheet::schools::{SHORT, near};
use crate::sheet::{Link, Mark, Section, SectionId};
use crate::text;

/// How many schools and employers are named.
const MOST_NAMED: usize = 6;

pub(super) fn places(record: &RoleRecord) -> Section {
    let mut section = Section::new(SectionId::Where);
    section.stated("Kinds of places", prose::joined(&record.page().settings));
    schools(record, &mut section);
    employers(record, &mut section);
    section
}

fn employers(record: &RoleRecord, section: &mut Section) {
    let RoleRecord { catalogue, role, area } = record;
    let found = catalogue.employers_for(role);
    let (known, likely): (Vec<_>, Vec<_>) = found.iter().copied().partition(|(_, evidence)| evidence.is_read());
    section.heading("Employers that hire for it, as a page says");
    if let Some(place) = catalogue.area(area).and_then(|area| beyond_employers(catalogue, area)) {
        let words = "look for the kinds of places above and ask whether they hire";
        section.text(format!("Our list does not cover {place}: {words}.")).marked(Mark::Caution);
    }
    named(&known, role, section);
    if known.is_empty() {
        section.text("None in our list.");
    }
    section.heading("Employers that may hire for it: ask them");
    named(&likely, role, section);
    if likely.is_empty() {
        section.text("None in our list. Ask the kinds of places above whether they hire for it.");
    }
    section.gap();
    let words =
        "The list was checked by hand and can be out of date. It says who may hire, not who has a job open now.";
    section.text(words).marked(Mark::Quiet);
}

fn named(employers: &[(&Employer, Evidence)], role: &Role, section: &mut Section) {
    for (employer, evidence) in employers.iter().take(MOST_NAMED) {
        section.entry(format!("{}, {} ({})", employer.name, employer.city, text::evidence(*evidence)));
        if let Some(note) = &employer.note {
            section.note(note);
        }
    }
    and_more(employers.len(), Link::EmployersOf(role.id.clone()), section);
}

fn schools(record: &RoleRecord, section: &mut Section) {
    let RoleRecord { catalogue, role, area } = record;
    if catalogue.has_school_table() {
        near(catalogue, role, area, SHORT, section);
    } else {
        read_schools(record, section);
    }
    for closed in catalogue.closed_programs().iter().filter(|closed| closed.roles.contains(&role.id)) {
        section.note(format!("{}: {}", closed.school, closed.status));
    }
}

/// Where only schools are known that were read one by one.
fn read_schools(record: &RoleRecord, section: &mut Section) {
    let RoleRecord { catalogue, role, area } = record;
    section.heading("Schools with a program for it, as their pages say");
    if let Some(place) = catalogue.area(area).and_then(|area| catalogue.beyond_schools(area)) {
        let words = format!("{}. How to look one up for {place}", schools_cover(catalogue));
        section.link(words, Link::Elsewhere).marked(Mark::Caution);
    }
    let schools: Vec<&School> = catalogue.schools_for(&role.id).collect();
    if schools.is_empty() {
        section.link("Our list names none for this role. How to look one up", Link::Elsewhere);
    }
    schools.iter().take(MOST_NAMED).for_each(|school| {
        section.entry(program_line(school));
    });
    and_more(schools.len(), Link::SchoolsOf(role.id.clone()), section);
}

/// Says where the rest of a list stands.
fn and_more(count: usize, to: Link, section: &mut Section) {
    if count > MOST_NAMED {
        section.link(format!("And {} more", count - MOST_NAMED), to);
    }
}

/// The short name of an area in whose state our list names no employer at all.
pub fn beyond_employers<'a>(catalogue: &Catalogue, area: &'a Area) -> Option<Cow<'a, str>> {
    if area.kind == AreaKind::Nation {
        return Some("the whole nation".into());
    }
    let state = catalogue.state_name(&area.state);
    let words = |city: &str| city.split(|c: char| !c.is_alphanumeric()).any(|word| area.state == word);
    let covered = catalogue.employers().iter().any(|one| words(&one.city) || one.city.contains(state));
    (!covered).then(|| area.short_name())
}

/// Which states our list of schools covers, without a full stop.
pub fn schools_cover(catalogue: &Catalogue) -> String {
    match catalogue.states_with_schools().as_slice() {
        [] => "Our list names no school".to_owned(),
        states => format!("Our list covers {} only", states.join(", ")),
    }
}
