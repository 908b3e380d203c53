//! Schools of the whole country, and the programs of a role as seen from an area.

mod near;

use std::sync::OnceLock;

use serde::Deserialize;

use super::lists::List;
use super::{Catalogue, bundle};
use crate::model::{
    Area, AreaCode, AreaKind, Award, Control, FieldNote, FieldOfStudy, Fit, ReportedAs, RoleId, School, SourceId,
    YearTuition,
};

/// What is read of the table when it is first asked for.
pub(super) struct SchoolTable {
    fields: List<FieldOfStudy>,
    notes: List<FieldNote>,
    places: OnceLock<Box<[Place]>>,
    states: Vec<OnceLock<Box<[ReportedSchool]>>>,
    /// The programs of all fields, where somebody looks for any.
    any: OnceLock<Box<[(ReportedProgram, Fit)]>>,
}

/// Where a school is.
#[derive(Debug, Clone, Copy)]
struct Place {
    unitid: u32,
    north: f64,
    east: f64,
    metro: u32,
}

/// A school that reports to the federal government.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ReportedSchool {
    /// Its key in the table.
    pub unitid: u32,
    /// Its name.
    pub name: String,
    /// Its city.
    pub city: String,
    /// Who runs it.
    pub control: Control,
    /// Tuition and fees of a full-time year.
    pub tuition: YearTuition,
    /// Programs that have a price of their own.
    priced: Vec<ProgramPrice>,
}

/// Tuition and fees for a whole program.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ProgramPrice {
    cip: String,
    award: Award,
    /// Whole dollars.
    pub dollars: u32,
    /// Its length as the school states it.
    pub months: Option<u32>,
}

/// Number of a school in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SchoolNumber(u16);

/// A program in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportedProgram {
    /// Its school.
    pub school: SchoolNumber,
    /// Code of the field of study.
    pub cip: &'static str,
    /// What it ends with.
    pub award: Award,
    /// Who finished in the newer and in the older year, where that is stated.
    pub finished: [Option<u16>; 2],
}

/// A program that was read on the school's page, or a row of the table.
#[derive(Debug, Clone, PartialEq)]
pub enum Offer<'c> {
    /// Read one by one; with the rows of the table that are the same program.
    Read(&'c School, Vec<ReportedProgram>),
    /// Only the table has it.
    Reported(ReportedProgram),
}

/// Where a program is, seen from an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// In the metropolitan area.
    Area,
    /// In the state of an area that is itself no metropolitan area.
    State,
    /// Farther away.
    Beyond,
}

/// A program for a role, seen from an area.
#[derive(Debug, Clone, PartialEq)]
pub struct NearOffer<'c> {
    /// The program.
    pub offer: Offer<'c>,
    /// How it looks from the area.
    pub seen: Seen,
    /// Only for the order.
    away: f64,
}

/// How a program for a role looks from an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// How well its field fits the role.
    pub fit: Fit,
    /// Whether it is in the area or the state.
    pub reach: Reach,
    /// Straight miles from the middle of the schools of the metropolitan area; nothing inside of it, and for other
    /// areas, which have no middle that one could mean.
    pub miles: Option<u16>,
}

impl SchoolTable {
    pub(super) fn new() -> Self {
        Self {
            fields: List::new(&bundle::FIELDS_OF_STUDY),
            notes: List::new(&bundle::FIELD_NOTES),
            places: OnceLock::new(),
            states: bundle::SCHOOLS_BY_STATE.iter().map(|_| OnceLock::new()).collect(),
            any: OnceLock::new(),
        }
    }

    fn places(&self) -> &[Place] {
        self.places
            .get_or_init(|| bundle::SCHOOL_PLACES.content().as_chunks::<16>().0.iter().map(Place::read).collect())
    }

    fn state(&self, at: usize) -> &[ReportedSchool] {
        self.states[at].get_or_init(|| bundle::SCHOOLS_BY_STATE[at].2.json())
    }

    fn school(&self, SchoolNumber(number): SchoolNumber) -> &ReportedSchool {
        let at = state_of(number);
        &self.state(at)[usize::from(number - bundle::SCHOOLS_BY_STATE[at].1)]
    }
}

