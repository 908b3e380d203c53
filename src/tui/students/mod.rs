//! The students of this computer: whose list is in use, and whose others there are.

pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use tui_input::Input;

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::cursor::Cursor;
use super::keymap::Scope;
use super::layout;
use crate::store::{ListedStudent, Student};

/// Lines for what is said of the selected student, where that stands below the list.
pub const DETAIL_LINES: u16 = 9;

/// The students.
#[derive(Default)]
pub struct StudentsScreen {
    /// Place in the list.
    pub cursor: Cursor,
    /// The name that is being written.
    pub name: Option<NameLine>,
}

/// A name that is being written.
pub struct NameLine {
    /// Whose it will be; `None` for a new student.
    pub of: Option<Student>,
    /// The text.
    pub input: Input,
}

/// The student in a line of the list.
pub(super) fn selected<'a>(screen: &StudentsScreen, app: &'a App) -> Option<&'a ListedStudent> {
    app.students.listed.get(screen.cursor.selected)
}

impl<'c> Screen<'c> for StudentsScreen {
    fn scope(&self, _: &App<'c>) -> Scope {
        if self.name.is_some() { Scope::StudentName } else { Scope::Students }
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

    fn offers(&self, app: &App<'c>, action: &Action) -> bool {
        let selected = selected(self, app).map(|listed| &listed.student);
        match action {
            Action::Undo => app.students.can_restore,
            Action::Rename | Action::Remove => selected.is_some_and(|student| student.name().is_some()),
            Action::CopyList => {
                !app.shortlist.entries.is_empty() && selected.is_some_and(|student| !student.is(&app.students.present))
            }
            _ => true,
        }
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        if let Some(focus) = app.students.focus.take() {
            // Done: a name that was refused stays, to be mended.
            self.name = None;
            let at = app.students.listed.iter().position(|listed| listed.student.is(&focus));
            self.cursor.select(at.unwrap_or(0), app.students.listed.len(), update::height(app));
        }
        true
    }

    fn refresh(&mut self, app: &App<'c>) {
        self.cursor.keep(app.students.listed.len(), update::height(app));
    }

    fn click(&mut self, app: &mut App<'c>, at: Position) -> Reply<'c> {
        let list = layout::listing(app.frame().body, DETAIL_LINES).list;
        if self.name.is_none() && self.cursor.click(list, at, app.students.listed.len(), 1) == Some(true) {
            return self.update(app, &Action::Open);
        }
        Reply::Stay
    }
}
