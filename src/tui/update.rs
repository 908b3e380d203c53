//! State and action to new state and effects: one small function a screen. No drawing, no files, no keys.

mod mouse;

use ratatui::layout::Rect;

use super::action::{Action, Effect, Outcome};
use super::app::{App, MOST_COMPARED};
use super::area::update as area;
use super::compare::update as compare;
use super::cursor::Cursor;
use super::employers::update as employers;
use super::explore::filters::update as filters;
use super::explore::state::Focus;
use super::explore::update as explore;
use super::figures::Figures;
use super::guide::update as guide;
use super::keymap::Scope;
use super::palette::update as palette;
use super::paths::update as paths;
use super::role::update as role;
use super::schools::update as schools;
use super::screen::{Overlay, Picker, Screen};
use super::shortlist::update as shortlist;
use super::{cursor, layout, page};
use crate::model::RoleId;
use crate::shortlist::Op;

/// Applies an action.
pub fn update(app: &mut App, action: Action) -> Vec<Effect> {
    if let Action::Resize { width, height } = action {
        app.window = Rect::new(0, 0, width, height);
        rebuild(app);
        return vec![Effect::Redraw];
    }
    if layout::too_small(app.window) && !matches!(action, Action::Quit | Action::Suspend | Action::Redraw) {
        // Nothing is seen, so nothing may be done.
        return Vec::new();
    }
    let lines = app.message_lines().len();
    let gone = app.message.take_if(|message| !message.failed || action == Action::Back);
    // The first Esc only puts an error away.
    let read = gone.is_some_and(|message| message.failed);
    let effects = if read { Vec::new() } else { everywhere(app, action) };
    refit(app, lines);
    show_detail(app);
    effects
}

/// Says what is known of the selected line of a list.
fn show_detail(app: &mut App) {
    let Some(mut top) = app.stack.pop() else { return };
    match &mut top {
        Screen::Employers(picker) => picker.detail = employers::detail(app, picker),
        Screen::Schools(picker) => picker.detail = schools::detail(app, picker),
        Screen::Guide(picker) => picker.detail = guide::detail(app, picker),
        _ => {}
    }
    app.stack.push(top);
}

/// A message of another height leaves the screen more or fewer lines; what is selected stays in sight.
fn refit(app: &mut App, lines_before: usize) {
    let changed = app.message_lines().len().max(1) != lines_before.max(1);
    if changed && !matches!(app.stack.last(), Some(Screen::Overlay(_))) {
        rebuild(app);
    }
}

pub(in crate::tui) fn everywhere(app: &mut App, action: Action) -> Vec<Effect> {
    let mut effects = Vec::new();
    match action {
        Action::Quit
        | Action::GoExplore
        | Action::GoCompare
        | Action::GoShortlist
        | Action::GoEmployers
        | Action::GoPaths
        | Action::GoGuide => {
            effects = shortlist::keep_note(app);
        }
        _ => {}
    }
    match action {
        Action::Quit => app.leaving = true,
        Action::Suspend => return vec![Effect::Suspend],
        Action::Redraw => return vec![Effect::Redraw],
        Action::Help => help(app),
        Action::Palette => palette::toggle(app),
        Action::GoExplore => app.stack.clear(),
        Action::GoCompare => compare::open(app),
        Action::GoShortlist => shortlist::open(app),
        Action::GoEmployers => employers::open(app),
        Action::GoPaths => paths::go(app),
        Action::GoGuide => guide::open(app),
        Action::Paths => paths::open(app),
        Action::Hiring => employers::hiring(app),
        Action::Area => area::open(app),
        Action::Click { x, y } => return mouse::click(app, x, y),
        Action::Wheel(lines) => return mouse::wheel(app, lines),
        action => return on_screen(app, &action),
    }
    effects
}

