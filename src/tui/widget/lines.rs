//! Draws finished lines, and the marks that lists and pages share.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::put::{put, put_line};
use crate::text;
use crate::tui::theme::{Theme, Tone};

/// Draws finished lines, one a row.
pub fn lines<'a>(frame: &mut Frame, area: Rect, lines: impl Iterator<Item = &'a Line<'a>>) {
    for (line, y) in lines.zip(area.top()..area.bottom()) {
        put_line(frame.buffer_mut(), area.x, y, line, area.width);
    }
}

/// Draws arrows at the right edge if there are more lines above or below.
pub fn more(frame: &mut Frame, area: Rect, theme: &Theme, top: usize, length: usize) {
    if area.is_empty() {
        return;
    }
    let style = theme.style(Tone::Accent);
    let x = area.right() - 1;
    if top > 0 {
        put(frame.buffer_mut(), x, area.top(), theme.glyphs.more_above, style);
    }
    if top + usize::from(area.height) < length {
        put(frame.buffer_mut(), x, area.bottom() - 1, theme.glyphs.more_below, style);
    }
}

/// Draws a horizontal line across an area.
pub fn rule(frame: &mut Frame, area: Rect, theme: &Theme) {
    let line = theme.glyphs.line.repeat(usize::from(area.width));
    put(frame.buffer_mut(), area.x, area.y, line, theme.style(Tone::Quiet));
}

/// Draws a horizontal line with words near its right end.
pub fn worded_rule(frame: &mut Frame, area: Rect, theme: &Theme, words: &str) {
    rule(frame, area, theme);
    let x = area.right().saturating_sub(text::width(words) as u16 + 4).max(area.x);
    put(frame.buffer_mut(), x, area.y, format!(" {words} "), theme.style(Tone::Quiet));
}

/// Marks a row as selected.
pub fn mark_selected(frame: &mut Frame, row: Rect, cursor: u16, theme: &Theme) {
    let style = theme.style(Tone::Selected);
    frame.buffer_mut().set_style(row, style);
    put(frame.buffer_mut(), row.x + cursor, row.y, theme.glyphs.cursor, style);
}
