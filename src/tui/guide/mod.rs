//! The list of what the guide holds: pages, words, credentials, addresses.

pub mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::action::Action;
use super::app::{App, Destination, Reply};
use super::keymap::Scope;
use super::layout::{self, Listing};
use super::picker::{Picker, Subject};
use crate::model::TopicPlace;
use crate::sheet::{self, Sheet};

/// The topics of the guide.
pub struct Guide;

impl Subject for Guide {
    type Place = TopicPlace;

    const SCOPE: Scope = Scope::Guide;

    const TAB: Action = Action::GoGuide;

    fn regions(body: Rect) -> Listing {
        layout::listing(body, layout::EMPLOYER_LINES)
    }

    fn find(&self, app: &App, typed: &str) -> Vec<TopicPlace> {
        app.catalogue.topics_with(typed)
    }

    /// The beginning of a page, or what is known of anything else.
    fn detail(&self, app: &App, at: TopicPlace) -> Option<Sheet> {
        app.catalogue.topic_at(at).map(|topic| sheet::topic(app.catalogue, &topic, &app.area.code))
    }

    fn act<'c>(&self, app: &mut App<'c>, action: &Action, selected: Option<TopicPlace>) -> Reply<'c> {
        match selected.filter(|_| *action == Action::Open).and_then(|at| app.catalogue.topic_at(at)) {
            Some(topic) => Reply::Open(Destination::Topic(topic)),
            None => Reply::Stay,
        }
    }

    fn draw(picker: &Picker<Self>, frame: &mut Frame, body: Rect, app: &App) {
        view::draw(frame, body, app, picker);
    }
}
