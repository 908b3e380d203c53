//! What the frame asks of a screen, and what a screen answers.

use std::collections::BTreeSet;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::App;
use crate::model::{RoleId, Topic};
use crate::tui::action::{Action, Effect};
use crate::tui::keymap::Scope;
use crate::tui::page::Page;

/// A screen: its own state, and answers to what the frame asks.
///
/// The uppermost screen of the stack gets the keys. While it acts it is off the stack, so that it can have the whole
/// state.
pub trait Screen<'c> {
    /// The scope in which the next key is looked up.
    fn scope(&self, app: &App<'c>) -> Scope;

    /// Does what an action means here.
    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c>;

    /// Draws the screen.
    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>);

    /// The tab that it stands under, named by what a click on the tab means.
    fn tab(&self) -> Action {
        Action::GoExplore
    }

    /// The role that keys such as "paths" mean here.
    fn role_in_hand(&self, _app: &App<'c>) -> Option<RoleId> {
        None
    }

    /// Whether an action does anything now: where nothing is listed, nothing can be opened or moved.
    fn offers(&self, _app: &App<'c>, _action: &Action) -> bool {
        true
    }

    /// Makes again what depends on the window, the area or the shortlist; whether the screen still stands.
    fn rebuild(&mut self, _app: &mut App<'c>) -> bool {
        true
    }

    /// Makes what is said of the selection; after every action.
    fn refresh(&mut self, _app: &App<'c>) {}

    /// A click in its part of the window.
    fn click(&mut self, _app: &mut App<'c>, _at: Position) -> Reply<'c> {
        Reply::Stay
    }

    /// Turns of the wheel, in lines; positive is down.
    fn wheel(&mut self, app: &mut App<'c>, lines: isize) -> Reply<'c> {
        let action = if lines < 0 { Action::Up } else { Action::Down };
        for _ in 0..lines.unsigned_abs() {
            self.update(app, &action);
        }
        Reply::Stay
    }

    /// The user goes elsewhere: what was typed here must not be lost.
    fn leave(&mut self, _app: &mut App<'c>) -> Vec<Effect> {
        Vec::new()
    }

    /// Whether the screen under it is seen around it.
    fn is_overlay(&self) -> bool {
        false
    }
}

/// What a screen answers to an action.
pub enum Reply<'c> {
    /// Nothing more is to be done.
    Stay,
    /// Carry these effects out.
    Do(Vec<Effect>),
    /// Close the screen.
    Close,
    /// Show another screen over it.
    Open(Destination<'c>),
    /// Show another screen in its place.
    Replace(Destination<'c>),
}

/// Where a screen leads to. Only the frame knows the screens; one screen names another by what it shows.
pub enum Destination<'c> {
    /// The page of a role.
    Role(RoleId),
    /// The paths of a role.
    Paths(RoleId),
    /// The choice of filters.
    Filters,
    /// The comparison.
    Compare,
    /// The employers, or only those who hire for a role.
    Employers(Option<RoleId>),
    /// The employer at a place of the catalogue.
    Employer(usize),
    /// The schools, or only those that lead to a role.
    Schools(Option<RoleId>),
    /// A page, word, credential or resource of the guide.
    Topic(Topic<'c>),
    /// Explore with only the roles of an employer or program.
    Listing {
        /// Whose roles they are.
        name: String,
        /// The roles.
        roles: BTreeSet<RoleId>,
        /// What is said then.
        done: String,
    },
    /// A text over the screen: its title, its lines.
    Text(String, Page),
    /// Pay for the area at a place of the catalogue.
    Area(usize),
    /// What an action means on the screen under this one.
    Action(Action),
}
