//! Which words of the catalogue the words of a query meet.
//!
//! The first four letters of all words that begin with the same one lie side by side, so a short sweep over them finds
//! every word that begins as a word of the query does. What follows costs as much as there are such words, not as much
//! as there are roles.

use std::ops::Range;

use memchr::memchr_iter;

use super::index::{Entry, Index};
use super::query::{MOST_WORDS, Match, QueryWord};
use crate::text::folding::{BLANK, offset};

/// Words that are compared before anything is done about them.
const SWEEP: usize = 16;

/// Where the words of a folded text begin, and with which letters: sorted by their first byte, then by place.
pub(super) struct Heads {
    starts: Vec<u32>,
    /// The four bytes from the start on, the first in the highest place.
    keys: Vec<u32>,
    /// Where the words with each first byte begin, and where the last end.
    first_bytes: Vec<u32>,
}

impl Heads {
    pub(super) fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let starts = || (1..).zip(bytes).filter(|(_, byte)| **byte == BLANK).map(|(at, _)| at);
        let first_byte = |start: usize| usize::from(bytes.get(start).copied().unwrap_or(BLANK));
        let mut first_bytes = vec![0; BYTES + 1];
        for start in starts() {
            first_bytes[first_byte(start) + 1] += 1;
        }
        for byte in 0..BYTES {
            first_bytes[byte + 1] += first_bytes[byte];
        }
        let words = first_bytes[BYTES] as usize;
        let mut next = first_bytes.clone();
        let mut heads = Self { starts: vec![0; words], keys: vec![0; words], first_bytes };
        for start in starts() {
            let place = &mut next[first_byte(start)];
            heads.starts[*place as usize] = offset(start);
            heads.keys[*place as usize] = head(&bytes[start..]);
            *place += 1;
        }
        heads
    }

    /// Places of the words that begin with the same byte as this one.
    fn like(&self, word: &str) -> Range<usize> {
        let first = usize::from(word.bytes().next().unwrap_or(BLANK));
        self.first_bytes[first] as usize..self.first_bytes[first + 1] as usize
    }
}

/// Different first bytes.
const BYTES: usize = 256;

/// The first four bytes of a text as a number, zeros behind a shorter one.
pub(super) fn head(text: &[u8]) -> u32 {
    let mut four = [0; 4];
    match text.first_chunk() {
        Some(chunk) => four = *chunk,
        None => four[..text.len()].copy_from_slice(text),
    }
    u32::from_be_bytes(four)
}

/// A word of the catalogue that a word of the query meets.
#[derive(Debug, Clone, Copy)]
pub(super) struct Met {
    /// Where it begins in the text.
    pub(super) at: u32,
    pub(super) how: Match,
}

/// Every word of the index that is met, in order: whatever form it is met in begins with the same letter.
pub(super) fn meet(index: &Index, word: &QueryWord) -> Vec<Met> {
    let heads = index.heads();
    let alike = heads.like(&word.text);
    let mut all = Vec::new();
    let (sweeps, rest) = heads.keys[alike.clone()].as_chunks::<SWEEP>();
    for (sweep, keys) in sweeps.iter().enumerate() {
        // No early exit: a loop of fixed length without one is compiled to a few wide comparisons.
        if keys.iter().fold(false, |met, key| met | word.may_meet(*key)) {
            note(index, word, alike.start + sweep * SWEEP, keys, &mut all);
        }
    }
    note(index, word, alike.start + sweeps.len() * SWEEP, rest, &mut all);
    all
}

/// As [`meet`], where all words that can be met are known already because the beginning of this word meets them.
pub(super) fn meet_among(index: &Index, word: &QueryWord, known: &[Met]) -> Vec<Met> {
    let text = index.text.as_bytes();
    let met = known.iter().map(|known| Met { at: known.at, how: word.meets(&text[known.at as usize..]) });
    met.filter(|met| met.how != Match::None).collect()
}

