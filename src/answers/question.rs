//! What is asked about somebody: cues such as "how long", "salary", "after", "vs" in the folded words of a sentence, and
//! what is left of the words when cues and small words are gone: whom it is about.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::Part;
use super::cues::{self, Intent};
use super::help::Help;

/// A question with the words that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Question {
    /// What is asked.
    pub(super) intent: Intent,
    /// Whom it is about, as folded words; empty where nobody is named.
    pub(super) subject: String,
    /// Nothing but a question is worded so; otherwise the words may be part of a name.
    pub(super) certain: bool,
}

/// Words that are looked up for each word of each passage at each key.
type Words = LazyLock<HashSet<&'static str>>;

/// Words at the edges of what a sentence is about that name nobody.
static SMALL: Words = Words::new(|| {
    "a about all am an and any are as at be become becoming being best by can career could day description \
    did different do does doing else exactly first for from get getting go going good had has have high how \
    i if im in into is it its job jobs just like likely long look make makes making many me more most much \
    my need needs normal of off on one or per really should so some someone still start starting take takes \
    that the their them then there they thing this to today too typical typically up usually very want was \
    way we well what when where which while who why will with work worked working works would year years you \
    your yr hour money now right here people person new average usual ever use allowed enough actually these those us \
    he she her his him later know tell think include includes included required needed require necessary see lot lots"
        .split(' ')
        .collect()
});

/// Words that name everybody, so nobody.
static ANYBODY: Words = Words::new(|| {
    "they people person job jobs career careers tech techs technician technicians medical health healthcare \
    hospital medicine med work worker workers role roles field one someone kids numbers"
        .split(' ')
        .collect()
});

/// What a sentence asks; nothing where it holds no cue.
pub(super) fn ask(words: &[&str]) -> Option<Question> {
    let (_, intent, certain) = cues::all().find(|(cue, ..)| find(words, cue).is_some())?;
    let mut taken = vec![false; words.len()];
    for (cue, ..) in cues::all() {
        if let Some(at) = find(words, cue) {
            let length = cue.split(' ').count();
            taken[at..at + length].fill(true);
        }
    }
    let subject = longest(words, &taken);
    // "How much is school" asks what it costs.
    let taught =
        words.iter().any(|word| ["school", "college", "program", "class", "classes", "training"].contains(word));
    let costs = taught && intent == Intent::Section(Part::Pay) && find(words, "how much").is_some();
    let intent = if costs { Intent::Section(Part::GettingIn) } else { intent };
    // "What can a tech become": nobody asks what to do for a role that way.
    let becomes = words.first() == Some(&"what") && words.contains(&"become");
    let intent = if becomes { Intent::Paths } else { intent };
    let asks = certain || becomes || words.first().is_some_and(|word| is_among(ASKING, word));
    Some(Question { intent, subject, certain: asks })
}

/// Whether a sentence is a question.
pub(super) fn is_question(words: &[&str]) -> bool {
    words.len() > 2 && words.first().is_some_and(|word| is_among(ASKING, word))
}

/// Whether somebody speaks of themselves.
pub(super) fn is_personal(words: &[&str]) -> bool {
    words.iter().any(|word| is_among("i im ive my me we our", word))
}

/// First words of a question.
const ASKING: &str = "how what where who when why which is are do does can will should";

/// A subject without the place that is named behind it: "emts" of "emts make in texas".
pub(super) fn without_place(subject: &str) -> Option<String> {
    let words: Vec<&str> = subject.split(' ').collect();
    let at = words.iter().rposition(|word| is_among("in near around at", word))?;
    let before = trimmed(&words[..at]).join(" ");
    (!before.is_empty()).then_some(before)
}

/// The longest run of words that are not taken, without small words at its edges.
fn longest(words: &[&str], taken: &[bool]) -> String {
    let mut best: &[&str] = &[];
    let mut from = 0;
    for at in 0..=words.len() {
        if at == words.len() || taken[at] {
            let run = trimmed(&words[from.min(at)..at]);
            if run.len() > best.len() {
                best = run;
            }
            from = at + 1;
        }
    }
    best.join(" ")
}

