//! The table of licenses, state by state.

use std::sync::OnceLock;

use super::bundle;
use crate::model::{License, RoleId, RoleLicense, StateCode};

/// The rules of the states, each state read when it is first asked for.
pub(super) struct Licenses {
    states: Vec<OnceLock<Box<[RoleLicense]>>>,
}

impl Licenses {
    /// The bundled ones, none of which is read yet.
    pub(super) fn new() -> Self {
        Self { states: bundle::LICENSES.iter().map(|_| OnceLock::new()).collect() }
    }

    /// The rule of a state for a role. Those of `US` say what holds in general.
    pub(super) fn get(&self, state: &StateCode, role: &RoleId) -> Option<&License> {
        let at = bundle::LICENSES.iter().position(|(letters, _)| state.0.eq_ignore_ascii_case(letters))?;
        let rules = self.states[at].get_or_init(|| bundle::LICENSES[at].1.json());
        // The import writes them in the order of the roles.
        let found = rules.binary_search_by(|rule| rule.role.cmp(role)).ok()?;
        Some(&rules[found].license)
    }
}
