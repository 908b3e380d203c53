//! Every different word of the catalogue once, and which of them a slip of the finger could have meant.
//!
//! Typed words are compared with these, not with every record, so it costs next to nothing.

use std::collections::HashSet;
use std::rc::Rc;

use super::fold::{BLANK, JOINED, Span, letters, offset};
use super::meet::Met;
use super::query::{Query, QueryWord};

/// A word with fewer letters says too little to be mistaken for.
const LEAST_LETTERS: usize = 3;
/// A slip is forgiven in a word of this many letters, and two in a longer one.
const ONE_SLIP: usize = 5;
const TWO_SLIPS: usize = 8;
/// Words that are tried in the place of one, and queries that come of it.
const MOST_MEANT: usize = 4;
const MOST_QUERIES: usize = 8;

/// The different words.
pub(super) struct Vocabulary(Vec<(Span, u64)>);

/// A word that may have been meant.
pub(super) struct Meant<'a> {
    pub(super) word: &'a str,
    /// Slips between what was typed and the word; one more if only its beginning was typed.
    pub(super) slips: usize,
}

impl Vocabulary {
    pub(super) fn new(text: &str) -> Self {
        let mut known = HashSet::new();
        let mut different = Vec::new();
        let mut start = 0;
        for word in text.split([char::from(BLANK), char::from(JOINED)]) {
            let end = start + word.len();
            if word.len() >= LEAST_LETTERS && known.insert(word) {
                different.push((Span { start: offset(start), end: offset(end) }, letters(word)));
            }
            start = end + 1;
        }
        Self(different)
    }

    /// The words that a word of the query may have meant.
    pub(super) fn meant<'a>(&self, text: &'a str, word: &QueryWord) -> Vec<Meant<'a>> {
        let slips = match word.text.chars().count() {
            ..ONE_SLIP => return Vec::new(),
            ONE_SLIP..TWO_SLIPS => 1,
            _ => 2,
        };
        let near = self.0.iter().filter(|(_, letters)| {
            // Each slip loses or changes one letter, so at most that many may be foreign to the word.
            (word.letters & !letters).count_ones() as usize <= slips
        });
        let meant = near.filter_map(|(span, _)| {
            let known = span.of(text);
            distance(&word.text, known, slips).map(|slips| Meant { word: known, slips })
        });
        meant.collect()
    }
}

impl Vocabulary {
    /// What a query may have meant: each word that meets nothing is replaced by those that come nearest. Empty if one
    /// of them comes near nothing.
    pub(super) fn corrections(&self, text: &str, query: &Query, met: &[Rc<[Met]>]) -> Vec<Query> {
        let mut lists: Vec<Vec<&str>> = vec![Vec::new()];
        for (word, met) in query.words().iter().zip(met) {
            let choices = if met.is_empty() { self.nearest(text, word) } else { vec![word.text.as_str()] };
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
    pub(super) fn nearest<'a>(&self, text: &'a str, word: &QueryWord) -> Vec<&'a str> {
        let meant = self.meant(text, word);
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
