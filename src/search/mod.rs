//! Search: words a student types to roles, best first.
//!
//! [`SearchIndex::new`] folds a catalogue once; [`SearchIndex::search`] ranks it in tiers (see [`Tier`]) and says why
//! each role is listed. Knows roles and nothing of filters, screens or commands.

mod fold;
mod fuzzy;
mod hit;
mod index;
mod meaning;
mod meet;
mod nearest;
mod phrase;
mod query;
mod rank;
#[cfg(test)]
mod tests;
mod topics;
mod vocabulary;

use std::cmp::Reverse;
use std::sync::OnceLock;

use crate::model::{OtherTitles, Role};
use fuzzy::Fuzzy;
use index::Index;
use meaning::{Meaning, Name};
use query::Query;
use rank::{Clean, OnRole};
pub use topics::{find_topics, nearest_topics, topics_named};
use vocabulary::Vocabulary;

/// With so many clean hits nobody looks for looser ones behind them: a window shows about as many.
const MOST_CLEAN: usize = 12;

/// Letters of the shortest query that is weighed as a whole, and of one whose only word is unknown.
const LEAST_MEANT: usize = 4;
const LONE_WORD: usize = 7;

/// How far behind the likeliest role another may lie to be listed for its names, as the logarithm of their ratio.
const ALIKE: f32 = 8.0;

/// Roles that are listed for their names only.
const MOST_ALIKE: usize = 12;

/// How well a role was hit; earlier is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Nothing was asked for.
    All,
    /// The query is the title, the title without its brackets or what stands in them; a whole alias; or the hidden
    /// phrase that stands first in the record, which is what students call the role.
    Exact,
    /// The title begins with the query, or the query is another whole hidden phrase.
    Prefix,
    /// Every word of the query is a word of the title or begins one, in any order.
    Word,
    /// Every word of the query was found in other names and words of the role.
    Alias,
    /// A slip or two in a word and the query is met; or the letters of each word were found in their order in the title
    /// or an alias, with small gaps.
    Fuzzy,
}

/// Where the query was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Nothing was asked for.
    Nothing,
    /// The title.
    Title,
    /// One of the other names.
    Alias,
    /// A word that is never shown.
    Hidden,
    /// A credential.
    Credential,
    /// The family.
    Family,
    /// In no phrase as a whole: its names are much like what was asked for.
    Names,
    /// The summary. It is not searched: hidden words are chosen for students, sentences bring noise.
    Summary,
}

/// Why a role is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundBy {
    /// Where the query was found.
    pub field: Field,
    /// The title, alias or word as written; the query itself where a hidden word was hit.
    pub text: String,
}

/// One role of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Place of the role in the slice that the index was made of.
    pub role: usize,
    /// How well it was hit.
    pub tier: Tier,
    /// Higher is better inside a tier.
    pub score: i64,
    /// Char positions in the title to highlight, rising.
    pub positions: Vec<usize>,
    /// Why it is listed.
    pub found_by: FoundBy,
}

/// A search index that is made when it is first needed, which is after the first frame.
pub struct LazyIndex<'r> {
    roles: &'r [Role],
    titles: &'r dyn OtherTitles,
    index: OnceLock<SearchIndex>,
}

impl<'r> LazyIndex<'r> {
    /// An index of these roles and the other titles of their occupations, not made yet.
    pub fn new(roles: &'r [Role], titles: &'r dyn OtherTitles) -> Self {
        Self { roles, titles, index: OnceLock::new() }
    }

    /// Makes the index, if it is not there.
    pub fn prepare(&self) -> &SearchIndex {
        self.index.get_or_init(|| SearchIndex::with_titles(self.roles, self.titles))
    }

    /// As [`SearchIndex::search`].
    pub fn search(&self, query: &str) -> Vec<Hit> {
        if query.trim().is_empty() { every_role(self.roles.len()) } else { self.prepare().search(query) }
    }

    /// As [`SearchIndex::nearest`].
    pub fn nearest(&self, query: &str, most: usize) -> Vec<usize> {
        self.prepare().nearest(query, most)
    }
}

/// Where nothing but the roles is known.
struct NoTitles;

impl OtherTitles for NoTitles {
    fn other_titles(&self, _: &Role) -> &[String] {
        &[]
    }
}

/// What a role is called, with the weight of each name.
fn names<'a>(role: &'a Role, titles: &'a dyn OtherTitles) -> Vec<Name<'a>> {
    let weighed = |weight: f32| move |text: &'a String| Name { text, weight };
    let own = [&role.title].into_iter().chain(&role.aliases).chain(titles.other_titles(role));
    let hidden = role.also_searched_as.iter().filter(|phrase| !phrase.starts_with("no "));
    let mut names: Vec<Name> = own.map(weighed(1.0)).collect();
    names.extend(hidden.map(weighed(0.5)));
    names.extend(titles.words(role).iter().map(weighed(0.8)));
    names.push(Name { text: &role.summary, weight: 0.15 });
    names
}

/// All roles in the order of the catalogue.
fn every_role(count: usize) -> Vec<Hit> {
    let found_by = || FoundBy { field: Field::Nothing, text: String::new() };
    let hit = |role| Hit { role, tier: Tier::All, score: 0, positions: Vec::new(), found_by: found_by() };
    (0..count).map(hit).collect()
}

/// The catalogue folded for searching.
pub struct SearchIndex {
    index: Index,
    fuzzy: Fuzzy,
    meaning: Meaning,
    /// Made when a search has found nothing for the first time.
    vocabulary: OnceLock<Vocabulary>,
}

impl SearchIndex {
    /// Folds the roles once.
    pub fn new(roles: &[Role]) -> Self {
        Self::with_titles(roles, &NoTitles)
    }

