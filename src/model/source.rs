//! Where a figure or a rule was read, and what an abbreviation means.

use serde::{Deserialize, Serialize};

use super::SourceId;

/// One publication, page or table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Key, kebab-case.
    pub id: SourceId,
    /// Who published it; the site's name where no publisher is given.
    pub publisher: Box<str>,
    /// Its title.
    pub title: Box<str>,
    /// A name that fits into a line beside others, with the date, for what is cited on every other line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<Box<str>>,
    /// Edition or release.
    pub edition: Box<str>,
    /// Date of the edition, or the plain word `undated`.
    pub date: Box<str>,
    /// Address.
    pub url: Box<str>,
    /// Terms under which it may be used.
    #[serde(rename = "licence")]
    pub license: Box<str>,
    /// How near it is to the rule itself.
    pub kind: super::Basis,
}

/// An abbreviation or a word of the field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// As it is written, for example `CST`.
    pub term: String,
    /// What the letters stand for.
    pub full: String,
    /// The plain explanation.
    pub plain: String,
}