/// What words meet in one piece of the text, added to the lists. The rarest letter of a word leads to where it may be.
pub(super) fn meet_in<'q>(
    index: &Index,
    place: Range<usize>,
    words: impl IntoIterator<Item = &'q QueryWord>,
    lists: &mut [Vec<Met>],
) {
    let text = &index.text.as_bytes()[..place.end];
    for (word, list) in words.into_iter().zip(lists) {
        let (letter, before) = word.rarest();
        // In front of its first letter stands a blank.
        let from = (place.start + before + 1).min(place.end);
        for at in memchr_iter(letter, &text[from..]) {
            let at = place.start + at + 1;
            if text[at - 1] == BLANK && word.may_meet(head(&text[at..])) {
                let how = word.meets(&text[at..]);
                if how != Match::None {
                    list.push(Met { at: offset(at), how });
                }
            }
        }
    }
}

/// Notes which of these words are met; `first` is the place of the first.
fn note(index: &Index, word: &QueryWord, first: usize, keys: &[u32], all: &mut Vec<Met>) {
    for (place, key) in (first..).zip(keys) {
        if word.may_meet(*key) {
            let at = index.heads().starts[place];
            let how = if word.begins(*key) { Match::Begin } else { word.meets(&index.text.as_bytes()[at as usize..]) };
            if how != Match::None {
                all.push(Met { at, how });
            }
        }
    }
}

/// Calls back for each role in which every word of the query meets one, with what each of them meets there.
pub(super) fn each_role(index: &Index, met: &[&[Met]], mut role_found: impl FnMut(usize, &[&[Met]])) {
    // The rarest word leads from role to role.
    let Some(lead) = (0..met.len()).min_by_key(|word| met[*word].len()) else { return };
    let mut rest = met.to_vec();
    let mut here: Vec<&[Met]> = vec![&[]; met.len()];
    let mut role = 0;
    while let Some(first) = rest[lead].first() {
        role = index.role_at(first.at, role);
        let range = index.range(&index.entries[role]);
        let mut missing = false;
        for (word, (here, rest)) in here.iter_mut().zip(&mut rest).enumerate() {
            if word != lead {
                let before = gallop(rest, |met| (met.at as usize) < range.start);
                *rest = &rest[before..];
            }
            let inside = rest.iter().take_while(|met| (met.at as usize) < range.end).count();
            (*here, *rest) = rest.split_at(inside);
            missing |= here.is_empty();
        }
        if !missing {
            role_found(role, &here);
        }
    }
}

/// How many at the front are so, where all others behind them are not: near ones are found with few looks.
pub(super) fn gallop<T>(all: &[T], is_before: impl Fn(&T) -> bool) -> usize {
    let mut end = 1;
    while end < all.len() && is_before(&all[end - 1]) {
        end *= 2;
    }
    let from = end / 2;
    from + all[from..end.min(all.len())].partition_point(is_before)
}

/// The best match of each word of a query in one phrase, and where the word begins that it meets.
pub(super) struct Marks {
    met: [(Match, u32); MOST_WORDS],
    words: usize,
}

impl Marks {
    /// Takes the meetings of the next phrase off the front; `end` is where it ends.
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
        Self::of_phrase(index, entry, 0, reading)
    }

    /// The marks of a phrase.
    pub(super) fn of_phrase(index: &Index, entry: &Entry, phrase: usize, reading: &[QueryWord]) -> Self {
        let mut marks = Self { met: [(Match::None, 0); MOST_WORDS], words: reading.len() };
        let (start, text) = (index.start_of(entry, phrase), index.phrase(entry, phrase));
        for blank in memchr_iter(BLANK, text) {
            let (at, word_there) = (start + offset(blank) + 1, &text[blank + 1..]);
            let key = head(word_there);
            for (best, word) in marks.met.iter_mut().zip(reading) {
                let how = if word.may_meet(key) { word.meets(word_there) } else { Match::None };
                if how > best.0 {
                    *best = (how, at);
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

    /// The best match of each word of the query and where the word begins that it meets.
    pub(super) fn met(&self) -> &[(Match, u32)] {
        &self.met[..self.words]
    }

    /// Whether any word of the query meets one.
    pub(super) fn any(&self) -> bool {
        self.met().iter().any(|(how, _)| *how != Match::None)
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
