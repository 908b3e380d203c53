//! The palette: one search line for everything that can be done or opened.

pub mod finding;
pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use tui_input::Input;

use crate::catalogue::employer_names;
use crate::model::{AreaPlace, EmployerPlace, RolePlace, TopicPlace};
use crate::names::Names;
use crate::tui::action::Action;
use crate::tui::app::{App, Reply, Screen};
use crate::tui::available::{Offered, offered};
use crate::tui::cursor::Cursor;
use crate::tui::keymap::Scope;
use crate::tui::layout;

/// The palette. What can be found in it is fixed when it is opened.
pub struct Palette {
    /// The text line.
    pub input: Input,
    /// The actions that are available on the screen below it.
    pub offered: Vec<Offered>,
    actions: Names,
    employers: Names,
    themes: Names,
    /// How the themes are listed.
    pub theme_titles: Vec<String>,
    /// What fits, best first.
    pub found: Vec<Target>,
    /// Place in it.
    pub cursor: Cursor,
}

/// One line of the palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Something to do, by its place among what is offered.
    Action(usize),
    /// A role of the catalogue.
    Role(RolePlace),
    /// An employer.
    Employer(EmployerPlace),
    /// An area.
    Area(AreaPlace),
    /// A theme, by its place among them.
    Theme(usize),
    /// A page, word, credential or resource of the guide.
    Topic(TopicPlace),
}

impl Palette {
    /// Opens the palette over the visible screen.
    pub fn new(app: &App) -> Self {
        let offered = offered(app);
        let (mut actions, mut employers, mut themes) = (Names::default(), Names::default(), Names::default());
        for offered in &offered {
            actions.add([offered.binding.label, offered.title()], [], []);
        }
        for employer in app.catalogue.employers() {
            employers.add(employer_names(employer), [], [employer.kind.as_str(), employer.city.as_str()]);
        }
        let theme_titles = app.themes.titles();
        for (title, name) in theme_titles.iter().zip(app.themes.names()) {
            themes.add([name, &["theme", name].join(" ")], ["colors"], [title.as_str()]);
        }
        let (input, cursor) = (Input::default(), Cursor::default());
        let mut palette = Self { input, offered, actions, employers, themes, theme_titles, found: Vec::new(), cursor };
        palette.find(app);
        palette
    }

    /// Lists what matches the query and selects the best.
    pub fn find(&mut self, app: &App) {
        self.found = finding::find(self.input.value(), self, app.catalogue, app.index, app.topics());
        self.cursor = Cursor::default();
    }
}

impl<'c> Screen<'c> for Palette {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::Palette
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        view::draw(frame, body, app, self);
    }

    fn offers(&self, _: &App<'c>, action: &Action) -> bool {
        // Here its own key only closes it, as Esc does.
        *action != Action::Palette && (!self.found.is_empty() || !action.needs_selection())
    }

    fn refresh(&mut self, app: &App<'c>) {
        let height = usize::from(layout::choice(app.frame().body).1.list.height);
        self.cursor.keep(self.found.len(), height);
    }

    fn click(&mut self, app: &mut App<'c>, at: Position) -> Reply<'c> {
        match self.cursor.click(layout::choice(app.frame().body).1.list, at, self.found.len(), 1) {
            Some(true) => self.update(app, &Action::Open),
            _ => Reply::Stay,
        }
    }

    fn is_overlay(&self) -> bool {
        true
    }
}
