//! Words without their endings, and words that mean the same here.

use std::collections::BTreeSet;

use crate::answers::question::is_small;

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

/// A word without its ending, or the first of those that mean the same.
fn stem(word: &str) -> &str {
    let stem = cut(word);
    let same = ALIKE.iter().find(|words| words.contains(&word) || words.contains(&stem));
    same.map_or(stem, |words| words[0])
}

/// The stems of the words that say something; of all words where none does.
pub(super) fn telling<'w>(all: impl Iterator<Item = &'w str>) -> Vec<&'w str> {
    let all: Vec<&str> = all.collect();
    let kept: Vec<&str> = all.iter().filter(|word| !is_small(word)).map(|word| stem(word)).collect();
    if kept.is_empty() { all.into_iter().map(stem).collect() } else { kept }
}

/// The different stems of many phrases, each known by its place.
#[derive(Debug, Default)]
pub(super) struct Stems {
    sorted: Box<[Box<str>]>,
}

/// The place of a stem.
pub(super) type StemPlace = u16;

impl Stems {
    /// Stems, each once.
    pub(super) fn new(different: BTreeSet<Box<str>>) -> Self {
        Self { sorted: different.into_iter().take(usize::from(StemPlace::MAX)).collect() }
    }

    /// The places of some stems that are all known.
    pub(super) fn places(&self, stems: &[&str]) -> Box<[StemPlace]> {
        let place = |stem: &&str| self.sorted.binary_search_by(|known| (**known).cmp(stem)).ok();
        stems.iter().filter_map(place).filter_map(|at| StemPlace::try_from(at).ok()).collect()
    }

    /// The places of the stems that are the same as one, or the same with a longer ending.
    pub(super) fn like(&self, stem: &str) -> impl Iterator<Item = StemPlace> {
        let beginning = stem.get(..LEAST).unwrap_or(stem);
        let from = self.sorted.partition_point(|known| **known < *beginning);
        let begun = self.sorted[from..].iter().take_while(move |known| known.starts_with(beginning));
        let like = (from..).zip(begun).filter(move |(_, known)| ***known == *stem || stem.len() >= LEAST);
        like.filter_map(|(at, _)| StemPlace::try_from(at).ok())
    }
}
