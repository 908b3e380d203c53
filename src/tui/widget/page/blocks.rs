//! The blocks of a sheet as lines of a page.

use ratatui::text::{Line, Span};

use super::{Page, Writer};
use crate::export::Columns;
use crate::model::SourceId;
use crate::sheet::{Block, Body, Link, Mark, QuickFact, Section, Sheet, Table};
use crate::text;
use crate::tui::theme::{Theme, Tone};

/// Width of the labels of the quick facts.
const HEAD_LABEL: usize = 16;

/// From which width of a page the quick facts stand on a card.
const CARD: usize = 72;

/// How a kind of statement looks.
fn tone(mark: Mark) -> Tone {
    match mark {
        Mark::Plain => Tone::Text,
        Mark::Quiet => Tone::Quiet,
        Mark::Money => Tone::Money,
        Mark::Track(track) => track.into(),
        Mark::Missing => Tone::Missing,
        Mark::Caution => Tone::Caution,
        Mark::Chosen => Tone::Selected,
    }
}

/// Which key leads there.
fn way(to: &Link) -> String {
    match to {
        Link::EmployersOf(_) | Link::SchoolsOf(_) => "press e".to_owned(),
        Link::PathsOf(_) => "press p".to_owned(),
        Link::BestPayOf(_) => "press w".to_owned(),
        Link::LicensesOf(_) => "press l".to_owned(),
        Link::PayOf(_) => "press m".to_owned(),
        Link::Elsewhere => "Guide (F7), then type my area".to_owned(),
        Link::Earning => "Guide (F7), then type earn while you learn".to_owned(),
        Link::Role(_) | Link::Page(_) | Link::Employer(_) => "press Enter".to_owned(),
    }
}

/// A sheet as a page: its sentences, its quick facts, its sections.
pub fn whole(sheet: &Sheet, theme: Theme, width: u16) -> Page {
    let mut writer = Writer::new(theme, width);
    sheet.intro.iter().for_each(|sentence| writer.styled(sentence, Tone::Quiet));
    // A section with a title makes room itself.
    if !sheet.intro.is_empty() && sheet.sections.first().is_some_and(|section| !section.id.is_titled()) {
        writer.blank();
    }
    writer.sheet(sheet);
    writer.finish()
}

/// A sheet under its own title, for an overlay.
pub fn titled(sheet: &Sheet, theme: Theme, width: u16) -> Page {
    let mut writer = Writer::new(theme, width);
    writer.heading(&sheet.title);
    writer.sheet(sheet);
    writer.finish()
}

/// Title and first section of a sheet, close together: mostly it is seen without scrolling, beside a list.
pub fn beginning(sheet: &Sheet, theme: Theme, width: u16) -> Page {
    let mut writer = Writer::new(theme, width).close_together();
    writer.heading(&sheet.title);
    for sentence in &sheet.intro {
        writer.styled(sentence, Tone::Quiet);
        writer.blank();
    }
    sheet.sections.first().into_iter().for_each(|section| writer.blocks(&section.blocks));
    writer.finish()
}

impl Writer {
    /// Writes all sections of a sheet.
    pub fn sheet(&mut self, sheet: &Sheet) {
        self.page.cited = sheet.cited().into_iter().cloned().collect();
        self.quick_facts(&sheet.head);
        sheet.sections.iter().for_each(|section| self.write(section));
    }

    /// The quick facts, on a card where there is room for its frame.
    fn quick_facts(&mut self, facts: &[QuickFact]) {
        if facts.is_empty() || self.width() < CARD {
            return facts.iter().for_each(|fact| self.quick_fact(fact, self.width()));
        }
        let width = self.width();
        let from = self.page.lines.len();
        facts.iter().for_each(|fact| self.quick_fact(fact, width - 4));
        self.frame_lines(from, width, "At a glance");
    }

