//! The areas of the tables, each once.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::Row;
use super::error::Result;
use crate::model::{Area, AreaKind, StateCode};

/// The areas of the tables, by code.
#[derive(Default)]
pub(super) struct Areas {
    by_code: BTreeMap<String, Area>,
}

/// A state and a kind of area: the unit in which a new list replaces an old one.
pub(super) type Group = (StateCode, AreaKind);

impl Areas {
    /// Adds the area of a row; a second row must say the same of it.
    pub(super) fn add(&mut self, area: Area, row: &Row<'_>, column: usize) -> Result<String> {
        let code = area.code.0.clone();
        match self.by_code.get(&code) {
            Some(known) if *known != area => {
                let advice = format!(
                    "this area is {:?} of {} here, but {:?} of {} in an earlier row",
                    area.name, area.state, known.name, known.state
                );
                return Err(row.fault(column, advice));
            }
            Some(_) => {}
            None => {
                self.by_code.insert(code.clone(), area);
            }
        }
        Ok(code)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.by_code.len()
    }

    /// The postal letters of their states.
    pub(super) fn states(&self) -> BTreeSet<&str> {
        self.by_code.values().map(|area| area.state.as_str()).collect()
    }

    /// The areas of a state.
    pub(super) fn of<'a>(&'a self, state: &'a str) -> impl Iterator<Item = &'a Area> {
        self.by_code.values().filter(move |area| area.state == state)
    }

    /// The kinds of areas in each state.
    pub(super) fn groups(&self) -> BTreeSet<Group> {
        self.by_code.values().map(|area| (area.state.clone(), area.kind)).collect()
    }
}
