//! Why a role of a result is listed, and which chars of its title are highlighted. For rows that are seen only.

use super::Field;
use super::engine::Engine;
use super::index::{Entry, Index};
use super::matching::Marks;
use super::query::{Match, Opening, Query, QueryWord};
use super::results::{Asked, By, Hit};
use crate::model::Role;
use crate::text::folding::{BLANK, Span, offset, words};

/// Where the query was found, and which letters of the title it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Char positions in the title to highlight, rising.
    pub positions: Vec<usize>,
    /// Why the role is listed.
    pub found_by: FoundBy,
}

/// Why a role is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundBy {
    /// Where the query was found.
    pub field: Field,
    /// The title, alias or word as written; the query itself where a hidden word was hit.
    pub text: String,
}

/// The words of the reading of the query that made a hit.
fn reading<'q>(query: &'q Query, hit: &Hit) -> &'q [QueryWord] {
    let at = if let By::Query(at) = hit.by { usize::from(at) } else { 0 };
    query.readings.get(at).map_or(query.words(), Vec::as_slice)
}

/// The chars of the title that are highlighted.
pub(super) fn highlighted(engine: &Engine, title: &str, query: &Query, asked: &Asked, hit: &Hit) -> Vec<usize> {
    let title = Title { index: &engine.index, entry: &engine.index.entries[hit.role.0], written: title };
    match hit.by {
        By::Query(_) => {
            let reading = reading(query, hit);
            title.run(query).unwrap_or_else(|| title.words(reading, reading))
        }
        By::Corrected(at) => {
            let meant = asked.corrections.get(usize::from(at));
            meant.map(|meant| title.words(meant.words(), query.words())).unwrap_or_default()
        }
        By::Letters => engine.loose_on(query, hit.role).map(|loose| title.letters(&loose.in_title)).unwrap_or_default(),
        By::Likelihood => Vec::new(),
    }
}

/// Where the query was found, in words that may be shown.
pub(super) fn found_by(role: &Role, query: &Query, hit: &Hit) -> FoundBy {
    let words = reading(query, hit);
    // Titles come first, then the other names, then the credentials.
    let phrase = usize::from(hit.phrase);
    let name = match hit.field {
        Field::Title => Some(role.title.as_str()),
        Field::Alias => role.aliases.get(phrase.wrapping_sub(1)).map(String::as_str),
        // Hidden words and keys are not shown: the reason is what the student typed.
        Field::Credential | Field::Family | Field::Hidden | Field::Names | Field::Nothing => {
            let word = hit.word.filter(|_| words.len() > 1).and_then(|word| words.get(usize::from(word)));
            word.map(|word| word.text.as_str())
        }
    };
    FoundBy { field: hit.field, text: name.unwrap_or(&query.typed).to_owned() }
}

/// A title as it is written and as it is folded.
struct Title<'a> {
    index: &'a Index,
    entry: &'a Entry,
    /// As it stands in the catalogue.
    written: &'a str,
}

impl Title<'_> {
    /// The chars of what the fuzzy tier matched, counted without the blank before the first word.
    fn letters(&self, matched: &[usize]) -> Vec<usize> {
        let first = self.index.start_of(self.entry, 0) + 1;
        let letters = self.index.plain(self.entry, 0).char_indices().enumerate();
        let matched = letters.filter(|(at, _)| matched.contains(at)).map(|(_, (byte, _))| first + offset(byte));
        self.chars_of(matched)
    }

    /// The letters with which the title begins, or those of the name in its brackets, where they are the query.
    fn run(&self, query: &Query) -> Option<Vec<usize>> {
        let Self { index, entry, .. } = *self;
        let title = Span { start: index.start_of(entry, 0), end: index.end_of(entry, 0) };
        let is_query = |name: &&Span| query.opens(name.bytes(&index.text)) == Some(Opening::All);
        let names = index.bracket_names(entry, 0).unwrap_or([title; 2]);
        let begins = || query.opens(title.bytes(&index.text)).map(|_| &title);
        let name = names.iter().find(is_query).or_else(begins)?;
        let letters = (name.start..).zip(name.of(&index.text).bytes()).filter(|(_, byte)| *byte != BLANK);
        let same = letters.zip(query.compact.bytes()).take_while(|((_, byte), typed)| byte == typed);
        Some(self.chars_of(same.map(|((at, _), _)| at)))
    }

    /// The letters that words of the query, as they were typed, share with the words of the title that they meet.
    fn words(&self, reading: &[QueryWord], typed: &[QueryWord]) -> Vec<usize> {
        let Self { index, entry, .. } = *self;
        let marks = Marks::of_title(index, entry, reading);
        let end = index.end_of(entry, 0);
        let met = marks.met().iter().zip(typed).filter(|((how, _), _)| *how != Match::None);
        let letters = met.flat_map(|((_, at), word)| {
            let rest = Span { start: *at, end }.of(&index.text);
            let title = words(rest).next().unwrap_or_default();
            let begin = shared(title.chars(), word.text.chars());
            // Behind a slip the word goes on as it should.
            let end = shared(title[begin..].chars().rev(), word.text[begin..].chars().rev());
            let end_from = title.len() - end;
            (*at..*at + offset(begin)).chain(*at + offset(end_from)..*at + offset(title.len()))
        });
        self.chars_of(letters)
    }

    /// The chars of the title as written from which these bytes of its folded text come, each once, rising.
    fn chars_of(&self, bytes: impl Iterator<Item = u32>) -> Vec<usize> {
        let mut chars = Vec::with_capacity(16);
        chars.extend(bytes.map(self.index.title_chars(self.entry, self.written)));
        chars.sort_unstable();
        chars.dedup();
        chars
    }
}

/// The bytes of the letters that two words share until they differ.
fn shared(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(a, b)| a == b).map(|(letter, _)| letter.len_utf8()).sum()
}
