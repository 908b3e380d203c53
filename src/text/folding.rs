//! Folding: text as it is written to words that can be compared. The one idea of it for roles, names of all kinds and
//! the words of filters.
//!
//! Lower case, no accents, no apostrophes, `&` read as "and", one blank before each word. A hyphen, slash or full stop
//! inside a word splits it and also joins it: `X-Ray Tech` becomes ` x ray tech`, a tab, ` xray`. Whoever needs only the
//! words as they are split takes [`phrase`] and [`words`].

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What stands before each word.
pub(crate) const BLANK: u8 = b' ';
/// What stands between a phrase and the joined words that its hyphens give.
pub(crate) const JOINED: u8 = b'\t';

/// A piece of folded text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Span {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl Span {
    pub(crate) fn of(self, text: &str) -> &str {
        &text[self.start as usize..self.end as usize]
    }

    pub(crate) fn bytes(self, text: &str) -> &[u8] {
        &text.as_bytes()[self.start as usize..self.end as usize]
    }
}

/// Offsets are kept in 32 bits; a catalogue of four gigabytes is out of reach of everything else first.
pub(crate) fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A phrase, folded, with the joined words behind it.
pub(crate) fn fold(source: &str) -> String {
    let mut text = String::with_capacity(source.len() + 1);
    append(&mut text, source);
    text.make_ascii_lowercase();
    text
}

/// A phrase, folded, without joined words: empty if it has no letter and no digit.
pub(crate) fn phrase(source: &str) -> String {
    let mut text = fold(source);
    let own = text.find(char::from(JOINED)).unwrap_or(text.len());
    text.truncate(own);
    text
}

/// The words of a folded text, joined ones too.
pub(crate) fn words(folded: &str) -> impl DoubleEndedIterator<Item = &str> {
    folded.split([char::from(BLANK), char::from(JOINED)]).filter(|word| !word.is_empty())
}

/// Folds a phrase onto the end of a text but for the capitals, which are lowered far faster when the text is complete.
/// Gives what stands inside the first pair of brackets, from the blank before the first word on; empty if there are none.
pub(crate) fn append(text: &mut String, source: &str) -> Span {
    if is_plain(source.as_bytes()) {
        text.push(char::from(BLANK));
        text.push_str(source);
        return Span::default();
    }
    Folding::new(text, None).fold(source).unwrap_or_default()
}

/// For each byte of a folded phrase: the char of the source that it comes from.
pub(crate) fn origins(source: &str) -> Vec<usize> {
    let mut origins = Vec::with_capacity(2 * source.len());
    Folding::new(&mut String::with_capacity(2 * source.len()), Some(&mut origins)).fold(source);
    origins
}

/// What a byte is in a plain phrase.
const SHAPES: [u8; 256] = shapes();
const ODD: u8 = 0;
const LETTER: u8 = 1;
const GAP: u8 = 2;

const fn shapes() -> [u8; 256] {
    let mut table = [ODD; 256];
    let mut byte = 0;
    while byte < 128 {
        if (byte as u8).is_ascii_alphanumeric() {
            table[byte] = LETTER;
        }
        byte += 1;
    }
    table[BLANK as usize] = GAP;
    table
}

/// Whether folding a phrase changes no more than its capitals: nearly all phrases are like that.
pub(crate) fn is_plain(source: &[u8]) -> bool {
    // No early exit and no branch: a start of the program folds tens of kilobytes, and words are so short that a
    // branch at their ends would be guessed wrong each time.
    let (mut plain, mut before) = (true, GAP);
    for byte in source {
        let shape = SHAPES[usize::from(*byte)];
        plain &= (shape != ODD) & (shape & before != GAP);
        before = shape;
    }
    plain & (before == LETTER)
}

