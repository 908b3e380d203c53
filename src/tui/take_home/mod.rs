//! Where to put a page to take home: its format, its place, and that it was written.

pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use tui_input::Input;

use super::action::{Action, Outcome};
use super::app::{App, Reply, Screen, Subject};
use super::keymap::Scope;
use crate::export::handout::{Format, ending};
use crate::sheet::Handout;

/// The line for the place of a page.
pub struct TakeHomeScreen {
    /// What the page is about.
    pub subject: Subject,
    /// What it says.
    pub handout: Handout,
    /// How it is written.
    pub format: Format,
    /// Where to, as it is typed.
    pub input: Input,
    /// Where it is, once it is written.
    pub written: Option<WrittenPage>,
}

/// A page that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenPage {
    /// Where it is.
    pub file: String,
    /// The file that had the name that was asked for, and stays as it is.
    pub kept: Option<String>,
    /// Whether the system has a way to show it.
    pub can_show: bool,
}

impl TakeHomeScreen {
    /// The question where to put a page, if there is anything to say on it.
    pub fn new(app: &App, subject: Subject) -> Option<Self> {
        let format = Format::Html;
        let handout = update::handout(app, &subject, format)?;
        Some(Self { subject, handout, format, input: Input::default(), written: None })
    }

    /// The name of the file.
    pub fn file_name(&self) -> String {
        self.handout.file_name(ending(self.format))
    }
}

impl<'c> Screen<'c> for TakeHomeScreen {
    fn scope(&self, _: &App<'c>) -> Scope {
        if self.written.is_some() { Scope::Written } else { Scope::TakeHome }
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, _: Rect, app: &App<'c>) {
        view::draw(frame, app, self);
    }

    fn offers(&self, _: &App<'c>, action: &Action) -> bool {
        // What can be done to what is selected below is not done from here.
        match action {
            Action::Open => self.written.as_ref().is_none_or(|written| written.can_show),
            action => !action.needs_selection(),
        }
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        match update::handout(app, &self.subject, self.format) {
            Some(handout) => {
                self.handout = handout;
                true
            }
            None => false,
        }
    }

    fn hear(&mut self, _: &mut App<'c>, outcome: &Outcome) {
        update::hear(self, outcome);
    }

    fn click(&mut self, _: &mut App<'c>, _: Position) -> Reply<'c> {
        Reply::Stay
    }

    fn is_overlay(&self) -> bool {
        true
    }
}
