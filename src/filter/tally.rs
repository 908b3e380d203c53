//! How many roles each choice of a filter would leave, counted in one pass over a result.

use super::{Facet, Facts, Filters, Fit, Unsure};
use crate::model::Role;
use crate::sorting;

/// What a pass over a result has counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// Roles that fit every facet.
    pub listed: usize,
    /// For each choice the roles that would be listed with it.
    pub choices: Vec<usize>,
    /// For each facet in force the roles that would be listed without it, most first; those that add none are left out.
    pub without: Vec<(Facet, usize)>,
    /// The roles of which it is not sure whether they fit.
    pub unsure: Unsure,
}

/// Counts while a result is filtered.
pub struct Counter<'f> {
    in_force: &'f Filters,
    choices: &'f [(Facet, Filters)],
    listed: usize,
    unsure: Unsure,
    /// Roles that only this facet leaves out.
    missing: [usize; Facet::ALL.len()],
    counts: Vec<usize>,
}

impl<'f> Counter<'f> {
    /// A counter. A choice is a facet and the filters in force if the facet asked for this choice alone.
    pub fn new(in_force: &'f Filters, choices: &'f [(Facet, Filters)]) -> Self {
        Self {
            in_force,
            choices,
            listed: 0,
            unsure: Unsure::default(),
            missing: [0; Facet::ALL.len()],
            counts: vec![0; choices.len()],
        }
    }

    /// Counts a role; how well it fits all that is in force.
    pub fn fit(&mut self, role: &Role, facts: &Facts) -> Fit {
        let verdict = self.in_force.verdict(role, facts);
        self.unsure.add(verdict);
        match (verdict.misses, verdict.because) {
            (0, _) | (_, None) => self.listed += 1,
            (1, Some(facet)) => self.missing[facet as usize] += 1,
            // No other choice of a single facet would list it.
            _ => return verdict.fit,
        }
        for ((facet, filters), count) in self.choices.iter().zip(&mut self.counts) {
            let elsewhere = verdict.because.is_some_and(|other| other != *facet);
            *count += usize::from(!elsewhere && filters.fit_of(*facet, role, facts) == Fit::Fits);
        }
        verdict.fit
    }

    /// What was counted.
    pub fn finish(self) -> Tally {
        let Self { listed, missing, unsure, .. } = self;
        let hiding = Facet::ALL.into_iter().filter(|facet| missing[*facet as usize] > 0);
        let mut without: Vec<_> = hiding.map(|facet| (facet, listed + missing[facet as usize])).collect();
        sorting::by_key(&mut without, |(_, roles)| std::cmp::Reverse(*roles));
        Tally { listed, choices: self.counts, without, unsure }
    }
}
