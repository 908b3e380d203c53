//! Names, and which of them something typed means: the one matcher for areas, employers, schools, the guide, what can be
//! done on a screen, and roles on the command line. It must not know what it is that the names name.
//!
//! A whole name fits best, then the beginning of one, then words that each begin a word. Inside of words is looked only
//! where nothing fits like that, and slips are forgiven only where nothing fits at all. Blanks, hyphens, apostrophes,
//! accents and capitals never matter: "winston salem" is Winston-Salem, "coeur dalene" Coeur d'Alene.

mod question;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;

use crate::text::folding::{self, BLANK, JOINED, origins, words};
use crate::text::slips::TypedWord;
pub(crate) use question::subject;

/// Letters of the shortest text that is looked for inside of words.
const LEAST_INSIDE: usize = 3;

/// How well something fits what was typed; earlier is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// What was typed is one of its names.
    Name,
    /// It is a hidden phrase.
    Hidden,
    /// A name begins with it.
    NameBegins,
    /// A hidden phrase begins with it.
    HiddenBegins,
    /// Each word begins a word of a name.
    NameWords,
    /// Each word begins a word of a name or a hidden phrase.
    AnyWords,
    /// Each word begins a word of all that or of the description.
    About,
    /// Some word stands inside of a word of a name.
    Inside,
    /// Some word is a slip or two away from one.
    Slip,
}

impl Fit {
    /// Whether what was typed is the whole of a name or a hidden phrase.
    pub fn is_whole(self) -> bool {
        self <= Self::Hidden
    }
}

/// What a phrase is to the thing that it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Name,
    Hidden,
    About,
}

/// The folded phrases of a thing, its names first.
type Thing = [(Part, String)];

/// The names of many things, each thing counted from 0 in the order in which it was added.
#[derive(Debug, Default)]
pub struct Names {
    things: Vec<Box<Thing>>,
}

/// What was typed, folded: the phrase without its blanks, and its words.
struct Typed<'p> {
    letters: Vec<u8>,
    words: Vec<TypedWord<'p>>,
}

impl<'p> Typed<'p> {
    fn new(phrase: &'p str) -> Self {
        Self { letters: letters(phrase).collect(), words: words(phrase).map(TypedWord::new).collect() }
    }
}

impl Names {
    /// Adds a thing: its names, phrases that it is found by without being called so, and words that describe it.
    pub fn add<'a>(
        &mut self,
        names: impl IntoIterator<Item = &'a str>,
        hidden: impl IntoIterator<Item = &'a str>,
        about: impl IntoIterator<Item = &'a str>,
    ) {
        let names = names.into_iter().map(|phrase| (Part::Name, phrase));
        let hidden = hidden.into_iter().map(|phrase| (Part::Hidden, phrase));
        let about = about.into_iter().map(|phrase| (Part::About, phrase));
        let all = names.chain(hidden).chain(about);
        self.things.push(all.map(|(part, phrase)| (part, folding::fold(phrase))).collect());
    }

    /// How many things there are.
    pub fn len(&self) -> usize {
        self.things.len()
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    /// The things that fit what was typed, best first. Nothing where no letter and no digit was typed.
    pub fn find(&self, typed: &str) -> Vec<(Fit, usize)> {
        self.find_among(typed, |_| true)
    }

    /// The same among some of the things.
    pub fn find_among(&self, typed: &str, among: impl Fn(usize) -> bool) -> Vec<(Fit, usize)> {
        let phrase = folding::phrase(typed);
        if phrase.is_empty() {
            return Vec::new();
        }
        let all = |phrase: &str, fit: fn(&Thing, &Typed) -> Option<Fit>| {
            let typed = Typed::new(phrase);
            let fit = |at: usize| Some((fit(&self.things[at], &typed)?, at));
            let mut found: Vec<(Fit, usize)> = (0..self.len()).filter(|at| among(*at)).filter_map(fit).collect();
            found.sort_unstable();
            found
        };
        let mut found = all(&phrase, begun_words);
        if found.is_empty()
            && let Some(subject) = subject(&phrase)
        {
            found = all(subject, begun_words);
        }
        if found.is_empty() {
            found = all(&phrase, |thing, typed| fit(thing, typed, Fit::Inside));
        }
        if found.is_empty() {
            let mended = all(&phrase, mended);
            found = mended.into_iter().map(|(_, thing)| (Fit::Slip, thing)).collect();
        }
        found
    }

    /// The things that somebody means who must mean a single one: those that fit best, if that is no worse than `worst`.
    pub fn meant(&self, name: &str, worst: Fit) -> Vec<usize> {
        let found = self.find(name);
        let best = found.first().map(|(fit, _)| *fit).filter(|fit| *fit <= worst);
        found.into_iter().take_while(|(fit, _)| Some(*fit) == best).map(|(_, thing)| thing).collect()
    }

    /// The things that come nearest to a name that none has: what fits at all, else what has most of its words.
    pub fn nearest(&self, name: &str, most: usize) -> Vec<usize> {
        let mut near: Vec<usize> = self.find(name).into_iter().map(|(_, thing)| thing).collect();
        if near.is_empty() {
            let phrase = folding::phrase(name);
            let typed = Typed::new(&phrase);
            let known = |at: &usize| {
                let thing = &self.things[*at];
                let named = |word: &&TypedWord| {
                    word_fit(thing, word, Fit::Inside).is_some_and(|fit| fit != Fit::About)
                        || nearest_word(thing, word).is_some()
                };
                typed.words.iter().filter(named).count()
            };
            near = (0..self.len()).filter(|at| known(at) > 0).collect();
            near.sort_by_cached_key(|at| Reverse(known(at)));
        }
        near.truncate(most);
        near
    }

    /// The things of which a name or a hidden phrase is or begins with a folded phrase, in their own order.
    pub(crate) fn begun(&self, phrase: &str) -> Vec<(Fit, usize)> {
        let letters: Vec<u8> = letters(phrase).collect();
        self.things.iter().enumerate().filter_map(|(at, phrases)| Some((begun(phrases, &letters)?, at))).collect()
    }
}

