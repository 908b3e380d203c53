//! The phrases that are understood.

use super::numbers::{YEAR, most, number_word, or_less, pay, time};
use super::reader::Reader;
use crate::filter::{Choice, Facet, Filters, NightRule};
use crate::model::{Contact, Education};

const NO: &[&str] = &["no", "without", "not", "zero", "avoid", "hate", "never"];
const FEAR: &[&str] = &["afraid", "scared"];
const DO_NOT: &[&str] = &["don't", "dont", "don\u{2019}t", "can't", "cant", "can\u{2019}t", "not"];
const LIKE: &[&str] = &["like", "want", "do", "stand", "see", "need"];
/// Words between "no" and what is not wanted.
const BETWEEN: &[&str] = &[
    "a", "any", "the", "to", "of", "work", "working", "see", "seeing", "much", "lot", "lots", "have", "having", "more",
];

const DEGREE: &[&str] = &["degree", "degrees"];
const BLOODY: &[&str] = &["blood", "needle", "needles", "gore", "guts", "wounds"];
const FAINT: &[&str] = &["faint", "queasy", "squeamish", "sick", "dizzy", "nervous"];
const SHIFT: &[&str] = &["shift", "shifts", "work", "duty", "hours", "job", "jobs"];

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
    let rules: [fn(&mut Reader) -> Option<Filters>; 11] =
        [time, pay, schooling, hours, week, squeamish, seated, remote, patients, children, growth];
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
    if reader.word(BLOODY) {
        reader.skip(&["draw", "draws", "work"]);
        return Some(Choice::Only(Facet::Blood).alone());
    }
    if reader.word(&["night", "nights", "overnight", "overnights", "graveyard"]) {
        reader.word(SHIFT);
        return Some(Choice::Nights(NightRule::NoNights).alone());
    }
    if reader.word(&["weekend", "weekends"]) {
        reader.word(SHIFT);
        return Some(Choice::Only(Facet::Weekends).alone());
    }
    let strain = reader.words(&[&["heavy"], &["lifting"]])
        || reader.words(&[&["physical"], &["work", "labor"]])
        || reader.word(&["lift", "lifting", "standing"]);
    if strain {
        reader.skip(&["heavy", "things", "people", "patients", "around", "all", "day", "long"]);
        return Some(Choice::Only(Facet::Body).alone());
    }
    if reader.words(&[&["shift"], &["work"]]) {
        return Some(Choice::Nights(NightRule::NoNights).alone());
    }
    if reader.word(&["patients"])
        || reader.words(&[&["patient"], &["contact", "care", "interaction"]])
        || reader.words(&[&["with"], &["patients"]])
    {
        return Some(Choice::Contact(Contact::None).alone());
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

/// "high school only", "just a certificate", "at most an associate degree".
fn schooling(reader: &mut Reader) -> Option<Filters> {
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
    (most || or_less(reader)).then(|| Choice::Education(level).alone())
}

/// "nights", "night shift", "days only".
fn hours(reader: &mut Reader) -> Option<Filters> {
    reader.word(&["work", "working", "only"]);
    if reader.words(&[&["day", "days", "daytime"], &["only", "shift", "shifts"]]) {
        reader.word(&["only"]);
        return Some(Choice::Nights(NightRule::NoNights).alone());
    }
    // "night auditor" is a title.
    let nights = reader.words(&[&["night", "overnight", "graveyard"], SHIFT])
        || reader.words(&[&["at"], &["night"]])
        || reader.word(&["nights", "overnights", "overnight"]);
    reader.word(&["only"]);
    nights.then(|| Choice::Nights(NightRule::Nights).alone())
}

/// "weekends off", "Monday to Friday", "9 to 5".
fn week(reader: &mut Reader) -> Option<Filters> {
    const WEEKENDS: &[&str] = &["weekend", "weekends"];
    const TO: &[&str] = &["to", "through", "thru", "till"];
    const OFF: &[&str] = &["off", "free"];
    let weekends = Choice::Only(Facet::Weekends).alone();
    let five_days = reader.words(&[&["monday", "mondays"], TO, &["friday", "fridays"]])
        || reader.words(&[&["monday", "mon"], &["friday", "fri"]]);
    if five_days || reader.words(&[WEEKENDS, OFF]) || reader.words(&[OFF, WEEKENDS]) {
        return Some(weekends);
    }
    let office_hours = reader.words(&[&["9", "nine"], TO, &["5", "five"]]) || reader.words(&[&["9"], &["5"]]);
    if !office_hours || reader.sees(&["month", "months", "week", "weeks", "year", "years", "k"]) {
        return None;
    }
    reader.word(SHIFT);
    Some(weekends.and(&Choice::Nights(NightRule::NoNights).alone()))
}

/// "faint at the sight of blood", "needles make me nervous", "squeamish".
fn squeamish(reader: &mut Reader) -> Option<Filters> {
    let no_blood = Some(Choice::Only(Facet::Blood).alone());
    if reader.words(&[BLOODY, &["makes", "make", "made"], &["me"], FAINT]) {
        return no_blood;
    }
    let squeamish = reader.sees(&["squeamish"]);
    reader.word(FAINT).then_some(())?;
    let start = reader.at;
    reader.skip(&["at", "from", "around", "about", "when", "with", "by", "i", "see", "seeing", "sight", "of", "the"]);
    if reader.word(BLOODY) {
        return no_blood;
    }
    reader.at = start;
    if squeamish { no_blood } else { None }
}

/// "sit down job", "sitting all day", "bad back".
fn seated(reader: &mut Reader) -> Option<Filters> {
    const JOB: &[&str] = &["job", "jobs", "work"];
    let sits = reader.word(&["sit", "sitting", "seated"]) && {
        let down = reader.word(&["down"]);
        let most = reader.words(&[&["all"], &["day"]]) || reader.words(&[&["most"], &["of"], &["the"], &["day"]]);
        reader.word(JOB) || down || most
    };
    let spared = sits
        || reader.words(&[&["bad", "weak", "hurt"], &["back", "knees", "knee", "hip"]])
        || reader.words(&[&["easy"], &["on"], &["my", "the"], &["body", "back", "knees"]]);
    spared.then(|| Choice::Only(Facet::Body).alone())
}

/// "work from home", "remote".
fn remote(reader: &mut Reader) -> Option<Filters> {
    const WORK: &[&str] = &["work", "works", "working", "job", "jobs", "position", "positions"];
    if reader.behind(1, &["away", "far"]) {
        return None;
    }
    let worked = reader.word(WORK);
    if reader.word(&["wfh", "telework", "telecommute", "telecommuting"])
        || reader.words(&[&["from"], &["home"]])
        || reader.words(&[&["from"], &["my"], &["home"]])
        || worked && reader.words(&[&["at"], &["home"]])
    {
        return Some(Choice::Only(Facet::Remote).alone());
    }
    reader.word(&["remote", "remotely"]).then_some(())?;
    // What is watched or steered from afar, and medics far from a hospital.
    let other = ["monitoring", "monitor", "patient", "cardiac", "device", "sensing", "control", "telemetry", "medic"];
    let next = reader.peek().map_or("", |token| token.text).to_ascii_lowercase();
    let begun = |word: &&str| next.len() >= 3 && word.starts_with(&next);
    if other.iter().any(begun) {
        return None;
    }
    reader.word(WORK);
    reader.word(&["only"]);
    Some(Choice::Only(Facet::Remote).alone())
}

/// "with patients", "behind the scenes".
fn patients(reader: &mut Reader) -> Option<Filters> {
    if reader.words(&[&["behind"], &["the"], &["scenes", "scene"]]) || reader.words(&[&["behind"], &["scenes"]]) {
        return Some(Choice::Contact(Contact::None).alone());
    }
    reader.word(&["work", "working"]);
    let with = reader.words(&[&["with"], &["patients"]]) || reader.words(&[&["patient"], &["contact"]]);
    with.then_some(Filters { contact: [Contact::Some, Contact::Most].into(), ..Filters::default() })
}

/// "kids", "work with children".
fn children(reader: &mut Reader) -> Option<Filters> {
    reader.skip(&["work", "working", "help", "helping", "love", "like", "with"]);
    reader.word(&["kids", "kid", "children"]).then(|| Choice::Only(Facet::Children).alone())
}

/// "highest paying", "pays the most"; the word behind it.
pub(super) fn best_paid(reader: &mut Reader) -> Option<usize> {
    const BEST: &[&str] = &["best", "highest", "high", "most", "top", "well", "good"];
    const PAID: &[&str] = &["paid", "paying", "pay", "money", "salary", "salaries"];
    let start = reader.at;
    let found = reader.words(&[BEST, PAID])
        || reader.words(&[&["pay", "pays", "earn", "earns"], &["the"], &["most", "best"]])
        || reader.words(&[&["pay", "pays", "earn", "earns"], &["most", "best", "well"]])
        || reader.words(&[&["make", "makes"], &["the"], &["most"], &["money"]]);
    if !found {
        reader.at = start;
    }
    found.then_some(reader.at)
}

/// "in demand", "growing field".
fn growth(reader: &mut Reader) -> Option<Filters> {
    const FIELD: &[&str] = &["field", "fields", "job", "jobs", "career", "careers", "industry"];
    let demand = reader.words(&[&["in"], &["high"], &["demand"]])
        || reader.words(&[&["in", "high"], &["demand"]])
        || reader.words(&[&["job", "jobs"], &["growth"]]);
    if demand {
        return Some(Choice::Only(Facet::Growth).alone());
    }
    let fast = reader.word(&["fast", "fastest"]);
    let growing = reader.word(&["growing"]) && (fast || reader.sees(FIELD));
    reader.word(FIELD);
    growing.then(|| Choice::Only(Facet::Growth).alone())
}
