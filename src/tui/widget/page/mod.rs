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
use crate::tui::widget::footnotes::{ShortName, footnotes};

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
    pub short_names: Vec<ShortName>,
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

    /// What the marks on these lines stand for, in one line of so many cells; how many did not fit is said behind `way`,
    /// the keys that show them.
    pub fn footnotes(&self, from: usize, to: usize, way: &str, cells: usize) -> String {
        footnotes(&self.cited_between(from, to), &self.short_names, way, cells, 1).pop().unwrap_or_default()
    }

    /// Whether some of these lines are our own judgment where they have no mark.
    pub fn is_judged_between(&self, from: usize, to: usize) -> bool {
        self.judged.iter().any(|lines| lines.start < to && from < lines.end)
    }
}

pub use blocks::{beginning, titled, whole};
pub use writer::Writer;
