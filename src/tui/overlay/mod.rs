//! A text over the screen: keys, sources, what is known of a word.

pub mod keys;
pub mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::cursor::{lines_of, scroll};
use super::keymap::Scope;
use super::layout;
use super::theme::Theme;
use super::widget::page::Page;
use crate::model::AreaCode;

/// The text. It is made for one window, one area and one theme; closing it loses nothing.
pub struct Overlay {
    /// Its heading.
    pub title: String,
    /// Its text.
    pub page: Page,
    /// First line that is seen.
    pub top: usize,
    made_for: (Rect, AreaCode, Theme),
}

impl Overlay {
    /// The beginning of a text.
    pub fn new(app: &App, title: String, page: Page) -> Self {
        Self { title, page, top: 0, made_for: (app.window, app.area.code.clone(), app.theme) }
    }
}

impl<'c> Screen<'c> for Overlay {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::Overlay
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        if *action == Action::Back {
            return Reply::Close;
        }
        let length = self.page.lines.len();
        let height = usize::from(layout::overlay(app.window, length).height.saturating_sub(2));
        if let Some(lines) = lines_of(action, height) {
            self.top = scroll(self.top, lines, length, height);
        }
        Reply::Stay
    }

    fn draw(&self, frame: &mut Frame, _: Rect, app: &App<'c>) {
        view::draw(frame, app, self);
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        self.made_for == (app.window, app.area.code.clone(), app.theme)
    }

    fn click(&mut self, _: &mut App<'c>, _: Position) -> Reply<'c> {
        Reply::Close
    }

    fn is_overlay(&self) -> bool {
        true
    }
}