    /// A quick fact in one line of so many cells: the first wording that fits, or the last one cut; the page has all of it.
    fn quick_fact(&mut self, fact: &QuickFact, cells: usize) {
        let marks = self.marks(&fact.sources).0;
        let room = cells.saturating_sub(HEAD_LABEL + text::width(&marks));
        let fits = fact.wordings.iter().find(|wording| text::width(wording) <= room).or(fact.wordings.last());
        let words = fits.map_or_else(String::new, |wording| text::cut(wording, room));
        let line = Line::from(vec![
            Span::styled(text::fit(fact.label, HEAD_LABEL), self.theme.style(Tone::Quiet)),
            Span::styled(words, self.theme.style(tone(fact.mark))),
        ]);
        self.sourced_line(line, &fact.sources);
    }

    /// Writes a section under its name.
    pub fn write(&mut self, section: &Section) {
        if section.id.is_titled() {
            self.section(section.id.name());
        } else {
            self.page.sections.push((section.id.name(), self.page.lines.len()));
        }
        let from = self.page.lines.len();
        section.blocks.iter().enumerate().for_each(|(at, block)| self.block(block, at == 0));
        if section.judged {
            self.page.judged.push(from..self.page.lines.len());
        }
    }

    /// Writes blocks that have no section.
    pub fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block, false));
    }

    fn block(&mut self, block: &Block, first: bool) {
        let (sources, tone) = (block.sources.as_slice(), tone(block.mark));
        match &block.body {
            Body::Heading(heading) => {
                if !first {
                    self.blank();
                }
                self.heading(heading);
            }
            Body::Gap => self.blank(),
            Body::Text(words) => self.sourced(words, sources, tone),
            Body::Fact { label, text } => {
                self.fact(label, text.as_deref().unwrap_or(text::NOT_STATED_ASK), sources, tone);
            }
            Body::Entry(words) => self.entry(words, sources, tone),
            Body::Task(words) => self.sourced(&format!("[ ] {words}"), sources, tone),
            Body::Note(words) => self.styled(&format!("  {words}"), tone),
            Body::List(entries) => self.list(entries, sources),
            Body::Address { label: None, address } => self.text(address),
            Body::Address { label: Some(label), address } => self.address(label, address),
            Body::Source { number, short, date, text, address } => {
                self.page.short_names.push((short.clone(), date.clone()));
                self.hanging(&format!("[{number}] "), text);
                address.iter().for_each(|address| self.styled(&format!("    {address}"), Tone::Quiet));
            }
            Body::Table(table) => self.table(table),
            Body::Pay(table) => self.pay(table),
            Body::Steps(steps) => self.steps(steps, ""),
            Body::Link { text, to: to @ (Link::Role(_) | Link::Page(_) | Link::Employer(_)) } => {
                let lead = format!("{} ", self.theme.glyphs.bullet);
                let title = text::cut(text, self.width().saturating_sub(text::width(&lead)));
                let at = self.page.lines.len();
                self.line(Line::from(lead + &title));
                self.page.links.push((to.clone(), at..at + 1));
            }
            Body::Link { text, to } => self.styled(&format!("{text}: {}.", way(to)), tone),
            Body::NotStated => self.styled(&text::capital(text::NOT_STATED_ASK), tone),
        }
    }

    /// A list whose sources are named once under it, and found from each of its lines.
    fn list(&mut self, entries: &[String], sources: &[SourceId]) {
        let from = self.page.lines.len();
        entries.iter().for_each(|entry| self.bullet(entry));
        if !sources.is_empty() {
            self.sourced("Sources of this list:", sources, Tone::Quiet);
            if let Some((last, entries)) = self.page.marks[from..].split_last_mut() {
                entries.iter_mut().for_each(|marks| marks.clone_from(last));
            }
        }
    }

    fn table(&mut self, table: &Table) {
        // The last cells are for the arrows that say that there is more.
        let cells = self.measure() - 2;
        let laid = Columns::new(table, self.theme.glyphs.cursor, cells);
        self.line(Line::styled(laid.head, self.theme.style(Tone::Quiet)));
        for (row, lines) in table.rows.iter().zip(laid.rows) {
            for line in lines {
                let style = self.theme.style(tone(row.mark));
                self.sourced_line(Line::styled(text::fit(&line, cells), style), &row.sources);
            }
        }
    }
}
