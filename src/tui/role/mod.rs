//! The page of a role.

pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::keymap::Scope;
use super::widget::page::reader::Reader;
use crate::model::{Role, RoleId};
use crate::sheet::SectionId;

/// The screen of one role.
pub struct RoleScreen<'c> {
    /// The role.
    pub role: &'c Role,
    /// What is said of it.
    pub reader: Reader,
    /// Pay and time in few words, for when the quick facts are out of sight.
    pub at_a_glance: String,
    /// Whether pay is shown an hour.
    pub hourly: bool,
}

impl<'c> RoleScreen<'c> {
    /// The beginning of the page.
    pub fn new(app: &App<'c>, role: &'c Role) -> Self {
        let mut screen = Self { role, reader: Reader::default(), at_a_glance: String::new(), hourly: false };
        update::rebuild(&mut screen, app);
        screen
    }

    /// The page from a section on.
    pub fn at(app: &App<'c>, role: &'c Role, section: SectionId) -> Self {
        let mut screen = Self::new(app, role);
        let found = screen.reader.page.sections.iter().find(|(name, _)| *name == section.name());
        if let Some((_, line)) = found {
            screen.reader.show(*line, app.frame().body);
        }
        screen
    }
}

impl<'c> Screen<'c> for RoleScreen<'c> {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::Role
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        view::draw(frame, body, app, self);
    }

    fn role_in_hand(&self, _: &App<'c>) -> Option<RoleId> {
        Some(self.role.id.clone())
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        update::rebuild(self, app);
        true
    }
}
