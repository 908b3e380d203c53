//! The schools and their programs.

pub mod view;

use ratatui::Frame;
use ratatui::layout::Rect;
use tui_input::Input;

use super::action::Action;
use super::app::{App, Destination, Reply};
use super::keymap::Scope;
use super::layout::{self, Listing};
use super::picker::{Picker, Subject};
use crate::model::{Program, ProgramPlace, RoleId};
use crate::sheet::{self, Sheet};

/// The programs, or only those that lead to a role.
pub struct Programs {
    /// That role.
    pub role: Option<RoleId>,
}

impl Programs {
    /// The programs of the school of a program, with that one selected.
    pub fn only(app: &App, at: ProgramPlace) -> Picker<Self> {
        let name = app.catalogue.program_at(at).map_or("", |program| program.school());
        Picker::typed(app, Self { role: None }, Input::from(name)).at(app, at)
    }
}

impl Subject for Programs {
    type Place = ProgramPlace;

    const SCOPE: Scope = Scope::Schools;

    const TAB: Action = Action::GoEmployers;

    fn regions(body: Rect) -> Listing {
        layout::programs(body)
    }

    fn find(&self, app: &App, typed: &str) -> Vec<ProgramPlace> {
        app.catalogue.programs_with(typed, self.role.as_ref())
    }

    fn detail(&self, app: &App, at: ProgramPlace) -> Option<Sheet> {
        app.catalogue.program_at(at).map(|program| sheet::program(app.catalogue, &program))
    }

    fn act<'c>(&self, app: &mut App<'c>, action: &Action, selected: Option<ProgramPlace>) -> Reply<'c> {
        match action {
            Action::Open => selected
                .and_then(|at| app.catalogue.program_at(at))
                .map_or(Reply::Stay, |program| roles_of(app, program)),
            Action::NextPart => Reply::Replace(Destination::Employers(self.role.clone())),
            _ => Reply::Stay,
        }
    }

    fn draw(picker: &Picker<Self>, frame: &mut Frame, body: Rect, app: &App) {
        view::draw(frame, body, app, picker);
    }
}

/// Lists the roles of a program in Explore.
fn roles_of<'c>(app: &mut App<'c>, program: Program<'c>) -> Reply<'c> {
    let school = match program {
        Program::Open(school) if !school.roles.is_empty() => school,
        Program::Closed(_) => {
            app.say("This program is closed. It leads to no role any more.");
            return Reply::Stay;
        }
        Program::Open(_) => {
            app.say("Our list names no role of the catalogue for it.");
            return Reply::Stay;
        }
    };
    let name = format!("{}, {}", school.school, school.program);
    let done = format!("Roles that {name} leads to. x lists all roles again.");
    Reply::Open(Destination::Listing { name, roles: school.roles.iter().cloned().collect(), done })
}
