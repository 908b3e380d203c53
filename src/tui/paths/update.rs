//! What leads to a role and what follows.

use ratatui::layout::Position;

use crate::model::RoleId;
use crate::paths::Paths;
use crate::tui::action::{Action, Effect};
use crate::tui::app::App;
use crate::tui::page::Page;
use crate::tui::page::paths::page;
use crate::tui::page::role::View;
use crate::tui::screen::{PathsScreen, Screen};
use crate::tui::update::{back, lines_of, open_role, toggle_compared, toggle_saved, update as apply};
use crate::tui::{cursor, layout};

/// Opens the paths of the role in hand, which replace whatever lies over Explore.
pub(in crate::tui) fn go(app: &mut App) {
    let Some(role) = app.role_in_hand() else { return none(app) };
    if app.catalogue.role(&role).is_some() {
        app.stack.clear();
    }
    open_for(app, &role);
}

/// Opens the paths of the role in hand over the present screen.
pub(in crate::tui) fn open(app: &mut App) {
    match app.role_in_hand() {
        Some(role) => open_for(app, &role),
        None => none(app),
    }
}

fn none(app: &mut App) {
    app.say("Paths belong to a role, and none is selected. In Explore (F1), type what you look for, then press F5.");
}

fn open_for(app: &mut App, id: &RoleId) {
    let Some(role) = app.catalogue.role(id) else {
        app.complain(format!("The catalogue in use has no role \"{id}\", so it has no paths."));
        return;
    };
    let mut screen = PathsScreen { role, page: Page::default(), steps: Vec::new(), selected: 0, top: 0 };
    rebuild(app, &mut screen);
    screen.top = 0;
    app.stack.push(Screen::Paths(screen));
}

/// Builds the tree again; the selection stays, and stays in sight.
pub(in crate::tui) fn rebuild<'c>(app: &App<'c>, screen: &mut PathsScreen<'c>) {
    let body = app.frame().body;
    let view = View { catalogue: app.catalogue, role: screen.role, area: &app.area, hourly: false };
    let paths = Paths::of(app.catalogue, screen.role);
    let was_seen = screen.top > 0;
    (screen.page, screen.steps) = page(&paths, view, app.theme, body.width.saturating_sub(2));
    let height = height(app, screen);
    screen.top = cursor::scroll(screen.top, 0, screen.page.lines.len(), height);
    if was_seen {
        see(screen, height);
    }
}

/// Lines of the tree that are seen.
fn height(app: &App, screen: &PathsScreen) -> usize {
    usize::from(layout::role(app.frame().body, screen.page.head.len()).body.height)
}

pub(in crate::tui) fn update(app: &mut App, action: &Action) -> Vec<Effect> {
    let Some(Screen::Paths(screen)) = app.stack.last() else { return Vec::new() };
    let height = height(app, screen);
    let selected = screen.steps.get(screen.selected).map(|(role, _)| role.clone());
    match (action, selected) {
        (Action::Back, _) => back(app),
        (Action::Up | Action::Down | Action::Top | Action::Bottom, _) => walk(app, action, height),
        (Action::PageUp | Action::PageDown, _) => scroll(app, lines_of(action, height).unwrap_or_default()),
        (Action::Open, Some(role)) => open_for(app, &role),
        (Action::OpenRole, Some(role)) => open_role(app, &role),
        (Action::Save, Some(role)) => return toggle_saved(app, &role),
        (Action::Compare, Some(role)) => toggle_compared(app, &role),
        (Action::Open | Action::OpenRole | Action::Save | Action::Compare, None) => {
            app.say("No step here is a role of this catalogue, so there is nothing to select.");
        }
        _ => {}
    }
    Vec::new()
}

/// Selects another step; where there is none, or it is too far to see at once, scrolls.
fn walk(app: &mut App, action: &Action, height: usize) {
    let Some(Screen::Paths(screen)) = app.stack.last_mut() else { return };
    let (length, last) = (screen.page.lines.len(), screen.steps.len().saturating_sub(1));
    let lines = if *action == Action::Up { -1 } else { 1 };
    match action {
        Action::Top => (screen.selected, screen.top) = (0, 0),
        Action::Bottom => (screen.selected, screen.top) = (last, length.saturating_sub(height)),
        _ => {
            let to = screen.selected.saturating_add_signed(lines).min(last);
            let far = screen
                .steps
                .get(to)
                .is_none_or(|(_, at)| at.start >= screen.top + 2 * height || at.end + height <= screen.top);
            if to == screen.selected || far {
                screen.top = cursor::scroll(screen.top, lines, length, height);
                return;
            }
            screen.selected = to;
            see(screen, height);
        }
    }
}

/// Scrolls as little as needed to see all lines of the selected step.
fn see(screen: &mut PathsScreen, height: usize) {
    let Some((_, at)) = screen.steps.get(screen.selected) else { return };
    let lowest = at.end.saturating_sub(height).min(at.start);
    screen.top = screen.top.clamp(lowest, at.start).min(screen.page.lines.len().saturating_sub(height));
}

/// Scrolls; a selection that goes out of sight gives way to the nearest step that is seen.
pub(in crate::tui) fn scroll(app: &mut App, lines: isize) {
    let Some(Screen::Paths(screen)) = app.stack.last() else { return };
    let height = height(app, screen);
    let Some(Screen::Paths(screen)) = app.stack.last_mut() else { return };
    screen.top = cursor::scroll(screen.top, lines, screen.page.lines.len(), height);
    let seen = screen.top..screen.top + height;
    let is_seen = |at: usize| screen.steps.get(at).is_some_and(|(_, lines)| seen.contains(&lines.start));
    if !is_seen(screen.selected) {
        let mut all = 0..screen.steps.len();
        let nearest = if lines > 0 { all.find(|at| is_seen(*at)) } else { all.rev().find(|at| is_seen(*at)) };
        screen.selected = nearest.unwrap_or(screen.selected);
    }
}

/// A click selects a step, and walks to the one that is selected already.
pub(in crate::tui) fn click(app: &mut App, at: Position) -> Vec<Effect> {
    let body = app.frame().body;
    let Some(Screen::Paths(screen)) = app.stack.last_mut() else { return Vec::new() };
    let tree = layout::role(body, screen.page.head.len()).body;
    if !tree.contains(at) {
        return Vec::new();
    }
    let line = screen.top + usize::from(at.y - tree.y);
    let Some(step) = screen.steps.iter().position(|(_, lines)| lines.contains(&line)) else { return Vec::new() };
    let again = screen.selected == step;
    screen.selected = step;
    if again { apply(app, Action::Open) } else { Vec::new() }
}
