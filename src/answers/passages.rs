//! Which passage a sentence is about: of a page of the guide, or of the help.
//!
//! Each passage is known by phrases: the title of its page, headings, and phrases that are never shown. The words of the
//! sentence that say something are compared with those of each phrase; a word counts for more the fewer passages have it.

use super::Topics;
use super::help::{ASKED, Help};
use super::question::is_small;
use crate::model::TopicPlace;
use crate::text::folding::{fold, words};

/// What a word of a phrase is worth that the sentence does not have.
const UNASKED: f32 = 0.35;
/// What a phrase is worth that says the same in other words.
const OTHER_WORDS: f32 = 0.97;
/// What a heading is worth beside a phrase that was written to be found.
const HEADING: f32 = 0.9;

/// Letters that two long stems have to share to be like each other.
const LEAST: usize = 7;

/// A passage that fits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Passage {
    /// What it is of.
    pub(super) of: Of,
    /// How well it fits: 1 where sentence and phrase say the same.
    pub(super) fit: f32,
}

/// What a passage is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// A page, and the block where the passage begins.
    Page(TopicPlace, Option<usize>),
    /// The help.
    Help(Help),
}

/// A phrase that has one of the words that are asked for.
struct Candidate {
    of: Of,
    /// What it is worth if it says all that is asked.
    worth: f32,
    /// The stems of its words that say something.
    own: Vec<String>,
}

/// The passage that fits these words best.
pub(super) fn best(topics: &Topics, sentence: &[&str]) -> Option<Passage> {
    let asked = telling(sentence.iter().copied());
    let needles: Vec<&str> = asked.iter().flat_map(|stem| spellings(stem)).collect();
    // Most phrases have none of the words, so only the others are taken apart.
    let has_one = |phrase: &str| needles.iter().any(|needle| holds(phrase, needle));
    let candidate = |(of, phrase, share): (Of, &str, f32)| {
        let folded = fold(phrase);
        let same = words(&folded).eq(sentence.iter().copied());
        let worth = share * if same { 1.0 } else { OTHER_WORDS };
        Candidate { of, worth, own: telling(words(&folded)) }
    };
    let pages = topics.pages().enumerate().flat_map(|(at, line)| {
        let title = std::iter::once((Of::Page(TopicPlace(at), None), line.title(), 1.0));
        title.chain(line.phrases().map(move |phrase| {
            let share = if phrase.is_heading { HEADING } else { 1.0 };
            (Of::Page(TopicPlace(at), phrase.block), phrase.text, share)
        }))
    });
    let help = ASKED.iter().flat_map(|(help, phrases)| phrases.iter().map(|phrase| (Of::Help(*help), *phrase, 1.0)));
    let candidates: Vec<Candidate> =
        pages.chain(help).filter(|(_, phrase, _)| has_one(phrase)).map(candidate).collect();
    // A word counts for more the fewer passages have it.
    let weight = |word: &String| {
        let mut having: Vec<Of> = Vec::new();
        for candidate in candidates.iter().filter(|candidate| candidate.own.iter().any(|own| is_like(own, word))) {
            if having.last() != Some(&candidate.of) {
                having.push(candidate.of);
            }
        }
        1.0 / (1.0 + (having.len().max(1) as f32).ln() / 2.0)
    };
    let weights: Vec<f32> = asked.iter().map(weight).collect();
    let all: f32 = weights.iter().sum();
    let mut best: Option<Passage> = None;
    for Candidate { of, worth, own } in candidates {
        let met = |word: &String| own.iter().any(|own| is_like(own, word));
        let shared: f32 = asked.iter().zip(&weights).filter(|(word, _)| met(word)).map(|(_, weight)| weight).sum();
        let unasked = own.iter().filter(|own| !asked.iter().any(|word| is_like(own, word))).count();
        let fit = worth * shared / (all + UNASKED * unasked as f32);
        // Of two that fit alike, a passage is nearer than the page that it stands on.
        let nearer =
            |best: Passage| fit == best.fit && matches!((best.of, of), (Of::Page(_, None), Of::Page(_, Some(_))));
        if shared > 0.0 && best.is_none_or(|best| fit > best.fit || nearer(best)) {
            best = Some(Passage { of, fit });
        }
    }
    best
}

