//! A hand-out as Markdown, as comma-separated values and as JSON.

use std::io::{self, Write};

use serde::Serialize;

use super::byline;
use crate::export::csv::write_line;
use crate::export::markdown::escape;
use crate::export::{Csv, Export, Json, Markdown, write_json};
use crate::model::SourceId;
use crate::sheet::{Block, Body, Handout, NO_FIGURES, PathStep, PayTable, Sheet, Table};
use crate::shortlist::Entry;
use crate::sorting;
use crate::text;

/// A block as a label and words; a table is several.
struct Line {
    kind: Kind,
    label: String,
    words: String,
    sources: Vec<usize>,
}

/// How a line is written in Markdown.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Heading,
    Text,
    Fact,
    Entry,
    Task,
}

/// The numbers of the sources.
struct Marks<'s>(Vec<&'s SourceId>);

impl Marks<'_> {
    fn of<'i>(&self, sources: impl IntoIterator<Item = &'i SourceId>) -> Vec<usize> {
        let number = |id: &SourceId| self.0.iter().position(|cited| *cited == id).map(|at| at + 1);
        let mut numbers: Vec<usize> = sources.into_iter().filter_map(number).collect();
        sorting::all(&mut numbers);
        numbers.dedup();
        numbers
    }

    /// The lines of a block, but for those of a table.
    fn lines(&self, block: &Block) -> Vec<Line> {
        let line = |kind, label: &str, words: &str| {
            let (label, words) = (label.to_owned(), words.to_owned());
            vec![Line { kind, label, words, sources: self.of(&block.sources) }]
        };
        match &block.body {
            Body::Heading(words) => line(Kind::Heading, "", words),
            Body::Text(words) | Body::Note(words) => line(Kind::Text, "", words),
            Body::Fact { label, text } => line(Kind::Fact, label, text.as_deref().unwrap_or(text::NOT_STATED_ASK)),
            Body::Entry(words) => line(Kind::Entry, "", words),
            Body::Task(words) => line(Kind::Task, "", words),
            Body::List(entries) => entries.iter().flat_map(|words| line(Kind::Entry, "", words)).collect(),
            Body::Address { address, .. } => line(Kind::Text, "", address),
            Body::Source { number, text, address, .. } => {
                let address = address.as_deref().map(|address| format!(" {address}")).unwrap_or_default();
                let mut said = line(Kind::Entry, &format!("[{number}]"), &format!("{text}{address}"));
                said.iter_mut().for_each(|line| line.sources.clear());
                said
            }
            Body::NotStated => line(Kind::Text, "", &text::capital(text::NOT_STATED_ASK)),
            Body::Pay(table) => self.pay(table),
            Body::Steps(steps) => steps.iter().flat_map(|step| self.step(step, "")).collect(),
            Body::Gap | Body::Link { .. } | Body::Table(_) => Vec::new(),
        }
    }

    fn pay(&self, table: &PayTable) -> Vec<Line> {
        let row = table.rows.iter().map(|row| Line {
            kind: Kind::Fact,
            label: format!("{}{}", row.name, if row.of_group { " (group pay)" } else { "" }),
            words: row.wage.as_ref().map_or_else(|| NO_FIGURES.to_owned(), |wage| table.sentence(wage)),
            sources: self.of(&row.source),
        });
        row.collect()
    }

    /// A step and those after it, each with the way to it.
    fn step(&self, step: &PathStep, before: &str) -> Vec<Line> {
        let title = format!("{before}{}", step.title);
        let pay = step.pay.as_ref().map(|pay| format!("{pay}; ")).unwrap_or_default();
        let words = format!("{pay}{}. {}", step.kind, step.adds);
        let sources = self.of(step.pay_source.iter().chain(&step.time_source));
        let after = format!("{title}, then ");
        let mut lines = vec![Line { kind: Kind::Entry, label: title, words, sources }];
        lines.extend(step.follows.iter().flat_map(|next| self.step(next, &after)));
        lines
    }
}

/// Numbers of sources as they stand behind words: ` [1,2]`.
fn marks(numbers: &[usize]) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    if numbers.is_empty() { String::new() } else { format!(" [{}]", numbers.join(",")) }
}

impl Export<Handout> for Markdown {
    fn export(&self, handout: &Handout, out: &mut dyn Write) -> io::Result<()> {
        let sheet = &handout.sheet;
        let cited = Marks(sheet.cited());
        writeln!(out, "# {}\n", escape(&sheet.title))?;
        for sentence in byline(handout).iter().chain(&sheet.intro) {
            writeln!(out, "{}\n", escape(sentence))?;
        }
        for fact in &sheet.head {
            let words = fact.wordings.first().map_or("", String::as_str);
            writeln!(out, "- **{}:** {}{}", fact.label, escape(words), escape(&marks(&cited.of(&fact.sources))))?;
        }
        for section in &sheet.sections {
            if section.id.is_titled() {
                writeln!(out, "\n## {}\n", section.id.name())?;
            }
            let mut last = Kind::Heading;
            for block in &section.blocks {
                if let Body::Table(table) = &block.body {
                    markdown_table(table, &cited, out)?;
                }
                for line in cited.lines(block) {
                    // A paragraph or heading begins after an empty line, which a heading has behind it.
                    let begins = matches!(line.kind, Kind::Text | Kind::Heading);
                    if last != Kind::Heading && (begins || last == Kind::Text) {
                        writeln!(out)?;
                    }
                    markdown_line(&line, out)?;
                    last = line.kind;
                }
            }
        }
        Ok(())
    }
}

