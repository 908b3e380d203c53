//! Who hires, and on what evidence we say so.

use serde::{Deserialize, Serialize};

use super::{Area, AreaCode, AreaKind, CitedPage, EmployerId, Role, RoleId, StateCode};

/// How we know that an employer hires for a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// A local pack says it. No record of the catalogue does.
    #[serde(skip_deserializing)]
    Local,
    /// An advert, job page or staff page was read.
    Advert,
    /// Students train there for this role.
    ClinicalSite,
    /// Likely for this employer; nobody confirmed it.
    Inferred,
    /// Its kind usually has this job; nothing is known of this employer. No record says it, see
    /// [`Employer::evidence_for`].
    #[serde(skip_deserializing)]
    OfItsKind,
}

/// How far an employer itself was confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Exists as described.
    Confirmed,
    /// Exists, but not all of what is said of it was confirmed.
    Partly,
    /// Could not be confirmed.
    Unconfirmed,
    /// A local pack says it. No record of the catalogue does.
    #[serde(skip_deserializing)]
    Local,
}

/// One role that an employer hires for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
    /// Postal letters of its state; none where it has no place of which we know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<StateCode>,
    /// The metropolitan areas where it is.
    #[serde(default, skip_serializing_if = "<[AreaCode]>::is_empty")]
    pub metros: Box<[AreaCode]>,
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
    /// Name of the local pack that it comes from.
    #[serde(default, skip_deserializing, skip_serializing_if = "Option::is_none")]
    pub local: Option<Box<str>>,
}

impl Evidence {
    /// Whether a page was read that says so.
    pub fn is_read(self) -> bool {
        matches!(self, Self::Advert | Self::ClinicalSite)
    }
}

impl Employer {
    /// Whether it is in an area. Of a nonmetropolitan area nothing is known.
    pub fn is_in(&self, area: &Area) -> bool {
        match area.kind {
            AreaKind::Nation => true,
            AreaKind::State | AreaKind::Territory => self.state.as_ref() == Some(&area.state),
            AreaKind::Metropolitan => self.metros.contains(&area.code),
            AreaKind::Nonmetropolitan => false,
        }
    }

    /// How we know that it hires for a role, or may do so; nothing where nothing speaks for it.
    pub fn evidence_for(&self, role: &Role) -> Option<Evidence> {
        let named = self.roles.iter().find(|hires| hires.role == role.id).map(|hires| hires.evidence);
        named.or_else(|| role.employer_kinds.contains(&self.kind).then_some(Evidence::OfItsKind))
    }
}
