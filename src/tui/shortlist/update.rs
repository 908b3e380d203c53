//! The shortlist and its notes.

use tui_input::Input;

use crate::model::RoleId;
use crate::shortlist::Op;
use crate::tui::action::{Action, Effect};
use crate::tui::app::{App, MOST_COMPARED};
use crate::tui::compare::update as compare;
use crate::tui::cursor::Cursor;
use crate::tui::screen::Screen;
use crate::tui::update::{back, change, open_role, step, toggle_compared};
use crate::tui::{layout, typing};

/// Opens the shortlist, which replaces whatever lies over Explore.
pub(in crate::tui) fn open(app: &mut App) {
    app.stack.clear();
    app.stack.push(Screen::Shortlist(Cursor::default()));
}

/// Entries that the window shows.
fn height(app: &App) -> u16 {
    (layout::shortlist(app.frame().body).list.height / layout::ENTRY_LINES).max(1)
}

/// Keeps the selection inside the list after it changed.
pub(in crate::tui) fn keep_cursor(app: &mut App) {
    let height = usize::from(height(app));
    let length = app.shortlist.entries.len();
    for screen in &mut app.stack {
        if let Screen::Shortlist(cursor) = screen {
            cursor.select(cursor.selected, length, height);
        }
    }
}

pub(in crate::tui) fn update(app: &mut App, action: &Action) -> Vec<Effect> {
    let height = height(app);
    let length = app.shortlist.entries.len();
    let Some(Screen::Shortlist(cursor)) = app.stack.last_mut() else { return Vec::new() };
    if step(cursor, action, length, height) {
        return Vec::new();
    }
    let at = cursor.selected;
    let id = app.shortlist.entries.get(at).map(|entry| entry.role.clone());
    match (action, id) {
        (Action::Back, _) => back(app),
        (Action::Undo, _) => return undo(app),
        (Action::CompareAll, Some(_)) => compare_all(app),
        (Action::Open, Some(id)) => open_role(app, &id),
        (Action::Compare, Some(id)) => toggle_compared(app, &id),
        (Action::Remove, Some(id)) => return change(app, vec![Op::Remove(id)], "Taken off."),
        (Action::MoveBack, Some(id)) if at > 0 => return place(app, id, at - 1),
        (Action::MoveOn, Some(id)) if at + 1 < length => return place(app, id, at + 1),
        (Action::Note, Some(role)) => {
            let note = app.shortlist.entries[at].note.clone();
            app.stack.push(Screen::Note { role, input: Input::new(note) });
        }
        _ => {}
    }
    Vec::new()
}

fn place(app: &mut App, role: RoleId, to: usize) -> Vec<Effect> {
    let effects = change(app, vec![Op::Place { role, at: to }], "Moved.");
    let height = usize::from(height(app));
    let length = app.shortlist.entries.len();
    if let Some(Screen::Shortlist(cursor)) = app.stack.last_mut() {
        cursor.select(to, length, height);
    }
    effects
}

fn undo(app: &mut App) -> Vec<Effect> {
    let Some(ops) = app.undo.pop() else {
        app.say("Nothing to take back.");
        return Vec::new();
    };
    for op in &ops {
        app.shortlist.apply(op);
    }
    keep_cursor(app);
    app.say(format!("Taken back. {} on your shortlist.", app.shortlist.entries.len()));
    vec![Effect::Save(ops)]
}

fn compare_all(app: &mut App) {
    let known = app.shortlist.entries.iter().filter(|entry| app.catalogue.role(&entry.role).is_some());
    app.compared = known.take(MOST_COMPARED).map(|entry| entry.role.clone()).collect();
    let more = app.shortlist.entries.len() > MOST_COMPARED;
    compare::open(app);
    if more {
        app.say(format!("The first {MOST_COMPARED} roles of your shortlist. More do not fit side by side."));
    }
}

/// The line for a note.
pub(in crate::tui) fn note(app: &mut App, action: &Action) -> Vec<Effect> {
    let Some(Screen::Note { input, .. }) = app.stack.last_mut() else { return Vec::new() };
    if typing::edit(input, action).is_some() {
        return Vec::new();
    }
    match action {
        Action::Open | Action::Back => keep_note(app),
        _ => Vec::new(),
    }
}

/// Keeps the note that is being written, if there is one: no key that leaves it loses what was typed.
pub(in crate::tui) fn keep_note(app: &mut App) -> Vec<Effect> {
    let is_note = |screen: &Screen| matches!(screen, Screen::Note { .. });
    let Some(at) = app.stack.iter().rposition(is_note) else { return Vec::new() };
    let Some(Screen::Note { role, input }) = app.stack.drain(at..).next() else { return Vec::new() };
    let op = app.shortlist.note_op(role, input.value());
    change(app, vec![op], "Note kept.")
}
