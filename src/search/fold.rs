//! Folding: text as it is written to words that can be compared.
//!
//! Lower case, no accents, no apostrophes, `&` read as "and". A hyphen, slash or full stop inside a word splits it and
//! also joins it: `X-Ray` gives the words `x`, `ray` and `xray`. Words are stored back to back without gaps, so that a
//! joined word is a slice of the same text and "xray tech" can be compared with "X-Ray Tech" letter by letter.
//! Knows nothing of roles, fields or ranking.

use super::careful::Careful;

/// A piece of folded text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) end: u32,
}

/// Where the first pair of brackets lies in the folded text of a phrase; both at its end if there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Brackets {
    pub(super) open: u32,
    pub(super) close: u32,
}

/// Folded words of many phrases.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// The letters of all words, back to back, UTF-8.
    pub(super) text: Vec<u8>,
    /// Each word, joined ones after their parts.
    pub(super) spans: Vec<Span>,
    /// The first four bytes of each word; see [`key`].
    pub(super) keys: Vec<u32>,
}

/// How far a phrase is folded; offsets into the text.
struct Run {
    len: usize,
    /// Where the current word begins.
    word: usize,
    /// Where the current compound begins, and how many words of it have ended.
    compound: usize,
    parts: usize,
}

impl Run {
    /// Notes the word that ends here, if there is one, and the compound that ends with it.
    fn end_word(&mut self, tied: bool, text: &[u8], spans: &mut Vec<Span>, keys: &mut Vec<u32>) {
        let any = self.len > self.word;
        if any {
            spans.push(Span { start: offset(self.word), end: offset(self.len) });
            keys.push(text[self.word..].first_chunk().map_or(0, |head| u32::from_be_bytes(*head)));
            self.parts += 1;
            self.word = self.len;
        }
        // A second mark in a row separates words for good.
        if !(tied && any) {
            if self.parts > 1 {
                spans.push(Span { start: offset(self.compound), end: offset(self.len) });
                keys.push(key(&text[self.compound..self.len]));
            }
            (self.compound, self.parts) = (self.len, 0);
        }
    }
}

/// What a byte is to the fold: letters and digits stand for themselves in lower case.
const CLASS: [u8; 256] = classes();
const BREAK: u8 = 0;
const TIE: u8 = 1;
const SKIP: u8 = 2;
/// Needs the careful path: ampersands and all but ASCII.
const SPECIAL: u8 = 3;

const fn classes() -> [u8; 256] {
    let mut table = [BREAK; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            letter @ (b'0'..=b'9' | b'a'..=b'z') => letter,
            capital @ b'A'..=b'Z' => capital.to_ascii_lowercase(),
            b'-' | b'/' | b'.' => TIE,
            b'\'' => SKIP,
            b'&' | 128.. => SPECIAL,
            _ => BREAK,
        };
        byte += 1;
    }
    table
}

/// Offsets are kept in 32 bits; a catalogue of four gigabytes is out of reach of everything else first.
pub(super) fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The first four bytes of a word as a number, zeros behind a shorter one.
pub(super) fn key(word: &[u8]) -> u32 {
    word.iter().take(4).enumerate().fold(0, |key, (at, byte)| key | u32::from(*byte) << (24 - 8 * at))
}

/// The bytes of a key that a word of this length fills.
pub(super) fn key_mask(len: usize) -> u32 {
    u32::MAX.checked_shl(32 - 8 * offset(len.min(4))).unwrap_or(0)
}

/// The letters of a folded text as a set: a to z, digits, one bit for all others.
pub(super) fn letters(text: &[u8]) -> u64 {
    text.iter().fold(0, |set, byte| set | letter(*byte))
}

/// The bit of one letter.
pub(super) fn letter(byte: u8) -> u64 {
    LETTERS[usize::from(byte)]
}

const LETTERS: [u64; 256] = letter_bits();

