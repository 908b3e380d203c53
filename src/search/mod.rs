//! Search: words a student types to roles, best first.
//!
//! [`SearchIndex::search`] ranks the roles in tiers (see [`Tier`]); [`SearchIndex::reason`] says why one is listed. A
//! large catalogue is folded in parts that are searched side by side. Knows roles and nothing of filters, screens or
//! commands.

mod folded;
mod found;
mod fuzzy;
mod hit;
mod index;
mod large;
mod ln;
mod meaning;
mod meet;
mod names;
mod nearest;
mod openings;
mod phrase;
mod query;
mod rank;
mod roles;
mod shards;
#[cfg(test)]
mod tests;
mod topics;
mod vocabulary;
mod words;

use std::sync::OnceLock;

use crate::model::{OtherTitles, Role, Titles};
use crate::text::folding;
use folded::{Clean, Folded};
use found::{Asked, By};
pub use found::{Found, FoundBy, Hit, Reason};
use meaning::{Meaning, Name};
pub use names::{Fit, Names, marked};
use query::Query;
pub use topics::{Called, Topics, find_topics, nearest_topics, topics_named};

/// With so many clean hits nobody looks for looser ones behind them: a window shows about as many.
const MOST_CLEAN: usize = 12;

/// Letters of the shortest query that is weighed as a whole, and of one whose only word is unknown.
const LEAST_MEANT: usize = 4;
const LONE_WORD: usize = 7;

/// How far behind the likeliest role another may lie to be listed for its names, as the logarithm of their ratio.
const ALIKE: f32 = 8.0;

/// Roles that are listed for their names only.
const MOST_ALIKE: usize = 12;

/// What names mean is learned of catalogues that people have written: of more names it would take too long for a key.
const MOST_WEIGHED: usize = meaning::MOST_ROLES;

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
    /// The summary. It is not searched: hidden words are chosen for students, sentences bring noise.
    Summary,
}

