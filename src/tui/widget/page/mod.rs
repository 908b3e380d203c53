//! A page of text. `update` writes it from the blocks of a sheet for the current width, `view` draws it.

mod blocks;
mod pay;
pub mod reader;
mod steps;
pub mod view;
mod writer;

use std::ops::Range;

use ratatui::text::Line;

use crate::model::SourceId;
use crate::sheet::Link;
use crate::text;

/// Longest and shortest name of a source among others, and the longest date, cells.
const LONGEST_NAME: usize = 36;
const SHORTEST_NAME: usize = 12;
const LONGEST_DATE: usize = 14;

/// Finished lines of text.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Page {
    /// Its lines.
    pub lines: Vec<Line<'static>>,
    /// Sections by name and first line.
    pub sections: Vec<(&'static str, usize)>,
    /// Headings, the names of the sections among them, with their lines.
    pub headings: Vec<(String, usize)>,
    /// Labels of facts with their lines.
    pub labels: Vec<(String, usize)>,
    /// Sources in the order of their marks: `[1]` is the first.
    pub cited: Vec<SourceId>,
    /// Short names and dates of the sources in the same order, if the page lists them.
    pub short_names: Vec<(String, Option<String>)>,
    /// Lines on which what has no mark is our own judgment.
    pub judged: Vec<Range<usize>>,
    /// Links, each with the lines on which it is shown.
    pub links: Vec<(Link, Range<usize>)>,
    /// The numbers of the sources of each line.
    pub marks: Vec<Vec<usize>>,
}

impl Page {
    /// The section to which a line belongs, counted from 0.
    pub fn section_at(&self, line: usize) -> usize {
        self.sections.iter().rposition(|(_, start)| *start <= line).unwrap_or(0)
    }

    /// The numbers of the sources of these lines, each once, as one meets them.
    pub fn cited_between(&self, from: usize, to: usize) -> Vec<usize> {
        let end = to.min(self.marks.len());
        let mut cited = Vec::new();
        for number in self.marks.get(from..end).unwrap_or_default().iter().flatten() {
            if !cited.contains(number) {
                cited.push(*number);
            }
        }
        cited
    }

    /// What the marks on these lines stand for, in one line of so many cells; how many did not fit is said.
    pub fn footnotes(&self, from: usize, to: usize, cells: usize) -> String {
        let mut notes: Vec<Note> = Vec::new();
        for number in self.cited_between(from, to) {
            let Some((name, date)) = self.short_names.get(number - 1) else { continue };
            match notes.iter_mut().find(|note| note.name == name && note.date == date.as_deref()) {
                Some(same) => same.numbers.push(number),
                None => notes.push(Note { numbers: vec![number], name, date: date.as_deref() }),
            }
        }
        named(&notes, cells)
    }

    /// Whether some of these lines are our own judgment where they have no mark.
    pub fn is_judged_between(&self, from: usize, to: usize) -> bool {
        self.judged.iter().any(|lines| lines.start < to && from < lines.end)
    }
}

/// A source under the page: its numbers, its name and its date unless the name has it.
struct Note<'p> {
    numbers: Vec<usize>,
    name: &'p str,
    date: Option<&'p str>,
}

impl Note<'_> {
    /// The note with a name of at most so many cells; one that has the date in it is never cut.
    fn words(&self, most: usize) -> String {
        let numbers = self.numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
        match self.date {
            Some(date) => format!("[{numbers}] {}, {}", text::cut(self.name, most), text::cut(date, LONGEST_DATE)),
            None => format!("[{numbers}] {}", self.name),
        }
    }
}

/// As many of the notes as fit into so many cells, and how many more there are.
fn named(notes: &[Note], cells: usize) -> String {
    let some = |shown: usize| {
        let rest = format!("  i: {} more", notes.len() - shown);
        let names = names_within(&notes[..shown], cells.saturating_sub(text::width(&rest)))?;
        Some(names + &rest)
    };
    let all = names_within(notes, cells);
    all.or_else(|| (0..notes.len()).rev().find_map(some)).unwrap_or_default()
}

/// All of the notes in so many cells, if they fit once the longest names are cut.
fn names_within(notes: &[Note], cells: usize) -> Option<String> {
    let cut_to = |most: usize| notes.iter().map(|note| note.words(most)).collect::<Vec<_>>().join("  ");
    (SHORTEST_NAME..=LONGEST_NAME).rev().map(cut_to).find(|names| text::width(names) <= cells)
}

pub use blocks::{beginning, titled, whole};
pub use writer::Writer;
