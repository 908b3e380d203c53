//! The phrases that are understood.

use super::numbers::{YEAR, age, most, number_word, or_less, pay, time};
use super::reader::Reader;
use super::wishes::{CHILDREN, LICENSE, children, growth, license, military, paid_training, patients, remote, seated};
use crate::filter::{Choice, Facet, Filters, Wish};
use crate::model::{Contact, Education};

const NO: &[&str] = &["no", "without", "not", "zero", "avoid", "hate", "hates", "never", "nothing"];
const FEAR: &[&str] = &["afraid", "scared"];
const DO_NOT: &[&str] =
    &["don't", "dont", "don\u{2019}t", "can't", "cant", "can\u{2019}t", "cannot", "not", "won't", "wont"];
const LIKE: &[&str] = &["like", "want", "do", "stand", "see", "need", "handle", "work", "touch", "deal"];
/// Words between "no" and what is not wanted.
const BETWEEN: &[&str] = &[
    "a",
    "any",
    "the",
    "to",
    "of",
    "work",
    "working",
    "see",
    "seeing",
    "much",
    "lot",
    "lots",
    "have",
    "having",
    "more",
    "with",
    "around",
    "being",
    "on",
    "my",
    "going",
    "go",
    "getting",
    "sight",
    "needing",
    "requiring",
];

/// Words for little schooling, and how many months that is taken for; the chip says it.
const SHORT: &[&str] =
    &["short", "shorter", "shortest", "quick", "quicker", "quickest", "fast", "fastest", "little", "less"];
const SHORT_MONTHS: u16 = 12;

const DEGREE: &[&str] = &["degree", "degrees"];
/// Words that tell which degree.
const LEVELS: &[&str] = &[
    "year",
    "years",
    "associate",
    "associates",
    "associate's",
    "bachelor",
    "bachelors",
    "bachelor's",
    "master",
    "masters",
    "master's",
];
const BLOODY: &[&str] = &["blood", "bleeding", "needle", "needles", "gore", "guts", "wounds"];
const FAINT: &[&str] = &["faint", "faints", "fainted", "fainting", "queasy", "squeamish", "sick", "dizzy", "nervous"];
const SHIFT: &[&str] = &["shift", "shifts", "work", "duty", "hours", "job", "jobs"];

const DAYS: &[&str] = &["saturday", "saturdays", "sunday", "sundays", "sat", "sun"];
const WEEKENDS: &[&str] = &["weekend", "weekends"];

/// Reads the phrases that begin at the next word and tells of each: what it asks for, its first word, the word behind
/// it, whether it shares the "no" of the one before. Returns the word behind the last.
pub(super) fn phrases(reader: &mut Reader, mut tell: impl FnMut(Filters, usize, usize, bool)) -> usize {
    let start = reader.at;
    if let Some(asked) = reader.attempt(denied) {
        tell(asked, start, reader.at, false);
        // "no blood or nights, no needles" is one breath.
        while let Some((asked, from)) = reader.attempt(also_denied) {
            tell(asked, from, reader.at, true);
        }
        return reader.at;
    }
    // "no late nights" does not ask for nights, whatever else it means.
    if reader.behind(2, NO) {
        return start;
    }
    let rules: [fn(&mut Reader) -> Option<Filters>; 15] = [
        age,
        time,
        pay,
        schooling,
        hours,
        week,
        squeamish,
        seated,
        remote,
        patients,
        children,
        license,
        paid_training,
        military,
        growth,
    ];
    for rule in rules {
        if let Some(asked) = reader.attempt(rule) {
            tell(asked, start, reader.at, false);
            break;
        }
    }
    reader.at
}

