//! Draws finished lines, and the marks that lists and pages share.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
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
    arrows(frame, area, theme, top > 0, top + usize::from(area.height) < length);
}

/// Draws arrows at the right edge where there is more.
pub fn arrows(frame: &mut Frame, area: Rect, theme: &Theme, above: bool, below: bool) {
    if area.is_empty() {
        return;
    }
    let mut arrow = |y: u16, glyph: &str| {
        let Some(cell) = frame.buffer_mut().cell_mut((area.right() - 1, y)) else { return };
        let selected = theme.is_selected(cell);
        cell.set_symbol(glyph).set_style(theme.style(Tone::Accent));
        if selected {
            theme.select(cell);
        }
    };
    if above {
        arrow(area.top(), theme.glyphs.more_above);
    }
    if below {
        arrow(area.bottom() - 1, theme.glyphs.more_below);
    }
}

/// Draws a horizontal line across an area.
pub fn rule(frame: &mut Frame, area: Rect, theme: &Theme) {
    let line = theme.glyphs.line.repeat(usize::from(area.width));
    put(frame.buffer_mut(), area.x, area.y, line, theme.style(Tone::Line));
}

/// Draws a horizontal line with words near its right end.
pub fn worded_rule(frame: &mut Frame, area: Rect, theme: &Theme, words: &str) {
    rule(frame, area, theme);
    let x = area.right().saturating_sub(text::width(words) as u16 + 4).max(area.x);
    put(frame.buffer_mut(), x, area.y, format!(" {words} "), theme.style(Tone::Quiet));
}

/// Marks a row, or a heading of several lines, as selected: one style over its whole width.
pub fn mark_selected(frame: &mut Frame, row: Rect, cursor: u16, theme: &Theme) {
    let buffer = frame.buffer_mut();
    put(buffer, row.x + cursor, row.y, theme.glyphs.cursor, Style::new());
    for at in row.intersection(buffer.area).positions() {
        theme.select(&mut buffer[at]);
    }
}
