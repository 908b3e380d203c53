//! Words that ask for something rather than name a job: "no degree", "six months", "no blood", "over 80k".
//!
//! They are taken out of what was typed and become filters; the words that are left are searched. A phrase counts only
//! when it is whole, and a word that may be part of a title (night auditor, remote monitoring) is left alone.

mod grammar;
mod numbers;
mod reader;
#[cfg(test)]
mod tests;
mod wishes;

use std::ops::Range;

use super::{Facet, Facts, Filters, Order, sort};
use crate::model::Role;
use reader::{Reader, Token, tokens};

/// A phrase that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognized {
    /// The facet that it became.
    pub facet: Facet,
    /// Its words as they were typed, with a "no" of their own: "no nights" of "no blood or nights".
    pub words: String,
    /// Where it stands in the text, bytes.
    pub at: Range<usize>,
}

/// What was typed, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Understood {
    /// What the phrases ask for.
    pub filters: Filters,
    /// "Best paid", "most openings": the order that is asked for, whatever else is searched.
    pub wanted: Option<Order>,
    /// The words to search.
    pub words: String,
    /// The phrases, in the order of the text.
    pub phrases: Vec<Recognized>,
}

/// Words between what is asked for and what is searched.
const JOINING: [&str; 17] = [
    "&", "and", "but", "for", "has", "have", "in", "is", "need", "needs", "require", "requires", "start", "starting",
    "that", "which", "with",
];

/// Words that name no job: if nothing else is left, nothing is searched.
const EMPTY: [&str; 47] = [
    "a",
    "an",
    "any",
    "are",
    "be",
    "can",
    "career",
    "careers",
    "do",
    "done",
    "field",
    "find",
    "finish",
    "finished",
    "get",
    "give",
    "healthcare",
    "help",
    "hospital",
    "i",
    "i'm",
    "im",
    "ive",
    "job",
    "jobs",
    "me",
    "medical",
    "my",
    "no",
    "not",
    "of",
    "on",
    "pay",
    "pays",
    "people",
    "please",
    "show",
    "some",
    "something",
    "the",
    "to",
    "want",
    "what",
    "where",
    "which",
    "work",
    "works",
];

impl Understood {
    /// Takes a whole text apart.
    pub fn new(text: &str) -> Self {
        Self::read(text, false)
    }

    /// Takes a text apart that is still being typed: the beginning of a phrase at its end ("no b", "over 8") waits, so
    /// that the list does not jump to what these letters would find.
    pub fn while_typing(text: &str) -> Self {
        Self::read(text, true)
    }

    /// Nothing is understood: every word is searched.
    pub fn literally(text: &str) -> Self {
        Self { words: text.to_owned(), ..Self::default() }
    }

    fn read(text: &str, typing: bool) -> Self {
        let tokens = tokens(text);
        let mut understood = Self::default();
        let mut taken = vec![false; tokens.len()];
        let mut at = 0;
        // The first token that belongs to no phrase before it.
        let mut free = 0;
        while at < tokens.len() {
            let mut reader = Reader::new(text, &tokens, at, free);
            if let Some((order, end)) = wishes::order(&mut reader) {
                understood.wanted = Some(order);
                taken[at..end].fill(true);
                (at, free) = (end, end);
                continue;
            }
            let before = understood.phrases.len();
            let end = grammar::phrases(&mut reader, |asked, from, to, denied| {
                understood.filters = understood.filters.and(&asked);
                let words = &text[tokens[from].at.start..tokens[to - 1].at.end];
                let words = if denied { format!("no {words}") } else { words.to_owned() };
                // What joins this phrase to the one before goes with it.
                let start =
                    understood.phrases.last().filter(|_| denied).map_or(tokens[from].at.start, |last| last.at.end);
                let at = start..tokens[to - 1].at.end;
                let facets = asked.active().into_iter();
                understood.phrases.extend(facets.map(|facet| Recognized {
                    facet,
                    words: words.clone(),
                    at: at.clone(),
                }));
            });
            if understood.phrases.len() > before {
                taken[at..end].fill(true);
                (at, free) = (end, end);
            } else if typing && grammar::waits(&reader, at) {
                taken[at..].fill(true);
                break;
            } else {
                at += 1;
            }
        }
        understood.words = left(text, &tokens, &mut taken);
        understood
    }

