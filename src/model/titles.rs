//! Names under which occupations are known.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{OnetCode, Role};

/// Names of occupations by O*NET-SOC code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Titles(pub BTreeMap<OnetCode, Vec<String>>);

impl Titles {
    /// The names of the occupation of a role.
    pub fn of<'t>(&'t self, role: &Role) -> impl Iterator<Item = &'t str> + use<'t> {
        let names = role.onet_soc.as_ref().and_then(|code| self.0.get(code));
        names.into_iter().flatten().map(String::as_str)
    }
}

/// Knows names of occupations beside those of the roles.
pub trait OtherTitles: Sync {
    /// The titles under which occupations are known; they may be those of a role's neighbors too.
    fn other_titles(&self) -> Titles;

    /// Words that such titles are made of.
    fn words(&self) -> Titles {
        Titles::default()
    }
}
