//! Size and screen to regions: used by `update` for page sizes and the mouse, and by `view` for drawing.

use ratatui::layout::Rect;

/// Fewest columns and rows on which the screens can be used.
pub const SMALLEST: (u16, u16) = (60, 16);

/// From this width on the preview stands beside the list.
const PREVIEW_BESIDE: u16 = 100;

/// Lines of the preview when it stands under the list.
const PREVIEW_UNDER: u16 = 11;

/// Lines of what is said of an employer where it stands under the list.
pub const EMPLOYER_LINES: u16 = 10;

/// Lines of an entry of the shortlist: the role and its note.
pub const ENTRY_LINES: u16 = 2;

/// Whether the window is too small for the screens.
pub fn too_small(screen: Rect) -> bool {
    screen.width < SMALLEST.0 || screen.height < SMALLEST.1
}

/// The parts that all screens share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// Tab line.
    pub tabs: Rect,
    /// The screen itself.
    pub body: Rect,
    /// One line for messages.
    pub message: Rect,
    /// Keys that work now.
    pub footer: Rect,
}

/// The parts of a window; the message has one line at least and a quarter of the window at most.
pub fn frame(screen: Rect, message_lines: usize) -> Frame {
    let most = (screen.height / 4).max(1);
    let lines = u16::try_from(message_lines).unwrap_or(most).clamp(1, most);
    let [tabs, body, message, footer] = rows(screen, [1, screen.height.saturating_sub(2 + lines), lines, 1]);
    Frame { tabs, body, message, footer }
}

/// The parts of Explore.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explore {
    /// Search line with the count and the area.
    pub search: Rect,
    /// What is asked for beside the words; empty where nothing is.
    pub asked: Rect,
    /// Headings of the columns.
    pub head: Rect,
    /// Rows of the list.
    pub list: Rect,
    /// Lines of the guide, above or under the rows; none at first.
    pub guide: Rect,
    /// How many roles may fit; empty where there are none. Under the list it takes the line to the preview.
    pub unsure: Rect,
    /// Line between list and preview.
    pub rule: Rect,
    /// The preview.
    pub preview: Rect,
    /// Whether the preview stands beside the list.
    pub beside: bool,
}

/// The parts of Explore in a body; `asked` if there are filters to show, `unsure` if roles may fit them.
pub fn explore(body: Rect, asked: bool, unsure: bool) -> Explore {
    if body.width >= PREVIEW_BESIDE {
        let [search, asked, below] = rows(body, [1, 1, body.height.saturating_sub(2)]);
        let list_width = (body.width * 3 / 5).clamp(64, 120);
        let left = Rect { width: list_width, ..below };
        let rule = Rect { x: below.x + list_width, width: 1, ..below };
        let preview = Rect { x: below.x + list_width + 2, width: below.width - list_width - 2, ..below };
        let unsure = u16::from(unsure);
        let [head, list, unsure] = rows(left, [1, left.height.saturating_sub(1 + unsure), unsure]);
        let guide = Rect { height: 0, ..list };
        return Explore { search, asked, head, list, guide, unsure, rule, preview, beside: true };
    }
    let under = PREVIEW_UNDER.min(body.height.div_ceil(2));
    let asked_height = u16::from(asked);
    let list_height = body.height.saturating_sub(under + 3 + asked_height);
    let [search, asked, head, list, rule, preview] = rows(body, [1, asked_height, 1, list_height, 1, under]);
    // Under the list it begins where all text begins, one cell from the edge.
    let preview = Rect { x: preview.x + 1, width: preview.width.saturating_sub(1), ..preview };
    let guide = Rect { height: 0, ..list };
    let unsure = Rect { height: u16::from(unsure), ..rule };
    Explore { search, asked, head, list, guide, unsure, rule, preview, beside: false }
}

impl Explore {
    /// The same with lines of the guide, above the roles or under them, a line apart where there is room.
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

/// Widths of the columns of the list in Explore, the space behind each included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListColumns {
    /// Title and the two marks behind it.
    pub title: usize,
    /// Family; 0 where there is no room for it.
    pub family: usize,
    /// Median pay.
    pub pay: usize,
    /// Time to the job.
    pub time: usize,
    /// Growth, openings, or how well a role fits.
    pub growth: usize,
}

/// Cells before the title: room for the cursor.
pub const LIST_MARGIN: usize = 3;

/// Cells behind the pay for `~` and the letters of a state.
pub const PAY_MARKS: usize = 3;