    /// Folds the roles once, with the other titles of their occupations.
    pub fn with_titles(roles: &[Role], titles: &dyn OtherTitles) -> Self {
        let names = roles.iter().map(|role| names(role, titles));
        let (index, meaning) = (Index::new(roles, titles), Meaning::new(names));
        Self { index, fuzzy: Fuzzy::new(), meaning, vocabulary: OnceLock::new() }
    }

    /// Roles that the query finds, best first. A query without letters and digits finds every role in catalogue order.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let Some(mut query) = Query::new(query) else { return every_role(self.index.entries.len()) };
        let mut clean = self.clean(&query);
        if clean.found.is_empty()
            && let Some(reduced) = query.without_fillers()
        {
            clean = self.clean(&reduced);
            query = reduced;
        }
        let mut hits: Vec<Hit> = clean.found.iter().map(|on| hit::clean(&self.index, &query, on)).collect();
        if hits.is_empty() {
            hits = self.corrected(&query, &mut clean);
        }
        if hits.len() < MOST_CLEAN && !query.denies() {
            self.add_loose(&query, &clean, &mut hits);
        }
        if !query.denies() {
            self.weigh(&query, &clean, &mut hits);
        }
        hits.sort_unstable_by_key(|hit| (hit.tier, Reverse(hit.score), hit.role));
        hits
    }

    /// Orders the hits behind those of the title by what the query means as a whole, and adds roles whose names are
    /// much like it.
    fn weigh(&self, query: &Query, clean: &Clean, hits: &mut Vec<Hit>) {
        let (text, corrected) = self.likely(query, clean);
        let met = clean.met.iter().any(|met| !met.is_empty()) || corrected;
        if text.len() < LEAST_MEANT || !met && text.len() < LONE_WORD {
            return;
        }
        let Some(scores) = self.meaning.scores(&text) else { return };
        let best = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        // Thousandths below the likeliest, counted from a million so that no score is negative.
        let worth = |role: usize| (1_000_000.0 + f64::from(scores[role] - best) * 1000.0).max(0.0) as i64;
        let tier = if corrected || query.words().len() == 1 { Tier::Fuzzy } else { Tier::Alias };
        let mut known = vec![false; scores.len()];
        for hit in hits.iter_mut() {
            known[hit.role] = true;
            // The phrases of a role tell more of a single word than the word alone.
            if hit.tier >= Tier::Alias && query.words().len() > 1 {
                (hit.tier, hit.score) = (tier, worth(hit.role));
            }
        }
        if query.words().len() == 1 && !hits.is_empty() {
            // Whoever types one word gets the roles that have it.
            return;
        }
        let mut alike: Vec<usize> =
            (0..scores.len()).filter(|role| !known[*role] && scores[*role] > best - ALIKE).collect();
        alike.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
        hits.extend(alike.into_iter().take(MOST_ALIKE).map(|role| {
            let found_by = FoundBy { field: Field::Names, text: query.typed.clone() };
            Hit { role, tier, score: worth(role), positions: Vec::new(), found_by }
        }));
    }

    /// The query with each word that meets nothing replaced by the nearest known one, and whether one was.
    fn likely(&self, query: &Query, clean: &Clean) -> (String, bool) {
        let mut corrected = false;
        let words: Vec<String> = query
            .words()
            .iter()
            .zip(&clean.met)
            .map(|(word, met)| {
                let meant = if met.is_empty() { self.vocabulary().nearest(&self.index.text, word) } else { Vec::new() };
                corrected |= !meant.is_empty();
                meant.first().map_or_else(|| word.text.clone(), |meant| (*meant).to_owned())
            })
            .collect();
        if corrected { (words.join(" "), true) } else { (query.typed.clone(), false) }
    }

    /// Best guesses where the search finds nothing: roles that have some of the words, or words a slip or two away.
    pub fn nearest(&self, query: &str, most: usize) -> Vec<usize> {
        let Some(query) = Query::new(query) else { return Vec::new() };
        nearest::nearest(&self.index, self.vocabulary(), &query, most)
    }

    fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| Vocabulary::new(&self.index.text))
    }

    /// What a query finds in every tier but the fuzzy one.
    ///
    /// "No blood" asks for the opposite of "blood": only a role that says so in these words is an answer.
    fn clean(&self, query: &Query) -> Clean {
        let mut clean = rank::clean(&self.index, query);
        if query.denies() {
            clean.found.retain(|on| self.index.has_phrase(&self.index.entries[on.role], query));
        }
        clean
    }

    /// Hits of what the query may have meant; they are noted in `clean`.
    fn corrected(&self, query: &Query, clean: &mut Clean) -> Vec<Hit> {
        let meant = self.vocabulary().corrections(&self.index.text, query, &clean.met);
        for (at, meant) in meant.iter().enumerate() {
            let found = self.clean(meant).found;
            // The reading tells which of the queries found the role.
            clean.found.extend(found.into_iter().map(|on| OnRole { reading: at, ..on }));
        }
        rank::keep_best(&mut clean.found);
        clean.found.iter().map(|on| hit::corrected(&self.index, &meant[on.reading], query, on)).collect()
    }

    /// Adds the hits of the fuzzy tier among the roles that have no better one.
    fn add_loose(&self, query: &Query, clean: &Clean, hits: &mut Vec<Hit>) {
        let mut known = clean.found.iter().map(|found| found.role).peekable();
        for role in 0..self.index.entries.len() {
            if known.next_if_eq(&role).is_some() {
                continue;
            }
            if let Some(loose) = self.fuzzy.hit(&self.index, role, query.words(), &clean.met) {
                hits.push(hit::loose(&self.index, role, &loose));
            }
        }
    }
}
