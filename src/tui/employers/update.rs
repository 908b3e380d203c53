//! What keys do in the list of employers.

use super::EmployersScreen;
use crate::model::Employer;
use crate::sheet;
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply};
use crate::tui::layout;
use crate::tui::page::{self, Page};
use crate::tui::picker::Picked;

pub(super) fn find(screen: &mut EmployersScreen, app: &App) {
    let EmployersScreen(picker) = screen;
    picker.list(app.catalogue.employers_with(picker.input.value(), picker.role.as_ref()));
}

/// What is known of the selected employer.
pub(super) fn detail(screen: &EmployersScreen, app: &App) -> Page {
    let width = layout::listing(app.frame().body, layout::EMPLOYER_LINES).detail.width.saturating_sub(2);
    let role = screen.0.role.as_ref().and_then(|id| app.catalogue.role(id));
    let sheet = selected(screen, app).map(|employer| sheet::employer(app.catalogue, employer, role));
    sheet.map_or_else(Page::default, |sheet| page::beginning(&sheet, app.theme, width))
}

fn selected<'c>(screen: &EmployersScreen, app: &App<'c>) -> Option<&'c Employer> {
    screen.0.selected().map(|at| &app.catalogue.employers()[at])
}

pub(super) fn update<'c>(screen: &mut EmployersScreen, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let list = layout::listing(app.frame().body, layout::EMPLOYER_LINES).list;
    match (screen.0.follow(action, list), action) {
        (Picked::Typed, _) => find(screen, app),
        (Picked::Other, Action::Open) => return roles_of(screen, app),
        (Picked::Other, Action::NextPart) => return Reply::Replace(Destination::Schools(screen.0.role.clone())),
        (Picked::Other, Action::Back) => return Reply::Close,
        _ => {}
    }
    Reply::Stay
}

/// Lists the roles of the selected employer in Explore.
fn roles_of<'c>(screen: &EmployersScreen, app: &mut App<'c>) -> Reply<'c> {
    let Some(employer) = selected(screen, app).filter(|employer| !employer.roles.is_empty()) else {
        app.say("Our list names no role of the catalogue for it.");
        return Reply::Stay;
    };
    let roles = employer.roles.iter().map(|hires| hires.role.clone()).collect();
    let done = format!("Roles that {} may hire for. x lists all roles again.", employer.name);
    Reply::Open(Destination::Listing { name: employer.name.clone(), roles, done })
}
