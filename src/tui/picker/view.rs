//! Draws a picker: the text line, the rows, and the details of the selected row.

use ratatui::Frame;
use ratatui::layout::Rect;
use tui_input::Input;

use crate::text;
use crate::tui::app::App;
use crate::tui::cursor::Cursor;
use crate::tui::theme::Tone;
use crate::tui::widget::lines::{lines, more};
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
        let line = format!("   {}", row(at));
        let tone = if at == cursor.selected { Tone::Selected } else { Tone::Text };
        let line = text::fit(&line, usize::from(area.width));
        put(frame.buffer_mut(), area.x, y, line, app.theme.style(tone));
        if at == cursor.selected {
            put(frame.buffer_mut(), area.x + 1, y, app.theme.glyphs.cursor, app.theme.style(tone));
        }
    }
    more(frame, area, &app.theme, cursor.top, length);
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

/// Draws the details of the selected row. If they do not fit, the last line says where to find the rest.
pub fn detail(frame: &mut Frame, area: Rect, app: &App, page: &Page, rest: &str) {
    let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let fits = page.lines.len() <= usize::from(area.height);
    let shown = Rect { height: if fits { area.height } else { area.height.saturating_sub(1) }, ..inside };
    lines(frame, shown, page.lines.iter());
    if !fits && area.height > 0 {
        put(frame.buffer_mut(), inside.x, area.bottom() - 1, format!(".. {rest}"), app.theme.style(Tone::Accent));
    }
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
