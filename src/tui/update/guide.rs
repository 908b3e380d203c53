//! The guide: its pages and the words of the glossary.

use super::back;
use crate::tui::action::{Action, Effect};
use crate::tui::app::{App, Picker, Reading, Screen};

/// Opens the list, which replaces whatever lies over Explore.
pub(super) fn open(app: &mut App) {
    app.stack.clear();
    app.stack.push(Screen::Guide(Picker::default()));
}

pub(super) fn update(app: &mut App, action: &Action) -> Vec<Effect> {
    if matches!(action, Action::Back) {
        back(app);
    }
    Vec::new()
}

/// Builds the page again; the reader stays where they are.
pub(super) fn rebuild<'c>(_app: &App<'c>, _screen: &mut Reading<'c>) {}

pub(super) fn reading(app: &mut App, action: &Action) -> Vec<Effect> {
    if matches!(action, Action::Back) {
        back(app);
    }
    Vec::new()
}
