//! The comparison: labels stay, columns scroll.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::scrolling::sources_of;
use super::{CompareLine, CompareScreen};
use crate::compare::{Axis, Band, Column, RowKind};
use crate::sheet::JUDGMENT_BRIEF;
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::band;
use crate::tui::widget::lines::{mark_selected, more, rule, worded_rule};
use crate::tui::widget::panel::panel;
use crate::tui::widget::put::{put, put_line, put_within};

/// Cells for the name of a role behind its band, and of the longest band.
const NAME: usize = 38;
const LONGEST: usize = 80;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &CompareScreen) {
    if screen.comparison.of.columns.is_empty() {
        return empty(frame, body, app);
    }
    let parts = screen.parts(body);
    if let Some(area) = parts.panel {
        panel(frame, area, &app.theme, "Compare", "", true);
    }
    head(frame, &parts, app, screen);
    let seen = screen.lines.iter().skip(screen.top);
    for (line, y) in seen.zip(parts.rows.top()..parts.rows.bottom()) {
        draw_line(frame, Rect { y, height: 1, ..parts.rows }, &parts, app, screen, line);
    }
    // The notes go on where the rows end.
    let drawn = screen.lines.len().saturating_sub(screen.top);
    let first = screen.top.saturating_sub(screen.lines.len());
    let below = (parts.rows.top()..parts.rows.bottom()).skip(drawn);
    for (note, y) in screen.notes.iter().skip(first).zip(below) {
        put(frame.buffer_mut(), parts.rows.x + 1, y, note, app.theme.style(Tone::Quiet));
    }
    more(frame, parts.rows, &app.theme, screen.top, screen.length());
    let sources = sources_of(screen, screen.top, &parts, usize::from(parts.notes.height));
    for (line, y) in sources.into_iter().zip(parts.notes.top()..) {
        put(frame.buffer_mut(), parts.notes.x + 1, y, line, app.theme.style(Tone::Quiet));
    }
    place(frame, parts.place, &parts, app, screen);
}

fn empty(frame: &mut Frame, body: Rect, app: &App) {
    let lines = [
        "Nothing to compare yet.",
        "",
        "Go to Explore (F1), press Tab to get into the list, select a role and press c.",
        "Do that for two to four roles, then come back here (F2).",
    ];
    let width = usize::from(body.width.saturating_sub(4));
    let lines = lines.iter().flat_map(|line| text::wrap(line, width));
    for (line, y) in lines.zip(body.top() + 1..body.bottom()) {
        put(frame.buffer_mut(), body.x + 2, y, line, app.theme.style(Tone::Text));
    }
}

/// The columns that are seen, with their places.
fn columns<'a>(parts: &'a layout::Compare, screen: &'a CompareScreen) -> impl Iterator<Item = (usize, u16)> + 'a {
    let last = screen.comparison.of.columns.len().min(screen.left + parts.columns);
    (screen.left..last).map(move |at| {
        // At most four columns are seen, so the place fits.
        let left = (at - screen.left) as u16 * parts.column;
        (at, parts.head.x + parts.label + left)
    })
}

fn head(frame: &mut Frame, parts: &layout::Compare, app: &App, screen: &CompareScreen) {
    let theme = &app.theme;
    if parts.panel.is_none() {
        let heading = theme.style(Tone::Heading);
        put_within(frame.buffer_mut(), parts.head.x + 1, parts.head.y, "Compare", parts.label, heading);
    }
    for (at, x) in columns(parts, screen) {
        let titles = Rect { x, width: parts.column, height: parts.head.height - 1, ..parts.head };
        title(frame, titles, theme, &screen.comparison.of.columns[at].role.title, at == screen.selected);
    }
    let line = Rect { y: parts.head.bottom() - 1, height: 1, ..parts.head };
    match judged(screen, usize::from(parts.rows.height)) {
        Some(words) => worded_rule(frame, line, &app.theme, &words),
        None => rule(frame, line, &app.theme),
    }
}

/// The title of a column behind its line, in one style over the whole width if the column is selected.
fn title(frame: &mut Frame, area: Rect, theme: &Theme, title: &str, selected: bool) {
    // The title begins where the values begin.
    let cells = usize::from(area.width.saturating_sub(4));
    let mut lines = text::wrap(title, cells);
    let most = usize::from(area.height).max(1);
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(text::cut(&rest, cells));
    }
    for (at, y) in (area.top()..area.bottom()).enumerate() {
        put(frame.buffer_mut(), area.x, y, theme.glyphs.bar, theme.style(Tone::Line));
        let line = lines.get(at).map_or("", String::as_str);
        put(frame.buffer_mut(), area.x + 3, y, line, theme.style(Tone::Heading));
    }
    if selected {
        let behind_line = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
        mark_selected(frame, behind_line, 0, theme);
    }
}