/// The spellings with which a word that is like a stem can begin.
fn spellings(stem: &str) -> impl Iterator<Item = &str> {
    let alike = ALIKE.iter().find(|words| words[0] == stem).copied().unwrap_or_default();
    let own = stem.get(..LEAST).unwrap_or(stem);
    std::iter::once(own).chain(alike.iter().copied())
}

/// Whether a phrase holds a word in small letters; its own first letter may be a capital.
fn holds(phrase: &str, word: &str) -> bool {
    let rest = word.get(1..).unwrap_or_default();
    phrase.contains(word) || !rest.is_empty() && phrase.contains(rest) && phrase.to_lowercase().contains(word)
}

/// The stems of the words that say something; of all words where none does.
fn telling<'w>(all: impl Iterator<Item = &'w str>) -> Vec<String> {
    let all: Vec<&str> = all.collect();
    let kept: Vec<String> = all.iter().filter(|word| !is_small(word)).map(|word| stem(word)).collect();
    if kept.is_empty() { all.into_iter().map(stem).collect() } else { kept }
}

/// Words that mean the same here, by the first of them.
const ALIKE: [&[&str]; 9] = [
    &["pay", "paid", "salary", "salari", "wage", "earn", "money", "income", "made"],
    &["school", "college", "university", "universiti", "program", "class", "course"],
    &["ai", "chatgpt", "automation", "automat"],
    &["license", "licens", "licensed", "certification", "certificate", "certified", "certifi"],
    &["hard", "difficult", "tough"],
    &["number", "figure"],
    &["cost", "price", "expensive", "afford", "fee"],
    &["opening", "vacanc", "vacancy", "hire", "hiring"],
    &["error", "mistake", "wrong", "false", "lie"],
];

/// A word without its ending.
fn stem(word: &str) -> String {
    let cut = |end: &str| word.strip_suffix(end).filter(|stem| stem.len() >= 3);
    let stem = cut("ing").or_else(|| cut("ed")).or_else(|| cut("ies")).or_else(|| cut("s")).unwrap_or(word);
    let same = ALIKE.iter().find(|words| words.contains(&word) || words.contains(&stem));
    same.map_or(stem, |words| words[0]).to_owned()
}

/// Whether two stems are the same, or the one is the other with a longer ending.
fn is_like(one: &str, other: &str) -> bool {
    one == other || one.len().min(other.len()) >= LEAST && one.as_bytes()[..LEAST] == other.as_bytes()[..LEAST]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(sentence: &str) -> Option<(Of, bool)> {
        let lines = "page\tWhat makes it hard\tdrug test\t1=Talent shortages\n\
            page\tPeople to meet\tnetworking\tmentor\t3=Mentors\t3#find a mentor\n\
            page\tWhat moves pay up or down\twhy do some earn more\n";
        let topics = Topics::new(lines.to_owned());
        best(&topics, &sentence.split(' ').collect::<Vec<_>>()).map(|passage| (passage.of, passage.fit > 0.6))
    }

    #[test]
    fn a_sentence_finds_its_passage() {
        for (sentence, of) in [
            ("drug testing", Of::Page(TopicPlace(0), None)),
            ("how do i find a mentor", Of::Page(TopicPlace(1), Some(3))),
            ("why do some techs get paid more", Of::Page(TopicPlace(2), None)),
            ("how do i save a job to my list", Of::Help(Help::Saving)),
        ] {
            assert_eq!(found(sentence), Some((of, true)), "{sentence}");
        }
        assert!(found("xylophone lessons").is_none_or(|(_, sure)| !sure));
        assert_eq!(found(""), None);
    }
}
