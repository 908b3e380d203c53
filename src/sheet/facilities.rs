//! Hospitals and other places of care in an area: how many of each kind, and which.

use super::schools::control;
use super::{Link, Mark, Section, Sheet};
use crate::catalogue::{Catalogue, Facility, FacilityNumber};
use crate::model::{Area, AreaKind, FacilityGroup, FacilityKind, Role, SourceId};
use crate::sorting;
use crate::text;

/// How many places of a group the page of a role names.
const NAMED: usize = 3;

/// An area as a sentence about places names it.
pub fn area_of_places(catalogue: &Catalogue, area: &Area) -> String {
    match area.kind {
        AreaKind::Nation => "the nation".to_owned(),
        AreaKind::Nonmetropolitan => {
            format!("{} outside of the metropolitan areas", catalogue.state_name(&area.state))
        }
        _ => area.name.clone(),
    }
}

/// How many places of these groups are in an area: `29 hospitals and 75 dialysis centers in Baltimore`.
pub fn counted_places(catalogue: &Catalogue, area: &Area, groups: &[FacilityGroup]) -> Option<String> {
    let counts = catalogue.facility_group_counts(area, groups);
    let counted: Vec<String> = counts.iter().map(|(group, count)| text::facility_count(*group, *count)).collect();
    let place = area_of_places(catalogue, area);
    (!counted.is_empty()).then(|| format!("{} in {place}", text::and_list(&counted)))
}

/// The tables that places of these groups were read in.
fn sources_of(catalogue: &Catalogue, groups: &[FacilityGroup]) -> Vec<SourceId> {
    let of = |kinds: &[FacilityKind]| kinds.iter().any(|kind| groups.contains(&kind.group()));
    let tables = catalogue.facility_sources().iter().filter(|table| of(&table.kinds));
    tables.map(|table| table.source.id.clone()).collect()
}

/// Between which dates the tables are.
fn dates(catalogue: &Catalogue, groups: &[FacilityGroup]) -> String {
    let sources = sources_of(catalogue, groups);
    let mut dates: Vec<String> =
        sources.iter().filter_map(|id| catalogue.source(id)).map(|source| source.date.into_string()).collect();
    sorting::all(&mut dates);
    match (dates.first(), dates.last()) {
        (Some(first), Some(last)) if first == last => format!("its list of {first}"),
        (Some(first), Some(last)) => format!("its lists of {first} to {last}"),
        _ => "its lists".to_owned(),
    }
}

/// What the table is and what it is not; said once wherever it is shown.
pub(super) fn about(catalogue: &Catalogue, groups: &[FacilityGroup], for_role: bool) -> String {
    let which = if for_role {
        "These are places of the kinds that employ this role. Not every one of them has it, and a place here need not have \
         a job open: ask. Which kinds employ it: jobs by industry (BLS), and our own judgment."
    } else {
        "A place here need not have a job open: ask."
    };
    format!(
        "{which} They are certified for Medicare ({}). Laboratories, surgery centers, doctors' offices and ambulance \
         services are not in the lists.",
        dates(catalogue, groups)
    )
}

/// Where nothing says which of the nonmetropolitan areas of a state a place is in.
fn beyond_metros(catalogue: &Catalogue, area: &Area) -> Option<String> {
    (area.kind == AreaKind::Nonmetropolitan).then(|| {
        format!(
            "The lists do not tell the rural parts of {} apart, so these are all places outside of its metropolitan areas.",
            catalogue.state_name(&area.state)
        )
    })
}

/// Writes the places of an area that are of these groups and have the words that were typed, or says that there are none;
/// `most` of each group are named.
pub(super) fn write(
    catalogue: &Catalogue,
    area: &Area,
    groups: &[FacilityGroup],
    (typed, most): (&str, usize),
    section: &mut Section,
) {
    let Some(counted) = counted_places(catalogue, area, groups) else {
        return none(catalogue, area, groups, section);
    };
    let sources = sources_of(catalogue, groups);
    section.text(format!("{counted}.")).from(&sources);
    if let Some(words) = beyond_metros(catalogue, area) {
        section.text(words).marked(Mark::Caution);
    }
    if area.kind == AreaKind::Nation {
        section.text("Choose an area to see their names.");
    }
    let found = catalogue.facilities_with(typed, area, groups);
    let places = found.iter().map(|number| catalogue.facility(*number)).collect::<Vec<_>>();
    for group in places.chunk_by(|one, other| one.kind.group() == other.kind.group()) {
        named(group, area, most, section);
    }
    if places.is_empty() && !typed.is_empty() {
        section.text(format!("None of them has all of these words: {typed}.")).marked(Mark::Caution);
    }
}

