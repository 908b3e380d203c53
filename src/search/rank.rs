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

use super::index::{Entry, Index};
use super::matching::{Marks, Met, each_role};
use super::phrase::{self, Phrase, class};
use super::query::{MOST_WORDS, Match, Query};
use super::results::{By, Hit};
use super::{Field, Tier};
use crate::model::RolePlace;

/// How a role was hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Best {
    tier: Tier,
    /// Class, then fit; higher is better.
    class: u8,
    fit: u8,
    field: Field,
    /// The phrase that was hit, counted from the title.
    phrase: usize,
    /// The word of the query that was found farthest from the title, where no single phrase holds all.
    word: Option<usize>,
}

impl Best {
    /// Whether this hit outranks another one on the same role.
    fn is_better_than(&self, other: &Self) -> bool {
        (other.tier, self.class, self.fit) > (self.tier, other.class, other.fit)
    }
}

/// The score of a hit inside its tier.
pub(super) fn score(class: u8, fit: u8, entry: &Entry) -> u64 {
    let shortness = u16::MAX - entry.title_chars;
    (u64::from(class) << 32) | (u64::from(fit) << 24) | (u64::from(entry.exact_wage) << 16) | u64::from(shortness)
}

/// Where each word of the query was found best, over all phrases of a role.
struct Spread<'a> {
    entry: &'a Entry,
    best: [(u8, Field, usize); MOST_WORDS],
}

impl Visitor for Spread<'_> {
    fn visit(&mut self, phrase: usize, marks: &Marks) {
        let (field, _) = self.entry.field(phrase);
        let weight = match field {
            Field::Title => 40,
            Field::Alias => 30,
            Field::Credential | Field::Hidden => 20,
            Field::Family | Field::Names | Field::Nothing => 10,
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
}

impl Spread<'_> {
    /// The hit that the scattered words make, if none is missing.
    fn best(&self, words: usize) -> Option<Best> {
        let best = &self.best[..words];
        let (farthest, (worth, field, phrase)) = best.iter().enumerate().min_by_key(|(_, (worth, ..))| *worth)?;
        if *worth == 0 {
            return None;
        }
        let class = match field {
            Field::Title | Field::Alias | Field::Nothing => class::NAMES_SPREAD,
            Field::Credential | Field::Hidden => class::SPREAD,
            Field::Family | Field::Names => class::FAMILY,
        };
        let sum: usize = best.iter().map(|(worth, ..)| usize::from(*worth)).sum();
        let fit = u8::try_from(sum / words).unwrap_or(u8::MAX);
        Some(Best { tier: Tier::Alias, class, fit, field: *field, phrase: *phrase, word: Some(farthest) })
    }
}

/// What a query, read in one way, finds in every tier but the fuzzy one: one hit per role, in the order of the roles.
/// `met` holds what each word of the reading meets.
///
/// "No blood" asks for the opposite of "blood": only a role that says so in these words is an answer.
pub(super) fn hits(index: &Index, query: &Query, reading: usize, met: &[&[Met]]) -> Vec<Hit> {
    let by = By::Query(u8::try_from(reading).unwrap_or(u8::MAX));
    let mut hits = Vec::new();
    each_role(index, met, |role, met| {
        let entry = &index.entries[role];
        if query.denies() && !index.has_phrase(entry, query) {
            return;
        }
        if let Some(best) = rank(index, entry, query, met) {
            let mut hit = Hit::new(RolePlace(role), best.tier, score(best.class, best.fit, entry), best.field, by);
            hit.phrase = u16::try_from(best.phrase).unwrap_or(u16::MAX);
            hit.word = best.word.and_then(|word| u8::try_from(word).ok());
            hits.push(hit);
        }
    });
    hits
}

