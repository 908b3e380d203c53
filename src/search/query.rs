//! The query: folded words, with the other forms under which each may be met.
//!
//! Knows how one word of a query meets one word of the catalogue; knows nothing of roles, fields or tiers.

use super::heads::head;
use crate::text::folding::{self, BLANK, JOINED, letters, offset};

/// Words of a query beyond these are left out.
pub(super) const MOST_WORDS: usize = 8;

/// Words that may be dropped when nothing holds all words of a query: they hold a sentence together.
const FILLERS: [&str; 58] = [
    "a",
    "an",
    "and",
    "are",
    "at",
    "be",
    "become",
    "can",
    "career",
    "careers",
    "did",
    "do",
    "does",
    "earn",
    "for",
    "get",
    "helper",
    "how",
    "i",
    "in",
    "is",
    "job",
    "jobs",
    "like",
    "long",
    "make",
    "makes",
    "me",
    "much",
    "my",
    "need",
    "of",
    "on",
    "pay",
    "pays",
    "people",
    "person",
    "salary",
    "school",
    "schooling",
    "should",
    "someone",
    "take",
    "takes",
    "that",
    "the",
    "there",
    "to",
    "want",
    "what",
    "who",
    "with",
    "work",
    "worker",
    "workers",
    "working",
    "would",
    "you",
];

/// How the words begin that stand for each other.
const TECHNICAL: &str = "tech";

/// How a word of the query meets a word of the catalogue; later is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    /// Not at all.
    None,
    /// Technician, technologist and tech stand for each other.
    Kin,
    /// It is the beginning of the word.
    Begin,
    /// It is the word, in the same or the other number.
    Whole,
}

/// One word of a query.
#[derive(Debug, Clone)]
pub(super) struct QueryWord {
    pub(super) text: String,
    /// Singular of a plural, plural of a word in -y.
    other_number: Option<String>,
    /// The word means somebody with technical training, whatever the exact title.
    technical: bool,
    /// Its letters as a set.
    pub(super) letters: u64,
    /// The head of the word and of its other number, each with the bytes that count.
    heads: [(u32, u32); 2],
}

impl QueryWord {
    pub(super) fn new(text: &str) -> Self {
        let technical = text.len() >= 5 && ["technicians", "technologists"].iter().any(|full| full.starts_with(text));
        let other_number = other_number(text);
        let heads = [text, other_number.as_deref().unwrap_or(text)].map(|form| {
            let counted = u32::MAX.checked_shl(32 - 8 * offset(form.len().min(4))).unwrap_or(0);
            (head(form.as_bytes()), counted)
        });
        Self { text: text.to_owned(), other_number, technical, letters: letters(text), heads }
    }

    /// Whether a word with this head can be met at all.
    pub(super) fn may_meet(&self, head: u32) -> bool {
        let [(own, counted), (other, other_counted)] = self.heads;
        head & counted == own || head & other_counted == other
    }

    /// How this word meets the word with which a folded text begins.
    pub(super) fn meets(&self, text: &[u8]) -> Match {
        if let Some(rest) = text.strip_prefix(self.text.as_bytes()) {
            if ends_as_plural(self.text.len(), rest) { Match::Whole } else { Match::Begin }
        } else if self.other_number.as_ref().is_some_and(|other| is_word(other.as_bytes(), text)) {
            Match::Whole
        } else if self.technical && text.starts_with(TECHNICAL.as_bytes()) {
            Match::Kin
        } else {
            Match::None
        }
    }
}

/// Whether a folded text begins with this word.
fn is_word(word: &[u8], text: &[u8]) -> bool {
    text.strip_prefix(word).is_some_and(ends_here)
}

/// Whether a word ends where this rest of a folded text begins.
fn ends_here(rest: &[u8]) -> bool {
    matches!(rest.first(), None | Some(&(BLANK | JOINED)))
}

/// Whether a word, of which this many letters are known, ends here or with what makes a plural.
fn ends_as_plural(len: usize, rest: &[u8]) -> bool {
    match rest {
        [b'e', b's', end @ ..] | [b's', end @ ..] if len >= 3 => ends_here(end),
        rest => ends_here(rest),
    }
}

