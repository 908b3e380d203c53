//! Hospitals, dialysis centers and other places of care of the whole country, and which of them are in an area.

use std::cmp::Reverse;
use std::iter::repeat;
use std::sync::{Arc, OnceLock};

use serde::Deserialize;

use super::lists::List;
use super::{Catalogue, bundle};
use crate::model::{Area, AreaKind, Control, FacilityGroup, FacilityKind, FacilitySource, JudgedKinds};
use crate::sorting;
use crate::text::{self, folding};

/// What is read of the table when it is first asked for.
pub(super) struct FacilityTable {
    pub(super) judged: List<JudgedKinds>,
    sources: List<FacilitySource>,
    counts: OnceLock<Box<[CountRow]>>,
    states: Vec<[OnceLock<Box<[Facility]>>; 2]>,
}

/// Letters of a state, metropolitan area or 0, and how many places of each kind are there.
#[derive(Deserialize)]
struct CountRow(String, u32, Vec<(FacilityKind, u32)>);

/// A place of care.
#[derive(Debug, Clone, PartialEq)]
pub struct Facility {
    /// Its name.
    pub name: Box<str>,
    /// Its city; empty where the table has none.
    pub city: Arc<str>,
    /// Postal letters of its state.
    pub state: &'static str,
    /// Code of its metropolitan area, 0 where it is in none.
    pub metro: u32,
    /// What it is.
    pub kind: FacilityKind,
    /// Who runs it.
    pub control: Option<Control>,
    /// The chain that it belongs to.
    pub chain: Option<&'static str>,
    /// Its beds, those of a dialysis center its stations; not of nursing homes.
    pub size: Option<u16>,
}

/// Where a place stands in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FacilityNumber {
    state: u8,
    care: bool,
    row: u16,
}

/// How many places of a kind are in an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FacilityCount {
    /// The kind.
    pub kind: FacilityKind,
    /// How many.
    pub count: u32,
}

/// A part of the table as the build script writes it, column by column.
#[derive(Deserialize)]
struct Columns {
    groups: Vec<(u32, FacilityKind, usize)>,
    names: String,
    city_steps: Vec<isize>,
    control: String,
    chains: String,
    sizes: Vec<u16>,
}

impl FacilityTable {
    pub(super) fn new() -> Self {
        Self {
            judged: List::new(&bundle::FACILITY_KINDS),
            sources: List::new(&bundle::FACILITY_SOURCES),
            counts: OnceLock::new(),
            states: bundle::FACILITIES.iter().map(|_| [OnceLock::new(), OnceLock::new()]).collect(),
        }
    }

    fn counts(&self) -> &[CountRow] {
        self.counts.get_or_init(|| bundle::FACILITY_COUNTS.json())
    }

    /// The places of a state, or its nursing homes, agencies and hospices.
    fn places(&self, state: usize, care: bool) -> &[Facility] {
        let (letters, cities, packed) = &bundle::FACILITIES[state];
        let part = usize::from(care);
        let read = || packed[part].json::<Columns>().rows(letters, &String::from_utf8_lossy(&cities.content()));
        self.states[state][part].get_or_init(read)
    }
}

impl Columns {
    fn rows(self, state: &'static str, cities: &str) -> Box<[Facility]> {
        let cities: Vec<Arc<str>> = cities.split('\n').map(Arc::from).collect();
        let groups = self.groups.iter().flat_map(|(metro, kind, count)| (0..*count).map(move |_| (*metro, *kind)));
        let rows = self.names.split('\n').zip(self.city_steps).zip(self.control.chars());
        let rows = rows.zip(self.chains.bytes()).zip(self.sizes.into_iter().chain(repeat(0))).zip(groups);
        let mut city = 0;
        rows.map(|(((((name, step), control), chain), size), (metro, kind))| {
            city += step;
            Facility {
                name: name.into(),
                city: cities[city.unsigned_abs()].clone(),
                state,
                metro,
                kind,
                control: match control {
                    'g' => Some(Control::Public),
                    'n' => Some(Control::PrivateNonprofit),
                    'p' => Some(Control::ForProfit),
                    _ => None,
                },
                chain: chain.checked_sub(b'A').map(|at| bundle::FACILITY_CHAINS[usize::from(at)]),
                size: (size > 0).then_some(size),
            }
        })
        .collect()
    }
}

impl Facility {
    /// Whether it has all of these words.
    fn has(&self, words: &[&str]) -> bool {
        let kind = text::facility_kind(self.kind);
        let text = folding::fold(&[&*self.name, &self.city, self.chain.unwrap_or_default(), kind].join(" "));
        words.iter().all(|word| folding::words(&text).any(|known| known.starts_with(word)))
    }
}

/// Which rows of the table are those of an area.
#[derive(Clone, Copy)]
struct Inside<'a> {
    area: &'a Area,
    metro: u32,
}

