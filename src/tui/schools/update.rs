//! The schools and their programs.

use crate::export::{program_facts, program_title};
use crate::model::{Program, RoleId};
use crate::tui::action::{Action, Effect};
use crate::tui::app::App;
use crate::tui::employers::update as employers;
use crate::tui::explore::state::Hiring;
use crate::tui::explore::update as explore;
use crate::tui::page::{Page, facts};
use crate::tui::screen::{Picker, Screen};
use crate::tui::{layout, picker, update};

/// Shows the schools in the place of the employers.
pub(in crate::tui) fn instead_of_employers(app: &mut App, role: Option<RoleId>) {
    let mut picker = Picker { role, ..Picker::default() };
    find(app, &mut picker);
    app.stack.push(Screen::Schools(picker));
}

/// The programs whose school, name, award, city or roles hold every word that was typed.
fn find(app: &App, picker: &mut Picker) {
    picker.found = app.catalogue.programs_with(picker.input.value(), picker.role.as_ref());
}

/// What is known of the selected program.
pub(in crate::tui) fn detail(app: &App, picker: &Picker) -> Page {
    let width = layout::programs(app.frame().body).detail.width.saturating_sub(2);
    let program = selected(app, picker);
    program.map_or_else(Page::default, |program| {
        let facts = program_facts(app.catalogue, &program);
        facts::page(&program_title(&program), &facts, true, app.theme, width)
    })
}

fn selected<'c>(app: &App<'c>, picker: &Picker) -> Option<Program<'c>> {
    picker.found.get(picker.cursor.selected).and_then(|at| app.catalogue.programs().nth(*at))
}

pub(in crate::tui) fn update(app: &mut App, action: &Action) -> Vec<Effect> {
    let height = layout::programs(app.frame().body).list.height;
    let Some(Screen::Schools(mut picker)) = app.stack.pop() else { return Vec::new() };
    if !picker::handle(app, &mut picker, action, height, find) {
        match action {
            Action::Open => return roles_of(app, picker),
            Action::NextPart => {
                employers::instead_of_schools(app, picker.role);
                return Vec::new();
            }
            Action::Back => {
                update::rebuild(app);
                return Vec::new();
            }
            _ => {}
        }
    }
    app.stack.push(Screen::Schools(picker));
    Vec::new()
}

/// Lists the roles of the selected program in Explore.
fn roles_of(app: &mut App, picker: Picker) -> Vec<Effect> {
    let school = match selected(app, &picker) {
        Some(Program::Open(school)) if !school.roles.is_empty() => school,
        other => {
            app.stack.push(Screen::Schools(picker));
            match other {
                Some(Program::Closed(_)) => app.say("This program is closed. It leads to no role any more."),
                Some(Program::Open(_)) => app.say("Our list names no role of the catalogue for it."),
                None => {}
            }
            return Vec::new();
        }
    };
    let name = format!("{}, {}", school.school, school.program);
    let done = format!("Roles that {name} leads to. x lists all roles again.");
    explore::list_only(app, Hiring { name, roles: school.roles.iter().cloned().collect() }, done);
    Vec::new()
}