/// The first places of a group in one entry.
fn named(group: &[&Facility], area: &Area, most: usize, section: &mut Section) {
    let Some(first) = group.first() else { return };
    let name = |place: &&Facility| match &*place.city {
        "" => place.name.to_string(),
        city if *area.state.0 == *place.state => format!("{}, {city}", place.name),
        city => format!("{}, {city}, {}", place.name, place.state),
    };
    let names: Vec<String> = group.iter().take(most).map(name).collect();
    let kind = text::facility_group(first.kind.group());
    // Of some, such as veterans' hospitals, the list has no size.
    let order = match (group.len() > most, first.size.is_some(), first.kind) {
        (false, ..) => "",
        (true, true, FacilityKind::Dialysis) => ", most stations in the list",
        (true, true, _) => ", most beds in the list",
        (true, false, _) => ", some of them",
    };
    let kind = text::capital(kind);
    section.entry(format!("{kind}{order}: {}", names.join("; ")));
}

/// What is said where the table has none, and where the next ones are.
fn none(catalogue: &Catalogue, area: &Area, groups: &[FacilityGroup], section: &mut Section) {
    let place = area_of_places(catalogue, area);
    let kinds: Vec<String> = groups.iter().map(|group| text::facility_group(*group).to_owned()).collect();
    let kinds = text::and_list(&kinds);
    section.text(format!("Medicare's lists have none of these in {place}: {kinds}.")).marked(Mark::Caution);
    let state = catalogue.states().find(|state| state.state == area.state && state.code != area.code);
    if let Some(counted) = state.and_then(|state| counted_places(catalogue, state, groups)) {
        section.text(format!("The nearest may be elsewhere in the state: {counted}."));
    }
    section.text("The lists have no laboratories, surgery centers, offices and ambulance services; those hire too.");
}

/// The part of a role's page about the places near it.
pub(super) fn for_role(catalogue: &Catalogue, role: &Role, area: &Area, section: &mut Section) {
    if !catalogue.has_facilities() {
        return;
    }
    let here = if area.kind == AreaKind::Nation { "" } else { "here " };
    section.heading(&format!("Places {here}of the kinds that employ this role"));
    let groups = catalogue.facility_groups(role);
    if groups.is_empty() {
        section.text(
            "Our lists of hospitals, dialysis centers and nursing homes hold no kind of place that usually employs it. \
             Look for the kinds of places above.",
        );
        return;
    }
    write(catalogue, area, &groups, ("", NAMED), section);
    if area.kind != AreaKind::Nation {
        section.link("All of them", Link::EmployersOf(role.id.clone()));
    }
    section.text(about(catalogue, &groups, true)).marked(Mark::Quiet);
}

/// What is known of a place.
pub fn facility(catalogue: &Catalogue, number: FacilityNumber, role: Option<&Role>) -> Sheet {
    let place = catalogue.facility(number);
    let city = if place.city.is_empty() { String::new() } else { format!("{}, ", place.city) };
    Sheet::card(format!("{} - {}, {city}{}", place.name, text::facility_kind(place.kind), place.state), |card| {
        if let Some(role) = role {
            card.fact(&role.title, "its kind employs this role; ask whether it does");
        }
        card.fact("Run by", place.control.map_or("the list does not say", control));
        if let Some(chain) = place.chain {
            card.fact("Chain", chain);
        }
        if let Some(size) = place.size {
            let unit = if place.kind == FacilityKind::Dialysis { "Stations" } else { "Beds" };
            card.fact(unit, text::thousands(size.into()));
        }
        card.text(about(catalogue, &[place.kind.group()], false)).marked(Mark::Quiet);
        card.text("To find its job page, search the web for its name and the word \"careers\".");
    })
}