impl<'a> Inside<'a> {
    fn of(area: &'a Area) -> Self {
        let metro = if area.kind == AreaKind::Metropolitan { area.code.0.parse().unwrap_or(u32::MAX) } else { 0 };
        Self { area, metro }
    }

    /// A nonmetropolitan area has all places of its state that are in no metropolitan area: the table does not tell the
    /// several ones of a state apart.
    fn has(self, state: &str, metro: u32) -> bool {
        match self.area.kind {
            AreaKind::Nation => true,
            AreaKind::Metropolitan => metro == self.metro,
            AreaKind::State | AreaKind::Territory => self.area.state == *state,
            AreaKind::Nonmetropolitan => self.area.state == *state && metro == 0,
        }
    }
}

/// Whether the places of a group are packed apart.
fn is_care(group: FacilityGroup) -> bool {
    matches!(group, FacilityGroup::NursingHome | FacilityGroup::HomeHealth | FacilityGroup::Hospice)
}

impl Catalogue {
    /// Whether the table of places of care is used; employers of one's own take its place.
    pub fn has_facilities(&self) -> bool {
        !self.rest.own_places
    }

    /// The tables that the places were read in.
    pub fn facility_sources(&self) -> &[FacilitySource] {
        self.rest.facilities.sources.all()
    }

    /// What we judge of roles of which no table says which kinds of places employ them.
    pub fn judged_kinds(&self) -> &[JudgedKinds] {
        self.rest.facilities.judged.all()
    }

    /// How many places of each kind are in an area, without those of which there is none.
    pub fn facility_counts(&self, area: &Area) -> Vec<FacilityCount> {
        let inside = Inside::of(area);
        let mut counts: Vec<FacilityCount> =
            FacilityKind::ALL.into_iter().map(|kind| FacilityCount { kind, count: 0 }).collect();
        let rows = self.rest.facilities.counts().iter().filter(|_| self.has_facilities());
        for CountRow(state, metro, kinds) in rows {
            for (kind, number) in kinds.iter().filter(|_| inside.has(state, *metro)) {
                if let Some(found) = counts.iter_mut().find(|count| count.kind == *kind) {
                    found.count += number;
                }
            }
        }
        counts.retain(|count| count.count > 0);
        counts
    }

    /// How many places of these groups are in an area, in the order of the groups.
    pub fn facility_group_counts(&self, area: &Area, groups: &[FacilityGroup]) -> Vec<(FacilityGroup, u32)> {
        let counts = self.facility_counts(area);
        let of_group = |group: FacilityGroup| {
            let kinds = counts.iter().filter(|count| count.kind.group() == group);
            (group, kinds.map(|count| count.count).sum())
        };
        groups.iter().copied().map(of_group).filter(|(_, count)| *count > 0).collect()
    }

    /// The place with this number.
    pub fn facility(&self, FacilityNumber { state, care, row }: FacilityNumber) -> &Facility {
        &self.rest.facilities.places(usize::from(state), care)[usize::from(row)]
    }

    /// The places of these groups in an area, group by group, the largest first; none for the whole nation.
    pub fn facilities_in(&self, area: &Area, groups: &[FacilityGroup]) -> Vec<FacilityNumber> {
        let mut found = Vec::new();
        if area.kind == AreaKind::Nation || !self.has_facilities() {
            return found;
        }
        let inside = Inside::of(area);
        let table = &self.rest.facilities;
        for (state, (letters, ..)) in bundle::FACILITIES.iter().enumerate() {
            let has = |CountRow(row_state, metro, _): &CountRow| row_state == letters && inside.has(letters, *metro);
            if !table.counts().iter().any(has) {
                continue;
            }
            for care in [false, true] {
                if !groups.iter().any(|group| is_care(*group) == care) {
                    continue;
                }
                let places = table.places(state, care).iter().zip(0u16..);
                let wanted = places
                    .filter(|(place, _)| inside.has(letters, place.metro) && groups.contains(&place.kind.group()));
                found.extend(wanted.map(|(_, row)| FacilityNumber { state: state as u8, care, row }));
            }
        }
        sorting::by_key(&mut found, |number| {
            let place = self.facility(*number);
            let group = place.kind.group();
            let at = groups.iter().position(|one| *one == group);
            (at, Reverse(place.size), place.name.clone(), number.state, number.row)
        });
        found
    }

    /// Those of which the name, city, chain or kind has all words that were typed, each at the beginning of a word.
    pub fn facilities_with(&self, typed: &str, area: &Area, groups: &[FacilityGroup]) -> Vec<FacilityNumber> {
        let typed = folding::phrase(typed);
        let words: Vec<&str> = folding::words(&typed).collect();
        let mut found = self.facilities_in(area, groups);
        if !words.is_empty() {
            found.retain(|number| self.facility(*number).has(&words));
        }
        found
    }
}
