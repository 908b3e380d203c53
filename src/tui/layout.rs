//! Divides the window into regions. `update` needs them for scrolling and mouse clicks, `view` for drawing.

mod code;
mod explore;
mod listing;
mod reading;
mod slide;

use ratatui::layout::{Margin, Rect};

pub use code::{Code, WORDS_OF_CODE, code, text_of_code};
pub use explore::{Explore, LIST_MARGIN, ListColumns, PAY_MARKS, explore, list_columns};
pub use listing::{Listing, choice, filters, listing, programs, shortlist, steps};
pub use reading::{Reading, reading};
pub use slide::{Slide, slide};

/// The smallest usable window: columns, rows.
pub const SMALLEST: (u16, u16) = (60, 16);

/// Height of the details of an employer when they are below the list.
pub const EMPLOYER_LINES: u16 = 10;

/// Height of a shortlist entry: one line for the role, one for its note.
pub const ENTRY_LINES: u16 = 2;

/// Whether the window is too small for the screens.
pub fn too_small(screen: Rect) -> bool {
    screen.width < SMALLEST.0 || screen.height < SMALLEST.1
}

/// The regions that every screen has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// Tab line.
    pub tabs: Rect,
    /// The screen itself.
    pub body: Rect,
    /// The message.
    pub message: Rect,
    /// The footer, which names the keys.
    pub footer: Rect,
}

/// The regions of a window. The message gets at least one line and at most a quarter of the window.
pub fn frame(screen: Rect, message_lines: usize) -> Frame {
    let most = (screen.height / 4).max(1);
    let lines = u16::try_from(message_lines).unwrap_or(most).clamp(1, most);
    let [tabs, body, message, footer] = rows(screen, [1, screen.height.saturating_sub(2 + lines), lines, 1]);
    Frame { tabs, body, message, footer }
}

/// The same of a screen that takes the whole window: no tabs, and the message in place of the keys.
pub fn whole_frame(screen: Rect, message_lines: usize) -> Frame {
    let places = frame(screen, message_lines);
    let below = if message_lines == 0 { places.footer } else { Rect { y: places.message.y + 1, ..places.message } };
    let none = Rect { height: 0, ..below };
    let body = Rect { height: screen.height.saturating_sub(below.height), ..screen };
    let (message, footer) = if message_lines == 0 { (none, below) } else { (below, none) };
    Frame { tabs: Rect { height: 0, ..screen }, body, message, footer }
}

/// The regions of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compare {
    /// Column titles.
    pub head: Rect,
    /// The rows.
    pub rows: Rect,
    /// What the marks on the rows stand for.
    pub notes: Rect,
    /// The line that says which columns are shown, and remarks.
    pub place: Rect,
    /// Width of the row labels.
    pub label: u16,
    /// Width of a column, including the line to its left.
    pub column: u16,
    /// How many columns fit.
    pub columns: usize,
    /// The frame around all of it, where there is room for one; then the pay bands have room for one axis, too.
    pub panel: Option<Rect>,
}

/// The regions of the comparison in a body, with so many lines for the sources. Two roles fit in 80 columns, three in
/// 120, four in 160.
pub fn compare(body: Rect, roles: usize, notes: u16) -> Compare {
    let panel = with_panels(body).then_some(body);
    let body = panel.map_or(body, inside_of);
    let [head, page, notes, place] = rows(body, [3.min(body.height), body.height.saturating_sub(4 + notes), notes, 1]);
    let label = if panel.is_some() { 20 } else { 17 };
    let room = body.width.saturating_sub(label);
    let fits = usize::from((room / 31).max(1)).min(4);
    let columns = fits.min(roles.max(1));
    // If there are few roles their columns are wider, but not so wide that a row is hard to follow.
    let column = (room / u16::try_from(columns).unwrap_or(1)).min(60);
    Compare { head, rows: page, notes, place, label, column, columns, panel }
}

/// The region of an overlay with this many lines of text, including its frame.
pub fn overlay(screen: Rect, lines: usize) -> Rect {
    let width = overlay_width(screen);
    let most = screen.height.saturating_sub(2);
    let height = u16::try_from(lines + 2).unwrap_or(most).min(most);
    Rect { x: (screen.width - width) / 2, y: (screen.height - height) / 2, width, height }
}

/// The line for the place of a document, with what is said about it.
pub fn take_home(screen: Rect) -> Rect {
    overlay(screen, LINES_OF_TAKE_HOME)
}

/// Lines in the frame of the place of a document.
const LINES_OF_TAKE_HOME: usize = 9;

/// Width of the text in an overlay, without its frame and the blanks beside that.
pub fn overlay_text_width(screen: Rect) -> u16 {
    overlay_width(screen).saturating_sub(4)
}

/// Width of an overlay, including its frame.
fn overlay_width(screen: Rect) -> u16 {
    // A narrow strip of the screen beside the overlay would only distract.
    if screen.width < 110 { screen.width } else { 92 }
}

/// In a window of at least this many columns and a body of so many lines, parts have frames.
const PANELS: (u16, u16) = (100, 26);

/// In a window of at least this many columns, two parts or columns of text stand side by side.
const WIDE: u16 = 160;

/// Whether there is room for frames around the parts of a screen.
pub fn with_panels(body: Rect) -> bool {
    body.width >= PANELS.0 && body.height >= PANELS.1
}

/// What is inside of a frame.
pub fn inside_of(panel: Rect) -> Rect {
    panel.inner(Margin::new(1, 1))
}

/// Columns between two columns of text.
const GAP: u16 = 3;

/// A region without some columns at both sides.
fn within(area: Rect, columns: u16) -> Rect {
    area.inner(Margin::new(columns, 0))
}

/// Two columns of text.
fn halves(area: Rect) -> [Rect; 2] {
    let first = Rect { width: area.width.saturating_sub(GAP) / 2, ..area };
    [first, Rect { x: first.right() + GAP, ..first }]
}

/// Divides a region into rows of the given heights, from the top. Rows that do not fit are empty.
fn rows<const N: usize>(area: Rect, heights: [u16; N]) -> [Rect; N] {
    let mut y = area.y;
    heights.map(|height| {
        let height = height.min(area.bottom().saturating_sub(y));
        let row = Rect { y, height, ..area };
        y += height;
        row
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_roles_fit_at_80_columns_three_at_120_four_at_160() {
        let columns = |width| compare(frame(Rect::new(0, 0, width, 24), 0).body, 4, 1).columns;
        assert_eq!((columns(80), columns(120), columns(160)), (2, 3, 4));
    }
}
