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
    /// Where words of the phrase in hand end; kept so that its memory is used again.
    cuts: Vec<Cut>,
}

/// The end of a word, counted from the beginning of its phrase.
#[derive(Debug, Clone, Copy, Default)]
struct Cut {
    end: u32,
    /// A hyphen or its like ties the word to the next.
    tied: bool,
}

/// What a byte is to the fold: letters and digits stand for themselves in lower case.
const CLASS: [u8; 256] = classes();
const BREAK: u8 = 0;
const TIE: u8 = 1;
const SKIP: u8 = 2;
/// Needs the careful path: brackets, ampersands, all but ASCII.
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
            b'(' | b')' | b'&' | 128.. => SPECIAL,
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
    match byte {
        b'a'..=b'z' => 1 << (byte - b'a'),
        b'0'..=b'9' => 1 << (26 + byte - b'0'),
        _ => 1 << 36,
    }
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
        if origins.is_none() && self.fold_plain(source.as_bytes()) {
            let end = offset(self.text.len());
            return Brackets { open: end, close: end };
        }
        Careful::new(self, origins).fold(source)
    }

    /// The quick path for nearly all phrases; false, and nothing done, if the phrase needs the careful one.
    ///
    /// A start of the program folds tens of kilobytes. Words are short, so a branch at their ends would be guessed
    /// wrong each time; the loop has none.
    fn fold_plain(&mut self, source: &[u8]) -> bool {
        let start = self.text.len();
        // Four more, so that the key of the last word can be read without looking at its length.
        self.text.resize(start + source.len() + 4, 0);
        if self.cuts.len() < source.len() + 2 {
            self.cuts.resize(source.len() + 2, Cut::default());
        }
        let letters = &mut self.text[start..];
        let (mut len, mut cut, mut in_word, mut special) = (0, 0, false, false);
        for byte in source {
            let class = CLASS[usize::from(*byte)];
            letters[len] = class;
            len += usize::from(class > SPECIAL);
            let parts = class <= TIE;
            cut += usize::from(parts & in_word);
            // A second mark in a row separates words for good.
            let tied = (class == TIE) & in_word;
            self.cuts[cut] = if parts { Cut { end: offset(len), tied } } else { self.cuts[cut] };
            in_word = class > SPECIAL || (in_word & !parts);
            special |= class == SPECIAL;
        }
        if special {
            self.text.truncate(start);
            return false;
        }
        if in_word {
            cut += 1;
            self.cuts[cut] = Cut { end: offset(len), tied: false };
        }
        // What was read behind the last letter must not reach its key.
        self.text[start + len..].fill(0);
        self.note_words(start, cut);
        self.text.truncate(start + len);
        true
    }

    /// Notes the words between the cuts.
    fn note_words(&mut self, start: usize, cuts: usize) {
        let base = offset(start);
        let (mut from, mut compound, mut parts) = (0, 0, 0);
        for at in 1..=cuts {
            let Cut { end, tied } = self.cuts[at];
            let first = start + from as usize;
            let bytes = [self.text[first], self.text[first + 1], self.text[first + 2], self.text[first + 3]];
            self.spans.push(Span { start: base + from, end: base + end });
            self.keys.push(u32::from_be_bytes(bytes) & key_mask((end - from) as usize));
            parts += 1;
            if !tied || at == cuts {
                if parts > 1 {
                    self.push(Span { start: base + compound, end: base + end });
                }
                (compound, parts) = (end, 0);
            }
            from = end;
        }
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
        fn both_paths_agree(source in "[a-zA-Z0-9 '/.,_-]{0,40}") {
            let (mut quick, mut careful) = (Words::default(), Words::default());
            quick.fold("before", None);
            careful.fold("before", None);
            quick.fold(&source, None);
            let mut origins = Vec::new();
            careful.fold(&source, Some(&mut origins));
            prop_assert_eq!(&quick.text, &careful.text);
            prop_assert_eq!(&quick.spans, &careful.spans);
            prop_assert_eq!(&quick.keys, &careful.keys);
            prop_assert_eq!(origins.len(), quick.text.len() - "before".len());
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
