//! Roles as codes that the camera of a phone reads from the screen: the way home without a network.

pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::keymap::Scope;
use crate::export::qr::QrCodes;
use crate::model::RoleId;

/// Some roles as codes.
pub struct QrScreen {
    /// The roles.
    pub roles: Vec<RoleId>,
    /// What there is to read.
    pub shown: Shown,
    /// Which of the codes or pages is seen.
    pub at: usize,
    /// Whether dark and light are swapped, where the ground of the terminal is not known.
    pub swapped: bool,
}

/// What there is to read.
#[derive(Debug)]
pub enum Shown {
    /// Codes.
    Codes(QrCodes),
    /// The text itself, where the window has no room for a code.
    Pages {
        /// Its lines, as many as a page has room for.
        pages: Vec<Vec<String>>,
        /// Columns and lines of a window in which there is a code.
        needs: (usize, usize),
    },
}

impl Shown {
    /// How many codes or pages there are.
    pub fn count(&self) -> usize {
        match self {
            Self::Codes(codes) => codes.texts.len(),
            Self::Pages { pages, .. } => pages.len(),
        }
    }
}

impl QrScreen {
    /// The first code of these roles.
    pub fn new(app: &App, roles: Vec<RoleId>) -> Self {
        let mut screen =
            Self { roles, shown: Shown::Pages { pages: Vec::new(), needs: (0, 0) }, at: 0, swapped: false };
        update::rebuild(&mut screen, app);
        screen
    }
}

impl<'c> Screen<'c> for QrScreen {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::Qr
    }

    fn update(&mut self, _: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        view::draw(frame, body, app, self);
    }

    fn role_in_hand(&self, _: &App<'c>) -> Option<RoleId> {
        self.roles.first().filter(|_| self.roles.len() == 1).cloned()
    }

    fn offers(&self, app: &App<'c>, action: &Action) -> bool {
        match action {
            Action::Invert => matches!(self.shown, Shown::Codes(_)) && app.theme.code().is_none(),
            Action::Left | Action::Right => self.shown.count() > 1,
            _ => true,
        }
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        update::rebuild(self, app);
        true
    }

    fn takes_window(&self) -> bool {
        true
    }
}
