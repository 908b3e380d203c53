//! What the student needs to live, line by line, and which roles pay that.

mod update;
mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use tui_input::Input;

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::cursor::Cursor;
use super::keymap::Scope;
use super::layout;
use super::widget::page::Page;
use crate::budget::CostKind;
use crate::model::RoleId;

/// What a line asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// What one pays for every month.
    Cost(CostKind),
    /// What is taken off the pay.
    Off,
    /// What is earned now.
    Earned,
    /// Another area.
    Elsewhere,
}

/// The lines in their order.
pub(super) fn lines() -> Vec<Line> {
    CostKind::ALL.into_iter().map(Line::Cost).chain([Line::Off, Line::Earned, Line::Elsewhere]).collect()
}

/// The screen.
pub struct BudgetScreen {
    cursor: Cursor,
    /// What is typed for the selected line.
    input: Option<Input>,
    /// The role that was in hand; it is compared even if it is not saved.
    role: Option<RoleId>,
    /// The beginning of the answer.
    answer: Page,
}

impl BudgetScreen {
    /// Opens the screen.
    pub fn new(app: &App) -> Self {
        let mut screen =
            Self { cursor: Cursor::default(), input: None, role: app.role_in_hand(), answer: Page::default() };
        update::rebuild(&mut screen, app);
        screen
    }
}

impl<'c> Screen<'c> for BudgetScreen {
    fn scope(&self, _: &App<'c>) -> Scope {
        if self.input.is_some() { Scope::BudgetLine } else { Scope::Budget }
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        view::draw(frame, body, app, self);
    }

    fn role_in_hand(&self, _: &App<'c>) -> Option<RoleId> {
        self.role.clone()
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        update::rebuild(self, app);
        true
    }

    fn click(&mut self, app: &mut App<'c>, at: Position) -> Reply<'c> {
        let list = layout::filters(app.frame().body).list;
        match self.cursor.click(list, at, lines().len(), 1) {
            Some(true) if self.input.is_none() => self.update(app, &Action::Open),
            _ => Reply::Stay,
        }
    }
}
