//! What leads to a role and what follows.

use super::back;
use crate::tui::action::{Action, Effect};
use crate::tui::app::{App, PathsScreen, Screen};
use crate::tui::page::Page;

/// Opens the paths of the role in hand, which replace whatever lies over Explore.
pub(super) fn go(app: &mut App) {
    let Some(role) = app.role_in_hand() else { return };
    app.stack.clear();
    open_for(app, &role);
}

/// Opens the paths of the role in hand over the present screen.
pub(super) fn open(app: &mut App) {
    if let Some(role) = app.role_in_hand() {
        open_for(app, &role);
    }
}

fn open_for(app: &mut App, id: &crate::model::RoleId) {
    let Some(role) = app.catalogue.role(id) else { return };
    let mut screen = PathsScreen { role, page: Page::default(), steps: Vec::new(), selected: 0, top: 0 };
    rebuild(app, &mut screen);
    app.stack.push(Screen::Paths(screen));
}

/// Builds the tree again; the selection stays.
pub(super) fn rebuild<'c>(_app: &App<'c>, _screen: &mut PathsScreen<'c>) {}

pub(super) fn update(app: &mut App, action: &Action) -> Vec<Effect> {
    if matches!(action, Action::Back) {
        back(app);
    }
    Vec::new()
}
