//! Best guesses where a search finds nothing: roles that have some of the words, or words a slip or two away.
//!
//! A word counts for more the fewer roles have it, so that "hospital xray helper" is answered by X-rays.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::engine::Engine;
use super::index::Entry;
use super::likelihood::rarity;
use super::query::{Match, Query, QueryWord};
use super::{Field, matching};

/// What a word that is met, or nearly, is worth in percent.
const WHOLE: u32 = 100;
const BEGIN: u32 = 80;
const KIN: u32 = 60;
const SLIPS: [u32; 4] = [90, 70, 50, 30];

/// Roles that come nearest, best first.
pub(super) fn nearest(engine: &Engine, query: &Query, most: usize) -> Vec<usize> {
    let reduced = query.without_fillers();
    let mut points: BTreeMap<usize, f64> = BTreeMap::new();
    for word in reduced.as_ref().unwrap_or(query).words() {
        // The best that each role has.
        let mut worth = BTreeMap::new();
        credit(engine, &mut worth, word, |how| match how {
            Match::Whole => WHOLE,
            Match::Begin => BEGIN,
            Match::Kin | Match::None => KIN,
        });
        for meant in engine.vocabulary().meant(word) {
            let value = SLIPS[meant.slips.min(SLIPS.len() - 1)];
            let instead = QueryWord::new(meant.word);
            credit(engine, &mut worth, &instead, |how| if how == Match::Whole { value } else { 0 });
        }
        let rarity = rarity(worth.len());
        for (role, worth) in worth {
            *points.entry(role).or_default() += f64::from(worth) * f64::from(rarity);
        }
    }
    let mut found: Vec<(usize, f64)> = points.into_iter().collect();
    let tie = |role: usize| {
        let entry = &engine.index.entries[role];
        (Reverse(entry.exact_wage), entry.title_chars, role)
    };
    found.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then_with(|| tie(a.0).cmp(&tie(b.0))));
    found.truncate(most);
    found.into_iter().map(|(role, _)| role).collect()
}

/// Notes what each role is worth for a word that it has.
fn credit(engine: &Engine, worth: &mut BTreeMap<usize, u32>, word: &QueryWord, value: impl Fn(Match) -> u32) {
    let index = &engine.index;
    let (mut role, mut phrase) = (0, 0);
    for met in matching::meet(index, word) {
        let before = role;
        role = index.role_at(met.at, role);
        if role != before {
            phrase = 0;
        }
        let entry = &index.entries[role];
        while index.end_of(entry, phrase) <= met.at {
            phrase += 1;
        }
        let here = weight(entry, phrase) * value(met.how);
        if here > 0 {
            let best = worth.entry(role).or_default();
            *best = here.max(*best);
        }
    }
}

/// How much a phrase says about its role.
fn weight(entry: &Entry, phrase: usize) -> u32 {
    match entry.field(phrase) {
        (Field::Title, _) => 10,
        (Field::Alias, _) | (Field::Hidden, 0) => 9,
        (Field::Hidden | Field::Credential, _) => 8,
        (Field::Family | Field::Names | Field::Nothing, _) => 5,
    }
}