const fn letter_bits() -> [u64; 256] {
    let mut table = [1 << 36; 256];
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

impl Words {
    /// The letters of a span.
    pub(super) fn bytes(&self, span: Span) -> &[u8] {
        &self.text[span.start as usize..span.end as usize]
    }

    /// The same as text.
    pub(super) fn str(&self, span: Span) -> &str {
        // Spans end where chars do, so this does not fail.
        str::from_utf8(self.bytes(span)).unwrap_or_default()
    }

    /// Folds a phrase onto the end.
    ///
    /// `origins` receives, for each byte of folded text, the char of the source that it comes from.
    pub(super) fn fold(&mut self, source: &str, origins: Option<&mut Vec<u32>>) -> Brackets {
        let Some(brackets) = self.fold_plain(source.as_bytes()) else {
            return Careful::new(self, origins).fold(source);
        };
        if let Some(origins) = origins {
            let letters = source.bytes().enumerate().filter(|(_, byte)| CLASS[usize::from(*byte)] > SPECIAL);
            origins.extend(letters.map(|(at, _)| offset(at)));
        }
        brackets
    }

    /// The quick path for nearly all phrases; none, and nothing done, if the phrase needs the careful one.
    fn fold_plain(&mut self, source: &[u8]) -> Option<Brackets> {
        let (start, words) = (self.text.len(), self.spans.len());
        // Four more, so that a key can be read without looking at the length of the word: what is not yet written is 0.
        self.text.resize(start + source.len() + 4, 0);
        let mut run = Run { len: start, word: start, compound: start, parts: 0 };
        let (mut open, mut close) = (None, None);
        let text = self.text.as_mut_slice();
        for byte in source {
            let class = CLASS[usize::from(*byte)];
            if class > SPECIAL {
                text[run.len] = class;
                run.len += 1;
                continue;
            }
            match class {
                SKIP => continue,
                SPECIAL => {
                    self.text.truncate(start);
                    self.spans.truncate(words);
                    self.keys.truncate(words);
                    return None;
                }
                _ => run.end_word(class == TIE, text, &mut self.spans, &mut self.keys),
            }
            match byte {
                b'(' => open = open.or(Some(run.len)),
                b')' => close = close.or(Some(run.len)),
                _ => {}
            }
        }
        run.end_word(false, text, &mut self.spans, &mut self.keys);
        self.text.truncate(run.len);
        Some(Brackets { open: offset(open.unwrap_or(run.len)), close: offset(close.unwrap_or(run.len)) })
    }

    /// Notes a word.
    pub(super) fn push(&mut self, span: Span) {
        let key = key(self.bytes(span));
        self.spans.push(span);
        self.keys.push(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(source: &str) -> Vec<String> {
        let mut words = Words::default();
        words.fold(source, None);
        words.spans.iter().map(|span| words.str(*span).to_owned()).collect()
    }

    #[test]
    fn words_are_folded() {
        for (source, words) in [
            ("Surgical Technologist", vec!["surgical", "technologist"]),
            ("X-Ray Tech", vec!["x", "ray", "xray", "tech"]),
            ("9-1-1 Dispatcher", vec!["9", "1", "1", "911", "dispatcher"]),
            ("M.R.I.", vec!["m", "r", "i", "mri"]),
            ("women's health", vec!["womens", "health"]),
            ("women\u{2019}s health", vec!["womens", "health"]),
            ("R&D (lab)", vec!["r", "and", "d", "lab"]),
            ("Élève  Ångström", vec!["eleve", "angstrom"]),
            ("a - b -c", vec!["a", "b", "c"]),
            ("St. Agnes", vec!["st", "agnes"]),
            ("e\u{301}cole ﬁn", vec!["ecole", "fin"]),
            (" -?! ", vec![]),
        ] {
            assert_eq!(folded(source), words, "{source}");
        }
    }

    #[test]
    fn brackets_are_found() {
        let mut words = Words::default();
        assert_eq!(words.fold("Advanced EMT (AEMT)", None), Brackets { open: 11, close: 15 });
        assert_eq!(words.fold("Plain", None), Brackets { open: 20, close: 20 });
    }

    proptest! {
        #[test]
        fn both_paths_agree(source in "[a-zA-Z0-9 '/.,()_-]{0,40}") {
            let (mut quick, mut careful) = (Words::default(), Words::default());
            quick.fold("before", None);
            careful.fold("before", None);
            let (mut quick_origins, mut careful_origins) = (Vec::new(), Vec::new());
            let brackets = quick.fold(&source, Some(&mut quick_origins));
            prop_assert_eq!(brackets, Careful::new(&mut careful, Some(&mut careful_origins)).fold(&source));
            prop_assert_eq!(&quick.text, &careful.text);
            prop_assert_eq!(&quick.spans, &careful.spans);
            prop_assert_eq!(&quick.keys, &careful.keys);
            prop_assert_eq!(quick_origins.len(), quick.text.len() - "before".len());
            prop_assert_eq!(quick_origins, careful_origins);
        }

        #[test]
        fn keys_are_the_heads_of_words(source in "\\PC{0,40}") {
            let mut words = Words::default();
            words.fold(&source, None);
            for (span, found) in words.spans.iter().zip(&words.keys) {
                prop_assert_eq!(key(words.bytes(*span)), *found);
                prop_assert!(!words.str(*span).is_empty());
            }
        }
    }
}
