//! Every different word of the catalogue once, and which of them a slip of the finger could have meant.
//!
//! Typed words are compared with these, not with every record, so it costs next to nothing.

use std::collections::HashSet;

use super::query::{Query, QueryWord};
use crate::text::folding::{Span, letters, offset, words};

/// A word with fewer letters says too little to be mistaken for.
const LEAST_LETTERS: usize = 3;
/// A slip is forgiven in a word of this many letters, and two in a longer one.
const ONE_SLIP: usize = 5;
const TWO_SLIPS: usize = 8;
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
    /// The different words of a folded text, in their order.
    pub(super) fn new(text: &str) -> Self {
        let mut known = HashSet::new();
        let mut vocabulary = Self { text: String::new(), words: Vec::new() };
        for word in words(text).filter(|word| word.len() >= LEAST_LETTERS) {
            if known.insert(word) {
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
        let allowed = match word.text.chars().count() {
            ..ONE_SLIP => return Vec::new(),
            ONE_SLIP..TWO_SLIPS => 1,
            _ => 2,
        };
        let known = self.words.iter().filter(|(_, letters)| is_near(word.letters, *letters, allowed));
        let known = known.map(|(span, _)| span.of(&self.text));
        known.filter_map(|known| Some(Meant { word: known, slips: slips(word, known, allowed)? })).collect()
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

/// Whether so many slips could turn all letters of one word into letters of another: each loses or changes one.
fn is_near(letters: u64, others: u64, slips: usize) -> bool {
    (letters & !others).count_ones() as usize <= slips
}

/// Slips between what was typed and a word or the beginning of one; None if there are more than are forgiven.
fn slips(typed: &QueryWord, known: &str, allowed: usize) -> Option<usize> {
    let length = typed.text.len();
    if known.len() + allowed < length {
        return None;
    }
    let whole = known.len() <= length + allowed;
    // Of a longer word only the beginning can have been typed: as many letters, give or take one.
    let ends = if whole { known.len()..=known.len() } else { length - 1..=length + 1 };
    let beginnings = ends.filter_map(|end| known.get(..end));
    // Few are so near that the slips are worth counting.
    let near = beginnings.filter(|beginning| {
        let own = letters(beginning);
        is_near(typed.letters, own, allowed) && is_near(own, typed.letters, allowed)
    });
    let fewest = near.map(|beginning| strsim::osa_distance(&typed.text, beginning)).min()?;
    (fewest <= allowed).then_some(fewest + usize::from(!whole))
}
