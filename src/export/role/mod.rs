//! One role as a text of sections, before it has a width or a format.

mod entry;
mod pay;
mod prose;
pub mod ratings;
pub mod series;

use crate::catalogue::Catalogue;
use crate::compare::Axis;
use crate::model::{AreaCode, Figure, Money, Role, RolePage, SourceId};
use crate::text;

/// A role, and the area from which it is seen.
#[derive(Clone, Copy)]
pub struct RoleRecord<'a> {
    /// Where figures, employers and sources come from.
    pub catalogue: &'a Catalogue,
    /// The role.
    pub role: &'a Role,
    /// The area whose pay comes first.
    pub area: &'a AreaCode,
}

impl<'a> RoleRecord<'a> {
    /// What one reads after opening the role.
    pub fn page(&self) -> &'a RolePage {
        self.catalogue.page(self.role)
    }
}

/// One piece of a section. The sources stand behind it as numbers.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// What the next blocks are about.
    Heading(&'static str),
    /// A paragraph.
    Text {
        /// Its words.
        text: String,
        /// Where they were read.
        sources: Vec<SourceId>,
    },
    /// A label and what is known.
    Fact {
        /// The label.
        label: String,
        /// What is known.
        text: String,
        /// Where it was read.
        sources: Vec<SourceId>,
    },
    /// An entry of a list.
    Entry {
        /// Its words.
        text: String,
        /// Where they were read.
        sources: Vec<SourceId>,
    },
    /// An address, never broken.
    Address(String),
    /// Pay bands on one axis.
    Bands {
        /// Whose, and the five percentiles.
        named: Vec<(String, [Figure<Money>; 5])>,
        /// The axis.
        axis: Axis,
    },
}

/// A part of the text with a name of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub blocks: Vec<Block>,
}

impl Section {
    fn new(name: &'static str) -> Self {
        Self { name, blocks: Vec::new() }
    }

    fn heading(&mut self, heading: &'static str) {
        self.blocks.push(Block::Heading(heading));
    }

    fn text(&mut self, text: impl Into<String>, sources: &[&SourceId]) {
        self.blocks.push(Block::Text { text: text.into(), sources: owned(sources) });
    }

    fn fact(&mut self, label: impl Into<String>, text: impl Into<String>, sources: &[&SourceId]) {
        self.blocks.push(Block::Fact { label: label.into(), text: text.into(), sources: owned(sources) });
    }

    fn entry(&mut self, text: impl Into<String>, sources: &[&SourceId]) {
        self.blocks.push(Block::Entry { text: text.into(), sources: owned(sources) });
    }

    fn entries<'e>(&mut self, entries: impl IntoIterator<Item = &'e String>) {
        entries.into_iter().for_each(|entry| self.entry(entry, &[]));
    }

    /// The plain statement that nothing was read.
    fn not_stated(&mut self) {
        self.text("Our sources do not say.", &[]);
    }
}

fn owned(sources: &[&SourceId]) -> Vec<SourceId> {
    sources.iter().copied().cloned().collect()
}

/// The sections of a role, in the order of the screens.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The sections.
    pub sections: Vec<Section>,
    cited: Vec<SourceId>,
}

impl Sheet {
    /// Puts the sections together and numbers their sources by first mention.
    pub fn new(record: &RoleRecord) -> Self {
        let sections = vec![
            prose::overview(record),
            prose::a_day(record),
            pay::pay(record),
            entry::getting_in(record),
            prose::moving_up(record),
            prose::places(record),
        ];
        Self::of(record, sections, &record.page().sources)
    }

    /// Only the pay by kind of employer and over the years.
    pub fn pay_series(record: &RoleRecord) -> Self {
        let mut section = Section::new("Pay");
        if let Some(note) = text::wage_note(record.role) {
            section.text(note, &[]);
        }
        section.blocks.extend(series::by_industry(record));
        section.blocks.extend(series::by_year(record));
        Self::of(record, vec![section], &[])
    }

    /// Adds the sources that the sections and the role name.
    fn of(record: &RoleRecord, mut sections: Vec<Section>, further: &[SourceId]) -> Self {
        let mut cited: Vec<SourceId> = Vec::new();
        let said = sections.iter().flat_map(|section| &section.blocks).flat_map(sources);
        for id in said.chain(further) {
            if !cited.contains(id) {
                cited.push(id.clone());
            }
        }
        sections.push(sources_section(record, &cited));
        Self { sections, cited }
    }

    /// The number of a source, counted from 1.
    pub fn number(&self, id: &SourceId) -> Option<usize> {
        self.cited.iter().position(|cited| cited == id).map(|at| at + 1)
    }
}

fn sources(block: &Block) -> &[SourceId] {
    match block {
        Block::Text { sources, .. } | Block::Fact { sources, .. } | Block::Entry { sources, .. } => sources,
        Block::Heading(_) | Block::Address(_) | Block::Bands { .. } => &[],
    }
}

fn sources_section(record: &RoleRecord, cited: &[SourceId]) -> Section {
    let mut section = Section::new("Sources");
    for (at, id) in cited.iter().enumerate() {
        let Some(source) = record.catalogue.source(id) else {
            section.text(format!("[{}] {}", at + 1, id.0), &[]);
            continue;
        };
        let terms = match source.licence.as_str() {
            "facts only" | "public domain" => String::new(),
            licence => format!("; used under {licence}"),
        };
        let line = format!("[{}] {} ({}{terms}).", at + 1, text::source_line(&source), text::basis(source.kind));
        section.text(line, &[]);
        section.blocks.push(Block::Address(source.url));
    }
    section.text("Where our sources do not say, ask a school, an employer, or a school counselor.", &[]);
    section.text(
        format!("Last reviewed {}. Rules and fees change: check with the issuer.", record.page().last_reviewed),
        &[],
    );
    section
}
