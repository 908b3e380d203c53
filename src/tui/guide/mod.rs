//! The list of what the guide holds: pages, words, credentials, addresses.

pub mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::action::Action;
use super::app::{App, Destination, Reply};
use super::keymap::Scope;
use super::layout::{self, Listing};
use super::picker::{Picker, Subject};
use crate::model::Topic;
use crate::sheet::{self, Sheet};

/// The topics of the guide.
pub struct Guide;

fn topic<'c>(app: &App<'c>, at: usize) -> Option<Topic<'c>> {
    app.catalogue.topics().nth(at)
}

impl Subject for Guide {
    type Place = usize;

    const SCOPE: Scope = Scope::Guide;

    const TAB: Action = Action::GoGuide;

    fn regions(body: Rect) -> Listing {
        layout::listing(body, layout::EMPLOYER_LINES)
    }

    fn find(&self, app: &App, typed: &str) -> Vec<usize> {
        app.catalogue.topics_with(typed)
    }

    /// The beginning of a page, or what is known of anything else.
    fn detail(&self, app: &App, at: usize) -> Option<Sheet> {
        topic(app, at).map(|topic| sheet::topic(app.catalogue, &topic, &app.area.code))
    }

    fn act<'c>(&self, app: &mut App<'c>, action: &Action, selected: Option<usize>) -> Reply<'c> {
        match selected.filter(|_| *action == Action::Open).and_then(|at| topic(app, at)) {
            Some(topic) => Reply::Open(Destination::Topic(topic)),
            None => Reply::Stay,
        }
    }

    fn draw(picker: &Picker<Self>, frame: &mut Frame, body: Rect, app: &App) {
        view::draw(frame, body, app, picker);
    }
}
