//! Plain text in lines: made for a screen reader as much as for a screen.
//!
//! No boxes and no columns of prose; a label stands before its text, an indent before what belongs to it.

use crate::text;

/// Text in the making. Whatever goes in comes out without control characters and within the width.
pub struct Lines {
    width: usize,
    indent: usize,
    out: String,
}

impl Lines {
    /// An empty text for lines of `width` cells.
    pub fn new(width: usize) -> Self {
        Self { width, indent: 0, out: String::new() }
    }

    /// Cells of a line.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Puts so many cells before all further lines.
    pub fn indent(&mut self, cells: usize) {
        self.indent = cells;
    }

    /// One line as it is, apart from control characters and spaces at its end.
    pub fn line(&mut self, line: &str) {
        self.out.extend(std::iter::repeat_n(' ', self.indent));
        self.out.push_str(text::sanitise(line).trim_end());
        self.out.push('\n');
    }

    /// An empty line.
    pub fn blank(&mut self) {
        self.out.push('\n');
    }

    /// The name of a section, with an empty line before it.
    pub fn section(&mut self, name: &str) {
        if !self.out.is_empty() {
            self.blank();
        }
        self.line(&name.to_uppercase());
    }

    /// A paragraph.
    pub fn text(&mut self, paragraph: &str) {
        self.hanging("", "", paragraph);
    }

    /// An entry of a list.
    pub fn bullet(&mut self, entry: &str) {
        self.hanging("- ", "  ", entry);
    }

    /// A label and its text.
    pub fn fact(&mut self, label: &str, fact: &str) {
        self.hanging("", "  ", &format!("{label}: {fact}"));
    }

    /// A paragraph with a lead before its first line and another before the rest.
    pub fn hanging(&mut self, first: &str, rest: &str, paragraph: &str) {
        let cells = self.width.saturating_sub(self.indent + text::width(first).max(text::width(rest)));
        for (at, line) in text::wrap(&text::sanitise(paragraph), cells).into_iter().enumerate() {
            self.line(&format!("{}{line}", if at == 0 { first } else { rest }));
        }
    }

    /// The text.
    pub fn finish(self) -> String {
        self.out
    }
}
