//! Notes that two windows write on the same role: both are kept.

use crate::model::RoleId;
use crate::shortlist::{Op, Shortlist};

/// The ops, with notes that another window wrote meanwhile kept beside those of this one.
///
/// `known` is what this window saw when the note was written, `now` what is on disk.
pub(super) fn keep_both(ops: &[Op], known: &Shortlist, now: &Shortlist) -> Vec<Op> {
    let note_in = |list: &Shortlist, role: &RoleId| {
        list.entries.iter().find(|entry| entry.role == *role).map(|entry| entry.note.clone())
    };
    let mut kept = Vec::with_capacity(ops.len());
    for op in ops {
        let Op::Note { role, note } = op else {
            kept.push(op.clone());
            continue;
        };
        match (note_in(known, role), note_in(now, role)) {
            (Some(seen), Some(there)) if there != seen && there != *note && !there.is_empty() => {
                kept.push(Op::Note { role: role.clone(), note: format!("{there} / {note}") });
            }
            (Some(_), None) if !note.is_empty() => {
                // The other window took the role off while this one wrote about it.
                kept.push(Op::Add(role.clone()));
                kept.push(op.clone());
            }
            _ => kept.push(op.clone()),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shortlist::Entry;

    fn list(note: &str) -> Shortlist {
        Shortlist { entries: vec![Entry { role: RoleId("a".into()), note: note.into() }] }
    }

    fn note(text: &str) -> Op {
        Op::Note { role: RoleId("a".into()), note: text.into() }
    }

    #[test]
    fn a_note_of_another_window_stays_beside_the_own_one() {
        assert_eq!(keep_both(&[note("mine")], &list(""), &list("theirs")), [note("theirs / mine")]);
        assert_eq!(keep_both(&[note("new")], &list("old"), &list("old")), [note("new")]);
        assert_eq!(keep_both(&[note("same")], &list("old"), &list("same")), [note("same")]);
    }

    #[test]
    fn a_note_on_a_role_that_was_taken_off_brings_it_back() {
        let ops = keep_both(&[note("mine")], &list(""), &Shortlist::default());
        assert_eq!(ops, [Op::Add(RoleId("a".into())), note("mine")]);
    }
}
