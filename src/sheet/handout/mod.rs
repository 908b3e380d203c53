//! Short documents to print and take along: a role, roles side by side, the shortlist, schools, paths.
//!
//! A hand-out is a sheet like every other; what is said of a role, a comparison or a list is said where the screens get
//! it from.

mod comparison;
mod role;
mod shortlist;

use super::{Block, Section, SectionId, Sheet, schools_near};
use crate::catalogue::Catalogue;
use crate::model::{AreaCode, Role};
use crate::paths::Paths;
use crate::shortlist::{Entry, Shortlist};

pub use comparison::MOST_SIDE_BY_SIDE;

/// How many schools stand on a page.
const MOST_SCHOOLS: usize = 15;

/// A short document to take along.
#[derive(Debug, Clone, PartialEq)]
pub struct Handout {
    /// What it says.
    pub sheet: Sheet,
    /// How it is laid out on paper.
    pub layout: Layout,
    /// Whose it is.
    pub name: Option<String>,
    /// The day on which it was made.
    pub date: Option<String>,
    /// A name for its file, without an ending.
    pub file: String,
    /// The saved roles that it is about, so that a list can be read back from it.
    pub saved: Vec<Entry>,
}

/// How a document is laid out on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Sections beside each other.
    Columns,
    /// Sections under each other, because their tables need the whole width.
    Wide,
}

impl Handout {
    fn new(sheet: Sheet, layout: Layout, file: &str) -> Self {
        Self { sheet, layout, name: None, date: None, file: format!("medpath-{file}"), saved: Vec::new() }
    }

    /// A name for its file with this ending.
    pub fn file_name(&self, ending: &str) -> String {
        format!("{}.{ending}", self.file)
    }

    /// One role, with what the student wrote about it.
    pub fn role(catalogue: &Catalogue, role: &Role, area: &AreaCode, list: &Shortlist) -> Self {
        Self::new(role::page(catalogue, role, area, list), Layout::Columns, role.id.as_str())
    }

    /// Several roles side by side; of one alone its own page.
    pub fn roles(catalogue: &Catalogue, roles: &[&Role], area: &AreaCode, list: &Shortlist) -> Self {
        if let [role] = roles {
            return Self::role(catalogue, role, area, list);
        }
        let sheet = comparison::page(catalogue, roles, area, list);
        let ids: Vec<&str> = roles.iter().map(|role| role.id.as_str()).collect();
        Self::new(sheet, Layout::Columns, &ids.join("-and-"))
    }

    /// The saved roles in their order: as many as fit on paper, or all.
    pub fn shortlist(catalogue: &Catalogue, list: &Shortlist, area: &AreaCode, all: bool) -> Self {
        let sheet = shortlist::page(catalogue, list, area, all);
        Self { saved: list.entries.clone(), ..Self::new(sheet, Layout::Columns, "shortlist") }
    }

    /// The programs of a role near an area.
    pub fn schools(catalogue: &Catalogue, role: &Role, area: &AreaCode) -> Self {
        let mut sheet = schools_near(catalogue, role, area, MOST_SCHOOLS);
        on_paper(&mut sheet);
        sheet.add_sources(catalogue, &[Catalogue::schools_source()], &catalogue.page(role).last_reviewed);
        Self::new(sheet, Layout::Wide, &format!("schools-{}", role.id))
    }

    /// What leads to a role and what follows.
    pub fn paths(catalogue: &Catalogue, role: &Role, area: &AreaCode) -> Self {
        let sheet = super::paths(catalogue, &Paths::of(catalogue, role), area);
        Self::new(sheet, Layout::Columns, &format!("paths-{}", role.id))
    }
}

/// Turns what leads to another screen into plain words.
fn on_paper(sheet: &mut Sheet) {
    for section in &mut sheet.sections {
        section.blocks.retain_mut(Block::stays_on_paper);
    }
}

/// What the student wrote, if anything.
fn notes<'e>(notes: impl Iterator<Item = (Option<&'e str>, &'e str)>) -> Option<Section> {
    let mut section = Section::new(SectionId::Notes);
    for (title, note) in notes.filter(|(_, note)| !note.is_empty()) {
        match title {
            Some(title) => section.fact(title, note),
            None => section.text(note),
        };
    }
    (!section.blocks.is_empty()).then_some(section)
}
