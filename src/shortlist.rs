//! The shortlist: saved roles in an order of one's own, each with a note.
//!
//! Every change is an [`Op`], so that it can be applied again to a list that another window has changed meanwhile,
//! and every change answers with the ops that undo it. Knows nothing of paths and files.

mod entry;
mod merging;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use entry::{Entry, Field, StepState, Steps, day};

use crate::model::RoleId;
use crate::text::sanitise;

/// Roles that a list takes; more are refused.
pub const MOST_ENTRIES: usize = 500;

/// Characters that one may write into a note; a longer one is refused.
pub const LONGEST_NOTE: usize = 500;

/// Characters that one may write into a step.
pub const LONGEST_STEP: usize = 160;
/// Steps that can be kept for a role; more are refused.
pub const MOST_STEPS: usize = 60;

/// A note that has more characters than one may write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("That is {over} {} too many: a note takes {longest}. The note was left as it was.",
    if *.over == 1 { "character" } else { "characters" })]
pub struct NoteTooLong {
    /// Characters too many.
    pub over: usize,
    /// Characters that this note may have.
    pub longest: usize,
}

/// Saved roles in order, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shortlist {
    /// The roles.
    pub entries: Vec<Entry>,
    /// The one of them that the user works towards, if one was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<RoleId>,
}

/// One change to a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Op {
    /// Puts a role at the end. Nothing happens if it is there or the list is full.
    Add(RoleId),
    /// Takes a role out.
    Remove(RoleId),
    /// Replaces the note of a role.
    Note {
        /// The role.
        role: RoleId,
        /// Its new note.
        note: String,
    },
    /// Replaces what speaks against a role.
    WhyNot {
        /// The role.
        role: RoleId,
        /// The new text.
        text: String,
    },
    /// Makes a role of the list the target, or none.
    Target(Option<RoleId>),
    /// Says how far a step towards a role is; nothing takes it away.
    Step {
        /// The role.
        role: RoleId,
        /// The step.
        text: String,
        /// How far it is.
        to: Option<StepState>,
    },
    /// Undoes that, unless another window has changed the step since.
    TakeBackStep {
        /// The role.
        role: RoleId,
        /// The step.
        text: String,
        /// What is undone.
        wrote: Option<StepState>,
        /// What was there before.
        before: Option<StepState>,
    },
    /// Moves a role to a place; one past the end is the end.
    Place {
        /// The role.
        role: RoleId,
        /// Its new place, from 0.
        at: usize,
    },
    /// Undoes a text: puts back what stood there before. What another window has written into it stays.
    TakeBack {
        /// The role.
        role: RoleId,
        /// Which of its texts.
        field: Field,
        /// The text that is undone.
        wrote: String,
        /// The text before it.
        before: String,
    },
    /// Undoes putting a role on the list: takes it off, unless another window has written on it.
    TakeOff(Entry),
    /// Puts a removed role back. An undo is never refused: this goes above [`MOST_ENTRIES`], and if the role has
    /// come back, the note joins the one that it has.
    Insert {
        /// The role and its note.
        entry: Entry,
        /// Its place, from 0.
        at: usize,
    },
    /// Takes all roles out.
    Clear,
}

impl Shortlist {
    /// Whether the role is on the list.
    pub fn contains(&self, role: &RoleId) -> bool {
        self.position(role).is_some()
    }

    /// Place of a role, from 0.
    pub fn position(&self, role: &RoleId) -> Option<usize> {
        self.entries.iter().position(|entry| entry.role == *role)
    }

