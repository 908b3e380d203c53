//! The steps around a role as a tree: what leads here on top, the role, what follows, what lies beside it.

use std::ops::Range;

use ratatui::text::{Line, Span};

use super::role::View;
use super::{Page, Writer};
use crate::export::{
    NO_MONTHS, NOTHING_FOLLOWS, NOTHING_LEADS_HERE, NOTHING_SIDEWAYS, STEP_WORDS, pay_words, step_adds, step_kind,
};
use crate::model::{Role, RoleId};
use crate::paths::{Paths, Way};
use crate::text;
use crate::tui::theme::{Theme, Tone};

/// Cells before the tree, where the cursor stands.
const MARGIN: usize = 2;
/// Cells of a level of the tree.
const LEVEL: usize = 3;
/// Where the pay begins; longer titles put it on a line of its own.
const TITLE: usize = 46;
/// Cells of the pay and its marks.
const PAY: usize = 12;

/// The page and the steps to roles of the catalogue: role and lines.
pub fn page(paths: &Paths, view: View, theme: Theme, width: u16) -> (Page, Vec<(RoleId, Range<usize>)>) {
    let mut tree = Tree { view, writer: Writer::new(theme, width), steps: Vec::new(), sideways: false };
    tree.part("Leads here", &paths.leads_here, NOTHING_LEADS_HERE);
    tree.middle(paths.role);
    tree.part("Follows", &paths.follows, NOTHING_FOLLOWS);
    tree.sideways = true;
    tree.part("Sideways", &paths.sideways, NOTHING_SIDEWAYS);
    tree.writer.blank();
    tree.writer.styled(NO_MONTHS, Tone::Quiet);
    let mut page = tree.writer.finish();
    page.head = head(view, theme, usize::from(width));
    (page, tree.steps)
}

/// What the marks mean; it stays on top.
fn head(view: View, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let whose = match view.area.code.is_nation() {
        true => String::new(),
        false => format!("; {}, US: pay there instead", view.area.state),
    };
    let pay = format!("Median pay in {}; ~ counts other jobs too{whose}.", view.area.short_name());
    let lines = [STEP_WORDS, &pay].into_iter().flat_map(|text| text::wrap(text, width));
    lines.map(|line| Line::styled(line, theme.style(Tone::Quiet))).collect()
}

/// A tree in the making.
struct Tree<'c> {
    view: View<'c>,
    writer: Writer,
    steps: Vec<(RoleId, Range<usize>)>,
    sideways: bool,
}

impl Tree<'_> {
    /// One section of steps, or why it has none.
    fn part(&mut self, name: &'static str, ways: &[Way], nothing: &str) {
        self.writer.section(name);
        if ways.is_empty() {
            self.writer.styled(&format!("{}{nothing}", " ".repeat(MARGIN)), Tone::Caution);
        }
        self.branches(ways, "");
    }

    /// The role itself.
    fn middle(&mut self, role: &Role) {
        self.writer.section("This role");
        let style = |tone| self.writer.theme.style(tone);
        let lead = " ".repeat(MARGIN);
        let title = Line::styled(format!("{lead}{}", role.title), style(Tone::Heading));
        let pay = format!("{lead}Pay: {}", pay_words(self.view.catalogue, role, &self.view.area.code));
        let pay = Line::styled(pay, style(Tone::Money));
        self.writer.line(title);
        self.writer.line(pay);
        self.writer.text(&format!("{lead}Time to entry: {}", text::months(&role.months_to_entry)));
    }

    /// Steps behind `trunk`, the lines of the levels above.
    fn branches(&mut self, ways: &[Way], trunk: &str) {
        let glyphs = self.writer.theme.glyphs;
        for (at, way) in ways.iter().enumerate() {
            let last = at + 1 == ways.len();
            let (branch, bar) = if last { (glyphs.branch[1], " ") } else { (glyphs.branch[0], glyphs.bar) };
            let from = self.writer.page.lines.len();
            let under = format!("{trunk}{bar}  ");
            // The line down to what follows after it begins under the title.
            let down = if way.follows.is_empty() { " " } else { glyphs.bar };
            self.title(way, &format!("{trunk}{branch} "), &format!("{under}{down} "));
            self.lines(&format!("{under}{down} "), &step_adds(self.view.catalogue, way, self.sideways), Tone::Plain);
            if let Some(role) = way.target.role() {
                self.steps.push((role.id.clone(), from..self.writer.page.lines.len()));
            }
            self.branches(&way.follows, &under);
        }
    }

    /// Title, pay and kind, in columns where they fit.
    fn title(&mut self, way: &Way, lead: &str, under: &str) {
        let role = way.target.role();
        let pay = role.map_or_else(String::new, |role| brief_pay(self.view, role));
        let kind = match role {
            Some(_) => step_kind(way).to_owned(),
            None => format!("{}; not in this catalogue", step_kind(way)),
        };
        let used = MARGIN + text::width(lead);
        let title = way.target.title();
        let style = |tone| self.writer.theme.style(tone);
        let (name, tone) = if role.is_some() { (Tone::Heading, Tone::Money) } else { (Tone::Quiet, Tone::Quiet) };
        let lead = Span::styled(format!("{}{lead}", " ".repeat(MARGIN)), style(Tone::Quiet));
        let facts = [Span::styled(text::pad(&pay, PAY), style(tone)), Span::styled(kind.clone(), style(Tone::Plain))];
        let column = TITLE.min(self.writer.measure() / 2 + LEVEL);
        let fits = text::width(title) < column.saturating_sub(used);
        let width = column + PAY + text::width(&kind);
        if fits && width + 4 <= self.writer.width() {
            let name = Span::styled(text::pad(title, column - used), style(name));
            let [pay, kind] = facts;
            self.writer.line(Line::from(vec![lead, name, pay, kind]));
            return;
        }
        let facts = if pay.is_empty() { kind } else { format!("{pay}; {kind}") };
        let name = style(name);
        let whole = self.writer.measure().saturating_sub(used + 4);
        let mut lead = Some(lead);
        for part in text::wrap(title, whole) {
            let before = lead.take().unwrap_or_else(|| Span::raw(" ".repeat(used)));
            self.writer.line(Line::from(vec![before, Span::styled(part, name)]));
        }
        self.lines(under, &facts, tone);
    }

    /// Text under a title, with the lines of the tree before it.
    fn lines(&mut self, under: &str, text: &str, tone: Tone) {
        let (quiet, style) = (self.writer.theme.style(Tone::Quiet), self.writer.theme.style(tone));
        let lead = format!("{}{under}", " ".repeat(MARGIN));
        for part in text::wrap(text, self.writer.measure().saturating_sub(text::width(&lead))) {
            let lead = Span::styled(lead.clone(), quiet);
            self.writer.line(Line::from(vec![lead, Span::styled(part, style)]));
        }
    }
}

/// The median with the marks of the lists: `~` for a broader series, letters where it is not the area's own.
fn brief_pay(view: View, role: &Role) -> String {
    let Some((level, median)) = view.catalogue.pay(role, &view.area.code).median() else {
        return "no figure".to_owned();
    };
    format!("{}{}", text::money_brief(median), level.marks(role.wage_basis, view.area))
}
