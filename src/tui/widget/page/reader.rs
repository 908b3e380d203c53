//! A page with a scroll position.

use std::ops::Range;

use ratatui::layout::Rect;

use super::{Page, Writer};
use crate::catalogue::Catalogue;
use crate::model::SourceId;
use crate::text;
use crate::tui::app::{App, Destination, Reply};
use crate::tui::layout;
use crate::tui::theme::{Theme, Tone};

/// A page that is read, line by line.
#[derive(Default)]
pub struct Reader {
    /// The text at the current width.
    pub page: Page,
    /// The first visible line.
    pub top: usize,
}

impl Reader {
    /// The number of lines that fit on the screen.
    pub fn height(&self, body: Rect) -> usize {
        layout::reading(body).lines()
    }

    /// Scrolls by lines.
    pub fn scroll(&mut self, lines: isize, body: Rect) {
        self.show(self.top.saturating_add_signed(lines), body);
    }

    /// Scrolls a line to the top, or as close to it as the end of the page allows.
    pub fn show(&mut self, line: usize, body: Rect) {
        self.top = line.min(self.page.lines.len().saturating_sub(self.height(body)));
    }

    /// Replaces the page, built for another width or area, and stays in the same section.
    pub fn replace(&mut self, page: Page, body: Rect) {
        let section = self.page.sections.iter().rposition(|(_, start)| *start <= self.top);
        let start = |page: &Page| section.and_then(|at| page.sections.get(at)).map_or(0, |(_, start)| *start);
        let into = self.top.saturating_sub(start(&self.page));
        self.page = page;
        self.show(start(&self.page) + into, body);
    }

    /// Goes to the section after or before the one at the top of the window.
    pub fn go_to_section(&mut self, by: isize, body: Rect) {
        let at = self.page.section_at(self.top);
        let starts = &self.page.sections;
        let to = if by < 0 && starts.get(at).is_some_and(|(_, start)| *start < self.top) {
            // From the middle of a section, going back leads to its beginning.
            at
        } else {
            at.saturating_add_signed(by).min(starts.len().saturating_sub(1))
        };
        // Before the first section stand the quick facts.
        let line = if by < 0 && at == 0 { 0 } else { starts.get(to).map_or(0, |(_, start)| *start) };
        self.show(line, body);
    }

    /// The choice among the headings and labels of the page, if it has any headings.
    pub fn contents<'c>(&self) -> Reply<'c> {
        let Page { headings, labels, .. } = &self.page;
        let titles: Vec<String> = headings.iter().chain(labels).map(|(title, _)| title.clone()).collect();
        match headings.len() {
            0 => Reply::Stay,
            headings => Reply::Open(Destination::Contents { titles, headings }),
        }
    }

    /// Scrolls to a heading or, counted on behind those, a label; the first is 0.
    pub fn go_to_heading(&mut self, heading: usize, body: Rect) {
        if let Some((_, line)) = self.page.headings.iter().chain(&self.page.labels).nth(heading) {
            self.show(*line, body);
        }
    }

    /// An overlay with the sources of the visible lines.
    pub fn sources<'c>(&self, app: &App) -> Destination<'c> {
        sources_of(app, &self.page, self.top..self.top + self.height(app.frame().body))
    }
}

/// An overlay with the sources of some lines of a page.
pub fn sources_of<'c>(app: &App, page: &Page, lines: Range<usize>) -> Destination<'c> {
    sources_with(app, &page.cited, &page.cited_between(lines.start, lines.end))
}

/// An overlay with the sources that have these numbers, counted from 1.
pub fn sources_with<'c>(app: &App, cited: &[SourceId], numbers: &[usize]) -> Destination<'c> {
    let width = layout::overlay_width(app.window).saturating_sub(2);
    let page = sources(app.catalogue, cited, numbers, app.theme, width);
    Destination::Text("Sources of what is on the screen".to_owned(), page)
}

fn sources(catalogue: &Catalogue, cited: &[SourceId], numbers: &[usize], theme: Theme, width: u16) -> Page {
    let mut writer = Writer::new(theme, width);
    for number in numbers {
        let Some(source) = cited.get(number - 1).and_then(|id| catalogue.source(id)) else { continue };
        writer.hanging(&format!("[{number}] "), &text::source_words(&source));
        writer.styled(&format!("    {}", source.url), Tone::Quiet);
    }
    if numbers.is_empty() {
        writer.text("Nothing on this part of the page carries the number of a source: it is our own judgment.");
    }
    writer.finish()
}
