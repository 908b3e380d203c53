//! Apprenticeships and military jobs that lead to a role, as seen from an area.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::Catalogue;
use super::bundle::{self, Packed};
use super::rules::state_of;
use crate::model::{Apprenticeship, AreaCode, MilitaryMapping, PaidWay, Role, RoleId, Source, SourceId, StateCode};
use crate::sorting;

/// Rows in the order of their roles, with the sources that only they name. Read when they are first asked for.
pub(super) struct OfRoles<T> {
    packed: &'static Packed,
    table: OnceLock<Table<T>>,
}

#[derive(Deserialize)]
struct Table<T> {
    sources: Box<[Source]>,
    rows: Box<[T]>,
}

impl<T: DeserializeOwned> OfRoles<T> {
    fn new(packed: &'static Packed) -> Self {
        Self { packed, table: OnceLock::new() }
    }

    fn table(&self) -> &Table<T> {
        self.table.get_or_init(|| self.packed.json())
    }

    fn source(&self, id: &SourceId) -> Option<&Source> {
        self.table().sources.iter().find(|source| source.id == *id)
    }

    /// The rows of a role.
    fn of(&self, role: &RoleId, role_of: fn(&T) -> &RoleId) -> &[T] {
        let rows = &self.table().rows;
        let from = rows.partition_point(|row| role_of(row) < role);
        let to = rows.partition_point(|row| role_of(row) <= role);
        &rows[from..to]
    }
}

/// Both tables.
pub(super) struct Earn {
    apprenticeships: OfRoles<Apprenticeship>,
    military: OfRoles<MilitaryMapping>,
}

impl Earn {
    /// The bundled ones, none of which is read yet.
    pub(super) fn new() -> Self {
        Self { apprenticeships: OfRoles::new(&bundle::APPRENTICESHIPS), military: OfRoles::new(&bundle::MILITARY_JOBS) }
    }

    /// A source that only these tables name.
    pub(super) fn source(&self, id: &SourceId) -> Option<&Source> {
        self.apprenticeships.source(id).or_else(|| self.military.source(id))
    }

    /// All sources that only these tables name.
    pub(super) fn sources(&self) -> impl Iterator<Item = &Source> {
        self.apprenticeships.table().sources.iter().chain(&self.military.table().sources)
    }
}

/// The apprenticeships of a role, as seen from an area.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ApprenticeshipsHere<'a> {
    /// Those of the area's state, then those that hold in the whole country.
    pub here: Vec<&'a Apprenticeship>,
    /// Whether a way in of the role's record tells of one.
    pub told: bool,
    /// The other states by name, with their number of apprenticeships.
    pub elsewhere: BTreeMap<&'a str, usize>,
    /// Where those were read.
    pub read: Vec<&'a SourceId>,
}

impl Catalogue {
    /// All apprenticeships that lead to a role.
    pub fn apprenticeships(&self, role: &RoleId) -> &[Apprenticeship] {
        self.rest.earn.apprenticeships.of(role, |row| &row.role)
    }

    /// The military jobs that are mapped to a role, those that fit best first.
    pub fn military_jobs(&self, role: &RoleId) -> &[MilitaryMapping] {
        self.rest.earn.military.of(role, |row| &row.role)
    }

    /// The apprenticeships of a role in the state of an area and in the whole country; others are counted. What a way in
    /// of the role's record says of the same source is not said again.
    pub fn apprenticeships_in<'a>(&'a self, role: &'a Role, area: &AreaCode) -> ApprenticeshipsHere<'a> {
        let state = self.area(area).and_then(state_of);
        let ways_in = self.page_in(role, area).routes().unwrap_or_default();
        let ways_in = ways_in.iter().filter(|way| way.kind == "apprenticeship");
        let told: Vec<&SourceId> = ways_in.filter_map(|way| way.source.as_ref()).collect();
        let mut found = ApprenticeshipsHere::default();
        for row in self.apprenticeships(&role.id) {
            match &row.state {
                Some(other) if Some(other) != state => {
                    *found.elsewhere.entry(self.state_name(other)).or_default() += 1;
                    if !found.read.contains(&&row.source) {
                        found.read.push(&row.source);
                    }
                }
                _ if told.contains(&&row.source) => found.told = true,
                _ => found.here.push(row),
            }
        }
        sorting::by_key(&mut found.here, |row| row.state.is_none());
        found
    }

    /// What the apprenticeships tell somebody in a state who looks for paid training.
    pub(super) fn apprentice_way(&self, role: &RoleId, state: Option<&StateCode>) -> PaidWay {
        self.apprenticeships(role).iter().map(|row| row.paid_way(state)).min().unwrap_or_default()
    }
}
