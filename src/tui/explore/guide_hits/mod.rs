//! The group "In the guide" of Explore: pages, words and addresses that the query names.
//!
//! It takes its lines from the list of roles: free ones first, at most a quarter of a full list. It is above the list if
//! no role matches well, otherwise below it.

pub mod update;
pub mod view;

use crate::model::{AreaCode, TopicPlace};
use crate::tui::cursor::Cursor;

/// Lines of the group at most, in a short list and in a longer one.
const MOST: (usize, usize) = (3, 5);

/// A list is a longer one from this height on.
const LONGER: u16 = 12;

/// The group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GuideHits {
    /// The topics, best first.
    pub found: Vec<TopicPlace>,
    /// Whether it stands above the roles.
    pub first: bool,
    /// Whether the selection is in it rather than in the list of roles.
    pub active: bool,
    /// Place in it.
    pub cursor: Cursor,
    /// The topic that the preview was made for, with its width and area.
    pub previewed: Option<(TopicPlace, u16, AreaCode)>,
}

impl GuideHits {
    /// Lines of the group in a list of this height with so many roles.
    pub fn lines(&self, height: u16, roles: usize) -> u16 {
        let most = if height < LONGER { MOST.0 } else { MOST.1 };
        let room = if self.first {
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

    fn lines(found: usize, first: bool, height: u16, roles: usize) -> u16 {
        GuideHits { found: (0..found).map(TopicPlace).collect(), first, ..GuideHits::default() }.lines(height, roles)
    }

    #[test]
    fn free_lines_are_taken_first_and_few_of_a_full_list() {
        assert_eq!([lines(0, false, 7, 0), lines(1, false, 7, 50), lines(9, false, 7, 50)], [0, 1, 2]);
        assert_eq!([lines(9, false, 7, 4), lines(9, false, 7, 1), lines(9, false, 3, 50)], [3, 3, 1]);
        assert_eq!([lines(9, false, 30, 50), lines(9, true, 7, 0), lines(9, true, 3, 0)], [5, 3, 2]);
    }
}