/// Place of the state of a school in the list of states.
fn state_of(number: u16) -> usize {
    bundle::SCHOOLS_BY_STATE.partition_point(|(_, first, _)| *first <= number) - 1
}

impl Place {
    fn read(bytes: &[u8; 16]) -> Self {
        let [unitid, north, east, metro] = std::array::from_fn(|at| std::array::from_fn(|byte| bytes[at * 4 + byte]));
        let degrees = |bytes| f64::from(i32::from_le_bytes(bytes)) / 1e4;
        Self {
            unitid: u32::from_le_bytes(unitid),
            north: degrees(north),
            east: degrees(east),
            metro: u32::from_le_bytes(metro),
        }
    }

    /// Miles on a great circle.
    fn miles(self, other: Self) -> f64 {
        /// Mean radius of the earth in miles.
        const RADIUS: f64 = 3958.8;
        let half = |one: f64, two: f64| ((two - one).to_radians() / 2.0).sin().powi(2);
        let cosines = self.north.to_radians().cos() * other.north.to_radians().cos();
        let chord = half(self.north, other.north) + cosines * half(self.east, other.east);
        2.0 * RADIUS * chord.sqrt().min(1.0).asin()
    }

    /// The middle of several places. East and west of the line where the day changes are not taken for neighbors.
    fn middle(places: impl Iterator<Item = Self>) -> Option<Self> {
        let (mut north, mut east, mut count) = (0.0, 0.0, 0.0);
        for place in places {
            north += place.north;
            east += place.east;
            count += 1.0;
        }
        (count > 0.0).then(|| Self { unitid: 0, north: north / count, east: east / count, metro: 0 })
    }
}

/// The programs of a field.
fn programs_of(cip: &str) -> Vec<ReportedProgram> {
    let Ok(at) = bundle::PROGRAMS_BY_FIELD.binary_search_by_key(&cip, |(code, _)| code) else { return Vec::new() };
    let (cip, packed) = &bundle::PROGRAMS_BY_FIELD[at];
    let read = |row: &[u8; 7]| {
        let [a, b, award, c, d, e, f] = *row;
        let stated = |count: u16| (count != u16::MAX).then_some(count);
        Some(ReportedProgram {
            school: SchoolNumber(u16::from_le_bytes([a, b])),
            cip,
            award: Award::of(award)?,
            finished: [stated(u16::from_le_bytes([c, d])), stated(u16::from_le_bytes([e, f]))],
        })
    };
    packed.content().as_chunks::<7>().0.iter().filter_map(read).collect()
}

/// An area as the place from which one looks.
struct Eye<'a> {
    area: &'a Area,
    metro: u32,
    /// The middle of its schools; of those of its state where it has none or is no metropolitan area.
    middle: Option<Place>,
    /// Whether miles from there can be told.
    exact: bool,
}

impl Eye<'_> {
    fn sees(&self, letters: &str, place: Place) -> (Reach, Option<u16>, f64) {
        let away = self.middle.map_or(0.0, |middle| middle.miles(place));
        let metropolitan = self.area.kind == AreaKind::Metropolitan;
        let reach = match () {
            () if metropolitan && place.metro == self.metro => Reach::Area,
            () if !self.exact && self.area.state == *letters => Reach::State,
            () => Reach::Beyond,
        };
        let miles = (self.exact && reach == Reach::Beyond).then(|| away.round() as u16);
        (reach, miles, away)
    }
}

impl Catalogue {
    /// The school years of the counts of graduates, the newer first.
    pub fn finished_years() -> [&'static str; 2] {
        let [newer, older, ..] = bundle::SCHOOL_YEARS;
        [newer, older]
    }

