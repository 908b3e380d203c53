//! Rules that hold in the chosen area.

use super::Catalogue;
use crate::model::{Area, AreaKind, Licence, LicenceNeed, Role};

/// What is known of a license for a role in the state of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LicenseHere<'a> {
    /// The area is the nation: states make the rules.
    NoState,
    /// The record of the role says nothing of the state.
    NotRecorded {
        /// Name of the state.
        state: &'a str,
    },
    /// What it says.
    Rule {
        /// Name of the state.
        state: &'a str,
        /// The rule, of which [`LicenceNeed::NotKnown`] may be all that is known.
        rule: &'a Licence,
    },
}

impl<'a> LicenseHere<'a> {
    /// Whether a license is needed; not known where no rule is.
    pub fn need(self) -> LicenceNeed {
        match self {
            Self::Rule { rule, .. } => rule.required,
            Self::NoState | Self::NotRecorded { .. } => LicenceNeed::NotKnown,
        }
    }

    /// Name of the state that was asked about.
    pub fn state(self) -> Option<&'a str> {
        match self {
            Self::Rule { state, .. } | Self::NotRecorded { state } => Some(state),
            Self::NoState => None,
        }
    }
}

impl Catalogue {
    /// What the record of a role says of a license in the state of an area.
    pub fn license_in<'a>(&'a self, role: &'a Role, area: &'a Area) -> LicenseHere<'a> {
        if area.kind == AreaKind::Nation {
            return LicenseHere::NoState;
        }
        let state = self.state_name(&area.state);
        let rule = role.licence.value().into_iter().flatten().find(|rule| rule.state == area.state);
        rule.map_or(LicenseHere::NotRecorded { state }, |rule| LicenseHere::Rule { state, rule })
    }
}
