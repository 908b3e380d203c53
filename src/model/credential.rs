//! Certificates, registrations and the bodies that issue them.

use serde::{Deserialize, Serialize};

use super::{CredentialId, StateCode};

/// How far a record rests on something that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Read in a source that is named.
    Read,
    /// General knowledge only; the screen says so.
    Background,
}

/// A page that a record quotes a fact from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CitedPage {
    /// Title of the page.
    pub title: String,
    /// Its address, where one is known.
    pub url: Option<String>,
    /// Its date, or how old it seems.
    pub date: String,
}

/// What a state says of a credential.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StateNote {
    /// Postal letters of the state.
    pub state: StateCode,
    /// In plain words.
    pub text: String,
}

/// An exam, registration or certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Credential {
    /// Key, kebab-case.
    pub id: CredentialId,
    /// The letters, for example `CST`.
    pub abbreviation: String,
    /// What they stand for.
    pub name: String,
    /// Who issues it.
    pub issuer: String,
    /// The state whose own credential it is; elsewhere nobody asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_in: Option<StateCode>,
    /// Who it is for and what one must do.
    pub what: String,
    /// The exam, where one was read of.
    pub exam: Option<String>,
    /// What states say of it, where that was read.
    #[serde(default)]
    pub states: Vec<StateNote>,
    /// The issuer's address.
    pub website: Option<String>,
    /// Pages it was read on.
    pub sources: Vec<CitedPage>,
    /// How far it was confirmed.
    pub confidence: Confidence,
}
