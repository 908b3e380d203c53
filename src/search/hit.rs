//! From a ranking to what the caller sees: score, highlighted chars of the title, the reason.

use super::fold::{BLANK, JOINED, Span, offset};
use super::fuzzy::Loose;
use super::index::{Entry, Index};
use super::meet::Marks;
use super::query::{Match, Opening, Query, QueryWord};
use super::rank::{Found, OnRole, score};
use super::{Field, FoundBy, Hit, Tier};

/// A hit of every tier but the fuzzy one.
pub(super) fn clean(index: &Index, query: &Query, on: &OnRole) -> Hit {
    let (entry, reading) = (&index.entries[on.role], &query.readings[on.reading]);
    let positions = run_in_title(index, entry, query).unwrap_or_else(|| words_in_title(index, entry, reading, reading));
    let OnRole { role, found, .. } = *on;
    let score = score(found.class, found.fit, entry);
    Hit { role, tier: found.tier, score, positions, found_by: reason(index, entry, &found, &query.typed, reading) }
}

/// A hit on a query whose words were corrected; `typed` holds the words as they were. It stands in the fuzzy tier
/// before those of the matcher, in the order of the tiers that the corrected query reaches.
pub(super) fn corrected(index: &Index, query: &Query, typed: &Query, on: &OnRole) -> Hit {
    let entry = &index.entries[on.role];
    let class = on.found.class
        + match on.found.tier {
            Tier::Exact => 64,
            Tier::Prefix => 48,
            Tier::Word => 32,
            Tier::Alias | Tier::All | Tier::Fuzzy => 16,
        };
    Hit {
        role: on.role,
        tier: Tier::Fuzzy,
        score: score(class, on.found.fit, entry),
        positions: words_in_title(index, entry, query.words(), typed.words()),
        found_by: reason(index, entry, &on.found, &typed.typed, typed.words()),
    }
}

/// Where the query was found, in words that may be shown.
fn reason(index: &Index, entry: &Entry, found: &Found, typed: &str, words: &[QueryWord]) -> FoundBy {
    let text = match (found.field, found.word) {
        (Field::Title | Field::Alias | Field::Credential | Field::Family, _) => index.written(entry, found.phrase),
        // Hidden words and summaries are not shown: the reason is what the student typed.
        (Field::Hidden | Field::Summary | Field::Names | Field::Nothing, Some(word)) if words.len() > 1 => {
            &words[word].text
        }
        (Field::Hidden | Field::Summary | Field::Names | Field::Nothing, _) => typed,
    };
    FoundBy { field: found.field, text: text.to_owned() }
}

/// A hit of the fuzzy tier.
pub(super) fn loose(index: &Index, role: usize, loose: &Loose) -> Hit {
    let entry = &index.entries[role];
    let field = if loose.phrase == 0 { Field::Title } else { Field::Alias };
    let first = index.start_of(entry, 0) + 1;
    let letters = index.plain(entry, 0).char_indices().enumerate();
    let matched = letters.filter(|(at, _)| loose.in_title.contains(at)).map(|(_, (byte, _))| first + offset(byte));
    Hit {
        role,
        tier: Tier::Fuzzy,
        score: score(0, loose.fit, entry),
        positions: chars_of(index, entry, matched),
        found_by: FoundBy { field, text: index.written(entry, loose.phrase).to_owned() },
    }
}

/// The letters with which the title begins, or those of the name in its brackets, where they are the query.
fn run_in_title(index: &Index, entry: &Entry, query: &Query) -> Option<Vec<usize>> {
    let title = Span { start: index.start_of(entry, 0), end: index.end_of(entry, 0) };
    let is_query = |name: &&Span| query.opens(name.bytes(&index.text)) == Some(Opening::All);
    let names = index.bracket_names(entry, 0).unwrap_or([title; 2]);
    let begins = || query.opens(title.bytes(&index.text)).map(|_| &title);
    let name = names.iter().find(is_query).or_else(begins)?;
    let letters = (name.start..).zip(name.of(&index.text).bytes()).filter(|(_, byte)| *byte != BLANK);
    let same = letters.zip(query.compact.bytes()).take_while(|((_, byte), typed)| byte == typed);
    Some(chars_of(index, entry, same.map(|((at, _), _)| at)))
}

/// The letters that words of the query, as they were typed, share with the words of the title that they meet.
fn words_in_title(index: &Index, entry: &Entry, reading: &[QueryWord], typed: &[QueryWord]) -> Vec<usize> {
    let marks = Marks::of_title(index, entry, reading);
    let end = index.end_of(entry, 0);
    let met = marks.met().iter().zip(typed).filter(|((how, _), _)| *how != Match::None);
    let letters = met.flat_map(|((_, at), word)| {
        let rest = Span { start: *at, end }.of(&index.text);
        let title = rest.split([char::from(BLANK), char::from(JOINED)]).next().unwrap_or_default();
        let begin = shared(title.chars(), word.text.chars());
        // Behind a slip the word goes on as it should.
        let end = shared(title[begin..].chars().rev(), word.text[begin..].chars().rev());
        let end_from = title.len() - end;
        (*at..*at + offset(begin)).chain(*at + offset(end_from)..*at + offset(title.len()))
    });
    chars_of(index, entry, letters)
}

/// The bytes of the letters that two words share until they differ.
fn shared(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(a, b)| a == b).map(|(letter, _)| letter.len_utf8()).sum()
}

/// The chars of the title as written from which these bytes of its folded text come, each once, rising.
fn chars_of(index: &Index, entry: &Entry, bytes: impl Iterator<Item = u32>) -> Vec<usize> {
    let mut chars = Vec::with_capacity(16);
    chars.extend(bytes.map(index.title_chars(entry)));
    chars.sort_unstable();
    chars.dedup();
    chars
}
