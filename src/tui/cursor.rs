//! A selected line and the part of a list that is seen.

use ratatui::layout::{Position, Rect};

use super::action::Action;

/// Place in a list: which line is selected and which one is on top of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cursor {
    /// The selected line.
    pub selected: usize,
    /// The first line that is seen.
    pub top: usize,
}

impl Cursor {
    /// Moves the selection by `lines` and keeps it inside the list and the window of `height` lines.
    pub fn step(&mut self, lines: isize, length: usize, height: usize) {
        self.select(self.selected.saturating_add_signed(lines), length, height);
    }

    /// Selects a line and scrolls as little as needed to see it.
    pub fn select(&mut self, line: usize, length: usize, height: usize) {
        self.selected = line.min(length.saturating_sub(1));
        let height = height.max(1);
        self.top = self.top.clamp((self.selected + 1).saturating_sub(height), self.selected);
        // No empty lines under a list that is longer than the window.
        self.top = self.top.min(length.saturating_sub(height));
    }

    /// Moves the selection if the action is one that moves. Returns whether it is.
    pub fn follow(&mut self, action: &Action, length: usize, height: usize) -> bool {
        let Some(lines) = lines_of(action, height) else { return false };
        self.step(lines, length, height);
        true
    }

    /// Selects the entry at a screen position, in a list whose entries are `lines` high. Returns whether it was already
    /// selected, or `None` if there is no entry.
    pub fn click(&mut self, list: Rect, at: Position, length: usize, lines: u16) -> Option<bool> {
        let entry = self.top + usize::from((list.contains(at).then(|| at.y - list.y)?) / lines);
        let was_selected = self.selected == entry;
        (entry < length).then(|| self.select(entry, length, usize::from(list.height / lines)))?;
        Some(was_selected)
    }
}

/// The number of lines that an action moves by in a window of `height` lines, if it is one that moves.
pub fn lines_of(action: &Action, height: usize) -> Option<isize> {
    let page = isize::try_from(height.saturating_sub(1).max(1)).unwrap_or(isize::MAX);
    match action {
        Action::Up => Some(-1),
        Action::Down => Some(1),
        Action::PageUp => Some(-page),
        Action::PageDown => Some(page),
        // More lines than any list has, and no overflow.
        Action::Top => Some(-1_000_000_000),
        Action::Bottom => Some(1_000_000_000),
        _ => None,
    }
}

/// Scrolls a text of `length` lines by `lines` in a window of `height` lines.
pub fn scroll(top: usize, lines: isize, length: usize, height: usize) -> usize {
    top.saturating_add_signed(lines).min(length.saturating_sub(height))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_selection_is_always_seen(
            steps in proptest::collection::vec(-20isize..20, 0..20), length in 0usize..40, height in 1usize..15,
        ) {
            let mut cursor = Cursor::default();
            for lines in steps {
                cursor.step(lines, length, height);
                prop_assert!(cursor.selected < length.max(1));
                prop_assert!(cursor.top <= cursor.selected && cursor.selected < cursor.top + height);
                prop_assert!(cursor.top + height <= length.max(height));
            }
        }
    }
}
