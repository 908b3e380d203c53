//! Draws a page with its head, and the line that shows its sections.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Page;
use crate::sheet::JUDGMENT_BRIEF;
use crate::tui::layout;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::lines::{lines, more, rule, worded_rule};
use crate::tui::widget::put::{put, put_line};

/// Draws the lines of a page from `top` on.
pub fn page(frame: &mut Frame, area: Rect, page: &Page, top: usize) {
    lines(frame, area, page.lines.iter().skip(top));
}

/// Draws a page that is read: its title, a rule that says whose word lines without a mark are, the lines from `top` on,
/// and what their marks stand for. Returns the region of the lines.
pub fn read(frame: &mut Frame, parts: &layout::Reading, theme: &Theme, title: &Line, read: &Page, top: usize) -> Rect {
    let inside = |area: Rect| Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let head = inside(parts.head);
    put_line(frame.buffer_mut(), head.x, head.y, title, head.width);
    let line = Rect { y: head.bottom().saturating_sub(1), height: 1, ..head };
    let body = inside(parts.body);
    let end = top + usize::from(body.height);
    if read.is_judged_between(top, end) {
        worded_rule(frame, line, theme, JUDGMENT_BRIEF);
    } else {
        rule(frame, line, theme);
    }
    page(frame, body, read, top);
    more(frame, parts.body, theme, top, read.lines.len());
    let notes = inside(parts.notes);
    let words = read.footnotes(top, end, "i", usize::from(notes.width));
    put(frame.buffer_mut(), notes.x, notes.y, words, theme.style(Tone::Quiet));
    body
}

/// Draws the names of the sections with the current one marked, and `far` at the right end.
pub fn sections(frame: &mut Frame, area: Rect, theme: &Theme, page: &Page, present: usize, far: &str) {
    // A narrow window has one cell between the names, which have spaces in them.
    let (first, between, space) = if area.width < 70 { (" ", theme.glyphs.bar, "") } else { (" ", "", " ") };
    let mut spans = Vec::new();
    for (at, (name, _)) in page.sections.iter().enumerate() {
        let tone = if at == present { Tone::Selected } else { Tone::Quiet };
        spans.push(Span::styled(if at == 0 { first } else { between }, theme.style(Tone::Quiet)));
        spans.push(Span::styled(format!("{space}{name}{space}"), theme.style(tone)));
    }
    put_line(frame.buffer_mut(), area.x, area.y, &Line::from(spans), area.width);
    let x = area.right().saturating_sub(far.len() as u16);
    put(frame.buffer_mut(), x, area.y, far, theme.style(Tone::Quiet));
}

/// How much of a page has been read.
pub fn percent(page: &Page, top: usize, height: u16) -> String {
    let (length, end) = (page.lines.len(), top + usize::from(height));
    format!("{}% ", if end >= length { 100 } else { end * 100 / length })
}
