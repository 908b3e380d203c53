//! Where a role is done and learned.

use super::{RoleRecord, prose};
use crate::catalogue::Catalogue;
use crate::model::School;
use crate::sheet::program::program_line;
use crate::sheet::schools::{FEW, SHORT, few, near};
use crate::sheet::who_hires::who_hires;
use crate::sheet::{Link, Mark, Section, SectionId};

/// How many schools are named.
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
    if let Some(area) = catalogue.area(area) {
        who_hires(catalogue, role, area, section);
    }
}

fn schools(record: &RoleRecord, section: &mut Section) {
    let RoleRecord { catalogue, role, area } = record;
    if catalogue.has_school_table() {
        near(catalogue, role, area, SHORT, section);
    } else {
        read_schools(record, MOST_NAMED, section);
    }
    for closed in catalogue.closed_programs().iter().filter(|closed| closed.roles.contains(&role.id)) {
        section.note(format!("{}: {}", closed.school, closed.status));
    }
}

/// The nearest programs, as many as a page of paper has room for.
pub(super) fn programs_near(record: &RoleRecord, section: &mut Section) {
    let RoleRecord { catalogue, role, area } = record;
    if catalogue.has_school_table() {
        few(catalogue, role, area, section);
    } else if catalogue.schools_for(&role.id).next().is_none() {
        section.text("Our list names none for this role. Ask a college near you.").marked(Mark::Caution);
    } else {
        read_schools(record, FEW, section);
    }
}

/// Where only schools are known that were read one by one.
fn read_schools(record: &RoleRecord, most: usize, section: &mut Section) {
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
    schools.iter().take(most).for_each(|school| {
        section.entry(program_line(school));
    });
    and_more(schools.len(), most, Link::SchoolsOf(role.id.clone()), section);
}

/// Says where the rest of a list stands.
fn and_more(count: usize, most: usize, to: Link, section: &mut Section) {
    if count > most {
        section.link(format!("And {} more", count - most), to);
    }
}

/// Which states our list of schools covers, without a full stop.
pub fn schools_cover(catalogue: &Catalogue) -> String {
    match catalogue.states_with_schools().as_slice() {
        [] => "Our list names no school".to_owned(),
        states => format!("Our list covers {} only", states.join(", ")),
    }
}
