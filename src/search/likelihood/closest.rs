//! The one name of a role that is most like what was asked for, by the words and the heads that both have.

use super::features::Kind;
use super::postings::Postings;
use super::rarity;

/// Weight of a feature; None if it does not count here.
fn weight_of(kind: Kind) -> Option<f32> {
    match kind {
        Kind::Word => Some(1.0),
        Kind::Head => Some(0.5),
        Kind::Class | Kind::Pair | Kind::Run => None,
    }
}

/// A name of a role.
#[derive(Clone, Copy)]
struct Name {
    role: u32,
    /// What a feature that it shares with the query is worth: its weight by its length.
    worth: f32,
}

/// The names of all roles, by their features.
pub(super) struct Closest {
    names: Vec<Name>,
    having: Postings<u32>,
}

/// The names while they are read.
#[derive(Default)]
pub(super) struct Builder {
    /// The role and the weight of each name.
    names: Vec<(u32, f32)>,
    /// Feature, name, weight of the feature.
    found: Vec<(u32, u32, f32)>,
}

impl Builder {
    /// Begins a name of a role; roles come in rising order.
    pub(super) fn name(&mut self, role: u32, weight: f32) {
        self.names.push((role, weight));
    }

    /// Notes a feature of the name that was begun last.
    pub(super) fn feature(&mut self, kind: Kind, feature: u32) {
        if let Some(weight) = weight_of(kind) {
            self.found.push((feature, self.names.len() as u32 - 1, weight));
        }
    }

    /// All names.
    pub(super) fn done(self) -> Closest {
        let Self { names, mut found } = self;
        found.sort_by_key(|(feature, ..)| *feature);
        let mut lengths = vec![0.0_f32; names.len()];
        for same in found.chunk_by(|one, other| one.0 == other.0) {
            let rarity =
                rarity(same.chunk_by(|one, other| names[one.1 as usize].0 == names[other.1 as usize].0).count());
            for times in same.chunk_by(|one, other| one.1 == other.1) {
                let weight: f32 = times.iter().map(|(.., weight)| weight).sum();
                lengths[times[0].1 as usize] += (weight * rarity).powi(2);
            }
        }
        // The likeness is squared where it is used, and the weight must stand outside.
        let worth = |weight: f32, length: f32| if length > 0.0 { weight.sqrt() / length.sqrt() } else { 0.0 };
        let name = |((role, weight), length)| Name { role, worth: worth(weight, length) };
        Closest {
            names: names.into_iter().zip(lengths).map(name).collect(),
            having: Postings::new(found.into_iter().map(|(feature, name, _)| (feature, name))),
        }
    }
}

impl Closest {
    /// For each of so many roles how much its name that is most like the query is like it, 0 to 1.
    pub(super) fn likeness(&self, query: impl Iterator<Item = (Kind, u32)>, roles: usize) -> Vec<f32> {
        let mut shared = vec![0.0; self.names.len()];
        let mut length = 0.0;
        let mut touched: Vec<&[u32]> = Vec::new();
        for (kind, feature) in query {
            let Some(weight) = weight_of(kind) else { continue };
            let names = self.having.of(feature);
            let role = |name: u32| self.names[name as usize].role;
            let rarity = rarity(names.chunk_by(|one, other| role(*one) == role(*other)).count());
            let square = (weight * rarity).powi(2);
            length += square;
            names.iter().for_each(|name| shared[*name as usize] += square);
            touched.push(names);
        }
        let length = length.sqrt().max(f32::MIN_POSITIVE);
        let mut best = vec![0.0_f32; roles];
        // A query touches few of the names.
        for name in touched.into_iter().flatten() {
            let Name { role, worth } = self.names[*name as usize];
            let best = &mut best[role as usize];
            *best = best.max(shared[*name as usize] * worth / length);
        }
        best
    }
}
