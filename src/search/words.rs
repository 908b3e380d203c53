//! Every different word of one part of a large index, in the order of the alphabet, with the roles that have it.
//!
//! The words that begin as a word of the query does lie side by side, and so do their roles: however many a letter
//! finds, they are gathered in one sweep, and no text is looked at. Where the words stand in the text is not kept; it
//! is found again for the roles that are weighed.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use super::index::Index;
use super::query::QueryWord;
use super::roles::Roles;
use crate::text::folding::{BLANK, JOINED, Span, offset};

/// Bits of a role inside its part; those above tell where the word stands.
const ROLE: u16 = (1 << 14) - 1;
/// It is in the title.
const IN_TITLE: u16 = 1 << 14;
/// The title may begin with it: it is joined from words of the title.
const JOINED_TITLE: u16 = 2 << 14;
/// The title begins with it.
const FIRST: u16 = 3 << 14;

/// The different words of a part.
pub(super) struct Words {
    /// All of them back to back, sorted.
    text: String,
    /// Where each begins in the text, and the end of the last.
    starts: Vec<u32>,
    /// Where the roles of each begin, and the end of the last.
    first_roles: Vec<u32>,
    /// Roles and where in them the word stands.
    roles: Vec<u16>,
    /// The words as they first stand in the part.
    order: Vec<u32>,
}

/// The roles of one part that have words of a query.
#[derive(Debug, Clone)]
pub(super) struct Having {
    /// Anywhere, in any form.
    pub(super) anywhere: Roles,
    /// In the title, not by kinship only.
    pub(super) in_title: Roles,
    /// The title could begin with it.
    pub(super) could_begin: Roles,
    /// The title does begin with it.
    pub(super) begin: Roles,
    /// As a whole word.
    pub(super) whole: Roles,
}

impl Having {
    fn none(of: usize) -> Self {
        let [anywhere, in_title, could_begin, begin, whole] = [(); 5].map(|()| Roles::none(of));
        Self { anywhere, in_title, could_begin, begin, whole }
    }

    /// Keeps the roles that have the words of another set too; the title still begins with the first.
    pub(super) fn keep(&mut self, others: &Self) {
        self.anywhere.keep(&others.anywhere);
        self.in_title.keep(&others.in_title);
        self.whole.keep(&others.whole);
    }
}

impl Words {
    /// Gathers the words of the roles of a part, of which there are at most 2^14.
    pub(super) fn new(index: &Index) -> Self {
        let mut gathering = Gathering::default();
        for (role, entry) in (1..).zip(&index.entries) {
            for phrase in 0..entry.phrases() {
                let span = Span { start: index.start_of(entry, phrase), end: index.end_of(entry, phrase) };
                gathering.phrase(span.of(&index.text), role, phrase == 0);
            }
        }
        gathering.sorted()
    }

    /// How many different words there are.
    fn len(&self) -> usize {
        self.starts.len() - 1
    }

    fn word(&self, at: usize) -> &str {
        Span { start: self.starts[at], end: self.starts[at + 1] }.of(&self.text)
    }

    /// The words as they first stand in the part.
    pub(super) fn in_order(&self) -> impl Iterator<Item = &str> {
        self.order.iter().map(|at| self.word(*at as usize))
    }

    fn first_from(&self, start: &[u8]) -> usize {
        let (mut from, mut to) = (0, self.len());
        while from < to {
            let middle = usize::midpoint(from, to);
            if self.word(middle).as_bytes() < start { from = middle + 1 } else { to = middle }
        }
        from
    }

    /// The words that begin so.
    fn beginning(&self, start: &str) -> Range<usize> {
        let mut end = start.as_bytes().to_vec();
        // No byte of a text is so high.
        end.push(u8::MAX);
        self.first_from(start.as_bytes())..self.first_from(&end)
    }

    /// This word, if it is one of them.
    fn exactly(&self, word: &str) -> Range<usize> {
        let at = self.first_from(word.as_bytes());
        at..at + usize::from(at < self.len() && self.word(at) == word)
    }

    fn roles_of(&self, words: Range<usize>) -> &[u16] {
        &self.roles[self.first_roles[words.start] as usize..self.first_roles[words.end] as usize]
    }

    /// How many roles the words have that a word of the query meets, those with two of them counted twice.
    pub(super) fn count(&self, word: &QueryWord) -> usize {
        self.met(word).map(|words| self.roles_of(words).len()).sum()
    }

    /// The words that a word of the query meets: those that begin so, the other number, those akin to it.
    fn met(&self, word: &QueryWord) -> impl Iterator<Item = Range<usize>> {
        let own = self.beginning(&word.text);
        let other = word.other_number().map(|other| self.exactly(other));
        let akin = word.akin().map(|akin| self.beginning(akin));
        [Some(own), other, akin].into_iter().flatten()
    }

