//! The choice of a role to show next in a presentation.

pub mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::action::Action;
use super::app::{App, Destination, Reply};
use super::keymap::Scope;
use super::layout::{self, Listing};
use super::picker::{Picker, Subject};
use crate::model::RolePlace;

/// Roles that are listed where nothing fits.
const MOST_NEAR: usize = 5;

/// The roles.
pub struct Jump;

impl Subject for Jump {
    type Place = RolePlace;

    const SCOPE: Scope = Scope::Jump;

    const TAB: Action = Action::GoExplore;

    const IS_OVER: bool = true;

    fn regions(body: Rect) -> Listing {
        layout::choice(body).1
    }

    fn find(&self, app: &App, typed: &str) -> Vec<RolePlace> {
        let found: Vec<RolePlace> = app.index.search(typed).iter().map(|hit| hit.role).collect();
        if found.is_empty() { app.index.nearest(typed, MOST_NEAR) } else { found }
    }

    fn act<'c>(&self, app: &mut App<'c>, action: &Action, selected: Option<RolePlace>) -> Reply<'c> {
        match (action, selected) {
            (Action::Open, Some(at)) => {
                let id = app.catalogue.role_at(at).id.clone();
                Reply::Replace(Destination::Action(Action::ShowRole(id)))
            }
            _ => Reply::Stay,
        }
    }

    fn draw(picker: &Picker<Self>, frame: &mut Frame, body: Rect, app: &App) {
        view::draw(frame, body, app, picker);
    }
}
