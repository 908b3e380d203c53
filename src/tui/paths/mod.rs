//! What leads to a role and what follows.

pub mod update;
pub mod view;

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::keymap::Scope;
use super::widget::page::reader::Reader;
use crate::model::{Role, RoleId};
use crate::sheet::SectionId;

/// The paths of one role.
pub struct PathsScreen<'c> {
    /// The role.
    pub role: &'c Role,
    /// Its tree.
    pub reader: Reader,
    /// The steps to roles of the catalogue, in the order of the lines: role and lines.
    pub steps: Vec<(RoleId, Range<usize>)>,
    /// The selected step.
    pub selected: usize,
}

impl<'c> PathsScreen<'c> {
    /// The tree of a role, from its beginning.
    pub fn new(app: &App<'c>, role: &'c Role) -> Self {
        let mut screen = Self { role, reader: Reader::default(), steps: Vec::new(), selected: 0 };
        update::rebuild(&mut screen, app);
        screen
    }

    /// The same with the first step that follows selected.
    pub fn at_what_follows(app: &App<'c>, role: &'c Role) -> Self {
        let mut screen = Self::new(app, role);
        update::select_first_of(&mut screen, app.frame().body, SectionId::Follows);
        screen
    }
}

impl<'c> Screen<'c> for PathsScreen<'c> {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::Paths
    }

    fn tab(&self) -> Action {
        Action::GoPaths
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

    fn click(&mut self, app: &mut App<'c>, at: Position) -> Reply<'c> {
        update::click(self, app, at)
    }

    fn wheel(&mut self, app: &mut App<'c>, lines: isize) -> Reply<'c> {
        // Steps have several lines; the wheel goes on by lines.
        update::scroll(self, app.frame().body, lines);
        Reply::Stay
    }
}
