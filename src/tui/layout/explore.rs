//! The regions of Explore, and the columns of its list.

use ratatui::layout::Rect;

use super::{WIDE, inside_of, rows, with_panels};

/// Height of the preview when it is below the list, and with its frame, where it has two columns.
const PREVIEW_UNDER: u16 = 11;
const PREVIEW_PANEL: u16 = 14;

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
    /// How many roles may fit; empty where there are none. In a narrow window it takes the line to the preview.
    pub unsure: Rect,
    /// The line between list and preview; empty where each has a frame.
    pub rule: Rect,
    /// The preview; in the second column its lines go on, which is empty where there is one.
    pub preview: [Rect; 2],
    /// What the marks of the preview stand for: under it in its frame, otherwise in the line above it.
    pub legend: Rect,
    /// Where the selected role leads; empty but in a wide window.
    pub beyond: Rect,
    /// The frames, where there is room for them.
    pub panels: Option<Panels>,
}

/// The frames around the parts of Explore.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Panels {
    /// Around the search line.
    pub search: Rect,
    /// Around the list.
    pub list: Rect,
    /// Around the preview.
    pub preview: Rect,
    /// Around what the role leads to; empty but in a wide window.
    pub beyond: Rect,
}

/// The regions of Explore in a body; `asked` says whether there are filters to show, `unsure` whether roles may fit them.
pub fn explore(body: Rect, asked: bool, unsure: bool) -> Explore {
    let asked = u16::from(asked);
    if with_panels(body) {
        return in_panels(body, asked, u16::from(unsure));
    }
    let under = PREVIEW_UNDER.min(body.height.div_ceil(2));
    let list_height = body.height.saturating_sub(under + 3 + asked);
    let [search, asked, head, list, rule, preview] = rows(body, [1, asked, 1, list_height, 1, under]);
    // Below the list the preview is indented by one cell, like all text.
    let preview = Rect { x: preview.x + 1, width: preview.width.saturating_sub(1), ..preview };
    let unsure = Rect { height: u16::from(unsure), ..rule };
    let [guide, more] = [Rect { height: 0, ..list }, Rect { width: 0, height: 0, ..preview }];
    Explore {
        search,
        asked,
        head,
        list,
        guide,
        unsure,
        rule,
        preview: [preview, more],
        legend: rule,
        beyond: more,
        panels: None,
    }
}

/// Three panels one under the other; in a wide window the list beside the preview and what follows after the role.
fn in_panels(body: Rect, asked: u16, unsure: u16) -> Explore {
    let [search, asked, below] = rows(body, [3, asked, body.height.saturating_sub(3 + asked)]);
    let (list, preview, beyond) = if body.width < WIDE {
        let under = PREVIEW_PANEL.min(below.height / 2);
        let [list, preview] = rows(below, [below.height - under, under]);
        (list, preview, Rect { height: 0, ..preview })
    } else {
        let width = (body.width * 3 / 5).max(106);
        let list = Rect { width, ..below };
        let right = Rect { x: list.right(), width: below.width - width, ..below };
        let [preview, beyond] = rows(right, [below.height * 3 / 5, below.height - below.height * 3 / 5]);
        (list, preview, beyond)
    };
    let panels = Panels { search, list, preview, beyond };
    let inside = inside_of(list);
    let [head, list, unsure] = rows(inside, [1, inside.height.saturating_sub(1 + unsure), unsure]);
    let text = super::within(inside_of(preview), 1);
    let [text, legend] = rows(text, [text.height.saturating_sub(1), 1]);
    let preview = if body.width < WIDE { super::halves(text) } else { [text, Rect { width: 0, height: 0, ..text }] };
    Explore {
        search: inside_of(search),
        asked,
        head,
        list,
        guide: Rect { height: 0, ..list },
        unsure,
        rule: Rect { height: 0, ..list },
        preview,
        legend,
        beyond: super::within(inside_of(beyond), 1),
        panels: Some(panels),
    }
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

    /// How many lines of the preview are seen at once.
    pub fn preview_lines(&self) -> usize {
        self.preview.iter().map(|column| usize::from(column.height)).sum()
    }
}

