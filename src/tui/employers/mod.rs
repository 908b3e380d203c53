//! The employers.

pub mod view;

use ratatui::Frame;
use ratatui::layout::Rect;
use tui_input::Input;

use super::action::Action;
use super::app::{App, Destination, Reply};
use super::keymap::Scope;
use super::layout::{self, Listing};
use super::picker::{Picker, Subject};
use crate::model::{EmployerPlace, RoleId};
use crate::sheet::{self, Sheet};

/// The employers, or only those who hire for a role.
pub struct Employers {
    /// That role.
    pub role: Option<RoleId>,
}

impl Employers {
    /// An employer, and those whom its name fits too.
    pub fn only(app: &App, at: EmployerPlace) -> Picker<Self> {
        let name = app.catalogue.employer_at(at).name.as_str();
        Picker::typed(app, Self { role: None }, Input::from(name)).at(app, at)
    }
}

impl Subject for Employers {
    type Place = EmployerPlace;

    const SCOPE: Scope = Scope::Employers;

    const TAB: Action = Action::GoEmployers;

    fn regions(body: Rect) -> Listing {
        layout::listing(body, layout::EMPLOYER_LINES)
    }

    fn find(&self, app: &App, typed: &str) -> Vec<EmployerPlace> {
        app.catalogue.employers_with(typed, self.role.as_ref())
    }

    fn detail(&self, app: &App, at: EmployerPlace) -> Option<Sheet> {
        let role = self.role.as_ref().and_then(|id| app.catalogue.role(id));
        Some(sheet::employer(app.catalogue, app.catalogue.employer_at(at), role))
    }

    fn act<'c>(&self, app: &mut App<'c>, action: &Action, selected: Option<EmployerPlace>) -> Reply<'c> {
        match action {
            Action::Open => roles_of(app, selected),
            Action::NextPart => Reply::Replace(Destination::Schools(self.role.clone())),
            _ => Reply::Stay,
        }
    }

    fn draw(picker: &Picker<Self>, frame: &mut Frame, body: Rect, app: &App) {
        view::draw(frame, body, app, picker);
    }
}

/// Lists the roles of the selected employer in Explore.
fn roles_of<'c>(app: &mut App<'c>, selected: Option<EmployerPlace>) -> Reply<'c> {
    let employer = selected.map(|at| app.catalogue.employer_at(at));
    let Some(employer) = employer.filter(|employer| !employer.roles.is_empty()) else {
        app.say("Our list names no role of the catalogue for it.");
        return Reply::Stay;
    };
    let roles = employer.roles.iter().map(|hires| hires.role.clone()).collect();
    let done = format!("Roles that {} may hire for. x lists all roles again.", employer.name);
    Reply::Open(Destination::Listing { name: employer.name.clone(), roles, done })
}
