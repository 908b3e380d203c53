//! Draws the points between their axes, the names of the nearest, and the figures of the selected role.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{GUTTER, MapScreen, grid};
use crate::map::{Cell, cell};
use crate::sheet::{map_axis, map_tick, map_value};
use crate::text;
use crate::tui::app::App;
use crate::tui::theme::Tone;
use crate::tui::widget::put::{put, put_within};

/// The signs of a role, of one whose figure is that of a wider group, and of one that fails a filter or a must.
const ROLE: &str = "o";
const GROUP: &str = "~";
const DIM: &str = ".";

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &MapScreen) {
    let grid = grid(body);
    head(frame, body, app, screen);
    axes(frame, body, grid, app, screen);
    points(frame, grid, app, screen);
    selected(frame, body, app, screen);
}

fn head(frame: &mut Frame, body: Rect, app: &App, screen: &MapScreen) {
    let [across, upward] = screen.map.axes.map(map_axis);
    let (on, off) = (screen.map.points.len(), screen.map.left_out.len());
    let rest = if off > 0 { format!("; {off} not on the map (i)") } else { String::new() };
    let title = format!("Map: {} up, {across} across. {}{rest}", upward, text::roles(on));
    let cells = body.width.saturating_sub(2);
    put_within(frame.buffer_mut(), body.x + 1, body.y, &title, cells, app.theme.style(Tone::Heading));
    let legend = format!("{ROLE} role  {GROUP} group figure  {DIM} fails a filter or must  2-9 + several (Tab)");
    put_within(frame.buffer_mut(), body.x + 1, body.y + 1, &legend, cells, app.theme.style(Tone::Quiet));
}

fn axes(frame: &mut Frame, body: Rect, grid: Rect, app: &App, screen: &MapScreen) {
    let (glyphs, line, quiet) = (app.theme.glyphs, app.theme.style(Tone::Line), app.theme.style(Tone::Quiet));
    for y in grid.top()..grid.bottom() {
        put(frame.buffer_mut(), grid.x - 1, y, glyphs.bar, line);
    }
    for value in &screen.marks[1] {
        let up = cell(*value, &screen.marks[1], grid.height);
        let label = text::pad_before(&map_tick(screen.map.axes[1], *value), usize::from(GUTTER) - 1);
        put(frame.buffer_mut(), body.x, row(grid, up), label, quiet);
    }
    let below = glyphs.line.repeat(usize::from(grid.width));
    put(frame.buffer_mut(), grid.x, grid.bottom(), below, line);
    for value in &screen.marks[0] {
        let at = grid.x + u16::try_from(cell(*value, &screen.marks[0], grid.width)).unwrap_or(0);
        let label = map_tick(screen.map.axes[0], *value);
        let cells = u16::try_from(text::width(&label)).unwrap_or(0);
        // The last label ends at the edge, so that none is cut.
        let start = at.saturating_sub(cells / 2).min(body.right().saturating_sub(cells));
        put(frame.buffer_mut(), at, grid.bottom(), glyphs.bar, line);
        put(frame.buffer_mut(), start, grid.bottom() + 1, label, quiet);
    }
}

/// The line of the window for a line of the grid, which counts upward.
fn row(grid: Rect, up: i32) -> u16 {
    grid.bottom().saturating_sub(1).saturating_sub(u16::try_from(up).unwrap_or(0))
}

fn points(frame: &mut Frame, grid: Rect, app: &App, screen: &MapScreen) {
    let at = |(x, y): Cell| (grid.x + u16::try_from(x).unwrap_or(0), row(grid, y));
    let chosen = screen.cells.get(screen.selected);
    range(frame, grid, app, screen);
    let mut drawn: Vec<Cell> = Vec::new();
    for here in &screen.cells {
        if drawn.contains(here) {
            continue;
        }
        drawn.push(*here);
        let (sign, tone) = sign(app, screen, *here);
        let tone = if chosen == Some(here) { Tone::Selected } else { tone };
        let (x, y) = at(*here);
        put(frame.buffer_mut(), x, y, sign, app.theme.style(tone));
    }
    for (point, name, start) in &screen.names {
        let (x, y) = at(*start);
        let tone = if *point == screen.selected { Tone::Heading } else { Tone::Quiet };
        put(frame.buffer_mut(), x, y, name, app.theme.style(tone));
    }
    if let Some(here) = chosen {
        let (x, y) = at(*here);
        for (x, bracket, beside) in [(x - 1, "[", here.0 - 1), (x + 1, "]", here.0 + 1)] {
            if !screen.cells.contains(&(beside, here.1)) {
                put(frame.buffer_mut(), x, y, bracket, app.theme.style(Tone::Accent));
            }
        }
    }
}