/// Singular of a plural, plural of a word in -y. A plural made by adding letters is met without it.
fn other_number(word: &str) -> Option<String> {
    if word.len() < 3 || !word.is_ascii() {
        return None;
    }
    if word.len() == 3 {
        // Two letters and an "s" are mostly letters in the plural: RNs, MAs.
        return word.strip_suffix('s').map(str::to_owned);
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return Some(format!("{stem}y"));
    }
    if let Some(stem) = word.strip_suffix("es")
        && ["ss", "x", "z", "ch", "sh"].iter().any(|end| stem.ends_with(end))
    {
        return Some(stem.to_owned());
    }
    if let Some(stem) = word.strip_suffix('y') {
        return (!stem.ends_with(['a', 'e', 'i', 'o', 'u'])).then(|| format!("{stem}ies"));
    }
    let stem = word.strip_suffix('s')?;
    (!stem.ends_with(['s', 'u', 'i'])).then(|| stem.to_owned())
}

/// A folded query.
#[derive(Debug, Clone)]
pub(super) struct Query {
    /// As typed, without the blanks around it.
    pub(super) typed: String,
    /// All words without gaps.
    pub(super) compact: String,
    /// The same with the last word in its other number.
    compact_other: Option<String>,
    /// Ways to read the words; the first is as typed, the others join two neighbors ("ultra sound").
    pub(super) readings: Vec<Vec<QueryWord>>,
}

impl Query {
    /// Folds what was typed. None if it holds no letter and no digit.
    pub(super) fn new(typed: &str) -> Option<Self> {
        // Joined words are left out; the readings join all neighbors.
        let phrase = folding::phrase(typed);
        let words: Vec<&str> = folding::words(&phrase).take(MOST_WORDS).collect();
        Self::of(typed.trim(), &words)
    }

    fn of(typed: &str, words: &[&str]) -> Option<Self> {
        let last = words.last()?;
        let compact = words.concat();
        let compact_other =
            other_number(last).map(|other| format!("{}{other}", &compact[..compact.len() - last.len()]));
        let as_typed: Vec<_> = words.iter().map(|word| QueryWord::new(word)).collect();
        let mut readings = vec![as_typed.clone()];
        if (2..=4).contains(&words.len()) {
            for at in 0..words.len() - 1 {
                let mut joined = as_typed.clone();
                joined[at] = QueryWord::new(&words[at..at + 2].concat());
                joined.remove(at + 1);
                readings.push(joined);
            }
        }
        Some(Self { typed: typed.to_owned(), compact, compact_other, readings })
    }

    /// The words as typed.
    pub(super) fn words(&self) -> &[QueryWord] {
        &self.readings[0]
    }

    /// Whether it says what a role does without.
    pub(super) fn denies(&self) -> bool {
        matches!(self.words(), [first, _, ..] if first.text == "no")
    }

    /// The same query with other words, read in one way only, unless it denies something: that is one word.
    pub(super) fn with_words(&self, words: &[&str]) -> Option<Self> {
        let mut query = Self::of(&self.typed, words)?;
        if !query.denies() {
            query.readings.truncate(1);
        }
        Some(query)
    }

    /// The query without the words that only hold a sentence together; None if that changes nothing or leaves nothing.
    pub(super) fn without_fillers(&self) -> Option<Self> {
        let all: Vec<_> = self.words().iter().map(|word| word.text.as_str()).collect();
        let kept: Vec<_> = all.iter().copied().filter(|word| !FILLERS.contains(word)).collect();
        if kept.len() == all.len() { None } else { Self::of(&self.typed, &kept) }
    }

