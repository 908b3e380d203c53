//! The query: folded words, with the other forms under which each may be met.
//!
//! Knows how one word of a query meets one word of the catalogue; knows nothing of roles, fields or tiers.

use super::fold::{Span, Words, key, key_mask, letters, offset};

/// Words of a query beyond these are left out.
pub(super) const MOST_WORDS: usize = 8;

/// Words that may be dropped when nothing holds all words of a query: they hold a sentence together.
const FILLERS: [&str; 38] = [
    "a", "an", "and", "are", "at", "be", "become", "can", "career", "careers", "do", "for", "helper", "how", "i", "in",
    "is", "job", "jobs", "like", "me", "my", "of", "on", "people", "person", "someone", "that", "the", "to", "want",
    "what", "who", "with", "work", "worker", "workers", "working",
];

/// Letters that the longest ending of a plural adds.
const LONGEST_PLURAL: u32 = 2;

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
    /// Key and mask of the word, and of its other number where that differs.
    pub(super) keys: [(u32, u32); 2],
    /// Its letters as a set.
    pub(super) letters: u64,
}

impl QueryWord {
    pub(super) fn new(text: &str) -> Self {
        let other_number = other_number(text);
        let own = (key(text.as_bytes()), key_mask(text.len()));
        // The other number counts as a whole word only, so its key includes the end of a short one.
        let other = other_number.as_ref().map_or(own, |other| (key(other.as_bytes()), u32::MAX));
        let technical = text.len() >= 5 && ["technicians", "technologists"].iter().any(|full| full.starts_with(text));
        Self { text: text.to_owned(), other_number, technical, keys: [own, other], letters: letters(text.as_bytes()) }
    }

    /// Whether a word with this key can be met at all.
    pub(super) fn may_meet(&self, key: u32) -> bool {
        let [(own, own_mask), (other, other_mask)] = self.keys;
        // Without a branch, so that the compiler can compare many keys at once.
        (key & own_mask == own) | (key & other_mask == other)
    }

    /// Whether the key alone tells that this word begins a word of the catalogue and is not all of it.
    pub(super) fn begins_by_key(&self, key: u32, span: Span) -> bool {
        let (own, mask) = self.keys[0];
        let len = offset(self.text.len());
        len <= 4 && key & mask == own && span.end - span.start > len + LONGEST_PLURAL
    }

    /// How this word meets a word of the catalogue.
    pub(super) fn meets(&self, word: &[u8]) -> Match {
        if let Some(rest) = word.strip_prefix(self.text.as_bytes()) {
            if is_plural(self.text.len(), rest) { Match::Whole } else { Match::Begin }
        } else if self.other_number.as_ref().is_some_and(|other| other.as_bytes() == word) {
            Match::Whole
        } else if self.technical && word.starts_with(b"tech") {
            Match::Kin
        } else {
            Match::None
        }
    }
}

/// Whether a word with this end is the same as the word of this length before it, or its plural.
fn is_plural(len: usize, end: &[u8]) -> bool {
    end.is_empty() || len >= 3 && matches!(end, b"s" | b"es")
}

/// Singular of a plural, plural of a word in -y. A plural made by adding letters is met without it.
fn other_number(word: &str) -> Option<String> {
    if word.len() < 4 || !word.is_ascii() {
        return None;
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return Some(format!("{stem}y"));
    }
    if let Some(stem) = word.strip_suffix("es")
        && ["s", "x", "z", "ch", "sh"].iter().any(|end| stem.ends_with(end))
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
    /// Ways to read the words; the first is as typed, the others join two neighbours ("ultra sound").
    pub(super) readings: Vec<Vec<QueryWord>>,
}

impl Query {
    /// Folds what was typed. None if it holds no letter and no digit.
    pub(super) fn new(typed: &str) -> Option<Self> {
        let mut folded = Words::default();
        folded.fold(typed, None);
        let mut end = 0;
        let mut words = Vec::new();
        for span in &folded.spans {
            // A joined word lies on its parts; the query joins neighbours itself.
            if span.start >= end {
                words.push(folded.str(*span));
                end = span.end;
            }
        }
        words.truncate(MOST_WORDS);
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

    /// The same query with other words, read in one way only.
    pub(super) fn with_words(&self, words: &[&str]) -> Option<Self> {
        let mut query = Self::of(&self.typed, words)?;
        query.readings.truncate(1);
        Some(query)
    }

    /// The query without the words that only hold a sentence together; None if that changes nothing or leaves nothing.
    pub(super) fn without_fillers(&self) -> Option<Self> {
        let all: Vec<_> = self.words().iter().map(|word| word.text.as_str()).collect();
        let kept: Vec<_> = all.iter().copied().filter(|word| !FILLERS.contains(word)).collect();
        if kept.len() == all.len() { None } else { Self::of(&self.typed, &kept) }
    }

    /// Whether a phrase without gaps is the whole query, in the same or the other number.
    pub(super) fn is(&self, phrase: &[u8]) -> bool {
        phrase.strip_prefix(self.compact.as_bytes()).is_some_and(|end| is_plural(self.compact.len(), end))
            || self.compact_other.as_ref().is_some_and(|other| other.as_bytes() == phrase)
    }
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
    fn neighbours_are_read_together() {
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
