//! How the list of Explore is narrowed, by the query and by the chosen filters, and what they hide.

use crate::filter::{Facet, Filters, Fit, Understood, Unsure};

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
    /// The roles of which it is not sure whether they fit.
    pub unsure: Unsure,
    /// Whether those of which it is not known are listed too, below the others.
    pub shows_not_known: bool,
    /// How many listed roles are known to fit; they come first.
    pub fitting: usize,
    /// For each choice of the filter panel, how many roles it would list, as of the last search that counted.
    pub counts: Vec<usize>,
}

impl Narrowing {
    /// How well the role at a place of the list fits.
    pub fn fit_at(&self, place: usize) -> Fit {
        match place.checked_sub(self.fitting) {
            None => Fit::Fits,
            Some(below) if below < self.unsure.count(Fit::MayFit) => Fit::MayFit,
            Some(_) => Fit::NotKnown,
        }
    }

    /// Whether the list holds roles of which it is not sure whether they fit.
    pub fn lists_unsure(&self) -> bool {
        self.unsure.count(Fit::MayFit) > 0 || self.shows_not_known && !self.unsure.is_empty()
    }
}
