//! The answers of Explore that are no roles of the list: a section, a comparison, paths, a page, a word, an employer, ...
//!
//! They take their lines from the list of roles: free ones first, at most a quarter of a full list. They stand above it
//! if one of them is better than any role, otherwise below it.

pub mod update;
pub mod view;

use crate::answers::{Answer, Lookup, Reading};
use crate::catalogue::Catalogue;
use crate::sheet::{self, AnswerLine};
use crate::tui::cursor::Cursor;

/// Lines of the group at most, in a short list and in a longer one.
const MOST: (usize, usize) = (3, 5);

/// A list is a longer one from this height on.
const LONGER: u16 = 12;

/// The group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AnswersShown {
    /// The answers, best first.
    pub found: Vec<Answer>,
    /// What is said of each.
    pub lines: Vec<AnswerLine>,
    /// Whether it stands above the roles.
    pub first: bool,
    /// Whether the selection is in it rather than in the list of roles.
    pub active: bool,
    /// Place in it.
    pub cursor: Cursor,
}

impl AnswersShown {
    /// The answers of a reading, each kind and text once: a word is often a credential too.
    pub fn of(catalogue: &Catalogue, lookup: &Lookup, reading: &mut Reading) -> Self {
        let first = !reading.leading.is_empty();
        let mut shown = Self { first, active: first, ..Self::default() };
        for answer in reading.leading.drain(..).chain(reading.trailing.drain(..)) {
            let line = sheet::answer(catalogue, lookup.topics(), &answer);
            if shown.lines.iter().all(|known| known.text != line.text) {
                shown.found.push(answer);
                shown.lines.push(line);
            }
        }
        shown
    }

    /// The selected answer, if the selection is here.
    pub fn selected(&self) -> Option<&Answer> {
        self.found.get(self.cursor.selected).filter(|_| self.active)
    }

    /// Lines of the group in a list of this height with so many roles.
    pub fn height(&self, height: u16, roles: usize) -> u16 {
        let most = if height < LONGER { MOST.0 } else { MOST.1 };
        // Nothing else wants the lines of an empty list.
        let most = if self.first && roles == 0 { usize::from(height) } else { most };
        let room = if self.first && roles == 0 {
            height
        } else if self.first {
            height.div_ceil(2)
        } else {
            let free = height.saturating_sub(u16::try_from(roles).unwrap_or(u16::MAX));
            free.max(height.div_ceil(4)).min(height.saturating_sub(1))
        };
        u16::try_from(self.found.len().min(most)).unwrap_or(0).min(room)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TopicPlace;

    fn height(found: usize, first: bool, height: u16, roles: usize) -> u16 {
        AnswersShown {
            found: (0..found).map(|at| Answer::Topic(TopicPlace(at))).collect(),
            first,
            ..AnswersShown::default()
        }
        .height(height, roles)
    }

    #[test]
    fn free_lines_are_taken_first_and_few_of_a_full_list() {
        assert_eq!([height(0, false, 7, 0), height(1, false, 7, 50), height(9, false, 7, 50)], [0, 1, 2]);
        assert_eq!([height(9, false, 7, 4), height(9, false, 7, 1), height(9, false, 3, 50)], [3, 3, 1]);
        assert_eq!([height(9, false, 30, 50), height(9, true, 7, 8), height(9, true, 3, 8)], [5, 3, 2]);
        assert_eq!([height(9, true, 7, 0), height(2, true, 7, 0)], [7, 2]);
    }
}
