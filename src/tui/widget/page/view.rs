//! Draws a page with its head, and the line that shows its sections.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Page;
use crate::sheet::JUDGMENT_BRIEF;
use crate::text;
use crate::tui::layout;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::lines::{arrows, lines, rule, worded_rule};
use crate::tui::widget::panel::panel;
use crate::tui::widget::put::{put, put_line};

/// Draws the lines of a page from `top` on.
pub fn page(frame: &mut Frame, area: Rect, page: &Page, top: usize) {
    lines(frame, area, page.lines.iter().skip(top));
}

/// What stands over a page that is read.
pub struct Heading<'h> {
    /// Its title.
    pub title: &'h str,
    /// Behind the title, where there is room.
    pub beside: &'h str,
    /// At the right end.
    pub right: &'h str,
}

/// Draws a page that is read: its title, whose word lines without a mark are, the lines from `top` on, and what their
/// marks stand for; beside them the headings, where there is room.
pub fn read(frame: &mut Frame, parts: &layout::Reading, theme: &Theme, heading: &Heading, read: &Page, top: usize) {
    let end = top + parts.lines();
    let judged = if read.is_judged_between(top, end) { JUDGMENT_BRIEF } else { "" };
    match parts.panel {
        Some(area) => framed(frame, area, theme, heading, judged),
        None => plain_head(frame, parts.head, theme, heading, judged),
    }
    let [first, second] = parts.columns;
    page(frame, first, read, top);
    page(frame, second, read, top + usize::from(first.height));
    contents(frame, parts.contents, theme, read, top..end);
    arrows(frame, parts.body, theme, top > 0, end < read.lines.len());
    let notes = parts.notes;
    let words = read.footnotes(top, end, "i", usize::from(notes.width));
    put(frame.buffer_mut(), notes.x, notes.y, words, theme.style(Tone::Quiet));
}

/// The frame, with the title in it.
fn framed(frame: &mut Frame, area: Rect, theme: &Theme, heading: &Heading, judged: &str) {
    let Heading { title, beside, right } = *heading;
    let more = if beside.is_empty() { String::new() } else { format!("   {beside}") };
    panel(frame, area, theme, &[title, &more].concat(), right, true);
    if !judged.is_empty() {
        let x = area.right().saturating_sub(text::width(judged) as u16 + 5);
        put(frame.buffer_mut(), x, area.bottom() - 1, format!(" {judged} "), theme.style(Tone::Quiet));
    }
}

/// The title over a rule.
fn plain_head(frame: &mut Frame, area: Rect, theme: &Theme, heading: &Heading, judged: &str) {
    let room = usize::from(area.width).saturating_sub(text::width(heading.right) + 1);
    let title = text::cut(heading.title, room);
    let rest = room - text::width(&title);
    let beside = if heading.beside.is_empty() { String::new() } else { format!("   {}", heading.beside) };
    let line = Line::from(vec![
        Span::styled(title, theme.style(Tone::Heading)),
        Span::styled(text::fit(&beside, rest), theme.style(Tone::Quiet)),
        Span::styled(format!(" {}", heading.right), theme.style(Tone::Accent)),
    ]);
    put_line(frame.buffer_mut(), area.x, area.y, &line, area.width);
    let line = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    match judged {
        "" => rule(frame, line, theme),
        judged => worded_rule(frame, line, theme, judged),
    }
}

/// Draws the headings of a page, those of the lines in sight marked.
fn contents(frame: &mut Frame, area: Rect, theme: &Theme, page: &Page, seen: Range<usize>) {
    if area.is_empty() {
        return;
    }
    let present = page.headings.iter().rposition(|(_, line)| *line <= seen.start).unwrap_or(0);
    let height = usize::from(area.height);
    let indent = |line: &usize| if page.sections.iter().any(|(_, start)| start == line) { 2 } else { 4 };
    let rows = |in_whole: bool| -> Vec<(usize, usize, String)> {
        let rows = page.headings.iter().enumerate().flat_map(|(at, (heading, line))| {
            let room = usize::from(area.width).saturating_sub(indent(line));
            let words = if in_whole { hanging(heading, room) } else { vec![text::cut(heading, room)] };
            words.into_iter().map(move |words| (at, indent(line), words))
        });
        rows.collect()
    };
    let whole = rows(true);
    let rows = if whole.len() <= height { whole } else { rows(false) };
    let present_row = rows.iter().position(|(at, ..)| *at == present).unwrap_or(0);
    let first = (present_row + 1).saturating_sub(height / 2).min(rows.len().saturating_sub(height));
    for ((at, indent, words), y) in rows.into_iter().skip(first).zip(area.top()..area.bottom()) {
        let is_seen = at == present || seen.contains(&page.headings[at].1);
        let style = theme.style(if is_seen { Tone::Heading } else { Tone::Quiet });
        put(frame.buffer_mut(), area.x + indent as u16, y, words, style);
        if is_seen {
            put(frame.buffer_mut(), area.x, y, theme.glyphs.bar, theme.style(Tone::Accent));
        }
    }
}

/// Words in lines of so many cells, all but the first a little in.
pub fn hanging(words: &str, cells: usize) -> Vec<String> {
    let mut lines = text::wrap(words, cells.saturating_sub(1).max(1));
    lines.iter_mut().skip(1).for_each(|line| line.insert(0, ' '));
    lines
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
pub fn percent(page: &Page, top: usize, lines: usize) -> String {
    let (length, end) = (page.lines.len(), top + lines);
    format!("{}% ", if end >= length { 100 } else { end * 100 / length })
}
