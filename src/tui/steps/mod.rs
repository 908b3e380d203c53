//! The first steps towards a saved role, to tick off.

mod update;
mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use tui_input::Input;

use super::action::{Action, Effect};
use super::app::{App, Reply, Screen};
use super::cursor::Cursor;
use super::keymap::Scope;
use crate::model::RoleId;
use crate::sheet::StepRow;

/// What is being typed.
enum Typed {
    /// A step of the student's own.
    Step(Input),
    /// The day of the selected step.
    Day(Input),
}

/// The steps of one role.
pub struct StepsScreen {
    role: RoleId,
    /// The steps.
    rows: Vec<StepRow>,
    /// The selected one.
    cursor: Cursor,
    typed: Option<Typed>,
}

impl StepsScreen {
    /// The steps of a saved role.
    pub fn new(app: &App, role: RoleId) -> Self {
        let mut screen = Self { role, rows: Vec::new(), cursor: Cursor::default(), typed: None };
        update::rebuild(&mut screen, app);
        screen
    }
}

impl<'c> Screen<'c> for StepsScreen {
    fn scope(&self, _: &App<'c>) -> Scope {
        if self.typed.is_some() { Scope::StepText } else { Scope::Steps }
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

    fn role_in_hand(&self, _: &App<'c>) -> Option<RoleId> {
        Some(self.role.clone())
    }

    fn offers(&self, app: &App<'c>, action: &Action) -> bool {
        match action {
            Action::Undo => !app.undo.is_empty(),
            Action::Remove => self.rows.get(self.cursor.selected).is_some_and(|row| row.is_own),
            Action::Save | Action::Date => !self.rows.is_empty(),
            _ => true,
        }
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        update::rebuild(self, app)
    }

    fn refresh(&mut self, app: &App<'c>) {
        update::rebuild(self, app);
    }

    fn click(&mut self, app: &mut App<'c>, at: Position) -> Reply<'c> {
        update::click(self, app, at)
    }

    fn leave(&mut self, app: &mut App<'c>) -> Vec<Effect> {
        update::keep(self, app)
    }
}
