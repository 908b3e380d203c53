//! A selected line and the part of a list that is seen.

use ratatui::layout::{Position, Rect};

use super::action::Action;

/// Lines of a list that stay in sight before and behind the selected one, where the list has them and the window room.
pub const CONTEXT: usize = 2;

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

    /// Selects a line and scrolls as little as needed to see it among its neighbors.
    pub fn select(&mut self, line: usize, length: usize, height: usize) {
        self.show(line, length, height, CONTEXT.min(height.saturating_sub(1) / 2));
    }

    /// Keeps the selection inside a list or a window that changed. What is in sight stays where it is: a line that was
    /// clicked does not move away under the pointer.
    pub fn keep(&mut self, length: usize, height: usize) {
        self.show(self.selected, length, height, 0);
    }

    fn show(&mut self, line: usize, length: usize, height: usize, context: usize) {
        self.selected = line.min(length.saturating_sub(1));
        let height = height.max(1);
        let lowest = (self.selected + 1 + context).saturating_sub(height);
        self.top = self.top.clamp(lowest, self.selected.saturating_sub(context));
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
        (entry < length).then(|| self.selected = entry)?;
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
                let context = CONTEXT.min((height - 1) / 2);
                prop_assert!(cursor.selected - cursor.top >= context.min(cursor.selected));
                let behind = length.saturating_sub(cursor.selected + 1);
                prop_assert!(cursor.top + height > cursor.selected + context.min(behind));
            }
        }

        #[test]
        fn a_click_scrolls_nothing(
            line in 0usize..40, length in 1usize..40, height in 1u16..15, down in 0u16..15,
        ) {
            let mut cursor = Cursor::default();
            cursor.select(line, length, usize::from(height));
            let (before, list) = (cursor.top, Rect::new(0, 0, 10, height));
            let clicked = cursor.click(list, Position::new(3, down), length, 1);
            cursor.keep(length, usize::from(height));
            prop_assert_eq!(cursor.top, before);
            prop_assert_eq!(clicked.is_some(), down < height && before + usize::from(down) < length);
        }
    }
}