/// Whether the words from `start` on are the beginning of a phrase and of hardly anything else.
pub(super) fn waits(reader: &Reader, start: usize) -> bool {
    let (Some(open), Some(first)) = (reader.open, reader.token(start)) else { return false };
    let is = |words: &[&str]| words.iter().any(|word| first.is(word));
    let lead = is(&["no", "without", "over", "above", "under", "within", "$", ">"]);
    let longer_lead = is(&["at", "more", "less", "afraid", "scared", "don't", "dont", "hate", "avoid"]);
    // A number alone may be anything; with the first letter of "months" it is a time.
    let number = number_word(first.text).is_some() && reader.token(open).is_some();
    open > start && (lead || number) || open > start + 1 && longer_lead
}

/// "no degree", "without any blood", "don't want to work nights".
fn denied(reader: &mut Reader) -> Option<Filters> {
    let lifts = reader.words(&[DO_NOT, &["lift"]]);
    if lifts {
        // "Lift" is also what is not wanted.
        reader.at -= 1;
    }
    (lifts || no(reader)).then_some(())?;
    reader.skip(BETWEEN);
    let asked = unwanted(reader)?;
    reader.skip(&["needed", "required", "necessary"]);
    Some(asked)
}

fn no(reader: &mut Reader) -> bool {
    reader.words(&[DO_NOT, LIKE])
        || reader.words(&[FEAR, &["of"]])
        || reader.words(&[&["w"], &["o"]])
        || reader.word(NO)
}

/// Another thing that the same "no" is said of, and where it begins.
fn also_denied(reader: &mut Reader) -> Option<(Filters, usize)> {
    let comma = reader.comma();
    (reader.word(&["or", "and", "nor", "&"]) || comma).then_some(())?;
    no(reader);
    reader.skip(BETWEEN);
    let from = reader.at;
    unwanted(reader).map(|asked| (asked, from))
}

fn unwanted(reader: &mut Reader) -> Option<Filters> {
    if reader.word(BLOODY) || reader.word(&["gross", "gory", "bloody"]) {
        reader.skip(&["draw", "draws", "work"]);
        return Some(Choice::Only(Facet::Blood).alone());
    }
    let late = reader.words(&[&["late", "evening"], &["night", "nights", "shift", "shifts", "hours"]]);
    if late || reader.word(&["night", "nights", "overnight", "overnights", "graveyard"]) {
        reader.word(SHIFT);
        return Some(Choice::Wish(Facet::Nights, Wish::No).alone());
    }
    if reader.word(WEEKENDS) || reader.word(DAYS) {
        reader.word(SHIFT);
        return Some(Choice::Wish(Facet::Weekends, Wish::No).alone());
    }
    if reader.word(CHILDREN) || reader.word(&["baby", "babies", "infants"]) {
        return Some(Choice::Wish(Facet::Children, Wish::No).alone());
    }
    if reader.words(&[&["state", "professional"], LICENSE]) || reader.word(LICENSE) {
        return Some(Choice::Wish(Facet::License, Wish::No).alone());
    }
    if let Some(Wish::Yes) = reader.attempt(military).and_then(|asked| asked.wishes.get(&Facet::Military).copied()) {
        return Some(Choice::Wish(Facet::Military, Wish::No).alone());
    }
    let strain = reader.words(&[&["heavy"], &["lifting", "stuff", "things", "objects"]])
        || reader.words(&[&["physical"], &["work", "labor"]])
        || reader.word(&["lift", "lifting", "standing", "feet", "physical"]);
    if strain {
        reader.skip(&["heavy", "things", "people", "patients", "around", "all", "day", "long"]);
        return Some(Choice::Only(Facet::Body).alone());
    }
    if reader.words(&[&["shift"], &["work"]]) {
        return Some(Choice::Wish(Facet::Nights, Wish::No).alone());
    }
    const SPEAK: &[&str] = &["talk", "talking", "deal", "dealing", "speak", "speaking", "interact", "interacting"];
    let people = reader.words(&[SPEAK, &["to", "with"], &["people", "patients", "customers", "strangers"]])
        || reader.words(&[&["people"], &["contact", "skills"]])
        || reader.word(&["people", "customers", "strangers"]);
    if people
        || reader.word(&["patients"])
        || reader.words(&[&["patient"], &["contact", "care", "interaction"]])
        || reader.words(&[&["with"], &["patients"]])
    {
        return Some(Choice::Contact(Contact::None).alone());
    }
    if reader.words(&[&["high"], &["school"], &["diploma", "degree"]]) || reader.word(&["diploma", "ged"]) {
        return Some(Choice::Education(Education::None).alone());
    }
    if reader.word(&["school", "schooling"]) {
        return Some(Choice::Education(Education::HighSchool).alone());
    }
    // What is below the degree that is not wanted.
    let below = match reader.attempt(degree)? {
        Education::Doctorate => Education::Master,
        Education::Master => Education::Bachelor,
        Education::Bachelor => Education::Associate,
        _ => Education::Certificate,
    };
    Some(Choice::Education(below).alone())
}

