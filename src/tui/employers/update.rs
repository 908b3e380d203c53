//! What keys do in the list of employers.

use std::collections::BTreeMap;

use super::EmployersScreen;
use crate::model::{Employer, Evidence};
use crate::text;
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply};
use crate::tui::explore::state::Hiring;
use crate::tui::layout;
use crate::tui::page::{Page, Writer};
use crate::tui::picker::Picked;
use crate::tui::theme::Tone;

pub(super) fn find(screen: &mut EmployersScreen, app: &App) {
    let EmployersScreen(picker) = screen;
    picker.list(app.catalogue.employers_with(picker.input.value(), picker.role.as_ref()));
}

/// What is known of the selected employer.
pub(super) fn detail(screen: &EmployersScreen, app: &App) -> Page {
    let width = layout::listing(app.frame().body, layout::EMPLOYER_LINES).detail.width.saturating_sub(2);
    let Some(employer) = selected(screen, app) else { return Page::default() };
    // The surest roles first; how we know is said once for all roles of which we know it so.
    let mut roles: BTreeMap<Evidence, Vec<&str>> = BTreeMap::new();
    for hires in &employer.roles {
        if let Some(role) = app.catalogue.role(&hires.role) {
            roles.entry(hires.evidence).or_default().push(&role.title);
        }
    }
    let mut writer = Writer::new(app.theme, width);
    writer.heading(&format!("{} - {}, {}", employer.name, employer.kind, employer.city));
    writer.text(&employer.what);
    if let Some(note) = &employer.note {
        writer.styled(&format!("Note: {note}"), Tone::Caution);
    }
    for (evidence, titles) in &roles {
        writer.text(&format!("Roles ({}): {}", text::evidence(*evidence), titles.join("; ")));
    }
    let page = employer.careers_page.as_ref().or(employer.website.as_ref());
    let page = page.map_or("no address known to us", String::as_str);
    writer.text(&format!("Web: {page} - {}", text::standing(employer.confidence)));
    writer.styled(&format!("Read: {} ({})", employer.source.title, employer.source.date), Tone::Quiet);
    writer.finish()
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
    Reply::Open(Destination::Listing(Hiring { name: employer.name.clone(), roles }, done))
}
