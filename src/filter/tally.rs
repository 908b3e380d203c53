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

/// Counts. A choice is a facet and the filters in force if the facet asked for this choice alone.
pub fn tally<'a>(
    roles: impl Iterator<Item = (&'a Role, Facts)>,
    in_force: &Filters,
    choices: &[(Facet, Filters)],
) -> Tally {
    let active = in_force.active();
    let mut listed = 0;
    let mut missing = [0_usize; Facet::ALL.len()];
    let mut counts = vec![0; choices.len()];
    for (role, facts) in roles {
        let missed = in_force.missed(role, &facts);
        match missed {
            Missed::Nothing => listed += 1,
            Missed::Only(facet) => missing[facet as usize] += 1,
            // No other choice of a single facet would list it.
            Missed::Several => continue,
        }
        for ((facet, filters), count) in choices.iter().zip(&mut counts) {
            if matches!(missed, Missed::Only(other) if other != *facet) {
                continue;
            }
            *count += usize::from(filters.passes(*facet, role, &facts));
        }
    }
    let mut without: Vec<(Facet, usize)> = active
        .into_iter()
        .filter(|facet| missing[*facet as usize] > 0)
        .map(|facet| (facet, listed + missing[facet as usize]))
        .collect();
    without.sort_by_key(|(_, roles)| std::cmp::Reverse(*roles));
    Tally { listed, choices: counts, without }
}
