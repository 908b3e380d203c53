//! The fuzzy tier: letters of the query in their order, with gaps. The only user of fuzzy-matcher.
//!
//! The matcher sees title and aliases one by one and each word of the query alone. Most roles never get that far: the
//! letters and the heads of words that a role has are kept as sets. A match counts only if it looks like what a hand
//! does on purpose or by one slip: it starts at the head of a word, and a gap either jumps to the head of a later word
//! ("surgtech") or swallows a letter or two ("phlebotomst"). Letters strewn over a title are no match.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::index::{Entry, Index};
use super::meet::Met;
use super::query::QueryWord;
use crate::text::folding::{BLANK, letter, letters};

/// A word shorter than this has to be met cleanly.
const LEAST_LETTERS: usize = 3;
/// A gap inside a word may swallow this many letters.
const WIDEST_HOLE: usize = 2;
/// Letters for each gap.
const GAPS_IN: usize = 3;
/// What the matcher gives a letter that follows its neighbour in a word that begins with the match.
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

/// The letters of the title and the aliases of one role, as sets.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letters {
    /// All of them.
    all: u32,
    /// Those with which words begin.
    heads: u32,
    /// Which letters stand side by side.
    pairs: [u64; 2],
}

/// The place of two letters side by side in a set of pairs: the block, and the bit in it.
fn pair([one, other]: [u8; 2]) -> (usize, u64) {
    let place = usize::from(one) * 29 + usize::from(other) * 7;
    (place / 64 % 2, 1 << (place % 64))
}

/// The letters of each role.
pub(super) fn letters_of_roles(index: &Index) -> Vec<Letters> {
    let of_entry = |entry: &Entry| {
        let names = || (0..entry.names()).map(|name| index.plain(entry, name));
        let all = names().fold(0, |set, name| set | letters(name));
        let heads = names().flat_map(heads).fold(0, |set, head| set | letter(head));
        let mut pairs = [0; 2];
        for (block, bit) in names().flat_map(|name| name.as_bytes().array_windows().copied().map(pair)) {
            pairs[block] |= bit;
        }
        Letters { all: small(all), heads: small(heads), pairs }
    };
    index.entries.iter().map(of_entry).collect()
}

/// The bytes with which the words of a name begin.
fn heads(name: &str) -> impl Iterator<Item = u8> {
    name.split(char::from(BLANK)).filter_map(|word| word.bytes().next())
}

/// A set of letters in half the room: one bit for all digits.
fn small(set: u64) -> u32 {
    const LATIN: u64 = (1 << 26) - 1;
    const DIGITS: u64 = (1 << 36) - 1 - LATIN;
    let latin = u32::try_from(set & LATIN).unwrap_or(0);
    latin | (u32::from(set & DIGITS != 0) << 26) | (u32::from(set >> 36 != 0) << 27)
}

/// A word of the query with what is asked of every role.
pub(super) struct Sought<'q> {
    word: &'q QueryWord,
    letters: u32,
    head: u32,
}

impl<'q> Sought<'q> {
    /// The words of a query.
    pub(super) fn all(words: &'q [QueryWord]) -> Vec<Self> {
        let head = |word: &QueryWord| small(word.text.bytes().next().map_or(0, letter));
        words.iter().map(|word| Self { word, letters: small(word.letters), head: head(word) }).collect()
    }
}

