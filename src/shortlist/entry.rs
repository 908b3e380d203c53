//! A saved role, and what the student wrote on it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::merging::{merged, merged_steps};
use crate::model::{Day, RoleId};
use crate::text::sanitise;

/// A saved role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The role. It may be one that the catalogue of today does not have.
    pub role: RoleId,
    /// What the user wrote about it, empty at first.
    #[serde(default)]
    pub note: String,
    /// What speaks against it, in the user's own words, empty at first.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why_not: String,
    /// Steps towards it that were ticked off, given a date, or written by the user, by their text.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub steps: Steps,
}

/// Steps by their text.
pub type Steps = BTreeMap<String, StepState>;

/// How far a step is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepState {
    /// Whether it is ticked off.
    #[serde(default)]
    pub done: bool,
    /// The day that the user set for it, as year-month-day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// The two texts that can stand on a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The note.
    Note,
    /// What speaks against it.
    WhyNot,
}

impl Entry {
    /// A saved role with a note.
    pub fn new(role: RoleId, note: impl Into<String>) -> Self {
        Self { role, note: note.into(), why_not: String::new(), steps: Steps::new() }
    }

    /// A text of it.
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::Note => &self.note,
            Field::WhyNot => &self.why_not,
        }
    }

    pub(super) fn text_mut(&mut self, field: Field) -> &mut String {
        match field {
            Field::Note => &mut self.note,
            Field::WhyNot => &mut self.why_not,
        }
    }

    /// The same, safe to show.
    #[must_use]
    pub fn clean(self) -> Self {
        let clean = |(text, state): (String, StepState)| {
            let date = state.date.as_deref().and_then(day);
            (sanitise(text.trim()), StepState { date, ..state })
        };
        Self {
            role: RoleId(sanitise(&self.role.0)),
            note: sanitise(&self.note),
            why_not: sanitise(&self.why_not),
            steps: self.steps.into_iter().map(clean).filter(|(text, _)| !text.is_empty()).collect(),
        }
    }

    /// Whether nothing stands on it.
    pub(super) fn is_bare(&self) -> bool {
        self.note.is_empty() && self.why_not.is_empty() && self.steps.is_empty()
    }

    /// What two windows leave on a role on which both saw `seen`.
    pub(super) fn of_two(seen: &Self, own: &Self, there: &Self) -> Self {
        Self {
            role: seen.role.clone(),
            note: merged(&seen.note, &own.note, &there.note),
            why_not: merged(&seen.why_not, &own.why_not, &there.why_not),
            steps: merged_steps(&seen.steps, &own.steps, &there.steps),
        }
    }
}

/// A day as it is kept, if what was typed is one: `2027-03-15`. A file with another text there stays readable, so it is
/// kept as text.
pub fn day(typed: &str) -> Option<String> {
    typed.trim().parse().ok().map(|day: Day| day.to_string())
}
