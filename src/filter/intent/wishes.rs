//! Wishes about the work itself: sitting, from home, with or without people, growing, paid from the start; and which roles
//! are wanted first.

use super::reader::Reader;
use crate::filter::{Choice, Facet, Filters, Order, Wish};
use crate::model::Contact;

/// "sit down job", "sitting all day", "bad back".
pub(super) fn seated(reader: &mut Reader) -> Option<Filters> {
    const JOB: &[&str] = &["job", "jobs", "work"];
    let gerund = reader.sees(&["sitting", "seated"]);
    let sits = reader.word(&["sit", "sitting", "seated"]) && {
        let down = reader.word(&["down"]);
        let most = reader.words(&[&["all"], &["day"]]) || reader.words(&[&["most"], &["of"], &["the"], &["day"]]);
        let job = reader.word(JOB) || reader.words(&[&["at", "behind"], &["a"], &["desk"]]);
        // "Sitting" says nothing else, but "sit" may be part of a sentence.
        job || down || most || gerund && reader.peek().is_none()
    };
    let spared = sits
        || reader.words(&[&["desk"], JOB])
        || reader.words(&[&["at", "behind"], &["a"], &["desk"]])
        || reader.words(&[&["bad", "weak", "hurt"], &["back", "knees", "knee", "hip"]])
        || reader.words(&[&["easy"], &["on"], &["my", "the"], &["body", "back", "knees"]]);
    spared.then(|| Choice::Only(Facet::Body).alone())
}

