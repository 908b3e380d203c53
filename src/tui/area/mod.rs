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
    /// All areas, with the present one selected.
    pub fn picker(app: &App) -> Picker<Self> {
        let present = app.catalogue.areas().iter().position(|area| area.code == app.area.code);
        Picker::new(app, Self).at(app, AreaPlace(present.unwrap_or(0)))
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
        app.catalogue.areas_with(typed)
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
