//! A text that is read: written in `update` from the blocks of a sheet for the present width, drawn by `view`.

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

/// A text of finished lines.
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
    /// What one can go to from here, with the lines that it stands on.
    pub links: Vec<(Link, Range<usize>)>,
    /// Marks on each line.
    pub marks: Vec<Vec<usize>>,
}

impl Page {
    /// The section that a line belongs to, counted from 0.
    pub fn section_at(&self, line: usize) -> usize {
        self.sections.iter().rposition(|(_, start)| *start <= line).unwrap_or(0)
    }

    /// The sources marked on these lines, each once, in order.
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
