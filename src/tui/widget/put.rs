//! Puts text on the screen. Whatever is outside the window is left out.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

/// Puts text at a position and cuts it at the edge of the buffer.
pub fn put(buffer: &mut Buffer, x: u16, y: u16, text: impl AsRef<str>, style: Style) {
    put_within(buffer, x, y, text.as_ref(), u16::MAX, style);
}

/// Puts at most `cells` cells of text at a position. Returns the column after the text.
pub fn put_within(buffer: &mut Buffer, x: u16, y: u16, text: &str, cells: u16, style: Style) -> u16 {
    if !buffer.area.contains(Position { x, y }) {
        return x;
    }
    buffer.set_stringn(x, y, text, usize::from(cells), style).0
}

/// Puts at most `cells` cells of a line at a position.
pub fn put_line(buffer: &mut Buffer, x: u16, y: u16, line: &Line, cells: u16) {
    let end = x.saturating_add(cells);
    let mut at = x;
    for span in &line.spans {
        at = put_within(buffer, at, y, &span.content, end.saturating_sub(at), line.style.patch(span.style));
        if at >= end {
            break;
        }
    }
}

/// Writes texts into one row, from left to right.
pub struct Pen<'b> {
    buffer: &'b mut Buffer,
    /// The next column.
    at: u16,
    y: u16,
    end: u16,
}

impl<'b> Pen<'b> {
    /// A pen at the left end of the first row of an area. It never writes outside the area.
    pub fn new(buffer: &'b mut Buffer, area: Rect) -> Self {
        Self { buffer, at: area.x, y: area.y, end: area.right() }
    }

    /// Moves right by `cells` cells.
    pub fn skip(&mut self, cells: usize) -> &mut Self {
        self.at = self.at.saturating_add(u16::try_from(cells).unwrap_or(u16::MAX));
        self
    }

    /// Puts text and moves to the cell after it.
    pub fn put(&mut self, text: &str, style: Style) -> &mut Self {
        self.at = put_within(self.buffer, self.at, self.y, text, self.end.saturating_sub(self.at), style);
        self
    }

    /// Puts text at the left end of a column and moves to the cell after the column.
    pub fn column(&mut self, text: &str, cells: usize, style: Style) -> &mut Self {
        let start = self.at;
        self.put(text, style);
        self.at = start;
        self.skip(cells)
    }

    /// Puts text at the right end of a column and moves to the cell after it.
    pub fn column_right(&mut self, text: &str, cells: usize, style: Style) -> &mut Self {
        self.skip(cells.saturating_sub(crate::text::width(text))).put(text, style)
    }
}
