//! Thirty statements about what one likes to do, and the roles whose interests are like the answers.

pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::cursor::Cursor;
use super::keymap::Scope;
use super::layout;
use super::widget::page::Page;
use crate::interests::{Ranking, Scores};
use crate::model::RoleId;

/// The statements, or what follows from the answers.
pub struct InterestsScreen<'c> {
    /// The statement that is asked.
    pub at: usize,
    /// What follows from the answers, while it is shown.
    pub result: Option<Found<'c>>,
}

/// What follows from the answers.
pub struct Found<'c> {
    /// The scores.
    pub scores: Scores,
    /// The roles; none where there is no clear result.
    pub ranking: Option<Ranking<'c>>,
    /// The selected role: those that fit, then those without published interests.
    pub cursor: Cursor,
    /// What is known of how it fits.
    pub detail: Page,
}

impl Found<'_> {
    /// How many roles are listed.
    pub fn length(&self) -> usize {
        self.ranking.as_ref().map_or(0, |ranking| ranking.fits.len() + ranking.unrated.len())
    }
}

impl<'c> InterestsScreen<'c> {
    /// Goes on where the answers end.
    pub fn new(app: &App<'c>) -> Self {
        let mut screen = Self { at: app.said.interests.next().unwrap_or_default(), result: None };
        if app.said.interests.next().is_none() {
            update::show_result(&mut screen, app);
        }
        screen
    }
}

impl<'c> Screen<'c> for InterestsScreen<'c> {
    fn scope(&self, _: &App<'c>) -> Scope {
        if self.result.is_some() { Scope::InterestsResult } else { Scope::Interests }
    }

    fn tab(&self) -> Action {
        Action::GoInterests
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        view::draw(frame, body, app, self);
    }

    fn role_in_hand(&self, _: &App<'c>) -> Option<RoleId> {
        self.result.as_ref().and_then(update::selected)
    }

    fn offers(&self, app: &App<'c>, action: &Action) -> bool {
        match (&self.result, action) {
            (Some(found), action) => found.length() > 0 || !action.needs_selection(),
            (None, Action::Open) => app.said.interests.next().is_none(),
            (None, Action::Left) => self.at > 0,
            _ => true,
        }
    }

    fn refresh(&mut self, app: &App<'c>) {
        update::refresh(self, app);
    }

    fn click(&mut self, app: &mut App<'c>, at: Position) -> Reply<'c> {
        let list = layout::listing(app.frame().body, layout::EMPLOYER_LINES).list;
        let Some(found) = &mut self.result else { return Reply::Stay };
        let length = found.length();
        match found.cursor.click(list, at, length, 1) {
            Some(true) => self.update(app, &Action::Open),
            _ => Reply::Stay,
        }
    }
}
