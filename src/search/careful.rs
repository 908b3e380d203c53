//! Folding char by char: accents, other scripts, brackets, and titles, whose chars have to be found again.
//!
//! Gives the same words as the quick path in [`super::fold`] wherever that one is able to; a test compares them.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::fold::{Brackets, Span, Words, offset};

/// One phrase being folded char by char.
pub(super) struct Careful<'a> {
    words: &'a mut Words,
    origins: Option<&'a mut Vec<u32>>,
    /// Where the current word begins.
    word: u32,
    /// The first word of the current compound.
    compound: usize,
    open: Option<u32>,
    close: Option<u32>,
}

impl<'a> Careful<'a> {
    pub(super) fn new(words: &'a mut Words, origins: Option<&'a mut Vec<u32>>) -> Self {
        Self { word: offset(words.text.len()), compound: words.spans.len(), open: None, close: None, words, origins }
    }

    /// Folds a phrase onto the end of the words.
    pub(super) fn fold(mut self, source: &str) -> Brackets {
        for (at, written) in source.chars().enumerate() {
            if written.is_ascii() {
                self.one(written.to_ascii_lowercase(), at);
            } else {
                for letter in written.nfkd().flat_map(char::to_lowercase).filter(|letter| !is_combining_mark(*letter)) {
                    self.one(letter, at);
                }
            }
        }
        self.end_compound();
        let end = offset(self.words.text.len());
        Brackets { open: self.open.unwrap_or(end), close: self.close.unwrap_or(end) }
    }

    /// One char in lower case that comes from this char of the source.
    fn one(&mut self, char: char, at: usize) {
        match char {
            letter if letter.is_alphanumeric() => self.letters(letter.encode_utf8(&mut [0; 4]), at),
            '\'' | '\u{2018}' | '\u{2019}' => {}
            '-' | '/' | '.' | '\u{2010}'..='\u{2014}' => {
                if !self.end_word() {
                    self.end_compound();
                }
            }
            '&' => {
                self.end_compound();
                self.letters("and", at);
                self.end_compound();
            }
            '(' => {
                self.end_compound();
                self.open = self.open.or(Some(self.word));
            }
            ')' => {
                self.end_compound();
                self.close = self.close.or(Some(self.word));
            }
            _ => self.end_compound(),
        }
    }

    fn letters(&mut self, letters: &str, at: usize) {
        self.words.text.extend_from_slice(letters.as_bytes());
        if let Some(origins) = &mut self.origins {
            origins.extend(std::iter::repeat_n(offset(at), letters.len()));
        }
    }

    /// Closes the current word; false if there is none.
    fn end_word(&mut self) -> bool {
        let end = offset(self.words.text.len());
        if end == self.word {
            return false;
        }
        self.words.push(Span { start: self.word, end });
        self.word = end;
        true
    }

    /// Closes the current word, and joins it with those that a hyphen ties to it.
    fn end_compound(&mut self) {
        self.end_word();
        if let [first, .., last] = self.words.spans[self.compound..] {
            self.words.push(Span { start: first.start, end: last.end });
        }
        self.compound = self.words.spans.len();
    }
}
