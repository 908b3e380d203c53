//! The screens over Explore. Only `update` changes them.

use std::ops::Range;

use tui_input::Input;

use super::cursor::Cursor;
use super::page::Page;
use super::palette::Palette;
use crate::model::{GuidePage, Role, RoleId};
use crate::sheet::ComparisonSheet;

/// A screen over Explore.
pub enum Screen<'c> {
    /// One role.
    Role(RoleScreen<'c>),
    /// The comparison.
    Compare(CompareScreen<'c>),
    /// The shortlist.
    Shortlist(Cursor),
    /// The employers.
    Employers(Picker),
    /// The schools.
    Schools(Picker),
    /// What leads to a role and what follows.
    Paths(PathsScreen<'c>),
    /// The guide: its pages and the words of the glossary.
    Guide(Picker),
    /// A page of the guide.
    Reading(Reading<'c>),
    /// The choice of the area.
    AreaPicker(Picker),
    /// The choice of filters.
    Filters(Cursor),
    /// The line for a note on a role.
    Note {
        /// The role.
        role: RoleId,
        /// The line.
        input: Input,
    },
    /// The list of all that can be done or gone to.
    Palette(Palette),
    /// A text over the screen: keys or sources.
    Overlay(Overlay),
}

/// The screen of one role.
pub struct RoleScreen<'c> {
    /// The role.
    pub role: &'c Role,
    /// Its text at the present width.
    pub page: Page,
    /// First line that is seen.
    pub top: usize,
    /// Whether pay is shown an hour.
    pub hourly: bool,
}

/// The paths of one role.
pub struct PathsScreen<'c> {
    /// The role.
    pub role: &'c Role,
    /// Its tree at the present width.
    pub page: Page,
    /// The steps to roles of the catalogue, in the order of the lines: role and lines.
    pub steps: Vec<(RoleId, Range<usize>)>,
    /// The selected step.
    pub selected: usize,
    /// First line that is seen.
    pub top: usize,
}

/// A page of the guide that is being read.
pub struct Reading<'c> {
    /// The page.
    pub guide: &'c GuidePage,
    /// Its text at the present width.
    pub page: Page,
    /// The links in it, in the order of the lines: where to, and line.
    pub links: Vec<(Link, usize)>,
    /// The selected link, once one is selected.
    pub selected: Option<usize>,
    /// First line that is seen.
    pub top: usize,
}

/// Where a link of the guide leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// A role.
    Role(RoleId),
    /// Another page, by key.
    Page(String),
    /// An employer, by name.
    Employer(String),
}

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
}

impl CompareScreen<'_> {
    /// All lines that scroll.
    pub fn length(&self) -> usize {
        self.lines.len() + self.notes.len()
    }
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
}

/// A list that is narrowed by typing.
#[derive(Default)]
pub struct Picker {
    /// The text line.
    pub input: Input,
    /// Only what belongs to this role, where one came from a role.
    pub role: Option<RoleId>,
    /// Places in the full list that fit.
    pub found: Vec<usize>,
    /// Place in the narrowed list.
    pub cursor: Cursor,
    /// What is known of the selected one, at the present width.
    pub detail: Page,
}

/// A text over the screen.
pub struct Overlay {
    /// Its heading.
    pub title: String,
    /// Its text.
    pub page: Page,
    /// First line that is seen.
    pub top: usize,
}
