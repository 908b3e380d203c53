//! A list that the user narrows by typing, with details of the selected entry. Several screens are pickers and differ only
//! in their [`Subject`].

pub mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use tui_input::Input;

use super::widget::page::{self, Page};
use crate::sheet::Sheet;
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply, Screen};
use crate::tui::cursor::Cursor;
use crate::tui::keymap::Scope;
use crate::tui::layout::Listing;
use crate::tui::typing;

/// What a picker lists, and what its keys do.
pub trait Subject: Sized {
    /// The place of an entry in the full list.
    type Place: Copy + PartialEq;

    /// The scope in which its keys are looked up.
    const SCOPE: Scope;

    /// The tab to which the screen belongs.
    const TAB: Action;

    /// Whether the screen below it stays in sight around it in a wide window.
    const IS_OVER: bool = false;

    /// The regions of the screen.
    fn regions(body: Rect) -> Listing;

    /// The entries that match what was typed, best first.
    fn find(&self, app: &App, typed: &str) -> Vec<Self::Place>;

    /// Details of an entry, if the screen shows any.
    fn detail(&self, _app: &App, _entry: Self::Place) -> Option<Sheet> {
        None
    }

    /// Where what was typed belongs, if it was surely not meant for this list.
    fn elsewhere<'c>(&self, _app: &App<'c>, _typed: &str) -> Option<Destination<'c>> {
        None
    }

    /// Handles an action that neither edits the text nor moves the selection. `selected` is the selected entry.
    fn act<'c>(&self, app: &mut App<'c>, action: &Action, selected: Option<Self::Place>) -> Reply<'c>;

    /// Whether an action would do anything while this many entries are listed.
    fn offers(action: &Action, entries: usize) -> bool {
        entries > 0 || !action.needs_selection()
    }

    /// Draws the screen.
    fn draw(picker: &Picker<Self>, frame: &mut Frame, body: Rect, app: &App);
}

/// The screen.
pub struct Picker<S: Subject> {
    /// What it lists.
    pub subject: S,
    /// The text line.
    pub input: Input,
    /// The entries that match, best first.
    pub found: Vec<S::Place>,
    /// The selected line.
    pub cursor: Cursor,
    /// Details of the selected entry, at the current width.
    pub detail: Page,
}

impl<S: Subject> Picker<S> {
    /// A picker in which nothing has been typed.
    pub fn new(app: &App, subject: S) -> Self {
        Self::typed(app, subject, Input::default())
    }

    /// A picker with this text in its text line.
    pub fn typed(app: &App, subject: S, input: Input) -> Self {
        let found = subject.find(app, input.value());
        Self { subject, input, found, cursor: Cursor::default(), detail: Page::default() }
    }

    /// Selects this entry if it is listed, otherwise the first.
    pub fn at(mut self, app: &App, entry: S::Place) -> Self {
        let line = self.found.iter().position(|found| *found == entry);
        self.select(app, line.unwrap_or(0));
        self
    }

    /// Lines of the list that are seen.
    fn height(app: &App) -> usize {
        usize::from(S::regions(app.frame().body).list.height)
    }

    fn selected(&self) -> Option<S::Place> {
        self.found.get(self.cursor.selected).copied()
    }

    /// Selects a line, or the last one if there are fewer, and scrolls to it.
    fn select(&mut self, app: &App, line: usize) {
        self.cursor.select(line, self.found.len(), Self::height(app));
    }
}

impl<'c, S: Subject> Screen<'c> for Picker<S> {
    fn scope(&self, _: &App<'c>) -> Scope {
        S::SCOPE
    }

    fn tab(&self) -> Action {
        S::TAB
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        match typing::edit(&mut self.input, action) {
            Some(true) => {
                if let Some(destination) = self.subject.elsewhere(app, self.input.value()) {
                    return Reply::Replace(destination);
                }
                self.found = self.subject.find(app, self.input.value());
                self.cursor = Cursor::default();
            }
            Some(false) => {}
            None if self.cursor.follow(action, self.found.len(), Self::height(app)) => {}
            None if *action == Action::Back => return Reply::Close,
            None => return self.subject.act(app, action, self.selected()),
        }
        Reply::Stay
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        S::draw(self, frame, body, app);
    }

    fn offers(&self, _: &App<'c>, action: &Action) -> bool {
        S::offers(action, self.found.len())
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        self.found = self.subject.find(app, self.input.value());
        true
    }

    fn refresh(&mut self, app: &App<'c>) {
        self.cursor.keep(self.found.len(), Self::height(app));
        let sheet = self.selected().and_then(|entry| self.subject.detail(app, entry));
        let [column, _] = S::regions(app.frame().body).detail_columns();
        self.detail = sheet.map_or_else(Page::default, |sheet| page::beginning(&sheet, app.theme, column.width));
    }

    fn click(&mut self, app: &mut App<'c>, at: Position) -> Reply<'c> {
        match self.cursor.click(S::regions(app.frame().body).list, at, self.found.len(), 1) {
            Some(true) => self.update(app, &Action::Open),
            _ => Reply::Stay,
        }
    }

    fn is_overlay(&self) -> bool {
        S::IS_OVER
    }
}
