//! The one name of a role that is most like what was asked for, by the words and the heads that both have.

use super::features::Kind;
use crate::search::ln::ln;

/// Weight of the head beside that of each word.
const HEAD: f32 = 0.5;

/// Weight of a feature; None if it does not count here.
fn weight_of(kind: Kind) -> Option<f32> {
    match kind {
        Kind::Word => Some(1.0),
        Kind::Head => Some(HEAD),
        Kind::Pair | Kind::Run => None,
    }
}

/// A name: whose it is, and what a feature that it shares with the query is worth.
struct Entry {
    role: u32,
    /// Its weight, by its length when all is known.
    worth: f32,
}

/// The names of all roles, by their features.
#[derive(Default)]
pub(super) struct Closest {
    entries: Vec<Entry>,
    /// Features in rising order, each with where its names begin in the list and its rarity.
    features: Vec<(u32, u32, f32)>,
    names: Vec<u32>,
    /// Rarity of a feature that no name has.
    unknown: f32,
}

/// The names while they are read.
#[derive(Default)]
pub(super) struct Builder {
    entries: Vec<Entry>,
    /// Feature, name, weight.
    found: Vec<(u32, u32, f32)>,
}

impl Builder {
    /// Begins a name of a role; roles come in rising order.
    pub(super) fn name(&mut self, role: u32, weight: f32) -> u32 {
        self.entries.push(Entry { role, worth: weight });
        // There are as many names as roles have, which is far from the end of 32 bits.
        self.entries.len() as u32 - 1
    }

    /// Notes a feature of a name.
    pub(super) fn feature(&mut self, name: u32, kind: Kind, feature: u32) {
        if let Some(weight) = weight_of(kind) {
            self.found.push((feature, name, weight));
        }
    }

    /// All names of this many roles.
    pub(super) fn done(self, roles: usize) -> Closest {
        let Self { mut entries, mut found } = self;
        found.sort_unstable_by_key(|(feature, name, _)| (*feature, *name));
        let mut lengths = vec![0.0_f32; entries.len()];
        let rarity = |having: usize| ln(1.0 + roles as f64 / having as f64) as f32;
        let (mut features, mut names) = (Vec::new(), Vec::with_capacity(found.len()));
        for same in found.chunk_by(|one, other| one.0 == other.0) {
            let role = |name: u32| entries[name as usize].role;
            let rarity = rarity(same.chunk_by(|one, other| role(one.1) == role(other.1)).count());
            features.push((same[0].0, names.len() as u32, rarity));
            for times in same.chunk_by(|one, other| one.1 == other.1) {
                let weight: f32 = times.iter().map(|(.., weight)| weight).sum();
                lengths[times[0].1 as usize] += (weight * rarity).powi(2);
            }
            names.extend(same.iter().map(|(_, name, _)| *name));
        }
        for (entry, length) in entries.iter_mut().zip(lengths) {
            // The likeness is squared where it is used, and the weight must stand outside.
            entry.worth = if length > 0.0 { entry.worth.sqrt() / length.sqrt() } else { 0.0 };
        }
        features.shrink_to_fit();
        entries.shrink_to_fit();
        Closest { entries, features, names, unknown: rarity(1) }
    }
}

impl Closest {
    /// For each role how much its name that is most like the query is like it, 0 to 1.
    pub(super) fn likeness(&self, query: &[(Kind, u32)], roles: usize) -> Vec<f32> {
        let mut shared = vec![0.0_f32; self.entries.len()];
        let mut length = 0.0;
        for (kind, feature) in query {
            let Some(weight) = weight_of(*kind) else { continue };
            let Ok(at) = self.features.binary_search_by_key(feature, |(known, ..)| *known) else {
                length += (weight * self.unknown).powi(2);
                continue;
            };
            let (_, start, rarity) = self.features[at];
            let end = self.features.get(at + 1).map_or(self.names.len(), |(_, start, _)| *start as usize);
            length += (weight * rarity).powi(2);
            for name in &self.names[start as usize..end] {
                shared[*name as usize] += (weight * rarity).powi(2);
            }
        }
        let mut best = vec![0.0_f32; roles];
        for (entry, shared) in self.entries.iter().zip(shared) {
            let best = &mut best[entry.role as usize];
            *best = best.max(shared * entry.worth);
        }
        let length = length.sqrt().max(f32::MIN_POSITIVE);
        best.iter().map(|best| best / length).collect()
    }
}
