//! Finished lines onto the screen, and what stands around a page that is read.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::put::{put, put_line};
use crate::tui::layout;
use crate::tui::page::Page;
use crate::tui::theme::{Theme, Tone};

/// Draws finished lines, one a row.
pub fn lines<'a>(frame: &mut Frame, area: Rect, lines: impl Iterator<Item = &'a Line<'a>>) {
    for (line, y) in lines.zip(area.top()..area.bottom()) {
        put_line(frame.buffer_mut(), area.x, y, line, area.width);
    }
}

/// Draws the lines of a page from `top` on.
pub fn page(frame: &mut Frame, area: Rect, page: &Page, top: usize) {
    lines(frame, area, page.lines.iter().skip(top));
}

/// Marks at the right edge that there is more above or below.
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

/// A line across an area.
pub fn rule(frame: &mut Frame, area: Rect, theme: &Theme) {
    let line = theme.glyphs.line.repeat(usize::from(area.width));
    put(frame.buffer_mut(), area.x, area.y, line, theme.style(Tone::Quiet));
}

/// Marks a row as the selected one.
pub fn mark_selected(frame: &mut Frame, row: Rect, cursor: u16, theme: &Theme) {
    let style = theme.style(Tone::Selected);
    frame.buffer_mut().set_style(row, style);
    put(frame.buffer_mut(), row.x + cursor, row.y, theme.glyphs.cursor, style);
}

/// Draws a page that is read: its title, the lines that stay, a rule, the lines from `top` on. Answers with the place of
/// the last ones.
pub fn read(frame: &mut Frame, parts: &layout::Role, theme: &Theme, title: &Line, read: &Page, top: usize) -> Rect {
    let inside = |area: Rect| Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let head = inside(parts.head);
    put_line(frame.buffer_mut(), head.x, head.y, title, head.width);
    let facts = Rect { y: head.y + 1, height: head.height.saturating_sub(2), ..head };
    lines(frame, facts, read.head.iter());
    rule(frame, Rect { y: head.bottom().saturating_sub(1), height: 1, ..head }, theme);
    let body = inside(parts.body);
    page(frame, body, read, top);
    more(frame, parts.body, theme, top, read.lines.len());
    body
}

/// The sections with the present one marked, and at the right end how far one is.
pub fn sections(frame: &mut Frame, area: Rect, theme: &Theme, page: &Page, present: usize, far: &str) {
    // A narrow window has no room for spaces behind the names.
    let (before, behind) = if area.width < 70 { ("", "") } else { (" ", " ") };
    let mut spans = vec![Span::raw(before)];
    for (at, (name, _)) in page.sections.iter().enumerate() {
        let tone = if at == present { Tone::Selected } else { Tone::Quiet };
        spans.push(Span::styled(format!(" {name}{behind}"), theme.style(tone)));
    }
    put_line(frame.buffer_mut(), area.x, area.y, &Line::from(spans), area.width);
    let x = area.right().saturating_sub(far.len() as u16);
    put(frame.buffer_mut(), x, area.y, far, theme.style(Tone::Quiet));
}

/// How much of a page lies behind the reader.
pub fn percent(page: &Page, top: usize, height: u16) -> String {
    let (length, end) = (page.lines.len(), top + usize::from(height));
    format!("{}% ", if end >= length { 100 } else { end * 100 / length })
}
