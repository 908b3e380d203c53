//! Best guesses where a search finds nothing: roles that have some of the words, or words a slip or two away.
//!
//! A word counts for more the fewer roles have it, so that "hospital xray helper" is answered by X-rays.

use std::cmp::Reverse;

use super::Field;
use super::index::{Entry, Index};
use super::meet::{Met, meet};
use super::query::{Match, Query, QueryWord};
use super::vocabulary::Vocabulary;

/// What a word that is met, or nearly, is worth in percent.
const WHOLE: u32 = 100;
const BEGIN: u32 = 80;
const KIN: u32 = 60;
const SLIPS: [u32; 4] = [90, 70, 50, 30];

/// Roles that come nearest, best first.
pub(super) fn nearest(index: &Index, vocabulary: &Vocabulary, query: &Query, most: usize) -> Vec<usize> {
    let roles = index.entries.len();
    let mut points = vec![0.0; roles];
    let reduced = query.without_fillers();
    for word in reduced.as_ref().unwrap_or(query).words() {
        let mut worth = vec![0; roles];
        credit(index, &mut worth, &meet(index, word), |how| match how {
            Match::Whole => WHOLE,
            Match::Begin => BEGIN,
            Match::Kin | Match::None => KIN,
        });
        for meant in vocabulary.meant(&index.text, word) {
            let met = meet(index, &QueryWord::new(meant.word));
            let value = SLIPS[meant.slips.min(SLIPS.len() - 1)];
            credit(index, &mut worth, &met, |how| if how == Match::Whole { value } else { 0 });
        }
        let having = worth.iter().filter(|worth| **worth > 0).count().max(1);
        // Counts of roles are far below the whole numbers that a float holds.
        let rarity = (roles as f64 / having as f64).ln() + 0.1;
        for (sum, worth) in points.iter_mut().zip(worth) {
            *sum += f64::from(worth) * rarity;
        }
    }
    let mut found: Vec<usize> = (0..roles).filter(|role| points[*role] > 0.0).collect();
    let tie = |role: usize| (Reverse(index.entries[role].exact_wage), index.entries[role].title_chars);
    found.sort_by(|a, b| points[*b].total_cmp(&points[*a]).then_with(|| tie(*a).cmp(&tie(*b))));
    found.truncate(most);
    found
}

/// Notes for each role the best that one of its words is worth.
fn credit(index: &Index, worth: &mut [u32], met: &[Met], value: impl Fn(Match) -> u32) {
    let mut met = met.iter().peekable();
    for (entry, worth) in index.entries.iter().zip(worth) {
        let end = index.range(entry).end;
        let mut phrase = 0;
        while let Some(met) = met.next_if(|met| (met.at as usize) < end) {
            while index.end_of(entry, phrase) <= met.at {
                phrase += 1;
            }
            *worth = (*worth).max(weight(entry, phrase) * value(met.how));
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
