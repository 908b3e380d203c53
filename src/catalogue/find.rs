//! Finding the role that a person named on the command line.

use thiserror::Error;

use super::Catalogue;
use crate::model::{Role, RoleId};

/// Nothing has that name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("no role is called \"{name}\"")]
pub struct NotFound {
    /// What was asked for.
    pub name: String,
}

/// Several roles have that name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("\"{name}\" can be any of these: {}", .candidates.iter().map(|id| id.0.as_str()).collect::<Vec<_>>().join(", "))]
pub struct Ambiguous {
    /// What was asked for.
    pub name: String,
    /// The roles that it fits.
    pub candidates: Vec<RoleId>,
}

/// Why a name led to no single role.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RoleLookup {
    /// Nothing has that name.
    #[error(transparent)]
    NotFound(#[from] NotFound),
    /// Several have it.
    #[error(transparent)]
    Ambiguous(#[from] Ambiguous),
}

impl Catalogue {
    /// The role with this id, title or alias; capital letters do not matter.
    ///
    /// A title also fits without the part in brackets: "Paramedic", "Emergency Medical Technician".
    ///
    /// # Errors
    /// When no role or more than one has the name.
    pub fn role_named(&self, name: &str) -> Result<&Role, RoleLookup> {
        let wanted = name.trim();
        // Keys have small letters only.
        if let Some(role) = self.role(&RoleId(wanted.to_ascii_lowercase())) {
            return Ok(role);
        }
        let mut tiers: [Vec<&Role>; 3] = Default::default();
        for role in self.roles() {
            let fits = [
                same_name(&role.title, wanted),
                role.aliases.iter().any(|alias| same_name(alias, wanted)),
                role.also_searched_as.iter().any(|word| word.eq_ignore_ascii_case(wanted)),
            ];
            if let Some(tier) = fits.iter().position(|fits| *fits) {
                tiers[tier].push(role);
            }
        }
        for found in &tiers {
            match found.as_slice() {
                [] => {}
                [role] => return Ok(role),
                many => {
                    let candidates = many.iter().map(|role| role.id.clone()).collect();
                    return Err(Ambiguous { name: wanted.to_owned(), candidates }.into());
                }
            }
        }
        Err(NotFound { name: wanted.to_owned() }.into())
    }
}

/// Whether a title is the wanted name, is it without its brackets, or has it in brackets.
fn same_name(title: &str, wanted: &str) -> bool {
    if title.eq_ignore_ascii_case(wanted) {
        return true;
    }
    title.split_once(" (").is_some_and(|(before, after)| {
        before.eq_ignore_ascii_case(wanted) || after.trim_end_matches(')').eq_ignore_ascii_case(wanted)
    })
}
