//! Ranking: in which tier a role is hit, and how well inside it.
//!
//! | tier | what makes it |
//! |---|---|
//! | exact | the title, the title without its brackets, what stands in the brackets; a whole alias; the hidden phrase that stands first in the record, because it is what students call the role |
//! | prefix | the title begins with the query, whole words before unfinished ones; between the two, any other whole hidden phrase |
//! | word | every word of the query is a word of the title or begins one |
//! | alias | every word is found in one alias or hidden phrase, or in any of title, aliases, credentials, family, hidden words |
//!
//! Ties: the wage series is the role's own, then the shorter title, then the order of the catalogue.

use std::cmp::Reverse;
use std::rc::Rc;

use super::index::{Entry, Index};
use super::meet::{Marks, Meetings, Met, each_role, meet};
use super::phrase::{self, Phrase, class};
use super::query::{MOST_WORDS, Match, Query, QueryWord};
use super::{Field, Tier};

/// A role that was hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) tier: Tier,
    /// Class, then fit; higher is better.
    pub(super) class: u8,
    pub(super) fit: u8,
    pub(super) field: Field,
    /// The phrase that was hit, counted from the title.
    pub(super) phrase: usize,
    /// The word of the query that was found farthest from the title, where no single phrase holds all.
    pub(super) word: Option<usize>,
}

impl Found {
    /// What is compared; greater is better.
    fn worth(&self) -> (Reverse<Tier>, u8, u8) {
        (Reverse(self.tier), self.class, self.fit)
    }

    /// Whether this hit outranks another one on the same role.
    fn is_better_than(&self, other: &Self) -> bool {
        self.worth() > other.worth()
    }
}

/// The score of a hit inside its tier.
pub(super) fn score(class: u8, fit: u8, entry: &Entry) -> i64 {
    let shortness = u16::MAX - entry.title_chars;
    (i64::from(class) << 32) | (i64::from(fit) << 24) | (i64::from(entry.exact_wage) << 16) | i64::from(shortness)
}

/// Where each word of the query was found best, over all phrases of a role.
struct Spread {
    best: [(u8, Field, usize); MOST_WORDS],
}

impl Spread {
    fn note(&mut self, field: Field, phrase: usize, marks: &Marks) {
        let weight = match field {
            Field::Title => 40,
            Field::Alias => 30,
            Field::Credential | Field::Hidden => 20,
            Field::Family | Field::Summary | Field::Names | Field::Nothing => 10,
        };
        for ((how, _), best) in marks.met().iter().zip(&mut self.best) {
            let worth = match how {
                Match::None => continue,
                Match::Kin => weight,
                Match::Begin => weight + 2,
                Match::Whole => weight + 4,
            };
            if worth > best.0 {
                *best = (worth, field, phrase);
            }
        }
    }

    /// The hit that the scattered words make, if none is missing.
    fn found(&self, words: usize) -> Option<Found> {
        let best = &self.best[..words];
        let (farthest, (worth, field, phrase)) = best.iter().enumerate().min_by_key(|(_, (worth, ..))| *worth)?;
        if *worth == 0 {
            return None;
        }
        let class = match field {
            Field::Title | Field::Alias | Field::Nothing => class::NAMES_SPREAD,
            Field::Credential | Field::Hidden => class::SPREAD,
            Field::Family | Field::Summary | Field::Names => class::FAMILY,
        };
        let sum: usize = best.iter().map(|(worth, ..)| usize::from(*worth)).sum();
        let fit = u8::try_from(sum / words).unwrap_or(u8::MAX);
        Some(Found { tier: Tier::Alias, class, fit, field: *field, phrase: *phrase, word: Some(farthest) })
    }
}

/// What a query finds in every tier but the fuzzy one.
pub(super) struct Clean {
    /// One hit per role, in the order of the catalogue.
    pub(super) found: Vec<OnRole>,
    /// The words that each word of the query meets, as typed.
    pub(super) met: Vec<Rc<[Met]>>,
}

