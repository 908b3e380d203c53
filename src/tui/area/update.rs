//! The choice of the area.

use crate::tui::action::{Action, Effect};
use crate::tui::app::App;
use crate::tui::screen::{Picker, Screen};
use crate::tui::update::{self, area_changed};
use crate::tui::{layout, picker};

/// Opens the choice with the present area selected.
pub(in crate::tui) fn open(app: &mut App) {
    if matches!(app.stack.last(), Some(Screen::AreaPicker(_))) {
        return;
    }
    let mut picker = Picker::default();
    find(app, &mut picker);
    let at = picker.found.iter().position(|at| app.catalogue.areas()[*at].code == app.area.code).unwrap_or(0);
    picker.cursor.select(at, picker.found.len(), usize::from(layout::listing(app.frame().body, 0).list.height));
    app.stack.push(Screen::AreaPicker(picker));
}

pub(in crate::tui) fn update(app: &mut App, action: &Action) -> Vec<Effect> {
    let height = layout::listing(app.frame().body, 0).list.height;
    let Some(Screen::AreaPicker(mut picker)) = app.stack.pop() else { return Vec::new() };
    if !picker::handle(app, &mut picker, action, height, find) {
        match action {
            Action::Open => return choose(app, &picker),
            Action::Back => {
                update::rebuild(app);
                return Vec::new();
            }
            _ => {}
        }
    }
    app.stack.push(Screen::AreaPicker(picker));
    Vec::new()
}

fn choose(app: &mut App, picker: &Picker) -> Vec<Effect> {
    let Some(at) = picker.found.get(picker.cursor.selected) else {
        app.say("No area fits. The area is as it was.");
        return Vec::new();
    };
    set(app, *at)
}

/// Shows pay for the area at this place of the catalogue.
pub(in crate::tui) fn set(app: &mut App, at: usize) -> Vec<Effect> {
    let area = app.catalogue.areas()[at].clone();
    app.say(format!("Pay is now shown for {}.", area.name));
    app.area = area;
    let selected = app.explore.cursor;
    area_changed(app);
    // The list is the same, so the place in it is too, unless pay orders or filters it.
    app.explore.cursor = selected;
    update::rebuild(app);
    vec![Effect::RememberArea(app.area.code.clone())]
}

/// The areas that fit what was typed, best first.
fn find(app: &App, picker: &mut Picker) {
    picker.found = app.catalogue.areas_with(picker.input.value());
}
