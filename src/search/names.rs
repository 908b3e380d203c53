//! Names, folded once, and which of them something typed fits: of pages, words, employers, areas, actions. It must not
//! know what it is that they name.
//!
//! All of it is one text, so that a key is a sweep over it and a thousand names are not a thousand allocations.

use memchr::{memchr2, memchr3_iter, memmem, memrchr3};

use crate::text::folding::{self, BLANK, JOINED, append, fold, letters, offset, origins};

/// What stands before a phrase: a name, a phrase to be found by, words of a description.
const NAME: u8 = b'\n';
const HIDDEN: u8 = 0x0b;
const MEANING: u8 = 0x0c;

/// Letters of the shortest text that is looked for inside of words.
const LEAST_INSIDE: usize = 3;

/// Words with which one asks for the meaning of others, before and behind these.
const ASKING: [&str; 17] = [
    " what", " whats", " who", " whos", " is", " are", " does", " do", " a", " an", " the", " define", " explain",
    " meaning", " of", " tell me", " about",
];
const ASKED: [&str; 6] = [" mean", " means", " meaning", " stand", " stands", " for"];

/// How well names fit what was typed; earlier is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// What was typed is one of the names.
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
    Meaning,
    /// A name holds it inside of its words; asked where nothing fits better.
    Inside,
    /// A slip or two, and it would fit; asked where nothing fits at all.
    Slip,
}

/// The names of many things.
#[derive(Debug, Default)]
pub struct Names {
    /// The phrases of one thing after those of another, its names first, each folded with its mark before it.
    text: String,
    /// Where the phrases of each thing begin.
    starts: Vec<u32>,
    /// Where each phrase begins, in the order of the alphabet, once all is added.
    sorted: Vec<u32>,
}

