//! What keys do in the list of schools.

use super::SchoolsScreen;
use crate::model::Program;
use crate::sheet;
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply};
use crate::tui::layout;
use crate::tui::picker::Picked;
use crate::tui::widget::page::{self, Page};

/// The programs whose school, name, award, city or roles hold every word that was typed.
pub(super) fn find(screen: &mut SchoolsScreen, app: &App) {
    let SchoolsScreen(picker) = screen;
    picker.list(app.catalogue.programs_with(picker.input.value(), picker.role.as_ref()));
}

/// What is known of the selected program.
pub(super) fn detail(screen: &SchoolsScreen, app: &App) -> Page {
    let width = layout::programs(app.frame().body).detail.width.saturating_sub(2);
    let sheet = selected(screen, app).map(|program| sheet::program(app.catalogue, &program));
    sheet.map_or_else(Page::default, |sheet| page::beginning(&sheet, app.theme, width))
}

fn selected<'c>(screen: &SchoolsScreen, app: &App<'c>) -> Option<Program<'c>> {
    screen.0.selected().and_then(|at| app.catalogue.programs().nth(at))
}

pub(super) fn update<'c>(screen: &mut SchoolsScreen, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let list = layout::programs(app.frame().body).list;
    match (screen.0.follow(action, list), action) {
        (Picked::Typed, _) => find(screen, app),
        (Picked::Other, Action::Open) => return roles_of(screen, app),
        (Picked::Other, Action::NextPart) => return Reply::Replace(Destination::Employers(screen.0.role.clone())),
        (Picked::Other, Action::Back) => return Reply::Close,
        _ => {}
    }
    Reply::Stay
}

/// Lists the roles of the selected program in Explore.
fn roles_of<'c>(screen: &SchoolsScreen, app: &mut App<'c>) -> Reply<'c> {
    let school = match selected(screen, app) {
        Some(Program::Open(school)) if !school.roles.is_empty() => school,
        Some(Program::Closed(_)) => {
            app.say("This program is closed. It leads to no role any more.");
            return Reply::Stay;
        }
        Some(Program::Open(_)) => {
            app.say("Our list names no role of the catalogue for it.");
            return Reply::Stay;
        }
        None => return Reply::Stay,
    };
    let name = format!("{}, {}", school.school, school.program);
    let done = format!("Roles that {name} leads to. x lists all roles again.");
    Reply::Open(Destination::Listing { name, roles: school.roles.iter().cloned().collect(), done })
}