fn on_screen(app: &mut App, action: &Action) -> Vec<Effect> {
    match app.scope() {
        Scope::Role => role::update(app, action),
        Scope::Compare => compare::update(app, action),
        Scope::Shortlist => shortlist::update(app, action),
        Scope::Note => shortlist::note(app, action),
        Scope::Employers => employers::update(app, action),
        Scope::Schools => schools::update(app, action),
        Scope::Paths => paths::update(app, action),
        Scope::Guide => guide::update(app, action),
        Scope::Reading => guide::reading(app, action),
        Scope::AreaPicker => area::update(app, action),
        Scope::Filters => filters::update(app, action),
        Scope::Palette => palette::update(app, action),
        Scope::Overlay => {
            overlay(app, action);
            Vec::new()
        }
        _ => explore::update(app, action),
    }
}

/// Takes in what came of an effect.
pub fn learn(app: &mut App, outcome: Outcome) {
    let lines = app.message_lines().len();
    match outcome {
        Outcome::Done => {}
        Outcome::Saved(list) => {
            let count = list.entries.len();
            if count != app.shortlist.entries.len() {
                app.say(format!("Done. Another window changed the list too: {count} on your shortlist now."));
            }
            app.shortlist = list;
            shortlist::keep_cursor(app);
        }
        Outcome::SavedInPart(list, text) => {
            app.shortlist = list;
            shortlist::keep_cursor(app);
            app.complain(text);
        }
        Outcome::NotStopped => app.say("Not stopped: no shell waits here that could bring medpath back."),
        Outcome::Failed(text) => app.complain(text),
    }
    refit(app, lines);
}

/// Lists every role.
pub fn start(app: &mut App) {
    explore::search(app);
}

/// Looks up again what depends on the area.
pub fn area_changed(app: &mut App) {
    app.figures = Figures::new(app.catalogue, app.area.clone());
    explore::find(app);
    rebuild(app);
}

/// Builds again what depends on the width of the window or on the area.
pub fn rebuild(app: &mut App) {
    explore::keep_in_sight(app);
    let mut stack = std::mem::take(&mut app.stack);
    for screen in &mut stack {
        match screen {
            Screen::Role(screen) => role::rebuild(app, screen),
            Screen::Compare(screen) => compare::rebuild(app, screen),
            Screen::Paths(screen) => paths::rebuild(app, screen),
            Screen::Reading(screen) => guide::rebuild(app, screen),
            Screen::Employers(picker) | Screen::Guide(picker) => {
                keep_picked(picker, layout::listing(app.frame().body, layout::EMPLOYER_LINES));
            }
            Screen::Palette(screen) => palette::keep_in_sight(app, screen),
            Screen::Schools(picker) => keep_picked(picker, layout::programs(app.frame().body)),
            _ => {}
        }
    }
    // An overlay is made for one width; closing it loses nothing.
    if matches!(stack.last(), Some(Screen::Overlay(_))) {
        stack.pop();
    }
    app.stack = stack;
    shortlist::keep_cursor(app);
}

/// The selected line of a list stays in sight.
fn keep_picked(picker: &mut Picker, parts: layout::Listing) {
    picker.cursor.select(picker.cursor.selected, picker.found.len(), usize::from(parts.list.height));
}

/// One step back: closes the uppermost screen.
pub(in crate::tui) fn back(app: &mut App) {
    app.stack.pop();
    rebuild(app);
}

fn help(app: &mut App) {
    if let Some(Screen::Overlay(_)) = app.stack.last() {
        return back(app);
    }
    let scope = app.scope();
    let width = layout::overlay_width(app.window);
    let page = page::keys::help(scope, app.theme, width.saturating_sub(2));
    app.stack.push(Screen::Overlay(Overlay { title: format!("Keys: {}", scope.title()), page, top: 0 }));
}

