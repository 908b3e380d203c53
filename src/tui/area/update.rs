//! The choice of the area.

use crate::model::{Area, AreaKind};
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

/// The areas whose name or code fits what was typed, best first.
fn find(app: &App, picker: &mut Picker) {
    let words: Vec<String> = picker
        .input
        .value()
        .to_lowercase()
        .split([' ', ',', '-'])
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect();
    let mut ranked: Vec<(u8, usize)> = app
        .catalogue
        .areas()
        .iter()
        .enumerate()
        .filter_map(|(at, area)| rank(area, &words).map(|rank| (rank, at)))
        .collect();
    ranked.sort();
    picker.found = ranked.into_iter().map(|(_, at)| at).collect();
}

/// How well an area fits: the first city of a metropolitan area, then other words; `None` if a word is missing.
fn rank(area: &Area, words: &[String]) -> Option<u8> {
    if words.is_empty() {
        return Some(0);
    }
    let mut name = area.name.to_lowercase();
    match area.kind {
        AreaKind::Nation => name.push_str(" nation usa united states of america"),
        AreaKind::State | AreaKind::Territory => name.extend([" ", &area.state.to_lowercase()]),
        AreaKind::Metropolitan | AreaKind::Nonmetropolitan => {}
    }
    let parts: Vec<&str> = name.split([' ', ',', '-']).filter(|part| !part.is_empty()).collect();
    let fits = |word: &String| parts.iter().any(|part| part.starts_with(word.as_str())) || area.code.0 == *word;
    if !words.iter().all(fits) {
        return None;
    }
    let first = name.starts_with(words[0].as_str());
    Some(match (first, area.kind) {
        (true, AreaKind::State | AreaKind::Nation) => 0,
        (true, AreaKind::Metropolitan) => 1,
        (false, AreaKind::Metropolitan) => 2,
        (true, _) => 3,
        (false, _) => 4,
    })
}