/// "work from home", "remote".
pub(super) fn remote(reader: &mut Reader) -> Option<Filters> {
    const WORK: &[&str] = &["work", "works", "working", "job", "jobs", "position", "positions"];
    if reader.behind(1, &["away", "far"]) {
        return None;
    }
    let worked = reader.word(WORK);
    if reader.words(&[&["stay", "staying"], &["at"], &["home"]]) || reader.words(&[&["online"], WORK]) {
        reader.word(WORK);
        return Some(Choice::Only(Facet::Remote).alone());
    }
    if reader.word(&["wfh", "telework", "telecommute", "telecommuting"])
        || reader.words(&[&["from"], &["home"]])
        || reader.words(&[&["from", "in"], &["my"], &["home", "house", "bed", "bedroom", "couch", "room", "pajamas"]])
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
pub(super) fn patients(reader: &mut Reader) -> Option<Filters> {
    let alone = reader.words(&[&["work", "working"], &["alone"]])
        || reader.word(&["introvert", "introverted", "antisocial", "shy"])
        || reader.words(&[&["social"], &["anxiety"]]);
    if alone
        || reader.words(&[&["behind"], &["the"], &["scenes", "scene"]])
        || reader.words(&[&["behind"], &["scenes"]])
    {
        return Some(Choice::Contact(Contact::None).alone());
    }
    let person = reader.words(&[&["people"], &["person"]]);
    let spoken = reader.words(&[
        &["talk", "talking", "speak", "speaking", "meet", "meeting"],
        &["to", "with"],
        &["people", "patients", "customers"],
    ]);
    if spoken {
        reader.skip(&["all", "day"]);
        return Some(with_people());
    }
    let worked = reader.word(&["work", "working"]);
    let with = person
        || worked && reader.words(&[&["with", "around"], &["people"]])
        || reader.words(&[&["with"], &["patients"]])
        || reader.words(&[&["patient"], &["contact"]]);
    with.then(with_people)
}

fn with_people() -> Filters {
    Filters { contact: [Contact::Some, Contact::Most].into(), ..Filters::default() }
}

/// Children by any of their names.
pub(super) const CHILDREN: &[&str] = &["kids", "kid", "children", "peds", "pediatric", "pediatrics", "toddlers"];

/// "kids", "work with children".
pub(super) fn children(reader: &mut Reader) -> Option<Filters> {
    reader.skip(&["work", "working", "help", "helping", "love", "like", "with"]);
    reader.word(CHILDREN).then(|| Choice::Wish(Facet::Children, Wish::Yes).alone())
}

/// The license of a state, and not that of a driver.
pub(super) const LICENSE: &[&str] = &["license", "licenses", "licence", "licensing"];

/// "licensed jobs", "jobs that need a license", "unlicensed".
pub(super) fn license(reader: &mut Reader) -> Option<Filters> {
    let without = reader.word(&["unlicensed"]) || reader.words(&[LICENSE, &["free"]]);
    // "Do I need a license" asks, and does not choose.
    let with = reader.words(&[&["that", "which"], &["need", "needs", "require", "requires"], &["a"], LICENSE])
        || reader.words(&[&["with"], &["a"], LICENSE])
        || reader.words(&[&["licensed"], &["job", "jobs", "career", "careers"]])
        || reader.words(&[LICENSE, &["required", "needed"]]);
    let wish = if without { Wish::No } else { Wish::Yes };
    (without || with).then(|| Choice::Wish(Facet::License, wish).alone())
}

/// "paid training", "earn while you learn", "get paid to train".
pub(super) fn paid_training(reader: &mut Reader) -> Option<Filters> {
    const LEARN: &[&str] = &["learn", "learning", "train", "training", "study", "studying"];
    const WHO: &[&str] = &["you", "i", "u", "in"];
    reader.skip(&["get", "getting", "be", "with"]);
    let paid = reader.words(&[&["paid"], &["on", "the", "job"], &["training"]])
        || reader.words(&[&["paid"], &["training", "apprenticeship", "apprenticeships", "trainee", "trainees"]])
        || reader.words(&[&["paid", "pay", "pays"], &["to"], LEARN])
        || reader.words(&[&["earn", "paid", "pay", "money"], &["while", "during"], LEARN])
        || reader.words(&[&["earn", "paid", "pay", "money"], &["while"], WHO, LEARN])
        || reader.words(&[&["on"], &["the"], &["job"], &["training"]])
        || reader.words(&[&["training"], &["is", "while"], &["paid"]]);
    paid.then(|| Choice::Only(Facet::PaidTraining).alone())
}

/// "military", "army jobs", "join the navy"; not a hospital of theirs.
pub(super) fn military(reader: &mut Reader) -> Option<Filters> {
    const WORK: &[&str] = &["job", "jobs", "work", "career", "careers", "training", "route", "medicine"];
    // "Walter Reed Army Medical Center" is an employer.
    const PLACES: &[&str] = &["medical", "hospital", "hospitals", "base", "center", "clinic", "health"];
    reader.skip(&["join", "joining", "enlist", "enlisting", "in", "into", "through", "the", "us", "u.s"]);
    let service = reader.word(&["military", "army", "navy", "airforce", "usaf"])
        || reader.words(&[&["air"], &["force"]])
        || reader.words(&[&["coast"], &["guard"]])
        || reader.words(&[&["armed"], &["forces", "services"]]);
    if !service || reader.sees(PLACES) {
        return None;
    }
    reader.word(WORK);
    Some(Choice::Wish(Facet::Military, Wish::Yes).alone())
}

/// "in demand", "growing field".
pub(super) fn growth(reader: &mut Reader) -> Option<Filters> {
    const FIELD: &[&str] = &["field", "fields", "job", "jobs", "career", "careers", "industry"];
    let demand = reader.words(&[&["in"], &["high"], &["demand"]])
        || reader.words(&[&["in", "high"], &["demand"]])
        || reader.words(&[&["job", "jobs"], &["growth"]]);
    let secure = reader.words(&[&["job"], &["security"]])
        || reader.words(&[&["stable", "secure", "steady"], FIELD])
        || reader.words(&[&["recession"], &["proof"]]);
    if demand || secure {
        return Some(Choice::Only(Facet::Growth).alone());
    }
    let future = reader.words(&[&["jobs", "job", "careers"], &["of"], &["the"], &["future"]])
        || reader.words(&[&["future"], &["proof"]])
        || reader.words(&[&["high"], &["growth"]])
        || reader.words(&[FIELD, &["that", "which"], &["are", "is"], &["growing"]]);
    if future {
        reader.word(FIELD);
        return Some(Choice::Only(Facet::Growth).alone());
    }
    let fast = reader.word(&["fast", "fastest"]);
    let growing = reader.word(&["growing"]) && (fast || reader.sees(FIELD));
    reader.word(FIELD);
    growing.then(|| Choice::Only(Facet::Growth).alone())
}

/// "highest paying", "pays the most", "most openings", "quickest to get into": the order, and the word behind it.
pub(super) fn order(reader: &mut Reader) -> Option<(Order, usize)> {
    const BEST: &[&str] = &["best", "highest", "high", "most", "top", "well", "good", "great", "better", "big", "max"];
    const PAID: &[&str] = &["paid", "paying", "pay", "pays", "money", "salary", "salaries", "earning", "wages"];
    const PAY: &[&str] = &["pay", "pays", "earn", "earns", "make", "makes", "paid"];
    const MUCH: &[&str] = &["a"];
    const OPEN: &[&str] = &["openings", "vacancies", "jobs"];
    let start = reader.at;
    let paid = reader.words(&[BEST, PAID])
        || reader.words(&[PAY, &["the"], &["most", "best"]])
        || reader.words(&[PAY, &["the"], &["most"], &["money"]])
        || reader.words(&[PAY, &["most", "best", "well", "good", "more"]])
        || reader.words(&[PAY, MUCH, &["lot"]])
        || reader.words(&[PAY, &["good", "big", "serious"], &["money", "bucks"]])
        || reader.words(&[&["a"], &["lot"], &["of"], &["money"]])
        || reader.words(&[&["lots"], &["of"], &["money"]])
        || reader.words(&[&["get", "be"], &["rich"]])
        || reader.word(&["lucrative", "rich"]);
    if paid {
        reader.words(&[&["of"], &["money"]]);
        reader.words(&[&["money"]]);
        return Some((Order::Pay, reader.at));
    }
    let open = reader.words(&[&["most"], OPEN, &["available"]])
        || reader.words(&[&["most", "many"], &["openings", "vacancies"]])
        || reader.words(&[&["lots"], &["of"], &["openings", "vacancies"]])
        || reader.words(&[&["easiest", "easy"], &["to"], &["get", "find"], &["hired", "work"]])
        || reader.words(&[&["always"], &["hiring"]]);
    if open {
        return Some((Order::Openings, reader.at));
    }
    let soon = reader.words(&[&["quickest", "fastest", "shortest"], &["to"], &["get", "become", "start", "learn"]])
        || reader.words(&[&["quickest", "fastest", "shortest"], &["way"]])
        || reader
            .words(&[&["quickest", "fastest", "shortest"], &["training", "school", "path", "career", "job", "jobs"]]);
    if soon {
        reader.skip(&["to", "get", "into", "in", "a", "job", "jobs", "become", "start", "working"]);
        return Some((Order::Time, reader.at));
    }
    reader.at = start;
    None
}
