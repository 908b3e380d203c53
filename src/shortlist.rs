//! The shortlist: saved roles in an order of one's own, each with a note.
//!
//! Every change is an [`Op`], so that it can be applied again to a list that another window has changed meanwhile,
//! and every change answers with the ops that undo it. Knows nothing of paths and files.

use serde::{Deserialize, Serialize};

use crate::model::RoleId;
use crate::text::sanitise;

/// Roles that a list takes; more are refused.
pub const MOST_ENTRIES: usize = 500;

/// Characters that a note keeps; the rest is cut.
pub const LONGEST_NOTE: usize = 500;

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
    /// Puts a removed role back. An undo is never refused: this goes above [`MOST_ENTRIES`], and if the role has
    /// come back without a note, it gets this one.
    Insert {
        /// The role and its note.
        entry: Entry,
        /// Its place, from 0.
        at: usize,
    },
    /// Takes all roles out.
    Clear,
    /// Puts the roles that are missing at the end and fills notes that are empty.
    Merge(Vec<Entry>),
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

    /// Whether [`Op::Add`] and [`Op::Merge`] would be refused.
    pub fn is_full(&self) -> bool {
        self.entries.len() >= MOST_ENTRIES
    }

    /// Changes the list. Answers with the ops that undo it, in the order in which to apply them; none if nothing
    /// changed.
    pub fn apply(&mut self, op: &Op) -> Vec<Op> {
        match op {
            Op::Add(role) => self.add(Entry { role: role.clone(), note: String::new() }),
            Op::Remove(role) => match self.position(role) {
                Some(at) => vec![Op::Insert { entry: self.entries.remove(at), at }],
                None => Vec::new(),
            },
            Op::Note { role, note } => self.write_note(role, note),
            Op::Place { role, at } => self.place(role, *at),
            Op::Insert { entry, at } => self.insert(entry, *at),
            Op::Clear => {
                let cleared = std::mem::take(&mut self.entries).into_iter().enumerate();
                cleared.map(|(at, entry)| Op::Insert { entry, at }).collect()
            }
            Op::Merge(entries) => entries.iter().flat_map(|entry| self.merge(entry)).collect(),
        }
    }

    /// Applies several ops. Answers with the ops that undo all of them, in the order in which to apply them.
    pub fn apply_all(&mut self, ops: &[Op]) -> Vec<Op> {
        let mut undo: Vec<Vec<Op>> = ops.iter().map(|op| self.apply(op)).collect();
        undo.reverse();
        undo.concat()
    }

    fn add(&mut self, entry: Entry) -> Vec<Op> {
        if self.contains(&entry.role) || self.is_full() {
            return Vec::new();
        }
        let undo = Op::Remove(entry.role.clone());
        self.entries.push(entry);
        vec![undo]
    }

    fn write_note(&mut self, role: &RoleId, note: &str) -> Vec<Op> {
        let note = clean_note(note);
        match self.entries.iter_mut().find(|entry| entry.role == *role) {
            Some(entry) if entry.note != note => {
                let before = std::mem::replace(&mut entry.note, note);
                vec![Op::Note { role: role.clone(), note: before }]
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
        if self.contains(&entry.role) {
            return self.fill_note(entry);
        }
        let entry = Entry { role: entry.role.clone(), note: clean_note(&entry.note) };
        let undo = Op::Remove(entry.role.clone());
        self.entries.insert(at.min(self.entries.len()), entry);
        vec![undo]
    }

    fn merge(&mut self, entry: &Entry) -> Vec<Op> {
        if self.contains(&entry.role) {
            return self.fill_note(entry);
        }
        self.add(Entry { role: entry.role.clone(), note: clean_note(&entry.note) })
    }

    fn fill_note(&mut self, entry: &Entry) -> Vec<Op> {
        let empty = self.entries.iter().any(|have| have.role == entry.role && have.note.is_empty());
        if empty { self.write_note(&entry.role, &entry.note) } else { Vec::new() }
    }
}

fn clean_note(note: &str) -> String {
    sanitise(note).chars().take(LONGEST_NOTE).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn role(name: &str) -> RoleId {
        RoleId(name.to_owned())
    }

    fn entry(name: &str, note: &str) -> Entry {
        Entry { role: role(name), note: note.to_owned() }
    }

    fn list(names: &[&str]) -> Shortlist {
        Shortlist { entries: names.iter().map(|name| entry(name, "")).collect() }
    }

    fn names(list: &Shortlist) -> Vec<&str> {
        list.entries.iter().map(|entry| entry.role.0.as_str()).collect()
    }

    #[test]
    fn each_op_does_what_its_name_says() {
        let place = |name, at| Op::Place { role: role(name), at };
        let insert = |name, at| Op::Insert { entry: entry(name, ""), at };
        for (op, after) in [
            (Op::Add(role("d")), "abcd"),
            (Op::Add(role("b")), "abc"),
            (Op::Remove(role("b")), "ac"),
            (Op::Remove(role("x")), "abc"),
            (place("a", 1), "bac"),
            (place("c", 0), "cab"),
            (place("a", usize::MAX), "bca"),
            (place("b", 1), "abc"),
            (place("x", 0), "abc"),
            (insert("d", 1), "adbc"),
            (insert("d", 99), "abcd"),
            (insert("c", 0), "abc"),
            (Op::Clear, ""),
            (Op::Merge(vec![entry("e", ""), entry("a", ""), entry("d", ""), entry("e", "")]), "abced"),
        ] {
            let mut changed = list(&["a", "b", "c"]);
            let undo = changed.apply(&op);
            assert_eq!(names(&changed).concat(), after, "{op:?}");
            assert_eq!(undo.is_empty(), after == "abc", "{op:?}");
        }
    }

    #[test]
    fn notes_are_made_safe_and_short() {
        let mut changed = list(&["a"]);
        let note = |note: &str| Op::Note { role: role("a"), note: note.to_owned() };
        changed.apply(&note("ask\n\u{1b}[2JMs. Ruiz"));
        assert_eq!(changed.entries[0].note, "ask [2JMs. Ruiz");
        changed.apply(&note(&"é".repeat(600)));
        assert_eq!(changed.entries[0].note, "é".repeat(500));
        assert_eq!(changed.apply(&note(&"é".repeat(700))), [], "the same after cutting");
    }

    #[test]
    fn merging_fills_empty_notes_and_leaves_others() {
        let mut changed = Shortlist { entries: vec![entry("a", ""), entry("b", "mine")] };
        let undo = changed.apply(&Op::Merge(vec![entry("a", "theirs"), entry("b", "theirs"), entry("c", "theirs")]));
        assert_eq!(changed.entries, [entry("a", "theirs"), entry("b", "mine"), entry("c", "theirs")]);
        changed.apply_all(&undo);
        assert_eq!(changed.entries, [entry("a", ""), entry("b", "mine")]);
    }

    #[test]
    fn an_undone_removal_keeps_the_note_that_was_written_since() {
        let mut changed = Shortlist { entries: vec![entry("a", "old")] };
        let undo = changed.apply(&Op::Remove(role("a")));
        let mut empty = list(&["b", "a"]);
        empty.apply_all(&undo);
        assert_eq!(empty.entries, [entry("b", ""), entry("a", "old")]);
        let mut written = Shortlist { entries: vec![entry("a", "new")] };
        assert_eq!(written.apply_all(&undo), []);
        assert_eq!(written.entries, [entry("a", "new")]);
    }

    #[test]
    fn a_full_list_takes_no_more_but_every_undo() {
        let mut full = Shortlist { entries: (0..MOST_ENTRIES).map(|n| entry(&n.to_string(), "")).collect() };
        assert!(full.is_full());
        assert_eq!(full.apply(&Op::Add(role("x"))), []);
        assert_eq!(full.apply(&Op::Merge(vec![entry("x", "")])), []);
        let undo = full.apply(&Op::Remove(role("7")));
        full.apply(&Op::Add(role("x")));
        full.apply_all(&undo);
        assert_eq!((full.entries.len(), full.position(&role("7"))), (MOST_ENTRIES + 1, Some(7)));
    }

    fn any_role() -> impl Strategy<Value = RoleId> {
        "[a-h]".prop_map(RoleId)
    }

    fn any_entry() -> impl Strategy<Value = Entry> {
        (any_role(), "[xy\\n\u{1b}]{0,3}").prop_map(|(role, note)| Entry { role, note })
    }

    fn any_op() -> impl Strategy<Value = Op> {
        prop_oneof![
            4 => any_role().prop_map(Op::Add),
            2 => any_role().prop_map(Op::Remove),
            2 => any_entry().prop_map(|Entry { role, note }| Op::Note { role, note }),
            2 => (any_role(), 0..10_usize).prop_map(|(role, at)| Op::Place { role, at }),
            2 => (any_entry(), 0..10_usize).prop_map(|(entry, at)| Op::Insert { entry, at }),
            1 => Just(Op::Clear),
            1 => prop::collection::vec(any_entry(), 0..6).prop_map(Op::Merge),
        ]
    }

    proptest! {
        #[test]
        fn undo_gives_the_list_back(
            start in prop::collection::vec(any_op(), 0..12),
            ops in prop::collection::vec(any_op(), 1..12),
        ) {
            let mut changed = Shortlist::default();
            changed.apply_all(&start);
            let before = changed.clone();
            let undo = changed.apply_all(&ops);
            let mut once: Vec<_> = changed.entries.iter().map(|entry| &entry.role).collect();
            once.sort();
            once.dedup();
            prop_assert_eq!(once.len(), changed.entries.len(), "each role once");
            let redo = changed.apply_all(&undo);
            prop_assert_eq!(&changed, &before);
            let mut again = before.clone();
            again.apply_all(&ops);
            changed.apply_all(&redo);
            prop_assert_eq!(changed, again, "undoing the undo");
        }

        #[test]
        fn no_undo_means_no_change(start in prop::collection::vec(any_op(), 0..12), op in any_op()) {
            let mut changed = Shortlist::default();
            changed.apply_all(&start);
            let before = changed.clone();
            let undo = changed.apply(&op);
            prop_assert_eq!(undo.is_empty(), changed == before);
        }

        #[test]
        fn two_windows_that_add_and_order_lose_nothing(turns in prop::collection::vec((any::<bool>(), 0..20_usize), 0..40)) {
            let mut shared = Shortlist::default();
            let mut added = Vec::new();
            for (n, (left, at)) in turns.into_iter().enumerate() {
                let role = RoleId(format!("{}{n}", if left { "left" } else { "right" }));
                let note = format!("note {n}");
                added.push(Entry { role: role.clone(), note: note.clone() });
                let add = Op::Add(role.clone());
                shared.apply_all(&[add, Op::Note { role: role.clone(), note }, Op::Place { role, at }]);
            }
            shared.entries.sort_by(|one, other| one.role.cmp(&other.role));
            added.sort_by(|one, other| one.role.cmp(&other.role));
            prop_assert_eq!(shared.entries, added);
        }
    }
}
