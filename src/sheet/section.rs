//! Sections and how they are written; the sources of a sheet and their numbers.

use super::{Block, Body, Link, Mark, Sheet};
use crate::catalogue::Catalogue;
use crate::model::{CitedPage, RoleId, SourceId, Stated};
use crate::text;

/// The key of O*NET, whose terms ask for a sentence of their own.
pub(super) const ONET: &str = "onet-30-1";

/// The sentence that its terms ask for.
pub(super) const ONET_TERMS: &str = "O*NET data: O*NET 30.1 Database by the U.S. Department of Labor, Employment and Training \
    Administration (USDOL/ETA), used under CC BY 4.0; selected and reshaped here.";

/// Whose word it is where no source is named.
pub const JUDGMENT: &str = "What carries no [number] here is our own judgment, no source.";

/// The same beside the names of sources.
pub const JUDGMENT_BRIEF: &str = "no [number]: our own judgment";

/// The sections that a sheet can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SectionId {
    /// What a role is.
    Overview,
    /// One shift.
    Day,
    /// Pay and jobs.
    Pay,
    /// How one gets the job.
    GettingIn,
    /// What comes after it.
    MovingUp,
    /// Where it is done and learned.
    Where,
    /// What local packs say, on paper.
    NearYou,
    /// All that there is to say of something small.
    Card,
    /// What a page of the guide says.
    Text,
    /// Roles to read on.
    Roles,
    /// Pages to read on.
    Pages,
    /// Employers to read on.
    Employers,
    /// The words on a page.
    Words,
    /// The steps that lead to a role.
    LeadsHere,
    /// The role between its steps.
    ThisRole,
    /// The steps that follow.
    Follows,
    /// The roles beside it.
    Sideways,
    /// Metropolitan areas and the like by pay.
    Areas,
    /// States by pay.
    States,
    /// Whether pay is enough to live on.
    Living,
    /// What it takes in months and dollars.
    TimeAndCost,
    /// Whether the state asks for a license.
    LicenseHere,
    /// The nearest programs.
    ProgramsNear,
    /// What can be done now.
    FirstSteps,
    /// What can be done with what the student has.
    Now,
    /// What can be done after the school that is planned.
    After,
    /// The role that the student works towards.
    Target,
    /// What the student wrote.
    Notes,
    /// What matters to the student.
    Musts,
    /// Roles in columns.
    SideBySide,
    /// The roles that were saved.
    Saved,
    /// The roles that are not on a map.
    Missing,
    /// What a reader of the figures must know.
    Remarks,
    /// Where everything was read.
    Sources,
}

impl SectionId {
    /// The name that a reader sees.
    pub fn name(self) -> &'static str {
        match self {
            Self::Overview => "Overview",
            Self::Day => "A day",
            Self::Pay => "Pay",
            Self::GettingIn => "Getting in",
            Self::MovingUp => "Moving up",
            Self::Where => "Where",
            Self::NearYou => "Near you",
            Self::Card => "About",
            Self::Text => "Text",
            Self::Roles => "Roles",
            Self::Pages => "Pages",
            Self::Employers => "Employers",
            Self::Words => "Words",
            Self::LeadsHere => "Leads here",
            Self::ThisRole => "This role",
            Self::Follows => "Follows",
            Self::Sideways => "Sideways",
            Self::Areas => "Metropolitan areas and the areas outside of them",
            Self::States => "States and territories",
            Self::Living => "Enough to live on?",
            Self::TimeAndCost => "Time and cost",
            Self::LicenseHere => "License here",
            Self::ProgramsNear => "Programs near here",
            Self::FirstSteps => "First steps",
            Self::Now => "With what I have now",
            Self::After => "After the school I plan",
            Self::Target => "My target",
            Self::Notes => "My notes",
            Self::Musts => "What matters to me",
            Self::SideBySide => "Side by side",
            Self::Saved => "My roles",
            Self::Missing => "Not on the map",
            Self::Remarks => "About the figures",
            Self::Sources => "Sources",
        }
    }

    /// Whether its name stands over it; what comes right under the title of a sheet needs none.
    pub fn is_titled(self) -> bool {
        !matches!(self, Self::Card | Self::Text)
    }
}

/// A part of a sheet with a name of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Which one it is.
    pub id: SectionId,
    /// What it says.
    pub blocks: Vec<Block>,
    /// Whether what has no source in it is our own judgment.
    pub judged: bool,
}

/// A name for a source that fits beside others, and its date unless the name has it.
pub fn short_name(catalogue: &Catalogue, id: &SourceId) -> (String, Option<String>) {
    catalogue.source(id).map_or_else(|| (id.0.clone(), None), |source| text::source_short(&source))
}

impl Section {
    /// An empty section.
    pub fn new(id: SectionId) -> Self {
        Self { id, blocks: Vec::new(), judged: false }
    }

    /// Adds a block, whose sources and mark may follow.
    pub fn push(&mut self, body: Body) -> &mut Block {
        self.blocks.push_mut(Block::new(body))
    }

    /// Says what the next blocks are about.
    pub fn heading(&mut self, heading: &str) {
        self.push(Body::Heading(heading.to_owned()));
    }

    /// Adds a paragraph.
    pub fn text(&mut self, text: impl Into<String>) -> &mut Block {
        self.push(Body::Text(text.into()))
    }

    /// Adds a label and what is known.
    pub fn fact(&mut self, label: impl Into<String>, text: impl Into<String>) -> &mut Block {
        self.push(Body::Fact { label: label.into(), text: Some(text.into()) })
    }

