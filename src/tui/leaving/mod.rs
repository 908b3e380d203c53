//! The question before the program is left with a list that is kept nowhere.

pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::Rect;
use tui_input::Input;

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::keymap::Scope;

/// The question.
#[derive(Default)]
pub struct LeavingScreen {
    /// The name of a student who is to keep the list, while it is being written.
    pub name: Option<Input>,
}

impl<'c> Screen<'c> for LeavingScreen {
    fn scope(&self, _: &App<'c>) -> Scope {
        if self.name.is_some() { Scope::StudentName } else { Scope::Leaving }
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, _: Rect, app: &App<'c>) {
        view::draw(frame, app, self);
    }

    fn offers(&self, app: &App<'c>, action: &Action) -> bool {
        match action {
            Action::KeepAsStudent => may_be_student(app),
            _ => true,
        }
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        // Kept: the name is done with. One that was refused stays, to be mended.
        if !app.list_is_at_risk() {
            self.name = None;
        }
        true
    }

    fn asks_before_leaving(&self) -> bool {
        true
    }

    fn is_overlay(&self) -> bool {
        true
    }
}

/// Whether the list may become that of a student: not on a machine that forgets everybody.
pub(super) fn may_be_student(app: &App) -> bool {
    app.is_guest && app.idle.is_none()
}
