//! The choice of filters: Space turns a choice on or off.

use super::{back, explore, step};
use crate::filter::Filters;
use crate::tui::action::{Action, Effect};
use crate::tui::app::{App, Screen};
use crate::tui::choices::choices;
use crate::tui::cursor::Cursor;
use crate::tui::layout;

pub(super) fn open(app: &mut App) {
    app.stack.push(Screen::Filters(Cursor::default()));
}

/// Takes off every filter.
pub(super) fn clear(app: &mut App) {
    app.explore.filters = Filters::default();
    app.explore.hiring = None;
    explore::search(app);
    app.say("All filters are off.");
}

pub(super) fn update(app: &mut App, action: &Action) -> Vec<Effect> {
    let choices = choices(app);
    let height = layout::listing(app.frame().body, 0).list.height;
    let Some(Screen::Filters(cursor)) = app.stack.last_mut() else { return Vec::new() };
    if step(cursor, action, choices.len(), height) {
        return Vec::new();
    }
    let at = cursor.selected;
    match action {
        Action::Save => {
            if let Some(choice) = choices.get(at) {
                choice.toggle(&mut app.explore.filters);
                explore::search(app);
            }
        }
        Action::ClearFilters => clear(app),
        Action::Open | Action::Back => back(app),
        _ => {}
    }
    Vec::new()
}
