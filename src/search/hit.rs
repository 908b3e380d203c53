//! From a ranking to what the caller sees: score, highlighted chars of the title, the reason.

use super::fold::{Span, offset};
use super::fuzzy::Loose;
use super::index::{Entry, Index};
use super::meet::Marks;
use super::query::{Match, Query, QueryWord};
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
        (Field::Hidden | Field::Summary | Field::Nothing, Some(word)) if words.len() > 1 => &words[word].text,
        (Field::Hidden | Field::Summary | Field::Nothing, _) => typed,
    };
    FoundBy { field: found.field, text: text.to_owned() }
}

/// A hit of the fuzzy tier.
pub(super) fn loose(index: &Index, role: usize, loose: &Loose) -> Hit {
    let entry = &index.entries[role];
    let field = if loose.phrase == 0 { Field::Title } else { Field::Alias };
    let title = index.compact(entry, 0);
    let spans = index.words.str(title).char_indices().enumerate().filter_map(|(at, (byte, letter))| {
        let start = title.start + offset(byte);
        loose.in_title.contains(&at).then(|| Span { start, end: start + offset(letter.len_utf8()) })
    });
    Hit {
        role,
        tier: Tier::Fuzzy,
        score: score(0, loose.fit, entry),
        positions: chars_of(index, entry, spans),
        found_by: FoundBy { field, text: index.written(entry, loose.phrase).to_owned() },
    }
}

/// The letters with which the title begins, or those of the name in its brackets, where they are the query.
fn run_in_title(index: &Index, entry: &Entry, query: &Query) -> Option<Vec<usize>> {
    let title = index.compact(entry, 0);
    let begins = index.words.bytes(title).starts_with(query.compact.as_bytes());
    let names = index.bracket_names(entry, 0).unwrap_or([title; 2]);
    let is_query = |name: &&Span| query.is(index.words.bytes(**name));
    let name = names.iter().find(is_query).or(begins.then_some(&title))?;
    Some(chars_of(index, entry, std::iter::once(shared(index, *name, &query.compact))))
}

/// The letters that words of the query, as they were typed, share with the words of the title that they meet.
fn words_in_title(index: &Index, entry: &Entry, reading: &[QueryWord], typed: &[QueryWord]) -> Vec<usize> {
    let marks = Marks::of_title(index, entry, reading);
    let spans = index.spans(entry, 0);
    let met = marks.met().iter().zip(typed).filter(|((how, _), _)| *how != Match::None);
    let shared = met.flat_map(|((_, at), word)| {
        let span = spans[*at as usize];
        let begin = shared(index, span, &word.text);
        let rest = word.text.get((begin.end - begin.start) as usize..).unwrap_or_default();
        // Behind a slip the word goes on as it should.
        [begin, shared_end(index, Span { start: begin.end, end: span.end }, rest)]
    });
    chars_of(index, entry, shared)
}

/// The beginning of a span that it shares with the query.
fn shared(index: &Index, span: Span, query: &str) -> Span {
    let word = index.words.bytes(span);
    let mut len = word.iter().zip(query.as_bytes()).take_while(|(a, b)| a == b).count();
    // Two letters may share their first byte.
    while !query.is_char_boundary(len) {
        len -= 1;
    }
    Span { start: span.start, end: span.start + offset(len) }
}

/// The end of a span that it shares with the query.
fn shared_end(index: &Index, span: Span, query: &str) -> Span {
    let word = index.words.bytes(span);
    let mut len = word.iter().rev().zip(query.bytes().rev()).take_while(|(a, b)| *a == b).count();
    while !query.is_char_boundary(query.len() - len) {
        len -= 1;
    }
    Span { start: span.end - offset(len), end: span.end }
}

/// The chars of the title as written from which these pieces of its folded text come, each once, rising.
fn chars_of(index: &Index, entry: &Entry, spans: impl Iterator<Item = Span>) -> Vec<usize> {
    let mut chars = Vec::with_capacity(16);
    for span in spans {
        chars.extend(index.origins(entry, span).iter().map(|at| *at as usize));
    }
    chars.sort_unstable();
    chars.dedup();
    chars
}
