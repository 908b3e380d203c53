//! What is in the files: the shortlist and the settings.
//!
//! Fields that this program does not know stay in the file: a later one with the same version may have written them.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::files::VERSION;
use crate::model::{AreaCode, RoleId};
use crate::shortlist::{Entry, Op, Shortlist, StepState};
use crate::text::sanitise;

/// The contents of a file.
pub(super) trait Contents: Clone + Default + PartialEq + Serialize + DeserializeOwned {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct ListFile {
    version: u64,
    entries: Vec<EntryInFile>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    target: Option<RoleId>,
    #[serde(flatten)]
    more: Map<String, Value>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct EntryInFile {
    role: RoleId,
    #[serde(default)]
    note: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    why_not: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    steps: BTreeMap<String, StepInFile>,
    #[serde(flatten)]
    more: Map<String, Value>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct StepInFile {
    #[serde(flatten)]
    state: StepState,
    #[serde(flatten)]
    more: Map<String, Value>,
}

impl EntryInFile {
    /// What the program knows of it, safe to show. Long notes stay whole: cutting them here would lose text.
    fn entry(&self) -> Entry {
        let steps = self.steps.iter().map(|(text, step)| (text.clone(), step.state.clone())).collect();
        let (role, note, why_not) = (self.role.clone(), self.note.clone(), self.why_not.clone());
        Entry { role, note, why_not, steps }.clean()
    }

    /// What the file has of it beside what changed.
    fn with(entry: Entry, before: Option<Self>) -> Self {
        let Entry { role, note, why_not, steps } = entry;
        let (mut old, more) = before.map(|before| (before.steps, before.more)).unwrap_or_default();
        let kept = |(text, state): (String, StepState)| {
            let more = old.remove(&text).map(|step| step.more).unwrap_or_default();
            (text, StepInFile { state, more })
        };
        Self { role, note, why_not, steps: steps.into_iter().map(kept).collect(), more }
    }

    /// The role, safe to show.
    fn clean_role(&self) -> RoleId {
        RoleId(sanitise(&self.role.0))
    }
}

impl Default for ListFile {
    fn default() -> Self {
        Self { version: VERSION, entries: Vec::new(), target: None, more: Map::new() }
    }
}

impl Contents for ListFile {}

impl ListFile {
    /// The list, each role once, safe to show.
    pub(super) fn list(&self) -> Shortlist {
        let mut seen = HashSet::new();
        let once = self.entries.iter().map(EntryInFile::entry).filter(|entry| seen.insert(entry.role.clone()));
        let mut list = Shortlist { entries: once.collect(), target: None };
        list.target = self.target.as_ref().map(|role| RoleId(sanitise(&role.0))).filter(|role| list.contains(role));
        list
    }

    /// Applies the ops of a window that saw the list as `known`. A list that they leave as it was is not touched.
    pub(super) fn apply(&mut self, known: Option<&Shortlist>, ops: &[Op]) {
        let before = self.list();
        let mut list = before.clone();
        list.apply_since(known.unwrap_or(&before), ops);
        if list == before {
            return;
        }
        // Backwards, so that of a role that is there twice the first one stays, as in the list.
        let old = std::mem::take(&mut self.entries).into_iter().rev();
        let mut before: HashMap<RoleId, EntryInFile> = old.map(|entry| (entry.clean_role(), entry)).collect();
        let kept = |entry: Entry| {
            let before = before.remove(&entry.role);
            EntryInFile::with(entry, before)
        };
        self.entries = list.entries.into_iter().map(kept).collect();
        self.target = list.target;
    }
}

/// What the program remembers from one start to the next.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The area that was chosen last; it may be one that the tables of today do not have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaCode>,
    /// The theme that was chosen last, by its name; it may be one that is not there today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
}

impl Settings {
    /// Changes what differs between two settings and leaves the rest as it is.
    pub(super) fn apply_changes(&mut self, before: &Self, after: &Self) {
        // Taken apart, so that a new field cannot be forgotten here.
        let Self { area, theme } = after;
        if *area != before.area {
            self.area.clone_from(area);
        }
        if *theme != before.theme {
            self.theme.clone_from(theme);
        }
    }
}

impl Kept for Settings {
    const FILE: &'static str = "settings.json";
    const IS_WORK: bool = false;
}

impl Settings {
    /// The settings, safe to show.
    pub(super) fn clean(&self) -> Self {
        Self {
            area: self.area.as_ref().map(|area| AreaCode(sanitise(&area.0))),
            theme: self.theme.as_deref().map(sanitise),
        }
    }
}

/// Something of a student's that is kept in a file of its own, with the same safe save as the shortlist. One more such
/// file is one more type with this trait; [`super::Store::kept`] reads it and [`super::Store::keep`] changes it.
pub trait Kept: Clone + Default + PartialEq + Serialize + DeserializeOwned + Send + 'static {
    /// The name of the file.
    const FILE: &'static str;

    /// Whether it is work that somebody would miss, so that leaving says when it could not be saved.
    const IS_WORK: bool = true;
}

impl Kept for crate::musts::WrittenWants {
    const FILE: &'static str = "must-haves.json";
}

impl Kept for crate::budget::Budget {
    const FILE: &'static str = "budget.json";
}

impl Kept for crate::background::Background {
    const FILE: &'static str = "background.json";
}

impl Kept for crate::interests::Answers {
    const FILE: &'static str = "interests.json";
}

/// The files of what a student has said, which go along where the student is exported.
pub(super) const SAID: &[&str] = &[
    crate::musts::WrittenWants::FILE,
    crate::interests::Answers::FILE,
    crate::budget::Budget::FILE,
    crate::background::Background::FILE,
];

/// A file with one thing in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct KeptFile<K> {
    version: u64,
    #[serde(flatten)]
    pub(super) kept: K,
    #[serde(flatten)]
    more: Map<String, Value>,
}

impl<K: Default> Default for KeptFile<K> {
    fn default() -> Self {
        Self { version: VERSION, kept: K::default(), more: Map::new() }
    }
}

impl<K: Kept> Contents for KeptFile<K> {}
