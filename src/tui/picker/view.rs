//! Draws a picker: the text line, the rows, and the details of the selected row.

use ratatui::Frame;
use ratatui::layout::Rect;
use tui_input::Input;

use crate::text;
use crate::tui::app::App;
use crate::tui::cursor::Cursor;
use crate::tui::layout::{LIST_MARGIN, Listing};
use crate::tui::theme::Tone;
use crate::tui::widget::lines::{lines, mark_selected, more};
use crate::tui::widget::page::Page;
use crate::tui::widget::put::{put, put_within};

/// Draws a labeled text line and places the cursor in it.
pub fn text_line(frame: &mut Frame, area: Rect, app: &App, label: &str, input: &Input) {
    let before = text::width(label) as u16;
    put(frame.buffer_mut(), area.x, area.y, label, app.theme.style(Tone::Accent));
    let room = area.width.saturating_sub(before + 1);
    let scroll = input.visual_scroll(usize::from(room));
    let shown = skip_cells(input.value(), scroll);
    put_within(frame.buffer_mut(), area.x + before, area.y, shown, room, app.theme.style(Tone::Heading));
    let cursor = input.visual_cursor().saturating_sub(scroll) as u16;
    frame.set_cursor_position((area.x + before + cursor, area.y));
}

/// Draws a text line with words at its right end; a long text scrolls before it reaches them.
pub fn text_line_with(frame: &mut Frame, area: Rect, app: &App, label: &str, input: &Input, right: &str) {
    let taken = text::width(right) as u16 + 2;
    text_line(frame, Rect { width: area.width.saturating_sub(taken + 1), ..area }, app, label, input);
    let x = area.right().saturating_sub(taken);
    put(frame.buffer_mut(), x, area.y, right, app.theme.style(Tone::Quiet));
}

/// Draws the rows and marks the selected one.
pub fn rows(frame: &mut Frame, area: Rect, app: &App, cursor: Cursor, length: usize, row: impl Fn(usize) -> String) {
    for (at, y) in (cursor.top..length).zip(area.top()..area.bottom()) {
        let room = row_room(area);
        put(frame.buffer_mut(), area.x + LIST_MARGIN as u16, y, text::cut(&row(at), room), app.theme.style(Tone::Text));
        if at == cursor.selected {
            mark_selected(frame, Rect { y, height: 1, ..area }, 1, &app.theme);
        }
    }
    more(frame, area, &app.theme, cursor.top, length);
}

/// Cells of a row between the cursor and the mark that there is more.
pub fn row_room(list: Rect) -> usize {
    usize::from(list.width).saturating_sub(LIST_MARGIN + 1)
}

/// Draws a sentence where the list would be.
pub fn sentence(frame: &mut Frame, area: Rect, app: &App, text: &str) {
    let lines = text::wrap(text, usize::from(area.width.saturating_sub(4)));
    for (line, y) in lines.into_iter().zip(area.top()..area.bottom()) {
        put(frame.buffer_mut(), area.x + 3, y, line, app.theme.style(Tone::Text));
    }
}

/// Draws what the list shows, and a hint at the right end if it fits. The footer names the same key.
pub fn subject_line(frame: &mut Frame, area: Rect, app: &App, text: &str, tone: Tone, hint: &str) {
    let room = usize::from(area.width.saturating_sub(2));
    put(frame.buffer_mut(), area.x, area.y, text::cut(text, room), app.theme.style(tone));
    if text::width(text) + text::width(hint) + 2 <= room {
        let x = area.x + (room - text::width(hint)) as u16;
        put(frame.buffer_mut(), x, area.y, hint, app.theme.style(Tone::Accent));
    }
}

/// Draws the details of the selected row, in one column or two. If they do not fit, the last line says where to find the
/// rest.
pub fn detail(frame: &mut Frame, parts: &Listing, app: &App, page: &Page, rest: &str) {
    let [first, second] = parts.detail_columns();
    let room = usize::from(first.height) + usize::from(second.height);
    let fits = page.lines.len() <= room;
    let shown = if fits { room } else { room.saturating_sub(1) };
    lines(frame, first, page.lines.iter().take(shown));
    lines(frame, second, page.lines.iter().take(shown).skip(usize::from(first.height)));
    let last = if second.is_empty() { first } else { second };
    if !fits && !last.is_empty() {
        put(frame.buffer_mut(), last.x, last.bottom() - 1, format!(".. {rest}"), app.theme.style(Tone::Accent));
    }
}

/// A name and what it is, which stands in a column of its own from cell `column` on. A longer name takes what it needs;
/// then the other is cut, or left out where too little of it would be seen.
pub fn named(name: &str, what: &str, column: usize, room: usize) -> String {
    let name = text::cut(name, room);
    let start = column.max(text::width(&name) + BETWEEN);
    match room.checked_sub(start) {
        Some(rest) if rest >= LEAST.min(text::width(what)) => text::pad(&name, start) + &text::cut(what, rest),
        _ => name,
    }
}

/// Cells between a name and what stands behind it, and how many of that are worth their place.
const BETWEEN: usize = 2;
const LEAST: usize = 8;

/// Where the column behind names of this width begins: behind the longest, or so that `behind` cells are left for it.
pub fn column_behind(longest: usize, behind: usize, room: usize) -> usize {
    (longest + BETWEEN).min(room.saturating_sub(behind))
}

/// The text without its first `cells` cells.
pub fn skip_cells(value: &str, cells: usize) -> &str {
    let mut skipped = 0;
    for (at, c) in value.char_indices() {
        if skipped >= cells {
            return &value[at..];
        }
        skipped += text::width(&value[at..at + c.len_utf8()]);
    }
    ""
}
