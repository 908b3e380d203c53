//! How the list of Explore is narrowing: by what was understood of the words, by what was chosen, and what both hide.

use crate::filter::{Facet, Filters, Understood};

/// Something that leaves roles out and can be taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// A facet of the filters.
    Facet(Facet),
    /// The employer or school whose roles are listed.
    Hiring,
}

/// How the list is narrowing.
#[derive(Default)]
pub struct Narrowing {
    /// What was typed, taken apart.
    pub understood: Understood,
    /// Whether all words are searched as they are; until the line changes.
    pub literally: bool,
    /// The chosen filters and those of the words.
    pub in_force: Filters,
    /// Where nothing is left: what to take off, and how many roles there would be then, most first.
    pub without: Vec<(Limit, usize)>,
    /// For each choice of the panel the roles that it would list, as of the last search that counted them.
    pub counts: Vec<usize>,
}
