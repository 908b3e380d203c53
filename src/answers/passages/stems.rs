//! Words without their endings, and words that mean the same here.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use crate::answers::question::is_small;
use crate::text::folding::offset;

/// Letters that two long stems have to share to be like each other.
const LEAST: usize = 7;

/// Words that mean the same here, by the first of them.
const ALIKE: [&[&str]; 15] = [
    &["pay", "paid", "salary", "salari", "wage", "earn", "money", "income", "made"],
    &["school", "college", "university", "universiti", "program", "class", "classroom", "course"],
    &["ai", "chatgpt", "automation", "automat"],
    &["license", "licens", "licensed", "licensing", "certification", "certificate", "certified", "certifi"],
    &["hard", "difficult", "tough"],
    &["number", "figure"],
    &["cost", "price", "expensive", "afford", "fee"],
    &["opening", "vacanc", "vacancy", "hire", "hiring"],
    &["error", "mistake", "wrong", "false", "lie", "fake", "myth", "rumor", "untrue"],
    &["military", "veteran", "army", "navy", "marine", "soldier", "airforce"],
    &["association", "organization", "society", "societi"],
    &["switch", "change"],
    &["exam", "test"],
    &["stress", "stressful", "burnout", "emotional", "emotionally", "exhaust", "overwhelm"],
    &["learn", "train", "study", "studi"],
];

/// A word without its ending.
pub(super) fn cut(word: &str) -> &str {
    let cut = |end: &str| word.strip_suffix(end).filter(|stem| stem.len() >= 3);
    cut("ing").or_else(|| cut("ed")).or_else(|| cut("ies")).or_else(|| cut("s")).unwrap_or(word)
}

/// The first of the words that mean the same, by each of them: every word of every passage is looked up.
static FIRST_ALIKE: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| ALIKE.iter().flat_map(|words| words.iter().map(|word| (*word, words[0]))).collect());

/// A word without its ending, or the first of those that mean the same.
fn stem(word: &str) -> &str {
    let stem = cut(word);
    FIRST_ALIKE.get(word).or_else(|| FIRST_ALIKE.get(stem)).copied().unwrap_or(stem)
}

/// The stems of the words that say something; of all words where none does.
pub(super) fn telling<'w>(all: impl Iterator<Item = &'w str>) -> Vec<&'w str> {
    let all: Vec<&str> = all.collect();
    let kept: Vec<&str> = all.iter().filter(|word| !is_small(word)).map(|word| stem(word)).collect();
    if kept.is_empty() { all.into_iter().map(stem).collect() } else { kept }
}

/// The different stems of many phrases, each known by its place; one text takes less memory than many.
#[derive(Debug, Default)]
pub(super) struct Stems {
    text: Box<str>,
    /// Where each stem ends, in the order of the alphabet.
    ends: Box<[u32]>,
}

/// The place of a stem.
pub(super) type StemPlace = u16;

impl Stems {
    /// Stems, each once.
    pub(super) fn new(different: &BTreeSet<Box<str>>) -> Self {
        let (mut text, mut ends) = (String::new(), Vec::new());
        for stem in different.iter().take(usize::from(StemPlace::MAX)) {
            text.push_str(stem);
            ends.push(offset(text.len()));
        }
        Self { text: text.into(), ends: ends.into() }
    }

    /// The stem at a place; nothing behind the last.
    fn at(&self, place: usize) -> Option<&str> {
        let from = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.ends.get(place).map(|end| &self.text[from as usize..*end as usize])
    }

    /// The place of the first stem that does not stand before these letters.
    fn first_from(&self, letters: &str) -> usize {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.at(middle).is_some_and(|stem| stem < letters) { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// The places of some stems that are all known.
    pub(super) fn places(&self, stems: &[&str]) -> Box<[StemPlace]> {
        let place = |stem: &&str| Some(self.first_from(stem)).filter(|at| self.at(*at) == Some(*stem));
        stems.iter().filter_map(place).filter_map(|at| StemPlace::try_from(at).ok()).collect()
    }

    /// The places of the stems that are the same as one, or the same with a longer ending.
    pub(super) fn like(&self, stem: &str) -> impl Iterator<Item = StemPlace> {
        let beginning = stem.get(..LEAST).unwrap_or(stem);
        let begun = (self.first_from(beginning)..).map_while(|at| Some((at, self.at(at)?)));
        let begun = begun.take_while(move |(_, known)| known.starts_with(beginning));
        let like = begun.filter(move |(_, known)| *known == stem || stem.len() >= LEAST);
        like.filter_map(|(at, _)| StemPlace::try_from(at).ok())
    }
}
