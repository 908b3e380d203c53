//! Rows of the tables of licenses in `data/licenses/`, and whom one can ask.

use serde::{Deserialize, Serialize};

use super::{FamilyId, License, RoleId};

/// A rule in the table of a state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoleLicense {
    /// The role.
    pub role: RoleId,
    /// Its rule.
    pub license: License,
}

/// Who can be asked about the rules for some roles.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LicenseBoard {
    /// What such a body is called in most states: `board of nursing`.
    pub board: String,
    /// Families whose roles it knows, unless a role is named elsewhere.
    pub families: Vec<FamilyId>,
    /// Roles that it knows.
    pub roles: Vec<RoleId>,
}
