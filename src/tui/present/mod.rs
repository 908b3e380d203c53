//! Roles for a projector: one thing at a time, in letters as large as there is room for.

mod page;
mod pay;
pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::keymap::Scope;
use super::layout;
use crate::model::RoleId;
use crate::sheet::Slide;

/// A presentation.
pub struct PresentScreen {
    /// The roles, in the order in which they are shown.
    pub roles: Vec<RoleId>,
    /// The slides of all of them.
    pub slides: Vec<Slide>,
    /// The first slide of each role.
    pub starts: Vec<usize>,
    /// The slide that is seen.
    pub at: usize,
    /// Whether nothing is seen, so that everybody looks at the one who speaks.
    pub blank: bool,
    /// The slide in lines, for the present window.
    pub page: Vec<Line<'static>>,
    /// Where it was read.
    pub source: String,
}

impl PresentScreen {
    /// The first slide of these roles; those that the catalogue lacks are left out.
    pub fn new(app: &App, roles: Vec<RoleId>) -> Self {
        let mut screen = Self {
            roles,
            slides: Vec::new(),
            starts: Vec::new(),
            at: 0,
            blank: false,
            page: Vec::new(),
            source: String::new(),
        };
        update::rebuild(&mut screen, app);
        screen
    }

    /// The regions of the slide. Where no keys are named it has their line, too.
    fn parts(&self, app: &App) -> layout::Slide {
        let alone = app.message.is_none() && !self.is_first();
        layout::slide(if alone { app.window } else { app.whole_frame().body })
    }

    /// Whether it is the first slide, on which the footer names the keys.
    fn is_first(&self) -> bool {
        self.at == 0 && !self.blank
    }

    /// The role that is seen.
    fn role(&self) -> Option<usize> {
        self.starts.iter().rposition(|start| *start <= self.at)
    }
}

impl<'c> Screen<'c> for PresentScreen {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::Present
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        // Under a choice the footer names the keys of that.
        let is_top = app.scope() == Scope::Present;
        let parts = if is_top { self.parts(app) } else { layout::slide(body) };
        view::draw(frame, &parts, app, self);
    }

    fn role_in_hand(&self, _: &App<'c>) -> Option<RoleId> {
        self.role().and_then(|role| self.roles.get(role)).cloned()
    }

    fn offers(&self, _: &App<'c>, action: &Action) -> bool {
        match action {
            Action::NextPart | Action::PreviousPart => self.starts.len() > 1,
            _ => true,
        }
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        update::rebuild(self, app);
        true
    }

    fn click(&mut self, app: &mut App<'c>, _: Position) -> Reply<'c> {
        self.update(app, &Action::Right)
    }

    fn wheel(&mut self, app: &mut App<'c>, lines: isize) -> Reply<'c> {
        // One notch is one slide.
        self.update(app, if lines < 0 { &Action::Left } else { &Action::Right })
    }

    fn refresh(&mut self, app: &App<'c>) {
        update::lay_out(self, app);
    }

    fn takes_window(&self) -> bool {
        true
    }

    fn shows_keys(&self) -> bool {
        self.is_first()
    }
}
