//! The employers.

use std::collections::BTreeMap;

use tui_input::Input;

use crate::model::{Employer, Evidence, RoleId};
use crate::text;
use crate::tui::action::{Action, Effect};
use crate::tui::app::App;
use crate::tui::explore::state::Hiring;
use crate::tui::explore::update as explore;
use crate::tui::page::{Page, Writer};
use crate::tui::schools::update as schools;
use crate::tui::screen::{Picker, Screen};
use crate::tui::theme::Tone;
use crate::tui::{layout, picker, update};

/// Opens the list, which replaces whatever lies over Explore.
pub(in crate::tui) fn open(app: &mut App) {
    app.stack.clear();
    show(app, Picker::default());
}

/// Opens the list with only those who hire for the role that is open or selected.
pub(in crate::tui) fn hiring(app: &mut App) {
    if let Some(role) = app.role_in_hand() {
        show(app, Picker { role: Some(role), ..Picker::default() });
    }
}

/// Shows the employers in the place of the schools.
pub(in crate::tui) fn instead_of_schools(app: &mut App, role: Option<RoleId>) {
    show(app, Picker { role, ..Picker::default() });
}

/// Opens the list with the employer of this name.
pub(in crate::tui) fn named(app: &mut App, name: &str) {
    show(app, Picker { input: Input::from(name), ..Picker::default() });
}

/// Opens the list with the employer at this place of the catalogue, which others may name too.
pub(in crate::tui) fn only(app: &mut App, at: usize) {
    named(app, &app.catalogue.employers()[at].name);
    let height = layout::listing(app.frame().body, layout::EMPLOYER_LINES).list.height;
    if let Some(Screen::Employers(picker)) = app.stack.last_mut() {
        let line = picker.found.iter().position(|found| *found == at).unwrap_or(0);
        picker.cursor.select(line, picker.found.len(), usize::from(height));
    }
}

fn show(app: &mut App, mut picker: Picker) {
    find(app, &mut picker);
    app.stack.push(Screen::Employers(picker));
}

fn find(app: &App, picker: &mut Picker) {
    picker.found = app.catalogue.employers_with(picker.input.value(), picker.role.as_ref());
}

/// What is known of the selected employer.
pub(in crate::tui) fn detail(app: &App, picker: &Picker) -> Page {
    let width = layout::listing(app.frame().body, layout::EMPLOYER_LINES).detail.width.saturating_sub(2);
    let Some(employer) = selected(app, picker) else { return Page::default() };
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

fn selected<'c>(app: &App<'c>, picker: &Picker) -> Option<&'c Employer> {
    picker.found.get(picker.cursor.selected).map(|at| &app.catalogue.employers()[*at])
}

pub(in crate::tui) fn update(app: &mut App, action: &Action) -> Vec<Effect> {
    let height = layout::listing(app.frame().body, layout::EMPLOYER_LINES).list.height;
    let Some(Screen::Employers(mut picker)) = app.stack.pop() else { return Vec::new() };
    if !picker::handle(app, &mut picker, action, height, find) {
        match action {
            Action::Open => return roles_of(app, picker),
            Action::NextPart => {
                schools::instead_of_employers(app, picker.role);
                return Vec::new();
            }
            Action::Back => {
                update::rebuild(app);
                return Vec::new();
            }
            _ => {}
        }
    }
    app.stack.push(Screen::Employers(picker));
    Vec::new()
}

/// Lists the roles of the selected employer in Explore.
fn roles_of(app: &mut App, picker: Picker) -> Vec<Effect> {
    let Some(employer) = selected(app, &picker).filter(|employer| !employer.roles.is_empty()) else {
        app.stack.push(Screen::Employers(picker));
        app.say("Our list names no role of the catalogue for it.");
        return Vec::new();
    };
    let roles = employer.roles.iter().map(|hires| hires.role.clone()).collect();
    let done = format!("Roles that {} may hire for. x lists all roles again.", employer.name);
    explore::list_only(app, Hiring { name: employer.name.clone(), roles }, done);
    Vec::new()
}
