//! The choice of the area.

pub mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::action::Action;
use super::app::{App, Destination, Reply};
use super::keymap::Scope;
use super::layout::{self, Listing};
use super::picker::{Picker, Subject};
use crate::model::AreaPlace;

/// The areas.
pub struct Areas;

impl Areas {
    /// All areas, the present one first.
    pub fn picker(app: &App) -> Picker<Self> {
        Picker::new(app, Self)
    }
}

impl Subject for Areas {
    type Place = AreaPlace;

    const SCOPE: Scope = Scope::AreaPicker;

    const TAB: Action = Action::GoExplore;

    fn regions(body: Rect) -> Listing {
        layout::listing(body, 0)
    }

    fn find(&self, app: &App, typed: &str) -> Vec<AreaPlace> {
        let mut found = app.catalogue.areas_with(typed);
        if typed.trim().is_empty() {
            // The present area and its state come before what is far.
            found.sort_by_key(|at| {
                let area = app.catalogue.area_at(*at);
                (area.code != app.area.code, area.state != app.area.state)
            });
        }
        found
    }

    fn act<'c>(&self, app: &mut App<'c>, action: &Action, selected: Option<AreaPlace>) -> Reply<'c> {
        match (action, selected) {
            (Action::Open, Some(at)) => Reply::Replace(Destination::Area(at)),
            (Action::Open, None) => {
                app.say("No area fits. The area is as it was.");
                Reply::Close
            }
            _ => Reply::Stay,
        }
    }

    fn offers(_: &Action, _: usize) -> bool {
        true
    }

    fn draw(picker: &Picker<Self>, frame: &mut Frame, body: Rect, app: &App) {
        view::draw(frame, body, app, picker);
    }
}