/// Keeps the best hit on each role, in the order of the catalogue.
pub(super) fn keep_best(hits: &mut Vec<Hit>) {
    // Stable, because several runs in order are merged faster than they are sorted.
    hits.sort_by_key(|hit| (hit.role, hit.rank()));
    hits.dedup_by_key(|hit| hit.role);
}

/// The best hit of a query on a role in which every word meets one.
fn rank(index: &Index, entry: &Entry, query: &Query, met: &[&[Met]]) -> Option<Best> {
    let mut judge = Judge { index, entry, query, best: None, in_title: 0 };
    each_phrase(index, entry, met, &mut judge);
    // Words that are scattered over the role count for less than any phrase that holds them all.
    judge.best().or_else(|| {
        let mut spread = Spread { entry, best: [(0, Field::Nothing, 0); MOST_WORDS] };
        each_phrase(index, entry, met, &mut spread);
        spread.best(met.len())
    })
}

/// Finds the phrase that holds the query best.
struct Judge<'a> {
    index: &'a Index,
    entry: &'a Entry,
    query: &'a Query,
    best: Option<Best>,
    /// How well the title holds the query.
    in_title: u8,
}

impl Judge<'_> {
    /// What was found. The title is shown and hidden words are not, so where it holds the whole query it is the better
    /// reason.
    fn best(self) -> Option<Best> {
        let mut best = self.best?;
        if best.field == Field::Hidden && self.in_title > 0 {
            (best.field, best.phrase) = (Field::Title, 0);
        }
        Some(best)
    }
}

impl Visitor for Judge<'_> {
    /// Most phrases only have the words somewhere, which is no better than what the title gave.
    fn wants(&self, phrase: usize) -> bool {
        let Some(best) = self.best else { return true };
        let begins_alike = self.index.phrase(self.entry, phrase).get(1) == self.query.compact.as_bytes().first();
        begins_alike || best.tier >= Tier::Alias || self.entry.has_brackets && phrase < self.entry.names()
    }

    fn visit(&mut self, at: usize, marks: &Marks) {
        let (field, place) = self.entry.field(at);
        if field == Field::Credential && self.best.is_some_and(|best| best.tier < Tier::Alias) {
            return;
        }
        let Self { index, entry, query, in_title, .. } = *self;
        let phrase = Phrase { index, entry, query, at, place, level: marks.level(), in_title };
        if let Some((tier, class, fit)) = phrase.judge(field) {
            if field == Field::Title {
                self.in_title = phrase::title_strength(tier, class);
            }
            let found = Best { tier, class, fit, field, phrase: at, word: None };
            if self.best.is_none_or(|best| found.is_better_than(&best)) {
                self.best = Some(found);
            }
        }
    }
}

/// Looks at the phrases of a role.
trait Visitor {
    /// Whether a phrase could matter.
    fn wants(&self, _phrase: usize) -> bool {
        true
    }

    /// Takes a phrase with what the words of the query meet in it.
    fn visit(&mut self, phrase: usize, marks: &Marks);
}

/// Shows the phrases of a role in which a word of the query meets one.
fn each_phrase(index: &Index, entry: &Entry, met: &[&[Met]], visitor: &mut impl Visitor) {
    let mut rest: [&[Met]; MOST_WORDS] = [&[]; MOST_WORDS];
    let rest = &mut rest[..met.len()];
    rest.copy_from_slice(met);
    let mut at = 0;
    while let Some(next) = rest.iter().filter_map(|met| met.first()).map(|met| met.at).min() {
        while index.end_of(entry, at) <= next {
            at += 1;
        }
        let end = index.end_of(entry, at);
        if !visitor.wants(at) {
            for met in rest.iter_mut() {
                let here = met.iter().take_while(|met| met.at < end).count();
                *met = &met[here..];
            }
            continue;
        }
        let mut marks = Marks::take(rest, end);
        if at == 0 {
            // What stands in brackets is a second name; the first one counts for more.
            marks.weaken_from(index.bracketed(entry));
        }
        visitor.visit(at, &marks);
    }
}
