//! Which words of the catalogue the words of a query meet, role by role and phrase by phrase.

use super::heads::gallop;
use super::index::{Entry, Index};
use super::query::{MOST_WORDS, Match, QueryWord};
use crate::text::folding::{BLANK, offset};

/// A word of the catalogue that a word of the query meets.
#[derive(Debug, Clone, Copy)]
pub(super) struct Met {
    /// Where it begins in the text.
    pub(super) at: u32,
    pub(super) how: Match,
}

/// Every word of the index that is met, in order: whatever form it is met in begins with the same letter.
pub(super) fn meet(index: &Index, word: &QueryWord) -> Vec<Met> {
    let text = index.text.as_bytes();
    let candidates = index.heads.like(&word.text).filter(|(_, head)| word.may_meet(*head));
    let met = candidates.map(|(at, _)| Met { at, how: word.meets(&text[at as usize..]) });
    met.filter(|met| met.how != Match::None).collect()
}

/// Whether a role has one of the words that are met.
pub(super) fn is_met_in(index: &Index, entry: &Entry, met: &[Met]) -> bool {
    let range = index.range(entry);
    let first = met.partition_point(|met| (met.at as usize) < range.start);
    met.get(first).is_some_and(|met| (met.at as usize) < range.end)
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

/// The best match of each word of a query in one phrase, and where the word begins that it meets.
pub(super) struct Marks {
    met: [(Match, u32); MOST_WORDS],
    words: usize,
}

impl Marks {
    fn none(words: usize) -> Self {
        Self { met: [(Match::None, 0); MOST_WORDS], words }
    }

    fn note(&mut self, word: usize, met: Met) {
        if met.how > self.met[word].0 {
            self.met[word] = (met.how, met.at);
        }
    }

    /// Takes the meetings of the next phrase off the front; `end` is where it ends.
    pub(super) fn take(meetings: &mut [&[Met]], end: u32) -> Self {
        let mut marks = Self::none(meetings.len());
        for (word, meetings) in meetings.iter_mut().enumerate() {
            let (here, others) = meetings.split_at(meetings.iter().take_while(|met| met.at < end).count());
            here.iter().for_each(|met| marks.note(word, *met));
            *meetings = others;
        }
        marks
    }

    /// The marks of a title.
    pub(super) fn of_title(index: &Index, entry: &Entry, reading: &[QueryWord]) -> Self {
        let mut marks = Self::none(reading.len());
        let (start, title) = (index.start_of(entry, 0), index.phrase(entry, 0));
        for blank in (0..title.len()).filter(|at| title[*at] == BLANK) {
            for (place, word) in reading.iter().enumerate() {
                marks.note(place, Met { at: start + offset(blank) + 1, how: word.meets(&title[blank + 1..]) });
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
