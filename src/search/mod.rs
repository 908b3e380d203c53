//! Search: words a student types to roles, best first.
//!
//! [`SearchIndex::search`] ranks the roles in tiers (see [`Tier`]); [`SearchIndex::reason`] says why one is listed. What a
//! query finds does not depend on how many other roles there are. Knows roles and nothing of filters, screens or
//! commands.

mod engine;
mod explain;
mod fuzzy;
mod heads;
mod index;
mod likelihood;
mod matching;
mod phrase;
mod query;
mod rank;
mod results;
mod suggestions;
#[cfg(test)]
mod tests;
mod vocabulary;

use std::sync::OnceLock;

use crate::model::{OtherTitles, Role, RolePlace, Titles};
use crate::text::folding;
use engine::{Clean, Engine};
pub use explain::{FoundBy, Reason};
use index::Index;
use likelihood::{Likelihood, Name};
use query::Query;
use results::{Asked, By};
pub use results::{Hit, Results};

/// With so many clean hits nobody looks for looser ones behind them: a window shows about as many.
const MOST_CLEAN: usize = 12;

/// Letters of the shortest query that is weighed as a whole, and of one whose only word is unknown.
const LEAST_MEANT: usize = 4;
const LONE_WORD: usize = 7;

/// How far behind the likeliest role another may lie to be listed for its names, as the logarithm of their ratio.
const ALIKE: f32 = 8.0;

/// Roles that are listed for their names only.
const MOST_ALIKE: usize = 12;

/// Of more roles all that a key needs is made beforehand, beside the first frame: it takes longer than one waits for a key.
const MANY: usize = 1_000;

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

impl Tier {
    /// All tiers, the best first.
    pub(crate) const ALL: [Self; 6] = [Self::All, Self::Exact, Self::Prefix, Self::Word, Self::Alias, Self::Fuzzy];
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
}

/// The search over a catalogue. Nothing is read before it is needed: the words of the roles after the first frame, what
/// speaks for each role when a query is first weighed as a whole.
pub struct SearchIndex<'r> {
    roles: &'r [Role],
    titles: &'r dyn OtherTitles,
    engine: OnceLock<Engine>,
    likelihood: OnceLock<Likelihood>,
}

/// Calls back for each name of a role.
fn each_name(role: &Role, [titles, words]: &[Titles; 2], note: &mut dyn FnMut(Name)) {
    let mut named = |text: &str, weight: f32| note(Name { text, weight, alone: weight });
    named(&role.title, 1.0);
    role.aliases.iter().for_each(|alias| named(alias, 1.0));
    titles.of(role).for_each(|title| named(title, 1.0));
    let hidden = role.also_searched_as.iter().filter(|phrase| !phrase.starts_with("no "));
    hidden.for_each(|phrase| named(phrase, 0.5));
    words.of(role).for_each(|word| note(Name { text: word, weight: 0.9, alone: 0.3 }));
    note(Name { text: &role.summary, weight: 0.15, alone: 0.0 });
}

impl<'r> SearchIndex<'r> {
    /// A search over these roles and the other titles of their occupations.
    pub fn new(roles: &'r [Role], titles: &'r dyn OtherTitles) -> Self {
        Self { roles, titles, engine: OnceLock::new(), likelihood: OnceLock::new() }
    }

    /// Whether [`Self::prepare`] takes so long that it is better done beside the first frame than after it.
    pub fn is_large(&self) -> bool {
        self.roles.len() > MANY
    }

    /// Folds the roles, if that is not done; the first key need not wait for it then.
    pub fn prepare(&self) {
        let engine = self.engine();
        if self.is_large() {
            engine.vocabulary();
            self.likelihood();
        }
    }

    /// Reads what names mean once a word is typed to its end, if that is not done: the next key begins a second word,
    /// and such a query is weighed.
    pub fn expect_more(&self, typed: &str) {
        if typed.trim_start().contains(' ') {
            self.likelihood();
        }
    }

    fn engine(&self) -> &Engine {
        self.engine.get_or_init(|| Engine::new(Index::new(self.roles, &self.titles.other_titles())))
    }

    fn likelihood(&self) -> &Likelihood {
        self.likelihood.get_or_init(|| {
            let titles = [self.titles.other_titles(), self.titles.words()];
            Likelihood::new(self.roles, |role, note| each_name(role, &titles, note))
        })
    }