fn markdown_line(line: &Line, out: &mut dyn Write) -> io::Result<()> {
    let words = escape(&format!("{}{}", line.words, marks(&line.sources)));
    let label = if line.label.is_empty() { String::new() } else { format!("**{}:** ", escape(&line.label)) };
    match line.kind {
        Kind::Heading => writeln!(out, "### {words}\n"),
        Kind::Text => writeln!(out, "{words}"),
        Kind::Fact | Kind::Entry => writeln!(out, "- {label}{words}"),
        Kind::Task => writeln!(out, "- [ ] {words}"),
    }
}

fn markdown_table(table: &Table, cited: &Marks, out: &mut dyn Write) -> io::Result<()> {
    let names: Vec<String> = table.columns.iter().map(|column| escape(&column.name)).collect();
    writeln!(out, "| {} |\n|{}", names.join(" | "), "---|".repeat(names.len()))?;
    for row in &table.rows {
        let of_cell = |at: usize| marks(&cited.of(row.of_cells.get(at).into_iter().flatten()));
        let cells = row.cells.iter().enumerate().map(|(at, cell)| escape(&format!("{cell}{}", of_cell(at))));
        let mut cells: Vec<String> = cells.collect();
        if let Some(first) = cells.first_mut() {
            first.push_str(&escape(&marks(&cited.of(&row.sources))));
        }
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    writeln!(out)
}

impl Export<Handout> for Csv {
    fn export(&self, handout: &Handout, out: &mut dyn Write) -> io::Result<()> {
        let sheet = &handout.sheet;
        let cited = Marks(sheet.cited());
        let mut table = csv::WriterBuilder::new().flexible(true).from_writer(out);
        write_line(&mut table, ["Part", "What", "Words", "Sources"])?;
        write_line(&mut table, ["", "Title", &sheet.title])?;
        for (what, words) in [("Name", &handout.name), ("Date", &handout.date)] {
            words.iter().try_for_each(|words| write_line(&mut table, ["", what, words]))?;
        }
        sheet.intro.iter().try_for_each(|sentence| write_line(&mut table, ["", "", sentence]))?;
        for fact in &sheet.head {
            let words = fact.wordings.first().map_or("", String::as_str);
            let read = marks(&cited.of(&fact.sources));
            write_line(&mut table, ["At a glance", fact.label, words, read.trim()])?;
        }
        for section in &sheet.sections {
            let name = section.id.name();
            let mut heading = String::new();
            for block in &section.blocks {
                if let Body::Heading(words) = &block.body {
                    heading.clone_from(words);
                    continue;
                }
                if let Body::Table(rows) = &block.body {
                    let names = rows.columns.iter().map(|column| &*column.name);
                    write_line(&mut table, std::iter::once(name).chain(names))?;
                    for row in &rows.rows {
                        let read = marks(&cited.of(row.sources.iter().chain(row.of_cells.iter().flatten())));
                        let cells = row.cells.iter().map(String::as_str);
                        write_line(&mut table, std::iter::once(name).chain(cells).chain([read.trim()]))?;
                    }
                }
                for line in cited.lines(block) {
                    let label = if line.label.is_empty() { &heading } else { &line.label };
                    write_line(&mut table, [name, label, &line.words, marks(&line.sources).trim()])?;
                }
            }
        }
        table.flush()
    }
}

/// A hand-out for scripts.
#[derive(Serialize)]
struct Record<'h> {
    title: &'h str,
    name: Option<&'h str>,
    date: Option<&'h str>,
    about: &'h [String],
    facts: Vec<LineRecord>,
    parts: Vec<PartRecord<'h>>,
    /// The saved roles, as `medpath shortlist import` reads them.
    #[serde(skip_serializing_if = "<[Entry]>::is_empty")]
    shortlist: &'h [Entry],
}

#[derive(Serialize)]
struct PartRecord<'h> {
    name: &'h str,
    lines: Vec<LineRecord>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tables: Vec<TableRecord<'h>>,
}

#[derive(Serialize)]
struct LineRecord {
    kind: Kind,
    #[serde(skip_serializing_if = "String::is_empty")]
    label: String,
    words: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<usize>,
}

#[derive(Serialize)]
struct TableRecord<'h> {
    columns: Vec<&'h str>,
    rows: Vec<&'h [String]>,
}

impl From<Line> for LineRecord {
    fn from(Line { kind, label, words, sources }: Line) -> Self {
        Self { kind, label, words, sources }
    }
}

impl Export<Handout> for Json {
    fn export(&self, handout: &Handout, out: &mut dyn Write) -> io::Result<()> {
        let sheet: &Sheet = &handout.sheet;
        let cited = Marks(sheet.cited());
        let facts = sheet.head.iter().map(|fact| LineRecord {
            kind: Kind::Fact,
            label: fact.label.to_owned(),
            words: fact.wordings.first().cloned().unwrap_or_default(),
            sources: cited.of(&fact.sources),
        });
        let parts = sheet.sections.iter().map(|section| PartRecord {
            name: section.id.name(),
            lines: section.blocks.iter().flat_map(|block| cited.lines(block)).map(LineRecord::from).collect(),
            tables: section.blocks.iter().filter_map(table_record).collect(),
        });
        let record = Record {
            title: &sheet.title,
            name: handout.name.as_deref(),
            date: handout.date.as_deref(),
            about: &sheet.intro,
            facts: facts.collect(),
            parts: parts.collect(),
            shortlist: &handout.saved,
        };
        write_json(&record, out)
    }
}

fn table_record(block: &Block) -> Option<TableRecord<'_>> {
    let Body::Table(table) = &block.body else { return None };
    let columns = table.columns.iter().map(|column| &*column.name).collect();
    Some(TableRecord { columns, rows: table.rows.iter().map(|row| row.cells.as_slice()).collect() })
}
