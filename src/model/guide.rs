//! Short pages on the field as a whole.

use serde::{Deserialize, Serialize};

use super::{CredentialId, EmployerId, PageId, ResourceId, RoleId, SourceId, StateCode};

/// A page of the guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GuidePage {
    /// Key, kebab-case.
    pub id: PageId,
    /// Its title.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// Words to be found by, never shown.
    pub also_searched_as: Vec<String>,
    /// What it says, in order.
    pub blocks: Vec<Block>,
    /// Roles that it speaks of.
    pub roles: Vec<RoleId>,
    /// Credentials that it speaks of, by key.
    pub credentials: Vec<CredentialId>,
    /// Abbreviations of the glossary that it uses.
    pub terms: Vec<String>,
    /// Pages to read on, by key.
    pub pages: Vec<PageId>,
    /// Employers that it speaks of, by key.
    pub employers: Vec<EmployerId>,
    /// Associations, job boards and the like that it speaks of, by key.
    pub resources: Vec<ResourceId>,
    /// Everything that was read for it.
    pub sources: Vec<SourceId>,
    /// Day of the last review, `2026-11-22`.
    pub last_reviewed: String,
}

/// A part of a page. Exactly one of heading, text, list and pay is given.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// The state that it holds in; none where it holds everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<StateCode>,
    /// A heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// Words by which the passage under the heading is found, never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_searched_as: Vec<String>,
    /// A paragraph.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Points of a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<Vec<String>>,
    /// A role whose official pay stands here, from the wage tables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay: Option<RoleId>,
    /// What an article says of that pay, as its own figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<String>,
    /// Where the figures and rules of this part were read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
}

impl Block {
    /// Whether it is read in a state, or in none.
    pub fn holds_in(&self, state: Option<&StateCode>) -> bool {
        self.state.is_none() || self.state.as_ref() == state
    }
}
