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
use crate::sheet::{JUDGMENT_BRIEF, Link};
use crate::text;

/// Longest and shortest name of a source among others, and the longest date, cells.
const LONGEST_NAME: usize = 36;
const SHORTEST_NAME: usize = 9;
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

    /// What the marks on these lines stand for, in one line of so many cells, names cut before dates; how many did not
    /// fit is said. Whose word the rest is stands behind them if there is room.
    pub fn footnotes(&self, from: usize, to: usize, cells: usize) -> String {
        let cited = self.cited_between(from, to);
        let named = cited.iter().filter_map(|number| Some((*number, self.short_names.get(number - 1)?)));
        let notes: Vec<(usize, &str, Option<&str>)> =
            named.map(|(number, (name, date))| (number, name.as_str(), date.as_deref())).collect();
        let judged = self.judged.iter().any(|lines| lines.start < to && from < lines.end);
        let judgment = if judged {
            format!("{}{JUDGMENT_BRIEF}", if notes.is_empty() { "" } else { "  " })
        } else {
            String::new()
        };
        let all = |room: usize| names_within(&notes, room);
        if let Some(names) = cells.checked_sub(text::width(&judgment)).and_then(all) {
            return names + &judgment;
        }
        if let Some(names) = all(cells) {
            return names;
        }
        let rest = |shown: usize| format!("  i: {} more", notes.len() - shown);
        let some = |shown: usize| {
            let names = names_within(&notes[..shown], cells.saturating_sub(text::width(&rest(shown))))?;
            Some(names + &rest(shown))
        };
        (0..notes.len()).rev().find_map(some).unwrap_or_default()
    }
}

/// Numbers, names and dates of sources in so many cells, if they fit once the longest names are cut.
fn names_within(notes: &[(usize, &str, Option<&str>)], cells: usize) -> Option<String> {
    let note = |(number, name, date): &(usize, &str, Option<&str>), most: usize| {
        let date = date.map(|date| format!(", {}", text::cut(date, LONGEST_DATE))).unwrap_or_default();
        format!("[{number}] {}{date}", text::cut(name, most))
    };
    let cut_to = |most: usize| notes.iter().map(|named| note(named, most)).collect::<Vec<_>>().join("  ");
    (SHORTEST_NAME..=LONGEST_NAME).rev().map(cut_to).find(|names| text::width(names) <= cells)
}

pub use blocks::{beginning, titled, whole};
pub use writer::Writer;
