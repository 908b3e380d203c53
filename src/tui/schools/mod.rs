//! The schools and their programs.

pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::keymap::Scope;
use super::layout;
use super::picker::Picker;
use crate::model::RoleId;

/// The list of programs.
pub struct SchoolsScreen(pub Picker);

impl SchoolsScreen {
    /// All programs, or only those that lead to a role.
    pub fn new(app: &App, role: Option<RoleId>) -> Self {
        let mut screen = Self(Picker { role, ..Picker::default() });
        update::find(&mut screen, app);
        screen
    }
}

impl<'c> Screen<'c> for SchoolsScreen {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::Schools
    }

    fn tab(&self) -> Action {
        Action::GoEmployers
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        view::draw(frame, body, app, &self.0);
    }

    fn offers(&self, _: &App<'c>, action: &Action) -> bool {
        !self.0.found.is_empty() || !action.needs_selection()
    }

    fn refresh(&mut self, app: &App<'c>) {
        self.0.keep_in_sight(layout::programs(app.frame().body).list);
        self.0.detail = update::detail(self, app);
    }

    fn click(&mut self, app: &mut App<'c>, at: Position) -> Reply<'c> {
        match self.0.cursor.click(layout::programs(app.frame().body).list, at, self.0.found.len(), 1) {
            Some(true) => self.update(app, &Action::Open),
            _ => Reply::Stay,
        }
    }
}
