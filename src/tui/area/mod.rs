//! The choice of the area.

pub mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::action::Action;
use super::app::{App, Destination, Reply};
use super::keymap::Scope;
use super::layout::{self, Listing};
use super::picker::{Picker, Subject};
use crate::answers::{Ground, Mode};
use crate::model::AreaPlace;
use crate::names::Fit;
use crate::sorting;

/// Letters of a job behind its `a` from which on one can tell that no area is meant.
const LEAST_OF_A_JOB: usize = 4;

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

    const IS_OVER: bool = true;

    fn regions(body: Rect) -> Listing {
        layout::choice(body).1
    }

    fn find(&self, app: &App, typed: &str) -> Vec<AreaPlace> {
        let mut found = app.catalogue.areas_with(typed);
        if typed.trim().is_empty() {
            // The present area and its state come before what is far.
            sorting::by_key(&mut found, |at| {
                let area = app.catalogue.area_at(*at);
                (area.code != app.area.code, area.state != app.area.state)
            });
        }
        found
    }

    /// `a` opens this list, and somebody who types a job in the list of Explore may begin with that letter: `ambulance`.
    fn elsewhere<'c>(&self, app: &App<'c>, typed: &str) -> Option<Destination<'c>> {
        // While a screen works it is not on the stack, so Explore alone is.
        let over_explore = app.stack.len() == 1 && app.explore.is_list_of_words();
        if !over_explore || typed.len() < LEAST_OF_A_JOB || typed.contains(' ') {
            return None;
        }
        if app.catalogue.find_areas(typed).first().is_some_and(|(fit, _)| *fit <= Fit::About) {
            return None;
        }
        let word = format!("a{typed}");
        let reading = app.lookup.read(&word, Mode::Typing);
        let is_job = reading.ground == Ground::Named && reading.leading.is_empty() && !reading.roles.is_empty();
        is_job.then_some(Destination::Words(word))
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
