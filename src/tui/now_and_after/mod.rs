//! What a student has now and plans, chosen from the catalogue's own lists, and how many roles that leads to.

mod update;
mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::cursor::Cursor;
use super::keymap::Scope;
use super::layout;
use super::widget::page::Page;
use crate::background::{Background, LEVELS};
use crate::model::{CredentialId, Education, RoleId};

/// One thing that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Choice {
    /// A level that is finished.
    Have(Education),
    /// A level that is planned.
    Plan(Education),
    /// A role that is worked in.
    WorksAs(RoleId),
    /// A certificate that is held.
    Holds(CredentialId),
}

impl Choice {
    /// The kind of it, before the first of its kind.
    fn kind(&self) -> &'static str {
        match self {
            Self::Have(_) => "I have",
            Self::Plan(_) => "I plan",
            Self::WorksAs(_) => "I work as",
            Self::Holds(_) => "I hold",
        }
    }
}

/// Whether a line is chosen.
fn is_chosen(background: &Background, choice: &Choice) -> bool {
    match choice {
        Choice::Have(level) => background.education == Some(*level),
        Choice::Plan(level) => background.planned == Some(*level),
        Choice::WorksAs(id) => background.works_as.contains(id),
        Choice::Holds(id) => background.held.contains(id),
    }
}

/// The screen.
pub struct NowAndAfter {
    /// What can be chosen, with its words, one a line.
    choices: Vec<(Choice, String)>,
    /// The selected line.
    cursor: Cursor,
    /// How many roles stand where.
    summary: Page,
}

impl NowAndAfter {
    /// Opens the screen.
    pub fn new(app: &App) -> Self {
        let words = |level| crate::text::capital(crate::text::education(level));
        let have = LEVELS.into_iter().map(|level| (Choice::Have(level), words(level)));
        let plan = LEVELS.into_iter().skip(2).map(|level| (Choice::Plan(level), words(level)));
        let roles = app.catalogue.roles().iter().map(|role| (Choice::WorksAs(role.id.clone()), role.title.clone()));
        let held = app.catalogue.credentials().iter();
        let held = held.map(|one| (Choice::Holds(one.id.clone()), format!("{}, {}", one.abbreviation, one.name)));
        let choices = have.chain(plan).chain(roles).chain(held).collect();
        Self { choices, cursor: Cursor::default(), summary: update::summary(app) }
    }
}

impl<'c> Screen<'c> for NowAndAfter {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::NowAndAfter
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        view::draw(frame, body, app, self);
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        self.summary = update::summary(app);
        true
    }

    fn click(&mut self, app: &mut App<'c>, at: Position) -> Reply<'c> {
        let list = layout::filters(app.frame().body).list;
        match self.cursor.click(list, at, self.choices.len(), 1) {
            Some(true) => self.update(app, &Action::Save),
            _ => Reply::Stay,
        }
    }
}