    /// The school year of the prices of schools.
    pub fn tuition_year() -> &'static str {
        bundle::SCHOOL_YEARS[2]
    }

    /// The source of the table.
    pub fn schools_source() -> SourceId {
        SourceId::from(bundle::SCHOOL_YEARS[3])
    }

    /// Fields of study and where they lead.
    pub fn fields_of_study(&self) -> &[FieldOfStudy] {
        self.rest.school_table.fields.all()
    }

    /// The field of study with this code.
    pub fn field_of_study(&self, cip: &str) -> Option<&FieldOfStudy> {
        self.fields_of_study().iter().find(|field| field.cip == cip)
    }

    /// What one should know of a field of study.
    pub fn field_note(&self, cip: &str) -> Option<&str> {
        self.field_notes().iter().find(|note| note.cip == cip).map(|note| note.note.as_str())
    }

    /// All notes on fields of study.
    pub fn field_notes(&self) -> &[FieldNote] {
        self.rest.school_table.notes.all()
    }

    /// The school of a program in the table.
    pub fn reported_school(&self, number: SchoolNumber) -> &ReportedSchool {
        self.rest.school_table.school(number)
    }

    /// Postal letters of the state of a school in the table.
    pub fn state_of_school(SchoolNumber(number): SchoolNumber) -> &'static str {
        bundle::SCHOOLS_BY_STATE[state_of(number)].0
    }

    /// What a program costs as a whole, where the school charges so.
    pub fn program_price(&self, program: &ReportedProgram) -> Option<&ProgramPrice> {
        let priced = &self.reported_school(program.school).priced;
        priced.iter().find(|price| price.cip == program.cip && price.award == program.award)
    }

    /// Whether the table of the schools of the country is used; schools of one's own take its place.
    pub fn has_school_table(&self) -> bool {
        !self.rest.own_places
    }

    /// Whether a field of study of the table leads to a role.
    pub fn has_field_of_study(&self, role: &RoleId) -> bool {
        let leads = |field: &FieldOfStudy| field.roles.iter().any(|to| to.role == *role);
        self.has_school_table() && self.fields_of_study().iter().any(leads)
    }

    /// Whether a program is this row of the table.
    fn is_row(&self, program: &ReportedProgram, row: &ReportedAs) -> bool {
        let unitid = || self.rest.school_table.places()[usize::from(program.school.0)].unitid;
        program.cip == row.cip && program.award == row.award && unitid() == row.unitid
    }

    /// About how many miles lie between two areas, from the middle of the schools of one to that of the other. `None` where
    /// that is not known: what lies outside of metropolitan areas has no middle.
    pub fn miles_between(&self, from: &AreaCode, to: &AreaCode) -> Option<u32> {
        let (from, to) = (self.eye(self.area(from)?), self.eye(self.area(to)?));
        let (from, to) = (from.middle?, to.middle.filter(|_| to.exact)?);
        // Half the way around the earth fits.
        Some(from.miles(to).round() as u32)
    }

    fn eye<'a>(&self, area: &'a Area) -> Eye<'a> {
        let places = self.rest.school_table.places();
        let metro = if area.kind == AreaKind::Metropolitan { area.code.0.parse().unwrap_or(0) } else { 0 };
        let inside = Place::middle(places.iter().filter(|place| metro > 0 && place.metro == metro).copied());
        let of_state = || {
            let of_state = |(number, _): &(u16, &Place)| area.state == *bundle::SCHOOLS_BY_STATE[state_of(*number)].0;
            Place::middle((0..).zip(places).filter(of_state).map(|(_, place)| *place))
        };
        Eye { area, metro, exact: inside.is_some(), middle: inside.or_else(of_state) }
    }

    /// Where a program is that was read one by one: at the place that the table has, or in its metropolitan area.
    fn seen(&self, eye: &Eye<'_>, school: &School, rows: &[ReportedProgram]) -> (Reach, Option<u16>, f64) {
        let places = self.rest.school_table.places();
        let metro: u32 = school.metro.as_ref().and_then(|code| code.0.parse().ok()).unwrap_or(0);
        let at = rows.first().map(|row| places[usize::from(row.school.0)]).or_else(|| {
            let middle = Place::middle(places.iter().filter(|place| metro > 0 && place.metro == metro).copied());
            middle.map(|middle| Place { metro, ..middle })
        });
        match at {
            Some(place) => eye.sees(&school.state.0, place),
            None if eye.area.state == school.state => (Reach::State, None, 0.0),
            None => (Reach::Beyond, None, f64::MAX),
        }
    }
}
