//! What keys do in the shortlist and in the line for a note.

use tui_input::Input;

use super::ShortlistScreen;
use crate::model::RoleId;
use crate::sheet;
use crate::shortlist::{Field, NoteTooLong, Op};
use crate::tui::action::{Action, Effect};
use crate::tui::app::{App, Destination, MOST_COMPARED, Reply, Subject};
use crate::tui::cursor::Cursor;
use crate::tui::saving::{change, toggle_compared, undo};
use crate::tui::widget::page::Writer;
use crate::tui::{layout, typing};

/// What the message after a change offers.
const NEXT: &str = "u undoes";

/// Entries that the window shows.
fn height(app: &App) -> usize {
    usize::from(layout::shortlist(app.frame().body).list.height / layout::ENTRY_LINES).max(1)
}

/// Keeps the selection inside the list after it changed.
pub(super) fn keep_in_sight(screen: &mut ShortlistScreen, app: &App) {
    screen.cursor.keep(app.shortlist.entries.len(), height(app));
    show(screen, app);
}

/// Shows what is known of the selected role, where there is room for it.
fn show(screen: &mut ShortlistScreen, app: &App) {
    let parts = layout::shortlist(app.frame().body);
    let [column, second] = parts.detail_columns();
    let entry = app.shortlist.entries.get(screen.cursor.selected).filter(|_| !parts.detail.is_empty());
    let mut writer = Writer::new(app.theme, column.width);
    if let Some(role) = entry.and_then(|entry| app.catalogue.role(&entry.role)) {
        let record = app.record(role);
        writer.blocks(&record.preview(true));
        if !second.is_empty() {
            writer.blank();
            writer.blocks(&record.beyond());
        }
    }
    screen.detail = writer.finish();
    let cited = screen.detail.cited.iter();
    screen.detail.short_names = cited.map(|id| sheet::short_name(app.catalogue, id)).collect();
}

pub(super) fn update<'c>(screen: &mut ShortlistScreen, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    if let Some((role, field, input)) = &mut screen.note {
        let longest = app.shortlist.longest(role, *field);
        if let over @ 1.. = typing::too_many(input, action, longest) {
            app.say(NoteTooLong { over, longest }.to_string());
            return Reply::Stay;
        }
        let is_edit = typing::edit_within(input, action, longest).is_some();
        let is_end = !is_edit && matches!(action, Action::Open | Action::Back);
        return if is_end { Reply::Do(keep_note(screen, app)) } else { Reply::Stay };
    }
    let length = app.shortlist.entries.len();
    if screen.cursor.follow(action, length, height(app)) {
        show(screen, app);
        return Reply::Stay;
    }
    let at = screen.cursor.selected;
    let entry = app.shortlist.entries.get(at);
    match (action, entry.map(|entry| entry.role.clone())) {
        (Action::Back, _) => Reply::Close,
        (Action::Undo, _) => Reply::Do(undo(app)),
        (Action::CompareAll, Some(_)) => compare_all(app),
        (Action::Present, Some(_)) => Reply::Open(Destination::Present(all(app))),
        (Action::TakeHome, Some(_)) => Reply::Open(Destination::TakeHome(Subject::Shortlist)),
        (Action::Qr, Some(_)) => Reply::Open(Destination::Qr(all(app))),
        (Action::Open, Some(id)) => Reply::Open(Destination::Role(id)),
        (Action::Compare, Some(id)) => {
            toggle_compared(app, &id);
            Reply::Stay
        }
        (Action::ClearList, Some(_)) => {
            screen.cursor = Cursor::default();
            Reply::Do(change(app, Op::Clear, "Your list is cleared.", NEXT))
        }
        (Action::Remove, Some(id)) => Reply::Do(change(app, Op::Remove(id), "Taken off.", NEXT)),
        (Action::MoveBack | Action::MoveOn, Some(role)) => {
            let to = if *action == Action::MoveBack { at.checked_sub(1) } else { Some(at + 1) };
            let Some(to) = to.filter(|to| *to < length) else { return Reply::Stay };
            screen.cursor.select(to, length, height(app));
            Reply::Do(change(app, Op::Place { role, at: to }, "Moved.", NEXT))
        }
        (Action::Note | Action::WhyNot, Some(role)) => {
            let field = if *action == Action::Note { Field::Note } else { Field::WhyNot };
            screen.note = entry.map(|entry| (role, field, Input::new(entry.text(field).to_owned())));
            Reply::Stay
        }
        (Action::Steps, Some(role)) => Reply::Open(Destination::Steps(role)),
        (Action::Target, Some(role)) => Reply::Do(aim(app, role)),
        _ => Reply::Stay,
    }
}

/// The saved roles in their order.
fn all(app: &App) -> Vec<RoleId> {
    app.shortlist.entries.iter().map(|entry| entry.role.clone()).collect()
}

fn compare_all<'c>(app: &mut App<'c>) -> Reply<'c> {
    let known = app.shortlist.entries.iter().filter(|entry| app.catalogue.role(&entry.role).is_some());
    app.compared = known.take(MOST_COMPARED).map(|entry| entry.role.clone()).collect();
    if app.shortlist.entries.len() > MOST_COMPARED {
        app.say(format!("The first {MOST_COMPARED} roles of your shortlist. More do not fit side by side."));
    }
    Reply::Open(Destination::Compare)
}

/// Makes a role the target, or no longer.
fn aim(app: &mut App, role: RoleId) -> Vec<Effect> {
    if app.shortlist.target.as_ref() == Some(&role) {
        return change(app, Op::Target(None), "No target any longer.", NEXT);
    }
    change(app, Op::Target(Some(role)), "This is your target now; f shows its first steps.", NEXT)
}

/// Saves the text that is being written, if there is one. Whatever key leaves it, what was typed is kept.
pub(super) fn keep_note(screen: &mut ShortlistScreen, app: &mut App) -> Vec<Effect> {
    let Some((role, field, input)) = screen.note.take() else { return Vec::new() };
    match app.shortlist.text_op(role, field, input.value()) {
        Ok(op) => change(app, op, if field == Field::Note { "Note kept." } else { "Kept." }, NEXT),
        // The line takes no more than that, so only another window can have come between.
        Err(refused) => {
            app.complain(refused.to_string());
            Vec::new()
        }
    }
}