/// A degree by any of its names; one that is not named is the lowest.
fn degree(reader: &mut Reader) -> Option<Education> {
    let level = if reader.words(&[&["4", "four"], YEAR]) || reader.word(&["bachelor", "bachelors", "bachelor's"]) {
        Education::Bachelor
    } else if reader.words(&[&["2", "two"], YEAR]) {
        reader.sees(&["degree", "degrees", "college"]).then_some(Education::Associate)?
    } else if reader.word(&["associate", "associates", "associate's"]) {
        Education::Associate
    } else if reader.word(&["master", "masters", "master's"]) {
        Education::Master
    } else if reader.word(&["phd", "doctorate"]) {
        Education::Doctorate
    } else {
        let college = reader.word(&["college", "university"]);
        return (reader.word(DEGREE) || college).then_some(Education::Associate);
    };
    reader.skip(&["degree", "degrees", "college", "university"]);
    Some(level)
}

/// "high school only", "just a certificate", "at most an associate degree", "2 year degree", "short school".
fn schooling(reader: &mut Reader) -> Option<Filters> {
    const TAUGHT: &[&str] = &[
        "school",
        "schooling",
        "training",
        "program",
        "programs",
        "course",
        "courses",
        "class",
        "college",
        "certificate",
        "certification",
    ];
    if reader.words(&[SHORT, TAUGHT]) {
        return Some(Choice::Months(SHORT_MONTHS).alone());
    }
    if reader.words(&[&["2", "two"], YEAR, &["degree", "degrees", "college"]]) {
        return Some(Choice::Education(Education::Associate).alone());
    }
    let most = most(reader) || reader.word(&["only", "just"]);
    let with = reader.word(&["with"]);
    reader.skip(&["a", "an", "my", "just", "only", "with"]);
    if reader.word(&["ged"]) || reader.words(&[&["high"], &["school"]]) {
        let diploma = reader.word(&["diploma"]);
        let only = reader.word(&["only"]) || or_less(reader);
        // "With a GED" is what somebody has; "high school" alone may be where somebody is.
        return (most || with || diploma || only).then(|| Choice::Education(Education::HighSchool).alone());
    }
    if reader.word(&["certificate", "certification"]) {
        let only = reader.word(&["only"]) || or_less(reader);
        return (most || only).then(|| Choice::Education(Education::Certificate).alone());
    }
    let level = degree(reader)?;
    // A degree that is named is asked for: "associate degree jobs"; "degree" alone may be anything.
    let named = reader.behind(1, &["degree", "degrees", "college", "university"]) && reader.behind(3, LEVELS);
    (most || or_less(reader) || named).then(|| Choice::Education(level).alone())
}

