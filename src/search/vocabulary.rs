//! Every different word of the catalogue once, and which of them a slip of the finger could have meant.
//!
//! Typed words are compared with these, not with every record, so it costs next to nothing.

use std::collections::HashSet;

use super::query::{Query, QueryWord};
use crate::text::folding::{Span, letters, offset, words};
use crate::text::slips::TypedWord;

/// A word with fewer letters says too little to be mistaken for.
const LEAST_LETTERS: usize = 3;
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
        let typed = TypedWord::new(&word.text);
        let known = self.words.iter().filter(|(_, letters)| typed.may_begin(*letters));
        let known = known.map(|(span, _)| span.of(&self.text));
        known.filter_map(|known| Some(Meant { word: known, slips: typed.slips(known)? })).collect()
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