/// The words without small ones at both ends.
pub(super) fn trimmed<'s, 'w>(mut words: &'s [&'w str]) -> &'s [&'w str] {
    while let [first, rest @ ..] = words
        && SMALL.contains(first)
    {
        words = rest;
    }
    while let [rest @ .., last] = words
        && SMALL.contains(last)
    {
        words = rest;
    }
    words
}

/// Small words that tell passages apart: "why do some earn more".
static TELLING: Words =
    Words::new(|| "more most start starting first new average numbers normal usual work hour".split(' ').collect());

/// Whether a word says nothing about what is asked.
pub(super) fn is_small(word: &str) -> bool {
    (SMALL.contains(word) || ANYBODY.contains(word) || word == "find") && !TELLING.contains(word)
}

/// Whether these words name nobody in particular.
pub(super) fn is_anybody(subject: &str) -> bool {
    subject.split(' ').all(|word| ANYBODY.contains(word) || SMALL.contains(word))
}

/// Whether a word stands in a list with blanks between.
fn is_among(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

/// Where the words of a cue stand in a row.
fn find(words: &[&str], cue: &str) -> Option<usize> {
    let length = cue.split(' ').count();
    (0..(words.len() + 1).saturating_sub(length)).find(|at| cue.split(' ').eq(words[*at..*at + length].iter().copied()))
}

/// Words before what somebody does not want to be.
const EXCLUDING: [&str; 9] =
    ["but not a", "but not", "not a", "not an", "except", "besides", "other than", "instead of", "anything but"];

/// What is left of a sentence and what it excludes: "hospital" and "nurse" of "hospital but not a nurse".
pub(super) fn excluded(words: &[&str]) -> Option<(String, String)> {
    let (at, cue) = EXCLUDING.iter().find_map(|cue| Some((find(words, cue)?, cue)))?;
    let behind = trimmed(&words[at + cue.split(' ').count()..]).join(" ");
    let rest = trimmed(&words[..at]).join(" ");
    let rest = if is_anybody(&rest) { String::new() } else { rest };
    (!behind.is_empty() && !is_anybody(&behind)).then_some((rest, behind))
}

/// Words between two that are compared.
const VERSUS: [&str; 6] = ["vs", "versus", "compared to", "the same as", "same as", "or"];
/// Words that announce a comparison, so that "and" and "to" stand between the two.
const COMPARED: [&str; 5] = ["difference", "differences", "compare", "comparing", "better"];

/// In what two are compared.
const CONTRAST: &str = "between pays pay salary more less harder easier cheaper faster longer shorter worse best higher lower \
    money difference differences compare comparing better become choose";

/// Those that a sentence compares, two or more.
pub(super) fn compared(words: &[&str]) -> Option<Vec<String>> {
    let announced = words.iter().any(|word| COMPARED.contains(word));
    let joins: &[&str] = if announced { &["and", "to", "from", "with", "than"] } else { &[] };
    VERSUS.iter().chain(joins).find_map(|between| {
        let [first, rest] = split(words, between)?;
        let rest: Vec<&str> = rest.split(' ').collect();
        let mut sides = vec![first];
        match compared(&rest) {
            Some(more) => sides.extend(more),
            None => sides.push(rest.join(" ")),
        }
        Some(sides)
    })
}

/// Where a sentence goes from one to the other: "from X to Y", "X into Y".
pub(super) fn walked(words: &[&str]) -> Option<[String; 2]> {
    if words.first() == Some(&"how") && words.get(1) == Some(&"to") {
        return None;
    }
    ["to", "into", "then", "become", "be"].iter().find_map(|between| split(words, between))
}

/// What stands before and behind these words.
fn split(words: &[&str], between: &str) -> Option<[String; 2]> {
    let at = find(words, between)?;
    let side = |words: &[&str]| {
        let kept: Vec<&str> = words.iter().copied().filter(|word| !is_among(CONTRAST, word)).collect();
        trimmed(&kept).join(" ")
    };
    let sides = [side(&words[..at]), side(&words[at + between.split(' ').count()..])];
    sides.iter().all(|side| !side.is_empty()).then_some(sides)
}

/// Words with which somebody speaks of what they like or are good at.
const LIKING: &[(&str, Help)] = &[
    ("i like", Help::Interests),
    ("i love", Help::Interests),
    ("i enjoy", Help::Interests),
    ("i am good", Help::Interests),
    ("im good", Help::Interests),
    ("good at", Help::Interests),
    ("good with", Help::Interests),
    ("bad at", Help::Interests),
    ("suck at", Help::Interests),
    ("terrible at", Help::Interests),
    ("i hate", Help::Interests),
    ("dont like", Help::Interests),
    ("who like", Help::Interests),
    ("who love", Help::Interests),
    ("interested in", Help::Interests),
    ("into", Help::Interests),
    ("best subject", Help::Interests),
    ("my best", Help::Interests),
    ("favorite subject", Help::Interests),
    ("favorite class", Help::Interests),
];

/// Whether somebody speaks of what they like, and of what.
pub(super) fn liking(words: &[&str]) -> Option<Help> {
    LIKING.iter().find(|(cue, _)| find(words, cue).is_some()).map(|(_, help)| *help)
}

/// What stands behind the first word of a question that is answered by yes or no.
pub(super) fn behind_yes_or_no<'s, 'w>(words: &'s [&'w str]) -> Option<&'s [&'w str]> {
    let (first, behind) = words.split_first()?;
    is_among("do does did are is can could will would should", first).then_some(behind)
}