/// How far the selected role reaches across, where its value is a range.
fn range(frame: &mut Frame, grid: Rect, app: &App, screen: &MapScreen) {
    let (Some(point), Some(from)) = (screen.map.points.get(screen.selected), screen.cells.get(screen.selected)) else {
        return;
    };
    let Some(to) = point.spots[0].to else { return };
    let end = cell(to, &screen.marks[0], grid.width);
    for x in (from.0 + 1)..=end {
        let x = grid.x + u16::try_from(x).unwrap_or(0);
        put(frame.buffer_mut(), x, row(grid, from.1), app.theme.glyphs.line, app.theme.style(Tone::Accent));
    }
}

/// What stands on a cell: how many roles if they are several, of those that fail nothing if there are any.
fn sign(app: &App, screen: &MapScreen, here: Cell) -> (&'static str, Tone) {
    let all: Vec<usize> = (0..screen.cells.len()).filter(|at| screen.cells[*at] == here).collect();
    let lit: Vec<usize> = all.iter().copied().filter(|at| !screen.dim[*at]).collect();
    let is_kept = |at: &usize| {
        let id = &app.catalogue.role_at(screen.map.points[*at].at).id;
        app.is_saved(id) || app.is_compared(id)
    };
    let tone = match () {
        () if all.iter().any(is_kept) => Tone::Accent,
        () if lit.is_empty() => Tone::Quiet,
        () => Tone::Text,
    };
    let sign = match lit.as_slice() {
        [] => DIM,
        [one] if screen.map.points[*one].is_of_group() => GROUP,
        [_] => ROLE,
        several => ["2", "3", "4", "5", "6", "7", "8", "9"].get(several.len() - 2).copied().unwrap_or("+"),
    };
    (sign, tone)
}

/// The title of the selected role, where it stands on both axes, and where that was read.
fn selected(frame: &mut Frame, body: Rect, app: &App, screen: &MapScreen) {
    let top = body.bottom().saturating_sub(3);
    let cells = body.width.saturating_sub(2);
    let Some(point) = screen.map.points.get(screen.selected) else {
        let nothing = "No role has a figure on both axes. Press x or y for another axis.";
        put_within(frame.buffer_mut(), body.x + 1, top, nothing, cells, app.theme.style(Tone::Missing));
        return;
    };
    let role = app.catalogue.role_at(point.at);
    let here: Vec<usize> =
        (0..screen.cells.len()).filter(|at| screen.cells[*at] == screen.cells[screen.selected]).collect();
    let place = here.iter().position(|at| *at == screen.selected).unwrap_or(0) + 1;
    let of = if here.len() > 1 { format!(" ({place} of {} here, Tab)", here.len()) } else { String::new() };
    let mark = |on: bool, glyph: &str| if on { format!(" {glyph}") } else { String::new() };
    let fails = if screen.dim[screen.selected] { ": fails a filter or must" } else { "" };
    let title = format!(
        "{}{}{}{of}{fails}",
        role.title,
        mark(app.is_saved(&role.id), app.theme.glyphs.saved),
        mark(app.is_compared(&role.id), app.theme.glyphs.compared),
    );
    put_within(frame.buffer_mut(), body.x + 1, top, &title, cells, app.theme.style(Tone::Heading));
    for (axis, y) in [(1, top + 1), (0, top + 2)] {
        let (kind, spot) = (screen.map.axes[axis], &point.spots[axis]);
        let source = spot.sources.first().and_then(|id| app.catalogue.source(id));
        let more = spot.sources.len().saturating_sub(1);
        let more = if more > 0 { format!(" and {more} more (i)") } else { String::new() };
        let source = source.map(|source| format!(" - {}{more}", text::source_brief(&source))).unwrap_or_default();
        let line = format!("{}: {}{source}", text::capital(map_axis(kind)), map_value(role, kind, spot, &app.area));
        put_within(
            frame.buffer_mut(),
            body.x + 1,
            y,
            &text::cut(&line, usize::from(cells)),
            cells,
            app.theme.style(Tone::Text),
        );
    }
}
