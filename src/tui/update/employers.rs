//! The employers.

use tui_input::Input;

use super::{explore, schools, step, typing};
use crate::model::RoleId;
use crate::tui::action::{Action, Effect};
use crate::tui::app::{App, Focus, Hiring, Picker, Screen};
use crate::tui::layout;

/// Opens the list, which replaces whatever lies over Explore.
pub(super) fn open(app: &mut App) {
    app.stack.clear();
    let mut picker = Picker::default();
    find(app, &mut picker);
    app.stack.push(Screen::Employers(picker));
}

/// Opens the list with only those who hire for the role that is open or selected.
pub(super) fn hiring(app: &mut App) {
    let Some(role) = app.role_in_hand() else { return };
    let mut picker = Picker { role: Some(role), ..Picker::default() };
    find(app, &mut picker);
    app.stack.push(Screen::Employers(picker));
}

/// Shows the employers in the place of the schools.
pub(super) fn instead_of_schools(app: &mut App, role: Option<RoleId>) {
    let mut picker = Picker { role, ..Picker::default() };
    find(app, &mut picker);
    app.stack.push(Screen::Employers(picker));
}

/// Opens the list with the employer of this name.
pub(super) fn named(app: &mut App, name: &str) {
    let mut picker = Picker { input: Input::from(name), ..Picker::default() };
    find(app, &mut picker);
    app.stack.push(Screen::Employers(picker));
}

/// The employers whose name, kind, city or roles hold every word that was typed.
fn find(app: &App, picker: &mut Picker) {
    let words: Vec<String> = picker.input.value().to_lowercase().split_whitespace().map(str::to_owned).collect();
    let fits = |at: &usize| {
        let employer = &app.catalogue.employers()[*at];
        let mut text = format!("{} {} {}", employer.name, employer.kind, employer.city).to_lowercase();
        for hires in &employer.roles {
            text.push(' ');
            text.push_str(&hires.role.0);
        }
        let hires = |role: &RoleId| employer.roles.iter().any(|hires| hires.role == *role);
        picker.role.as_ref().is_none_or(hires) && words.iter().all(|word| text.contains(word.as_str()))
    };
    picker.found = (0..app.catalogue.employers().len()).filter(fits).collect();
}

pub(super) fn update(app: &mut App, action: &Action) -> Vec<Effect> {
    let height = layout::listing(app.frame().body, layout::EMPLOYER_LINES).list.height;
    let Some(Screen::Employers(mut picker)) = app.stack.pop() else { return Vec::new() };
    if let Some(changed) = typing::edit(&mut picker.input, action) {
        if changed {
            find(app, &mut picker);
            picker.cursor.select(0, picker.found.len(), usize::from(height));
        }
    } else if !step(&mut picker.cursor, action, picker.found.len(), height) {
        match action {
            Action::Open => return roles_of(app, picker),
            Action::NextPart => {
                schools::instead_of_employers(app, picker.role);
                return Vec::new();
            }
            Action::Back => {
                super::rebuild(app);
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
    let employer = picker.found.get(picker.cursor.selected).map(|at| &app.catalogue.employers()[*at]);
    let Some(employer) = employer.filter(|employer| !employer.roles.is_empty()) else {
        app.stack.push(Screen::Employers(picker));
        app.say("Our list names no role of the catalogue for it.");
        return Vec::new();
    };
    app.explore.hiring = Some(Hiring {
        name: employer.name.clone(),
        roles: employer.roles.iter().map(|hires| hires.role.clone()).collect(),
    });
    app.explore.input.reset();
    app.explore.focus = Focus::List;
    app.stack.clear();
    explore::search(app);
    app.say(format!("Roles that {} may hire for. x lists all roles again.", employer.name));
    Vec::new()
}
