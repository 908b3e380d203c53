//! What keys and the mouse do in Explore.

use ratatui::layout::Position;

use super::answers::update as answers;
use super::finding::{search, typed};
use super::limits;
use super::selection::{name_sources, parts, select, show_preview};
use super::state::{Explore, Focus};
use crate::filter::Order;
use crate::model::RoleId;
use crate::musts::Weight;
use crate::tui::action::{Action, Effect};
use crate::tui::app::{App, Destination, Reply, Subject};
use crate::tui::cursor::{self, lines_of};
use crate::tui::kept::Keep;
use crate::tui::saving::{toggle_compared, toggle_saved};
use crate::tui::typing;
use crate::tui::widget::page::reader::sources_of;

pub(super) fn update<'c>(app: &mut App<'c>, action: &Action) -> Reply<'c> {
    if app.explore.focus == Focus::Search
        && let Some(changed) = edit(&mut app.explore, action)
    {
        if changed {
            typed(app);
        }
        return Reply::Stay;
    }
    if app.explore.focus == Focus::Preview && scroll_preview(app, action)
        || answers::update(app, action)
        || move_in_list(app, action)
    {
        return Reply::Stay;
    }
    match action {
        Action::Open => return open(app),
        Action::NextPart => {
            if app.explore.focus == Focus::Search && !app.explore.input.value().is_empty() {
                app.say("In the list letters are commands (? shows them). Press / to type new words.");
            }
            set_focus(app, next(app.explore.focus));
        }
        Action::PreviousPart => set_focus(app, next(next(app.explore.focus))),
        Action::Search => select_words(app),
        Action::Back => back(app),
        Action::Filter => return Reply::Open(Destination::Filters),
        Action::ClearFilters => limits::clear(app, &[]),
        Action::Sources => {
            let preview = &app.explore.preview;
            return Reply::Open(sources_of(app, preview, 0..preview.lines.len()));
        }
        Action::Unsure => limits::toggle_unsure(app),
        Action::Order => {
            let next = app.explore.order.next();
            app.explore.order = if next == Order::Wants && app.wants.is_empty() { next.next() } else { next };
            search(app);
            let order = app.explore.listed_by().label();
            app.say(format!("Order: {order}."));
        }
        Action::KeepMusts => return keep_musts(app),
        Action::Compare => {
            if let Some(id) = selected(app) {
                toggle_compared(app, &id);
            }
        }
        Action::TakeHome => {
            if let Some(id) = selected(app) {
                return Reply::Open(Destination::TakeHome(Subject::Roles(vec![id])));
            }
        }
        Action::Save => {
            if let Some(id) = selected(app) {
                return Reply::Do(toggle_saved(app, &id));
            }
        }
        _ => {}
    }
    Reply::Stay
}

/// Keeps the filters of the list, chosen or typed, as must-haves.
fn keep_musts<'c>(app: &mut App<'c>) -> Reply<'c> {
    let asked = app.explore.narrowing.in_force.clone();
    if asked.is_empty() {
        app.say("There is no filter to keep. Type one, such as \"no nights\", or press M to choose must-haves.");
        return Reply::Stay;
    }
    app.wants.add(Weight::Must, &asked);
    app.say(format!("Kept as must-haves: {}. M shows all of them.", asked.active().len()));
    Reply::Do(vec![Effect::Keep(Keep::Wants(Box::new(app.wants.clone())))])
}

/// Edits the search line. What is typed or erased takes the place of selected words; anything else keeps them.
fn edit(explore: &mut Explore, action: &Action) -> Option<bool> {
    let replaces =
        matches!(action, Action::Type(_) | Action::Paste(_) | Action::Erase | Action::EraseNext | Action::EraseWord);
    let replaced = explore.selects_words && replaces;
    if replaced {
        explore.input.reset();
    }
    let changed = typing::edit(&mut explore.input, action)?;
    explore.selects_words = false;
    Some(changed || replaced)
}

/// Goes back to the search line with its words selected.
fn select_words(app: &mut App) {
    set_focus(app, Focus::Search);
    if !app.explore.input.value().is_empty() {
        app.explore.selects_words = true;
        app.say("What you type now replaces the old words. Left and Right keep them.");
    }
}

