//! Writes a page: headings, paragraphs, lists, labelled facts, each with the marks of its sources.

use ratatui::text::{Line, Span};

use super::Page;
use crate::model::SourceId;
use crate::text;
use crate::tui::theme::{Theme, Tone};

/// Longest line of running text; wider windows leave the rest free, because long lines are hard to read.
pub(super) const LONGEST_LINE: usize = 96;

/// A page in the making.
pub struct Writer {
    /// The page so far.
    pub page: Page,
    /// Styles and glyphs.
    pub theme: Theme,
    width: usize,
    /// Labels stand right before their texts instead of in a column of their own.
    close: bool,
}

impl Writer {
    /// An empty page of this width.
    pub fn new(theme: Theme, width: u16) -> Self {
        Self { page: Page::default(), theme, width: usize::from(width).max(20), close: false }
    }

    /// Without the column of labels.
    pub fn close_together(self) -> Self {
        Self { close: true, ..self }
    }

    /// Cells of a line of text.
    pub fn measure(&self) -> usize {
        self.width.min(LONGEST_LINE)
    }

    /// All cells of a line.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Begins a section.
    pub fn section(&mut self, name: &'static str) {
        if !self.page.lines.is_empty() {
            self.blank();
        }
        self.page.sections.push((name, self.page.lines.len()));
        self.page.headings.push((name.to_owned(), self.page.lines.len()));
        let rest = self.width.saturating_sub(name.len() + 4);
        let glyph = self.theme.glyphs.line;
        self.line(Line::from(vec![
            Span::styled(format!("{} ", glyph.repeat(2)), self.theme.style(Tone::Line)),
            Span::styled(name, self.theme.style(Tone::Accent)),
            Span::styled(format!(" {}", glyph.repeat(rest)), self.theme.style(Tone::Line)),
        ]));
    }

    /// A heading inside a section.
    pub fn heading(&mut self, text: &str) {
        self.page.headings.push((text.to_owned(), self.page.lines.len()));
        self.styled(text, Tone::Heading);
    }

    /// An empty line.
    pub fn blank(&mut self) {
        self.line(Line::default());
    }

    /// A finished line without sources.
    pub fn line(&mut self, line: Line<'static>) {
        self.page.lines.push(line);
        self.page.marks.push(Vec::new());
    }

    /// Puts all lines from one on into a frame of so many cells.
    pub(super) fn frame_lines(&mut self, from: usize, cells: usize, title: &str) {
        let glyphs = self.theme.glyphs;
        let [top_left, top_right, bottom_left, bottom_right] = glyphs.corners;
        let [line, words] = [Tone::Line, Tone::Heading].map(|tone| self.theme.style(tone));
        for inside in &mut self.page.lines[from..] {
            let rest = cells.saturating_sub(inside.width() + 4);
            inside.spans.insert(0, Span::styled(format!("{} ", glyphs.bar), line));
            inside.spans.push(Span::styled(format!("{} {}", " ".repeat(rest), glyphs.bar), line));
        }
        let over = glyphs.line.repeat(cells.saturating_sub(text::width(title) + 5));
        let top = vec![
            Span::styled(format!("{top_left}{} ", glyphs.line), line),
            Span::styled(title.to_owned(), words),
            Span::styled(format!(" {over}{top_right}"), line),
        ];
        self.page.lines.insert(from, Line::from(top));
        self.page.marks.insert(from, Vec::new());
        let under = glyphs.line.repeat(cells.saturating_sub(2));
        self.line(Line::styled(format!("{bottom_left}{under}{bottom_right}"), line));
    }

    /// A paragraph.
    pub fn text(&mut self, text: &str) {
        self.styled(text, Tone::Text);
    }

    /// A paragraph in one tone; spaces before it indent all its lines.
    pub fn styled(&mut self, text: &str, tone: Tone) {
        let style = self.theme.style(tone);
        let indent = text.len() - text.trim_start().len();
        for line in text::wrap(text, self.measure() - indent) {
            self.line(Line::styled(" ".repeat(indent) + &line, style));
        }
    }