/// One phrase being folded with care.
struct Folding<'a> {
    text: &'a mut String,
    origins: Option<&'a mut Vec<usize>>,
    /// Where the phrase begins in the text.
    start: usize,
    /// Whether the next letter continues a word.
    in_word: bool,
    /// Where the current compound begins, and how many words it has.
    compound: usize,
    parts: usize,
    /// Compounds of more than one word: the first, and the rare others.
    first: Option<Range<usize>>,
    others: Vec<Range<usize>>,
    open: Option<usize>,
    close: Option<usize>,
}

impl<'a> Folding<'a> {
    fn new(text: &'a mut String, origins: Option<&'a mut Vec<usize>>) -> Self {
        let start = text.len();
        let (in_word, compound, parts) = (false, start, 0);
        let (first, others, open, close) = (None, Vec::new(), None, None);
        Self { text, origins, start, in_word, compound, parts, first, others, open, close }
    }

    fn fold(mut self, source: &str) -> Option<Span> {
        let (mut rest, mut at) = (source, 0);
        while let Some(first) = rest.chars().next() {
            let run = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
            if run > 0 {
                self.letters(&rest[..run], at..at + run);
            } else if first.is_ascii() {
                self.mark(first, at);
            } else {
                self.foreign(first, at);
            }
            let done = run.max(first.len_utf8());
            (rest, at) = (&rest[done..], at + run.max(1));
        }
        self.end_compound();
        let end = self.text.len();
        self.join();
        let open = self.open?;
        Some(Span { start: offset(open), end: offset(self.close.unwrap_or(end).max(open)) })
    }

    /// A char outside ASCII.
    fn foreign(&mut self, written: char, at: usize) {
        for char in written.nfkd().flat_map(char::to_lowercase).filter(|char| !is_combining_mark(*char)) {
            if char.is_alphanumeric() {
                let letter = char.encode_utf8(&mut [0; 4]).to_owned();
                self.letters(&letter, std::iter::repeat_n(at, letter.len()));
            } else {
                self.mark(char, at);
            }
        }
    }

    /// What is no letter.
    fn mark(&mut self, mark: char, at: usize) {
        match mark {
            '\'' | '\u{2018}' | '\u{2019}' => {}
            '-' | '/' | '.' | '\u{2010}'..='\u{2014}' => {
                // A second mark in a row separates words for good.
                if self.in_word {
                    self.in_word = false;
                } else {
                    self.end_compound();
                }
            }
            '&' => {
                self.end_compound();
                self.letters("and", [at; 3]);
                self.end_compound();
            }
            '(' => {
                self.end_compound();
                self.open = self.open.or(Some(self.text.len()));
            }
            ')' => {
                self.end_compound();
                self.close = self.close.or(Some(self.text.len()));
            }
            _ => self.end_compound(),
        }
    }

    /// Letters of a word, and for each byte of them the char of the source.
    fn letters(&mut self, letters: &str, origins: impl IntoIterator<Item = usize>) {
        let mut origins = origins.into_iter().peekable();
        if !self.in_word {
            self.in_word = true;
            self.parts += 1;
            self.text.push(char::from(BLANK));
            if let (Some(known), Some(first)) = (&mut self.origins, origins.peek()) {
                known.push(*first);
            }
        }
        self.text.push_str(letters);
        if let Some(known) = &mut self.origins {
            known.extend(origins);
        }
    }

    /// Ends the current word and what hyphens tie to it.
    fn end_compound(&mut self) {
        if self.parts > 1 {
            let compound = self.compound..self.text.len();
            if self.first.is_none() {
                self.first = Some(compound);
            } else {
                self.others.push(compound);
            }
        }
        (self.in_word, self.compound, self.parts) = (false, self.text.len(), 0);
    }

    /// Writes the joined words behind the phrase.
    fn join(&mut self) {
        if let Some(first) = self.first.take() {
            self.join_one("\t ", first);
            for compound in std::mem::take(&mut self.others) {
                self.join_one(" ", compound);
            }
        }
    }

