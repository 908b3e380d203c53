//! The words of a text, read one by one.

use std::ops::Range;

/// A word, a number or a sign of a text.
#[derive(Debug, Clone)]
pub(super) struct Token<'t> {
    pub(super) text: &'t str,
    pub(super) at: Range<usize>,
    /// Its first byte in lower case: most comparisons end there.
    first: u8,
}

impl<'t> Token<'t> {
    /// What stands behind the last word.
    pub(super) fn end(text: &'t str) -> Self {
        Self::new(text, text.len()..text.len())
    }

    fn new(text: &'t str, at: Range<usize>) -> Self {
        let text = &text[at.clone()];
        Self { text, at, first: text.as_bytes().first().map_or(0, u8::to_ascii_lowercase) }
    }

    fn starts_like(&self, word: &str) -> bool {
        word.as_bytes().first() == Some(&self.first)
    }

    pub(super) fn is(&self, word: &str) -> bool {
        self.starts_like(word) && self.text.eq_ignore_ascii_case(word)
    }

    /// Whether more letters could make it this word.
    fn begins(&self, word: &str) -> bool {
        self.starts_like(word)
            && self.text.len() < word.len()
            && word.get(..self.text.len()).is_some_and(|start| self.is(start))
    }
}

/// Signs that count as words.
const SIGNS: [char; 4] = ['$', '+', '>', '&'];

/// Takes a text apart at blanks and hyphens. Commas and dots inside a number and apostrophes inside a word stay.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::with_capacity(8);
    let mut start = None;
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let inside = c.is_alphanumeric()
            || matches!(c, '\'' | '\u{2019}') && before.is_alphanumeric() && next.is_alphanumeric()
            || matches!(c, ',' | '.') && before.is_ascii_digit() && next.is_ascii_digit();
        if inside {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            tokens.push(Token::new(text, start..at));
        }
        if SIGNS.contains(&c) {
            let end = at + c.len_utf8();
            tokens.push(Token::new(text, at..end));
        }
        before = c;
    }
    if let Some(start) = start {
        tokens.push(Token::new(text, start..text.len()));
    }
    tokens
}

/// Reads words from a place on.
#[derive(Debug)]
pub(super) struct Reader<'t> {
    text: &'t str,
    tokens: &'t [Token<'t>],
    /// The next word.
    pub(super) at: usize,
    /// The first word that belongs to no phrase before.
    free: usize,
    /// The word at which more letters or words were needed, if the text ended too early.
    pub(super) open: Option<usize>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str, tokens: &'t [Token<'t>], at: usize, free: usize) -> Self {
        Self { text, tokens, at, free, open: None }
    }

    /// The next word, if there is one.
    pub(super) fn peek(&mut self) -> Option<&'t Token<'t>> {
        let token = self.tokens.get(self.at);
        if token.is_none() {
            self.open = self.open.max(Some(self.at));
        }
        token
    }

    /// Whether the next word is one of these; notes if it could become one.
    pub(super) fn sees(&mut self, words: &[&str]) -> bool {
        let Some(token) = self.peek() else { return false };
        if words.iter().any(|word| token.is(word)) {
            return true;
        }
        let last = self.at + 1 == self.tokens.len() && token.at.end == self.text.len();
        if last && words.iter().any(|word| token.begins(word)) {
            self.open = self.open.max(Some(self.at));
        }
        false
    }

    /// Reads the next word if it is one of these.
    pub(super) fn word(&mut self, words: &[&str]) -> bool {
        let seen = self.sees(words);
        self.at += usize::from(seen);
        seen
    }

    /// Reads these words, each one of some, or nothing.
    pub(super) fn words(&mut self, all: &[&[&str]]) -> bool {
        let start = self.at;
        let read = all.iter().all(|words| self.word(words));
        if !read {
            self.at = start;
        }
        read
    }

    /// Reads whatever of these words comes next.
    pub(super) fn skip(&mut self, words: &[&str]) {
        while self.word(words) {}
    }

    /// Reads with `rule`; if it fails, nothing is read.
    pub(super) fn attempt<T>(&mut self, rule: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.at;
        let read = rule(self);
        if read.is_none() {
            self.at = start;
        }
        read
    }

    /// Whether one of the `most` free words before the next one is one of these.
    pub(super) fn behind(&self, most: usize, words: &[&str]) -> bool {
        let from = self.at.saturating_sub(most).max(self.free);
        self.tokens[from..self.at].iter().any(|token| words.iter().any(|word| token.is(word)))
    }

    /// Whether a comma stands before the next word.
    pub(super) fn comma(&self) -> bool {
        let (Some(before), Some(next)) = (self.at.checked_sub(1).map(|at| &self.tokens[at]), self.tokens.get(self.at))
        else {
            return false;
        };
        self.text[before.at.end..next.at.start].contains([',', '/', ';'])
    }

    /// How many words there are.
    pub(super) fn length(&self) -> usize {
        self.tokens.len()
    }

    /// The word at a place.
    pub(super) fn token(&self, at: usize) -> Option<&'t Token<'t>> {
        self.tokens.get(at)
    }
}