/// Esc empties the search line; from the other parts it leads back to it.
fn back(app: &mut App) {
    match app.explore.focus {
        Focus::Search if app.explore.input.value().is_empty() => {
            app.say("This is the first screen. Ctrl-C leaves medpath, or Tab and then q.");
        }
        Focus::Search => {
            app.explore.input.reset();
            typed(app);
        }
        Focus::List | Focus::Preview => set_focus(app, Focus::Search),
    }
}

fn selected(app: &App) -> Option<RoleId> {
    app.selected().map(|role| role.id.clone())
}

/// Moves the focus. A preview with the focus has all its lines.
fn set_focus(app: &mut App, focus: Focus) {
    app.explore.focus = focus;
    app.explore.selects_words = false;
    if focus == Focus::Preview {
        show_preview(app);
    } else {
        name_sources(app);
    }
}

fn next(focus: Focus) -> Focus {
    match focus {
        Focus::Search => Focus::List,
        Focus::List => Focus::Preview,
        Focus::Preview => Focus::Search,
    }
}

/// Opens what is selected. If nothing is listed, takes off the filter that hides most, or opens the suggested role.
pub(super) fn open<'c>(app: &mut App<'c>) -> Reply<'c> {
    if let Some(answer) = app.explore.answers.selected() {
        return answers::destination(app, answer).map_or(Reply::Stay, Reply::Open);
    }
    if let Some(id) = selected(app) {
        return Reply::Open(Destination::Role(id));
    }
    if limits::drop_best(app, &[]) {
        return Reply::Stay;
    }
    let meant = app.explore.nearest.first().map(|at| app.catalogue.role_at(*at).id.clone());
    meant.map_or(Reply::Stay, |id| Reply::Open(Destination::Role(id)))
}

fn move_in_list(app: &mut App, action: &Action) -> bool {
    let height = parts(app).list.height;
    let before = app.explore.cursor.selected;
    let moved = app.explore.cursor.follow(action, app.explore.hits.len(), usize::from(height));
    if app.explore.cursor.selected != before {
        show_preview(app);
    }
    moved
}

fn scroll_preview(app: &mut App, action: &Action) -> bool {
    let height = parts(app).preview_lines();
    let Some(lines) = lines_of(action, height) else { return false };
    let length = app.explore.preview.lines.len();
    app.explore.preview_top = cursor::scroll(app.explore.preview_top, lines, length, height);
    true
}

/// A click moves the focus or selects a line; a click on the selected line opens it.
pub(super) fn click<'c>(app: &mut App<'c>, at: Position) -> Reply<'c> {
    let parts = parts(app);
    let again = if parts.search.contains(at) {
        app.explore.focus = Focus::Search;
        false
    } else if parts.preview.iter().any(|column| column.contains(at)) {
        set_focus(app, Focus::Preview);
        false
    } else if parts.guide.contains(at) {
        answers::click(app, parts.guide, at)
    } else {
        let before = (app.explore.focus, app.selected().is_some());
        let length = app.explore.hits.len();
        let Some(again) = app.explore.cursor.click(parts.list, at, length, 1) else { return Reply::Stay };
        app.explore.focus = Focus::List;
        app.explore.answers.active = false;
        show_preview(app);
        again && before == (Focus::List, true)
    };
    if again { open(app) } else { Reply::Stay }
}

/// The wheel moves through the roles, or scrolls the preview if that has the focus.
pub(super) fn wheel(app: &mut App, lines: isize) {
    if app.explore.focus == Focus::Preview {
        let height = parts(app).preview_lines();
        app.explore.preview_top =
            cursor::scroll(app.explore.preview_top, lines, app.explore.preview.lines.len(), height);
    } else if !app.explore.hits.is_empty() {
        select(app, app.explore.cursor.selected.saturating_add_signed(lines));
    } else {
        let action = if lines < 0 { Action::Up } else { Action::Down };
        for _ in 0..lines.unsigned_abs() {
            answers::update(app, &action);
        }
    }
}
