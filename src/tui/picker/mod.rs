//! What every list that is narrowed by typing does with a key.

pub mod view;

use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::screen::Picker;
use crate::tui::typing;
use crate::tui::update::step;

/// Edits the text line or moves the selection; whether the action was one of these.
///
/// `find` fills in what fits after the text has changed; `height` is that of the list.
pub(in crate::tui) fn handle(
    app: &App,
    picker: &mut Picker,
    action: &Action,
    height: u16,
    find: fn(&App, &mut Picker),
) -> bool {
    let Some(changed) = typing::edit(&mut picker.input, action) else {
        return step(&mut picker.cursor, action, picker.found.len(), height);
    };
    if changed {
        find(app, picker);
        picker.cursor.select(0, picker.found.len(), usize::from(height));
    }
    true
}
