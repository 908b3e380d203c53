//! Finding the role that a person named, with suggestions when there is none.

use crate::catalogue::{Catalogue, RoleLookup};
use crate::error::Error;
use crate::model::Role;
use crate::search::SearchIndex;

/// How many roles an error suggests.
const MOST_SUGGESTED: usize = 5;

/// The one role that `name` means: an id, a title or an alias.
///
/// # Errors
/// Usage with the candidates when it can be several, not found with suggestions when it is none.
pub(super) fn find<'a>(catalogue: &'a Catalogue, name: &str) -> Result<&'a Role, Error> {
    catalogue.role_named(name).map_err(|fault| match fault {
        RoleLookup::Ambiguous(fault) => {
            let roles = fault.candidates.iter().filter_map(|id| catalogue.role(id));
            Error::Usage(format!("\"{name}\" can be any of these roles:\n{}\nGive an id or a title.", lines(roles)))
        }
        RoleLookup::NotFound(_) => unknown(catalogue, name),
    })
}

fn unknown(catalogue: &Catalogue, name: &str) -> Error {
    let index = SearchIndex::new(catalogue.roles(), catalogue);
    let mut near: Vec<usize> = if name.trim().is_empty() { Vec::new() } else { suggested(&index, name) };
    near.truncate(MOST_SUGGESTED);
    let way_out = "\"medpath search WORDS\" finds roles by any word.";
    if near.is_empty() {
        return Error::NotFound(format!("no role is called \"{name}\". {way_out}"));
    }
    let roles = lines(near.into_iter().map(|at| &catalogue.roles()[at]));
    Error::NotFound(format!("no role is called \"{name}\". Did you mean one of these?\n{roles}\n{way_out}"))
}

fn suggested(index: &SearchIndex, name: &str) -> Vec<usize> {
    let hits = index.search(name);
    if hits.is_empty() { index.nearest(name, MOST_SUGGESTED) } else { hits.iter().map(|hit| hit.role).collect() }
}

fn lines<'a>(roles: impl Iterator<Item = &'a Role>) -> String {
    roles.map(|role| format!("  {}  {}", role.id, role.title)).collect::<Vec<_>>().join("\n")
}
