//! The index: all texts of roles, folded once, back to back.
//!
//! Each role owns a run of phrases, each phrase a run of words, and all of it is one text. Knows what a role is made of;
//! does not rank.

use std::ops::Range;

use super::Field;
use super::heads::{Heads, gallop};
use super::query::Query;
use crate::model::{Role, Titles, WageBasis};
use crate::text::folding::{JOINED, Span, append, is_plain, letter, letters, offset, origins, words};

/// The first pair of brackets of a title or another name.
#[derive(Debug, Clone, Copy)]
struct Bracketed {
    /// The phrase, counted over the whole index.
    phrase: u32,
    /// What stands inside, in the folded text.
    inside: Span,
    /// It is a name: `(EMT)`, `(OR Tech)`; not an explanation: `(old name)`.
    named: bool,
}

/// What is known of one role.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// Its first phrase, the title; the others follow in the order of [`Entry::field`].
    first_phrase: u32,
    aliases: u32,
    credentials: u32,
    hidden: u32,
    /// So many of the hidden phrases are the role's own; the others are those of its occupation.
    own_hidden: u16,
    /// Chars of the title, for ties.
    pub(super) title_chars: u16,
    /// The wage series is this role alone, for ties.
    pub(super) exact_wage: bool,
    /// Its title or another name has brackets; most have none.
    pub(super) has_brackets: bool,
    /// The letters of its title and other names, and those with which their words begin, as sets.
    pub(super) letters: u64,
    pub(super) heads: u64,
}

impl Entry {
    /// Phrases of this role: title, aliases, credentials, family, hidden words.
    pub(super) fn phrases(&self) -> usize {
        2 + (self.aliases + self.credentials + self.hidden) as usize
    }

    /// Whether the hidden phrase at this place is one of the role's own.
    pub(super) fn is_own(&self, place: usize) -> bool {
        place < usize::from(self.own_hidden)
    }

    /// Title and aliases, which the fuzzy tier looks at.
    pub(super) fn names(&self) -> usize {
        1 + self.aliases as usize
    }

    /// The field of a phrase and its place among those of the same field.
    pub(super) fn field(&self, phrase: usize) -> (Field, usize) {
        let credentials = self.names();
        let family = credentials + self.credentials as usize;
        match phrase {
            0 => (Field::Title, 0),
            at if at < credentials => (Field::Alias, at - 1),
            at if at < family => (Field::Credential, at - credentials),
            at if at == family => (Field::Family, 0),
            at => (Field::Hidden, at - family - 1),
        }
    }
}

/// Roles, folded.
#[derive(Default)]
pub(super) struct Index {
    pub(super) entries: Vec<Entry>,
    /// All phrases, folded.
    pub(super) text: String,
    /// Where each phrase begins in the text, and the end of the last.
    phrases: Vec<u32>,
    /// Of the few names that have them, in order.
    brackets: Vec<Bracketed>,
    /// Where words begin.
    pub(super) heads: Heads,
}

impl Index {
    /// Folds roles with the other titles of their occupations.
    pub(super) fn new(roles: &[Role], titles: &Titles) -> Self {
        let mut index = Self::default();
        index.entries.reserve_exact(roles.len());
        for role in roles {
            index.add(role, titles);
        }
        index.phrases.push(offset(index.text.len()));
        index.text.make_ascii_lowercase();
        index.text.shrink_to_fit();
        index.phrases.shrink_to_fit();
        index.heads = Heads::new(&index.text);
        index
    }

    fn add(&mut self, role: &Role, titles: &Titles) {
        let (first_phrase, brackets) = (offset(self.phrases.len()), self.brackets.len());
        let names = self.text.len();
        self.add_name(&role.title);
        for alias in &role.aliases {
            self.add_name(alias);
        }
        let names = self.text[names..].to_ascii_lowercase();
        for credential in &role.credentials {
            self.add_phrase(credential.id.as_str());
        }
        self.add_phrase(&role.family.0);
        let own_hidden = self.phrases.len();
        for hidden in role.also_searched_as.iter() {
            if hidden.starts_with("no ") {
                // "No nights" is no answer to "nights", so such a phrase is one word.
                self.add_phrase(&hidden.replace(' ', ""));
            } else {
                self.add_phrase(hidden);
            }
        }
        let others = self.phrases.len();
        for title in titles.of(role) {
            self.add_phrase(title);
        }
        self.entries.push(Entry {
            first_phrase,
            aliases: offset(role.aliases.len()),
            credentials: offset(role.credentials.len()),
            hidden: offset(self.phrases.len() - own_hidden),
            own_hidden: u16::try_from(others - own_hidden).unwrap_or(u16::MAX),
            title_chars: u16::try_from(role.title.chars().count()).unwrap_or(u16::MAX),
            exact_wage: role.wage_basis == WageBasis::Exact,
            has_brackets: self.brackets.len() > brackets,
            letters: letters(&names),
            heads: words(&names).filter_map(|word| word.bytes().next()).fold(0, |set, head| set | letter(head)),
        });
    }