/// A hit with its role and the reading of the query that made it.
pub(super) struct OnRole {
    pub(super) role: usize,
    pub(super) reading: usize,
    pub(super) found: Found,
}

/// Finds a query in every tier but the fuzzy one.
pub(super) fn clean(index: &Index, query: &Query) -> Clean {
    let mut found: Vec<OnRole> = Vec::new();
    // The readings share most of their words.
    let mut known: Vec<(&str, Rc<[Met]>)> = Vec::new();
    let mut as_typed = Vec::new();
    for (at, reading) in query.readings.iter().enumerate() {
        let met: Vec<_> = reading
            .iter()
            .map(|word| {
                if let Some((_, met)) = known.iter().find(|(text, _)| *text == word.text) {
                    return met.clone();
                }
                let met = meet(index, word);
                known.push((&word.text, met.clone()));
                met
            })
            .collect();
        each_role(index, &met, |role, meetings| {
            if let Some(best) = rank(index, &index.entries[role], query, reading, meetings) {
                found.push(OnRole { role, reading: at, found: best });
            }
        });
        if at == 0 {
            as_typed = met;
        }
    }
    if query.readings.len() > 1 {
        keep_best(&mut found);
    }
    Clean { found, met: as_typed }
}

/// Keeps the best hit on each role, in the order of the catalogue.
pub(super) fn keep_best(found: &mut Vec<OnRole>) {
    found.sort_by_key(|on| (on.role, Reverse(on.found.worth())));
    found.dedup_by_key(|on| on.role);
}

/// The best hit of a query, read in one way, on a role in which every word meets one.
fn rank(index: &Index, entry: &Entry, query: &Query, reading: &[QueryWord], meetings: Meetings) -> Option<Found> {
    let mut best: Option<Found> = None;
    let mut in_title = 0;
    let mut rest = meetings;
    each_phrase(index, entry, &mut rest[..reading.len()], |at, marks| {
        let (field, place) = entry.field(at);
        if field == Field::Credential && best.is_some_and(|best| best.tier < Tier::Alias) {
            return;
        }
        let phrase = Phrase { index, entry, query, at, place, level: marks.level(), in_title };
        if let Some((tier, class, fit)) = phrase.judge(field) {
            if field == Field::Title {
                in_title = phrase::title_strength(tier, class);
            }
            let found = Found { tier, class, fit, field, phrase: at, word: None };
            if best.is_none_or(|best| found.is_better_than(&best)) {
                best = Some(found);
            }
        }
    });
    // The title is shown and hidden words are not, so where it holds the whole query it is the better reason.
    if let Some(best) = &mut best
        && best.field == Field::Hidden
        && in_title > 0
    {
        (best.field, best.phrase) = (Field::Title, 0);
    }
    // Words that are scattered over the role count for less than any phrase that holds them all.
    best.or_else(|| {
        let mut spread = Spread { best: [(0, Field::Nothing, 0); MOST_WORDS] };
        let mut rest = meetings;
        each_phrase(index, entry, &mut rest[..reading.len()], |at, marks| {
            spread.note(entry.field(at).0, at, marks);
        });
        spread.found(reading.len())
    })
}

/// Calls back for each phrase of a role in which a word of the query meets one.
fn each_phrase(index: &Index, entry: &Entry, meetings: &mut [&[Met]], mut phrase_met: impl FnMut(usize, &Marks)) {
    let mut at = 0;
    while let Some(next) = meetings.iter().filter_map(|met| met.first()).map(|met| met.at).min() {
        while index.end_of(entry, at) <= next {
            at += 1;
        }
        let mut marks = Marks::take(meetings, index.end_of(entry, at));
        if at == 0 {
            // What stands in brackets is a second name; the first one counts for more.
            marks.weaken_from(index.bracketed(entry));
        }
        phrase_met(at, &marks);
    }
}