fn overlay(app: &mut App, action: &Action) {
    if matches!(action, Action::Back) {
        return back(app);
    }
    let window = app.window;
    let Some(Screen::Overlay(overlay)) = app.stack.last_mut() else { return };
    let height = usize::from(layout::overlay(window, overlay.page.lines.len()).height.saturating_sub(2));
    if let Some(lines) = lines_of(action, height) {
        overlay.top = cursor::scroll(overlay.top, lines, overlay.page.lines.len(), height);
    }
}

/// By how many lines an action moves in a window of `height` lines.
pub(in crate::tui) fn lines_of(action: &Action, height: usize) -> Option<isize> {
    let page = isize::try_from(height.saturating_sub(1).max(1)).unwrap_or(isize::MAX);
    match action {
        Action::Up => Some(-1),
        Action::Down => Some(1),
        Action::PageUp => Some(-page),
        Action::PageDown => Some(page),
        // Far more than any list has, far less than what overflows.
        Action::Top => Some(-1_000_000_000),
        Action::Bottom => Some(1_000_000_000),
        _ => None,
    }
}

/// Moves a selection; whether the action was one that moves.
pub(in crate::tui) fn step(cursor: &mut Cursor, action: &Action, length: usize, height: u16) -> bool {
    let height = usize::from(height);
    let Some(lines) = lines_of(action, height) else { return false };
    cursor.step(lines, length, height);
    true
}

/// Opens the page of a role.
pub(in crate::tui) fn open_role(app: &mut App, id: &RoleId) {
    let Some(role) = app.catalogue.role(id) else {
        app.complain(format!("The catalogue in use has no role \"{id}\". It may be in a pack that is not loaded."));
        return;
    };
    let screen = role::open(app, role);
    app.stack.push(Screen::Role(screen));
}

/// Puts a role on the shortlist or takes it off.
pub(in crate::tui) fn toggle_saved(app: &mut App, id: &RoleId) -> Vec<Effect> {
    if app.is_saved(id) {
        return change(app, vec![Op::Remove(id.clone())], "Taken off.");
    }
    change(app, vec![Op::Add(id.clone())], "Saved.")
}

/// Applies changes of the shortlist and asks for them to be written.
pub(in crate::tui) fn change(app: &mut App, ops: Vec<Op>, done: &str) -> Vec<Effect> {
    let mut undo: Vec<Op> = Vec::new();
    for op in &ops {
        let mut back = app.shortlist.apply(op);
        back.append(&mut undo);
        undo = back;
    }
    if undo.is_empty() {
        return Vec::new();
    }
    app.undo.push(undo);
    let count = app.shortlist.entries.len();
    let undo_where = if app.scope() == Scope::Shortlist { "u undoes" } else { "F3 shows it" };
    app.say(format!("{done} {count} on your shortlist ({undo_where})."));
    shortlist::keep_cursor(app);
    vec![Effect::Save(ops)]
}

/// Puts a role into the comparison or takes it out.
pub(in crate::tui) fn toggle_compared(app: &mut App, id: &RoleId) {
    if let Some(at) = app.compared.iter().position(|compared| compared == id) {
        app.compared.remove(at);
        app.say(format!("Taken out. {} in the comparison (F2 shows it).", app.compared.len()));
    } else if app.compared.len() >= MOST_COMPARED {
        app.say(format!("{MOST_COMPARED} roles are the most to compare. F2, then x, takes one out."));
    } else {
        app.compared.push(id.clone());
        let count = app.compared.len();
        let more = if count == 1 { "Add another, then F2 compares them." } else { "F2 compares them." };
        app.say(format!("{count} in the comparison. {more}"));
    }
}

/// What Esc does where nothing lies over Explore.
pub(in crate::tui) fn back_in_explore(app: &mut App) {
    match app.explore.focus {
        Focus::Search if app.explore.input.value().is_empty() => {
            app.say("This is the first screen. Ctrl-C leaves medpath, or Tab and then q.");
        }
        Focus::Search => {
            app.explore.input.reset();
            explore::typed(app);
        }
        Focus::List | Focus::Preview => app.explore.focus = Focus::Search,
    }
}