    /// What is kept of a role, if it is on the list.
    pub fn entry(&self, role: &RoleId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.role == *role)
    }

    /// A text on a role, empty where there is none.
    fn text(&self, role: &RoleId, field: Field) -> &str {
        self.entry(role).map_or("", |entry| entry.text(field))
    }

    /// How far a step towards a role is, where that is kept.
    fn step(&self, role: &RoleId, text: &str) -> Option<&StepState> {
        self.entry(role)?.steps.get(text)
    }

    /// Characters that a text of a role may have.
    pub fn longest(&self, role: &RoleId, field: Field) -> usize {
        // Two windows together may have written more than one can; who adds a word to that must not lose the end.
        LONGEST_NOTE.max(self.text(role, field).chars().count())
    }

    /// The op that writes a text that somebody typed.
    ///
    /// # Errors
    /// When it is too long: half a note would not be what was written.
    pub fn text_op(&self, role: RoleId, field: Field, typed: &str) -> Result<Op, NoteTooLong> {
        let (text, longest) = (sanitise(typed.trim()), self.longest(&role, field));
        match (text.chars().count().checked_sub(longest), field) {
            (Some(over @ 1..), _) => Err(NoteTooLong { over, longest }),
            (_, Field::Note) => Ok(Op::Note { role, note: text }),
            (_, Field::WhyNot) => Ok(Op::WhyNot { role, text }),
        }
    }

    /// Changes the list. Answers with the ops that undo it, in the order in which to apply them; none if nothing
    /// changed.
    pub fn apply(&mut self, op: &Op) -> Vec<Op> {
        match op {
            Op::Add(role) => self.add(role),
            Op::Remove(role) => self.remove(role),
            Op::Note { role, note } => self.write(role, Field::Note, note),
            Op::WhyNot { role, text } => self.write(role, Field::WhyNot, text),
            Op::TakeBack { role, field, wrote, before } => {
                let text = merging::merged(wrote, before, self.text(role, *field));
                self.write(role, *field, &text)
            }
            Op::Target(role) => self.aim(role.as_ref()),
            Op::Step { role, text, to } => self.set_step(role, text, to.as_ref()),
            Op::TakeBackStep { role, text, wrote, before } => {
                let stands = self.step(role, text) == wrote.as_ref();
                if stands { self.set_step(role, text, before.as_ref()) } else { Vec::new() }
            }
            Op::TakeOff(entry) => self.take_off(entry),
            Op::Place { role, at } => self.place(role, *at),
            Op::Insert { entry, at } => self.insert(entry, *at),
            Op::Clear => {
                let target = self.target.take().map(|role| Op::Target(Some(role)));
                let cleared = std::mem::take(&mut self.entries).into_iter().enumerate();
                cleared.map(|(at, entry)| Op::Insert { entry, at }).chain(target).collect()
            }
        }
    }

    /// Applies several ops. Answers with the ops that undo all of them, in the order in which to apply them.
    pub fn apply_all(&mut self, ops: &[Op]) -> Vec<Op> {
        let mut undo: Vec<Vec<Op>> = ops.iter().map(|op| self.apply(op)).collect();
        undo.reverse();
        undo.concat()
    }

    fn add(&mut self, role: &RoleId) -> Vec<Op> {
        if self.contains(role) || self.entries.len() >= MOST_ENTRIES {
            return Vec::new();
        }
        let entry = Entry::new(role.clone(), "");
        self.entries.push(entry.clone());
        vec![Op::TakeOff(entry)]
    }

    fn remove(&mut self, role: &RoleId) -> Vec<Op> {
        let Some(at) = self.position(role) else { return Vec::new() };
        let mut undo = vec![Op::Insert { entry: self.entries.remove(at), at }];
        if self.target.as_ref() == Some(role) {
            undo.extend(self.target.take().map(|role| Op::Target(Some(role))));
        }
        undo
    }

    fn aim(&mut self, role: Option<&RoleId>) -> Vec<Op> {
        if role == self.target.as_ref() || role.is_some_and(|role| !self.contains(role)) {
            return Vec::new();
        }
        vec![Op::Target(std::mem::replace(&mut self.target, role.cloned()))]
    }

    fn write(&mut self, role: &RoleId, field: Field, text: &str) -> Vec<Op> {
        let text = sanitise(text);
        match self.entries.iter_mut().find(|entry| entry.role == *role).map(|entry| entry.text_mut(field)) {
            Some(there) if *there != text => {
                let before = std::mem::replace(there, text);
                vec![Op::TakeBack { role: role.clone(), field, wrote: there.clone(), before }]
            }
            _ => Vec::new(),
        }
    }

    fn set_step(&mut self, role: &RoleId, text: &str, to: Option<&StepState>) -> Vec<Op> {
        let text = sanitise(text);
        let Some(entry) = self.entries.iter_mut().find(|entry| entry.role == *role) else { return Vec::new() };
        let before = entry.steps.get(&text).cloned();
        if before.as_ref() == to || text.is_empty() || before.is_none() && entry.steps.len() >= MOST_STEPS {
            return Vec::new();
        }
        match to {
            Some(state) => entry.steps.insert(text.clone(), state.clone()),
            None => entry.steps.remove(&text),
        };
        vec![Op::TakeBackStep { role: role.clone(), text, wrote: to.cloned(), before }]
    }

    fn place(&mut self, role: &RoleId, at: usize) -> Vec<Op> {
        let Some(from) = self.position(role) else { return Vec::new() };
        // The role is there, so the list is not empty.
        let to = at.min(self.entries.len() - 1);
        if to == from {
            return Vec::new();
        }
        let entry = self.entries.remove(from);
        self.entries.insert(to, entry);
        vec![Op::Place { role: role.clone(), at: from }]
    }

    fn insert(&mut self, entry: &Entry, at: usize) -> Vec<Op> {
        let entry = entry.clone().clean();
        let Some(there) = self.entry(&entry.role) else {
            self.entries.insert(at.min(self.entries.len()), entry.clone());
            return vec![Op::TakeOff(entry)];
        };
        let both = [Field::Note, Field::WhyNot]
            .map(|field| (field, merging::merged("", entry.text(field), there.text(field))));
        let missing: Vec<_> = entry.steps.iter().filter(|(text, _)| !there.steps.contains_key(*text)).collect();
        let mut undo: Vec<Op> = both.iter().flat_map(|(field, text)| self.write(&entry.role, *field, text)).collect();
        for (text, state) in missing {
            undo.extend(self.set_step(&entry.role, text, Some(state)));
        }
        undo
    }

    fn take_off(&mut self, entry: &Entry) -> Vec<Op> {
        let role = &entry.role;
        let Some(there) = self.entry(role) else { return Vec::new() };
        let empty = Entry::new(role.clone(), "");
        let others = Entry::of_two(entry, &empty, there);
        if others.is_bare() {
            return self.remove(role);
        }
        let mut undo: Vec<Op> = [Field::Note, Field::WhyNot]
            .into_iter()
            .flat_map(|field| self.write(role, field, others.text(field)))
            .collect();
        for text in entry.steps.keys().filter(|text| !others.steps.contains_key(*text)) {
            undo.extend(self.set_step(role, text, None));
        }
        undo
    }
}
