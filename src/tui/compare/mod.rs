//! The comparison.

mod scrolling;
pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::keymap::Scope;
use super::layout;
use crate::compare::compare;
use crate::model::RoleId;
use crate::sheet::ComparisonSheet;
use crate::tui::widget::footnotes::ShortName;

/// The comparison screen.
pub struct CompareScreen<'c> {
    /// The table.
    pub comparison: ComparisonSheet<'c>,
    /// The selected column.
    pub selected: usize,
    /// The first column that is seen.
    pub left: usize,
    /// The first line that is seen.
    pub top: usize,
    /// Whether only rows that differ are shown.
    pub differences: bool,
    /// The rows as lines at the present width.
    pub lines: Vec<CompareLine>,
    /// What a reader of the figures must know, as lines under the rows.
    pub notes: Vec<String>,
    /// Short names of the sources in the order of their marks.
    pub names: Vec<ShortName>,
    /// How many lines the sources of the rows in sight take.
    pub source_lines: u16,
    /// The place from which one sees the end.
    pub last_top: usize,
}

/// One line of the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompareLine {
    /// Label, empty on the further lines of a row.
    pub label: String,
    /// Which row it belongs to.
    pub row: usize,
    /// Which line of the row it is.
    pub part: usize,
    /// The text of each column.
    pub cells: Vec<String>,
    /// The numbers of the sources of the columns that are seen.
    pub marks: Vec<usize>,
}

impl<'c> CompareScreen<'c> {
    /// The roles of the comparison side by side.
    pub fn new(app: &App<'c>) -> Self {
        let comparison = ComparisonSheet::new(app.catalogue, compare(app.catalogue, &[], &app.area.code));
        let mut screen = Self {
            comparison,
            selected: 0,
            left: 0,
            top: 0,
            differences: false,
            lines: Vec::new(),
            notes: Vec::new(),
            names: Vec::new(),
            source_lines: 0,
            last_top: 0,
        };
        update::rebuild(&mut screen, app);
        screen
    }

    /// The regions of the screen in a body.
    fn parts(&self, body: Rect) -> layout::Compare {
        layout::compare(body, self.comparison.of.columns.len(), self.source_lines)
    }

    /// All lines that scroll.
    pub fn length(&self) -> usize {
        self.lines.len() + self.notes.len()
    }
}

impl<'c> Screen<'c> for CompareScreen<'c> {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::Compare
    }

    fn tab(&self) -> Action {
        Action::GoCompare
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        view::draw(frame, body, app, self);
    }

    fn role_in_hand(&self, _: &App<'c>) -> Option<RoleId> {
        self.comparison.of.columns.get(self.selected).map(|of| of.role.id.clone())
    }

    fn offers(&self, _: &App<'c>, action: &Action) -> bool {
        if *action == Action::Sources {
            return !self.comparison.cited.is_empty();
        }
        !self.comparison.of.columns.is_empty() || !action.needs_selection()
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        update::rebuild(self, app);
        true
    }

    fn click(&mut self, app: &mut App<'c>, at: Position) -> Reply<'c> {
        let body = app.frame().body;
        let parts = self.parts(body);
        let from_label = at.x.saturating_sub(parts.head.x + parts.label);
        let column = self.left + usize::from(from_label / parts.column.max(1));
        if at.x >= parts.head.x + parts.label && column < self.comparison.of.columns.len() {
            self.selected = column;
        }
        Reply::Stay
    }
}
