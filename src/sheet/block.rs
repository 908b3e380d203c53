//! What a sheet is made of. A block knows its words, its values and its sources, but neither widths nor colors nor keys:
//! those belong to whoever renders it.

use std::borrow::Cow;

use super::{PathStep, PayTable, Section};
use crate::model::{EmployerId, PageId, RoleId, SourceId, Track};

/// A document about one subject, before it has a format.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// What it is about.
    pub title: String,
    /// Sentences under the title.
    pub intro: Vec<String>,
    /// The facts that stay in sight above everything else.
    pub head: Vec<QuickFact>,
    /// The rest.
    pub sections: Vec<Section>,
}

/// A fact that has one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuickFact {
    /// The label.
    pub label: &'static str,
    /// What is known, from the longest wording to the shortest.
    pub wordings: Vec<String>,
    /// What kind of statement it is.
    pub mark: Mark,
    /// Where it was read.
    pub sources: Vec<SourceId>,
}

/// What kind of statement a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mark {
    /// A statement like most others.
    #[default]
    Plain,
    /// What a reader may skip.
    Quiet,
    /// An amount that somebody is paid.
    Money,
    /// Which of the tracks a role belongs to.
    Track(Track),
    /// That something is not known.
    Missing,
    /// What must be kept in mind, or the figures beside it mislead.
    Caution,
    /// The subject itself among others of its kind.
    Chosen,
}

/// Where one can read on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// A role.
    Role(RoleId),
    /// A page of the guide, by its key.
    Page(PageId),
    /// An employer, by its key.
    Employer(EmployerId),
    /// All employers that hire for a role.
    EmployersOf(RoleId),
    /// All programs that lead to a role.
    SchoolsOf(RoleId),
    /// The steps around a role.
    PathsOf(RoleId),
    /// The areas in which a role is paid best.
    BestPayOf(RoleId),
    /// Whether a role needs a license, state by state.
    LicensesOf(RoleId),
    /// The pay of a role by every kind of employer.
    PayOf(RoleId),
    /// How to look up schools and employers anywhere.
    Elsewhere,
    /// What apprenticeships and military training are.
    Earning,
}

/// One piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What it says.
    pub body: Body,
    /// What kind of statement it is.
    pub mark: Mark,
    /// Where it was read.
    pub sources: Vec<SourceId>,
}

/// What a block says.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// What the next blocks are about.
    Heading(String),
    /// The next blocks are another group.
    Gap,
    /// A paragraph.
    Text(String),
    /// A label and what is known; nothing where our sources do not say.
    Fact {
        /// The label.
        label: String,
        /// What is known.
        text: Option<String>,
    },
    /// An entry of a list.
    Entry(String),
    /// Something to do, with a box to tick.
    Task(String),
    /// A remark on the entry before it.
    Note(String),
    /// A list whose entries were all read in the same place, which is named under it.
    List(Vec<String>),
    /// An address, never broken so that it can be copied.
    Address {
        /// What is there, unless it belongs to what stands before it.
        label: Option<&'static str>,
        /// The address.
        address: String,
    },
    /// A source with its number on this sheet.
    Source {
        /// The number, counted from 1.
        number: usize,
        /// A name that fits beside others.
        short: String,
        /// Its date, unless the name has it.
        date: Option<String>,
        /// Publisher, title, date.
        text: String,
        /// Where it stands.
        address: Option<String>,
    },
    /// Rows under named columns.
    Table(Table),
    /// Steps to roles, each with those that follow after it.
    Steps(Vec<PathStep>),
    /// Pay of several areas, kinds of employers or years, on one axis.
    Pay(PayTable),
    /// A sentence, and where one can read on.
    Link {
        /// The sentence or title.
        text: String,
        /// Where it leads.
        to: Link,
    },
    /// Our sources do not say.
    NotStated,
}

/// Rows under named columns. The first column that is not of numbers takes the room that the others leave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<TableRow>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: Cow<'static, str>,
    /// Whether it holds numbers, which end under each other.
    pub numbers: bool,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// A cell for each column.
    pub cells: Vec<String>,
    /// What kind of row it is.
    pub mark: Mark,
    /// Where its figures were read.
    pub sources: Vec<SourceId>,
    /// Where each cell was read, if that differs from cell to cell.
    pub of_cells: Vec<Vec<SourceId>>,
}

impl Block {
    /// A block of no particular kind and without a source.
    pub fn new(body: Body) -> Self {
        Self { body, mark: Mark::Plain, sources: Vec::new() }
    }

    /// Names where it was read.
    pub fn from<'s>(&mut self, sources: impl IntoIterator<Item = &'s SourceId>) -> &mut Self {
        self.sources.extend(sources.into_iter().cloned());
        self
    }

    /// Says what kind of statement it is.
    pub fn marked(&mut self, mark: Mark) -> &mut Self {
        self.mark = mark;
        self
    }

    /// Whether it says something on paper. Where one can read on is dropped, or becomes plain words if it says how much
    /// there is.
    pub(super) fn stays_on_paper(&mut self) -> bool {
        if let Body::Link { text, to } = &self.body {
            if !matches!(to, Link::SchoolsOf(_) | Link::EmployersOf(_)) {
                return false;
            }
            self.body = Body::Text(format!("{text}."));
        }
        true
    }

    /// All sources of the block, those of its rows included.
    pub fn cited(&self) -> Vec<&SourceId> {
        let rows: Vec<&SourceId> = match &self.body {
            Body::Table(table) => {
                table.rows.iter().flat_map(|row| row.sources.iter().chain(row.of_cells.iter().flatten())).collect()
            }
            Body::Pay(table) => table.rows.iter().filter_map(|row| row.source.as_ref()).collect(),
            Body::Steps(steps) => steps.iter().flat_map(PathStep::cited).collect(),
            _ => Vec::new(),
        };
        rows.into_iter().chain(&self.sources).collect()
    }
}
