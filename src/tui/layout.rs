//! Divides the window into regions. `update` needs them for scrolling and mouse clicks, `view` for drawing.

use ratatui::layout::Rect;

/// The smallest usable window: columns, rows.
pub const SMALLEST: (u16, u16) = (60, 16);

/// In a window of at least this many columns, the preview is beside the list.
const PREVIEW_BESIDE: u16 = 100;

/// Height of the preview when it is below the list.
const PREVIEW_UNDER: u16 = 11;

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

/// The regions of Explore.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explore {
    /// Search line with the count and the area.
    pub search: Rect,
    /// The active filters; empty if there are none.
    pub asked: Rect,
    /// Column headings.
    pub head: Rect,
    /// Rows of the list.
    pub list: Rect,
    /// Matches from the guide, above or below the rows. Empty until [`Explore::with_guide`] is called.
    pub guide: Rect,
    /// How many roles may fit; empty where there are none. Under the list it takes the line to the preview.
    pub unsure: Rect,
    /// The line between list and preview.
    pub rule: Rect,
    /// The preview.
    pub preview: Rect,
    /// What the marks of the preview stand for: in the line above the preview, or under it if it is beside the list.
    pub legend: Rect,
    /// Whether the preview is beside the list.
    pub beside: bool,
}

/// The regions of Explore in a body; `asked` says whether there are filters to show, `unsure` whether roles may fit them.
pub fn explore(body: Rect, asked: bool, unsure: bool) -> Explore {
    if body.width >= PREVIEW_BESIDE {
        let [search, asked, below] = rows(body, [1, 1, body.height.saturating_sub(2)]);
        let list_width = (body.width * 3 / 5).clamp(64, 120);
        let left = Rect { width: list_width, ..below };
        let rule = Rect { x: below.x + list_width, width: 1, ..below };
        let right = Rect { x: below.x + list_width + 2, width: below.width - list_width - 2, ..below };
        let [preview, legend] = rows(right, [right.height.saturating_sub(1), 1]);
        let unsure = u16::from(unsure);
        let [head, list, unsure] = rows(left, [1, left.height.saturating_sub(1 + unsure), unsure]);
        let guide = Rect { height: 0, ..list };
        return Explore { search, asked, head, list, guide, unsure, rule, preview, legend, beside: true };
    }
    let under = PREVIEW_UNDER.min(body.height.div_ceil(2));
    let asked_height = u16::from(asked);
    let list_height = body.height.saturating_sub(under + 3 + asked_height);
    let [search, asked, head, list, rule, preview] = rows(body, [1, asked_height, 1, list_height, 1, under]);
    // Below the list the preview is indented by one cell, like all text.
    let preview = Rect { x: preview.x + 1, width: preview.width.saturating_sub(1), ..preview };
    let guide = Rect { height: 0, ..list };
    let unsure = Rect { height: u16::from(unsure), ..rule };
    Explore { search, asked, head, list, guide, unsure, rule, preview, legend: rule, beside: false }
}

impl Explore {
    /// Makes room for `lines` matches from the guide, above the roles or below them. Below, a blank line separates them if
    /// there is room.
    pub fn with_guide(self, lines: u16, above: bool, roles: usize) -> Self {
        let rest = self.list.height.saturating_sub(lines);
        let roles =
            if above || lines == 0 || roles == 0 { rest } else { rest.min(u16::try_from(roles + 1).unwrap_or(rest)) };
        let (list, guide) = if above {
            let [guide, list] = rows(self.list, [lines, roles]);
            (list, guide)
        } else {
            let [list, guide] = rows(self.list, [roles, lines]);
            (list, guide)
        };
        Self { list, guide, ..self }
    }
}

/// Column widths of the list in Explore, each including the space after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListColumns {
    /// Title and the two marks after it.
    pub title: usize,
    /// Family; 0 if it does not fit.
    pub family: usize,
    /// Median pay.
    pub pay: usize,
    /// Time to the job.
    pub time: usize,
    /// Growth, openings, or how well a role fits.
    pub growth: usize,
}

/// Cells to the left of the title, for the cursor.
pub const LIST_MARGIN: usize = 3;

/// Cells after the pay, for `~` and the letters of a state.
pub const PAY_MARKS: usize = 3;

/// The column widths of a list of this width; `fit` says whether the last column says how well a role fits.
pub fn list_columns(width: u16, fit: bool) -> ListColumns {
    let (pay, time, growth) = (8 + PAY_MARKS, 15, if fit { 10 } else { 7 });
    // In a narrow list the title needs the room more; the preview and the page also show the family.
    let family = if width < 100 { 0 } else { 17 };
    let rest = family + pay + time + growth + LIST_MARGIN + 1;
    ListColumns { title: usize::from(width).saturating_sub(rest), family, pay, time, growth }
}

/// The regions of a page that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Its title and the line under that.
    pub head: Rect,
    /// Its lines.
    pub body: Rect,
    /// What the marks on those lines stand for.
    pub notes: Rect,
    /// Where one is.
    pub place: Rect,
}

