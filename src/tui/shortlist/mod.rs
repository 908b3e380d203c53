//! The shortlist and its notes.

pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use tui_input::Input;

use super::action::{Action, Effect};
use super::app::{App, Reply, Screen};
use super::cursor::Cursor;
use super::keymap::Scope;
use super::layout;
use super::widget::page::Page;
use crate::model::RoleId;
use crate::sheet::{self, SavedRoles};
use crate::shortlist::Field;

/// The shortlist.
#[derive(Default)]
pub struct ShortlistScreen {
    /// Place in the list.
    pub cursor: Cursor,
    /// What there is to say of the saved roles.
    pub saved: SavedRoles,
    /// What is known of the selected role, where there is room for it.
    pub detail: Page,
    /// The text that is being written, the role under which it stands, and which of its texts it is.
    pub note: Option<(RoleId, Field, Input)>,
}

impl<'c> Screen<'c> for ShortlistScreen {
    fn scope(&self, _: &App<'c>) -> Scope {
        if self.note.is_some() { Scope::Note } else { Scope::Shortlist }
    }

    fn tab(&self) -> Action {
        Action::GoShortlist
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        view::draw(frame, body, app, self);
    }

    fn role_in_hand(&self, app: &App<'c>) -> Option<RoleId> {
        app.shortlist.entries.get(self.cursor.selected).map(|entry| entry.role.clone())
    }

    fn offers(&self, app: &App<'c>, action: &Action) -> bool {
        if *action == Action::Undo {
            return !app.undo.is_empty();
        }
        self.note.is_some() || !app.shortlist.entries.is_empty() || !action.needs_selection()
    }

    fn refresh(&mut self, app: &App<'c>) {
        self.saved = sheet::shortlist(app.catalogue, &app.shortlist, &app.area.code);
        update::keep_in_sight(self, app);
    }

    fn click(&mut self, app: &mut App<'c>, at: Position) -> Reply<'c> {
        let (list, length) = (layout::shortlist(app.frame().body).list, app.shortlist.entries.len());
        if self.note.is_none() && self.cursor.click(list, at, length, layout::ENTRY_LINES) == Some(true) {
            return self.update(app, &Action::Open);
        }
        update::keep_in_sight(self, app);
        Reply::Stay
    }

    fn leave(&mut self, app: &mut App<'c>) -> Vec<Effect> {
        update::keep_note(self, app)
    }
}