    fn add_phrase(&mut self, text: &str) -> Span {
        self.phrases.push(offset(self.text.len()));
        append(&mut self.text, text)
    }

    fn add_name(&mut self, text: &str) {
        let phrase = offset(self.phrases.len());
        let inside = self.add_phrase(text);
        if inside.start < inside.end {
            let is_named = |first: char| first.is_uppercase() || first.is_numeric();
            let named = text.split_once('(').is_some_and(|(_, inside)| inside.starts_with(is_named));
            self.brackets.push(Bracketed { phrase, inside, named });
        }
    }

    fn bracket(&self, entry: &Entry, phrase: usize) -> Option<Bracketed> {
        if !entry.has_brackets {
            return None;
        }
        let wanted = entry.first_phrase + offset(phrase);
        let at = self.brackets.binary_search_by_key(&wanted, |bracket| bracket.phrase).ok()?;
        Some(self.brackets[at])
    }

    /// Where a role lies in the text.
    pub(super) fn range(&self, entry: &Entry) -> Range<usize> {
        let from = entry.first_phrase as usize;
        self.phrases[from] as usize..self.phrases[from + entry.phrases()] as usize
    }

    /// The role that holds this place of the text, where it is this one or a later one.
    pub(super) fn role_at(&self, place: u32, from: usize) -> usize {
        let ends_before = |entry: &Entry| self.range(entry).end <= place as usize;
        from + gallop(&self.entries[from..], ends_before)
    }

    /// Where a phrase begins in the text.
    pub(super) fn start_of(&self, entry: &Entry, phrase: usize) -> u32 {
        self.phrases[entry.first_phrase as usize + phrase]
    }

    /// Where a phrase ends in the text, joined words included.
    pub(super) fn end_of(&self, entry: &Entry, phrase: usize) -> u32 {
        self.phrases[entry.first_phrase as usize + phrase + 1]
    }

    /// A phrase, folded, with the joined words behind it.
    pub(super) fn phrase(&self, entry: &Entry, phrase: usize) -> &[u8] {
        Span { start: self.start_of(entry, phrase), end: self.end_of(entry, phrase) }.bytes(&self.text)
    }

    /// A phrase, folded, without its joined words and without the blank before its first word.
    pub(super) fn plain(&self, entry: &Entry, phrase: usize) -> &str {
        let Span { start, end } = Span { start: self.start_of(entry, phrase), end: self.end_of(entry, phrase) };
        let joined = self.phrase(entry, phrase).iter().position(|byte| *byte == JOINED);
        let end = joined.map_or(end, |joined| start + offset(joined));
        // The first byte is a blank; a phrase without letters has none.
        Span { start: (start + 1).min(end), end }.of(&self.text)
    }

    /// Whether one of the phrases of a role begins with the query.
    pub(super) fn has_phrase(&self, entry: &Entry, query: &Query) -> bool {
        (0..entry.phrases()).any(|phrase| query.opens(self.phrase(entry, phrase)).is_some())
    }

    /// Where a title or alias ends in brackets: what stands before them, and what stands inside if that is a name too.
    pub(super) fn bracket_names(&self, entry: &Entry, phrase: usize) -> Option<[Span; 2]> {
        let Bracketed { inside, named, .. } = self.bracket(entry, phrase)?;
        let start = self.start_of(entry, phrase);
        let is_last = inside.end == self.end_of(entry, phrase) || self.text.as_bytes()[inside.end as usize] == JOINED;
        if start == inside.start || !is_last {
            return None;
        }
        let before = Span { start, end: inside.start };
        Some([before, if named { inside } else { before }])
    }

    /// Where the brackets of a title begin in the text, or the end of the title.
    pub(super) fn bracketed(&self, entry: &Entry) -> u32 {
        self.bracket(entry, 0).map_or(self.end_of(entry, 0), |bracket| bracket.inside.start)
    }

    /// Gives for bytes of the folded title the chars of the title as written from which they come.
    pub(super) fn title_chars(&self, entry: &Entry, written: &str) -> impl Fn(u32) -> usize {
        let start = self.start_of(entry, 0);
        let origins = if is_plain(written.as_bytes()) { None } else { Some(origins(written)) };
        move |byte| {
            let at = (byte - start) as usize;
            origins.as_ref().map_or(at.saturating_sub(1), |origins| origins[at])
        }
    }
}