/// One role, for the fuzzy tier.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'a> {
    pub(super) index: &'a Index,
    pub(super) entry: &'a Entry,
    pub(super) letters: Letters,
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

    /// Matches every word of a query, or none. `is_met` tells of each of them whether a word of the role is met.
    pub(super) fn hit(&self, candidate: Candidate, words: &[Sought], is_met: impl Fn(usize) -> bool) -> Option<Loose> {
        // All that is cheap is asked of all words before the matcher is asked about any.
        if !words.iter().enumerate().all(|(at, word)| candidate.has_all(word) || is_met(at))
            || !words.iter().enumerate().all(|(at, word)| candidate.could_match(word) || is_met(at))
            || words.len() > 1 && !words.iter().enumerate().all(|(at, word)| candidate.has_letters(word) || is_met(at))
        {
            return None;
        }
        let (mut sum, mut full) = (0, 0);
        let mut most: Option<(i64, usize)> = None;
        let mut in_title = Vec::new();
        for (at, word) in words.iter().enumerate() {
            full += FULL_LETTER * letters_of(word.word);
            match self.best(word, candidate) {
                Some(best) => {
                    sum += best.score;
                    if most.is_none_or(|(score, _)| best.score > score) {
                        most = Some((best.score, best.phrase));
                    }
                    if best.phrase == 0 {
                        in_title.extend(best.letters);
                    }
                }
                None if is_met(at) => sum += FULL_LETTER * letters_of(word.word),
                None => return None,
            }
        }
        let (_, phrase) = most?;
        let fit = u8::try_from((255 * sum / full.max(1)).clamp(0, 255)).unwrap_or(u8::MAX);
        Some(Loose { fit, phrase, in_title })
    }

    /// The best match of a word in the names of a role.
    fn best(&self, sought: &Sought, candidate: Candidate) -> Option<Best> {
        if !candidate.could_match(sought) {
            return None;
        }
        let word = sought.word;
        let least = LEAST_LETTER * letters_of(word);
        let mut best: Option<Best> = None;
        for phrase in 0..candidate.entry.names() {
            let name = candidate.index.plain(candidate.entry, phrase);
            if !is_subsequence(&word.text, name) {
                continue;
            }
            let Some((score, letters)) = self.0.fuzzy_indices(name, &word.text) else { continue };
            let better = best.as_ref().is_none_or(|best| score > best.score);
            if score >= least && better && is_deliberate(name, &letters) {
                best = Some(Best { score, phrase, letters });
            }
        }
        best
    }
}

impl Candidate<'_> {
    /// Whether the role has the letters, and a word that begins with the first.
    fn has_all(self, word: &Sought) -> bool {
        word.letters & !self.letters.all == 0 && word.head & self.letters.heads != 0
    }

    /// Whether a match with the names of the role is likely enough to look at them.
    fn could_match(self, sought: &Sought) -> bool {
        let word = sought.word;
        self.has_all(sought)
            && match word.text.len() {
                ..LEAST_LETTERS => false,
                // Three letters are the initials of neighbouring words, or nothing.
                LEAST_LETTERS => (0..self.entry.names()).any(|name| self.has_initials(name, word)),
                _ => sought.letters & !self.letters.heads == 0 || self.has_pairs(word),
            }
    }

    /// Whether letters of a word that stand side by side do so in the role too, as many as in a deliberate match.
    fn has_pairs(self, word: &QueryWord) -> bool {
        let pairs = word.text.as_bytes().array_windows().copied().map(pair);
        let missing = pairs.filter(|(block, bit)| self.letters.pairs[*block] & bit == 0).count();
        missing <= word.text.len() / GAPS_IN
    }

    /// Whether words of a name that follow each other begin with the letters of a short word.
    fn has_initials(self, name: usize, word: &QueryWord) -> bool {
        let mut last = [0; LEAST_LETTERS];
        heads(self.index.plain(self.entry, name)).any(|head| {
            last.rotate_left(1);
            last[LEAST_LETTERS - 1] = head;
            last == word.text.as_bytes()
        })
    }

    /// Whether a name has the letters of a word in their order.
    fn has_letters(self, sought: &Sought) -> bool {
        let name = |name| self.index.plain(self.entry, name);
        (0..self.entry.names()).any(|at| is_subsequence(&sought.word.text, name(at)))
    }

    /// Whether a word of the role is met.
    pub(super) fn is_met(self, met: &[Met]) -> bool {
        let range = self.index.range(self.entry);
        let first = met.partition_point(|met| (met.at as usize) < range.start);
        met.get(first).is_some_and(|met| (met.at as usize) < range.end)
    }
}

/// Letters of a word as the matcher counts them.
fn letters_of(word: &QueryWord) -> i64 {
    i64::try_from(word.text.chars().count()).unwrap_or(i64::MAX / 1024)
}

/// Whether the letters of a word occur in their order, starting at the head of some word.
fn is_subsequence(word: &str, name: &str) -> bool {
    let (mut wanted, mut before) = (word.as_bytes(), BLANK);
    for byte in name.bytes() {
        let Some((next, rest)) = wanted.split_first() else { return true };
        if byte == *next && (wanted.len() < word.len() || before == BLANK) {
            wanted = rest;
        }
        before = byte;
    }
    wanted.is_empty()
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
            // A blank is no letter, so a head that follows its neighbour closely is a jump as well.
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
