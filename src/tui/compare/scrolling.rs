//! Which lines of the comparison are in sight. The sources of the rows in sight take the lines that they need from the
//! rows, so how many rows are seen depends on where one is.

use ratatui::layout::Rect;

use super::CompareScreen;
use crate::sorting;
use crate::tui::action::Action;
use crate::tui::cursor::lines_of;
use crate::tui::layout;
use crate::tui::widget::footnotes::footnotes;

/// The sources get at most this part of the window: a fifth.
const SHARE_OF_SOURCES: u16 = 5;

/// Brings the place into the table and finds out how many lines the sources need there.
pub(super) fn settle(screen: &mut CompareScreen, body: Rect) {
    screen.names = screen.comparison.cited.iter().map(|source| source.short.clone()).collect();
    let most = screen.length().saturating_sub(height(screen, body, 0));
    // The last place from which one sees the end.
    screen.last_top =
        (most..screen.length()).find(|top| top + height_at(screen, body, *top) >= screen.length()).unwrap_or(0);
    show(screen, body, screen.top);
}

/// Scrolls if the action is one that does. A page on begins with the first row that was not seen whole.
pub(super) fn scroll(screen: &mut CompareScreen, body: Rect, action: &Action) -> bool {
    let seen = height_at(screen, body, screen.top);
    let Some(lines) = lines_of(action, seen) else { return false };
    let top = match action {
        Action::PageDown => {
            let next = screen.top + seen;
            let begun = screen.lines.get(next).map_or(next, |line| next - line.part);
            if begun > screen.top { begun } else { next }
        }
        Action::PageUp => {
            let fits = |top: &usize| top + height_at(screen, body, *top) >= screen.top;
            let first = (0..screen.top).find(fits).unwrap_or(screen.top);
            let begins = |top: &usize| screen.lines.get(*top).is_none_or(|line| line.part == 0);
            (first..screen.top).find(begins).unwrap_or(first)
        }
        _ => screen.top.saturating_add_signed(lines),
    };
    show(screen, body, top);
    true
}

fn show(screen: &mut CompareScreen, body: Rect, top: usize) {
    screen.top = top.min(screen.last_top);
    screen.source_lines = source_lines(screen, body, screen.top);
}

/// The numbers of the sources of what is seen from a line on, rising.
pub(super) fn numbers(screen: &CompareScreen, top: usize, parts: &layout::Compare) -> Vec<usize> {
    let seen = screen.lines.iter().skip(top).take(usize::from(parts.rows.height));
    let mut numbers: Vec<usize> = seen.flat_map(|line| line.marks.iter().copied()).collect();
    sorting::all(&mut numbers);
    numbers.dedup();
    numbers
}

/// What the marks of what is seen from a line on stand for, in at most so many lines.
pub(super) fn sources_of(screen: &CompareScreen, top: usize, parts: &layout::Compare, most: usize) -> Vec<String> {
    let cells = usize::from(parts.notes.width.saturating_sub(2));
    let numbers = numbers(screen, top, parts);
    let named = |most| footnotes(&numbers, &screen.names, "i", cells, most);
    // Names are whole words where all of them have room.
    let all = named(usize::MAX);
    if all.len() <= most { all } else { named(most) }
}

/// In how many lines the sources of what is seen from a line on have room, or the most that they get.
fn source_lines(screen: &CompareScreen, body: Rect, top: usize) -> u16 {
    let fit = |lines: &u16| {
        let parts = layout::compare(body, screen.comparison.of.columns.len(), *lines);
        sources_of(screen, top, &parts, usize::MAX).len() <= usize::from(*lines)
    };
    let most = (body.height / SHARE_OF_SOURCES).max(1);
    (0..most).find(fit).unwrap_or(most)
}

/// How many lines are seen with so many lines of sources.
fn height(screen: &CompareScreen, body: Rect, lines: u16) -> usize {
    usize::from(layout::compare(body, screen.comparison.of.columns.len(), lines).rows.height)
}

fn height_at(screen: &CompareScreen, body: Rect, top: usize) -> usize {
    height(screen, body, source_lines(screen, body, top))
}
