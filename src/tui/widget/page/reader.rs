//! A page with a scroll position.

use std::ops::Range;

use ratatui::layout::Rect;

use super::{Page, Writer};
use crate::catalogue::Catalogue;
use crate::model::SourceId;
use crate::sorting;
use crate::text;
use crate::tui::app::{App, Destination, Reply};
use crate::tui::cursor::CONTEXT;
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

    /// Scrolls as little as needed to see these lines and a few around them.
    pub fn see(&mut self, lines: Range<usize>, body: Rect) {
        let height = self.height(body);
        let context = CONTEXT.min(height.saturating_sub(lines.len()) / 2);
        let highest = lines.start.saturating_sub(context);
        let lowest = (lines.end + context).saturating_sub(height).min(highest);
        self.show(self.top.clamp(lowest, highest), body);
    }

    /// Replaces the page, built for another width or area. What stood on top of the window stays there: the same heading
    /// or fact, and as far into its text.
    pub fn replace(&mut self, page: Page, body: Rect) {
        let top = same_place(&self.page, &page, self.top);
        self.page = page;
        self.show(top, body);
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

/// The line of a page that stands where a line of the page stood that it replaces.
fn same_place(before: &Page, now: &Page, line: usize) -> usize {
    let (old, new) = (anchors(before), anchors(now));
    let at = old.partition_point(|(_, start)| *start <= line);
    // A heading that only the page before has gives way to the one in front of it.
    let found = (0..at).rev().find_map(|at| {
        let (title, _) = old[at];
        let nth = old[..at].iter().filter(|(other, _)| *other == title).count();
        let same = new.iter().enumerate().filter(|(_, (other, _))| *other == title);
        same.map(|(to, _)| (at, to)).nth(nth)
    });
    let Some((from, to)) = found else { return line };
    let end =
        |anchors: &[(&str, usize)], at: usize, page: &Page| anchors.get(at + 1).map_or(page.lines.len(), |next| next.1);
    let (start, length) = (old[from].1, end(&old, from, before) - old[from].1);
    let into = (line - start).min(length) * (end(&new, to, now) - new[to].1) / length.max(1);
    new[to].1 + into
}

/// The headings and the labels of facts of a page, in the order of its lines.
fn anchors(page: &Page) -> Vec<(&str, usize)> {
    let named = page.headings.iter().chain(&page.labels);
    let mut anchors: Vec<(&str, usize)> = named.map(|(title, line)| (title.as_str(), *line)).collect();
    sorting::by_key(&mut anchors, |(_, line)| *line);
    anchors
}

/// An overlay with the sources of some lines of a page.
pub fn sources_of<'c>(app: &App, page: &Page, lines: Range<usize>) -> Destination<'c> {
    sources_with(app, &page.cited, &page.cited_between(lines.start, lines.end))
}

/// An overlay with the sources that have these numbers, counted from 1.
pub fn sources_with<'c>(app: &App, cited: &[SourceId], numbers: &[usize]) -> Destination<'c> {
    let width = layout::overlay_text_width(app.window);
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
