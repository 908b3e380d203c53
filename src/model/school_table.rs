//! Schools of the whole country, as they report to the federal government: what `data/schools/` holds, a file a state.

use serde::{Deserialize, Serialize};

use super::{AreaCode, RoleId};

/// Who runs a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Control {
    /// A state, county or city.
    Public,
    /// A private body that makes no profit.
    PrivateNonprofit,
    /// A company.
    ForProfit,
}

/// What a program ends with, by the code of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(try_from = "u8", into = "u8")]
pub struct Award(u8);

impl Award {
    /// Code and name of each, the shortest first.
    const NAMES: [(u8, &'static str); 12] = [
        (20, "certificate, under 12 weeks"),
        (21, "certificate, 12 weeks to 1 year"),
        (2, "certificate, 1 to 2 years"),
        (4, "certificate, 2 to 4 years"),
        (3, "associate degree"),
        (5, "bachelor's degree"),
        (6, "certificate after a bachelor's degree"),
        (7, "master's degree"),
        (8, "certificate after a master's degree"),
        (17, "doctorate (research)"),
        (18, "doctorate (practice)"),
        (19, "doctorate"),
    ];

    /// The award with this code; nothing where the table has no such code.
    pub fn of(code: u8) -> Option<Self> {
        Self::NAMES.iter().any(|(known, _)| *known == code).then_some(Self(code))
    }

    /// Its code in the table.
    pub fn code(self) -> u8 {
        self.0
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(code, _)| *code == self.0).map_or("award", |(_, name)| name)
    }
}

impl TryFrom<u8> for Award {
    type Error = String;

    fn try_from(code: u8) -> Result<Self, String> {
        Self::of(code).ok_or_else(|| format!("no award has the code {code}"))
    }
}

impl From<Award> for u8 {
    fn from(award: Award) -> Self {
        award.0
    }
}

/// Tuition and fees of a full-time year, whole dollars: for those of the district, of the state, and for all others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearTuition(pub Option<u32>, pub Option<u32>, pub Option<u32>);

/// A program that a school reports: code of the field, award, who finished in the newer and in the older year, and
/// tuition and fees for the whole program with its months, where the school charges so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProgramRow(pub String, pub Award, pub Option<u16>, pub Option<u16>, pub Option<u32>, pub Option<u32>);

/// A school: key, name, city, metropolitan area, north, east, who runs it, yearly tuition, programs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SchoolRow(
    pub u32,
    pub String,
    pub String,
    pub Option<AreaCode>,
    pub f64,
    pub f64,
    pub Control,
    pub YearTuition,
    pub Vec<ProgramRow>,
);

/// How well a field of study fits a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// It trains for the role.
    Direct,
    /// It is near to it, or a first step.
    Related,
}

/// A role that a field of study leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrainsFor {
    /// The role.
    pub role: RoleId,
    /// How well it fits.
    pub fit: Fit,
    /// The awards that count; empty: all.
    pub awards: Vec<Award>,
}

/// A field of study (CIP 2020) and the roles that it leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FieldOfStudy {
    /// Its code, `51.0909`.
    pub cip: String,
    /// Its title as published.
    pub title: String,
    /// Where it leads.
    pub roles: Vec<TrainsFor>,
}

/// What one should know of a field of study whose title says too little or too much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FieldNote {
    /// Code of the field.
    pub cip: String,
    /// What to know.
    pub note: String,
}

/// A row of the table that is a program which was read on the school's own page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportedAs {
    /// Key of the school.
    pub unitid: u32,
    /// Code of the field.
    pub cip: String,
    /// The award.
    pub award: Award,
}