impl Names {
    /// Adds a thing: its names, phrases that it is found by without being called so, and words that describe it.
    pub fn add<'a>(
        &mut self,
        names: impl IntoIterator<Item = &'a str>,
        hidden: impl IntoIterator<Item = &'a str>,
        meaning: impl IntoIterator<Item = &'a str>,
    ) {
        self.starts.push(offset(self.text.len()));
        names.into_iter().for_each(|phrase| self.phrase(NAME, phrase));
        hidden.into_iter().for_each(|phrase| self.phrase(HIDDEN, phrase));
        meaning.into_iter().for_each(|phrase| self.phrase(MEANING, phrase));
    }

    fn phrase(&mut self, mark: u8, phrase: &str) {
        let start = self.text.len();
        self.text.push(char::from(mark));
        append(&mut self.text, phrase);
        self.text[start..].make_ascii_lowercase();
    }

    /// Makes them ready to be looked up, once all is added: puts the phrases in order and gives back the room that is not
    /// needed.
    #[must_use]
    pub fn packed(mut self) -> Self {
        let text = self.text.as_bytes();
        self.sorted = memchr3_iter(NAME, HIDDEN, MEANING, text).map(|at| offset(at + 1)).collect();
        self.sorted.sort_unstable_by_key(|at| &text[*at as usize..]);
        self.sorted.shrink_to_fit();
        self.text.shrink_to_fit();
        self.starts.shrink_to_fit();
        self
    }

    /// How many things there are.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// The things that fit what was typed, best first. Nothing where no letter and no digit was typed.
    pub fn find(&self, typed: &str) -> Vec<(Fit, usize)> {
        let Some(phrase) = phrase(typed) else { return Vec::new() };
        let mut found = self.clean(&phrase);
        if found.is_empty()
            && let Some(subject) = subject(&phrase)
        {
            found = self.clean(subject);
        }
        if found.is_empty() {
            found = self.inside(&phrase);
        }
        if found.is_empty() {
            found = self.slips(&phrase);
        }
        found.sort_unstable();
        found
    }

    /// The things of which a name or a hidden phrase is or begins with this folded phrase, in their own order.
    pub(super) fn begun(&self, phrase: &str) -> Vec<(Fit, usize)> {
        let (text, phrase) = (self.text.as_bytes(), phrase.as_bytes());
        let behind = |at: &u32| &text[*at as usize..];
        let first = self.sorted.partition_point(|at| behind(at) < phrase);
        let count = self.sorted[first..].partition_point(|at| behind(at).starts_with(phrase));
        let fit = |at: &u32| {
            let at = *at as usize;
            let whole = matches!(text.get(at + phrase.len()), None | Some(&(NAME | HIDDEN | MEANING | JOINED)));
            let fit = match (text[at - 1], whole) {
                (NAME, true) => Fit::Name,
                (NAME, false) => Fit::NameBegins,
                (HIDDEN, true) => Fit::Hidden,
                (HIDDEN, false) => Fit::HiddenBegins,
                _ => return None,
            };
            Some((self.thing_at(at, 0), fit))
        };
        let mut found: Vec<(usize, Fit)> = self.sorted[first..first + count].iter().filter_map(fit).collect();
        found.sort_unstable();
        found.dedup_by_key(|(thing, _)| *thing);
        found.into_iter().map(|(thing, fit)| (fit, thing)).collect()
    }

    /// Everything that fits without inside of words and slips.
    fn clean(&self, phrase: &str) -> Vec<(Fit, usize)> {
        let mut found = self.begun(phrase);
        let Some(longest) = words(phrase).max_by_key(|word| word.len()) else { return found };
        let begun = found.len();
        let mut thing = 0;
        let mut last = None;
        for at in memmem::find_iter(self.text.as_bytes(), longest) {
            thing = self.thing_at(at, thing);
            if last.replace(thing) != Some(thing)
                && found[..begun].binary_search_by_key(&thing, |(_, known)| *known).is_err()
                && let Some(fit) = self.words_fit(thing, phrase)
            {
                found.push((fit, thing));
            }
        }
        found
    }

    /// How a thing fits whose phrases hold the words in any order.
    fn words_fit(&self, thing: usize, phrase: &str) -> Option<Fit> {
        let text = self.phrases(thing).as_bytes();
        let mut fit = Fit::NameWords;
        for word in words(phrase) {
            // Names come first, so the first place is the best one.
            let at = memmem::find(text, word.as_bytes())?;
            fit = fit.max(match mark_before(&text[..at]) {
                NAME => Fit::NameWords,
                HIDDEN => Fit::AnyWords,
                _ => Fit::Meaning,
            });
        }
        Some(fit)
    }

    /// Of the first `things` those whose names hold all words of a phrase, each as a whole.
    pub(super) fn called_with(&self, phrase: &str, things: usize) -> impl Iterator<Item = usize> {
        let wanted: Vec<memmem::Finder> = words(phrase).map(memmem::Finder::new).collect();
        (0..things).filter(move |thing| {
            let phrases = self.phrases(*thing).as_bytes();
            let names = &phrases[..memchr2(HIDDEN, MEANING, phrases).unwrap_or(phrases.len())];
            let ends = |end: usize| matches!(names.get(end), None | Some(&(NAME | BLANK | JOINED)));
            wanted.iter().all(|word| word.find_iter(names).any(|at| ends(at + word.needle().len())))
        })
    }

    /// Things with a name that holds the phrase inside of its words.
    fn inside(&self, phrase: &str) -> Vec<(Fit, usize)> {
        let letters = phrase.trim_start();
        if letters.len() < LEAST_INSIDE {
            return Vec::new();
        }
        let text = self.text.as_bytes();
        let mut thing = 0;
        let places = memmem::find_iter(text, letters).filter(|at| mark_before(&text[..*at]) == NAME);
        let mut found: Vec<(Fit, usize)> = places
            .map(|at| {
                thing = self.thing_at(at, thing);
                (Fit::Inside, thing)
            })
            .collect();
        found.dedup();
        found
    }

    /// Things of which each word is a slip or two away from a word of a name or a hidden phrase.
    fn slips(&self, phrase: &str) -> Vec<(Fit, usize)> {
        let wanted: Vec<(&str, u64)> = words(phrase).map(|word| (word.trim_start(), letters(word))).collect();
        let fits = |thing: &usize| {
            let phrases = self.phrases(*thing);
            let named = phrases.split(char::from(MEANING)).next().unwrap_or_default();
            let own = || named.split([NAME, HIDDEN, BLANK, JOINED].map(char::from)).filter(|word| !word.is_empty());
            wanted.iter().all(|(word, set)| own().any(|own| is_near(word, *set, own)))
        };
        (0..self.len()).filter(fits).map(|thing| (Fit::Slip, thing)).collect()
    }

    /// The phrases of a thing with their marks.
    fn phrases(&self, thing: usize) -> &str {
        let end = self.starts.get(thing + 1).map_or(self.text.len(), |end| *end as usize);
        &self.text[self.starts[thing] as usize..end]
    }

    /// The thing to which a place in the text belongs, looked for from `from` on.
    fn thing_at(&self, at: usize, from: usize) -> usize {
        let later = self.starts[from..].partition_point(|start| *start as usize <= at);
        from + later.saturating_sub(1)
    }
}

