//! Which passage a sentence is about: of a page of the guide, or of the help.
//!
//! Each passage is known by phrases: the title of its page, headings, and phrases that are never shown. The words of the
//! sentence that say something are compared with those of each phrase; a word counts for more the fewer passages have it.
//! What is compared is prepared once, so that a key only compares numbers.

mod stems;
mod texts;

use std::collections::BTreeSet;
use std::ops::Range;

use super::help::{ASKED, Help};
use super::{Answer, Topics};
use crate::model::TopicPlace;
use crate::text::folding::{fold, offset, words};
use stems::{StemPlace, Stems, cut, telling};
pub(super) use texts::Texts;

/// What a word of a phrase is worth that the sentence does not have.
const UNASKED: f32 = 0.35;
/// What a phrase is worth that says the same in other words.
pub(super) const OTHER_WORDS: f32 = 0.97;
/// What a word counts for that no passage has.
const UNKNOWN: f32 = 0.7;
/// What it adds if a phrase has the small words too.
const SMALL_WORDS: f32 = 0.02;
/// What a heading is worth beside a phrase that was written to be found.
const HEADING: f32 = 0.9;
/// What a page, or a matter of the help, is worth of which several phrases together have the words.
const SCATTERED: f32 = 0.8;

/// A passage that fits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Passage {
    /// What it is of.
    pub(super) of: Of,
    /// How well it fits: 1 where sentence and phrase say the same.
    pub(super) fit: f32,
    /// Whether every word that says something is one of the guide's, so that none is a slip.
    pub(super) knows_all: bool,
}

impl Passage {
    /// The page or the help that it is of.
    pub(super) fn answer(self) -> Answer {
        match self.of {
            Of::Page(page, block) => Answer::Page { page, block },
            Of::Help(help) => Answer::Help(help),
        }
    }
}

/// What a passage is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// A page, and the block where the passage begins.
    Page(TopicPlace, Option<usize>),
    /// The help.
    Help(Help),
}

impl Of {
    /// Whether both stand on one page or are the same help.
    fn is_beside(self, other: Self) -> bool {
        match (self, other) {
            (Self::Page(one, _), Self::Page(other, _)) => one == other,
            _ => self == other,
        }
    }
}

/// A phrase by which a passage is known.
#[derive(Debug)]
struct Known {
    of: Of,
    /// What it is worth if it says all that is asked.
    share: f32,
    /// All its words without their endings: a part of [`Passages::spelled`].
    spelled: Range<u32>,
    /// The stems of its words that say something: a part of [`Passages::own`].
    stems: Range<u32>,
}

/// The phrases of all passages.
#[derive(Debug, Default)]
pub(super) struct Passages {
    stems: Stems,
    known: Box<[Known]>,
    /// One text and one list for all phrases take far less memory than hundreds of short ones.
    spelled: Box<str>,
    own: Box<[StemPlace]>,
}

/// A phrase that has some of the words that are asked for.
struct Candidate<'k> {
    known: &'k Known,
    /// Which of the words it has, a bit for each.
    has: u32,
    /// How many words it has that nobody asked for.
    unasked: usize,
}

/// Words of a sentence that are compared at most; one bit each.
const MOST_ASKED: usize = 32;

impl Passages {
    /// Prepares the phrases of the guide and of the help.
    pub(super) fn new(topics: &Topics) -> Self {
        let pages = topics.pages().enumerate().flat_map(|(at, line)| {
            let title = std::iter::once((Of::Page(TopicPlace(at), None), line.title(), 1.0));
            title.chain(line.phrases().map(move |phrase| {
                let share = if phrase.is_heading { HEADING } else { 1.0 };
                (Of::Page(TopicPlace(at), phrase.block), phrase.text, share)
            }))
        });
        let help =
            ASKED.iter().flat_map(|(help, phrases)| phrases.iter().map(|phrase| (Of::Help(*help), *phrase, 1.0)));
        let phrases: Vec<(Of, &str, f32)> = pages.chain(help).collect();
        let mut all = BTreeSet::new();
        for (_, phrase, _) in &phrases {
            all.extend(telling(words(&fold(phrase))).into_iter().map(Box::from));
        }
        let stems = Stems::new(&all);
        let (mut text, mut own) = (String::new(), Vec::new());
        let known = phrases.iter().map(|(of, phrase, share)| {
            let (from, first) = (offset(text.len()), offset(own.len()));
            let folded = fold(phrase);
            text.push_str(&spelled(words(&folded)));
            own.extend_from_slice(&stems.places(&telling(words(&folded))));
            Known { of: *of, share: *share, spelled: from..offset(text.len()), stems: first..offset(own.len()) }
        });
        let known = known.collect();
        Self { known, stems, spelled: text.into(), own: own.into() }
    }

    /// All words of a phrase without their endings.
    fn spelled(&self, known: &Known) -> &str {
        &self.spelled[known.spelled.start as usize..known.spelled.end as usize]
    }

    /// The stems of a phrase.
    fn own_stems(&self, known: &Known) -> &[StemPlace] {
        &self.own[known.stems.start as usize..known.stems.end as usize]
    }

