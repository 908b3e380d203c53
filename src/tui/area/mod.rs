//! The choice of the area.

pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::keymap::Scope;
use super::layout;
use super::picker::Picker;

/// The list of areas.
pub struct AreaScreen(pub Picker);

impl AreaScreen {
    /// All areas, with the present one selected.
    pub fn new(app: &App) -> Self {
        let mut screen = Self(Picker::default());
        update::find(&mut screen, app);
        let at = screen.0.found.iter().position(|at| app.catalogue.areas()[*at].code == app.area.code);
        screen.0.select(at.unwrap_or(0), layout::listing(app.frame().body, 0).list);
        screen
    }
}

impl<'c> Screen<'c> for AreaScreen {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::AreaPicker
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        view::draw(frame, body, app, &self.0);
    }

    fn refresh(&mut self, app: &App<'c>) {
        self.0.keep_in_sight(layout::listing(app.frame().body, 0).list);
    }

    fn click(&mut self, app: &mut App<'c>, at: Position) -> Reply<'c> {
        match self.0.cursor.click(layout::listing(app.frame().body, 0).list, at, self.0.found.len(), 1) {
            Some(true) => self.update(app, &Action::Open),
            _ => Reply::Stay,
        }
    }
}