/// The mark of the phrase that a text ends in.
fn mark_before(text: &[u8]) -> u8 {
    memrchr3(NAME, HIDDEN, MEANING, text).map_or(NAME, |at| text[at])
}

/// Whether a word is a slip or two away from another; `set` are the letters of the first.
fn is_near(word: &str, set: u64, other: &str) -> bool {
    let allowed = match word.len() {
        // A short word with a slip is another word.
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    if allowed == 0 || word.len().abs_diff(other.len()) > allowed {
        return word == other;
    }
    let own = letters(other);
    // Each slip takes at most one letter out of the word and brings at most one in.
    [set & !own, own & !set].iter().all(|foreign| foreign.count_ones() as usize <= allowed)
        && strsim::osa_distance(word, other) <= allowed
}

/// What was typed as a folded phrase; nothing if it has no letter and no digit.
pub(super) fn phrase(typed: &str) -> Option<String> {
    Some(folding::phrase(typed)).filter(|phrase| !phrase.is_empty())
}

/// The words of a folded phrase, each with the blank before it.
pub(super) fn words(phrase: &str) -> impl Iterator<Item = &str> {
    phrase.match_indices(char::from(BLANK)).map(|(at, _)| {
        let end = phrase[at + 1..].find(char::from(BLANK)).map_or(phrase.len(), |length| at + 1 + length);
        &phrase[at..end]
    })
}

/// What a question is about: " caahep" of " what does caahep mean". Nothing where nothing is asked.
pub(super) fn subject(phrase: &str) -> Option<&str> {
    let strip = |text: &str, word: &str| text.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '));
    let mut rest = phrase;
    while let Some(word) = ASKING.iter().find(|word| strip(rest, word)) {
        rest = &rest[word.len()..];
    }
    while let Some(word) = ASKED.iter().find(|word| rest.ends_with(**word) && rest.len() > word.len()) {
        rest = &rest[..rest.len() - word.len()];
    }
    (rest.len() < phrase.len()).then_some(rest)
}

/// Char positions of a title, rising, at which words begin that were typed; where none does, those that hold what was
/// typed.
pub fn marked(title: &str, typed: &str) -> Vec<usize> {
    let Some(phrase) = phrase(typed) else { return Vec::new() };
    let folded = fold(title);
    let origins = origins(title);
    let places = |needle: &str, skipped: usize| -> Vec<usize> {
        let found = memmem::find_iter(folded.as_bytes(), needle);
        found.flat_map(|at| origins[at + skipped..at + needle.len()].iter().copied()).collect()
    };
    let mut marked: Vec<usize> = words(&phrase).flat_map(|word| places(word, 1)).collect();
    if marked.is_empty() && phrase.len() > LEAST_INSIDE {
        marked = places(phrase.trim_start(), 0);
    }
    marked.sort_unstable();
    marked.dedup();
    marked
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn names_and(title: Option<&str>) -> Names {
        let mut names = Names::default();
        names.add(["CST", "Certified Surgical Technologist"], [], []);
        names.add(["CS", "Computer Science"], [], ["programs"]);
        names.add(["What moves pay"], ["salary", "pay day"], ["kidneys"]);
        names.add(["X-Ray board", "Johns Hopkins"], [], ["baltimore"]);
        if let Some(title) = title {
            names.add([title], [], []);
        }
        names.packed()
    }

    fn found(typed: &str) -> Vec<(Fit, usize)> {
        names_and(None).find(typed)
    }

    #[test]
    fn names_come_before_beginnings_those_before_words_those_before_slips() {
        assert_eq!(found("cs"), [(Fit::Name, 1), (Fit::NameBegins, 0)]);
        assert_eq!(found("pay"), [(Fit::HiddenBegins, 2)]);
        assert_eq!(found("salary"), [(Fit::Hidden, 2)]);
        assert_eq!(found("techn surg"), [(Fit::NameWords, 0)]);
        assert_eq!(found("moves salary"), [(Fit::AnyWords, 2)]);
        assert_eq!(found("hopkins baltimore"), [(Fit::Meaning, 3)]);
        assert_eq!(found("xray"), [(Fit::NameWords, 3)]);
        assert_eq!(found("x-ray"), [(Fit::NameBegins, 3)]);
        assert_eq!(found("opkin"), [(Fit::Inside, 3)]);
        assert_eq!(found("hopknis"), [(Fit::Slip, 3)]);
        assert_eq!(found("qqqq"), []);
        assert_eq!((found(""), found("--")), (Vec::new(), Vec::new()));
        assert_eq!(Names::default().find("cst"), []);
    }

    #[test]
    fn a_question_is_about_its_subject() {
        assert_eq!(found("what does CST mean?"), [(Fit::Name, 0)]);
        assert_eq!(found("what is a cst"), [(Fit::Name, 0)]);
        assert_eq!(subject(" what is"), Some(" is"));
        assert_eq!(subject(" who hires"), Some(" hires"));
        assert_eq!(subject(" cst"), None);
        assert_eq!(subject(" mean"), None);
    }

    #[test]
    fn the_letters_that_fit_are_marked() {
        assert_eq!(marked("CST = Certified", "cert cst"), [0, 1, 2, 6, 7, 8, 9]);
        assert_eq!(marked("X-Ray Technologist", "xray"), [0, 2, 3, 4]);
        assert_eq!(marked("Johns Hopkins", "opkin"), [7, 8, 9, 10, 11]);
        assert_eq!(marked("Johns Hopkins", "hopknis"), Vec::<usize>::new());
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_looked_for_and_marked(typed in "\\PC{0,12}", title in "\\PC{0,20}") {
            let names = names_and(Some(&title));
            let found = names.find(&typed);
            prop_assert!(found.iter().all(|(_, thing)| *thing < 5));
            let mut things: Vec<usize> = found.iter().map(|(_, thing)| *thing).collect();
            things.sort_unstable();
            things.dedup();
            prop_assert_eq!(things.len(), found.len());
            let length = title.chars().count();
            prop_assert!(marked(&title, &typed).iter().all(|at| *at < length));
        }

        #[test]
        fn each_name_is_found_by_itself(title in "[a-zA-Z0-9 .-]{1,20}") {
            let names = names_and(Some(&title));
            if phrase(&title).is_some() {
                prop_assert!(names.find(&title).iter().any(|(fit, thing)| (*fit, *thing) == (Fit::Name, 4)));
            }
        }
    }
}
