//! The filter panel of Explore.

pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::filter::Choice;
use crate::tui::action::Action;
use crate::tui::app::{App, Reply, Screen};
use crate::tui::cursor::Cursor;
use crate::tui::filter_choices;
use crate::tui::keymap::Scope;
use crate::tui::layout;
use crate::tui::widget::page::Page;

/// The panel.
pub struct FiltersPanel {
    /// The choices, one per line.
    pub choices: Vec<Choice>,
    /// The selected line.
    pub cursor: Cursor,
    /// A summary of what is chosen, at the current width.
    pub chosen: Page,
}

impl FiltersPanel {
    /// Opens the panel and counts the roles that each choice would list.
    pub fn new(app: &mut App) -> Self {
        let choices = filter_choices::choices(app.catalogue);
        let panel = Self { choices, cursor: Cursor::default(), chosen: Page::default() };
        update::count(&panel, app);
        panel
    }
}

impl<'c> Screen<'c> for FiltersPanel {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::Filters
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        view::draw(frame, body, app, self);
    }

    fn offers(&self, app: &App<'c>, action: &Action) -> bool {
        // Remove drops a filter, and only if no role passes all of them.
        *action != Action::Remove || !app.explore.narrowing.without.is_empty()
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        update::count(self, app);
        true
    }

    fn refresh(&mut self, app: &App<'c>) {
        self.chosen = update::chosen(self, app);
    }

    fn click(&mut self, app: &mut App<'c>, at: Position) -> Reply<'c> {
        let list = layout::filters(app.frame().body).list;
        match self.cursor.click(list, at, self.choices.len(), 1) {
            Some(true) => self.update(app, &Action::Save),
            _ => Reply::Stay,
        }
    }
}
