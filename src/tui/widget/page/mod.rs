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

/// Finished lines of text.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Page {
    /// Lines that stay on top.
    pub head: Vec<Line<'static>>,
    /// Lines that scroll.
    pub lines: Vec<Line<'static>>,
    /// Sections by name and first line.
    pub sections: Vec<(&'static str, usize)>,
    /// Sources in the order of their marks: `[1]` is the first.
    pub cited: Vec<SourceId>,
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

    /// The numbers of the sources of these lines, each once, rising.
    pub fn cited_between(&self, from: usize, to: usize) -> Vec<usize> {
        let end = to.min(self.marks.len());
        let mut marks: Vec<usize> = self.marks.get(from..end).unwrap_or_default().concat();
        marks.sort_unstable();
        marks.dedup();
        marks
    }
}

pub use blocks::{beginning, titled, whole};
pub use writer::Writer;