/// Column widths of the list in Explore, each including the space after it; 0 for one that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ListColumns {
    /// Title and the two marks after it.
    pub title: usize,
    /// Family.
    pub family: usize,
    /// The pay band.
    pub band: usize,
    /// Median pay.
    pub pay: usize,
    /// Time to the job.
    pub time: usize,
    /// The bar of that time.
    pub bar: usize,
    /// Growth, openings, or how well a role fits.
    pub growth: usize,
    /// Whether an arrow stands before the growth.
    pub arrow: bool,
    /// Blood, nights, patients.
    pub traits: usize,
}

/// Cells to the left of the title, for the cursor.
pub const LIST_MARGIN: usize = 3;

/// Cells to the right of the last column: a blank, and the mark that there is more.
const LIST_END: usize = 2;

/// Cells after the pay, for `~` and the letters of a state.
pub const PAY_MARKS: usize = 3;

/// Cells of the longest title without what stands in brackets, and the marks behind it.
const TITLE: usize = 47;

/// Shortest and longest band with the blanks after it; the other pictures.
const BAND: (usize, usize) = (13, 34);
const ARROW: usize = 2;
const BAR: usize = 10;
const TRAITS: usize = 5;
const FAMILY: usize = 17;

/// The columns in a list of this width. Titles come first, then what can be told in a picture.
pub fn list_columns(width: u16, unsure: bool) -> ListColumns {
    let (pay, time) = (8 + PAY_MARKS, 15);
    let growth = if unsure { 10 } else { 7 };
    let room = usize::from(width).saturating_sub(LIST_MARGIN + pay + time + growth + LIST_END);
    let mut columns = ListColumns { title: room.min(TITLE), pay, time, growth, ..ListColumns::default() };
    let mut rest = room - columns.title;
    let mut take = |least: usize, most: usize| {
        let taken = if rest < least { 0 } else { rest.min(most) };
        rest -= taken;
        taken
    };
    columns.band = take(BAND.0, BAND.0);
    columns.arrow = take(ARROW, ARROW) > 0;
    columns.growth += if columns.arrow { ARROW } else { 0 };
    columns.traits = take(TRAITS, TRAITS);
    columns.bar = take(BAR, BAR);
    columns.family = take(FAMILY, FAMILY);
    if columns.band > 0 {
        columns.band += take(0, BAND.1 - BAND.0);
    }
    columns.title += rest;
    columns
}

#[cfg(test)]
mod tests {
    use super::super::frame;
    use super::*;

    #[test]
    fn the_parts_of_explore_fill_the_body_and_do_not_overlap() {
        for (width, height) in [(60, 16), (80, 24), (99, 30), (100, 24), (100, 30), (120, 36), (160, 40), (200, 50)] {
            let body = frame(Rect::new(0, 0, width, height), 0).body;
            let parts = explore(body, height % 4 == 0, height % 3 == 0);
            assert!(parts.list.height >= 2, "{width}x{height}");
            let [preview, more] = parts.preview;
            let all = [parts.search, parts.asked, parts.head, parts.list, preview, more, parts.beyond];
            for (at, part) in all.iter().enumerate().filter(|(_, part)| !part.is_empty()) {
                assert_eq!(part.intersection(body), *part);
                assert!(all[at + 1..].iter().all(|other| part.intersection(*other).is_empty()));
            }
            assert_eq!((parts.panels.is_some(), !parts.beyond.is_empty()), (width >= 100 && height > 24, width >= 160));
        }
    }

    #[test]
    fn columns_fill_the_list_and_titles_come_before_pictures() {
        for width in 57..200 {
            let all = list_columns(width, false);
            let sum = all.title + all.family + all.band + all.pay + all.time + all.bar + all.growth + all.traits;
            assert_eq!(sum + LIST_MARGIN + LIST_END, usize::from(width));
            assert!(all.title >= TITLE || all.band + all.bar + all.traits + all.family == 0, "{width}");
        }
        assert!(list_columns(98, false).band > 0 && list_columns(118, false).bar > 0);
    }
}
