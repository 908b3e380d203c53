//! The employers.

pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use tui_input::Input;

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::keymap::Scope;
use super::layout;
use super::picker::Picker;
use crate::model::RoleId;

/// The list of employers.
pub struct EmployersScreen(pub Picker);

impl EmployersScreen {
    /// All employers, or only those who hire for a role.
    pub fn new(app: &App, role: Option<RoleId>) -> Self {
        Self::of(app, Picker { role, ..Picker::default() })
    }

    /// The employer at a place of the catalogue, which others may name too.
    pub fn only(app: &App, at: usize) -> Self {
        let name = app.catalogue.employers()[at].name.as_str();
        let mut screen = Self::of(app, Picker { input: Input::from(name), ..Picker::default() });
        let line = screen.0.found.iter().position(|found| *found == at).unwrap_or(0);
        screen.0.select(line, layout::listing(app.frame().body, layout::EMPLOYER_LINES).list);
        screen
    }

    fn of(app: &App, picker: Picker) -> Self {
        let mut screen = Self(picker);
        update::find(&mut screen, app);
        screen
    }
}

impl<'c> Screen<'c> for EmployersScreen {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::Employers
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
        self.0.keep_in_sight(layout::listing(app.frame().body, layout::EMPLOYER_LINES).list);
        self.0.detail = update::detail(self, app);
    }

    fn click(&mut self, app: &mut App<'c>, at: Position) -> Reply<'c> {
        match self.0.cursor.click(
            layout::listing(app.frame().body, layout::EMPLOYER_LINES).list,
            at,
            self.0.found.len(),
            1,
        ) {
            Some(true) => self.update(app, &Action::Open),
            _ => Reply::Stay,
        }
    }
}
