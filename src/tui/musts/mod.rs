//! What matters to the student: each thing a must, nice to have, or neither.

mod update;
mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::cursor::Cursor;
use super::filter_choices;
use super::keymap::Scope;
use super::layout;
use super::widget::page::Page;
use crate::filter::{Choice, Facet};
use crate::sorting;

/// The screen.
pub struct Musts {
    /// What can be chosen, one a line.
    choices: Vec<Choice>,
    /// The selected line.
    cursor: Cursor,
    /// How many roles have what matters, and the first of them.
    roles: Page,
}

impl Musts {
    /// Opens the screen.
    pub fn new(app: &App) -> Self {
        let mut choices = filter_choices::choices(app.catalogue);
        // What a day is like matters to more people than what the job is grouped with.
        sorting::by_key(&mut choices, |choice| matches!(choice.facet(), Facet::Family | Facet::Track));
        Self { choices, cursor: Cursor::default(), roles: update::roles(app) }
    }
}

impl<'c> Screen<'c> for Musts {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::Musts
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        view::draw(frame, body, app, self);
    }

    fn offers(&self, app: &App<'c>, action: &Action) -> bool {
        *action != Action::Remove || !app.wants.is_empty()
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        self.roles = update::roles(app);
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
