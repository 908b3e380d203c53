//! The schools and their programs.

pub mod view;

use ratatui::Frame;
use ratatui::layout::Rect;
use tui_input::Input;

use super::action::Action;
use super::app::{App, Destination, Reply, Subject as TakenHome};
use super::keymap::Scope;
use super::layout::{self, Listing};
use super::picker::{Picker, Subject};
use crate::catalogue::{Offer, ReportedProgram, Seen};
use crate::model::{Area, AreaPlace, Program, ProgramPlace, RoleId, School, TrainsFor};
use crate::sheet::{self, Sheet};

/// What a line of the list is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Line {
    /// A program that was read one by one, or a closed one; seen from the area where the list is for a role.
    Read(ProgramPlace, Option<Seen>),
    /// A program of the table.
    Reported(ReportedProgram, Seen),
}

/// How many programs are listed where nothing was asked for; the nearest are enough to look around.
const MOST_LISTED: usize = 300;

/// The programs that lead to a role, or all, the nearest first.
pub struct Programs {
    /// That role.
    pub role: Option<RoleId>,
    /// The area that somebody asked about; the chosen one where nobody did.
    pub area: Option<AreaPlace>,
}

impl Programs {
    /// The programs of the school of a program, with that one selected.
    pub fn only(app: &App, at: ProgramPlace) -> Picker<Self> {
        let name = app.catalogue.program_at(at).map_or("", |program| program.school());
        let picker = Picker::typed(app, Self { role: None, area: None }, Input::from(name));
        let is_it = |line: &&Line| matches!(line, Line::Read(one, _) if *one == at);
        match picker.found.iter().find(is_it).copied() {
            Some(line) => picker.at(app, line),
            None => picker,
        }
    }

    /// Whether the list is that of the whole country.
    fn is_everywhere(app: &App) -> bool {
        app.catalogue.has_school_table()
    }

    /// The area from which the list is seen.
    fn area<'a>(&self, app: &'a App) -> &'a Area {
        self.area.map_or(&app.area, |at| app.catalogue.area_at(at))
    }
}

impl Subject for Programs {
    type Place = Line;

    const SCOPE: Scope = Scope::Schools;

    const TAB: Action = Action::GoEmployers;

    fn regions(body: Rect) -> Listing {
        layout::programs(body)
    }

    fn find(&self, app: &App, typed: &str) -> Vec<Line> {
        let read = app.catalogue.programs_with(typed, self.role.as_ref());
        if !Self::is_everywhere(app) {
            return read.into_iter().map(|at| Line::Read(at, None)).collect();
        }
        let most = if self.role.is_none() && typed.trim().is_empty() { MOST_LISTED } else { usize::MAX };
        let place = |school: &School| app.catalogue.schools().iter().position(|one| one.id == school.id);
        let near = app.catalogue.programs_near_with(typed, self.role.as_ref(), &self.area(app).code);
        let open = near.into_iter().take(most).filter_map(|near| match near.offer {
            Offer::Read(school, _) => Some(Line::Read(ProgramPlace(place(school)?), Some(near.seen))),
            Offer::Reported(program) => Some(Line::Reported(program, near.seen)),
        });
        // Without a role or words nobody asked for those that are closed.
        let closed = read.into_iter().filter(|at| at.0 >= app.catalogue.schools().len());
        open.chain(closed.map(|at| Line::Read(at, None))).collect()
    }

    fn detail(&self, app: &App, line: Line) -> Option<Sheet> {
        match line {
            Line::Read(at, _) => app.catalogue.program_at(at).map(|program| sheet::program(app.catalogue, &program)),
            Line::Reported(program, seen) => Some(sheet::reported_program(app.catalogue, &program, seen)),
        }
    }

    fn act<'c>(&self, app: &mut App<'c>, action: &Action, selected: Option<Line>) -> Reply<'c> {
        match (action, selected) {
            (Action::Open, Some(Line::Read(at, _))) => {
                app.catalogue.program_at(at).map_or(Reply::Stay, |program| roles_of(app, program))
            }
            (Action::Open, Some(Line::Reported(program, _))) => roles_of_field(app, &program),
            (Action::TakeHome, _) => match &self.role {
                Some(role) => Reply::Open(Destination::TakeHome(TakenHome::Schools(role.clone()))),
                None => {
                    app.say("A list to take home is that of one role: open a role, then press e and Tab.");
                    Reply::Stay
                }
            },
            (Action::NextPart, _) => Reply::Replace(Destination::Employers(self.role.clone())),
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

/// Lists the roles to which a program of the table leads in Explore.
fn roles_of_field<'c>(app: &App<'c>, program: &ReportedProgram) -> Reply<'c> {
    let field = app.catalogue.field_of_study(program.cip);
    let counts = |to: &&TrainsFor| to.awards.is_empty() || to.awards.contains(&program.award);
    let roles = field.into_iter().flat_map(|field| &field.roles).filter(counts).map(|to| to.role.clone()).collect();
    let name = field.map_or_else(|| program.cip.to_owned(), |field| field.title.clone());
    let done = format!("Roles that the field {name} leads to or is near to. x lists all roles again.");
    Reply::Open(Destination::Listing { name, roles, done })
}
