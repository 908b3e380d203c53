//! The comparison: labels stay, columns scroll.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::scrolling::sources_of;
use super::{CompareLine, CompareScreen};
use crate::compare::RowKind;
use crate::sheet::JUDGMENT_BRIEF;
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::theme::Tone;
use crate::tui::widget::band;
use crate::tui::widget::lines::{more, rule, worded_rule};
use crate::tui::widget::put::{put, put_line, put_within};

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &CompareScreen) {
    if screen.comparison.of.columns.is_empty() {
        return empty(frame, body, app);
    }
    let parts = screen.parts(body);
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
        put(frame.buffer_mut(), body.x + 2, y, line, app.theme.style(Tone::Plain));
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
    let cells = usize::from(parts.column.saturating_sub(3));
    let heading = app.theme.style(Tone::Heading);
    put_within(frame.buffer_mut(), parts.head.x + 1, parts.head.y, "Compare", parts.label, heading);
    for (at, x) in columns(parts, screen) {
        let titles = text::wrap(&screen.comparison.of.columns[at].role.title, cells);
        for (line, y) in titles.iter().take(2).zip(parts.head.y..) {
            put(frame.buffer_mut(), x, y, app.theme.glyphs.bar, app.theme.style(Tone::Quiet));
            let style = if at == screen.selected { heading.patch(app.theme.style(Tone::Selected)) } else { heading };
            let shown = if titles.len() > 2 && y > parts.head.y {
                text::cut(&titles[1..].join(" "), cells)
            } else {
                line.clone()
            };
            put(frame.buffer_mut(), x + 2, y, shown, style);
            if at == screen.selected && y == parts.head.y {
                put(frame.buffer_mut(), x + 1, y, app.theme.glyphs.cursor, app.theme.style(Tone::Accent));
            }
        }
        if titles.len() < 2 {
            put(frame.buffer_mut(), x, parts.head.y + 1, app.theme.glyphs.bar, app.theme.style(Tone::Quiet));
        }
    }
    let line = Rect { y: parts.head.bottom() - 1, height: 1, ..parts.head };
    match judged(screen, usize::from(parts.rows.height)) {
        Some(words) => worded_rule(frame, line, &app.theme, &words),
        None => rule(frame, line, &app.theme),
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
    let cells = usize::from(parts.column.saturating_sub(3));
    for (at, x) in columns(parts, screen) {
        let drawn = match of.rows[line.row].kind {
            RowKind::Pay if line.part == 0 => Line::styled(band::axis_line(&of.axis, cells), theme.style(Tone::Quiet)),
            RowKind::Pay => of.columns[at].band().map_or_else(
                || Line::styled(text::NOT_PUBLISHED, theme.style(Tone::Caution)),
                |shown| Line::from(band::band(theme, &shown, &of.axis, cells)),
            ),
            _ => cell(app, screen, line, at),
        };
        put(frame.buffer_mut(), x, area.y, theme.glyphs.bar, theme.style(Tone::Quiet));
        put_line(frame.buffer_mut(), x + 2, area.y, &drawn, parts.column.saturating_sub(2));
    }
}

fn cell(app: &App, screen: &CompareScreen, line: &CompareLine, at: usize) -> Line<'static> {
    let cell = &screen.comparison.rows[line.row].cells[at];
    let text = line.cells[at].clone();
    if cell.better {
        // The mark stands on the first line only; the words under it stay aligned.
        let mark = if line.part == 0 { ">" } else { " " };
        return Line::from(vec![
            Span::styled(mark, app.theme.style(Tone::Better)),
            Span::styled(text, app.theme.style(Tone::Better)),
        ]);
    }
    let tone = if cell.missing { Tone::Caution } else { Tone::Plain };
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
        words.push("> better value".to_owned());
    }
    words.push(format!("Pay in {}", app.area.short_name()));
    let line = text::cut(&words.join("  "), usize::from(area.width.saturating_sub(2)));
    put(frame.buffer_mut(), area.x + 1, area.y, line, app.theme.style(Tone::Quiet));
}
