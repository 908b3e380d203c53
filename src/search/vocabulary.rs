//! Every different word of the catalogue once, and which of them a slip of the finger could have meant.
//!
//! Typed words are compared with these, not with every record, so it costs next to nothing.

use std::collections::HashSet;

use super::fold::{BLANK, JOINED, Span, letters, offset};
use super::query::{Query, QueryWord};

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

/// The different words of one text, in the order in which they first stand there.
pub(super) fn different(text: &str) -> Vec<&str> {
    let mut known = HashSet::new();
    let words = text.split([char::from(BLANK), char::from(JOINED)]);
    words.filter(|word| word.len() >= LEAST_LETTERS && known.insert(*word)).collect()
}

impl Vocabulary {
    /// From the different words of several texts.
    pub(super) fn new(texts: &[Vec<&str>]) -> Self {
        let mut known = HashSet::new();
        let mut vocabulary = Self { text: String::new(), words: Vec::new() };
        for word in texts.iter().flatten() {
            if texts.len() == 1 || known.insert(*word) {
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
    if word.len() <= typed.len() + slips {
        let found = strsim::osa_distance(typed, word);
        return (found <= slips).then_some(found);
    }
    // Of a longer word only the beginning can have been typed: as many letters, give or take one.
    let beginnings = (typed.len() - 1..=typed.len() + 1).filter_map(|end| word.get(..end));
    let found = beginnings.map(|beginning| strsim::osa_distance(typed, beginning)).min()?;
    (found <= slips).then_some(found + 1)
}
