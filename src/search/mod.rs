//! Search: words a student types to roles, best first.
//!
//! [`SearchIndex::new`] folds a catalogue once; [`SearchIndex::search`] ranks it in tiers (see [`Tier`]) and says why
//! each role is listed. Knows roles and nothing of filters, screens or commands.

mod fold;
mod folded;
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
use folded::Folded;
use meaning::{Meaning, Name};
use query::Query;
use rank::Clean;
pub use topics::{find_topics, nearest_topics, topics_named};

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

/// The search over a catalogue. Nothing is read before it is needed: the words of the roles after the first frame, what
/// their names mean when a query is first weighed as a whole.
pub struct SearchIndex<'r> {
    roles: &'r [Role],
    titles: &'r dyn OtherTitles,
    folded: OnceLock<Folded>,
    meaning: OnceLock<Meaning>,
}

/// What a role is called, with the weight of each name.
fn names<'a>(role: &'a Role, titles: &'a dyn OtherTitles) -> Vec<Name<'a>> {
    let weighed = |weight: f32, whole: bool| move |text: &'a String| Name { text, weight, whole };
    let own = [&role.title].into_iter().chain(&role.aliases).chain(titles.other_titles(role));
    let hidden = role.also_searched_as.iter().filter(|phrase| !phrase.starts_with("no "));
    let mut names: Vec<Name> = own.map(weighed(1.0, true)).collect();
    names.extend(hidden.map(weighed(0.5, true)));
    names.extend(titles.words(role).iter().map(weighed(0.8, false)));
    names.push(Name { text: &role.summary, weight: 0.15, whole: false });
    names
}

/// All roles in the order of the catalogue.
fn every_role(count: usize) -> Vec<Hit> {
    let found_by = || FoundBy { field: Field::Nothing, text: String::new() };
    let hit = |role| Hit { role, tier: Tier::All, score: 0, positions: Vec::new(), found_by: found_by() };
    (0..count).map(hit).collect()
}

impl<'r> SearchIndex<'r> {
    /// A search over these roles and the other titles of their occupations.
    pub fn new(roles: &'r [Role], titles: &'r dyn OtherTitles) -> Self {
        Self { roles, titles, folded: OnceLock::new(), meaning: OnceLock::new() }
    }

    /// Folds the roles, if that is not done; the first key need not wait for it then.
    pub fn prepare(&self) {
        self.folded();
    }

    fn folded(&self) -> &Folded {
        self.folded.get_or_init(|| Folded::new(self.roles, self.titles))
    }

    fn meaning(&self) -> &Meaning {
        let names = self.roles.iter().map(|role| names(role, self.titles));
        self.meaning.get_or_init(|| Meaning::new(names))
    }

    /// Roles that the query finds, best first. A query without letters and digits finds every role in catalogue order.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let Some(mut query) = Query::new(query) else { return every_role(self.roles.len()) };
        let folded = self.folded();
        let mut clean = folded.clean(&query);
        if clean.found.is_empty()
            && let Some(reduced) = query.without_fillers()
        {
            clean = folded.clean(&reduced);
            query = reduced;
        }
        let mut hits = folded.hits(&query, &clean);
        if hits.is_empty() {
            hits = folded.corrected(&query, &mut clean);
        }
        if !query.denies() {
            if hits.len() < MOST_CLEAN {
                folded.add_loose(&query, &clean, &mut hits);
            }
            // Whoever types one word that some roles have gets those roles.
            if query.words().len() > 1 || hits.is_empty() {
                self.weigh(&query, &clean, &mut hits);
            }
        }
        hits.sort_unstable_by_key(|hit| (hit.tier, Reverse(hit.score), hit.role));
        hits
    }

    /// Best guesses where the search finds nothing: roles that have some of the words, or words a slip or two away.
    pub fn nearest(&self, query: &str, most: usize) -> Vec<usize> {
        Query::new(query).map_or_else(Vec::new, |query| self.folded().nearest(&query, most))
    }

    /// Orders the hits behind those of the title by what the query means as a whole, and adds roles whose names are
    /// much like it.
    fn weigh(&self, query: &Query, clean: &Clean, hits: &mut Vec<Hit>) {
        let (text, corrected) = self.folded().likely(query, clean);
        let met = clean.met.iter().any(|met| !met.is_empty()) || corrected;
        if text.len() < LEAST_MEANT || !met && text.len() < LONE_WORD {
            return;
        }
        let Some(scores) = self.meaning().scores(&text) else { return };
        let best = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        // Thousandths below the likeliest, counted from a million so that no score is negative.
        let worth = |role: usize| (1_000_000.0 + f64::from(scores[role] - best) * 1000.0).max(0.0) as i64;
        let tier = if corrected || query.words().len() == 1 { Tier::Fuzzy } else { Tier::Alias };
        let mut known = vec![false; scores.len()];
        for hit in hits.iter_mut() {
            known[hit.role] = true;
            if hit.tier >= Tier::Alias {
                (hit.tier, hit.score) = (tier, worth(hit.role));
            }
        }
        let mut alike: Vec<usize> =
            (0..scores.len()).filter(|role| !known[*role] && scores[*role] > best - ALIKE).collect();
        alike.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
        hits.extend(alike.into_iter().take(MOST_ALIKE).map(|role| {
            let found_by = FoundBy { field: Field::Names, text: query.typed.clone() };
            Hit { role, tier, score: worth(role), positions: Vec::new(), found_by }
        }));
    }
}
