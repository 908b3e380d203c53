//! Which words of the catalogue the words of a query meet.
//!
//! The keys of all words lie side by side, so one sweep over them finds every word that can be met; letters are looked
//! at only there. What follows costs as much as there are such words, not as much as there are roles.

use std::rc::Rc;

use super::fold::{Words, offset};
use super::index::{Entry, Index};
use super::query::{MOST_WORDS, Match, QueryWord};

/// Keys that are compared before anything is done about them.
const SWEEP: usize = 16;
/// Words of a summary count only whole and with this many letters: a sentence holds every short beginning.
const SUMMARY_LETTERS: usize = 4;

/// A word of the catalogue that a word of the query meets.
#[derive(Debug, Clone, Copy)]
pub(super) struct Met {
    /// Its place among all words.
    pub(super) at: u32,
    pub(super) how: Match,
}

/// Every word that is met, in the order of the catalogue.
pub(super) fn meet(words: &Words, word: &QueryWord) -> Rc<[Met]> {
    let mut all = Vec::new();
    let (sweeps, rest) = words.keys.as_chunks::<SWEEP>();
    for (sweep, keys) in sweeps.iter().enumerate() {
        // No early exit: a loop of fixed length without one is compiled to a few wide comparisons.
        if keys.iter().fold(false, |met, key| met | word.may_meet(*key)) {
            note(words, word, sweep * SWEEP, keys, &mut all);
        }
    }
    note(words, word, sweeps.len() * SWEEP, rest, &mut all);
    all.into()
}

/// Notes which of these words are met; `first` is the place of the first.
fn note(words: &Words, word: &QueryWord, first: usize, keys: &[u32], all: &mut Vec<Met>) {
    for (at, key) in (first..).zip(keys) {
        if word.may_meet(*key) {
            let span = words.spans[at];
            let how = if word.begins_by_key(*key, span) { Match::Begin } else { word.meets(words.bytes(span)) };
            if how != Match::None {
                all.push(Met { at: offset(at), how });
            }
        }
    }
}

/// For each word of a query the words that it meets, in one role or in one phrase.
pub(super) type Meetings<'a> = [&'a [Met]; MOST_WORDS];

/// Calls back for each role in which every word of the query meets one.
pub(super) fn each_role<'a>(index: &Index, met: &'a [Rc<[Met]>], mut role_found: impl FnMut(usize, Meetings<'a>)) {
    // The rarest word leads from role to role.
    let Some(lead) = (0..met.len()).min_by_key(|word| met[*word].len()) else { return };
    let mut rest: Meetings<'a> = [&[]; MOST_WORDS];
    for (rest, met) in rest.iter_mut().zip(met) {
        *rest = met;
    }
    let mut role = 0;
    while let Some(first) = rest[lead].first() {
        while index.words_of(&index.entries[role]).end <= first.at as usize {
            role += 1;
        }
        let words = index.words_of(&index.entries[role]);
        let mut here: Meetings<'a> = [&[]; MOST_WORDS];
        let mut missing = false;
        for (here, rest) in here.iter_mut().zip(&mut rest).take(met.len()) {
            let before = rest.partition_point(|met| (met.at as usize) < words.start);
            *rest = &rest[before..];
            let inside = rest.iter().take_while(|met| (met.at as usize) < words.end).count();
            (*here, *rest) = rest.split_at(inside);
            missing |= here.is_empty();
        }
        if !missing {
            role_found(role, here);
        }
    }
}

/// The best match of each word of a query in one phrase, and the place in the phrase of the word that it meets.
pub(super) struct Marks {
    met: [(Match, u32); MOST_WORDS],
    words: usize,
}

impl Marks {
    /// Takes the meetings of the next phrase off the front; `end` is the place of the first word behind it.
    pub(super) fn take(meetings: &mut [&[Met]], end: u32) -> Self {
        let mut marks = Self { met: [(Match::None, 0); MOST_WORDS], words: meetings.len() };
        for (best, meetings) in marks.met.iter_mut().zip(meetings) {
            while let Some((first, others)) = meetings.split_first()
                && first.at < end
            {
                if first.how > best.0 {
                    *best = (first.how, first.at);
                }
                *meetings = others;
            }
        }
        marks
    }

    /// The marks of a title.
    pub(super) fn of_title(index: &Index, entry: &Entry, reading: &[QueryWord]) -> Self {
        let mut marks = Self { met: [(Match::None, 0); MOST_WORDS], words: reading.len() };
        for (at, (key, span)) in (0..).zip(index.keys(entry, 0).iter().zip(index.spans(entry, 0))) {
            for (best, word) in marks.met.iter_mut().zip(reading) {
                if word.may_meet(*key) {
                    let how = word.meets(index.words.bytes(*span));
                    if how > best.0 {
                        *best = (how, at);
                    }
                }
            }
        }
        marks
    }

    /// Whole words from this place on count as begun only.
    pub(super) fn weaken_from(&mut self, place: u32) {
        for (how, at) in &mut self.met {
            if *at >= place {
                *how = (*how).min(Match::Begin);
            }
        }
    }

    /// Forgets what counts for little in a sentence.
    pub(super) fn keep_long_whole_words(&mut self, reading: &[QueryWord]) {
        for (word, met) in reading.iter().zip(&mut self.met) {
            if met.0 != Match::Whole || word.text.len() < SUMMARY_LETTERS {
                met.0 = Match::None;
            }
        }
    }

    /// The best match of each word of the query and the place of the word that it meets.
    pub(super) fn met(&self) -> &[(Match, u32)] {
        &self.met[..self.words]
    }

    /// How well the phrase holds the whole query: 0 by kinship only, 1 by beginnings, 2 by whole words, 3 by whole
    /// words in their order. None if a word is missing.
    pub(super) fn level(&self) -> Option<u8> {
        match self.met().iter().map(|(how, _)| *how).min()? {
            Match::None => None,
            Match::Kin => Some(0),
            Match::Begin => Some(1),
            Match::Whole => Some(2 + u8::from(self.met().is_sorted_by_key(|(_, at)| at))),
        }
    }
}
