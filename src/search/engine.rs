//! The words of a catalogue, folded once, and what a query finds in them. It must not weigh what a query means.

use std::sync::OnceLock;

use super::fuzzy::{Fuzzy, Loose};
use super::index::Index;
use super::matching::{self, Met, is_met_in};
use super::query::{Query, QueryWord};
use super::rank::{self, keep_best, score};
use super::results::{By, Hit};
use super::vocabulary::Vocabulary;
use super::{Field, Tier};
use crate::model::RolePlace;

/// The catalogue folded for searching.
pub(super) struct Engine {
    pub(super) index: Index,
    fuzzy: Fuzzy,
    /// Made when a search has found nothing for the first time.
    vocabulary: OnceLock<Vocabulary>,
}

/// What a query finds in every tier but the fuzzy one.
pub(super) struct Clean {
    /// One hit per role, in the order of the catalogue.
    pub(super) hits: Vec<Hit>,
    /// The words of the query in all its readings, with what each of them meets.
    met: Vec<(String, Vec<Met>)>,
}

impl Clean {
    /// What a word of the query meets.
    fn met(&self, word: &QueryWord) -> &[Met] {
        self.met.iter().find(|(known, _)| *known == word.text).map_or(&[], |(_, met)| met)
    }

    /// Which words of the query meet something.
    pub(super) fn is_met(&self, query: &Query) -> Vec<bool> {
        query.words().iter().map(|word| !self.met(word).is_empty()).collect()
    }
}

impl Engine {
    pub(super) fn new(index: Index) -> Self {
        Self { index, fuzzy: Fuzzy::new(), vocabulary: OnceLock::new() }
    }

    pub(super) fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| Vocabulary::new(&self.index.text))
    }

    /// What a query finds in every tier but the fuzzy one.
    pub(super) fn clean(&self, query: &Query) -> Clean {
        let mut clean = Clean { hits: Vec::new(), met: Vec::new() };
        // The readings share most of their words.
        for word in query.readings.iter().flatten() {
            if clean.met.iter().all(|(known, _)| *known != word.text) {
                clean.met.push((word.text.clone(), matching::meet(&self.index, word)));
            }
        }
        for (at, reading) in query.readings.iter().enumerate() {
            let met: Vec<&[Met]> = reading.iter().map(|word| clean.met(word)).collect();
            let mut hits = rank::hits(&self.index, query, at, &met);
            clean.hits.append(&mut hits);
        }
        if query.readings.len() > 1 {
            keep_best(&mut clean.hits);
        }
        clean
    }

    /// Hits of what the query may have meant, in the order of the roles.
    pub(super) fn corrected(&self, query: &Query, clean: &Clean) -> (Vec<Hit>, Vec<Query>) {
        let corrections = self.vocabulary().corrections(query, &clean.is_met(query));
        let mut hits = Vec::new();
        for (at, meant) in corrections.iter().enumerate() {
            // The number tells which of the queries found the role.
            let by = By::Corrected(u8::try_from(at).unwrap_or(u8::MAX));
            hits.extend(self.clean(meant).hits.into_iter().map(|hit| hit.made_by(by)));
        }
        keep_best(&mut hits);
        for hit in &mut hits {
            // They stand in the fuzzy tier before those of the matcher, in the order of the tiers that they reach.
            let tier: u64 = match hit.tier() {
                Tier::Exact => 64,
                Tier::Prefix => 48,
                Tier::Word => 32,
                Tier::Alias | Tier::All | Tier::Fuzzy => 16,
            };
            hit.set_rank(Tier::Fuzzy, hit.score() + (tier << 32));
        }
        (hits, corrections)
    }

    /// The hits of the fuzzy tier among the roles that have no better one; `hits` are in the order of the roles.
    pub(super) fn loose(&self, query: &Query, clean: &Clean, hits: &[Hit]) -> Vec<Hit> {
        let met: Vec<&[Met]> = query.words().iter().map(|word| clean.met(word)).collect();
        let mut known = hits.iter().map(|hit| hit.role.0).peekable();
        let mut found = Vec::new();
        for (role, entry) in self.index.entries.iter().enumerate() {
            if known.next_if_eq(&role).is_some() {
                continue;
            }
            let is_met = |word: usize| is_met_in(&self.index, entry, met[word]);
            let Some(loose) = self.fuzzy.hit(&self.index, entry, query.words(), is_met) else { continue };
            let field = if loose.phrase == 0 { Field::Title } else { Field::Alias };
            let mut hit = Hit::new(RolePlace(role), Tier::Fuzzy, score(0, loose.fit, entry), field, By::Letters);
            hit.phrase = u16::try_from(loose.phrase).unwrap_or(u16::MAX);
            found.push(hit);
        }
        found
    }

    /// How the fuzzy tier finds a role.
    pub(super) fn loose_on(&self, query: &Query, RolePlace(role): RolePlace) -> Option<Loose> {
        let entry = &self.index.entries[role];
        let met: Vec<Vec<Met>> = query.words().iter().map(|word| matching::meet(&self.index, word)).collect();
        let is_met = |word: usize| is_met_in(&self.index, entry, &met[word]);
        self.fuzzy.hit(&self.index, entry, query.words(), is_met)
    }

    /// The query with each word that meets nothing replaced by the nearest known one, if one was.
    pub(super) fn likely(&self, query: &Query, is_met: &[bool]) -> Option<String> {
        let mut corrected = false;
        let each = query.words().iter().zip(is_met).map(|(word, is_met)| {
            let meant = if *is_met { None } else { self.vocabulary().nearest(word).first().copied() };
            corrected |= meant.is_some();
            meant.unwrap_or(&word.text)
        });
        let words: Vec<&str> = each.collect();
        corrected.then(|| words.join(" "))
    }
}