    /// Whether nothing was understood.
    pub fn is_empty(&self) -> bool {
        self.phrases.is_empty() && self.wanted.is_none()
    }

    /// Whether roles stand in another order than that in which words find them.
    pub fn is_ordered(&self) -> bool {
        self.is_alone() || self.wanted.is_some()
    }

    /// Whether no word is left to rank roles by.
    pub fn is_alone(&self) -> bool {
        self.words.is_empty() && !self.is_empty()
    }

    /// Puts roles into the order in which they are listed; where no word is left to rank them by, those first that fit
    /// best. Roles that are equal stay as they were.
    pub fn arrange<'a, P: Copy>(&self, roles: &mut [P], role: impl Fn(P) -> &'a Role, facts: impl Fn(P) -> Facts) {
        match self.order() {
            Order::Match if self.is_alone() => roles.sort_by_cached_key(|at| self.filters.distance(role(*at))),
            order => sort(roles, order, role, facts),
        }
    }

    /// In which order roles are listed: best paid first for who wants that, and where no word is left to rank them by,
    /// shortest first for who asked for a time, best paid first for who asked for pay.
    pub fn order(&self) -> Order {
        let order = |phrase: &Recognized| match phrase.facet {
            Facet::Time => Some(Order::Time),
            Facet::Pay => Some(Order::Pay),
            Facet::Growth => Some(Order::Growth),
            _ => None,
        };
        let asked = || if self.is_alone() { self.phrases.iter().find_map(order) } else { None };
        self.wanted.or_else(asked).unwrap_or_default()
    }

    /// The text without the phrases of one facet. The other phrases stand on their own in it.
    pub fn text_without(&self, text: &str, facet: Facet) -> String {
        let mut parts: Vec<&str> = Vec::new();
        let mut from = 0;
        for phrase in &self.phrases {
            parts.push(&text[from..phrase.at.start]);
            if phrase.facet != facet {
                parts.push(&phrase.words);
            }
            from = phrase.at.end;
        }
        parts.push(&text[from..]);
        let parts: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    }
}

/// The words that belong to no phrase; nothing where none of them names anything.
fn left(text: &str, tokens: &[Token], taken: &mut [bool]) -> String {
    if !taken.contains(&true) {
        return text.to_owned();
    }
    let joins = |at: usize| JOINING.iter().any(|word| tokens[at].is(word));
    for at in (0..tokens.len().saturating_sub(1)).rev() {
        taken[at] |= taken[at + 1] && joins(at);
    }
    for at in 1..tokens.len() {
        // "or" may be the operating room, and "with" begins what is searched.
        taken[at] |= taken[at - 1] && ["&", "and", "but"].iter().any(|word| tokens[at].is(word));
    }
    let names = |token: &Token| !EMPTY.iter().chain(&JOINING).any(|word| token.is(word));
    let mut free = tokens.iter().zip(taken.iter()).filter(|(_, taken)| !**taken).map(|(token, _)| token);
    if !free.any(names) {
        return String::new();
    }
    let mut words = String::with_capacity(text.len());
    let mut from = None;
    for (token, taken) in tokens.iter().zip(taken.iter()).chain([(&Token::end(text), &true)]) {
        if !*taken {
            from.get_or_insert(token.at.start);
        } else if let Some(from) = from.take() {
            let part = text[from..token.at.start].trim_matches(|c: char| c.is_whitespace() || c == ',' || c == ';');
            words.push_str(if words.is_empty() { "" } else { " " });
            words.push_str(part);
        }
    }
    words
}
