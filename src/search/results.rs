//! What a search has found: the hits, best first, and what was asked for.
//!
//! A hit is small, because a large catalogue gives thousands of them at a key. Why it is listed and which letters are
//! highlighted is worked out for the rows that are seen, see [`super::SearchIndex::reason`].

use super::query::Query;
use super::{Field, Tier};
use crate::model::RolePlace;

/// Bits of the score inside a tier.
const SCORE: u32 = 40;

/// What made a hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// The query, read in the way with this number.
    Query(u8),
    /// The correction with this number.
    Corrected(u8),
    /// The fuzzy tier.
    Letters,
    /// What the query means as a whole.
    Likelihood,
}

/// One role of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Place of the role among those that the index was made of.
    pub role: RolePlace,
    /// Tier and score; smaller is better.
    rank: u64,
    /// The phrase that was hit, counted from the title.
    pub(super) phrase: u16,
    /// The word of the query that was found farthest from the title, where no single phrase holds all.
    pub(super) word: Option<u8>,
    pub(super) field: Field,
    pub(super) by: By,
}

impl Hit {
    /// A hit of this tier and score.
    pub(super) fn new(role: RolePlace, tier: Tier, score: u64, field: Field, by: By) -> Self {
        let mut hit = Self { role, rank: 0, phrase: 0, word: None, field, by };
        hit.set_rank(tier, score);
        hit
    }

    /// Gives it another tier and score.
    pub(super) fn set_rank(&mut self, tier: Tier, score: u64) {
        let most = (1 << SCORE) - 1;
        self.rank = ((tier as u64) << SCORE) | (most - score.min(most));
    }

    /// The same hit, made by something else.
    pub(super) fn made_by(self, by: By) -> Self {
        Self { by, ..self }
    }

    /// What is compared on one role; smaller is better.
    pub(super) fn rank(&self) -> u64 {
        self.rank
    }

    /// How well the role was hit.
    pub fn tier(&self) -> Tier {
        Tier::ALL[(self.rank >> SCORE) as usize]
    }

    /// Whether a name or word of the role was met rather than only its names being alike.
    pub fn is_described(&self) -> bool {
        self.field != Field::Names
    }

    /// Whether the title or another name was met.
    pub fn is_named(&self) -> bool {
        matches!(self.field, Field::Title | Field::Alias)
    }

    /// Higher is better inside a tier; below 2^40.
    pub fn score(&self) -> u64 {
        !self.rank & ((1 << SCORE) - 1)
    }
}

/// What was asked for, as far as the reasons need it.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked {
    pub(super) query: Option<Query>,
    /// What it may have meant.
    pub(super) corrections: Vec<Query>,
    /// The query with its words corrected, if one was.
    pub(super) likely: Option<String>,
    /// Whether small words were left out, because no role has them all.
    pub(super) reduced: bool,
}

/// The hits of a search, best first.
#[derive(Debug, Clone, Default)]
pub struct Results {
    hits: Vec<Hit>,
    pub(super) asked: Asked,
}

impl Results {
    /// The hits, which may be in any order.
    pub(super) fn new(mut hits: Vec<Hit>, asked: Asked) -> Self {
        hits.sort_unstable_by_key(|hit| (hit.rank, hit.role));
        Self { hits, asked }
    }

    /// Roles in the order of the catalogue: nothing was asked for.
    pub(super) fn all(roles: usize) -> Self {
        let hit = |role| Hit::new(role, Tier::All, 0, Field::Nothing, By::Query(0));
        Self { hits: (0..roles).map(RolePlace).map(hit).collect(), asked: Asked::default() }
    }

    /// These roles in this order: they were found in another way.
    pub fn listed(roles: &[RolePlace]) -> Self {
        let worth = |place: usize| (roles.len() - place) as u64;
        let hit = |(place, role): (usize, &RolePlace)| {
            Hit::new(*role, Tier::Exact, worth(place), Field::Nothing, By::Query(0))
        };
        Self { hits: roles.iter().enumerate().map(hit).collect(), asked: Asked::default() }
    }

    /// How many hits there are.
    pub fn len(&self) -> usize {
        self.hits.len()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }

    /// The best hit.
    pub fn first(&self) -> Option<&Hit> {
        self.hits.first()
    }

    /// Whether small words of the query were left out.
    pub fn is_reduced(&self) -> bool {
        self.asked.reduced
    }

    /// The hit at this place.
    pub fn get(&self, place: usize) -> Option<&Hit> {
        self.hits.get(place)
    }

    /// The hits one after the other.
    pub fn iter(&self) -> std::slice::Iter<'_, Hit> {
        self.hits.iter()
    }

    /// Keeps the hits that are wanted.
    pub fn retain(&mut self, wanted: impl FnMut(&Hit) -> bool) {
        self.hits.retain(wanted);
    }

    /// Takes the order of these roles, which are those of the hits.
    pub fn arrange(&mut self, roles: &[RolePlace]) {
        let mut place = vec![usize::MAX; roles.iter().max().map_or(0, |most| most.0 + 1)];
        for (at, role) in roles.iter().enumerate() {
            place[role.0] = at;
        }
        self.hits.sort_by_key(|hit| place.get(hit.role.0).copied());
    }

    /// The query as it was understood, where a word had to be corrected: the best hit rests on it. It may be another
    /// misspelling that a role is known by.
    pub(super) fn corrected(&self) -> Option<String> {
        match self.hits.first()?.by {
            By::Corrected(at) => {
                let words = self.asked.corrections.get(usize::from(at))?.words();
                Some(words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" "))
            }
            By::Likelihood => self.asked.likely.clone(),
            By::Query(_) | By::Letters => None,
        }
    }
}
