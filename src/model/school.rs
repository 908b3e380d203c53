//! Schools with programs, and whom one can turn to.

use serde::{Deserialize, Serialize};

use super::months::months;
use super::{AreaCode, CitedPage, ReportedAs, ResourceId, RoleId, SchoolId, StateCode};

/// How sure a record of a school or resource is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Its own page, or a copy of it, was read.
    High,
    /// Read elsewhere, or old.
    Medium,
    /// Weak.
    Low,
    /// An article names it; nothing more was read.
    Named,
    /// A local pack says it. No record of the catalogue does.
    #[serde(skip_deserializing)]
    Local,
}

/// Length of a program as stated.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProgramMonths {
    /// Shortest time stated, months.
    #[serde(serialize_with = "months")]
    pub min: Option<f32>,
    /// Longest time stated, months.
    #[serde(serialize_with = "months")]
    pub max: Option<f32>,
}

/// A program of a school.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct School {
    /// Key, kebab-case.
    pub id: SchoolId,
    /// Name of the school.
    pub school: String,
    /// City and state.
    pub city: String,
    /// Postal letters of the state.
    pub state: StateCode,
    /// The metropolitan area that it is in, if it is in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metro: Option<AreaCode>,
    /// Name of the program.
    pub program: String,
    /// Certificate or degree.
    pub award: Option<String>,
    /// Its length, where it is stated.
    pub months: Option<ProgramMonths>,
    /// Who accredits it, as stated.
    pub accreditor: Option<String>,
    /// Roles that it leads to.
    pub roles: Vec<RoleId>,
    /// The rows of the national table that are this program.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reported: Vec<ReportedAs>,
    /// What one should know: old page, doubts, what comes first.
    pub note: Option<String>,
    /// Where it was read.
    pub source: CitedPage,
    /// How sure it is.
    pub confidence: Certainty,
    /// Name of the local pack that it comes from.
    #[serde(default, skip_deserializing, skip_serializing_if = "Option::is_none")]
    pub local: Option<Box<str>>,
}

/// A program that older pages still name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClosedProgram {
    /// Name of the school.
    pub school: String,
    /// City and state.
    pub city: String,
    /// Name of the program.
    pub program: String,
    /// Roles that it led to.
    pub roles: Vec<RoleId>,
    /// The rows of the national table that are this program and must not be listed as open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reported: Vec<ReportedAs>,
    /// Since when, in plain words.
    pub status: String,
    /// Where it was read.
    pub source: CitedPage,
}

/// A program as the lists show it: one that takes students, or one that only older pages name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Program<'c> {
    /// It takes students, as far as our sources say.
    Open(&'c School),
    /// It is closed.
    Closed(&'c ClosedProgram),
}

impl<'c> Program<'c> {
    /// Name of the school.
    pub fn school(&self) -> &'c str {
        match self {
            Self::Open(school) => &school.school,
            Self::Closed(closed) => &closed.school,
        }
    }

    /// Name of the program.
    pub fn name(&self) -> &'c str {
        match self {
            Self::Open(school) => &school.program,
            Self::Closed(closed) => &closed.program,
        }
    }

    /// City and state.
    pub fn city(&self) -> &'c str {
        match self {
            Self::Open(school) => &school.city,
            Self::Closed(closed) => &closed.city,
        }
    }

    /// Roles that it leads or led to.
    pub fn roles(&self) -> &'c [RoleId] {
        match self {
            Self::Open(school) => &school.roles,
            Self::Closed(closed) => &closed.roles,
        }
    }
}

/// An association, credentialing body, board, job board, agency, community, ...
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// Key, kebab-case.
    pub id: ResourceId,
    /// Its name.
    pub name: String,
    /// The letters that it is known by.
    pub acronym: Option<String>,
    /// Association, state board, job board, ...
    pub kind: String,
    /// What it is good for, in plain words.
    pub what: String,
    /// Its address on the web.
    pub website: Option<String>,
    /// Roles that it is for; empty: all.
    pub roles: Vec<RoleId>,
    /// What one should know.
    pub note: Option<String>,
    /// Where it was read.
    pub source: CitedPage,
    /// How sure it is.
    pub confidence: Certainty,
}