    /// The passage that fits these words best.
    pub(super) fn best(&self, sentence: &[&str]) -> Option<Passage> {
        let mut asked = telling(sentence.iter().copied());
        asked.truncate(MOST_ASKED);
        let typed = spelled(sentence.iter().copied());
        let bits: Vec<(StemPlace, u32)> = asked
            .iter()
            .enumerate()
            .flat_map(|(at, stem)| self.stems.like(stem).map(move |own| (own, 1 << at)))
            .collect();
        let candidates: Vec<Candidate> =
            self.known.iter().filter_map(|known| Candidate::of(known, self.own_stems(known), &bits)).collect();
        let weights: Vec<f32> = (0..asked.len()).map(|at| weight(&candidates, 1 << at)).collect();
        let all: f32 = weights.iter().sum();
        let shared =
            |has: u32| -> f32 { (0..).zip(&weights).filter(|(at, _)| has >> at & 1 == 1).map(|(_, own)| own).sum() };
        let knows_all = (0..asked.len()).all(|at| bits.iter().any(|(_, bit)| *bit == 1 << at));
        let mut best: Option<Passage> = None;
        for Candidate { known, has, unasked } in &candidates {
            let worth = known.share * if *self.spelled(known) == *typed { 1.0 } else { OTHER_WORDS };
            // Of phrases that say the same, that is nearest which says it with the same small words.
            let fit = worth * shared(*has) / (all + UNASKED * *unasked as f32)
                + SMALL_WORDS * likeness(self.spelled(known), &typed);
            if best.is_none_or(|best| is_better(Passage { of: known.of, fit, knows_all }, best)) {
                best = Some(Passage { of: known.of, fit, knows_all });
            }
        }
        // What no phrase says alone, several of a page may say together; it opens at the phrase that says most of it.
        for page in candidates.chunk_by(|one, other| one.known.of.is_beside(other.known.of)) {
            let together = page.iter().fold(0, |has, candidate| has | candidate.has);
            if page.iter().any(|candidate| candidate.has == together) {
                continue;
            }
            let fit = SCATTERED * shared(together) / all;
            let most = page.iter().max_by(|one, other| shared(one.has).total_cmp(&shared(other.has)));
            if let Some(of) = most.map(|most| most.known.of).filter(|_| best.is_none_or(|best| fit > best.fit)) {
                best = Some(Passage { of, fit, knows_all });
            }
        }
        best
    }
}

impl<'k> Candidate<'k> {
    /// What a phrase has of the words that are asked for; nothing where it has none.
    fn of(known: &'k Known, stems: &[StemPlace], bits: &[(StemPlace, u32)]) -> Option<Self> {
        let (mut has, mut unasked) = (0, 0);
        for own in stems {
            let met = bits.iter().filter(|(stem, _)| stem == own).fold(0, |met, (_, bit)| met | bit);
            has |= met;
            unasked += usize::from(met == 0);
        }
        (has != 0).then_some(Self { known, has, unasked })
    }
}

/// A word counts for more the fewer passages have it.
fn weight(candidates: &[Candidate], bit: u32) -> f32 {
    let mut having: Vec<Of> = candidates.iter().filter(|one| one.has & bit != 0).map(|one| one.known.of).collect();
    having.dedup();
    if having.is_empty() {
        return UNKNOWN;
    }
    1.0 / (1.0 + (having.len() as f32).ln() / 2.0)
}

/// Of two that fit alike, a passage is nearer than the page that it stands on.
fn is_better(one: Passage, other: Passage) -> bool {
    one.fit > other.fit
        || one.fit == other.fit && matches!((other.of, one.of), (Of::Page(_, None), Of::Page(_, Some(_))))
}

/// Which share of the words that were typed a phrase has; nothing to add where they are the same.
fn likeness(phrase: &str, typed: &str) -> f32 {
    let all = typed.split(' ').count();
    let has = typed.split(' ').filter(|word| phrase.split(' ').any(|own| own == *word)).count();
    if phrase == typed { 0.0 } else { has as f32 / all as f32 }
}

/// Words without their endings, with blanks between.
fn spelled<'w>(words: impl Iterator<Item = &'w str>) -> Box<str> {
    words.map(cut).collect::<Vec<_>>().join(" ").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(sentence: &str) -> Option<(Of, bool)> {
        let lines = "page\tWhat makes it hard\tdrug test\t1=Talent shortages\n\
            page\tPeople to meet\tnetworking\tmentor\t3=Mentors\t3#find a mentor\n\
            page\tWhat moves pay up or down\twhy do some earn more\n\
            page\tTechnology\twill ai replace\t2=Robots\n";
        let passages = Passages::new(&Topics::new(lines.to_owned()));
        passages.best(&sentence.split(' ').collect::<Vec<_>>()).map(|passage| (passage.of, passage.fit > 0.6))
    }

    #[test]
    fn a_sentence_finds_its_passage() {
        for (sentence, of) in [
            ("drug testing", Of::Page(TopicPlace(0), None)),
            ("how do i find a mentor", Of::Page(TopicPlace(1), Some(3))),
            ("why do some techs get paid more", Of::Page(TopicPlace(2), None)),
            ("how do i save a job to my list", Of::Help(Help::Saving)),
            ("will robots replace me", Of::Page(TopicPlace(3), None)),
        ] {
            assert_eq!(found(sentence), Some((of, true)), "{sentence}");
        }
        assert!(found("xylophone lessons").is_none_or(|(_, sure)| !sure));
        assert_eq!(found(""), None);
    }
}
