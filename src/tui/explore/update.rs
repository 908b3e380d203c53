//! Explore: the search line, the list, the preview.

use super::filters::update as filters;
use super::guide_hits::update as guide_hits;
use super::narrow;
use super::state::{Focus, Hiring, Previewed};
use crate::filter::{Facet, Understood};
use crate::model::RoleId;
use crate::tui::action::{Action, Effect};
use crate::tui::app::App;
use crate::tui::page::preview;
use crate::tui::page::role::View;
use crate::tui::update::{back_in_explore, lines_of, open_role, step, toggle_compared, toggle_saved};
use crate::tui::{cursor, typing};

/// How many roles are offered when nothing is found.
const NEAREST: usize = 5;

pub(in crate::tui) fn update(app: &mut App, action: &Action) -> Vec<Effect> {
    if app.explore.focus == Focus::Search
        && let Some(changed) = typing::edit(&mut app.explore.input, action)
    {
        if changed {
            typed(app);
        }
        return Vec::new();
    }
    if app.explore.focus == Focus::Preview && scroll_preview(app, action) {
        return Vec::new();
    }
    if guide_hits::update(app, action) || move_in_list(app, action) {
        return Vec::new();
    }
    match action {
        Action::Open => open(app),
        Action::NextPart => set_focus(app, next(app.explore.focus)),
        Action::PreviousPart => set_focus(app, next(next(app.explore.focus))),
        Action::Search => app.explore.focus = Focus::Search,
        Action::Back => back_in_explore(app),
        Action::Filter => filters::open(app),
        Action::ClearFilters => filters::clear(app),
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
                return toggle_saved(app, &id);
            }
        }
        _ => {}
    }
    Vec::new()
}

fn selected(app: &App) -> Option<RoleId> {
    app.selected().map(|role| role.id.clone())
}

/// Moves on to a part; the preview then has all its lines.
pub(in crate::tui) fn set_focus(app: &mut App, focus: Focus) {
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
pub(in crate::tui) fn open(app: &mut App) {
    if guide_hits::open(app) {
        return;
    }
    if let Some(id) = selected(app) {
        return open_role(app, &id);
    }
    if narrow::drop_best(app) {
        return;
    }
    if let Some(role) = app.explore.nearest.first().map(|at| &app.catalogue.roles()[*at]) {
        open_role(app, &role.id);
    }
}

/// Closes whatever lies over Explore and lists only these roles.
pub(in crate::tui) fn list_only(app: &mut App, hiring: Hiring, done: String) {
    app.explore.hiring = Some(hiring);
    app.explore.input.reset();
    app.explore.focus = Focus::List;
    app.stack.clear();
    typed(app);
    app.say(done);
}

/// Searches again and starts at the best hit.
pub(in crate::tui) fn search(app: &mut App) {
    find(app);
    show_preview(app);
}

/// Searches after the line has changed: what was taken as plain words is understood again.
pub(in crate::tui) fn typed(app: &mut App) {
    app.explore.narrowing.literally = false;
    search(app);
}

/// Lists what the search line and the filters leave.
pub(in crate::tui) fn find(app: &mut App) {
    let typed = app.explore.input.value();
    let read = if app.explore.narrowing.literally { Understood::literally } else { Understood::while_typing };
    let understood = read(typed);
    let found = app.index.search(&understood.words);
    app.explore.nearest = if found.is_empty() { app.index.nearest(&understood.words, NEAREST) } else { Vec::new() };
    app.explore.narrowing.understood = understood;
    app.explore.hits = narrow::narrow(app, found);
    app.explore.cursor = cursor::Cursor::default();
    guide_hits::find(app);
}

/// Keeps the selection after the window or the figures changed.
pub(in crate::tui) fn keep_in_sight(app: &mut App) {
    let height = usize::from(app.explore_parts().list.height);
    let selected = app.explore.cursor.selected;
    app.explore.cursor.select(selected, app.explore.hits.len(), height);
    settle(app);
    guide_hits::keep_in_sight(app);
    let top = app.explore.preview_top;
    show_preview(app);
    let height = usize::from(app.explore_parts().preview.height);
    app.explore.preview_top = cursor::scroll(top, 0, app.explore.preview.lines.len(), height);
}

fn move_in_list(app: &mut App, action: &Action) -> bool {
    let height = app.explore_parts().list.height;
    let before = app.explore.cursor.selected;
    let moved = step(&mut app.explore.cursor, action, app.explore.hits.len(), height);
    settle(app);
    if app.explore.cursor.selected != before {
        show_preview(app);
    }
    moved
}

fn scroll_preview(app: &mut App, action: &Action) -> bool {
    let height = usize::from(app.explore_parts().preview.height);
    let Some(lines) = lines_of(action, height) else { return false };
    let length = app.explore.preview.lines.len();
    app.explore.preview_top = cursor::scroll(app.explore.preview_top, lines, length, height);
    true
}

/// Puts the roles that are seen in order: of a hundred thousand only the best are at first.
fn settle(app: &mut App) {
    let height = usize::from(app.explore_parts().list.height);
    let end = app.explore.cursor.top + height;
    app.explore.hits.settle(end);
}

/// Selects a line of the list.
pub(in crate::tui) fn select(app: &mut App, line: usize) {
    app.explore.guide_hits.active = false;
    let height = usize::from(app.explore_parts().list.height);
    app.explore.cursor.select(line, app.explore.hits.len(), height);
    settle(app);
    show_preview(app);
}

/// Builds the preview of the selected role.
pub(in crate::tui) fn show_preview(app: &mut App) {
    let parts = app.explore_parts();
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
    app.explore.previews += 1;
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
