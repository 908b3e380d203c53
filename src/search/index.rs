//! The index: all texts of a catalogue, folded once, in a few long arrays.
//!
//! Each role owns a run of phrases, each phrase a run of words. A search reads the four-byte keys of the words, which
//! lie side by side, and looks at letters only where a key agrees. Knows what a role is made of; does not rank.

use std::ops::Range;

use super::Field;
use super::fold::{Span, Words, letter, letters, offset};
use crate::model::{Role, WageBasis};

/// A phrase that may be shown: where its own text lies and where its brackets do.
#[derive(Debug, Clone, Copy)]
struct Shown {
    written: Span,
    open: u32,
    close: u32,
    /// The brackets hold a name: `(EMT)`, `(OR Tech)`; not an explanation: `(old name)`.
    named: bool,
}

/// What is known of one role.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// Its first phrase, the title; the others follow in the order of [`Entry::field`].
    first_phrase: u32,
    /// Place of its first shown phrase in `Index::shown`.
    first_shown: u32,
    /// Where the chars of the title begin in `Index::origins`.
    first_origin: u32,
    aliases: u32,
    credentials: u32,
    hidden: u32,
    /// Place of its title in `Index::name_letters`; the aliases follow.
    first_name: u32,
    /// Letters of title and aliases, as a set.
    pub(super) letters: u64,
    /// Letters with which words of title and aliases begin.
    pub(super) heads: u64,
    /// Chars of the title, for ties.
    pub(super) title_chars: u16,
    /// The wage series is this role alone, for ties.
    pub(super) exact_wage: bool,
}

impl Entry {
    /// Phrases of this role: title, aliases, credentials, family, hidden words, summary.
    pub(super) fn phrases(&self) -> usize {
        self.shown() + self.hidden as usize + 1
    }

    /// Phrases that may be shown; they come first.
    fn shown(&self) -> usize {
        2 + self.aliases as usize + self.credentials as usize
    }

    /// Title and aliases, which the fuzzy tier looks at.
    pub(super) fn names(&self) -> usize {
        1 + self.aliases as usize
    }

    /// The field of a phrase and its place among those of the same field.
    pub(super) fn field(&self, phrase: usize) -> (Field, usize) {
        let credentials = 1 + self.aliases as usize;
        let family = credentials + self.credentials as usize;
        let summary = family + 1 + self.hidden as usize;
        match phrase {
            0 => (Field::Title, 0),
            at if at < credentials => (Field::Alias, at - 1),
            at if at < family => (Field::Credential, at - credentials),
            at if at == family => (Field::Family, 0),
            at if at < summary => (Field::Hidden, at - family - 1),
            _ => (Field::Summary, 0),
        }
    }
}

/// All roles of a catalogue, folded.
#[derive(Default)]
pub(super) struct Index {
    pub(super) entries: Vec<Entry>,
    pub(super) words: Words,
    /// First word of each phrase, and the end of the last.
    phrases: Vec<u32>,
    shown: Vec<Shown>,
    /// The letters of each title and alias, as a set.
    name_letters: Vec<u64>,
    /// Titles, aliases, credentials and families as written, back to back.
    written: String,
    /// For each byte of each folded title: the char of the title that it comes from.
    origins: Vec<u32>,
}

impl Index {
    /// Folds all roles.
    pub(super) fn new(roles: &[Role]) -> Self {
        let mut index = Self::default();
        index.reserve(roles);
        for role in roles {
            index.add(role);
        }
        index.phrases.push(offset(index.words.spans.len()));
        index
    }

    /// Room for what a role of ordinary length needs, so that the arrays grow seldom.
    fn reserve(&mut self, roles: &[Role]) {
        let (letters, words) = (512 * roles.len(), 96 * roles.len());
        self.entries.reserve(roles.len());
        self.words.text.reserve(letters);
        self.words.spans.reserve(words);
        self.words.keys.reserve(words);
        self.phrases.reserve(32 * roles.len());
        self.shown.reserve(12 * roles.len());
        self.name_letters.reserve(6 * roles.len());
        self.written.reserve(192 * roles.len());
        self.origins.reserve(32 * roles.len());
    }

    fn add(&mut self, role: &Role) {
        let first_phrase = offset(self.phrases.len());
        let first_shown = offset(self.shown.len());
        let first_origin = offset(self.origins.len());
        let first_name = offset(self.name_letters.len());
        let (mut letters, mut heads) = (0, 0);
        self.add_name(&role.title, true, &mut letters, &mut heads);
        for alias in &role.aliases {
            self.add_name(alias, false, &mut letters, &mut heads);
        }
        for credential in &role.credentials {
            self.add_shown(&credential.id, false);
        }
        self.add_shown(&role.family.0, false);
        for hidden in &role.also_searched_as {
            self.add_phrase(hidden);
        }
        self.add_phrase(&role.summary);
        self.entries.push(Entry {
            first_phrase,
            first_shown,
            first_origin,
            first_name,
            aliases: offset(role.aliases.len()),
            credentials: offset(role.credentials.len()),
            hidden: offset(role.also_searched_as.len()),
            letters,
            heads,
            title_chars: u16::try_from(role.title.chars().count()).unwrap_or(u16::MAX),
            exact_wage: role.wage_basis == WageBasis::Exact,
        });
    }

