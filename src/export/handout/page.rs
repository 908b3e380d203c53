//! A hand-out as one HTML page that loads nothing and prints well.

use askama::Template;

use super::byline;
use super::pay::{Picture, Shape};
use crate::model::SourceId;
use crate::sheet::{Block, Body, Handout, Layout, Mark, PathStep, Section, SectionId, Table};
use crate::sorting;
use crate::text::{self, sanitise};

/// A title of more characters is set smaller.
const LONG: usize = 40;

/// The page.
#[derive(Template)]
#[template(path = "handout.html", config = "assets/askama.toml")]
pub(super) struct Page {
    title: String,
    style: &'static str,
    layout: &'static str,
    byline: Option<String>,
    pub(super) intro: Vec<String>,
    pub(super) facts: Vec<(&'static str, Said)>,
    pub(super) parts: Vec<Part>,
    pub(super) sources: Vec<Source>,
    pub(super) closing: Vec<String>,
    version: &'static str,
    /// Whether the title takes more than a line of large letters.
    long: bool,
    /// How large it is set.
    pub(super) size: &'static str,
}

/// A section.
pub(super) struct Part {
    name: Option<&'static str>,
    pub(super) wide: bool,
    pub(super) pieces: Vec<Piece>,
}

/// Words and the numbers of their sources.
#[derive(Default)]
pub(super) struct Said {
    words: String,
    marks: Vec<usize>,
    class: Option<&'static str>,
}

/// Blocks that one element of the page holds.
pub(super) enum Piece {
    Heading(String),
    Text(Said),
    Facts(Vec<(String, Said)>),
    List(Vec<Said>),
    Tasks(Vec<Said>),
    Steps(Steps),
    Table(Grid),
    Pay(Picture),
}

/// A table whose first column names its rows.
pub(super) struct Grid {
    names: Vec<String>,
    even: bool,
    rows: Vec<(Said, Vec<Said>)>,
}

/// Steps to roles, each with those that follow after it.
#[derive(Template)]
#[template(path = "handout_steps.html", config = "assets/askama.toml")]
pub(super) struct Steps {
    steps: Vec<Step>,
}

pub(super) struct Step {
    title: String,
    pay: Option<Said>,
    kind: String,
    adds: Said,
    follows: Option<Steps>,
}

/// A source, short on paper, whole for who points at it.
pub(super) struct Source {
    number: usize,
    short: String,
    whole: String,
    /// Where it is and whose site that is.
    address: Option<(String, String)>,
}

impl Page {
    /// Whether its sections stand beside each other.
    pub(super) fn is_in_columns(&self) -> bool {
        self.layout == "columns"
    }

    pub(super) fn new(handout: &Handout) -> Self {
        let sheet = &handout.sheet;
        let marks = Marks { cited: sheet.cited() };
        let (last, others): (Vec<&Section>, Vec<&Section>) =
            sheet.sections.iter().partition(|section| section.id == SectionId::Sources);
        let facts = sheet.head.iter().map(|fact| {
            let words = fact.wordings.first().map_or("", String::as_str);
            (fact.label, marks.said(words, &fact.sources, fact.mark))
        });
        let parts = others.iter().enumerate().map(|(at, section)| marks.part(section, at, handout.layout));
        let closing = last.iter().flat_map(|section| &section.blocks).filter_map(|block| match &block.body {
            Body::Text(words) => Some(sanitise(words)),
            _ => None,
        });
        let sources = last.iter().flat_map(|section| &section.blocks).filter_map(source);
        Self {
            title: sanitise(&sheet.title),
            long: sheet.title.chars().count() > LONG,
            style: include_str!("../../../assets/handout.css").trim_ascii_end(),
            layout: if handout.layout == Layout::Columns { "columns" } else { "lines" },
            byline: byline(handout).as_deref().map(sanitise),
            intro: sheet.intro.iter().map(|sentence| sanitise(sentence)).collect(),
            facts: facts.collect(),
            parts: parts.collect(),
            sources: sources.collect(),
            closing: closing.collect(),
            version: env!("CARGO_PKG_VERSION"),
            size: "",
        }
    }
}

fn source(block: &Block) -> Option<Source> {
    let Body::Source { number, short, date, text, address } = &block.body else { return None };
    let date = date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
    let host = |address: &String| {
        let host = address.split("//").nth(1)?.split('/').next()?;
        // Only what a browser opens; a pack can name anything.
        let is_web = address.starts_with("http://") || address.starts_with("https://");
        is_web.then(|| (sanitise(address), sanitise(host.trim_start_matches("www."))))
    };
    Some(Source {
        number: *number,
        short: sanitise(&format!("{short}{date}")),
        whole: sanitise(text),
        address: address.as_ref().and_then(host),
    })
}

impl Said {
    /// Characters, with the numbers of the sources.
    pub(super) fn length(&self) -> usize {
        self.words.chars().count() + if self.marks.is_empty() { 0 } else { 2 + 3 * self.marks.len() }
    }
}

impl Source {
    /// Characters that are seen.
    pub(super) fn length(&self) -> usize {
        7 + self.short.chars().count() + self.address.as_ref().map_or(0, |(_, host)| host.len())
    }
}

impl Grid {
    /// Lines on a sheet that is so many characters wide.
    pub(super) fn lines(&self, width: usize) -> f32 {
        let width_of_cell = (width * 6 / 7 / self.names.len().saturating_sub(1).max(1)).max(1);
        let row = |(first, cells): &(Said, Vec<Said>)| {
            let first = first.length().div_ceil(width / 7);
            let cells = cells.iter().map(|cell| cell.length().div_ceil(width_of_cell));
            cells.max().unwrap_or_default().max(first) as f32 + 0.45
        };
        self.rows.iter().map(row).sum::<f32>() + 6.0
    }
}

impl Steps {
    /// Lines in a column of so many characters.
    pub(super) fn lines(&self, width: usize) -> f32 {
        let step = |step: &Step| {
            let length = step.title.len() + step.kind.len() + step.adds.length() + 14;
            let follows = step.follows.as_ref().map_or(0.0, |steps| 1.0 + steps.lines(width.saturating_sub(4).max(1)));
            length.div_ceil(width) as f32 + follows
        };
        self.steps.iter().map(step).sum()
    }
}

/// The numbers of the sources.
struct Marks<'s> {
    cited: Vec<&'s SourceId>,
}

