//! Best guesses where a search finds nothing: roles that have some of the words, or words a slip or two away.
//!
//! A word counts for more the fewer roles have it, so that "hospital xray helper" is answered by X-rays.

use std::cmp::Reverse;

use super::Field;
use super::folded::Folded;
use super::index::Entry;
use super::ln::ln;
use super::query::{Match, Query, QueryWord};

/// What a word that is met, or nearly, is worth in percent.
const WHOLE: u32 = 100;
const BEGIN: u32 = 80;
const KIN: u32 = 60;
const SLIPS: [u32; 4] = [90, 70, 50, 30];

/// Roles that come nearest, best first.
pub(super) fn nearest(folded: &Folded, query: &Query, most: usize) -> Vec<usize> {
    let roles = folded.roles();
    let reduced = query.without_fillers();
    let mut points: Vec<(usize, f64)> = Vec::new();
    for word in reduced.as_ref().unwrap_or(query).words() {
        let mut worth = Vec::new();
        credit(folded, &mut worth, word, |how| match how {
            Match::Whole => WHOLE,
            Match::Begin => BEGIN,
            Match::Kin | Match::None => KIN,
        });
        for meant in folded.vocabulary().meant(word) {
            let value = SLIPS[meant.slips.min(SLIPS.len() - 1)];
            let instead = QueryWord::new(meant.word);
            credit(folded, &mut worth, &instead, |how| if how == Match::Whole { value } else { 0 });
        }
        // The best that each role has.
        worth.sort_unstable_by_key(|(role, worth)| (*role, Reverse(*worth)));
        worth.dedup_by_key(|(role, _)| *role);
        // Counts of roles are far below the whole numbers that a float holds.
        let rarity = ln(roles as f64 / worth.len().max(1) as f64) + 0.1;
        points.extend(worth.iter().map(|(role, worth)| (*role, f64::from(*worth) * rarity)));
    }
    points.sort_by_key(|(role, _)| *role);
    let sums = points.chunk_by(|(one, _), (other, _)| one == other);
    let mut found: Vec<(usize, f64)> =
        sums.map(|of_role| (of_role[0].0, of_role.iter().map(|(_, points)| points).sum())).collect();
    let tie = |role: usize| {
        let entry = folded.entry(role);
        (Reverse(entry.exact_wage), entry.title_chars, role)
    };
    found.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then_with(|| tie(a.0).cmp(&tie(b.0))));
    found.truncate(most);
    found.into_iter().map(|(role, _)| role).collect()
}

/// Notes what each role is worth for a word that it has.
fn credit(folded: &Folded, worth: &mut Vec<(usize, u32)>, word: &QueryWord, value: impl Fn(Match) -> u32) {
    let met = folded.meet(&[word]);
    for (shard, met) in folded.shards().iter().zip(met.iter().flat_map(|met| met.iter())) {
        let (mut role, mut phrase) = (0, 0);
        for met in met {
            let before = role;
            role = shard.index.role_at(met.at, role);
            if role != before {
                phrase = 0;
            }
            let entry = &shard.index.entries[role];
            while shard.index.end_of(entry, phrase) <= met.at {
                phrase += 1;
            }
            let worth_here = weight(entry, phrase) * value(met.how);
            if worth_here > 0 {
                worth.push((shard.first_role + role, worth_here));
            }
        }
    }
}

/// How much a phrase says about its role.
fn weight(entry: &Entry, phrase: usize) -> u32 {
    match entry.field(phrase) {
        (Field::Title, _) => 10,
        (Field::Alias, _) | (Field::Hidden, 0) => 9,
        (Field::Hidden | Field::Credential, _) => 8,
        (Field::Family | Field::Summary | Field::Names | Field::Nothing, _) => 5,
    }
}
