//! Short documents to print and take along: a role, roles side by side, the shortlist, schools, paths.
//!
//! A hand-out is a sheet like every other; what is said of a role, a comparison or a list is said where the screens get
//! it from.

mod comparison;
mod role;
mod shortlist;

use super::budget::in_brief as living_in_brief;
use super::musts::{asked_in_brief, in_a_line};
use super::{Block, Section, SectionId, Sheet, living, must_rows, schools_near};
use crate::budget::Budget;
use crate::catalogue::Catalogue;
use crate::filter::Facts;
use crate::model::{AreaCode, Role};
use crate::musts::Wants;
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

/// What is looked up of a role for what matters.
pub(super) type FactsOf<'s> = &'s dyn Fn(&Role) -> Facts;

/// What a student brings to a page.
#[derive(Clone, Copy)]
pub struct Own<'s> {
    /// The shortlist with the notes.
    pub list: &'s Shortlist,
    /// What matters, and what is looked up of a role for that.
    pub matters: Option<(&'s Wants, FactsOf<'s>)>,
    /// What is needed to live.
    pub budget: Option<&'s Budget>,
}

impl<'s> From<&'s Shortlist> for Own<'s> {
    fn from(list: &'s Shortlist) -> Self {
        Self { list, matters: None, budget: None }
    }
}

impl Own<'_> {
    /// What matters, held against a role, in a section of its own.
    fn musts(&self, catalogue: &Catalogue, role: &Role) -> Option<Section> {
        let (wants, facts) = self.matters.filter(|(wants, _)| !wants.is_empty())?;
        let mut section = Section::new(SectionId::Musts);
        for row in must_rows(catalogue, role, wants, &facts(role)) {
            section.fact(row.label(), row.words()).from(&row.sources);
        }
        Some(section)
    }

    /// The same for several roles, each in a line.
    fn musts_of(&self, catalogue: &Catalogue, roles: &[&Role]) -> Option<Section> {
        let (wants, facts) = self.matters.filter(|(wants, _)| !wants.is_empty())?;
        let mut section = Section::new(SectionId::Musts);
        section.text(asked_in_brief(catalogue, wants));
        for role in roles {
            section.entry(in_a_line(role, wants, &facts(role)));
        }
        Some(section)
    }

    /// Whether the pay of roles is enough to live on, if the student said what is needed.
    fn living(&self, catalogue: &Catalogue, roles: &[&Role], area: &AreaCode) -> Option<Section> {
        living_in_brief(catalogue, &living(catalogue, self.budget?, roles, area)?)
    }
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
    pub fn role<'s>(catalogue: &Catalogue, role: &Role, area: &AreaCode, own: impl Into<Own<'s>>) -> Self {
        Self::new(role::page(catalogue, role, area, own.into()), Layout::Columns, role.id.as_str())
    }

    /// Several roles side by side; of one alone its own page.
    pub fn roles<'s>(catalogue: &Catalogue, roles: &[&Role], area: &AreaCode, own: impl Into<Own<'s>>) -> Self {
        if let [role] = roles {
            return Self::role(catalogue, role, area, own);
        }
        let sheet = comparison::page(catalogue, roles, area, own.into());
        let ids: Vec<&str> = roles.iter().map(|role| role.id.as_str()).collect();
        Self::new(sheet, Layout::Columns, &ids.join("-and-"))
    }

    /// The saved roles in their order: as many as fit on paper, or all.
    pub fn shortlist<'s>(catalogue: &Catalogue, own: impl Into<Own<'s>>, area: &AreaCode, all: bool) -> Self {
        let own = own.into();
        let sheet = shortlist::page(catalogue, own, area, all);
        Self { saved: own.list.entries.clone(), ..Self::new(sheet, Layout::Columns, "shortlist") }
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
fn notes<'e>(notes: impl Iterator<Item = (Option<&'e str>, &'e Entry)>) -> Option<Section> {
    let mut section = Section::new(SectionId::Notes);
    for (title, entry) in notes {
        let why_not = if entry.why_not.is_empty() { String::new() } else { format!("Why not: {}", entry.why_not) };
        for text in [entry.note.clone(), why_not].into_iter().filter(|text| !text.is_empty()) {
            match title {
                Some(title) => section.fact(title, text),
                None => section.text(text),
            };
        }
    }
    (!section.blocks.is_empty()).then_some(section)
}
