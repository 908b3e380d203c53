//! Two windows change one list: what either wrote is kept.

use super::{Entry, Op, Shortlist, Steps};

/// What stands between the notes of two windows on one role.
const BETWEEN: &str = " / ";

impl Shortlist {
    /// Applies the ops of a window that last saw the list as `known`; this one another window may have changed since.
    ///
    /// No text that either of them wrote is lost, and nothing else appears: where both wrote on a role, both notes
    /// stand, and a role that one of them took off is there with what the other wrote on it meanwhile.
    pub fn apply_since(&mut self, known: &Self, ops: &[Op]) {
        let mut own = known.clone();
        own.apply_all(ops);
        let there = self.clone();
        self.apply_all(ops);
        for Entry { role, .. } in there.entries.iter().chain(&own.entries) {
            let empty = Entry::new(role.clone(), "");
            let of = |list: &Self| list.entry(role).unwrap_or(&empty).clone();
            let seen = of(known);
            let entry = Entry::of_two(&seen, &of(&own), &of(&there));
            match self.position(role) {
                Some(at) => self.entries[at] = entry,
                None if !entry.is_bare() && entry != seen => self.entries.push(entry),
                None => {}
            }
        }
    }
}

/// The steps that two windows leave. Where both changed one, it is as this window has it, but is not lost.
pub(super) fn merged_steps(seen: &Steps, own: &Steps, there: &Steps) -> Steps {
    let mut both = Steps::new();
    for text in own.keys().chain(there.keys()) {
        let [seen, own, there] = [seen, own, there].map(|steps| steps.get(text));
        let kept = if own == seen || own.is_none() && there != seen { there } else { own };
        both.extend(kept.map(|state| (text.clone(), state.clone())));
    }
    both
}

/// The note that two windows leave on a role on which both saw `seen`.
pub(super) fn merged(seen: &str, own: &str, there: &str) -> String {
    if there == seen {
        return own.to_owned();
    }
    if own == seen {
        return there.to_owned();
    }
    let split = |note| -> Vec<&str> { str::split(note, BETWEEN).filter(|piece| !piece.is_empty()).collect() };
    let (seen, own, there) = (split(seen), split(own), split(there));
    let kept = there.iter().filter(|piece| own.contains(piece) || !seen.contains(piece));
    let added = own.iter().filter(|piece| !there.contains(piece) && !seen.contains(piece));
    kept.chain(added).copied().collect::<Vec<_>>().join(BETWEEN)
}