    /// A paragraph in one tone with the marks of its sources behind it.
    pub fn sourced(&mut self, text: &str, sources: &[SourceId], tone: Tone) {
        self.indented("", text, sources, tone);
    }

    /// A paragraph behind a lead such as a number; further lines stand under the text.
    pub fn hanging(&mut self, lead: &str, text: &str) {
        self.indented(lead, text, &[], Tone::Text);
    }

    /// One entry of a list.
    pub fn bullet(&mut self, text: &str) {
        self.entry(text, &[], Tone::Text);
    }

    /// The same in one tone with the marks of its sources.
    pub fn entry(&mut self, text: &str, sources: &[SourceId], tone: Tone) {
        let lead = format!("{} ", self.theme.glyphs.bullet);
        self.indented(&lead, text, sources, tone);
    }

    /// Text behind a lead; further lines stand under the text.
    fn indented(&mut self, lead: &str, text: &str, sources: &[SourceId], tone: Tone) {
        let (marks, numbers) = self.marks(sources);
        let (indent, style) = (text::width(lead), self.theme.style(tone));
        for (at, part) in text::wrap(&format!("{text}{marks}"), self.measure() - indent).into_iter().enumerate() {
            let lead = if at == 0 { lead.to_owned() } else { " ".repeat(indent) };
            self.page.lines.push(Line::styled(format!("{lead}{part}"), style));
            self.page.marks.push(numbers.clone());
        }
    }

    /// A label and its text, in columns of their own unless they stand close together or the label is too long.
    pub fn fact(&mut self, label: &str, text: &str, sources: &[SourceId], tone: Tone) {
        let column = LABEL.min(self.measure() / 2);
        if self.close || text::width(label) >= column {
            return self.sourced(&format!("{label}: {text}"), sources, tone);
        }
        self.page.labels.push((label.to_owned(), self.page.lines.len()));
        let (marks, numbers) = self.marks(sources);
        let quiet = self.theme.style(Tone::Quiet);
        for (at, part) in text::wrap(&format!("{text}{marks}"), self.measure() - column).into_iter().enumerate() {
            let label = if at == 0 { label } else { "" };
            let label = Span::styled(text::fit(label, column - 1) + " ", quiet);
            self.page.lines.push(Line::from(vec![label, Span::styled(part, self.theme.style(tone))]));
            self.page.marks.push(numbers.clone());
        }
    }

    /// A label and an address, which can be copied only where it is not broken.
    pub fn address(&mut self, label: &str, address: &str) {
        let (before, cells) = (text::width(label) + 2, text::width(address));
        if !self.close && cells + LABEL <= self.measure() {
            self.fact(label, address, &[], Tone::Text);
        } else if before + cells <= self.measure() {
            self.text(&format!("{label}: {address}"));
        } else {
            self.styled(&format!("{label}:"), Tone::Quiet);
            self.text(address);
        }
    }

    /// A finished line whose figures have these sources.
    pub fn sourced_line(&mut self, mut line: Line<'static>, sources: &[SourceId]) {
        let (marks, numbers) = self.marks(sources);
        line.push_span(Span::styled(marks, self.theme.style(Tone::Quiet)));
        self.page.lines.push(line);
        self.page.marks.push(numbers);
    }

    /// The marks of some sources with a space before them, and their numbers.
    pub(super) fn marks(&mut self, sources: &[SourceId]) -> (String, Vec<usize>) {
        let mut numbers: Vec<usize> = Vec::new();
        for source in sources {
            let number = self.cite(source);
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        let marks: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        (if marks.is_empty() { String::new() } else { format!(" [{}]", marks.join(",")) }, numbers)
    }

    /// The number of a source on this page, counted from 1.
    pub fn cite(&mut self, source: &SourceId) -> usize {
        if let Some(at) = self.page.cited.iter().position(|cited| cited == source) {
            return at + 1;
        }
        self.page.cited.push(source.clone());
        self.page.cited.len()
    }

    /// The page.
    pub fn finish(self) -> Page {
        self.page
    }
}

/// Width of the labels of facts, the space behind them included.
const LABEL: usize = 18;
