//! Who could hire for a role in an area: the employers that were read one by one, and the places of the kinds that employ
//! it.

use super::facilities::{about, area_of_places, for_role, write};
use super::{Link, Mark, Section, SectionId, Sheet};
use crate::catalogue::Catalogue;
use crate::model::{Area, Employer, Evidence, FacilityGroup, Role, SourceId};
use crate::text;

/// How many employers are named.
const MOST_NAMED: usize = 6;

/// The part of a role's page.
pub(super) fn who_hires(catalogue: &Catalogue, role: &Role, area: &Area, section: &mut Section) {
    local_employers(catalogue, role, area, section);
    for_role(catalogue, role, area, section);
    employers_elsewhere(catalogue, role, area, section);
}

/// The employers of our list that are in the area: those of which a page says that they hire, and the others.
fn local_employers(catalogue: &Catalogue, role: &Role, area: &Area, section: &mut Section) {
    let mut found = catalogue.employers_for(role);
    found.retain(|(employer, _)| catalogue.is_here(employer, area));
    let local: Vec<_> = found.extract_if(.., |(_, evidence)| *evidence == Evidence::Local).collect();
    if !local.is_empty() {
        section.heading("Employers that a local pack names");
        for (employer, _) in local {
            section.entry(format!("{}, {}: {}", employer.name, employer.city, employer.what));
            if let Some(note) = &employer.note {
                section.note(note);
            }
            section.note(format!("{}, {}", employer.source.title, employer.source.date));
        }
    }
    let (known, likely): (Vec<_>, Vec<_>) = found.iter().copied().partition(|(_, evidence)| evidence.is_read());
    let place = area_of_places(catalogue, area);
    section.heading("Employers that hire for it, as a page says");
    if found.is_empty() {
        section.text(format!("Our list of employers that were read one by one names none for it in {place}."));
        return;
    }
    named(&known, role, section);
    if known.is_empty() {
        section.text(format!("None in our list in {place}."));
    }
    if !likely.is_empty() {
        section.heading("Employers that may hire for it: ask them");
        named(&likely, role, section);
    }
    section.gap();
    let words =
        "The list was checked by hand and can be out of date. It says who may hire, not who has a job open now.";
    section.text(words).marked(Mark::Quiet);
}

/// The employers of our list that are somewhere else: those of which a page says that they hire are examples of who does.
fn employers_elsewhere(catalogue: &Catalogue, role: &Role, area: &Area, section: &mut Section) {
    /// How many examples.
    const MOST: usize = 3;
    let mut found = catalogue.employers_for(role);
    found.retain(|(employer, _)| !catalogue.is_here(employer, area));
    if found.is_empty() {
        return;
    }
    section.heading("Employers of our list elsewhere");
    let examples = found.iter().filter(|(_, evidence)| evidence.is_read()).take(MOST);
    let named = examples.fold(0, |named, (employer, evidence)| {
        section.entry(format!("{}, {} ({})", employer.name, employer.city, text::evidence(*evidence)));
        named + 1
    });
    let words = match found.len() - named {
        0 => return,
        rest if named > 0 => format!("And {rest} more that may hire for it"),
        rest => format!("Employers that may hire for it: {rest}"),
    };
    section.link(words, Link::EmployersOf(role.id.clone()));
}

fn named(employers: &[(&Employer, Evidence)], role: &Role, section: &mut Section) {
    for (employer, evidence) in employers.iter().take(MOST_NAMED) {
        section.entry(format!("{}, {} ({})", employer.name, employer.city, text::evidence(*evidence)));
        if let Some(note) = &employer.note {
            section.note(note);
        }
    }
    if employers.len() > MOST_NAMED {
        section.link(format!("And {} more", employers.len() - MOST_NAMED), Link::EmployersOf(role.id.clone()));
    }
}

/// Who could hire in an area.
#[derive(Clone, Copy)]
pub struct PlacesWanted<'a> {
    /// The area.
    pub area: &'a Area,
    /// For which role; for all roles where it is none.
    pub role: Option<&'a Role>,
    /// Only places of this group.
    pub group: Option<FacilityGroup>,
    /// Words that a place must have.
    pub typed: &'a str,
    /// How many of each group are named.
    pub most: usize,
}

/// The employers of our list that are in the area, and the places there that are wanted.
pub fn places_in(catalogue: &Catalogue, wanted: PlacesWanted<'_>) -> Sheet {
    let PlacesWanted { area, role, group, typed, most } = wanted;
    let place = area_of_places(catalogue, area);
    let title = match role {
        Some(role) => format!("{}: who could hire in {place}", role.title),
        None => format!("Who could hire in {place}"),
    };
    let mut section = Section::new(SectionId::Card);
    match (role, group) {
        (Some(role), _) => local_employers(catalogue, role, area, &mut section),
        (None, None) => read_one_by_one(catalogue, area, typed, &mut section),
        (None, Some(_)) => {}
    }
    let groups = match (role, group) {
        (_, Some(group)) => vec![group],
        (Some(role), None) => catalogue.facility_groups(role),
        (None, None) => FacilityGroup::ALL.to_vec(),
    };
    if groups.is_empty() {
        section.text("Our lists of hospitals, dialysis centers and nursing homes hold no kind of place for it.");
    } else {
        section.heading("Hospitals and other places of care");
        write(catalogue, area, &groups, (typed, most), &mut section);
        section.text(about(catalogue, &groups, role.is_some())).marked(Mark::Quiet);
    }
    if let Some(role) = role {
        employers_elsewhere(catalogue, role, area, &mut section);
    }
    section.link("How to look up others", Link::Elsewhere);
    let mut sheet = Sheet { title, sections: vec![section], ..Sheet::default() };
    let cited: Vec<SourceId> = sheet.cited().into_iter().cloned().collect();
    if !cited.is_empty() {
        let mut sources = Section::new(SectionId::Sources);
        sources.sources(catalogue, &cited);
        sheet.sections.push(sources);
    }
    sheet
}

/// The employers of our list that are in the area, whatever they hire for.
fn read_one_by_one(catalogue: &Catalogue, area: &Area, typed: &str, section: &mut Section) {
    let found = catalogue.employers_with(typed, None).into_iter().map(|at| catalogue.employer_at(at));
    let here: Vec<&Employer> = found.filter(|employer| catalogue.is_here(employer, area)).collect();
    if here.is_empty() {
        return;
    }
    section.heading("Employers that were read one by one");
    for employer in here {
        section.entry(format!("{}, {}: {}", employer.name, employer.city, employer.kind));
    }
}
