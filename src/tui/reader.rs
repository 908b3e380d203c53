//! A page and the part of it that is seen.

use ratatui::layout::Rect;

use super::app::Destination;
use super::layout;
use super::page::{self, Page};
use super::theme::Theme;
use crate::catalogue::Catalogue;

/// A page that is read, with its head above the lines that scroll.
#[derive(Default)]
pub struct Reader {
    /// The text at the present width.
    pub page: Page,
    /// First line that is seen.
    pub top: usize,
}

impl Reader {
    /// Lines that are seen in a body.
    pub fn height(&self, body: Rect) -> usize {
        usize::from(layout::role(body, self.page.head.len()).body.height)
    }

    /// Scrolls by lines.
    pub fn scroll(&mut self, lines: isize, body: Rect) {
        self.show(self.top.saturating_add_signed(lines), body);
    }

    /// Puts a line on top, or as far up as it goes.
    pub fn show(&mut self, line: usize, body: Rect) {
        self.top = line.min(self.page.lines.len().saturating_sub(self.height(body)));
    }

    /// Takes the text for another width or area; the reader stays in the same section.
    pub fn replace(&mut self, page: Page, body: Rect) {
        let section = self.page.section_at(self.top);
        let start = |page: &Page| page.sections.get(section).map_or(0, |(_, start)| *start);
        let into = self.top.saturating_sub(start(&self.page));
        self.page = page;
        self.show(start(&self.page) + into, body);
    }

    /// Goes to the section after or before the one on top of the window.
    pub fn go_to_section(&mut self, by: isize, body: Rect) {
        let at = self.page.section_at(self.top);
        let starts = &self.page.sections;
        let to = if by < 0 && starts.get(at).is_some_and(|(_, start)| *start < self.top) {
            // From inside a section, back is its own beginning.
            at
        } else {
            at.saturating_add_signed(by).min(starts.len().saturating_sub(1))
        };
        self.show(starts.get(to).map_or(0, |(_, start)| *start), body);
    }

    /// The sources that are cited in what is seen.
    pub fn sources<'c>(&self, catalogue: &Catalogue, body: Rect, theme: Theme, width: u16) -> Destination<'c> {
        let numbers = self.page.cited_between(self.top, self.top + self.height(body));
        let page = page::keys::sources(catalogue, &self.page, &numbers, theme, width);
        Destination::Text("Sources of what is on the screen".to_owned(), page)
    }
}