/// The search over a catalogue. Nothing is read before it is needed: the words of the roles after the first frame, what
/// their names mean when a query is first weighed as a whole.
pub struct SearchIndex<'r> {
    roles: &'r [Role],
    titles: &'r dyn OtherTitles,
    folded: OnceLock<Folded>,
    meaning: OnceLock<Meaning>,
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
        Self { roles, titles, folded: OnceLock::new(), meaning: OnceLock::new() }
    }

    /// Whether folding the roles takes so long that it is better done beside the first frame than after it.
    pub fn is_large(&self) -> bool {
        self.roles.len() > shards::MOST_ROLES
    }

    /// Folds the roles, if that is not done; the first key need not wait for it then.
    pub fn prepare(&self) {
        self.folded().prepare();
    }

    /// Learns what names mean once a word is typed to its end, if that is not done: the next key begins a second word,
    /// and such a query is weighed.
    pub fn expect_more(&self, typed: &str) {
        if self.roles.len() <= MOST_WEIGHED && typed.trim_start().contains(' ') {
            self.meaning();
        }
    }

    fn folded(&self) -> &Folded {
        self.folded.get_or_init(|| Folded::new(self.roles, self.titles, shards::MOST_ROLES))
    }

    fn meaning(&self) -> &Meaning {
        self.meaning.get_or_init(|| {
            let titles = [self.titles.other_titles(), self.titles.words()];
            Meaning::new(self.roles, |role, note| each_name(role, &titles, note))
        })
    }

    /// Roles that the query finds, best first. A query without letters and digits finds every role in catalogue order.
    pub fn search(&self, query: &str) -> Found {
        let Some(mut query) = Query::new(query) else { return Found::all(self.roles.len()) };
        let folded = self.folded();
        let mut clean = folded.clean(&query);
        folded.remember(&clean);
        if clean.is_empty()
            && let Some(reduced) = query.without_fillers()
        {
            clean = folded.clean(&reduced);
            query = reduced;
        }
        let mut asked = Asked::default();
        let (mut hits, mut tail) = (std::mem::take(&mut clean.hits), std::mem::take(&mut clean.tail));
        if hits.is_empty() {
            (hits, tail, asked.corrections) = folded.corrected(&query, &clean);
        }
        if !query.denies() {
            if hits.len() < MOST_CLEAN {
                let mut loose = folded.loose(&query, &clean, &hits);
                hits.append(&mut loose);
            }
            // Whoever types one word that some roles have gets those roles.
            if self.roles.len() <= MOST_WEIGHED && (query.words().len() > 1 || hits.is_empty()) {
                asked.likely = self.weigh(&query, &clean, &mut hits);
            }
        }
        asked.query = Some(query);
        Found::new(hits, tail, asked)
    }

    /// Why a role of a result is listed, and what of its title is highlighted.
    pub fn reason(&self, found: &Found, hit: &Hit) -> Reason {
        // The first frame asks too, and it need not wait for the words of all roles.
        let Some(query) = &found.asked.query else { return Reason::none() };
        hit::reason(self.folded(), &self.roles[hit.role], (query, &found.asked.corrections), hit)
    }

    /// The chars of the title of a role of a result to highlight, rising; the role itself is not read for it.
    pub fn highlighted(&self, found: &Found, hit: &Hit, title: &str) -> Vec<usize> {
        let Some(query) = &found.asked.query else { return Vec::new() };
        hit::highlighted(self.folded(), title, (query, &found.asked.corrections), hit)
    }

    /// Whether it was learned what names mean.
    #[cfg(test)]
    pub(crate) fn has_meaning(&self) -> bool {
        self.meaning.get().is_some()
    }

    /// Whether the roles are folded.
    #[cfg(test)]
    pub(crate) fn is_folded(&self) -> bool {
        self.folded.get().is_some()
    }

    /// What was probably meant, where a word had to be corrected and what it became is in a name of one of the best
    /// roles: among the hidden words are misspellings, which nobody means.
    pub fn meant(&self, found: &Found) -> Option<String> {
        let meant = found.corrected()?;
        let typed = found.asked.query.as_ref()?;
        let is_named = |word: &str| {
            let has = |name: &str| folding::words(&folding::fold(name)).any(|known| known == word);
            let role = |hit: &Hit| &self.roles[hit.role];
            found
                .iter()
                .take(MOST_ALIKE)
                .map(role)
                .any(|role| has(&role.title) || role.aliases.iter().any(|name| has(name)))
        };
        let was_typed = |word: &str| typed.words().iter().any(|known| known.text == word);
        meant.split(' ').all(|word| was_typed(word) || is_named(word)).then_some(meant)
    }

    /// Best guesses where the search finds nothing: roles that have some of the words, or words a slip or two away.
    pub fn nearest(&self, query: &str, most: usize) -> Vec<usize> {
        Query::new(query).map_or_else(Vec::new, |query| nearest::nearest(self.folded(), &query, most))
    }

    /// Orders the hits behind those of the title by what the query means as a whole, and adds roles whose names are
    /// much like it. Gives the query with its words corrected, if one was.
    fn weigh(&self, query: &Query, clean: &Clean, hits: &mut Vec<Hit>) -> Option<String> {
        let mut is_met = clean.is_met(query);
        for (word, is_met) in query.words().iter().zip(&mut is_met) {
            // A word of an occupation is no slip of a word that a role has.
            *is_met = *is_met || self.meaning().knows(&word.text);
        }
        let (meant, corrected) = self.folded().likely(query, &is_met);
        let met = is_met.contains(&true) || corrected;
        let text = if corrected { in_place(query, &meant) } else { meant.clone() };
        let longest = query.words().iter().map(|word| word.text.len()).max().unwrap_or(0);
        if text.len() < LEAST_MEANT || !met && longest < LONE_WORD {
            return None;
        }
        let scores = self.meaning().scores(&text)?;
        let best = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        // Thousandths below the likeliest, counted from a million so that no score is negative.
        let worth = |role: usize| (1_000_000.0 + f64::from(scores[role] - best) * 1000.0).max(0.0) as u64;
        let tier = if corrected || query.words().len() == 1 { Tier::Fuzzy } else { Tier::Alias };
        let mut known = vec![false; scores.len()];
        for hit in hits.iter_mut() {
            known[hit.role] = true;
            if hit.tier() >= Tier::Alias {
                hit.rate(tier, worth(hit.role));
            }
        }
        let mut alike: Vec<usize> =
            (0..scores.len()).filter(|role| !known[*role] && scores[*role] > best - ALIKE).collect();
        alike.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
        alike.truncate(MOST_ALIKE);
        hits.extend(alike.into_iter().map(|role| Hit::new(role, tier, worth(role), Field::Names, By::Meaning)));
        corrected.then_some(meant)
    }
}

/// What was typed with its words corrected: commas and brackets tell names apart.
fn in_place(query: &Query, corrected: &str) -> String {
    let meant = || query.words().iter().map(|word| word.text.as_str()).zip(corrected.split(' '));
    let instead = |typed: &str| {
        let folded = folding::fold(typed);
        let typed = folding::words(&folded).next()?;
        meant().find(|(word, meant)| *word == typed && word != meant).map(|(_, meant)| meant.to_owned())
    };
    let mut text = String::new();
    for piece in query.typed.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
        let typed = piece.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        text.push_str(&instead(typed).unwrap_or_else(|| typed.to_owned()));
        text.push_str(&piece[typed.len()..]);
    }
    text
}