    /// What was typed with its words as they were corrected: commas and brackets tell names apart.
    pub(super) fn typed_as(&self, corrected: &str) -> String {
        let corrections = || self.words().iter().map(|word| word.text.as_str()).zip(corrected.split(' '));
        let instead = |typed: &str| {
            let folded = folding::fold(typed);
            let typed = folding::words(&folded).next()?;
            corrections().find(|(word, meant)| *word == typed && word != meant).map(|(_, meant)| meant.to_owned())
        };
        let mut text = String::new();
        for piece in self.typed.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
            let typed = piece.trim_end_matches(|letter: char| !letter.is_alphanumeric());
            text.push_str(&instead(typed).unwrap_or_else(|| typed.to_owned()));
            text.push_str(&piece[typed.len()..]);
        }
        text
    }

    /// How a folded phrase begins with the query, gaps left out.
    pub(super) fn opens(&self, phrase: &[u8]) -> Option<Opening> {
        if self.compact_other.as_ref().is_some_and(|other| behind(other, phrase).is_some_and(is_end)) {
            return Some(Opening::All);
        }
        match behind(&self.compact, phrase)? {
            rest if is_end(rest) => Some(Opening::All),
            [b'e', b's', rest @ ..] | [b's', rest @ ..] if self.compact.len() >= 3 && is_end(rest) => {
                Some(Opening::All)
            }
            rest if ends_here(rest) => Some(Opening::Words),
            _ => Some(Opening::Unfinished),
        }
    }
}

/// How a phrase begins with the query, gaps left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// The query is all of it, in the same or the other number.
    All,
    /// The query ends where a word of the phrase does.
    Words,
    /// The last word of the query is unfinished.
    Unfinished,
}

/// What follows these letters at the beginning of a phrase, whatever the gaps between them.
fn behind<'a>(letters: &str, phrase: &'a [u8]) -> Option<&'a [u8]> {
    let mut rest = phrase;
    for letter in letters.bytes() {
        if let [BLANK, after @ ..] = rest {
            rest = after;
        }
        rest = rest.strip_prefix(&[letter])?;
    }
    Some(rest)
}

/// Whether the phrase ends here, joined words aside.
fn is_end(rest: &[u8]) -> bool {
    matches!(rest.first(), None | Some(&JOINED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_meet_each_other() {
        for (query, word) in [
            ("kidneys", "kidney"),
            ("kidney", "kidneys"),
            ("babies", "baby"),
            ("baby", "babies"),
            ("glasses", "glass"),
            ("glass", "glasses"),
            ("boxes", "box"),
            ("needles", "needle"),
        ] {
            assert_eq!(QueryWord::new(query).meets(word.as_bytes()), Match::Whole, "{query} {word}");
        }
        for (query, word) in [("dialysis", "dialysi"), ("virus", "viru"), ("process", "proces"), ("day", "daies")] {
            assert_eq!(QueryWord::new(query).meets(word.as_bytes()), Match::None, "{query} {word}");
        }
    }

    #[test]
    fn a_technician_is_met_by_a_technologist() {
        assert_eq!(QueryWord::new("technician").meets(b"technologist"), Match::Kin);
        assert_eq!(QueryWord::new("technologis").meets(b"tech"), Match::Kin);
        assert_eq!(QueryWord::new("tech").meets(b"technologist"), Match::Begin);
        assert_eq!(QueryWord::new("technique").meets(b"technologist"), Match::None);
    }

    #[test]
    fn neighbors_are_read_together() {
        let query = Query::new("Ultra  Sound tech").unwrap();
        let readings: Vec<Vec<&str>> =
            query.readings.iter().map(|words| words.iter().map(|word| word.text.as_str()).collect()).collect();
        assert_eq!(readings, [vec!["ultra", "sound", "tech"], vec!["ultrasound", "tech"], vec!["ultra", "soundtech"]]);
        assert_eq!(query.compact, "ultrasoundtech");
        assert_eq!(Query::new("x-ray").unwrap().compact, "xray");
        assert!(Query::new(" -?! ").is_none());
    }

    #[test]
    fn fillers_can_be_left_out() {
        let kept = Query::new("jobs with the ambulance").unwrap().without_fillers().unwrap();
        assert_eq!(kept.compact, "ambulance");
        assert!(Query::new("ambulance").unwrap().without_fillers().is_none());
        assert!(Query::new("the job").unwrap().without_fillers().is_none());
    }
}
