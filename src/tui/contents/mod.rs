//! The choice among the headings of the page below; what is typed finds the labels of its facts, too.

pub mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::action::Action;
use super::app::{App, Destination, Reply};
use super::keymap::Scope;
use super::layout::{self, Listing};
use super::picker::{Picker, Subject};
use crate::names::Names;

/// The headings of a page and the labels of its facts.
pub struct Contents {
    /// The headings in the order of the page, then the labels.
    pub titles: Vec<String>,
    /// How many of them are headings.
    pub headings: usize,
}

impl Subject for Contents {
    /// Place among the headings and labels.
    type Place = usize;

    const SCOPE: Scope = Scope::Contents;

    const TAB: Action = Action::GoExplore;

    const IS_OVER: bool = true;

    fn regions(body: Rect) -> Listing {
        layout::choice(body).1
    }

    fn find(&self, _: &App, typed: &str) -> Vec<usize> {
        if typed.trim().is_empty() {
            return (0..self.headings).collect();
        }
        let mut names = Names::default();
        self.titles.iter().for_each(|title| names.add([title.as_str()], [], []));
        names.find(typed).into_iter().map(|(_, at)| at).collect()
    }

    fn act<'c>(&self, _: &mut App<'c>, action: &Action, selected: Option<usize>) -> Reply<'c> {
        match (action, selected) {
            (Action::Open, Some(at)) => Reply::Replace(Destination::Action(Action::Heading(at))),
            _ => Reply::Stay,
        }
    }

    fn draw(picker: &Picker<Self>, frame: &mut Frame, body: Rect, app: &App) {
        view::draw(frame, body, app, picker);
    }
}
