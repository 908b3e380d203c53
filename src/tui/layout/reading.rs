//! The regions of a page that is read.

use ratatui::layout::{Position, Rect};

use super::{GAP, WIDE, halves, inside_of, rows, with_panels, within};

/// Width of the headings beside a page: a fifth of the window, between these.
const CONTENTS: (u16, u16) = (32, 44);

/// Headings that are seen at least, where other pages are listed above them.
const LEAST_HEADINGS: u16 = 8;

/// The regions of a page that is read. Nothing stands at the left and the right edge but the arrows of [`Reading::body`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Its title and the line under that.
    pub head: Rect,
    /// All between that and the notes.
    pub body: Rect,
    /// Its headings; empty in a narrow window.
    pub contents: Rect,
    /// Its lines; in the second column they go on. That one is empty in a narrow window.
    pub columns: [Rect; 2],
    /// What the marks on those lines stand for.
    pub notes: Rect,
    /// Where one is.
    pub place: Rect,
    /// The frame around all but that, where there is room for one; it bears the title then.
    pub panel: Option<Rect>,
}

/// The parts of a page that is read.
pub fn reading(body: Rect) -> Reading {
    let framed = with_panels(body);
    let [above, place] = rows(body, [body.height.saturating_sub(1), 1]);
    let inner = if framed { inside_of(above) } else { above };
    let title = if framed { 0 } else { 2 };
    let [head, page, notes] = rows(inner, [title, inner.height.saturating_sub(title + 1), 1]);
    let [head, inside, notes] = [head, page, notes].map(|area| within(area, 1));
    let whole = Reading {
        head,
        body: page,
        contents: Rect { width: 0, ..inside },
        columns: [inside, Rect { width: 0, height: 0, ..inside }],
        notes,
        place,
        panel: framed.then_some(above),
    };
    if body.width < WIDE {
        return whole;
    }
    let width = (body.width / 5).clamp(CONTENTS.0, CONTENTS.1);
    let contents = Rect { width, ..inside };
    let text = Rect { x: contents.right() + GAP, width: inside.width - width - GAP, ..inside };
    Reading { contents, columns: halves(text), ..whole }
}

impl Reading {
    /// How many lines are seen at once.
    pub fn lines(&self) -> usize {
        self.columns.iter().map(|column| usize::from(column.height)).sum()
    }

    /// Cells of a line.
    pub fn width(&self) -> u16 {
        self.columns[0].width
    }

    /// The list of so many pages above the headings, with a blank line between; empty where both have no room.
    pub fn with_pages(self, pages: usize) -> (Rect, Self) {
        let lines = u16::try_from(pages).unwrap_or(u16::MAX).saturating_add(1);
        if lines.saturating_add(LEAST_HEADINGS) > self.contents.height {
            return (Rect { height: 0, ..self.contents }, self);
        }
        let [list, _, contents] = rows(self.contents, [lines - 1, 1, self.contents.height - lines]);
        (list, Self { contents, ..self })
    }

    /// Where a line stands, counted from the first that is seen.
    pub fn row(&self, line: usize) -> Option<Rect> {
        let rows = |column: Rect| (column.top()..column.bottom()).map(move |y| Rect { y, height: 1, ..column });
        self.columns.into_iter().flat_map(rows).nth(line)
    }

    /// Which line stands at a place, counted from the first that is seen.
    pub fn line_at(&self, at: Position) -> Option<usize> {
        (0..self.lines()).find(|line| self.row(*line).is_some_and(|row| row.contains(at)))
    }
}
