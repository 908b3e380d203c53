//! Who could hire: the employers that were read one by one, and the hospitals and other places of the chosen area.

pub mod view;

use std::collections::BTreeSet;

use ratatui::Frame;
use ratatui::layout::Rect;
use tui_input::Input;

use super::action::Action;
use super::app::{App, Destination, Reply};
use super::keymap::Scope;
use super::layout::{self, Listing};
use super::picker::{Picker, Subject};
use crate::catalogue::FacilityNumber;
use crate::model::{EmployerPlace, FacilityGroup, Role, RoleId};
use crate::sheet::{self, Sheet};
use crate::text;

/// What a line of the list is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Line {
    /// An employer that was read one by one, and whether it is in the chosen area.
    Read(EmployerPlace, bool),
    /// A hospital or another place of the area.
    Place(FacilityNumber),
}

/// All who could hire, or only those for a role.
pub struct Employers {
    /// That role.
    pub role: Option<RoleId>,
}

impl Employers {
    /// An employer, and those whom its name fits too.
    pub fn only(app: &App, at: EmployerPlace) -> Picker<Self> {
        let employer = app.catalogue.employer_at(at);
        let line = Line::Read(at, app.catalogue.is_here(employer, &app.area));
        Picker::typed(app, Self { role: None }, Input::from(employer.name.as_str())).at(app, line)
    }

    /// The role, if it is asked for one.
    fn role<'c>(&self, app: &App<'c>) -> Option<&'c Role> {
        self.role.as_ref().and_then(|id| app.catalogue.role(id))
    }

    /// The groups of places that are listed.
    fn groups(&self, app: &App) -> Vec<FacilityGroup> {
        self.role(app).map_or(FacilityGroup::ALL.to_vec(), |role| app.catalogue.facility_groups(role))
    }
}

impl Subject for Employers {
    type Place = Line;

    const SCOPE: Scope = Scope::Employers;

    const TAB: Action = Action::GoEmployers;

    fn regions(body: Rect) -> Listing {
        layout::listing(body, layout::EMPLOYER_LINES)
    }

    fn find(&self, app: &App, typed: &str) -> Vec<Line> {
        let is_here = |at: &EmployerPlace| app.catalogue.is_here(app.catalogue.employer_at(*at), &app.area);
        let read = app.catalogue.employers_with(typed, self.role.as_ref());
        let (here, elsewhere): (Vec<_>, Vec<_>) = read.into_iter().partition(is_here);
        let places = app.catalogue.facilities_with(typed, &app.area, &self.groups(app));
        let line = |here| move |at| Line::Read(at, here);
        let (here, elsewhere) = (here.into_iter().map(line(true)), elsewhere.into_iter().map(line(false)));
        let places = places.into_iter().map(Line::Place);
        here.chain(places).chain(elsewhere).collect()
    }

    fn detail(&self, app: &App, line: Line) -> Option<Sheet> {
        let role = self.role(app);
        Some(match line {
            Line::Read(at, _) => sheet::employer(app.catalogue, app.catalogue.employer_at(at), role),
            Line::Place(number) => sheet::facility(app.catalogue, number, role),
        })
    }

    fn act<'c>(&self, app: &mut App<'c>, action: &Action, selected: Option<Line>) -> Reply<'c> {
        match (action, selected) {
            (Action::Open, Some(Line::Read(at, _))) => roles_of(app, at),
            (Action::Open, Some(Line::Place(number))) => roles_of_kind(app, number),
            (Action::NextPart, _) => Reply::Replace(Destination::Schools(self.role.clone())),
            _ => Reply::Stay,
        }
    }

    fn draw(picker: &Picker<Self>, frame: &mut Frame, body: Rect, app: &App) {
        view::draw(frame, body, app, picker);
    }
}

/// Lists the roles of an employer in Explore.
fn roles_of<'c>(app: &mut App<'c>, at: EmployerPlace) -> Reply<'c> {
    let employer = app.catalogue.employer_at(at);
    if employer.roles.is_empty() {
        app.say("Our list names no role of the catalogue for it.");
        return Reply::Stay;
    }
    let roles = employer.roles.iter().map(|hires| hires.role.clone()).collect();
    let done = format!("Roles that {} may hire for. x lists all roles again.", employer.name);
    Reply::Open(Destination::Listing { name: employer.name.clone(), roles, done })
}

/// Lists the roles that places of the kind of this one employ in Explore.
fn roles_of_kind<'c>(app: &App<'c>, number: FacilityNumber) -> Reply<'c> {
    let group = app.catalogue.facility(number).kind.group();
    let employs = |role: &&Role| app.catalogue.facility_groups(role).contains(&group);
    let roles: BTreeSet<RoleId> = app.catalogue.roles().iter().filter(employs).map(|role| role.id.clone()).collect();
    let name = text::facility_group(group).to_owned();
    let done = format!("Roles that {name} employ, not every one of them all. x lists all roles again.");
    Reply::Open(Destination::Listing { name, roles, done })
}
