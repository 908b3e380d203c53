//! How the list of Explore is narrowed, by the query and by the chosen filters, and what they hide.

use crate::filter::{Facet, Filters, Understood};

/// Something that hides roles and can be taken off.
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
    /// What the query asks for.
    pub understood: Understood,
    /// Whether every word is searched as plain text, until the query changes.
    pub literally: bool,
    /// The chosen filters and those of the words.
    pub in_force: Filters,
    /// If nothing is left: each limit, and how many roles there would be without it, most first.
    pub without: Vec<(Limit, usize)>,
    /// For each choice of the filter panel, how many roles it would list, as of the last search that counted.
    pub counts: Vec<usize>,
}
