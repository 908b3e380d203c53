//! The palette: opened over any screen, left with what was chosen or without a trace.

use ratatui::layout::Position;

use super::{Palette, Target};
use crate::tui::action::{Action, Effect};
use crate::tui::app::App;
use crate::tui::area::update as area;
use crate::tui::employers::update as employers;
use crate::tui::guide::update as guide;
use crate::tui::screen::Screen;
use crate::tui::shortlist::update as shortlist;
use crate::tui::update::{self, everywhere, open_role, step};
use crate::tui::{layout, typing};

/// Lines of the list.
fn height(app: &App) -> u16 {
    layout::listing(app.frame().body, 0).list.height
}

/// Opens the palette over the present screen; closes it where it is open.
pub(in crate::tui) fn toggle(app: &mut App) {
    if matches!(app.stack.last(), Some(Screen::Palette(_))) {
        return close(app);
    }
    let palette = Palette::new(app);
    app.stack.push(Screen::Palette(palette));
}

/// Closes it. The screen under it stands as it was left, so it is only built again for another window.
fn close(app: &mut App) {
    if let Some(Screen::Palette(palette)) = app.stack.pop()
        && palette.window != app.window
    {
        update::rebuild(app);
    }
}

/// The selected line stays in sight after the window changed.
pub(in crate::tui) fn keep_in_sight(app: &App, palette: &mut Palette) {
    palette.cursor.select(palette.cursor.selected, palette.found.len(), usize::from(height(app)));
}

pub(in crate::tui) fn update(app: &mut App, action: &Action) -> Vec<Effect> {
    let height = height(app);
    let Some(Screen::Palette(mut palette)) = app.stack.pop() else { return Vec::new() };
    let changed = typing::edit(&mut palette.input, action);
    if changed == Some(true) {
        palette.find(app);
        palette.cursor.select(0, palette.found.len(), usize::from(height));
    } else if changed.is_none() && !step(&mut palette.cursor, action, palette.found.len(), height) {
        let chosen = palette.found.get(palette.cursor.selected).copied();
        if let (Action::Open, Some(target)) = (action, chosen) {
            return choose(app, &palette, target);
        }
    }
    app.stack.push(Screen::Palette(palette));
    if *action == Action::Back {
        close(app);
    }
    Vec::new()
}

/// Does what was chosen, on the screen that lay under the palette.
fn choose(app: &mut App, palette: &Palette, target: Target) -> Vec<Effect> {
    if palette.window != app.window {
        update::rebuild(app);
    }
    match target {
        Target::Action(at) => return everywhere(app, palette.offered[at].binding.action.clone()),
        Target::Area(at) => return area::set(app, at),
        Target::Role(_) | Target::Employer(_) | Target::Topic(_) => {}
    }
    // Going away from a note keeps what was written.
    let effects = shortlist::keep_note(app);
    match target {
        Target::Role(at) => {
            let id = app.catalogue.roles()[at].id.clone();
            open_role(app, &id);
        }
        Target::Employer(at) => employers::only(app, at),
        Target::Topic(at) => {
            if let Some(topic) = app.catalogue.topic_of(app.topics().line(at)) {
                guide::show(app, topic);
            }
        }
        Target::Action(_) | Target::Area(_) => {}
    }
    effects
}

/// A click selects a line, and chooses the one that is selected already.
pub(in crate::tui) fn click(app: &mut App, at: Position) -> Vec<Effect> {
    let list = layout::listing(app.frame().body, 0).list;
    let Some(Screen::Palette(palette)) = app.stack.last_mut() else { return Vec::new() };
    if !list.contains(at) {
        return Vec::new();
    }
    let line = palette.cursor.top + usize::from(at.y - list.y);
    if line >= palette.found.len() {
        return Vec::new();
    }
    let again = palette.cursor.selected == line;
    palette.cursor.select(line, palette.found.len(), usize::from(list.height));
    if again { update::update(app, Action::Open) } else { Vec::new() }
}