/// The place that a sentence names: what stands behind "at", "near", "for" at its end.
pub(super) fn behind_place_word<'s, 'w>(words: &'s [&'w str]) -> Option<&'s [&'w str]> {
    let at = words.iter().rposition(|word| ["at", "near", "in", "around"].contains(word))?;
    (at + 1 < words.len()).then(|| &words[at + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Part::{Day, GettingIn, Pay, Where};
    use crate::answers::cues::Intent::{Paths, School, Section};

    fn words(text: &str) -> Vec<&str> {
        text.split(' ').collect()
    }

    #[test]
    fn a_question_has_an_intent_and_a_subject() {
        for (text, intent, subject) in [
            ("how long does take to be an ultrasound tech", Section(GettingIn), "ultrasound tech"),
            ("how much do xray techs make", Section(Pay), "xray techs"),
            ("xray tech salary", Section(Pay), "xray tech"),
            ("what does a phlebotomist do all day", Section(Day), "phlebotomist"),
            ("where do biomedical engineers work", Section(Where), "biomedical engineers"),
            ("is ekg tech a dead end", Paths, "ekg tech"),
            ("what can a surgical tech become", Paths, "surgical tech"),
            ("how old do you have to be to be a cna", Section(GettingIn), "cna"),
            ("paramedic school", School, "paramedic"),
            ("how much does dental hygiene school cost", Section(GettingIn), "dental hygiene"),
            ("do paramedics work nights", Section(Day), "paramedics"),
            ("how much", Section(Pay), ""),
        ] {
            let asked = ask(&words(text)).unwrap();
            assert_eq!((asked.intent, asked.subject.as_str()), (intent, subject), "{text}");
        }
        assert_eq!(ask(&words("surgical technologist")), None);
    }

    #[test]
    fn what_is_not_wanted_is_told_from_what_is() {
        let pair = |rest: &str, without: &str| Some((rest.to_owned(), without.to_owned()));
        assert_eq!(excluded(&words("not a nurse")), pair("", "nurse"));
        assert_eq!(excluded(&words("work in a lab but not a scientist")), pair("lab", "scientist"));
        assert_eq!(excluded(&words("hospital jobs other than nursing")), pair("", "nursing"));
        assert_eq!((excluded(&words("not sure")), excluded(&words("nurse"))), (None, None));
    }

    #[test]
    fn two_are_compared_or_walked_between() {
        let two = |one: &str, other: &str| Some([one.to_owned(), other.to_owned()]);
        let all = |text: &str| compared(&words(text)).unwrap_or_default();
        assert_eq!(all("mri vs ct"), ["mri", "ct"]);
        assert_eq!(all("rn vs lpn vs cna"), ["rn", "lpn", "cna"]);
        assert_eq!(all("what is the difference between a cna and an lpn"), ["cna", "lpn"]);
        assert_eq!(all("is emt better than cna"), ["emt", "cna"]);
        assert_eq!(compared(&words("billing and coding")), None);
        assert_eq!(walked(&words("from emt to paramedic")), two("emt", "paramedic"));
        assert_eq!(walked(&words("how to be a nurse")), None);
    }
}
