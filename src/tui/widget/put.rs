//! Text onto the screen. In almost all of it a character is a cell; only the rest is cut into graphemes.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

/// Puts text at a place, cut at the edge of the buffer.
pub fn put(buffer: &mut Buffer, x: u16, y: u16, text: impl AsRef<str>, style: Style) {
    put_within(buffer, x, y, text.as_ref(), u16::MAX, style);
}

/// Puts at most `cells` cells of text at a place; returns the column behind it.
pub fn put_within(buffer: &mut Buffer, x: u16, y: u16, text: &str, cells: u16, style: Style) -> u16 {
    let area = buffer.area;
    if !area.contains(Position { x, y }) {
        return x;
    }
    let is_ascii = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if !is_ascii && !text.chars().all(is_drawn) {
        return buffer.set_stringn(x, y, text, usize::from(cells), style).0;
    }
    let room = usize::from(cells.min(area.right() - x));
    let start = buffer.index_of(x, y);
    let cells = &mut buffer.content[start..start + room];
    let styled = style != Style::new();
    let mut used = 0;
    let mut put_one = |cell: &mut Cell, letter: &str| {
        // Half of a screen is blank before it is drawn and after.
        if letter != " " || cell.symbol() != " " {
            cell.set_symbol(letter);
        }
        if styled {
            cell.set_style(style);
        }
        used += 1;
    };
    if is_ascii {
        for (at, cell) in cells.iter_mut().enumerate().take(text.len()) {
            put_one(cell, &text[at..=at]);
        }
    } else {
        let mut letter = [0; 4];
        for (cell, drawn) in cells.iter_mut().zip(text.chars()) {
            put_one(cell, drawn.encode_utf8(&mut letter));
        }
    }
    x + used
}

/// Puts a line of at most `cells` cells at a place.
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

/// Puts texts into a row one behind the other, from column to column.
pub struct Pen<'b> {
    buffer: &'b mut Buffer,
    /// The next column.
    at: u16,
    y: u16,
    end: u16,
}

impl<'b> Pen<'b> {
    /// A pen at the left end of the first row of an area, which it does not leave.
    pub fn new(buffer: &'b mut Buffer, area: Rect) -> Self {
        Self { buffer, at: area.x, y: area.y, end: area.right() }
    }

    /// Goes on by so many cells.
    pub fn skip(&mut self, cells: usize) -> &mut Self {
        self.at = self.at.saturating_add(u16::try_from(cells).unwrap_or(u16::MAX));
        self
    }

    /// Puts text and stands behind it.
    pub fn put(&mut self, text: &str, style: Style) -> &mut Self {
        self.at = put_within(self.buffer, self.at, self.y, text, self.end.saturating_sub(self.at), style);
        self
    }

    /// Puts text that may be shorter than its column, and stands behind the column.
    pub fn column(&mut self, text: &str, cells: usize, style: Style) -> &mut Self {
        let start = self.at;
        self.put(text, style);
        self.at = start;
        self.skip(cells)
    }

    /// Puts text at the right end of a column.
    pub fn column_right(&mut self, text: &str, cells: usize, style: Style) -> &mut Self {
        self.skip(cells.saturating_sub(crate::text::width(text))).put(text, style)
    }
}

/// Whether a character takes one cell for sure and joins no other: ASCII, and the strokes and blocks that screens are
/// drawn with.
fn is_drawn(letter: char) -> bool {
    matches!(letter, ' '..='~' | '\u{2190}'..='\u{2193}' | '\u{2500}'..='\u{2593}' | '\u{203a}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::style::Color;

    proptest! {
        #[test]
        fn puts_what_the_library_would_put(text in "[ -~]{0,30}|[ -~─│┃█├┤›↓↑▒▌░]{0,30}|\\PC{0,20}", x in 0u16..28, y in 0u16..6, cells in 0u16..25) {
            let style = Style::new().fg(Color::Red);
            let area = Rect::new(3, 1, 20, 3);
            let (mut ours, mut theirs) = (Buffer::empty(area), Buffer::empty(area));
            let end = put_within(&mut ours, x, y, &text, cells, style);
            if area.contains(Position { x, y }) {
                prop_assert_eq!(end, theirs.set_stringn(x, y, &text, usize::from(cells), style).0);
            }
            prop_assert_eq!(ours, theirs);
        }
    }
}
