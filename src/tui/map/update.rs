//! What keys do on the map.

use ratatui::layout::Rect;

use super::{MapScreen, grid};
use crate::filter::Fit;
use crate::map::{Cell, Map, cell, labels, toward};
use crate::model::{RoleId, RolePlace};
use crate::musts::{Answer, Weight};
use crate::sheet::{self, map_axis};
use crate::sorting;
use crate::text;
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply};
use crate::tui::layout;
use crate::tui::saving::{toggle_compared, toggle_saved};
use crate::tui::widget::page;

/// Names beside points at most, and the cells of the longest.
const NAMES: usize = 6;
const NAME: usize = 24;

/// Selects a role if it is on the map, otherwise the first.
pub(super) fn select(screen: &mut MapScreen, app: &App, role: Option<&RoleId>) {
    let is_it = |id: &RoleId| screen.map.points.iter().position(|point| app.catalogue.role_at(point.at).id == *id);
    screen.selected = role.and_then(is_it).unwrap_or(0);
}

/// Works out where everything stands in the present window.
pub(super) fn lay_out(screen: &mut MapScreen, app: &App) {
    let grid = grid(app.frame().body);
    screen.marks = [
        screen.map.ticks(0, usize::from(grid.width / 9).clamp(3, 9)),
        screen.map.ticks(1, usize::from(grid.height / 2).clamp(3, 9)),
    ];
    let place = |at: usize, value: f64, cells: u16| cell(value, &screen.marks[at], cells);
    let points = &screen.map.points;
    let cells: Vec<Cell> = points
        .iter()
        .map(|point| (place(0, point.spots[0].value, grid.width), place(1, point.spots[1].value, grid.height)))
        .collect();
    screen.dim = points.iter().map(|point| is_dim(app, point.at)).collect();
    screen.cells = cells;
    name(screen, app);
}

/// Whether a role fails a filter of the list or a must.
fn is_dim(app: &App, at: RolePlace) -> bool {
    let (role, facts) = (app.catalogue.role_at(at), app.figures.facts(at));
    let fails = |answer: &Answer| answer.weight == Weight::Must && answer.fit == Fit::Fails;
    app.explore.narrowing.in_force.fit(role, &facts) == Fit::Fails || app.wants.answers(role, &facts).iter().any(fails)
}

/// Puts names beside the selected role and its nearest.
fn name(screen: &mut MapScreen, app: &App) {
    let Rect { width, height, .. } = grid(app.frame().body);
    let Some(from) = screen.cells.get(screen.selected).copied() else {
        screen.names.clear();
        return;
    };
    let far = |at: &usize| {
        let (x, y) = screen.cells[*at];
        (*at != screen.selected, (x - from.0).pow(2) + 4 * (y - from.1).pow(2), *at)
    };
    let mut near: Vec<usize> =
        (0..screen.cells.len()).filter(|at| !screen.dim[*at] || *at == screen.selected).collect();
    sorting::by_key(&mut near, far);
    // Of several roles on one cell only the first is named.
    let mut named: Vec<usize> = Vec::new();
    for at in near {
        if !named.iter().any(|other| screen.cells[*other] == screen.cells[at]) {
            named.push(at);
        }
    }
    let title =
        |at: &usize| text::cut_title(&app.catalogue.role_at(screen.map.points[*at].at).title, NAME).into_owned();
    let titles: Vec<String> = named.iter().map(title).collect();
    let wanted: Vec<(Cell, u16)> = named
        .iter()
        .zip(&titles)
        .map(|(at, title)| (screen.cells[*at], u16::try_from(text::width(title)).unwrap_or(u16::MAX)))
        .collect();
    let placed = labels(&wanted, &screen.cells, (width, height));
    screen.names = placed.into_iter().take(NAMES).map(|(at, start)| (named[at], titles[at].clone(), start)).collect();
}

pub(super) fn update<'c>(screen: &mut MapScreen, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let role = screen.map.points.get(screen.selected).map(|point| app.catalogue.role_at(point.at).id.clone());
    match (action, role) {
        (Action::Back, _) => return Reply::Close,
        (Action::Left, _) => walk(screen, app, (-1, 0)),
        (Action::Right, _) => walk(screen, app, (1, 0)),
        (Action::Up, _) => walk(screen, app, (0, 1)),
        (Action::Down, _) => walk(screen, app, (0, -1)),
        (Action::NextPart, _) => step(screen, app, 1),
        (Action::PreviousPart, _) => step(screen, app, screen.map.points.len().saturating_sub(1)),
        (Action::AxisAcross, role) => turn(screen, app, 0, role.as_ref()),
        (Action::AxisUpward, role) => turn(screen, app, 1, role.as_ref()),
        (Action::Sources, _) => {
            let sheet = sheet::about_map(app.catalogue, &screen.map, &app.area.code);
            let page = page::titled(&sheet, app.theme, layout::overlay_text_width(app.window));
            return Reply::Open(Destination::Text("About this map".to_owned(), page));
        }
        (Action::Open, Some(role)) => return Reply::Open(Destination::Role(role)),
        (Action::Save, Some(role)) => return Reply::Do(toggle_saved(app, &role)),
        (Action::Compare, Some(role)) => toggle_compared(app, &role),
        (Action::Open | Action::Save | Action::Compare, None) => app.say("No role has a figure on both axes."),
        _ => {}
    }
    Reply::Stay
}

/// Goes to the nearest cell in a direction, to its first role.
fn walk(screen: &mut MapScreen, app: &mut App, direction: Cell) {
    let Some(from) = screen.cells.get(screen.selected) else { return };
    match toward(&screen.cells, *from, direction) {
        Some(to) => {
            screen.selected = screen.cells.iter().position(|cell| *cell == to).unwrap_or(screen.selected);
            name(screen, app);
        }
        None => app.say("No role is farther that way."),
    }
}

/// Goes on by so many roles: those on one cell first, then the next cell to the right.
fn step(screen: &mut MapScreen, app: &App, by: usize) {
    let mut order: Vec<usize> = (0..screen.cells.len()).collect();
    sorting::by_key(&mut order, |at| (screen.cells[*at], *at));
    if let Some(at) = order.iter().position(|at| *at == screen.selected) {
        screen.selected = order[(at + by) % order.len()];
        name(screen, app);
    }
}

/// Shows something else on an axis. The role stays selected if it has a figure there.
fn turn(screen: &mut MapScreen, app: &mut App, axis: usize, role: Option<&RoleId>) {
    let mut axes = screen.map.axes;
    axes[axis] = axes[axis].next_but(axes[1 - axis]);
    screen.map = Map::new(app.catalogue, &app.area.code, axes);
    select(screen, app, role);
    lay_out(screen, app);
    let way = if axis == 0 { "Across" } else { "Upward" };
    app.say(format!("{way}: {}.", map_axis(axes[axis])));
}
