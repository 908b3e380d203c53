//! The fuzzy tier: letters of the query in their order, with gaps. The only user of fuzzy-matcher.
//!
//! The matcher sees title and aliases one by one and each word of the query alone. Most roles never get that far: the
//! letters and the heads of words that a role has are kept as sets. A match counts only if it looks like what a hand
//! does on purpose or by one slip: it starts at the head of a word, and a gap either jumps to the head of a later word
//! ("surgtech") or swallows a letter or two ("phlebotomst"). Letters strewn over a title are no match.

use std::ops::Range;
use std::rc::Rc;
use std::sync::OnceLock;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::fold::{BLANK, letter, letters};
use super::index::{Entry, Index};
use super::meet::Met;
use super::query::QueryWord;

/// A word shorter than this has to be met cleanly.
const LEAST_LETTERS: usize = 3;
/// A gap inside a word may swallow this many letters.
const WIDEST_HOLE: usize = 2;
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

/// The matcher with its buffers; made once.
pub(super) struct Fuzzy {
    matcher: SkimMatcherV2,
    /// Made when the tier is first asked.
    names: OnceLock<Names>,
}

/// The letters of all titles and aliases.
struct Names {
    of_role: Vec<OfRole>,
    /// The letters of each, as a set.
    of_name: Vec<u64>,
    /// The initials of each, with a blank behind them.
    initials: String,
}

/// The letters of the title and the aliases of one role.
struct OfRole {
    letters: u64,
    /// Letters with which their words begin.
    heads: u64,
    /// Place of the title in `Names::of_name`; the aliases follow.
    first: usize,
    /// Where the initials of its names lie.
    initials: Range<usize>,
}

impl Names {
    fn new(index: &Index) -> Self {
        let of_role = Vec::with_capacity(index.entries.len());
        let mut names = Self { of_role, of_name: Vec::new(), initials: String::new() };
        for entry in &index.entries {
            let (first, start) = (names.of_name.len(), names.initials.len());
            let mut all = 0;
            for name in 0..entry.names() {
                let name = index.plain(entry, name);
                let own = letters(name);
                all |= own;
                names.of_name.push(own);
                names.initials.extend(name.split(char::from(BLANK)).filter_map(|word| word.chars().next()));
                names.initials.push(char::from(BLANK));
            }
            let initials = start..names.initials.len();
            let heads = letters(&names.initials[initials.clone()]);
            names.of_role.push(OfRole { letters: all, heads, first, initials });
        }
        names
    }
}

/// One role, for the fuzzy tier.
#[derive(Clone, Copy)]
struct Candidate<'a> {
    index: &'a Index,
    entry: &'a Entry,
    letters: &'a OfRole,
    /// The letters of its title and aliases.
    names: &'a [u64],
    initials: &'a str,
}

/// The best fuzzy match of one word.
struct Best {
    score: i64,
    phrase: usize,
    letters: Vec<usize>,
}

impl Fuzzy {
    pub(super) fn new() -> Self {
        Self { matcher: SkimMatcherV2::default().respect_case(), names: OnceLock::new() }
    }

    /// Matches every word of a query, or none. `met` holds the words that each of them meets.
    pub(super) fn hit(&self, index: &Index, role: usize, words: &[QueryWord], met: &[Rc<[Met]>]) -> Option<Loose> {
        let names = self.names.get_or_init(|| Names::new(index));
        let (entry, letters) = (&index.entries[role], &names.of_role[role]);
        let initials = &names.initials[letters.initials.clone()];
        let names = &names.of_name[letters.first..][..entry.names()];
        let candidate = Candidate { index, entry, letters, names, initials };
        if !words.iter().zip(met).all(|(word, met)| candidate.could_match(word) || candidate.is_met(met)) {
            return None;
        }
        let (mut sum, mut full) = (0, 0);
        let mut most: Option<(i64, usize)> = None;
        let mut in_title = Vec::new();
        for (word, met) in words.iter().zip(met) {
            full += FULL_LETTER * letters_of(word);
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
                None if candidate.is_met(met) => sum += FULL_LETTER * letters_of(word),
                None => return None,
            }
        }
        let (_, phrase) = most?;
        let fit = u8::try_from((255 * sum / full.max(1)).clamp(0, 255)).unwrap_or(u8::MAX);
        Some(Loose { fit, phrase, in_title })
    }

    /// The best match of a word in the names of a role.
    fn best(&self, word: &QueryWord, candidate: Candidate) -> Option<Best> {
        if !candidate.could_match(word) {
            return None;
        }
        let least = LEAST_LETTER * letters_of(word);
        let mut best: Option<Best> = None;
        for (phrase, letters) in candidate.names.iter().enumerate() {
            if word.letters & !letters != 0 {
                continue;
            }
            let name = candidate.index.plain(candidate.entry, phrase);
            if !is_subsequence(&word.text, name) {
                continue;
            }
            let Some((score, letters)) = self.matcher.fuzzy_indices(name, &word.text) else { continue };
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
    fn could_match(self, word: &QueryWord) -> bool {
        let head = word.text.bytes().next().map_or(0, letter);
        let has_letters = word.letters & !self.letters.letters == 0 && self.letters.heads & head != 0;
        match word.text.len() {
            ..LEAST_LETTERS => false,
            // Three letters are the initials of neighbouring words, or nothing.
            LEAST_LETTERS => has_letters && has_initials(self.initials.as_bytes(), word.text.as_bytes()),
            _ => has_letters,
        }
    }

    /// Whether a word of the role is met.
    fn is_met(self, met: &[Met]) -> bool {
        let range = self.index.range(self.entry);
        let first = met.partition_point(|met| (met.at as usize) < range.start);
        met.get(first).is_some_and(|met| (met.at as usize) < range.end)
    }
}

/// Whether initials hold a short word.
fn has_initials(initials: &[u8], word: &[u8]) -> bool {
    initials.windows(word.len()).any(|window| window == word)
}

/// Letters of a word as the matcher counts them.
fn letters_of(word: &QueryWord) -> i64 {
    i64::try_from(word.text.chars().count()).unwrap_or(i64::MAX / 1024)
}

/// Whether the letters of a word occur in their order, starting at the head of some word.
fn is_subsequence(word: &str, name: &str) -> bool {
    let mut wanted = word.bytes().peekable();
    let mut before = b' ';
    let mut started = false;
    for byte in name.bytes() {
        let Some(next) = wanted.peek() else { return true };
        if byte == *next && (started || before == b' ') {
            started = true;
            wanted.next();
        }
        before = byte;
    }
    wanted.peek().is_none()
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
    len > LEAST_LETTERS && holes <= len / 4 && holes + jumps <= len / 3 && skipped <= 1
}
