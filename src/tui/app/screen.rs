//! What the frame asks of a screen, and what a screen answers.

use std::collections::BTreeSet;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::App;
use crate::model::{AreaPlace, EmployerPlace, ProgramPlace, RoleId, Topic, TopicPlace};
use crate::sheet::SectionId;
use crate::tui::action::{Action, Effect, Outcome};
use crate::tui::keymap::Scope;
use crate::tui::widget::page::Page;

/// A screen: its own state, and the answers to what the frame asks of it.
///
/// The top screen of the stack gets the keys. While it acts it is taken off the stack, so that it can borrow the whole
/// [`App`].
pub trait Screen<'c> {
    /// The scope in which the next key is looked up.
    fn scope(&self, app: &App<'c>) -> Scope;

    /// Applies an action.
    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c>;

    /// Draws the screen.
    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>);

    /// The tab it belongs to, as the action that a click on that tab stands for.
    fn tab(&self) -> Action {
        Action::GoExplore
    }

    /// The role that a key such as "paths" refers to here.
    fn role_in_hand(&self, _app: &App<'c>) -> Option<RoleId> {
        None
    }

    /// Whether an action would do anything now. The footer and the palette leave out those that would not.
    fn offers(&self, _app: &App<'c>, _action: &Action) -> bool {
        true
    }

    /// Rebuilds what depends on the window, the area or the shortlist. Returns false if the screen should close.
    fn rebuild(&mut self, _app: &mut App<'c>) -> bool {
        true
    }

    /// Called on the visible screen after every action: updates what depends on the selection.
    fn refresh(&mut self, _app: &App<'c>) {}

    /// Handles a click outside the tab line.
    fn click(&mut self, _app: &mut App<'c>, _at: Position) -> Reply<'c> {
        Reply::Stay
    }

    /// Handles the wheel, in lines; positive is down.
    fn wheel(&mut self, app: &mut App<'c>, lines: isize) -> Reply<'c> {
        let action = if lines < 0 { Action::Up } else { Action::Down };
        for _ in 0..lines.unsigned_abs() {
            self.update(app, &action);
        }
        Reply::Stay
    }

    /// Called before another screen replaces or covers this one: saves what was typed here.
    fn leave(&mut self, _app: &mut App<'c>) -> Vec<Effect> {
        Vec::new()
    }

    /// Whether it asks before the program is left.
    fn asks_before_leaving(&self) -> bool {
        false
    }

    /// What came of an effect that this screen asked for.
    fn hear(&mut self, _app: &mut App<'c>, _outcome: &Outcome) {}

    /// Whether the screen below it stays visible around it.
    fn is_overlay(&self) -> bool {
        false
    }

    /// Whether the footer names its keys.
    fn shows_keys(&self) -> bool {
        true
    }

    /// Whether it takes the whole window, without the tabs.
    fn takes_window(&self) -> bool {
        false
    }
}

/// What the frame does after a screen has handled an action.
pub enum Reply<'c> {
    /// Nothing.
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

/// What a document to take home is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// Roles, several side by side.
    Roles(Vec<RoleId>),
    /// The shortlist.
    Shortlist,
    /// The schools for a role.
    Schools(RoleId),
    /// What leads to a role and what follows.
    Paths(RoleId),
}

/// Where a screen leads. Only the frame knows the screens; a screen names another one by what it shows.
pub enum Destination<'c> {
    /// The page of a role.
    Role(RoleId),
    /// Explore with these words in the search line.
    Words(String),
    /// The page of a role from a section on.
    Section(RoleId, SectionId),
    /// A page of the guide from the heading of a block on.
    Passage(TopicPlace, usize),
    /// The paths of a role.
    Paths(RoleId),
    /// The same at what follows after the role.
    WhatFollows(RoleId),
    /// The first steps towards a saved role.
    Steps(RoleId),
    /// Where a role pays best.
    BestPay(RoleId),
    /// The choice of filters.
    Filters,
    /// Explore with the list in the order of what matters.
    ByWants,
    /// The comparison.
    Compare,
    /// These roles side by side, instead of those that were.
    CompareOnly(Vec<RoleId>),
    /// The employers, or only those who hire for a role.
    Employers(Option<RoleId>),
    /// An employer.
    Employer(EmployerPlace),
    /// The schools, or only those that lead to a role.
    Schools(Option<RoleId>),
    /// The schools as they are seen from an area that somebody asked about.
    SchoolsNear(Option<RoleId>, Option<AreaPlace>),
    /// The programs of a school, with this one selected.
    School(ProgramPlace),
    /// A page, word, credential or resource of the guide.
    Topic(Topic<'c>),
    /// Explore with only the roles of an employer or program.
    Listing {
        /// The name of the employer or program.
        name: String,
        /// The roles.
        roles: BTreeSet<RoleId>,
        /// The message that is shown.
        done: String,
    },
    /// The choice among the headings of a page and the labels of its facts.
    Contents {
        /// The headings, then the labels.
        titles: Vec<String>,
        /// How many of them are headings.
        headings: usize,
    },
    /// Where to put a document about this.
    TakeHome(Subject),
    /// These roles as codes that a phone reads.
    Qr(Vec<RoleId>),
    /// These roles in large letters.
    Present(Vec<RoleId>),
    /// The choice of a role to show next.
    Jump,
    /// A text over the screen: its title, its lines.
    Text(String, Page),
    /// Pay for this area.
    Area(AreaPlace),
    /// The screen below, in this theme, by its place among them.
    Theme(usize),
    /// An action on the screen below this one.
    Action(Action),
}