/// "nights", "night shift", "days only".
fn hours(reader: &mut Reader) -> Option<Filters> {
    reader.word(&["work", "working", "only"]);
    if reader.words(&[&["day", "days", "daytime"], &["only", "shift", "shifts"]]) {
        reader.word(&["only"]);
        return Some(Choice::Wish(Facet::Nights, Wish::No).alone());
    }
    // "night auditor" is a title.
    let nights = reader.words(&[&["night", "overnight", "graveyard"], SHIFT])
        || reader.words(&[&["at"], &["night"]])
        || reader.word(&["nights", "overnights", "overnight"]);
    reader.word(&["only"]);
    nights.then(|| Choice::Wish(Facet::Nights, Wish::Yes).alone())
}

/// "weekends off", "Monday to Friday", "9 to 5".
fn week(reader: &mut Reader) -> Option<Filters> {
    const TO: &[&str] = &["to", "through", "thru", "till"];
    const OFF: &[&str] = &["off", "free"];
    let weekends = Choice::Wish(Facet::Weekends, Wish::No).alone();
    let five_days = reader.words(&[&["monday", "mondays"], TO, &["friday", "fridays"]])
        || reader.words(&[&["monday", "mon"], &["friday", "fri"]]);
    let free = [WEEKENDS, DAYS]
        .iter()
        .any(|days| reader.words(&[days, OFF]) || reader.words(&[OFF, days]) || reader.words(&[OFF, &["on"], days]));
    if five_days || free {
        return Some(weekends);
    }
    if let Some(wanted) = reader.attempt(on_weekends) {
        return Some(wanted);
    }
    let regular = reader.words(&[&["regular", "normal"], &["hours", "schedule"]]);
    let office_hours =
        regular || reader.words(&[&["9", "nine"], TO, &["5", "five"]]) || reader.words(&[&["9"], &["5"]]);
    if !office_hours || reader.sees(&["month", "months", "week", "weeks", "year", "years", "k"]) {
        return None;
    }
    reader.word(SHIFT);
    Some(weekends.and(&Choice::Wish(Facet::Nights, Wish::No).alone()))
}

/// "weekends", "weekend job", "only on weekends", "Saturday and Sunday".
fn on_weekends(reader: &mut Reader) -> Option<Filters> {
    reader.skip(&["work", "working", "only", "just", "on", "the"]);
    // "Weekend" alone may be part of anything.
    let weekends = reader.word(&["weekends"])
        || reader.words(&[&["weekend", "saturday", "sunday"], SHIFT])
        || reader.words(&[&["weekend"], &["only"]])
        || reader.words(&[DAYS, &["and", "or", "&"], DAYS]);
    reader.skip(&["shift", "shifts", "work", "hours", "job", "jobs", "only"]);
    weekends.then(|| Choice::Wish(Facet::Weekends, Wish::Yes).alone())
}

/// "faint at the sight of blood", "needles make me nervous", "squeamish".
fn squeamish(reader: &mut Reader) -> Option<Filters> {
    let no_blood = Some(Choice::Only(Facet::Blood).alone());
    if reader.words(&[BLOODY, &["makes", "make", "made"], &["me"], FAINT]) {
        return no_blood;
    }
    let out = reader.words(&[&["grossed", "freaked", "creeped"], &["out"], &["by", "at"]]);
    if out && {
        reader.skip(&["the", "sight", "of"]);
        reader.word(BLOODY)
    } {
        return no_blood;
    }
    if reader.words(&[BLOODY, &["grosses", "freaks", "creeps"], &["me"], &["out"]]) {
        return no_blood;
    }
    let squeamish = reader.sees(&["squeamish"]);
    (reader.word(FAINT) || reader.words(&[&["pass", "passes", "passed", "black", "blacks"], &["out"]])).then_some(())?;
    let start = reader.at;
    reader.skip(&[
        "at", "from", "around", "about", "when", "with", "by", "i", "he", "she", "they", "see", "sees", "seeing",
        "sight", "of", "the",
    ]);
    if reader.word(BLOODY) {
        return no_blood;
    }
    reader.at = start;
    if squeamish { no_blood } else { None }
}
