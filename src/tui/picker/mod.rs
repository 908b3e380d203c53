//! A list that is narrowed by typing, as several screens have it.

pub mod view;

use ratatui::layout::Rect;
use tui_input::Input;

use crate::model::RoleId;
use crate::tui::action::Action;
use crate::tui::cursor::Cursor;
use crate::tui::typing;
use crate::tui::widget::page::Page;

/// The list.
#[derive(Default)]
pub struct Picker {
    /// The text line.
    pub input: Input,
    /// Only what belongs to this role, where one came from a role.
    pub role: Option<RoleId>,
    /// Places in the full list that fit.
    pub found: Vec<usize>,
    /// Place in the narrowed list.
    pub cursor: Cursor,
    /// What is known of the selected one, at the present width.
    pub detail: Page,
}

/// What an action did to a picker.
pub enum Picked {
    /// The text has changed: what fits has to be found again.
    Typed,
    /// The text cursor or the selection moved, if anything did.
    Moved,
    /// Nothing: the action means something else.
    Other,
}

impl Picker {
    /// The place in the full list of what is selected.
    pub fn selected(&self) -> Option<usize> {
        self.found.get(self.cursor.selected).copied()
    }

    /// Edits the text line or moves the selection.
    pub fn follow(&mut self, action: &Action, list: Rect) -> Picked {
        match typing::edit(&mut self.input, action) {
            Some(true) => Picked::Typed,
            Some(false) => Picked::Moved,
            None if self.cursor.follow(action, self.found.len(), usize::from(list.height)) => Picked::Moved,
            None => Picked::Other,
        }
    }

    /// Lists what fits, with the best selected.
    pub fn list(&mut self, found: Vec<usize>) {
        self.found = found;
        self.cursor = Cursor::default();
    }

    /// Selects a line of the narrowed list, or as near as there is one.
    pub fn select(&mut self, line: usize, list: Rect) {
        self.cursor.select(line, self.found.len(), usize::from(list.height));
    }

    /// Keeps the selected line in sight after the window changed.
    pub fn keep_in_sight(&mut self, list: Rect) {
        self.select(self.cursor.selected, list);
    }
}
