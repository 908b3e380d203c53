//! The list of areas: every area of the tables once, merged with the list that is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::columns::Row;
use super::error::Result;
use super::write::{self, Output};
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

    /// `areas.json`, if the tables hold more than the nation and change the list.
    ///
    /// Areas of a state are replaced where the tables hold that kind of area; all others stay.
    pub(super) fn output(&self, path: &Path, notes: &mut Vec<String>) -> Option<Output> {
        if self.by_code.values().all(|area| area.kind == AreaKind::Nation) {
            return None;
        }
        let held = fs::read_to_string(path).ok();
        let groups = self.groups();
        let mut list: Vec<Area> = self.by_code.values().cloned().collect();
        match held.as_deref().map(serde_json::from_str::<Vec<Area>>) {
            Some(Ok(areas)) => list.extend(areas.into_iter().filter(|area| {
                !groups.contains(&(area.state.clone(), area.kind)) && !self.by_code.contains_key(&area.code.0)
            })),
            Some(Err(fault)) => {
                notes.push(format!("{} was damaged ({fault}) and is replaced", path.display()));
            }
            None => {}
        }
        let text = render(list);
        (held.as_deref() != Some(text.as_str())).then(|| Output { path: path.to_owned(), text })
    }
}

/// One area a line: the nation, then by name.
fn render(mut list: Vec<Area>) -> String {
    list.sort_by(|a, b| {
        (a.kind != AreaKind::Nation, &a.name, &a.code).cmp(&(b.kind != AreaKind::Nation, &b.name, &b.code))
    });
    write::lines(&list)
}
