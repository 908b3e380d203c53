//! Every different word of the catalogue once, and which of them a slip of the finger could have meant.
//!
//! Typed words are compared with these, not with every record, so it costs next to nothing.

use std::ops::RangeInclusive;

use super::query::{Query, QueryWord};
use super::words::QuickMap;
use crate::text::folding::{Span, letters, offset};

/// A word with fewer letters says too little to be mistaken for.
const LEAST_LETTERS: usize = 3;
/// A slip is forgiven in a word of this many letters, and two in a longer one.
const ONE_SLIP: usize = 5;
const TWO_SLIPS: usize = 8;
/// Letters of the longest word that is compared byte by byte.
const LONGEST: usize = 40;
/// Words that are tried in the place of one, and queries that come of it.
const MOST_MEANT: usize = 4;
const MOST_QUERIES: usize = 8;

/// The different words, and the letters of each as a set.
pub(super) struct Vocabulary {
    text: String,
    words: Vec<(Span, u64)>,
}

/// A word that may have been meant.
pub(super) struct Meant<'a> {
    pub(super) word: &'a str,
    /// Slips between what was typed and the word; one more if only its beginning was typed.
    pub(super) slips: usize,
}

impl Vocabulary {
    /// The different ones of these words, in their order.
    pub(super) fn new(all: &mut dyn Iterator<Item = &str>) -> Self {
        let mut known: QuickMap<u32> = QuickMap::default();
        let mut vocabulary = Self { text: String::new(), words: Vec::new() };
        for word in all.filter(|word| word.len() >= LEAST_LETTERS) {
            if known.insert(word, 0).is_none() {
                let start = offset(vocabulary.text.len());
                vocabulary.text.push_str(word);
                let span = Span { start, end: offset(vocabulary.text.len()) };
                vocabulary.words.push((span, letters(word)));
            }
        }
        vocabulary
    }

    /// The words that a word of the query may have meant.
    pub(super) fn meant(&self, word: &QueryWord) -> Vec<Meant<'_>> {
        let slips = match word.text.chars().count() {
            ..ONE_SLIP => return Vec::new(),
            ONE_SLIP..TWO_SLIPS => 1,
            _ => 2,
        };
        let near = self.words.iter().filter(|(_, letters)| {
            // Each slip loses or changes one letter, so at most that many may be foreign to the word.
            (word.letters & !letters).count_ones() as usize <= slips
        });
        let meant = near.filter_map(|(span, _)| {
            let known = span.of(&self.text);
            distance(&word.text, known, slips).map(|slips| Meant { word: known, slips })
        });
        meant.collect()
    }

    /// What a query may have meant: each word that meets nothing is replaced by those that come nearest. Empty if one
    /// of them comes near nothing. `is_met` tells which words meet something.
    pub(super) fn corrections(&self, query: &Query, is_met: &[bool]) -> Vec<Query> {
        let mut lists: Vec<Vec<&str>> = vec![Vec::new()];
        for (word, is_met) in query.words().iter().zip(is_met) {
            let choices = if *is_met { vec![word.text.as_str()] } else { self.nearest(word) };
            let longer = lists.iter().flat_map(|list| {
                choices.iter().map(move |choice| {
                    let mut list = list.clone();
                    list.push(*choice);
                    list
                })
            });
            lists = longer.take(MOST_QUERIES).collect();
        }
        lists.iter().filter_map(|list| query.with_words(list)).collect()
    }

    /// The words with the fewest slips.
    pub(super) fn nearest(&self, word: &QueryWord) -> Vec<&str> {
        let meant = self.meant(word);
        let Some(fewest) = meant.iter().map(|meant| meant.slips).min() else { return Vec::new() };
        meant.iter().filter(|meant| meant.slips == fewest).map(|meant| meant.word).take(MOST_MEANT).collect()
    }
}

/// Slips between what was typed and a word or the beginning of one; None if there are more than are forgiven.
fn distance(typed: &str, word: &str, slips: usize) -> Option<usize> {
    if word.len() + slips < typed.len() {
        return None;
    }
    let whole = word.len() <= typed.len() + slips;
    // Of a longer word only the beginning can have been typed: as many letters, give or take one.
    let ends = if whole { word.len()..=word.len() } else { typed.len() - 1..=typed.len() + 1 };
    let found = if typed.is_ascii() && word.is_ascii() && typed.len() <= LONGEST {
        of_bytes(typed.as_bytes(), word.as_bytes(), ends, slips)
    } else {
        ends.filter_map(|end| word.get(..end)).map(|beginning| strsim::osa_distance(typed, beginning)).min()
    };
    found.filter(|found| *found <= slips).map(|found| found + usize::from(!whole))
}

/// The fewest slips between what was typed and a beginning of a word that ends in this range; what it gives beyond the
/// slips that are forgiven is too much, however much it is.
fn of_bytes(typed: &[u8], word: &[u8], ends: RangeInclusive<usize>, slips: usize) -> Option<usize> {
    let width = *ends.end();
    // No number is above the length of both.
    let small = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
    let mut rows = [[0_u8; LONGEST + 3]; 3];
    (0..=width).for_each(|at| rows[0][at] = small(at));
    for row in 1..=typed.len() {
        let (now, last, before) = (row % 3, (row + 2) % 3, (row + 1) % 3);
        rows[now][0] = small(row);
        let mut fewest = small(row);
        for at in 1..=width {
            let (letter, wanted) = (typed[row - 1], word[at - 1]);
            let mut cost = rows[last][at - 1] + u8::from(letter != wanted);
            cost = cost.min(rows[last][at] + 1).min(rows[now][at - 1] + 1);
            if row > 1 && at > 1 && letter == word[at - 2] && typed[row - 2] == wanted {
                cost = cost.min(rows[before][at - 2] + 1);
            }
            rows[now][at] = cost;
            fewest = fewest.min(cost);
        }
        // What skips a row, two swapped letters, costs one more than the row before.
        if usize::from(fewest) > slips + 1 {
            return None;
        }
    }
    rows[typed.len() % 3][ends].iter().copied().min().map(usize::from)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn slips_are_counted_as_they_should_be(typed in "[a-d]{5,12}", word in "[a-d]{3,16}", slips in 1..3_usize) {
            let ends = if word.len() <= typed.len() + slips {
                word.len()..=word.len()
            } else {
                typed.len() - 1..=typed.len() + 1
            };
            let right = ends.clone().map(|end| strsim::osa_distance(&typed, &word[..end])).min();
            let right = right.filter(|right| *right <= slips);
            let found = of_bytes(typed.as_bytes(), word.as_bytes(), ends, slips);
            prop_assert_eq!(found.filter(|found| *found <= slips), right);
        }
    }
}