/// The parts of a page that is read.
pub fn reading(body: Rect) -> Reading {
    let [head, page, notes, place] = rows(body, [2, body.height.saturating_sub(4), 1, 1]);
    Reading { head, body: page, notes, place }
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
}

/// The regions of the comparison in a body, with so many lines for the sources. Two roles fit in 80 columns, three in
/// 120, four in 160.
pub fn compare(body: Rect, roles: usize, notes: u16) -> Compare {
    let [head, page, notes, place] = rows(body, [3.min(body.height), body.height.saturating_sub(4 + notes), notes, 1]);
    let label = if body.width >= 100 { 20 } else { 17 };
    let room = body.width.saturating_sub(label);
    let fits = usize::from((room / 31).max(1)).min(4);
    let columns = fits.min(roles.max(1));
    // If there are few roles their columns are wider, but not so wide that a row is hard to follow.
    let column = (room / u16::try_from(columns).unwrap_or(1)).min(60);
    Compare { head, rows: page, notes, place, label, column, columns }
}

/// The regions of a screen that is one list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listing {
    /// Search line or heading.
    pub head: Rect,
    /// The list.
    pub list: Rect,
    /// Details of the selected line, beside or below the list.
    pub detail: Rect,
}

/// A list with details of the selected line: beside it if the window has 100 columns, otherwise below it.
pub fn listing(body: Rect, detail_lines: u16) -> Listing {
    let [head, below] = rows(body, [2.min(body.height), body.height.saturating_sub(2)]);
    if body.width >= PREVIEW_BESIDE {
        let width = body.width / 2;
        let list = Rect { width: width - 1, ..below };
        let detail = Rect { x: below.x + width + 1, width: below.width - width - 1, ..below };
        return Listing { head, list, detail };
    }
    let under = detail_lines.min(below.height / 2);
    let [list, detail] = rows(below, [below.height - under, under]);
    Listing { head, list, detail }
}

/// The filter panel. What is chosen is shown beside the choices if both fit.
pub fn filters(body: Rect) -> Listing {
    let [head, below] = rows(body, [2.min(body.height), body.height.saturating_sub(2)]);
    let width = if body.width < FILTERS + 26 { body.width } else { FILTERS.max(body.width / 2) };
    let list = Rect { width, ..below };
    let detail =
        Rect { x: (below.x + width + 1).min(below.right()), width: below.width.saturating_sub(width + 1), ..below };
    Listing { head, list, detail }
}

/// Width of the filter choices: margin, name, mark, words, count.
const FILTERS: u16 = 51;

/// Below the list of programs: the height that the details need, and the least height that the list keeps.
const PROGRAM_LINES: (u16, u16) = (15, 6);

/// The schools. A program has no page of its own, so its details get more room than others.
pub fn programs(body: Rect) -> Listing {
    let parts = listing(body, 0);
    if body.width >= PREVIEW_BESIDE {
        return parts;
    }
    let (detail, least) = PROGRAM_LINES;
    let lines = parts.list.height.saturating_sub(detail).max(least.min(parts.list.height / 2));
    let [list, detail] = rows(parts.list, [lines, parts.list.height - lines]);
    Listing { list, detail, ..parts }
}

/// The shortlist, whose list has no details.
pub fn shortlist(body: Rect) -> Listing {
    let [head, list] = rows(body, [2.min(body.height), body.height.saturating_sub(2)]);
    Listing { head, list, detail: Rect { height: 0, ..list } }
}

/// The region of an overlay with this many lines of text, including its frame.
pub fn overlay(screen: Rect, lines: usize) -> Rect {
    let width = overlay_width(screen);
    let most = screen.height.saturating_sub(2);
    let height = u16::try_from(lines + 2).unwrap_or(most).min(most);
    Rect { x: (screen.width - width) / 2, y: (screen.height - height) / 2, width, height }
}

/// Width of an overlay, including its frame.
pub fn overlay_width(screen: Rect) -> u16 {
    // A narrow strip of the screen beside the overlay would only distract.
    if screen.width < 110 { screen.width } else { 90 }
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
    fn the_parts_of_explore_fill_the_body_and_do_not_overlap() {
        for (width, height) in [(60, 16), (80, 24), (99, 30), (100, 30), (120, 36), (200, 50)] {
            let body = frame(Rect::new(0, 0, width, height), 0).body;
            let parts = explore(body, height % 4 == 0, height % 3 == 0);
            assert!(parts.list.height >= 2, "{width}x{height}");
            let all = [parts.search, parts.asked, parts.head, parts.list, parts.preview];
            for (at, part) in all.iter().enumerate() {
                assert_eq!(part.intersection(body), *part);
                assert!(all[at + 1..].iter().all(|other| part.intersection(*other).is_empty()));
            }
            assert_eq!(parts.beside, width >= 100);
        }
    }

    #[test]
    fn two_roles_fit_at_80_columns_three_at_120_four_at_160() {
        let columns = |width| compare(frame(Rect::new(0, 0, width, 24), 0).body, 4, 1).columns;
        assert_eq!((columns(80), columns(120), columns(160)), (2, 3, 4));
    }
}
