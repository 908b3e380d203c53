//! Who hires, and on what evidence we say so.

use serde::{Deserialize, Serialize};

use super::{CitedPage, EmployerId, RoleId};

/// How we know that an employer hires for a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// An advert, job page or staff page was read.
    Advert,
    /// Students train there for this role.
    ClinicalSite,
    /// Inferred from the kind of employer; nobody confirmed it.
    Inferred,
}

/// How far an employer itself was confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Exists as described.
    Confirmed,
    /// Exists, but not all of what is said of it was confirmed.
    Partly,
    /// Could not be confirmed.
    Unconfirmed,
}

/// One role that an employer hires for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hires {
    /// The role.
    pub role: RoleId,
    /// On what evidence.
    pub evidence: Evidence,
    /// Address of the advert or page.
    pub source: Option<String>,
}

/// An employer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Employer {
    /// Key, kebab-case.
    pub id: EmployerId,
    /// Its name.
    pub name: String,
    /// Hospital system, laboratory, staffing agency, ...
    pub kind: String,
    /// City and state.
    pub city: String,
    /// What it is, in plain words.
    pub what: String,
    /// Roles it hires for.
    pub roles: Vec<Hires>,
    /// Its address on the web.
    pub website: Option<String>,
    /// Its page for job seekers.
    pub careers_page: Option<String>,
    /// What a source says wrongly about it, put right.
    pub note: Option<String>,
    /// Where it was read about.
    pub source: CitedPage,
    /// How far it was confirmed.
    pub confidence: Standing,
}