/// How well a thing fits without a guess.
fn begun_words(thing: &Thing, typed: &Typed) -> Option<Fit> {
    fit(thing, typed, Fit::About)
}

/// How well a thing fits, if that is no worse than `worst`.
fn fit(thing: &Thing, typed: &Typed, worst: Fit) -> Option<Fit> {
    let by_words =
        || typed.words.iter().map(|word| word_fit(thing, word, worst)).max_by_key(|fit| (fit.is_none(), *fit));
    begun(thing, &typed.letters).or_else(|| by_words().flatten())
}

/// How well a thing fits once the slips in what was typed are mended by its own words.
fn mended(thing: &Thing, typed: &Typed) -> Option<Fit> {
    let mend = |word: &TypedWord<'_>| match word_fit(thing, word, Fit::About) {
        Some(_) => Some(word.word.to_owned()),
        None => nearest_word(thing, word).map(str::to_owned),
    };
    let words: Vec<String> = typed.words.iter().map(mend).collect::<Option<_>>()?;
    begun_words(thing, &Typed::new(&words.join(" ")))
}

/// The word of a name or hidden phrase with the fewest slips between it and what was typed.
fn nearest_word<'n>(thing: &'n [(Part, String)], typed: &TypedWord) -> Option<&'n str> {
    let named = thing.iter().filter(|(part, _)| *part != Part::About).flat_map(|(_, phrase)| words(phrase));
    named.filter_map(|word| Some((typed.slips(word)?, word))).min_by_key(|(slips, _)| *slips).map(|(_, word)| word)
}

/// Whether a name or a hidden phrase is or begins with these letters.
fn begun(thing: &Thing, typed: &[u8]) -> Option<Fit> {
    let fit = |(part, phrase): &(Part, String)| {
        let mut own = letters(phrase);
        let begins = typed.iter().all(|letter| own.next() == Some(*letter));
        match (part, begins, own.next().is_none()) {
            (Part::Name, true, true) => Some(Fit::Name),
            (Part::Name, true, false) => Some(Fit::NameBegins),
            (Part::Hidden, true, true) => Some(Fit::Hidden),
            (Part::Hidden, true, false) => Some(Fit::HiddenBegins),
            _ => None,
        }
    };
    thing.iter().filter_map(fit).min()
}

/// How well a word fits the words of a thing, if that is no worse than `worst`.
fn word_fit(thing: &Thing, typed: &TypedWord, worst: Fit) -> Option<Fit> {
    // Names come first, so the first word that is begun is the best one.
    let begun = thing.iter().find(|(_, phrase)| words(phrase).any(|word| word.starts_with(typed.word)));
    let holds = |(part, phrase): &(Part, String)| *part == Part::Name && phrase.contains(typed.word);
    let inside = || worst >= Fit::Inside && typed.word.len() >= LEAST_INSIDE && thing.iter().any(holds);
    match begun {
        Some((Part::Name, _)) => Some(Fit::NameWords),
        Some((Part::Hidden, _)) => Some(Fit::AnyWords),
        Some((Part::About, _)) => Some(Fit::About),
        None => inside().then_some(Fit::Inside),
    }
}

/// The letters of a folded phrase without blanks and joined words.
fn letters(phrase: &str) -> impl Iterator<Item = u8> {
    phrase.bytes().take_while(|byte| *byte != JOINED).filter(|byte| *byte != BLANK)
}

/// Whether two names are the same but for capitals, accents, blanks and the marks between words.
pub fn is_same(one: &str, other: &str) -> bool {
    letters(&folding::fold(one)).eq(letters(&folding::fold(other)))
}

/// Char positions of a title, rising, at which words begin that were typed; where none does, those that hold what was
/// typed.
pub fn marked(title: &str, typed: &str) -> Vec<usize> {
    let (typed, folded, origins) = (folding::phrase(typed), folding::fold(title), origins(title));
    let places = |needle: &str, skipped: usize| -> Vec<usize> {
        let found = folded.match_indices(needle);
        found.flat_map(|(at, _)| origins[at + skipped..at + needle.len()].iter().copied()).collect()
    };
    let mut marked: Vec<usize> = words(&typed).flat_map(|word| places(&format!(" {word}"), 1)).collect();
    if marked.is_empty() && typed.len() > LEAST_INSIDE {
        marked = places(typed.trim_start(), 0);
    }
    marked.sort_unstable();
    marked.dedup();
    marked
}