    /// The roles that have a word which this one meets; `of` is how many the part has.
    pub(super) fn having(&self, word: &QueryWord, of: usize) -> Having {
        let mut having = Having::none(of);
        let other = word.other_number().map_or(0..0, |other| self.exactly(other));
        for words in [self.beginning(&word.text), other.clone()] {
            for role in self.roles_of(words) {
                let (role, place) = (usize::from(role & ROLE), role & !ROLE);
                having.anywhere.add(role);
                having.in_title.add_if(role, place != 0);
                having.could_begin.add_if(role, place >= JOINED_TITLE);
                having.begin.add_if(role, place == FIRST);
            }
        }
        if let Some(akin) = word.akin() {
            self.roles_of(self.beginning(akin)).iter().for_each(|role| having.anywhere.add((role & ROLE).into()));
        }
        for words in word.whole_forms().map(|form| self.exactly(&form)).chain([other]) {
            self.roles_of(words).iter().for_each(|role| having.whole.add((role & ROLE).into()));
        }
        having
    }
}

/// A hash of short words that nobody chooses in order to make them collide.
#[derive(Default)]
pub(super) struct Quick(u64);

/// Words by such a hash.
pub(super) type QuickMap<'t, V> = HashMap<&'t str, V, BuildHasherDefault<Quick>>;

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let mut add = |part: u64| self.0 = (self.0.rotate_left(5) ^ part).wrapping_mul(0x517c_c1b7_2722_0a95);
        let (eights, rest) = bytes.as_chunks();
        eights.iter().for_each(|eight| add(u64::from_le_bytes(*eight)));
        add(rest.iter().fold(0, |part, byte| part << 8 | u64::from(*byte)));
    }

    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        // A table looks at the highest and at the lowest bits.
        self.0 ^ self.0 >> 32
    }
}

/// Words as they are met in the text.
#[derive(Default)]
struct Gathering<'t> {
    known: QuickMap<'t, u32>,
    words: Vec<&'t str>,
    /// Of each word: the role in which it was met last, counted from one, and how many have it.
    last: Vec<(u16, u32)>,
    /// The words of all roles, each once a role.
    met: Vec<(u32, u16)>,
}

impl<'t> Gathering<'t> {
    /// Takes a folded phrase of a role, counted from one.
    fn phrase(&mut self, phrase: &'t str, role: u16, is_title: bool) {
        let mut joined = false;
        let mut first = true;
        for part in phrase.split(char::from(BLANK)) {
            let word = part.strip_suffix(char::from(JOINED)).unwrap_or(part);
            if !word.is_empty() {
                let place = match (is_title, first, joined) {
                    (false, ..) => 0,
                    (true, true, _) => FIRST,
                    (true, false, true) => JOINED_TITLE,
                    (true, false, false) => IN_TITLE,
                };
                self.word(word, role, place);
                first = false;
            }
            joined |= word.len() < part.len();
        }
    }

    fn word(&mut self, word: &'t str, role: u16, place: u16) {
        let next = offset(self.words.len());
        let id = *self.known.entry(word).or_insert(next);
        if id == next {
            self.words.push(word);
            self.last.push((0, 0));
        }
        let (last, count) = &mut self.last[id as usize];
        // The title comes first, so where a word stands twice the first place says more.
        if *last != role {
            (*last, *count) = (role, *count + 1);
            self.met.push((id, (role - 1) | place));
        }
    }

    fn sorted(self) -> Words {
        let Self { words, last, met, .. } = self;
        let head = |word: &str| {
            let mut eight = [0; 8];
            let len = word.len().min(8);
            eight[..len].copy_from_slice(&word.as_bytes()[..len]);
            u64::from_be_bytes(eight)
        };
        let mut sorted: Vec<(u64, u32)> = words.iter().zip(0..).map(|(word, id)| (head(word), id)).collect();
        let word_of = |id: u32| words[id as usize];
        sorted.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| word_of(a.1).cmp(word_of(b.1))));
        let mut order = vec![0; words.len()];
        let mut text = String::with_capacity(words.iter().map(|word| word.len()).sum());
        let mut starts = Vec::with_capacity(words.len() + 1);
        let mut first_roles = Vec::with_capacity(words.len() + 1);
        let mut roles_before = 0;
        for ((_, id), at) in sorted.into_iter().zip(0..) {
            order[id as usize] = at;
            starts.push(offset(text.len()));
            text.push_str(word_of(id));
            first_roles.push(roles_before);
            roles_before += last[id as usize].1;
        }
        starts.push(offset(text.len()));
        let mut next = first_roles.clone();
        first_roles.push(roles_before);
        let mut roles = vec![0; met.len()];
        for (id, role) in met {
            let place = &mut next[order[id as usize] as usize];
            roles[*place as usize] = role;
            *place += 1;
        }
        Words { text, starts, first_roles, roles, order }
    }
}
