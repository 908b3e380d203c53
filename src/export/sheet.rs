//! A sheet as plain text.

use std::io::{self, Write};

use super::text::picture;
use super::{Columns, Export, Lines, Text};
use crate::model::SourceId;
use crate::sheet::{Block, Body, Link, NO_FIGURES, PathStep, PayLine, PayOf, PayTable, Sheet, Unusual};
use crate::text;

impl Export<Sheet> for Text {
    fn export(&self, sheet: &Sheet, out: &mut dyn Write) -> io::Result<()> {
        let mut page = Page { lines: Lines::new(self.width), cited: sheet.cited() };
        page.lines.text(&sheet.title);
        page.sheet(sheet);
        out.write_all(page.lines.finish().as_bytes())
    }
}

/// Short sheets, one under the other.
impl Export<[Sheet]> for Text {
    fn export(&self, sheets: &[Sheet], out: &mut dyn Write) -> io::Result<()> {
        for (at, sheet) in sheets.iter().enumerate() {
            let mut page = Page { lines: Lines::new(self.width), cited: sheet.cited() };
            if at > 0 {
                page.lines.blank();
            }
            page.lines.text(&sheet.title);
            page.lines.indent(INDENT);
            page.sheet(sheet);
            out.write_all(page.lines.finish().as_bytes())?;
        }
        Ok(())
    }
}

/// Cells before what stands under the title of one sheet among others.
const INDENT: usize = 2;

/// A wider table is hard to read across.
const WIDEST_TABLE: usize = 100;

/// A sheet in the making.
struct Page<'s> {
    lines: Lines,
    cited: Vec<&'s SourceId>,
}

impl Page<'_> {
    /// Everything under the title.
    fn sheet(&mut self, sheet: &Sheet) {
        sheet.intro.iter().for_each(|sentence| self.lines.text(sentence));
        for fact in &sheet.head {
            let words = fact.wordings.first().map_or("", String::as_str);
            self.lines.fact(fact.label, &self.marked(words, &fact.sources));
        }
        for section in &sheet.sections {
            if section.id.is_titled() {
                self.lines.section(section.id.name());
            } else if !sheet.intro.is_empty() {
                self.lines.blank();
            }
            section.blocks.iter().enumerate().for_each(|(at, block)| self.block(block, at == 0));
        }
    }

    fn block(&mut self, block: &Block, first: bool) {
        let marked = |words: &str| self.marked(words, &block.sources);
        match &block.body {
            Body::Heading(heading) => {
                if !first {
                    self.lines.blank();
                }
                self.lines.line(&format!("{heading}:"));
            }
            Body::Gap => self.lines.blank(),
            Body::Text(words) => self.lines.text(&marked(words)),
            Body::Fact { label, text } => {
                self.lines.fact(label, &marked(text.as_deref().unwrap_or(text::NOT_STATED_ASK)));
            }
            Body::Entry(words) => self.lines.bullet(&marked(words)),
            Body::Task(words) => self.lines.hanging("[ ] ", "    ", &marked(words)),
            Body::Note(words) => self.lines.hanging("  ", "  ", &marked(words)),
            Body::List(entries) => {
                let sources = marked("Sources of this list:");
                entries.iter().for_each(|entry| self.lines.bullet(entry));
                if !block.sources.is_empty() {
                    self.lines.text(&sources);
                }
            }
            Body::Address { label: None, address } => self.lines.line(&format!("  {address}")),
            Body::Address { label: Some(label), address } => self.lines.line(&format!("{label}: {address}")),
            Body::Source { number, text, address, .. } => {
                self.lines.text(&format!("[{number}] {text}"));
                address.iter().for_each(|address| self.lines.line(&format!("  {address}")));
            }
            Body::Link { text, to: to @ (Link::Role(_) | Link::Page(_) | Link::Employer(_)) } => {
                self.lines.bullet(&format!("{text}: {}", command(to)));
            }
            Body::Link { text, to } => self.lines.text(&format!("{text}: {}.", command(to))),
            Body::Pay(table) => self.pay(table),
            Body::Steps(steps) => steps.iter().for_each(|step| self.step(step, 0)),
            Body::Table(table) => {
                let laid = Columns::new(table, ">", self.lines.width().min(WIDEST_TABLE));
                std::iter::once(&laid.head).chain(laid.rows.iter().flatten()).for_each(|line| self.lines.line(line));
            }
            Body::NotStated => self.lines.text(&text::capital(text::NOT_STATED_ASK)),
        }
    }

    /// Words with the numbers of their sources behind them.
    fn marked<'i>(&self, words: &str, sources: impl IntoIterator<Item = &'i SourceId>) -> String {
        let number = |id: &SourceId| self.cited.iter().position(|cited| *cited == id).map(|at| (at + 1).to_string());
        let mut numbers: Vec<String> = sources.into_iter().filter_map(number).collect();
        numbers.dedup();
        if numbers.is_empty() { words.to_owned() } else { format!("{words} [{}]", numbers.join(",")) }
    }

    /// A step and, further in, those that follow after it.
    fn step(&mut self, step: &PathStep, indent: usize) {
        let (first, rest) = (format!("{}- ", " ".repeat(indent)), " ".repeat(indent + 2));
        let pay = step.pay.as_ref().map(|pay| format!("{}; ", self.marked(pay, &step.pay_source))).unwrap_or_default();
        self.lines.hanging(&first, &rest, &format!("{}: {pay}{}", step.title, step.kind));
        self.lines.hanging(&rest, &format!("{rest}  "), &self.marked(&step.adds, &step.time_source));
        if !step.follows.is_empty() {
            self.lines.hanging(&rest, &rest, "Follows after it:");
        }
        step.follows.iter().for_each(|next| self.step(next, indent + 4));
    }

    /// Areas are drawn too; everything is said in sentences.
    fn pay(&mut self, table: &PayTable) {
        if matches!(table.of, PayOf::AreasByYear | PayOf::AreasByHour | PayOf::Roles) {
            let five = |row: &PayLine| row.wage.as_ref().map(|wage| wage.annual.rising());
            let named = table.rows.iter().map(|row| (row.short.as_str(), five(row), row.of_group));
            let named: Vec<_> = named.collect();
            picture(&mut self.lines, &named, &table.axis);
        }
        for row in &table.rows {
            let words = row.wage.as_ref().map_or_else(|| NO_FIGURES.to_owned(), |wage| table.sentence(wage));
            self.lines.fact(&row.name, &self.marked(&words, &row.source));
        }
        for unusual in table.unusual() {
            let name = match unusual {
                Unusual::Top => "\"at least\", \"or more\"",
                Unusual::Withheld => "\"not published\"",
                Unusual::Absent => "\"not measured\"",
            };
            self.lines.text(&format!("{name}: {}", unusual.words()));
        }
    }
}

/// The command that prints what a link leads to.
fn command(to: &Link) -> String {
    let command = match to {
        Link::Role(role) => format!("show {role}"),
        Link::Page(page) => format!("guide {page}"),
        Link::Employer(employer) => format!("employers {employer}"),
        Link::EmployersOf(role) => format!("employers {role}"),
        Link::SchoolsOf(role) => format!("schools {role}"),
        Link::PathsOf(role) => format!("paths {role}"),
        Link::BestPayOf(role) => format!("pay {role} --by area"),
        Link::LicensesOf(role) => format!("licenses {role}"),
        Link::PayOf(role) => format!("pay {role}"),
        Link::Elsewhere => "guide kinds-of-employers".to_owned(),
        Link::Earning => "guide earn-while-you-learn".to_owned(),
    };
    format!("\"medpath {command}\"")
}
