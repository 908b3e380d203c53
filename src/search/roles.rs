//! Sets of roles: a bit for each, so that those of two words are put together 64 at a time.

use super::found::{By, Hit};
use super::{Field, Tier};

/// Bits of a block.
const BLOCK: usize = 64;

/// Some roles of one part, by their places in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Roles(Vec<u64>);

impl Roles {
    /// None of so many.
    pub(super) fn none(of: usize) -> Self {
        Self(vec![0; of.div_ceil(BLOCK)])
    }

    /// All of so many.
    pub(super) fn all(of: usize) -> Self {
        let mut blocks = vec![u64::MAX; of.div_ceil(BLOCK)];
        if let Some(last) = blocks.last_mut().filter(|_| !of.is_multiple_of(BLOCK)) {
            *last = (1 << (of % BLOCK)) - 1;
        }
        Self(blocks)
    }

    /// Adds a role if it is so.
    #[inline]
    pub(super) fn add_if(&mut self, role: usize, so: bool) {
        self.0[role / BLOCK] |= u64::from(so) << (role % BLOCK);
    }

    pub(super) fn add(&mut self, role: usize) {
        self.add_if(role, true);
    }

    /// Takes a role away.
    pub(super) fn drop(&mut self, role: usize) {
        self.0[role / BLOCK] &= !(1 << (role % BLOCK));
    }

    pub(super) fn has(&self, role: usize) -> bool {
        self.0[role / BLOCK] & (1 << (role % BLOCK)) != 0
    }

    /// Keeps the roles that are in another set too.
    pub(super) fn keep(&mut self, others: &Self) {
        self.0.iter_mut().zip(&others.0).for_each(|(block, other)| *block &= other);
    }

    /// Adds the roles of another set.
    pub(super) fn join(&mut self, others: &Self) {
        self.0.iter_mut().zip(&others.0).for_each(|(block, other)| *block |= other);
    }

    /// Takes the roles of another set away.
    pub(super) fn without(&mut self, others: &Self) {
        self.0.iter_mut().zip(&others.0).for_each(|(block, other)| *block &= !other);
    }

    /// Places there is room for.
    pub(super) fn places(&self) -> usize {
        self.0.len() * BLOCK
    }

    pub(super) fn count(&self) -> usize {
        self.0.iter().map(|block| block.count_ones() as usize).sum()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|block| *block == 0)
    }

    /// The places, rising.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().flat_map(|(at, block)| {
            let mut rest = *block;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
                rest &= rest - 1;
                Some(at * BLOCK + bit)
            })
        })
    }
}

/// Roles of one tier and one part.
#[derive(Debug, Clone)]
struct Run {
    tier: Tier,
    first_role: usize,
    roles: Roles,
}

/// The roles behind the best ones of a broad query: nobody has weighed them, and none is a hit before somebody looks.
#[derive(Debug, Clone, Default)]
pub(super) struct Tail {
    runs: Vec<Run>,
    count: usize,
}

impl Tail {
    /// From tiers, first roles of parts and roles of parts; each role is kept in its best tier only.
    pub(super) fn new(mut all: Vec<(Tier, usize, Roles)>) -> Self {
        let mut tail = Self::default();
        let mut known: Vec<(usize, Roles)> = Vec::new();
        for wanted in Tier::ALL {
            for (tier, first_role, roles) in all.iter_mut().filter(|(tier, ..)| *tier == wanted) {
                let mut roles = std::mem::take(roles);
                match known.binary_search_by_key(first_role, |(first_role, _)| *first_role) {
                    Ok(at) => {
                        roles.without(&known[at].1);
                        known[at].1.join(&roles);
                    }
                    Err(at) => known.insert(at, (*first_role, roles.clone())),
                }
                tail.count += roles.count();
                tail.runs.push(Run { tier: *tier, first_role: *first_role, roles });
            }
        }
        tail
    }

    /// All of these roles, in one tier.
    pub(super) fn all(roles: usize, tier: Tier) -> Self {
        Self::new(vec![(tier, 0, Roles::all(roles))])
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// Takes it apart.
    pub(super) fn into_runs(self) -> impl Iterator<Item = (Tier, usize, Roles)> {
        self.runs.into_iter().map(|run| (run.tier, run.first_role, run.roles))
    }

    /// The same in one tier; the order stays.
    pub(super) fn rated(mut self, tier: Tier) -> Self {
        self.runs.iter_mut().for_each(|run| run.tier = tier);
        self
    }

    /// The hits, best first.
    pub(super) fn hits(&self) -> impl Iterator<Item = Hit> + '_ {
        self.runs.iter().flat_map(|run| run.roles.iter().map(|role| run.hit(role)))
    }

    /// Takes the best hits off.
    pub(super) fn take(&mut self, count: usize) -> Vec<Hit> {
        let count = count.min(self.count);
        let mut taken = Vec::with_capacity(count);
        for run in &mut self.runs {
            let first = taken.len();
            taken.extend(run.roles.iter().take(count - first).map(|role| run.hit(role)));
            let first_role = run.first_role;
            for hit in &taken[first..] {
                run.roles.drop(hit.role - first_role);
            }
        }
        self.count -= count;
        taken
    }

    /// Keeps the hits that are wanted.
    pub(super) fn retain(&mut self, mut wanted: impl FnMut(&Hit) -> bool) {
        for run in &mut self.runs {
            let unwanted: Vec<usize> = run.roles.iter().filter(|role| !wanted(&run.hit(*role))).collect();
            unwanted.into_iter().for_each(|role| run.roles.drop(role));
        }
        self.count = self.runs.iter().map(|run| run.roles.count()).sum();
    }
}

impl Run {
    fn hit(&self, role: usize) -> Hit {
        let (field, by) = match self.tier {
            Tier::All => (Field::Nothing, By::Query(0)),
            Tier::Alias => (Field::Hidden, By::Unweighed),
            _ => (Field::Title, By::Unweighed),
        };
        Hit::new(self.first_role + role, self.tier, 0, field, by)
    }
}
