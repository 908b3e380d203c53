//! The shortlist: saved roles in an order of one's own, each with a note.
//!
//! Every change is an [`Op`], so that it can be applied again to a list that another window has changed meanwhile,
//! and every change answers with the ops that undo it. Knows nothing of paths and files.

mod merging;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::model::RoleId;
use crate::text::sanitise;

/// Roles that a list takes; more are refused.
pub const MOST_ENTRIES: usize = 500;

/// Characters that one may write into a note; a longer one is refused.
pub const LONGEST_NOTE: usize = 500;

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

/// A saved role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The role. It may be one that the catalogue of today does not have.
    pub role: RoleId,
    /// What the user wrote about it, empty at first.
    #[serde(default)]
    pub note: String,
}

/// Saved roles in order, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shortlist {
    /// The roles.
    pub entries: Vec<Entry>,
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
    /// Moves a role to a place; one past the end is the end.
    Place {
        /// The role.
        role: RoleId,
        /// Its new place, from 0.
        at: usize,
    },
    /// Undoes a note: puts back what stood there before. What another window has written into it stays.
    TakeBackNote {
        /// The role.
        role: RoleId,
        /// The note that is undone.
        wrote: String,
        /// The note before it.
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

    /// The note on a role, empty where there is none.
    fn note(&self, role: &RoleId) -> &str {
        self.position(role).map_or("", |at| &self.entries[at].note)
    }

    /// Characters that the note of a role may have.
    pub fn longest_note(&self, role: &RoleId) -> usize {
        // Two windows together may have written more than one can; who adds a word to that must not lose the end.
        LONGEST_NOTE.max(self.note(role).chars().count())
    }

    /// The op that writes a note that somebody typed.
    ///
    /// # Errors
    /// When it is too long: half a note would not be what was written.
    pub fn note_op(&self, role: RoleId, typed: &str) -> Result<Op, NoteTooLong> {
        let (note, longest) = (sanitise(typed.trim()), self.longest_note(&role));
        match note.chars().count().checked_sub(longest) {
            Some(over @ 1..) => Err(NoteTooLong { over, longest }),
            _ => Ok(Op::Note { note, role }),
        }
    }

    /// Changes the list. Answers with the ops that undo it, in the order in which to apply them; none if nothing
    /// changed.
    pub fn apply(&mut self, op: &Op) -> Vec<Op> {
        match op {
            Op::Add(role) => self.add(role),
            Op::Remove(role) => match self.position(role) {
                Some(at) => vec![Op::Insert { entry: self.entries.remove(at), at }],
                None => Vec::new(),
            },
            Op::Note { role, note } => self.write_note(role, note),
            Op::TakeBackNote { role, wrote, before } => {
                let note = merging::merged(wrote, before, self.note(role));
                self.write_note(role, &note)
            }
            Op::TakeOff(entry) => self.take_off(entry),
            Op::Place { role, at } => self.place(role, *at),
            Op::Insert { entry, at } => self.insert(entry, *at),
            Op::Clear => {
                let cleared = std::mem::take(&mut self.entries).into_iter().enumerate();
                cleared.map(|(at, entry)| Op::Insert { entry, at }).collect()
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
        self.entries.push(Entry { role: role.clone(), note: String::new() });
        vec![Op::TakeOff(Entry { role: role.clone(), note: String::new() })]
    }

    fn write_note(&mut self, role: &RoleId, note: &str) -> Vec<Op> {
        let note = sanitise(note);
        match self.entries.iter_mut().find(|entry| entry.role == *role) {
            Some(entry) if entry.note != note => {
                let before = std::mem::replace(&mut entry.note, note);
                vec![Op::TakeBackNote { role: role.clone(), wrote: entry.note.clone(), before }]
            }
            _ => Vec::new(),
        }
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
        let Entry { role, note } = entry;
        let note = sanitise(note);
        if self.contains(role) {
            let both = merging::merged("", &note, self.note(role));
            return self.write_note(role, &both);
        }
        let entry = Entry { role: role.clone(), note };
        self.entries.insert(at.min(self.entries.len()), entry.clone());
        vec![Op::TakeOff(entry)]
    }

    fn take_off(&mut self, Entry { role, note }: &Entry) -> Vec<Op> {
        let others = merging::merged(note, "", self.note(role));
        if others.is_empty() { self.apply(&Op::Remove(role.clone())) } else { self.write_note(role, &others) }
    }
}
