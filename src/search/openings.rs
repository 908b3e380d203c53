//! With which letters the names of each role of a part begin: a look that spares reading the names of nearly all of
//! them.

use super::index::Index;
use super::query::Query;
use crate::text::folding::{BLANK, JOINED};

/// Letters of an opening.
const LETTERS: usize = 3;

/// For each role a set of openings, folded into 64 bits: what is not in it opens none of its names.
pub(super) struct Openings(Vec<u64>);

/// The bit of the opening of a name, gaps left out as a query leaves them out.
fn bit(name: &[u8]) -> u64 {
    let letters = name.iter().take_while(|letter| **letter != JOINED).filter(|letter| **letter != BLANK).take(LETTERS);
    let sum = letters.fold(0, |sum: u64, letter| sum.wrapping_mul(37) + u64::from(*letter));
    1 << (sum % 64)
}

impl Openings {
    /// Of the names and words that [`Index::names_like`] looks at.
    pub(super) fn new(index: &Index) -> Self {
        let set = |entry| {
            let mut set = 0;
            index.each_name(entry, |name| set |= bit(name));
            set
        };
        Self(index.entries.iter().map(set).collect())
    }

    /// The bits of a query in either number.
    pub(super) fn of(query: &Query) -> u64 {
        query.compacts().map(|letters| bit(letters.as_bytes())).fold(0, |all, bit| all | bit)
    }

    /// Whether a name of the role could open as the query does.
    pub(super) fn may_open(&self, role: usize, of_query: u64) -> bool {
        self.0[role] & of_query != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;
    use crate::model::OtherTitles;

    #[test]
    fn no_name_is_passed_over() {
        let catalogue = Catalogue::bundled(None);
        let index = Index::new(catalogue.roles(), &catalogue.other_titles());
        let openings = Openings::new(&index);
        let mut named = 0;
        for typed in
            ["OR tech", "or", "x-ray", "xray techs", "echo tech", "ems", "phlebotomist", "lab tech", "scrub nurse"]
        {
            let query = Query::new(typed).unwrap();
            let of_query = Openings::of(&query);
            for (role, entry) in index.entries.iter().enumerate().filter(|(_, entry)| index.is_name(entry, &query)) {
                assert!(openings.may_open(role, of_query), "{typed}: {}", index.plain(entry, 0));
                named += 1;
            }
        }
        assert!(named >= 5, "{named}");
    }
}
