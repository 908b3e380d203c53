//! The fuzzy tier: letters of the query in their order, with gaps. The only user of fuzzy-matcher.
//!
//! The matcher sees title and aliases one by one and each word of the query alone. A match counts only if it looks like
//! what a hand does on purpose or by one slip: it starts at the head of a word, and a gap either jumps to the head of a
//! later word ("surgtech") or swallows a letter or two ("phlebotomst"). Letters strewn over a title are no match.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::index::{Entry, Index};
use super::query::QueryWord;
use crate::text::folding::{BLANK, letter, words};

/// A word shorter than this has to be met cleanly.
const LEAST_LETTERS: usize = 3;
/// A gap inside a word may swallow this many letters.
const WIDEST_HOLE: usize = 2;
/// Letters for each gap.
const GAPS_IN: usize = 3;
/// What the matcher gives a letter that follows its neighbor in a word that begins with the match.
const FULL_LETTER: i64 = 24;
/// What a letter has to bring on average.
const LEAST_LETTER: i64 = 14;

/// A fuzzy hit on a role.
pub(super) struct Loose {
    /// 0 to 255: how near the match is to a perfect one.
    pub(super) fit: u8,
    /// The name that holds most of it.
    pub(super) phrase: usize,
    /// Chars of the folded title that were matched.
    pub(super) in_title: Vec<usize>,
}

/// The best fuzzy match of one word.
struct Best {
    score: i64,
    phrase: usize,
    letters: Vec<usize>,
}

/// The matcher with its buffers; made once.
pub(super) struct Fuzzy(SkimMatcherV2);

impl Fuzzy {
    pub(super) fn new() -> Self {
        Self(SkimMatcherV2::default().respect_case())
    }

    /// Matches every word with the names of a role, or none. `is_met` tells of each of them whether a word of the role is
    /// met.
    pub(super) fn hit(
        &self,
        index: &Index,
        entry: &Entry,
        words: &[QueryWord],
        is_met: impl Fn(usize) -> bool,
    ) -> Option<Loose> {
        // What is cheap is asked of all words before the matcher is asked about any.
        if !words.iter().enumerate().all(|(at, word)| could_match(index, entry, word).next().is_some() || is_met(at)) {
            return None;
        }
        let (mut sum, mut full) = (0, 0);
        let mut most: Option<(i64, usize)> = None;
        let mut in_title = Vec::new();
        for (at, word) in words.iter().enumerate() {
            full += FULL_LETTER * count(word);
            match self.best(index, entry, word) {
                Some(best) => {
                    sum += best.score;
                    if most.is_none_or(|(score, _)| best.score > score) {
                        most = Some((best.score, best.phrase));
                    }
                    if best.phrase == 0 {
                        in_title.extend(best.letters);
                    }
                }
                None if is_met(at) => sum += FULL_LETTER * count(word),
                None => return None,
            }
        }
        let (_, phrase) = most?;
        let fit = u8::try_from((255 * sum / full.max(1)).clamp(0, 255)).unwrap_or(u8::MAX);
        Some(Loose { fit, phrase, in_title })
    }

    /// The best match of a word in the names of a role.
    fn best(&self, index: &Index, entry: &Entry, word: &QueryWord) -> Option<Best> {
        let least = LEAST_LETTER * count(word);
        let mut best: Option<Best> = None;
        for phrase in could_match(index, entry, word) {
            let name = index.plain(entry, phrase);
            let Some((score, letters)) = self.0.fuzzy_indices(name, &word.text) else { continue };
            let better = best.as_ref().is_none_or(|best| score > best.score);
            if score >= least && better && is_deliberate(name, &letters) {
                best = Some(Best { score, phrase, letters });
            }
        }
        best
    }
}

/// Letters of a word as the matcher counts them.
fn count(word: &QueryWord) -> i64 {
    i64::try_from(word.text.chars().count()).unwrap_or(i64::MAX / 1024)
}

/// The names of a role with which a match could be deliberate. Most roles lack a letter and end here; the matcher is
/// asked about few names, because it takes long.
fn could_match<'a>(index: &'a Index, entry: &'a Entry, word: &'a QueryWord) -> impl Iterator<Item = usize> + use<'a> {
    let text = word.text.as_bytes();
    let has_letters = text.len() >= LEAST_LETTERS
        && word.letters & !entry.letters == 0
        && text.first().is_some_and(|first| letter(*first) & entry.heads != 0);
    let names = if has_letters { 0..entry.names() } else { 0..0 };
    names.filter(move |name| {
        is_subsequence(text, index.phrase(entry, *name)) && could_be_deliberate(text, index.plain(entry, *name))
    })
}

/// Whether the letters of a word occur in their order in a folded name, starting at the head of some word.
fn is_subsequence(word: &[u8], name: &[u8]) -> bool {
    let (mut wanted, mut before) = (word, BLANK);
    for byte in name {
        let Some((next, rest)) = wanted.split_first() else { return true };
        if byte == next && (wanted.len() < word.len() || before == BLANK) {
            wanted = rest;
        }
        before = *byte;
    }
    wanted.is_empty()
}

/// Whether a name has enough letters of a word side by side, or as the heads of its words.
fn could_be_deliberate(word: &[u8], name: &str) -> bool {
    let heads: Vec<u8> = words(name).filter_map(|word| word.bytes().next()).collect();
    if word.len() == LEAST_LETTERS {
        // Three letters are the initials of neighboring words, or nothing.
        return heads.windows(LEAST_LETTERS).any(|heads| heads == word);
    }
    let has_pair = |pair: &&[u8]| name.as_bytes().windows(2).any(|there| there == *pair);
    let gaps = word.windows(2).filter(|pair| !has_pair(pair)).count();
    gaps <= word.len() / GAPS_IN || word.iter().all(|letter| heads.contains(letter))
}

/// Whether the matched letters begin at the head of a word and every gap is a jump to another head or a small hole.
fn is_deliberate(name: &str, letters: &[usize]) -> bool {
    let (mut jumps, mut holes, mut heads, mut skipped) = (0, 0, 0, 0);
    let mut wanted = letters.iter().peekable();
    let mut last: Option<usize> = None;
    let mut before = ' ';
    for (at, char) in name.chars().enumerate() {
        let head = before == ' ';
        before = char;
        let Some(next) = wanted.peek() else { break };
        if **next != at {
            skipped += usize::from(head && last.is_some());
            continue;
        }
        wanted.next();
        heads += usize::from(head);
        match last.map(|last| at - last - 1) {
            None if !head => return false,
            None | Some(0) => {}
            // A blank is no letter, so a head that follows its neighbor closely is a jump as well.
            Some(_) if head => jumps += 1,
            Some(gap) if gap <= WIDEST_HOLE => holes += 1,
            Some(_) => return false,
        }
        last = Some(at);
    }
    let len = letters.len();
    if heads == len && skipped == 0 {
        return true;
    }
    // Three letters fit nearly anywhere, so only initials will do; longer words have room for a slip in every three.
    len > LEAST_LETTERS && holes <= len / 4 && holes + jumps <= len / GAPS_IN && skipped <= 1
}
