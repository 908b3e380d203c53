//! The one name of a role that is most like what was asked for, by the words and the heads that both have.

use std::sync::{Mutex, PoisonError};

use super::features::Kind;
use crate::search::ln::ln;

/// Weight of the head beside that of each word.
const HEAD: f32 = 0.5;

/// Weight of a feature; None if it does not count here.
fn weight_of(kind: Kind) -> Option<f32> {
    match kind {
        Kind::Word => Some(1.0),
        Kind::Head => Some(HEAD),
        Kind::Class | Kind::Pair | Kind::Run => None,
    }
}

/// The worth of a name is kept in steps of this size.
const STEP: f32 = 1.0 / 32_768.0;

/// The names of all roles, by their features.
#[derive(Default)]
pub(super) struct Closest {
    /// Where the names of each role end.
    ends: Vec<u32>,
    /// For each name, in steps, what a feature that it shares with the query is worth: its weight by its length.
    worth: Vec<u16>,
    /// Features in rising order, each with where its names begin in the list and its rarity.
    features: Vec<(u32, u32, f32)>,
    names: Vec<u16>,
    /// Rarity of a feature that no name has.
    unknown: f32,
    /// What each name shares with a query: nothing, but while that is worked out. A query touches few of the names.
    shared: Mutex<Vec<f32>>,
}

/// The names while they are read.
#[derive(Default)]
pub(super) struct Builder {
    /// The role and the weight of each name.
    entries: Vec<(u32, f32)>,
    /// Feature, name, whether it is the head.
    found: Vec<(u32, u16, bool)>,
}

impl Builder {
    /// Begins a name of a role; roles come in rising order. None if there are too many to look at one by one.
    pub(super) fn name(&mut self, role: u32, weight: f32) -> Option<u16> {
        let name = u16::try_from(self.entries.len()).ok();
        if name.is_some() {
            self.entries.push((role, weight));
        }
        name
    }

    /// Notes a feature of a name.
    pub(super) fn feature(&mut self, name: u16, kind: Kind, feature: u32) {
        if weight_of(kind).is_some() {
            self.found.push((feature, name, kind == Kind::Head));
        }
    }

    /// All names of this many roles.
    pub(super) fn done(self, roles: usize) -> Closest {
        let Self { entries, mut found } = self;
        found.sort_unstable();
        let mut lengths = vec![0.0_f32; entries.len()];
        let rarity = |having: usize| ln(1.0 + roles as f64 / having as f64) as f32;
        let (mut features, mut names) = (Vec::new(), Vec::with_capacity(found.len()));
        for same in found.chunk_by(|one, other| one.0 == other.0) {
            let role = |name: u16| entries[usize::from(name)].0;
            let rarity = rarity(same.chunk_by(|one, other| role(one.1) == role(other.1)).count());
            features.push((same[0].0, names.len() as u32, rarity));
            for times in same.chunk_by(|one, other| one.1 == other.1) {
                let weight: f32 = times.iter().map(|(.., is_head)| if *is_head { HEAD } else { 1.0 }).sum();
                lengths[usize::from(times[0].1)] += (weight * rarity).powi(2);
            }
            names.extend(same.iter().map(|(_, name, _)| *name));
        }
        // The likeness is squared where it is used, and the weight must stand outside.
        let worth = |((_, weight), length): (&(u32, f32), f32)| match length {
            0.0 => 0,
            _ => (weight.sqrt() / length.sqrt() / STEP).round() as u16,
        };
        let shared = Mutex::new(vec![0.0; entries.len()]);
        let worth = entries.iter().zip(lengths).map(worth).collect();
        let ends = (0..roles).map(|role| entries.partition_point(|(known, _)| *known as usize <= role) as u32);
        features.shrink_to_fit();
        Closest { ends: ends.collect(), worth, features, names, unknown: rarity(1), shared }
    }
}

impl Closest {
    /// For each role how much its name that is most like the query is like it, 0 to 1.
    pub(super) fn likeness(&self, query: &[(Kind, u32)]) -> Vec<f32> {
        let mut shared = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        let mut length = 0.0;
        let mut found: Vec<&[u16]> = Vec::with_capacity(query.len());
        for (kind, feature) in query {
            let Some(weight) = weight_of(*kind) else { continue };
            let Ok(at) = self.features.binary_search_by_key(feature, |(known, ..)| *known) else {
                length += (weight * self.unknown).powi(2);
                continue;
            };
            let (_, start, rarity) = self.features[at];
            let end = self.features.get(at + 1).map_or(self.names.len(), |(_, start, _)| *start as usize);
            length += (weight * rarity).powi(2);
            let names = &self.names[start as usize..end];
            for name in names {
                shared[usize::from(*name)] += (weight * rarity).powi(2);
            }
            found.push(names);
        }
        let mut best = vec![0.0_f32; self.ends.len()];
        for names in found {
            let mut role = 0;
            for name in names {
                // Taken, so that each name counts once and nothing is left for the next query.
                let shared = std::mem::take(&mut shared[usize::from(*name)]);
                if shared > 0.0 {
                    role += self.ends[role..].iter().take_while(|end| **end <= u32::from(*name)).count();
                    best[role] = best[role].max(shared * f32::from(self.worth[usize::from(*name)]) * STEP);
                }
            }
        }
        let length = length.sqrt().max(f32::MIN_POSITIVE);
        best.into_iter().map(|best| best / length).collect()
    }
}