    /// Roles that the query finds, best first. A query without letters and digits finds every role in catalogue order.
    pub fn search(&self, query: &str) -> Results {
        let Some(mut query) = Query::new(query) else { return Results::all(self.roles.len()) };
        let engine = self.engine();
        let mut clean = engine.clean(&query);
        let mut asked = Asked::default();
        if clean.hits.is_empty()
            && let Some(reduced) = query.without_fillers()
        {
            clean = engine.clean(&reduced);
            (query, asked.reduced) = (reduced, true);
        }
        let mut hits = std::mem::take(&mut clean.hits);
        if hits.is_empty() {
            (hits, asked.corrections) = engine.corrected(&query, &clean);
        }
        if !query.denies() {
            if hits.len() < MOST_CLEAN {
                let mut loose = engine.loose(&query, &clean, &hits);
                hits.append(&mut loose);
            }
            // A single word that some roles have asks for those roles.
            if query.words().len() > 1 || hits.is_empty() {
                asked.likely = self.weigh(&query, &clean, &mut hits);
            }
        }
        asked.query = Some(query);
        Results::new(hits, asked)
    }

    /// Why a role of a result is listed, and what of its title is highlighted.
    pub fn reason(&self, results: &Results, hit: &Hit) -> Reason {
        let role = &self.roles[hit.role.0];
        let found_by = match &results.asked.query {
            Some(query) => explain::found_by(role, query, hit),
            None => FoundBy { field: Field::Nothing, text: String::new() },
        };
        Reason { positions: self.highlighted(results, hit, &role.title), found_by }
    }

    /// The chars of the title of a role of a result to highlight, rising; the role itself is not read for it.
    pub fn highlighted(&self, results: &Results, hit: &Hit, title: &str) -> Vec<usize> {
        // The first frame asks too, and it need not wait for the words of all roles.
        let Some(query) = &results.asked.query else { return Vec::new() };
        explain::highlighted(self.engine(), title, query, &results.asked, hit)
    }

    /// Whether it was read what names mean.
    #[cfg(test)]
    pub(crate) fn has_likelihood(&self) -> bool {
        self.likelihood.get().is_some()
    }

    /// Whether the roles are folded.
    #[cfg(test)]
    pub(crate) fn is_folded(&self) -> bool {
        self.engine.get().is_some()
    }

    /// What was probably meant, where a word had to be corrected and what it became is in a name of one of the best
    /// roles: among the hidden words are misspellings, which nobody means.
    pub fn meant(&self, results: &Results) -> Option<String> {
        let meant = results.corrected()?;
        let typed = results.asked.query.as_ref()?;
        let is_named = |word: &str| {
            let has = |name: &str| folding::words(&folding::fold(name)).any(|known| known == word);
            let mut best = results.iter().take(MOST_ALIKE).map(|hit| &self.roles[hit.role.0]);
            best.any(|role| has(&role.title) || role.aliases.iter().any(|name| has(name)))
        };
        let was_typed = |word: &str| typed.words().iter().any(|known| known.text == word);
        meant.split(' ').all(|word| was_typed(word) || is_named(word)).then_some(meant)
    }

    /// Best guesses where the search finds nothing: roles that have some of the words, or words a slip or two away.
    pub fn nearest(&self, query: &str, most: usize) -> Vec<RolePlace> {
        let near = Query::new(query).map_or_else(Vec::new, |query| suggestions::nearest(self.engine(), &query, most));
        near.into_iter().map(RolePlace).collect()
    }

    /// Orders the hits behind those of the title by what the query means as a whole, and adds roles whose names are
    /// much like it. Gives the query with its words corrected, if one was.
    fn weigh(&self, query: &Query, clean: &Clean, hits: &mut Vec<Hit>) -> Option<String> {
        let mut is_met = clean.is_met(query);
        for (word, is_met) in query.words().iter().zip(&mut is_met) {
            // A word of an occupation is no slip of a word that a role has.
            *is_met = *is_met || self.likelihood().knows(&word.text);
        }
        let corrected = self.engine().likely(query, &is_met);
        let met = is_met.contains(&true) || corrected.is_some();
        let text = corrected.as_ref().map_or_else(|| query.typed.clone(), |corrected| query.typed_as(corrected));
        let longest = query.words().iter().map(|word| word.text.len()).max().unwrap_or(0);
        if text.len() < LEAST_MEANT || !met && longest < LONE_WORD {
            return None;
        }
        let scores = self.likelihood().scores(&text)?;
        let best = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        // Thousandths below the likeliest, counted from a million so that no score is negative.
        let worth = |role: usize| (1_000_000.0 + f64::from(scores[role] - best) * 1000.0).max(0.0) as u64;
        let tier = if corrected.is_some() || query.words().len() == 1 { Tier::Fuzzy } else { Tier::Alias };
        let mut known = vec![false; scores.len()];
        for hit in hits.iter_mut() {
            known[hit.role.0] = true;
            if hit.tier() >= Tier::Alias {
                hit.set_rank(tier, worth(hit.role.0));
            }
        }
        let mut alike: Vec<usize> =
            (0..scores.len()).filter(|role| !known[*role] && scores[*role] > best - ALIKE).collect();
        alike.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
        alike.truncate(MOST_ALIKE);
        hits.extend(
            alike.into_iter().map(|role| Hit::new(RolePlace(role), tier, worth(role), Field::Names, By::Likelihood)),
        );
        corrected
    }
}
