//! What somebody typed to answers of every kind, best first: a role, a section of one, two side by side, what follows
//! after one, a page of the guide at its passage, a word, an employer, a school, an area, an occupation that is not in
//! the catalogue, how the program is used. It must not know how answers are shown.
//!
//! Who reads a sentence looks for three things in it: what is asked for ([`Understood`]), about whom (the one search of
//! roles, and names), and what about it (`question`). No sentence is known as a whole.

mod absent;
mod codes;
mod cues;
mod help;
mod lookup;
mod passages;
mod places;
mod plain;
mod question;
mod topics;

use crate::filter::Understood;
use crate::model::{AreaPlace, EmployerPlace, FacilityGroup, ProgramPlace, RolePlace, TopicPlace};
use crate::search::Results;

pub use absent::Absent;
pub use codes::{Code, code_in};
pub use help::Help;
pub use lookup::{Lookup, Mode};
pub use topics::Topics;

/// A section of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What it is.
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
}

impl Part {
    /// Its key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Day => "day",
            Self::Pay => "pay",
            Self::GettingIn => "getting-in",
            Self::MovingUp => "moving-up",
            Self::Where => "where",
        }
    }
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A section of a role.
    Section(RolePlace, Part),
    /// Two to four roles side by side.
    Compare(Vec<RolePlace>),
    /// What follows after a role and what leads to it.
    Paths(RolePlace),
    /// A page of the guide, and the block of it where the passage begins.
    Page {
        /// The page.
        page: TopicPlace,
        /// Place of the heading among its blocks; the top of the page if there is none.
        block: Option<usize>,
    },
    /// A word, credential or address of the guide.
    Topic(TopicPlace),
    /// An employer.
    Employer(EmployerPlace),
    /// A program of a school.
    School(ProgramPlace),
    /// The schools near an area, those for a role or all; near the chosen area if none is named.
    Schools(Option<RolePlace>, Option<AreaPlace>),
    /// An area.
    Area(AreaPlace),
    /// Who could hire in an area.
    Places {
        /// The area.
        area: AreaPlace,
        /// For which role.
        role: Option<RolePlace>,
        /// Only such places.
        group: Option<FacilityGroup>,
    },
    /// An occupation that is not in the catalogue.
    Absent(Absent),
    /// How the program is used.
    Help(Help),
}

/// How sure the roles of a reading are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// They are called or described so, or nothing but filters was asked for.
    Named,
    /// A slip was mended.
    Mended,
    /// They only sound like what was asked for.
    Likeness,
}

/// What something typed was understood to mean.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The text that was understood: what was typed, in plain English.
    pub text: String,
    /// What it asks for, and the words that were searched.
    pub understood: Understood,
    /// Words beside filters that no role has which passes them; they narrow nothing.
    pub unused: String,
    /// What the roles are not to be: "nurse" of "not a nurse".
    pub without: String,
    /// Answers that are better than any role, best first.
    pub leading: Vec<Answer>,
    /// The roles that the words find, best first; filters are not applied.
    pub roles: Results,
    /// How sure the first of the roles is.
    pub ground: Ground,
    /// Further answers.
    pub trailing: Vec<Answer>,
}