    /// Adds a label and what is known, if anything is.
    pub fn stated(&mut self, label: &str, text: Option<String>) -> &mut Block {
        self.push(Body::Fact { label: label.to_owned(), text })
    }

    /// Adds an entry of a list.
    pub fn entry(&mut self, text: impl Into<String>) -> &mut Block {
        self.push(Body::Entry(text.into()))
    }

    /// Adds the entries of a list.
    pub fn entries<'e>(&mut self, entries: impl IntoIterator<Item = &'e String>) {
        entries.into_iter().for_each(|entry| {
            self.entry(entry);
        });
    }

    /// Adds something to do.
    pub fn task(&mut self, text: impl Into<String>) -> &mut Block {
        self.push(Body::Task(text.into()))
    }

    /// Adds a remark on the entry before it.
    pub fn note(&mut self, text: impl Into<String>) -> &mut Block {
        self.push(Body::Note(text.into())).marked(Mark::Quiet)
    }

    /// Adds a list under a heading, or that our sources do not say.
    pub fn list(&mut self, heading: &str, value: &Stated<Vec<String>>) {
        self.heading(heading);
        match value.value() {
            Some(entries) => self.entries(entries),
            None => {
                self.not_stated();
            }
        }
    }

    /// Begins another group of blocks under the same heading.
    pub fn gap(&mut self) {
        self.push(Body::Gap);
    }

    /// Adds the plain statement that nothing was read.
    pub fn not_stated(&mut self) -> &mut Block {
        self.push(Body::NotStated).marked(Mark::Missing)
    }

    /// Adds the address of something on the web, or that none is known.
    pub fn web(&mut self, address: Option<&String>) {
        match address {
            Some(address) => self.address(Some("Web"), address),
            None => {
                self.fact("Web", "no address known to us");
            }
        }
    }

    /// Adds where something was read and when, and how sure it is if that is not said elsewhere.
    pub fn read(&mut self, page: &CitedPage, how_sure: Option<&str>) {
        let how_sure = how_sure.map(|words| format!(" - {words}")).unwrap_or_default();
        self.fact("Read", format!("{} ({}){how_sure}", page.title, page.date));
        if let Some(address) = &page.url {
            self.address(None, address);
        }
    }

    /// Adds an address.
    pub fn address(&mut self, label: Option<&'static str>, address: &str) {
        self.push(Body::Address { label, address: address.to_owned() });
    }

    /// Says once for the section whose word it is where no source is named.
    pub fn judgment(&mut self) {
        self.judged = true;
        self.text(JUDGMENT).marked(Mark::Quiet);
    }

    /// Adds the sources with their numbers.
    pub(super) fn sources(&mut self, catalogue: &Catalogue, ids: &[SourceId]) {
        for (at, id) in ids.iter().enumerate() {
            let source = catalogue.source(id);
            let text = source.as_ref().map_or_else(|| id.0.clone(), text::source_words);
            let (short, date) = short_name(catalogue, id);
            let address = source.map(|source| source.url.into());
            self.push(Body::Source { number: at + 1, short, date, text, address }).from([id]);
        }
    }

    /// Adds a sentence and where one can read on.
    pub fn link(&mut self, text: impl Into<String>, to: Link) -> &mut Block {
        self.push(Body::Link { text: text.into(), to })
    }
}

impl Sheet {
    /// A sheet of a single section.
    pub(super) fn card(title: String, write: impl FnOnce(&mut Section)) -> Self {
        let mut section = Section::new(SectionId::Card);
        write(&mut section);
        Self { title, sections: vec![section], ..Self::default() }
    }

    /// The sources by the order in which the head and the sections mention them.
    pub fn cited(&self) -> Vec<&SourceId> {
        let mut cited: Vec<&SourceId> = Vec::new();
        let blocks = self.sections.iter().flat_map(|section| &section.blocks).flat_map(Block::cited);
        for id in self.head.iter().flat_map(|fact| &fact.sources).chain(blocks) {
            if !cited.contains(&id) {
                cited.push(id);
            }
        }
        cited
    }

    /// Adds the section of the sources: those that the other sections mention, then those of `read`.
    pub fn add_sources(&mut self, catalogue: &Catalogue, read: &[SourceId], last_reviewed: &str) {
        let mut section = Section::new(SectionId::Sources);
        let mut ids: Vec<SourceId> = self.cited().into_iter().cloned().collect();
        read.iter().for_each(|id| {
            if !ids.contains(id) {
                ids.push(id.clone());
            }
        });
        section.sources(catalogue, &ids);
        section.text("Where our sources do not say, ask a school, an employer, or a school counselor.");
        let reviewed = format!("Last reviewed {last_reviewed}. Rules and fees change: check with the issuer.");
        section.text(reviewed).marked(Mark::Quiet);
        if ids.iter().any(|id| id.0 == ONET) {
            section.text(ONET_TERMS).marked(Mark::Quiet);
        }
        self.sections.push(section);
    }
}

/// Titles of roles; one that the catalogue lacks is named by its id.
pub(super) fn role_titles<'r>(catalogue: &Catalogue, roles: impl IntoIterator<Item = &'r RoleId>) -> Option<String> {
    let title = |id: &RoleId| {
        if catalogue.is_hidden(id) {
            return None;
        }
        let known = catalogue.role(id).map(|role| role.title.clone());
        Some(known.unwrap_or_else(|| format!("{id} (not in this catalogue)")))
    };
    let titles: Vec<String> = roles.into_iter().filter_map(title).collect();
    (!titles.is_empty()).then(|| titles.join("; "))
}
