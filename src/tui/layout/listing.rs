//! The regions of a screen that is one list.

use ratatui::layout::Rect;

use super::{WIDE, halves, inside_of, rows, with_panels, within};

/// Height of the details below a list with their frame, where they have two columns.
const DETAIL_PANEL: u16 = 14;

/// Width of a choice in a wide window.
const CHOICE: u16 = 112;

/// Least width at which details below a list have two columns.
const TWO_COLUMNS: u16 = 100;

/// Below the list of programs: the height that the details need, and the least height that the list keeps.
const PROGRAM_LINES: (u16, u16) = (15, 6);

/// Lines for the words of a step.
const STEP_LINES: u16 = 4;

/// Width of the filter choices: margin, name, mark, words, count.
const FILTERS: u16 = 51;

/// Width of the shortlist in its frame.
const SHORTLIST: u16 = 85;

/// The regions of a screen that is one list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listing {
    /// Search line or heading.
    pub head: Rect,
    /// What the list shows, or its columns.
    pub under: Rect,
    /// The list.
    pub list: Rect,
    /// Details of the selected line, beside or below the list; empty where there are none.
    pub detail: Rect,
    /// The frames around head, list and details, where there is room for them.
    pub panels: Option<[Rect; 3]>,
}

/// A list with details of the selected line: beside it in a wide window, otherwise so many lines below it, so that the
/// names in the list have the whole width.
pub fn listing(body: Rect, detail_lines: u16) -> Listing {
    if !with_panels(body) {
        let (head, under, below) = plain_head(body);
        let lines = detail_lines.min(below.height / 2);
        let [list, detail] = rows(below, [below.height - lines, lines]);
        return Listing { head, under, list, detail, panels: None };
    }
    match detail_lines {
        0 => in_panels(body, body.width),
        _ if body.width < WIDE => stacked(body),
        _ => in_panels(body, body.width * 3 / 5),
    }
}

/// A choice over the screen below: its region and its parts. In a wide window that screen stays in sight around it.
pub fn choice(body: Rect) -> (Rect, Listing) {
    let (width, height) = (CHOICE.min(body.width), body.height.saturating_sub(4));
    let middle = Rect { x: body.x + (body.width - width) / 2, y: body.y + 2, width, height };
    let region = if body.width < WIDE || !with_panels(middle) { body } else { middle };
    (region, listing(region, 0))
}

/// The schools. A program has no page of its own, so its details get more room than others.
pub fn programs(body: Rect) -> Listing {
    let parts = listing(body, 1);
    if parts.panels.is_some() {
        return parts;
    }
    let (detail, least) = PROGRAM_LINES;
    let below = parts.list.union(parts.detail);
    let lines = below.height.saturating_sub(detail).max(least.min(below.height / 2));
    let [list, detail] = rows(below, [lines, below.height - lines]);
    Listing { list, detail, ..parts }
}

/// The filter panel. What is chosen is shown beside the choices if both fit.
pub fn filters(body: Rect) -> Listing {
    let width = if body.width < FILTERS + 26 { body.width } else { FILTERS.max(body.width / 2) };
    if with_panels(body) {
        return in_panels(body, width);
    }
    let (head, under, below) = plain_head(body);
    beside(head, under, below, width)
}

/// The first steps, with lines for all words of the selected one.
pub fn steps(body: Rect) -> Listing {
    listing(body, STEP_LINES)
}

/// The shortlist, whose list has details only in frames.
pub fn shortlist(body: Rect) -> Listing {
    if !with_panels(body) {
        listing(body, 0)
    } else if body.width < WIDE {
        stacked(body)
    } else {
        // So wide that the longest title stands beside pay and time; the rest is for what is known of a role.
        in_panels(body, SHORTLIST)
    }
}

fn plain_head(body: Rect) -> (Rect, Rect, Rect) {
    let [head, under, below] = rows(body, [1, 1, body.height.saturating_sub(2)]);
    (within(head, 1), within(under, 1), below)
}

/// The details in what a list of this width leaves.
fn beside(head: Rect, under: Rect, below: Rect, width: u16) -> Listing {
    let list = Rect { width: width.saturating_sub(u16::from(width < below.width)), ..below };
    let detail =
        Rect { x: (below.x + width + 1).min(below.right()), width: below.width.saturating_sub(width + 1), ..below };
    Listing { head, under, list, detail, panels: None }
}

/// Each part in a frame, the details beside the list.
fn in_panels(body: Rect, width: u16) -> Listing {
    let [search, below] = rows(body, [3, body.height.saturating_sub(3)]);
    let list = Rect { width, ..below };
    let detail = Rect { x: list.right(), width: below.width - width, ..below };
    framed([search, list, detail])
}

/// Each part in a frame, the details below the list.
fn stacked(body: Rect) -> Listing {
    let [search, below] = rows(body, [3, body.height.saturating_sub(3)]);
    let under = DETAIL_PANEL.min(below.height / 2);
    let [list, detail] = rows(below, [below.height - under, under]);
    framed([search, list, detail])
}

/// What is inside of the frames.
fn framed(panels: [Rect; 3]) -> Listing {
    let [search, list, detail] = panels;
    let inside = inside_of(list);
    let [under, rest] = rows(inside, [1, inside.height.saturating_sub(1)]);
    Listing {
        head: within(inside_of(search), 1),
        under: within(under, 1),
        list: rest,
        detail: inside_of(detail),
        panels: Some(panels),
    }
}

impl Listing {
    /// The columns in which the details are read; the second one is empty where there is one.
    pub fn detail_columns(&self) -> [Rect; 2] {
        let text = within(self.detail, 1);
        if text.width < TWO_COLUMNS { [text, Rect { width: 0, height: 0, ..text }] } else { halves(text) }
    }
}
