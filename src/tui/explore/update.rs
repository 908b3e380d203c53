//! Explore: the search line, the list, the preview.

use ratatui::layout::Position;

use super::guide_hits::update as guide_hits;
use super::narrow;
use super::state::{Focus, Hiring, Previewed};
use crate::filter::{Choice, Facet, Understood};
use crate::model::RoleId;
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply};
use crate::tui::cursor::lines_of;
use crate::tui::page::preview;
use crate::tui::page::role::View;
use crate::tui::saving::{toggle_compared, toggle_saved};
use crate::tui::{cursor, layout, typing};

/// How many roles are offered when nothing is found.
const NEAREST: usize = 5;

pub(super) fn update<'c>(app: &mut App<'c>, action: &Action) -> Reply<'c> {
    if app.explore.focus == Focus::Search
        && let Some(changed) = typing::edit(&mut app.explore.input, action)
    {
        if changed {
            typed(app);
        }
        return Reply::Stay;
    }
    if app.explore.focus == Focus::Preview && scroll_preview(app, action)
        || guide_hits::update(app, action)
        || move_in_list(app, action)
    {
        return Reply::Stay;
    }
    match action {
        Action::Open => return open(app),
        Action::NextPart => set_focus(app, next(app.explore.focus)),
        Action::PreviousPart => set_focus(app, next(next(app.explore.focus))),
        Action::Search => app.explore.focus = Focus::Search,
        Action::Back => back(app),
        Action::Filter => return Reply::Open(Destination::Filters),
        Action::ClearFilters => narrow::clear(app, &[]),
        Action::Order => {
            app.explore.order = app.explore.order.next();
            search(app);
            let order = app.explore.listed_by().label();
            app.say(format!("Order: {order}."));
        }
        Action::Compare => {
            if let Some(id) = selected(app) {
                toggle_compared(app, &id);
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

/// What Esc does: the search line is emptied, the other parts lead back to it.
fn back(app: &mut App) {
    match app.explore.focus {
        Focus::Search if app.explore.input.value().is_empty() => {
            app.say("This is the first screen. Ctrl-C leaves medpath, or Tab and then q.");
        }
        Focus::Search => {
            app.explore.input.reset();
            typed(app);
        }
        Focus::List | Focus::Preview => app.explore.focus = Focus::Search,
    }
}

fn selected(app: &App) -> Option<RoleId> {
    app.selected().map(|role| role.id.clone())
}

/// Moves on to a part; the preview then has all its lines.
fn set_focus(app: &mut App, focus: Focus) {
    app.explore.focus = focus;
    if focus == Focus::Preview {
        show_preview(app);
    }
}

fn next(focus: Focus) -> Focus {
    match focus {
        Focus::Search => Focus::List,
        Focus::List => Focus::Preview,
        Focus::Preview => Focus::Search,
    }
}

/// Opens the selected role; where nothing is listed, takes off the filter that hides most, or opens the role that was
/// probably meant.
pub(super) fn open<'c>(app: &mut App<'c>) -> Reply<'c> {
    if let Some(topic) = guide_hits::selected(app) {
        return Reply::Open(Destination::Topic(topic));
    }
    if let Some(id) = selected(app) {
        return Reply::Open(Destination::Role(id));
    }
    if narrow::drop_best(app, &[]) {
        return Reply::Stay;
    }
    let meant = app.explore.nearest.first().map(|at| app.catalogue.roles()[*at].id.clone());
    meant.map_or(Reply::Stay, |id| Reply::Open(Destination::Role(id)))
}

/// Lists only the roles of an employer or program.
pub(in crate::tui) fn list_only(app: &mut App, hiring: Hiring, done: String) {
    app.explore.hiring = Some(hiring);
    app.explore.input.reset();
    app.explore.focus = Focus::List;
    typed(app);
    app.say(done);
}

/// Searches again and starts at the best hit.
pub(in crate::tui) fn search(app: &mut App) {
    find(app, &[]);
    show_preview(app);
}

/// Searches after the line has changed: what was taken as plain words is understood again.
fn typed(app: &mut App) {
    app.explore.narrowing.literally = false;
    search(app);
}

/// Lists what the search line and the filters leave, and counts what each of `choices` would leave.
pub(in crate::tui) fn find(app: &mut App, choices: &[Choice]) {
    let typed = app.explore.input.value();
    let read = if app.explore.narrowing.literally { Understood::literally } else { Understood::while_typing };
    let understood = read(typed);
    let found = app.index.search(&understood.words);
    app.explore.nearest = if found.is_empty() { app.index.nearest(&understood.words, NEAREST) } else { Vec::new() };
    app.explore.narrowing.understood = understood;
    app.explore.hits = narrow::narrow(app, found, choices);
    app.explore.cursor = cursor::Cursor::default();
    guide_hits::find(app);
}

/// Keeps the selection after the window or the figures changed.
pub(in crate::tui) fn keep_in_sight(app: &mut App) {
    let height = usize::from(parts(app).list.height);
    let selected = app.explore.cursor.selected;
    app.explore.cursor.select(selected, app.explore.hits.len(), height);
    settle(app);
    guide_hits::keep_in_sight(app);
    let top = app.explore.preview_top;
    show_preview(app);
    let height = usize::from(parts(app).preview.height);
    app.explore.preview_top = cursor::scroll(top, 0, app.explore.preview.lines.len(), height);
}

fn move_in_list(app: &mut App, action: &Action) -> bool {
    let height = parts(app).list.height;
    let before = app.explore.cursor.selected;
    let moved = app.explore.cursor.follow(action, app.explore.hits.len(), usize::from(height));
    settle(app);
    if app.explore.cursor.selected != before {
        show_preview(app);
    }
    moved
}

fn parts(app: &App) -> layout::Explore {
    app.explore.parts(app.frame().body)
}

fn scroll_preview(app: &mut App, action: &Action) -> bool {
    let height = usize::from(parts(app).preview.height);
    let Some(lines) = lines_of(action, height) else { return false };
    let length = app.explore.preview.lines.len();
    app.explore.preview_top = cursor::scroll(app.explore.preview_top, lines, length, height);
    true
}

/// Puts the roles that are seen in order: of a hundred thousand only the best are at first.
fn settle(app: &mut App) {
    let height = usize::from(parts(app).list.height);
    let end = app.explore.cursor.top + height;
    app.explore.hits.settle(end);
}

/// Selects a line of the list.
pub(in crate::tui) fn select(app: &mut App, line: usize) {
    app.explore.guide_hits.active = false;
    let height = usize::from(parts(app).list.height);
    app.explore.cursor.select(line, app.explore.hits.len(), height);
    settle(app);
    show_preview(app);
}

/// Builds the preview of the selected role.
pub(in crate::tui) fn show_preview(app: &mut App) {
    let parts = parts(app);
    // The last column is for the mark that there is more.
    let width = parts.preview.width.saturating_sub(1);
    // Under the list the rest is seen only by who scrolls there.
    let whole = parts.beside || app.explore.focus == Focus::Preview;
    app.explore.preview_top = 0;
    if guide_hits::preview(app, width) {
        return;
    }
    let hit = app.explore.hits.get(app.explore.cursor.selected);
    let wanted = hit.map(|hit| {
        let found_by = app.index.reason(&app.explore.hits, hit).found_by;
        let (passes, area) = (app.explore.narrowing.in_force.clone(), app.area.code.clone());
        Previewed { role: hit.role, found_by, passes, area, width, whole }
    });
    // While a word grows the best hit mostly stays the same.
    if wanted == app.explore.previewed && wanted.is_some() {
        return;
    }
    app.explore.preview = wanted.as_ref().map_or_else(Default::default, |wanted| {
        let role = &app.catalogue.roles()[wanted.role];
        let view = View { catalogue: app.catalogue, role, area: &app.area, hourly: false };
        let facts = &app.figures.facts(wanted.role);
        let value = |facet: Facet| facet.of_role(role, facts, app.catalogue.family_title(&role.family));
        let passes: Vec<String> = wanted.passes.active().into_iter().map(value).collect();
        preview::page(view, Some(&wanted.found_by), &passes, whole, app.theme, width)
    });
    app.explore.previewed = wanted;
}

/// A click goes to a part of the screen; a second one on the selected line opens it.
pub(super) fn click<'c>(app: &mut App<'c>, at: Position) -> Reply<'c> {
    let parts = parts(app);
    let again = if parts.search.contains(at) {
        app.explore.focus = Focus::Search;
        false
    } else if parts.preview.contains(at) {
        set_focus(app, Focus::Preview);
        false
    } else if parts.guide.contains(at) {
        guide_hits::click(app, parts.guide, at)
    } else {
        let before = (app.explore.focus, app.selected().is_some());
        let length = app.explore.hits.len();
        let Some(again) = app.explore.cursor.click(parts.list, at, length, 1) else { return Reply::Stay };
        app.explore.focus = Focus::List;
        select(app, app.explore.cursor.selected);
        again && before == (Focus::List, true)
    };
    if again { open(app) } else { Reply::Stay }
}

/// The wheel moves through the roles and stops at their ends, or scrolls the preview.
pub(super) fn wheel(app: &mut App, lines: isize) {
    if app.explore.focus == Focus::Preview {
        let height = usize::from(parts(app).preview.height);
        app.explore.preview_top =
            cursor::scroll(app.explore.preview_top, lines, app.explore.preview.lines.len(), height);
    } else if !app.explore.hits.is_empty() {
        select(app, app.explore.cursor.selected.saturating_add_signed(lines));
    } else {
        let action = if lines < 0 { Action::Up } else { Action::Down };
        for _ in 0..lines.unsigned_abs() {
            guide_hits::update(app, &action);
        }
    }
}