/// The columns that fit into a list of this width; `fit` if the last one says how well a role fits.
pub fn list_columns(width: u16, fit: bool) -> ListColumns {
    let (pay, time, growth) = (8 + PAY_MARKS, 15, if fit { 10 } else { 7 });
    // A title without its end is worse than no family, which the preview and the page name too.
    let family = if width < 100 { 0 } else { 17 };
    let rest = family + pay + time + growth + LIST_MARGIN + 1;
    ListColumns { title: usize::from(width).saturating_sub(rest), family, pay, time, growth }
}

/// The parts of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Role {
    /// Title and the quick facts.
    pub head: Rect,
    /// The sections.
    pub body: Rect,
    /// Where one is.
    pub place: Rect,
}

/// The parts of a role in a body: the head takes what its facts, their title and the line under them need, at most
/// half.
pub fn role(body: Rect, facts: usize) -> Role {
    let half = body.height / 2;
    let head_height = u16::try_from(facts + 2).unwrap_or(half).min(half);
    let [head, page, place] = rows(body, [head_height, body.height.saturating_sub(head_height + 1), 1]);
    Role { head, body: page, place }
}

/// The parts of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compare {
    /// Titles of the columns.
    pub head: Rect,
    /// The rows.
    pub rows: Rect,
    /// Which columns are shown, remarks.
    pub place: Rect,
    /// Width of the row labels.
    pub label: u16,
    /// Width of a column, the line before it included.
    pub column: u16,
    /// Columns that fit.
    pub columns: usize,
}

/// The parts of the comparison in a body. At 80 columns two roles fit, at 120 three, at 160 four.
pub fn compare(body: Rect, roles: usize) -> Compare {
    let [head, page, place] = rows(body, [3.min(body.height), body.height.saturating_sub(4), 1]);
    let label = if body.width >= 100 { 20 } else { 17 };
    let room = body.width.saturating_sub(label);
    let fits = usize::from((room / 31).max(1)).min(4);
    let columns = fits.min(roles.max(1));
    // Few roles get wide columns, but not so wide that the eye loses the row.
    let column = (room / u16::try_from(columns).unwrap_or(1)).min(60);
    Compare { head, rows: page, place, label, column, columns }
}

/// A screen that is one list under a heading line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listing {
    /// Search line or heading.
    pub head: Rect,
    /// The list.
    pub list: Rect,
    /// What is said of the selected line, beside or under it.
    pub detail: Rect,
}

/// A list with its detail: beside it from 100 columns on, under it below that.
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

/// The choice of filters: what is chosen stands beside the choices, if there is room for both.
pub fn filters(body: Rect) -> Listing {
    let [head, below] = rows(body, [2.min(body.height), body.height.saturating_sub(2)]);
    let width = if body.width < FILTERS + 26 { body.width } else { FILTERS.max(body.width / 2) };
    let list = Rect { width, ..below };
    let detail =
        Rect { x: (below.x + width + 1).min(below.right()), width: below.width.saturating_sub(width + 1), ..below };
    Listing { head, list, detail }
}

/// Width that the choices of a filter need: margin, name, mark, words, count.
const FILTERS: u16 = 51;

/// Lines that the detail of a program needs where it stands under the list, and that the list keeps in any case.
const PROGRAM_LINES: (u16, u16) = (15, 6);

/// The schools: nothing opens a program, so all that there is to read of it stands in its detail.
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

/// The shortlist: its list has no detail.
pub fn shortlist(body: Rect) -> Listing {
    let [head, list] = rows(body, [2.min(body.height), body.height.saturating_sub(2)]);
    Listing { head, list, detail: Rect { height: 0, ..list } }
}

/// A text of so many lines over the screen, its frame included.
pub fn overlay(screen: Rect, lines: usize) -> Rect {
    let width = overlay_width(screen);
    let most = screen.height.saturating_sub(2);
    let height = u16::try_from(lines + 2).unwrap_or(most).min(most);
    Rect { x: (screen.width - width) / 2, y: (screen.height - height) / 2, width, height }
}

/// Width of a text over the screen, its frame included.
pub fn overlay_width(screen: Rect) -> u16 {
    // Scraps of the screen beside a text would only disturb.
    if screen.width < 110 { screen.width } else { 90 }
}

/// Cuts a region into rows of the given heights, from the top; what does not fit is empty.
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
        let columns = |width| compare(frame(Rect::new(0, 0, width, 24), 0).body, 4).columns;
        assert_eq!((columns(80), columns(120), columns(160)), (2, 3, 4));
    }
}