    /// Adds a title or alias, and its letters to those of the role.
    fn add_name(&mut self, text: &str, title: bool, of_role: &mut u64, heads: &mut u64) {
        let (byte, word) = (self.words.text.len(), self.words.spans.len());
        self.add_shown(text, title);
        let own = letters(&self.words.text[byte..]);
        self.name_letters.push(own);
        *of_role |= own;
        for span in &self.words.spans[word..] {
            *heads |= letter(self.words.text[span.start as usize]);
        }
    }

    fn add_phrase(&mut self, text: &str) {
        self.phrases.push(offset(self.words.spans.len()));
        self.words.fold(text, None);
    }

    fn add_shown(&mut self, text: &str, title: bool) {
        self.phrases.push(offset(self.words.spans.len()));
        let brackets = self.words.fold(text, title.then_some(&mut self.origins));
        let start = offset(self.written.len());
        self.written.push_str(text);
        let written = Span { start, end: offset(self.written.len()) };
        let inside = text.split_once('(').map_or("", |(_, inside)| inside);
        let named = inside.starts_with(|first: char| first.is_uppercase() || first.is_numeric());
        self.shown.push(Shown { written, open: brackets.open, close: brackets.close, named });
    }

    /// The words of a phrase.
    pub(super) fn spans(&self, entry: &Entry, phrase: usize) -> &[Span] {
        let at = entry.first_phrase as usize + phrase;
        &self.words.spans[self.phrases[at] as usize..self.phrases[at + 1] as usize]
    }

    /// The keys of the words of a phrase.
    pub(super) fn keys(&self, entry: &Entry, phrase: usize) -> &[u32] {
        let at = entry.first_phrase as usize + phrase;
        &self.words.keys[self.phrases[at] as usize..self.phrases[at + 1] as usize]
    }

    /// The places of all words of a role.
    pub(super) fn words_of(&self, entry: &Entry) -> Range<usize> {
        let from = entry.first_phrase as usize;
        self.phrases[from] as usize..self.phrases[from + entry.phrases()] as usize
    }

    /// The place of the first word behind a phrase.
    pub(super) fn end_of(&self, entry: &Entry, phrase: usize) -> u32 {
        self.phrases[entry.first_phrase as usize + phrase + 1]
    }

    /// The letters of a phrase without gaps, as a span of the folded text.
    pub(super) fn compact(&self, entry: &Entry, phrase: usize) -> Span {
        match self.spans(entry, phrase) {
            [] => Span::default(),
            [first, .., last] | [first @ last] => Span { start: first.start, end: last.end },
        }
    }

    /// A shown phrase as it stands in the record.
    pub(super) fn written(&self, entry: &Entry, phrase: usize) -> &str {
        let span = self.shown[entry.first_shown as usize + phrase].written;
        &self.written[span.start as usize..span.end as usize]
    }

    /// Where a title or alias ends in brackets: what stands before them, and what stands inside if that is a name too.
    pub(super) fn bracket_names(&self, entry: &Entry, phrase: usize) -> Option<[Span; 2]> {
        let Shown { open, close, named, .. } = self.shown[entry.first_shown as usize + phrase];
        if open >= close {
            return None;
        }
        let whole = self.compact(entry, phrase);
        if whole.start >= open || close != whole.end {
            return None;
        }
        let before = Span { start: whole.start, end: open };
        Some([before, if named { Span { start: open, end: close } } else { before }])
    }

    /// The place of the first word of a title that stands in brackets, or of the first word behind the title.
    pub(super) fn bracketed(&self, entry: &Entry) -> u32 {
        let open = self.shown[entry.first_shown as usize].open;
        let spans = self.spans(entry, 0);
        let before = spans.iter().position(|span| span.start >= open).unwrap_or(spans.len());
        self.phrases[entry.first_phrase as usize] + offset(before)
    }

    /// The letters of a title or alias, as a set.
    pub(super) fn letters(&self, entry: &Entry, name: usize) -> u64 {
        self.name_letters[entry.first_name as usize + name]
    }

    /// The char of the title from which each byte of a span of the folded title comes.
    pub(super) fn origins(&self, entry: &Entry, span: Span) -> &[u32] {
        let base = entry.first_origin as usize;
        let title = self.compact(entry, 0).start;
        &self.origins[base + (span.start - title) as usize..base + (span.end - title) as usize]
    }
}