    fn join_one(&mut self, head: &str, compound: Range<usize>) {
        let letters: String = self.text[compound.clone()].split(char::from(BLANK)).collect();
        self.text.push_str(head);
        self.text.push_str(&letters);
        if let Some(origins) = &mut self.origins {
            let first = compound.start - self.start;
            origins.extend(std::iter::repeat_n(origins[first], head.len()));
            for at in first..compound.end - self.start {
                if self.text.as_bytes()[self.start + at] != BLANK {
                    origins.push(origins[at]);
                }
            }
        }
    }
}

/// The letters of a folded text as a set: a to z, digits, one bit for all others.
pub(crate) fn letters(text: &str) -> u64 {
    text.bytes().fold(0, |set, byte| set | letter(byte))
}

/// The bit of one letter; blanks have none.
pub(crate) fn letter(byte: u8) -> u64 {
    LETTERS[usize::from(byte)]
}

const LETTERS: [u64; 256] = letter_bits();

const fn letter_bits() -> [u64; 256] {
    let mut table = [1 << 36; 256];
    table[BLANK as usize] = 0;
    table[JOINED as usize] = 0;
    let mut at = 0;
    while at < 26 {
        table[b'a' as usize + at] = 1 << at;
        if at < 10 {
            table[b'0' as usize + at] = 1 << (26 + at);
        }
        at += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_folded() {
        for (source, words) in [
            ("Surgical Technologist", " surgical technologist"),
            ("X-Ray Tech", " x ray tech\t xray"),
            ("X-Ray (X-ray)", " x ray x ray\t xray xray"),
            ("9-1-1 Dispatcher", " 9 1 1 dispatcher\t 911"),
            ("M.R.I.", " m r i\t mri"),
            ("women's health", " womens health"),
            ("women\u{2019}s health", " womens health"),
            ("R&D (lab)", " r and d lab"),
            ("Élève  Ångström", " eleve angstrom"),
            ("a - b -c", " a b c"),
            ("St. Agnes", " st agnes"),
            ("e\u{301}cole ﬁn", " ecole fin"),
            (" two  blanks ", " two blanks"),
            (" -?! ", ""),
            ("", ""),
        ] {
            assert_eq!(fold(source), words, "{source}");
        }
    }

    #[test]
    fn brackets_are_found() {
        let inside = |source: &str| {
            let mut text = "before".to_owned();
            append(&mut text, source).of(&text).to_lowercase()
        };
        assert_eq!(inside("Advanced EMT (AEMT)"), " aemt");
        assert_eq!(inside("X-Ray Technologist (X-Ray Tech)"), " x ray tech");
        assert_eq!(inside("Open (EMT"), " emt");
        assert_eq!(inside(") wrong (EMT"), "");
        assert_eq!(inside("Plain"), "");
    }

    #[test]
    fn a_phrase_is_read_as_words() {
        assert_eq!(phrase("Coeur d'Alene, ID"), " coeur dalene id");
        assert_eq!(phrase("X-Ray"), " x ray");
        assert_eq!(phrase("--"), "");
        assert_eq!(words(&fold("An X-Ray")).collect::<Vec<_>>(), ["an", "x", "ray", "xray"]);
    }

    #[test]
    fn each_byte_knows_where_it_comes_from() {
        assert_eq!(origins("É (X-Y)"), [0, 0, 3, 3, 5, 5, 3, 3, 3, 5]);
    }

    proptest! {
        #[test]
        fn the_quick_path_and_the_other_agree(source in "[a-cA-C0 ]{0,12}") {
            let mut text = String::new();
            Folding::new(&mut text, None).fold(&source);
            prop_assert_eq!(fold(&source), text.to_lowercase());
        }

        #[test]
        fn words_and_origins_are_sound(source in "\\PC{0,30}") {
            let folded = fold(&source);
            let origins = origins(&source);
            prop_assert_eq!(origins.len(), folded.len());
            prop_assert!(origins.iter().all(|at| *at < source.chars().count()));
            for word in folded.split([' ', '\t']) {
                prop_assert!(word.chars().all(char::is_alphanumeric));
            }
        }
    }
}
