//! The blocks of a sheet as lines of a page.

use ratatui::text::{Line, Span};

use super::Writer;
use crate::export::Columns;
use crate::sheet::{Block, Body, Link, Mark, QuickFact, Section, Sheet, Table};
use crate::text;
use crate::tui::theme::{Theme, Tone};

/// Width of the labels of the quick facts.
const HEAD_LABEL: usize = 16;

/// How a kind of statement looks.
fn tone(mark: Mark) -> Tone {
    match mark {
        Mark::Plain => Tone::Plain,
        Mark::Quiet => Tone::Quiet,
        Mark::Money => Tone::Money,
        Mark::Missing | Mark::Caution => Tone::Caution,
        Mark::Chosen => Tone::Selected,
    }
}

/// Which key leads there.
fn way(to: &Link) -> String {
    match to {
        Link::EmployersOf(_) | Link::SchoolsOf(_) => "press e".to_owned(),
        Link::PathsOf(_) => "press p".to_owned(),
        Link::BestPayOf(_) => "press w".to_owned(),
        Link::PayOf(role) => format!("the command \"medpath pay {role}\" prints them"),
        Link::Elsewhere => "Guide (F7), then type my area".to_owned(),
        Link::Role(_) | Link::Page(_) | Link::Employer(_) => "press Enter".to_owned(),
    }
}

/// The quick facts of a sheet, one a line: the first wording that fits, or the last one cut; the page has all of it.
pub(super) fn head(facts: &[QuickFact], theme: &Theme, width: usize) -> Vec<Line<'static>> {
    let room = width.saturating_sub(HEAD_LABEL);
    let line = |fact: &QuickFact| {
        let fits = fact.wordings.iter().find(|wording| text::width(wording) <= room).or(fact.wordings.last());
        let words = fits.map_or_else(String::new, |wording| text::cut(wording, room));
        Line::from(vec![
            Span::styled(text::fit(fact.label, HEAD_LABEL), theme.style(Tone::Quiet)),
            Span::styled(words, theme.style(tone(fact.mark))),
        ])
    };
    facts.iter().map(line).collect()
}

impl Writer {
    /// Writes all sections of a sheet.
    pub fn sheet(&mut self, sheet: &Sheet) {
        self.page.cited = sheet.cited().into_iter().cloned().collect();
        sheet.sections.iter().for_each(|section| self.write(section));
    }

    /// Writes a section under its name.
    pub fn write(&mut self, section: &Section) {
        self.section(section.id.name());
        section.blocks.iter().enumerate().for_each(|(at, block)| self.block(block, at == 0));
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
            Body::Fact { label, text } => self.fact(label, text.as_deref().unwrap_or(text::NOT_STATED), sources),
            Body::Entry(words) => self.entry(words, sources, tone),
            Body::Note(words) => self.styled(&format!("  {words}"), tone),
            Body::Address(address) => self.styled(address, Tone::Quiet),
            Body::Source { number, text, address } => {
                self.hanging(&format!("[{number}] "), text);
                address.iter().for_each(|address| self.styled(&format!("    {address}"), Tone::Quiet));
            }
            Body::Table(table) => self.table(table),
            Body::Pay(table) => self.pay(table),
            Body::Link { text, to } => self.styled(&format!("{text}: {}.", way(to)), tone),
            Body::NotStated => self.styled(&text::capital(&format!("{}.", text::NOT_STATED)), tone),
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
