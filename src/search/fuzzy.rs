//! The fuzzy tier: letters of the query in their order, with gaps. The only user of fuzzy-matcher.
//!
//! The matcher sees title and aliases one by one and each word of the query alone. Most roles never get that far: the
//! letters and the heads of words that a role has are kept as sets. A match counts only if it looks like what a hand
//! does on purpose or by one slip: it starts at the head of a word, and a gap either jumps to the head of a later word
//! ("surgtech") or swallows a letter or two ("phlebotomst"). Letters strewn over a title are no match.

use std::rc::Rc;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::fold::letter;
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
    /// Letters of the title that were matched, counted in the title without gaps.
    pub(super) in_title: Vec<usize>,
}

/// The matcher with its buffers; made once.
pub(super) struct Fuzzy(SkimMatcherV2);

/// The best fuzzy match of one word.
struct Best {
    score: i64,
    phrase: usize,
    letters: Vec<usize>,
}

impl Fuzzy {
    pub(super) fn new() -> Self {
        Self(SkimMatcherV2::default().respect_case())
    }

    /// Matches every word of a query, or none. `met` holds the words that each of them meets.
    pub(super) fn hit(
        &self,
        index: &Index,
        entry: &Entry,
        words: &[QueryWord],
        met: &[Rc<[Met]>],
        names: &mut Names,
    ) -> Option<Loose> {
        if !words.iter().zip(met).all(|(word, met)| could_match(word, index, entry) || met_cleanly(index, entry, met)) {
            return None;
        }
        names.spell(index, entry);
        let (mut sum, mut full) = (0, 0);
        let mut most: Option<(i64, usize)> = None;
        let mut in_title = Vec::new();
        for (word, met) in words.iter().zip(met) {
            full += FULL_LETTER * letters_of(word);
            match self.best(word, index, entry, names) {
                Some(best) => {
                    sum += best.score;
                    if most.is_none_or(|(score, _)| best.score > score) {
                        most = Some((best.score, best.phrase));
                    }
                    if best.phrase == 0 {
                        in_title.extend(best.letters);
                    }
                }
                None if met_cleanly(index, entry, met) => sum += FULL_LETTER * letters_of(word),
                None => return None,
            }
        }
        let (_, phrase) = most?;
        let fit = u8::try_from((255 * sum / full.max(1)).clamp(0, 255)).unwrap_or(u8::MAX);
        Some(Loose { fit, phrase, in_title })
    }

    /// The best match of a word in the names of a role.
    fn best(&self, word: &QueryWord, index: &Index, entry: &Entry, names: &Names) -> Option<Best> {
        if !could_match(word, index, entry) {
            return None;
        }
        let least = LEAST_LETTER * letters_of(word);
        let mut best: Option<Best> = None;
        for (phrase, name) in names.each() {
            if word.letters & !index.letters(entry, phrase) != 0 || !is_subsequence(&word.text, name) {
                continue;
            }
            let Some((score, letters)) = self.0.fuzzy_indices(name, &word.text) else { continue };
            let better = best.as_ref().is_none_or(|best| score > best.score);
            if score >= least && better && is_deliberate(name, &letters) {
                best = Some(Best { score, phrase, letters: without_gaps(name, &letters) });
            }
        }
        best
    }
}

/// Letters of a word as the matcher counts them.
fn letters_of(word: &QueryWord) -> i64 {
    i64::try_from(word.text.chars().count()).unwrap_or(i64::MAX / 1024)
}

/// Whether the role has the letters, and a word that begins with the first.
fn could_match(word: &QueryWord, index: &Index, entry: &Entry) -> bool {
    let head = word.text.bytes().next().map_or(0, letter);
    let has_letters = word.letters & !entry.letters == 0 && entry.heads & head != 0;
    match word.text.len() {
        ..LEAST_LETTERS => false,
        LEAST_LETTERS => has_letters && (0..entry.names()).any(|name| has_initials(word, index, entry, name)),
        _ => has_letters,
    }
}

/// Whether a word of three letters is the initials of neighbouring words of a title or alias.
fn has_initials(word: &QueryWord, index: &Index, entry: &Entry, name: usize) -> bool {
    let mut last_three = 0;
    let mut end = 0;
    index.spans(entry, name).iter().any(|span| {
        // A joined word lies on its parts.
        if span.start >= end {
            end = span.end;
            last_three = (last_three << 8) | u32::from(index.words.bytes(*span)[0]);
        }
        last_three << 8 == word.keys[0].0
    })
}

/// Whether a word of the role is met outside the summary, which holds all short words.
fn met_cleanly(index: &Index, entry: &Entry, met: &[Met]) -> bool {
    let words = index.words_of(entry);
    let summary = index.end_of(entry, entry.phrases() - 2) as usize;
    let first = met.partition_point(|met| (met.at as usize) < words.start);
    met.get(first).is_some_and(|met| (met.at as usize) < summary)
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

/// The same letters counted without the blanks between words.
fn without_gaps(name: &str, letters: &[usize]) -> Vec<usize> {
    let mut blanks = 0;
    let mut wanted = letters.iter().peekable();
    let mut counted = Vec::with_capacity(letters.len());
    for (at, char) in name.chars().enumerate() {
        if wanted.peek() == Some(&&at) {
            wanted.next();
            counted.push(at - blanks);
        }
        blanks += usize::from(char == ' ');
    }
    counted
}

/// Title and aliases of one role with blanks between their words, in a buffer that is used again for the next role.
#[derive(Default)]
pub(super) struct Names {
    text: String,
    ends: Vec<usize>,
}

impl Names {
    fn spell(&mut self, index: &Index, entry: &Entry) {
        self.text.clear();
        self.ends.clear();
        for phrase in 0..entry.names() {
            let mut end = 0;
            for span in index.spans(entry, phrase) {
                // A joined word lies on its parts.
                if span.start >= end {
                    if end > 0 {
                        self.text.push(' ');
                    }
                    self.text.push_str(index.words.str(*span));
                    end = span.end;
                }
            }
            self.ends.push(self.text.len());
        }
    }

    fn each(&self) -> impl Iterator<Item = (usize, &str)> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| &self.text[start..*end]).enumerate()
    }
}
