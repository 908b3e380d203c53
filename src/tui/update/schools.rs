//! The schools and their programs.

use super::{back, employers, explore, step, typing};
use crate::model::RoleId;
use crate::tui::action::{Action, Effect};
use crate::tui::app::{App, Focus, Hiring, Picker, Screen};
use crate::tui::layout;

/// Shows the schools in the place of the employers.
pub(super) fn instead_of_employers(app: &mut App, role: Option<RoleId>) {
    let mut picker = Picker { role, ..Picker::default() };
    find(app, &mut picker);
    app.stack.push(Screen::Schools(picker));
}

/// The programs whose school, name, award, city or roles hold every word that was typed.
fn find(app: &App, picker: &mut Picker) {
    let words: Vec<String> = picker.input.value().to_lowercase().split_whitespace().map(str::to_owned).collect();
    let fits = |at: &usize| {
        let school = &app.catalogue.schools()[*at];
        let award = school.award.as_deref().unwrap_or_default();
        let mut text = format!("{} {} {} {award}", school.school, school.city, school.program).to_lowercase();
        for role in &school.roles {
            text.push(' ');
            text.push_str(&role.0);
        }
        picker.role.as_ref().is_none_or(|role| school.roles.contains(role))
            && words.iter().all(|word| text.contains(word.as_str()))
    };
    picker.found = (0..app.catalogue.schools().len()).filter(fits).collect();
}

pub(super) fn update(app: &mut App, action: &Action) -> Vec<Effect> {
    let height = layout::listing(app.frame().body, layout::EMPLOYER_LINES).list.height;
    let Some(Screen::Schools(mut picker)) = app.stack.pop() else { return Vec::new() };
    if let Some(changed) = typing::edit(&mut picker.input, action) {
        if changed {
            find(app, &mut picker);
            picker.cursor.select(0, picker.found.len(), usize::from(height));
        }
    } else if !step(&mut picker.cursor, action, picker.found.len(), height) {
        match action {
            Action::Open => return roles_of(app, picker),
            Action::NextPart => {
                employers::instead_of_schools(app, picker.role);
                return Vec::new();
            }
            Action::Back => {
                back(app);
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
    let school = picker.found.get(picker.cursor.selected).map(|at| &app.catalogue.schools()[*at]);
    let Some(school) = school else {
        app.stack.push(Screen::Schools(picker));
        return Vec::new();
    };
    let name = format!("{}, {}", school.school, school.program);
    app.explore.hiring = Some(Hiring { name: name.clone(), roles: school.roles.iter().cloned().collect() });
    app.explore.input.reset();
    app.explore.focus = Focus::List;
    app.stack.clear();
    explore::search(app);
    app.say(format!("Roles that {name} leads to. x lists all roles again."));
    Vec::new()
}
