//! The list of what the guide holds: pages, words, credentials, addresses.

pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::keymap::Scope;
use super::layout;
use super::picker::Picker;

/// The list of the guide.
pub struct GuideScreen(pub Picker);

impl GuideScreen {
    /// All that the guide holds.
    pub fn new(app: &App) -> Self {
        let mut screen = Self(Picker::default());
        update::find(&mut screen, app);
        screen
    }
}

impl<'c> Screen<'c> for GuideScreen {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::Guide
    }

    fn tab(&self) -> Action {
        Action::GoGuide
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
