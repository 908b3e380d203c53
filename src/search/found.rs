//! What a search has found: the hits, in order as far as anybody looks, and what was asked for.
//!
//! A hit is small, because a large catalogue gives thousands of them at a key, and those that nobody will look at are a
//! set of roles only. Why it is listed and which letters are highlighted is worked out for the rows that are seen, see
//! [`super::SearchIndex::reason`].

use std::ops::Deref;
use std::sync::OnceLock;

use super::query::Query;
use super::roles::Tail;
use super::{Field, Tier};

/// Hits that are put in order at once; a window shows far fewer.
pub(super) const SETTLED: usize = 1024;

/// Bits of the score inside a tier.
const SCORE: u32 = 40;

/// What made a hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// The query, read in the way with this number.
    Query(u8),
    /// The correction with this number.
    Corrected(u8),
    /// Some reading of the query or a correction: behind so many better hits that it was not weighed.
    Unweighed,
    /// The fuzzy tier.
    Letters,
    /// What the query means as a whole.
    Meaning,
}

/// One role of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Place of the role in the slice that the index was made of.
    pub role: usize,
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
    pub(super) fn new(role: usize, tier: Tier, score: u64, field: Field, by: By) -> Self {
        let mut hit = Self { role, rank: 0, phrase: 0, word: None, field, by };
        hit.rate(tier, score);
        hit
    }

    /// Gives it another tier and score.
    pub(super) fn rate(&mut self, tier: Tier, score: u64) {
        let most = (1 << SCORE) - 1;
        self.rank = ((tier as u64) << SCORE) | (most - score.min(most));
    }

    /// What is compared on one role; smaller is better.
    pub(super) fn rank(&self) -> u64 {
        self.rank
    }

    /// How well the role was hit.
    pub fn tier(&self) -> Tier {
        Tier::ALL[(self.rank >> SCORE) as usize]
    }

    /// Higher is better inside a tier; below 2^40.
    pub fn score(&self) -> u64 {
        !self.rank & ((1 << SCORE) - 1)
    }

    /// What all hits are put in order by.
    pub(super) fn place(&self) -> (u64, usize) {
        (self.rank, self.role)
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
}

/// The hits of a search, best first. It is read as a slice of them; to look at the first ones, count them or walk over
/// them costs less than that where they are many.
#[derive(Debug, Clone, Default)]
pub struct Found {
    hits: Vec<Hit>,
    /// So many of them, the best, are in order.
    settled: usize,
    /// What comes behind them.
    tail: Tail,
    /// Both, made when somebody looks behind the hits.
    whole: OnceLock<Vec<Hit>>,
    pub(super) asked: Asked,
}

impl Found {
    /// The hits in any order, and what comes behind them.
    pub(super) fn new(hits: Vec<Hit>, tail: Tail, asked: Asked) -> Self {
        let mut found = Self { hits, settled: 0, tail, whole: OnceLock::new(), asked };
        found.settle(SETTLED);
        found
    }

    /// Roles in the order of the catalogue: nothing was asked for.
    pub(super) fn all(roles: usize) -> Self {
        Self::new(Vec::new(), Tail::all(roles, Tier::All), Asked::default())
    }

    /// How many hits there are.
    pub fn len(&self) -> usize {
        self.hits.len() + self.tail.len()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The best hit.
    pub fn first(&self) -> Option<&Hit> {
        self.get(0)
    }

    /// The hit at this place.
    pub fn get(&self, place: usize) -> Option<&Hit> {
        if place < self.hits.len() { self.hits.get(place) } else { <[Hit]>::get(self, place) }
    }

    /// The hits one after the other.
    pub fn iter(&self) -> impl Iterator<Item = &Hit> {
        let behind = || self[self.hits.len()..].iter();
        self.hits.iter().chain(std::iter::once_with(behind).flatten())
    }

    /// Puts at least the first `count` in order. Which those are is known without it, and the others come behind them
    /// in any order until they are asked for.
    pub fn settle(&mut self, count: usize) {
        if count <= self.settled || self.settled == self.len() {
            return;
        }
        self.whole.take();
        // As many again as were asked for, so that who walks down the list does not pay at each step.
        let end = count.saturating_mul(2).max(SETTLED);
        let rest = &mut self.hits[self.settled..];
        let count = (end - self.settled).min(rest.len());
        if count < rest.len() {
            rest.select_nth_unstable_by_key(count - 1, Hit::place);
        }
        rest[..count].sort_unstable_by_key(Hit::place);
        self.settled += count;
        if self.settled < end {
            self.hits.append(&mut self.tail.take(end - self.settled));
            self.settled = self.hits.len();
        }
    }

    /// All hits as a list.
    fn joined(&self) -> Vec<Hit> {
        let mut all = Vec::with_capacity(self.len());
        all.extend_from_slice(&self.hits);
        all.extend(self.tail.hits());
        all
    }

    /// Keeps the hits that are wanted.
    pub fn retain(&mut self, mut wanted: impl FnMut(&Hit) -> bool) {
        let (mut at, mut settled) = (0, 0);
        let before = self.settled;
        self.hits.retain(|hit| {
            let keep = wanted(hit);
            settled += usize::from(keep && at < before);
            at += 1;
            keep
        });
        self.settled = settled;
        self.tail.retain(wanted);
        self.whole.take();
        self.settle(SETTLED);
    }

    /// Takes the order of these roles, which are those of the hits.
    pub fn arrange(&mut self, roles: &[usize]) {
        self.settle(usize::MAX);
        let mut place = vec![usize::MAX; roles.iter().max().map_or(0, |most| most + 1)];
        for (at, role) in roles.iter().enumerate() {
            place[*role] = at;
        }
        self.hits.sort_by_key(|hit| place.get(hit.role).copied());
        self.settled = self.hits.len();
    }

    /// The query as it was understood, where a word had to be corrected: the best hit rests on it. It may be another
    /// misspelling that a role is known by.
    pub(super) fn corrected(&self) -> Option<String> {
        let best = self.hits.first()?;
        match best.by {
            By::Corrected(at) => {
                let words = self.asked.corrections.get(usize::from(at))?.words();
                Some(words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" "))
            }
            By::Meaning => self.asked.likely.clone(),
            By::Query(_) | By::Unweighed | By::Letters => None,
        }
    }
}

impl Deref for Found {
    type Target = [Hit];

    fn deref(&self) -> &[Hit] {
        if self.tail.len() == 0 { &self.hits } else { self.whole.get_or_init(|| self.joined()) }
    }
}

/// Where the query was found, and which letters of the title it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Char positions in the title to highlight, rising.
    pub positions: Vec<usize>,
    /// Why the role is listed.
    pub found_by: FoundBy,
}

impl Reason {
    /// Nothing was asked for.
    pub(super) fn none() -> Self {
        Self { positions: Vec::new(), found_by: FoundBy { field: Field::Nothing, text: String::new() } }
    }
}

/// Why a role is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundBy {
    /// Where the query was found.
    pub field: Field,
    /// The title, alias or word as written; the query itself where a hidden word was hit.
    pub text: String,
}
