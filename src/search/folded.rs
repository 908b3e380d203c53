//! The words of a catalogue, folded once, and what a query finds in them. It must not weigh what a query means.

use std::sync::OnceLock;

use super::fuzzy::Fuzzy;
use super::index::Index;
use super::query::Query;
use super::rank::{self, Clean, OnRole};
use super::vocabulary::Vocabulary;
use super::{Hit, hit, nearest};
use crate::model::{OtherTitles, Role};

/// The catalogue folded for searching.
pub(super) struct Folded {
    index: Index,
    fuzzy: Fuzzy,
    /// Made when a search has found nothing for the first time.
    vocabulary: OnceLock<Vocabulary>,
}

impl Folded {
    /// Folds the roles with the other titles of their occupations.
    pub(super) fn new(roles: &[Role], titles: &dyn OtherTitles) -> Self {
        Self { index: Index::new(roles, titles), fuzzy: Fuzzy::new(), vocabulary: OnceLock::new() }
    }

    /// The hits of every tier but the fuzzy one.
    pub(super) fn hits(&self, query: &Query, clean: &Clean) -> Vec<Hit> {
        clean.found.iter().map(|on| hit::clean(&self.index, query, on)).collect()
    }

    /// Best guesses where the search finds nothing.
    pub(super) fn nearest(&self, query: &Query, most: usize) -> Vec<usize> {
        nearest::nearest(&self.index, self.vocabulary(), query, most)
    }

    /// The query with each word that meets nothing replaced by the nearest known one, and whether one was.
    pub(super) fn likely(&self, query: &Query, clean: &Clean) -> (String, bool) {
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

    /// What a query finds in every tier but the fuzzy one.
    ///
    /// "No blood" asks for the opposite of "blood": only a role that says so in these words is an answer.
    pub(super) fn clean(&self, query: &Query) -> Clean {
        let mut clean = rank::clean(&self.index, query);
        if query.denies() {
            clean.found.retain(|on| self.index.has_phrase(&self.index.entries[on.role], query));
        }
        clean
    }

    /// Hits of what the query may have meant; they are noted in `clean`.
    pub(super) fn corrected(&self, query: &Query, clean: &mut Clean) -> Vec<Hit> {
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
    pub(super) fn add_loose(&self, query: &Query, clean: &Clean, hits: &mut Vec<Hit>) {
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

    fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| Vocabulary::new(&self.index.text))
    }
}