/// From which row on it is our own judgment, if such a row is in sight.
fn judged(screen: &CompareScreen, height: usize) -> Option<String> {
    let comparison = &screen.comparison;
    let is_judged = |line: &&CompareLine| comparison.of.rows[line.row].kind.is_of_judgment();
    screen.lines.iter().skip(screen.top).take(height).find(is_judged)?;
    let first = screen.lines.iter().find(is_judged)?;
    Some(format!("{} and below, {JUDGMENT_BRIEF}", comparison.rows[first.row].label))
}

fn draw_line(
    frame: &mut Frame,
    area: Rect,
    parts: &layout::Compare,
    app: &App,
    screen: &CompareScreen,
    line: &CompareLine,
) {
    let theme = &app.theme;
    let of = &screen.comparison.of;
    let label = parts.label.saturating_sub(2);
    put_within(frame.buffer_mut(), area.x + 1, area.y, &line.label, label, theme.style(Tone::Quiet));
    if of.rows[line.row].kind == RowKind::Pay && parts.panel.is_some() {
        return head_to_head(frame, area, parts, app, screen, line.part);
    }
    let cells = usize::from(parts.column.saturating_sub(3));
    for (at, x) in columns(parts, screen) {
        let drawn = match of.rows[line.row].kind {
            RowKind::Pay if line.part == 0 => Line::styled(band::axis_line(&of.axis, cells), theme.style(Tone::Quiet)),
            RowKind::Pay => of.columns[at].band().map_or_else(
                || Line::styled(text::NOT_PUBLISHED, theme.style(Tone::Missing)),
                |shown| Line::from(band_of(&of.columns[at])(theme, &shown, &of.axis, cells)),
            ),
            _ => cell(app, screen, line, at),
        };
        put(frame.buffer_mut(), x, area.y, theme.glyphs.bar, theme.style(Tone::Line));
        put_line(frame.buffer_mut(), x + 2, area.y, &drawn, parts.column.saturating_sub(2));
    }
}

/// The bands one under the other, each before the name of its role: the axis, then the first column that is seen, ...
fn head_to_head(
    frame: &mut Frame,
    area: Rect,
    parts: &layout::Compare,
    app: &App,
    screen: &CompareScreen,
    part: usize,
) {
    let (theme, of) = (&app.theme, &screen.comparison.of);
    let x = area.x + parts.label + 1;
    let room = usize::from(area.right().saturating_sub(x + 1));
    let cells = room.saturating_sub(NAME + 1).min(LONGEST);
    let Some(column) = part.checked_sub(1).and_then(|at| of.columns.get(screen.left + at)) else {
        return put(frame.buffer_mut(), x, area.y, band::axis_line(&of.axis, cells), theme.style(Tone::Quiet));
    };
    let drawn = column.band().map_or_else(
        || Span::styled(text::NOT_PUBLISHED, theme.style(Tone::Caution)),
        |shown| band_of(column)(theme, &shown, &of.axis, cells),
    );
    put_line(frame.buffer_mut(), x, area.y, &Line::from(drawn), area.width);
    let name = text::cut(&column.role.title, NAME.max(room.saturating_sub(cells + 1)));
    put(frame.buffer_mut(), x + cells as u16 + 1, area.y, name, theme.style(Tone::Text));
}

/// How the band of a column is drawn: hollow if it is that of a wider group.
fn band_of(column: &Column) -> fn(&Theme, &Band, &Axis, usize) -> Span<'static> {
    if column.pay.worth.is_group() { band::group_band } else { band::band }
}

fn cell(app: &App, screen: &CompareScreen, line: &CompareLine, at: usize) -> Line<'static> {
    let cell = &screen.comparison.rows[line.row].cells[at];
    let text = line.cells[at].clone();
    if cell.better {
        // The mark stands on the first line only; the words under it stay aligned.
        let mark = if line.part == 0 { app.theme.glyphs.better } else { " " };
        return Line::from(vec![
            Span::styled(mark, app.theme.style(Tone::Good)),
            Span::styled(text, app.theme.style(Tone::Good)),
        ]);
    }
    let tone = if cell.missing { Tone::Missing } else { Tone::Text };
    Line::styled(format!(" {text}"), app.theme.style(tone))
}

/// Which columns are seen, and what a reader of the figures must know.
fn place(frame: &mut Frame, area: Rect, parts: &layout::Compare, app: &App, screen: &CompareScreen) {
    let count = screen.comparison.of.columns.len();
    let mut words = Vec::new();
    if count == 1 {
        words.push("Add another role in Explore with c.".to_owned());
    }
    if count > parts.columns {
        let last = screen.left + parts.columns;
        let first = screen.left + 1;
        let shown = if first == last { format!("Role {first}") } else { format!("Roles {first} to {last}") };
        words.push(format!("{shown} of {count} (Left, Right)"));
    }
    if count > 1 {
        words.push(format!("{} better value", app.theme.glyphs.better));
    }
    words.push(format!("Pay in {}", app.area.short_name()));
    let line = text::cut(&words.join("  "), usize::from(area.width.saturating_sub(2)));
    put(frame.buffer_mut(), area.x + 1, area.y, line, app.theme.style(Tone::Quiet));
}
