//! Where the words of a folded text begin, and with which letters.
//!
//! The first four letters of all words that begin with the same one lie side by side, so a sweep over them finds every
//! word that begins as a word of the query does: a key costs as much as there are such words, not as the whole text.

use crate::text::folding::{BLANK, offset};

/// Different first bytes.
const BYTES: usize = 256;

/// The words of a text, sorted by their first byte, then by place.
#[derive(Default)]
pub(super) struct Heads {
    starts: Vec<u32>,
    heads: Vec<u32>,
    /// Where the words with each first byte begin, and where the last end.
    first_bytes: Vec<u32>,
}

impl Heads {
    pub(super) fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let starts = || (1..).zip(bytes).filter(|(_, byte)| **byte == BLANK).map(|(at, _)| at);
        let first_byte = |start: usize| usize::from(bytes.get(start).copied().unwrap_or(BLANK));
        let mut first_bytes = vec![0; BYTES + 1];
        for start in starts() {
            first_bytes[first_byte(start) + 1] += 1;
        }
        for byte in 0..BYTES {
            first_bytes[byte + 1] += first_bytes[byte];
        }
        let words = first_bytes[BYTES] as usize;
        let mut next = first_bytes.clone();
        let mut all = Self { starts: vec![0; words], heads: vec![0; words], first_bytes };
        for start in starts() {
            let place = &mut next[first_byte(start)];
            all.starts[*place as usize] = offset(start);
            all.heads[*place as usize] = head(&bytes[start..]);
            *place += 1;
        }
        all
    }

    /// The words that begin with the same byte as this one, in order: where each begins, and its head.
    pub(super) fn like(&self, word: &str) -> impl Iterator<Item = (u32, u32)> {
        let first = usize::from(word.bytes().next().unwrap_or(BLANK));
        let like = self.first_bytes[first] as usize..self.first_bytes[first + 1] as usize;
        self.starts[like.clone()].iter().copied().zip(self.heads[like].iter().copied())
    }
}

/// The first four bytes of a text as a number, the first in the highest place, zeros behind a shorter one.
pub(super) fn head(text: &[u8]) -> u32 {
    let mut four = [0; 4];
    match text.first_chunk() {
        Some(chunk) => four = *chunk,
        None => four[..text.len()].copy_from_slice(text),
    }
    u32::from_be_bytes(four)
}

/// How many at the front are so, where all others behind them are not: near ones are found with few looks.
pub(super) fn gallop<T>(all: &[T], is_before: impl Fn(&T) -> bool) -> usize {
    let mut end = 1;
    while end < all.len() && is_before(&all[end - 1]) {
        end *= 2;
    }
    let from = end / 2;
    from + all[from..end.min(all.len())].partition_point(is_before)
}
