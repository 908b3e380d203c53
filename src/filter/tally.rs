//! How many roles each choice of a filter would leave, counted in one pass over a result.

use super::{Facet, Facts, Filters, Missed};
use crate::model::Role;

/// What a pass over a result has counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// Roles that pass every facet.
    pub listed: usize,
    /// For each choice the roles that would be listed with it.
    pub choices: Vec<usize>,
    /// For each facet in force the roles that would be listed without it, most first; those that add none are left out.
    pub without: Vec<(Facet, usize)>,
}

/// Counts while a result is filtered.
pub struct Counter<'f> {
    in_force: &'f Filters,
    choices: &'f [(Facet, Filters)],
    listed: usize,
    /// Roles that only this facet leaves out.
    missing: [usize; Facet::ALL.len()],
    counts: Vec<usize>,
}

impl<'f> Counter<'f> {
    /// A counter. A choice is a facet and the filters in force if the facet asked for this choice alone.
    pub fn new(in_force: &'f Filters, choices: &'f [(Facet, Filters)]) -> Self {
        Self { in_force, choices, listed: 0, missing: [0; Facet::ALL.len()], counts: vec![0; choices.len()] }
    }

    /// Counts a role; whether it passes every facet in force.
    pub fn passes(&mut self, role: &Role, facts: &Facts) -> bool {
        let missed = self.in_force.missed(role, facts);
        match missed {
            Missed::Nothing => self.listed += 1,
            Missed::Only(facet) => self.missing[facet as usize] += 1,
            // No other choice of a single facet would list it.
            Missed::Several => return false,
        }
        for ((facet, filters), count) in self.choices.iter().zip(&mut self.counts) {
            let elsewhere = matches!(missed, Missed::Only(other) if other != *facet);
            *count += usize::from(!elsewhere && filters.passes(*facet, role, facts));
        }
        missed == Missed::Nothing
    }

    /// What was counted.
    pub fn finish(self) -> Tally {
        let Self { listed, missing, .. } = self;
        let hiding = Facet::ALL.into_iter().filter(|facet| missing[*facet as usize] > 0);
        let mut without: Vec<_> = hiding.map(|facet| (facet, listed + missing[facet as usize])).collect();
        without.sort_by_key(|(_, roles)| std::cmp::Reverse(*roles));
        Tally { listed, choices: self.counts, without }
    }
}