impl Marks<'_> {
    fn of<'i>(&self, sources: impl IntoIterator<Item = &'i SourceId>) -> Vec<usize> {
        let number = |id: &SourceId| self.cited.iter().position(|cited| *cited == id).map(|at| at + 1);
        let mut numbers: Vec<usize> = sources.into_iter().filter_map(number).collect();
        sorting::all(&mut numbers);
        numbers.dedup();
        numbers
    }

    fn said<'i>(&self, words: &str, sources: impl IntoIterator<Item = &'i SourceId>, mark: Mark) -> Said {
        let class = match mark {
            Mark::Quiet => Some("quiet"),
            Mark::Caution => Some("caution"),
            Mark::Missing => Some("missing"),
            Mark::Plain | Mark::Money | Mark::Track(_) | Mark::Chosen => None,
        };
        Said { words: sanitise(words), marks: self.of(sources), class }
    }

    fn part(&self, section: &Section, at: usize, layout: Layout) -> Part {
        let mut pieces = Vec::new();
        for (place, block) in section.blocks.iter().enumerate() {
            self.add(block, &format!("pay-{at}-{place}"), &mut pieces);
            if let Some(Piece::Table(table)) = pieces.last_mut() {
                // Roles side by side get the same width.
                table.even = section.id == SectionId::SideBySide;
            }
        }
        // What has columns of its own needs the whole width.
        let has_table = section.blocks.iter().any(|block| matches!(block.body, Body::Pay(_) | Body::Table(_)));
        let wide = layout == Layout::Columns && has_table;
        Part { name: section.id.is_titled().then(|| section.id.name()), wide, pieces }
    }

    /// Adds a block: to the list before it, if it is of the same kind.
    fn add(&self, block: &Block, id: &str, pieces: &mut Vec<Piece>) {
        let said = |words: &str| self.said(words, &block.sources, block.mark);
        match (&block.body, pieces.last_mut()) {
            (Body::Heading(heading), _) => pieces.push(Piece::Heading(sanitise(heading))),
            (Body::Fact { label, text }, last) => {
                let fact = (sanitise(label), said(text.as_deref().unwrap_or(text::NOT_STATED_ASK)));
                match last {
                    Some(Piece::Facts(facts)) => facts.push(fact),
                    _ => pieces.push(Piece::Facts(vec![fact])),
                }
            }
            (Body::Entry(words), Some(Piece::List(entries))) => entries.push(said(words)),
            (Body::Entry(words), _) => pieces.push(Piece::List(vec![said(words)])),
            (Body::Task(words), Some(Piece::Tasks(tasks))) => tasks.push(said(words)),
            (Body::Task(words), _) => pieces.push(Piece::Tasks(vec![said(words)])),
            (Body::List(entries), _) => {
                let plain = |words: &String| self.said(words, [], Mark::Plain);
                pieces.push(Piece::List(entries.iter().map(plain).collect()));
                if !block.sources.is_empty() {
                    pieces.push(Piece::Text(said("Sources of this list:")));
                }
            }
            (Body::Text(words) | Body::Note(words), _) => pieces.push(Piece::Text(said(words))),
            (Body::Address { address, .. }, _) => pieces.push(Piece::Text(said(address))),
            (Body::NotStated, _) => pieces.push(Piece::Text(said(&text::capital(text::NOT_STATED_ASK)))),
            (Body::Table(table), _) => pieces.push(Piece::Table(self.grid(table))),
            (Body::Pay(table), _) => pieces.push(Piece::Pay(Picture::new(table, id, |id| self.of(id)))),
            (Body::Steps(steps), _) => pieces.push(Piece::Steps(self.steps(steps))),
            // A link leads to another screen; sources stand at the end.
            (Body::Gap | Body::Link { .. } | Body::Source { .. }, _) => {}
        }
    }

    fn grid(&self, table: &Table) -> Grid {
        let row = |row: &crate::sheet::TableRow| {
            let of_cell = |at: usize| row.of_cells.get(at).map(Vec::as_slice).unwrap_or_default();
            let cells = row.cells.iter().enumerate();
            let mut cells = cells.map(|(at, cell)| self.said(cell, of_cell(at), Mark::Plain));
            let first = cells.next().map(|first| Said { marks: self.of(&row.sources), ..first });
            (first.unwrap_or_default(), cells.collect())
        };
        Grid {
            names: table.columns.iter().map(|column| sanitise(&column.name)).collect(),
            even: false,
            rows: table.rows.iter().map(row).collect(),
        }
    }

    fn steps(&self, steps: &[PathStep]) -> Steps {
        let step = |step: &PathStep| Step {
            title: sanitise(&step.title),
            pay: step.pay.as_ref().map(|pay| self.said(pay, &step.pay_source, Mark::Plain)),
            kind: sanitise(&step.kind),
            adds: self.said(&step.adds, &step.time_source, Mark::Plain),
            follows: (!step.follows.is_empty()).then(|| self.steps(&step.follows)),
        };
        Steps { steps: steps.iter().map(step).collect() }
    }
}
