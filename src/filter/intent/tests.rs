//! What is understood, what is left alone, what waits.

use super::*;

/// What a text became: the words that are left, and the filters in words.
fn read(text: &str) -> (String, Vec<String>) {
    told(&Understood::new(text))
}

fn told(understood: &Understood) -> (String, Vec<String>) {
    let filters = understood.filters.active();
    let labels = filters.into_iter().map(|facet| understood.filters.label(facet, |id| id.0.clone()));
    (understood.words.clone(), labels.collect())
}

const NO_NIGHTS: &str = "nights: never or seldom";
const NO_BLOOD: &str = "blood: never or seldom";
const NO_WEEKENDS: &str = "weekends: never or seldom";
const LIGHT: &str = "on the body: light";
const CERTIFICATE: &str = "schooling: certificate or less";
const HALF_YEAR: &str = "time: 6 months or less";
const YEAR: &str = "time: 12 months or less";
const NO_CHILDREN: &str = "children: none, as no patients";
const WEEKENDS: &str = "weekends: often";
const NO_LICENSE: &str = "license here: none needed or found";
const PAID_TRAINING: &str = "training: paid by some employers";
const CHILDREN: &str = "children: among the patients";
const REMOTE: &str = "from home: partly or usual";
const PAY_80: &str = "pay: $80,000 or more";

/// Phrases, the words that are left of each, and the filters that it becomes.
const PHRASES: &[(&str, &str, &[&str])] = &[
    ("no degree", "", &[CERTIFICATE]),
    ("No-degree jobs", "", &[CERTIFICATE]),
    ("jobs with no college degree needed", "", &[CERTIFICATE]),
    ("without a degree", "", &[CERTIFICATE]),
    ("no 4-year degree", "", &["schooling: associate degree or less"]),
    ("no bachelor's", "", &["schooling: associate degree or less"]),
    ("at most an associate degree", "", &["schooling: associate degree or less"]),
    ("just a high school diploma", "", &["schooling: high school or less"]),
    ("certificate only", "", &[CERTIFICATE]),
    ("what can I do with a GED", "", &["schooling: high school or less"]),
    ("lab with my high school diploma", "lab", &["schooling: high school or less"]),
    ("six months", "", &[HALF_YEAR]),
    ("6 months", "", &[HALF_YEAR]),
    ("6-month program", "", &[HALF_YEAR]),
    ("half a year", "", &[HALF_YEAR]),
    ("in six months or less", "", &[HALF_YEAR]),
    ("3 to 6 months", "", &[HALF_YEAR]),
    ("1 year", "", &[YEAR]),
    ("within a year", "", &[YEAR]),
    ("Under 12 months", "", &[YEAR]),
    ("no more than one year of training", "", &[YEAR]),
    ("1.5 years", "", &["time: 18 months or less"]),
    ("one year and a half", "", &["time: 18 months or less"]),
    ("6 weeks", "", &["time: 2 months or less"]),
    ("start in 4 weeks", "", &["time: 1 month or less"]),
    ("no blood", "", &[NO_BLOOD]),
    ("no needles", "", &[NO_BLOOD]),
    ("afraid of needles", "", &[NO_BLOOD]),
    ("don't like blood", "", &[NO_BLOOD]),
    ("no nights", "", &[NO_NIGHTS]),
    ("can\u{2019}t do night shifts", "", &[NO_NIGHTS]),
    ("days only", "", &[NO_NIGHTS]),
    ("no blood or nights", "", &[NO_NIGHTS, NO_BLOOD]),
    ("no needles, night shifts", "", &[NO_NIGHTS, NO_BLOOD]),
    ("I like science but not blood or nights", "I like science", &[NO_NIGHTS, NO_BLOOD]),
    ("no weekends", "", &[NO_WEEKENDS]),
    ("weekends off", "", &[NO_WEEKENDS]),
    ("Monday to Friday lab", "lab", &[NO_WEEKENDS]),
    ("mon-fri", "", &[NO_WEEKENDS]),
    ("9 to 5", "", &[NO_NIGHTS, NO_WEEKENDS]),
    ("9-5 job", "", &[NO_NIGHTS, NO_WEEKENDS]),
    ("no nights or weekends", "", &[NO_NIGHTS, NO_WEEKENDS]),
    ("I faint at blood", "", &[NO_BLOOD]),
    ("I'm squeamish", "", &[NO_BLOOD]),
    ("faint at the sight of blood", "", &[NO_BLOOD]),
    ("needles make me nervous", "", &[NO_BLOOD]),
    ("scared of needles", "", &[NO_BLOOD]),
    ("no lifting", "", &[LIGHT]),
    ("no heavy lifting", "", &[LIGHT]),
    ("not a lot of standing", "", &[LIGHT]),
    ("can't lift heavy things", "", &[LIGHT]),
    ("sit down job", "", &[LIGHT]),
    ("sitting all day", "", &[LIGHT]),
    ("bad back", "", &[LIGHT]),
    ("nights", "", &["nights: often"]),
    ("night shift nurse", "nurse", &["nights: often"]),
    ("work from home", "", &[REMOTE]),
    ("wfh", "", &[REMOTE]),
    ("remote coding", "coding", &[REMOTE]),
    ("remote jobs", "", &[REMOTE]),
    ("over 80k", "", &[PAY_80]),
    ("80k", "", &[PAY_80]),
    ("80K+", "", &[PAY_80]),
    ("$80,000", "", &[PAY_80]),
    ("80,000 or more", "", &[PAY_80]),
    ("pays $80000 a year", "", &[PAY_80]),
    ("over 80000", "", &[PAY_80]),
    ("eighty thousand", "", &[PAY_80]),
    ("80000", "", &[PAY_80]),
    ("no late nights", "", &[NO_NIGHTS]),
    ("never work sundays", "", &[NO_WEEKENDS]),
    ("free on weekends", "", &[NO_WEEKENDS]),
    ("not needing a license", "", &[NO_LICENSE]),
    ("my son is 15", "my son", &["lowest age: 15 or under"]),
    ("no degree, 1 year", "", &[CERTIFICATE, YEAR]),
    ("no license, 1 year", "", &[YEAR, NO_LICENSE]),
    ("saturday job", "", &[WEEKENDS]),
    ("jobs with sundays off", "", &[NO_WEEKENDS]),
    ("no evening shifts", "", &[NO_NIGHTS]),
    ("no heavy stuff", "", &[LIGHT]),
    ("grossed out by blood", "", &[NO_BLOOD]),
    ("no high school diploma", "", &["schooling: no diploma"]),
    ("quick certification", "", &[YEAR]),
    ("job security", "", &["jobs ahead: growing"]),
    ("nothing gross", "", &[NO_BLOOD]),
    ("can't stand the sight of blood", "", &[NO_BLOOD]),
    ("my child passes out when she sees blood", "my child", &[NO_BLOOD]),
    ("at least $60,000", "", &["pay: $60,000 or more"]),
    ("six figures", "", &["pay: $100,000 or more"]),
    ("$22.50 an hour", "", &["pay: $46,800 or more"]),
    ("no patients", "", &["patients: behind the scenes"]),
    ("kids", "", &[CHILDREN]),
    ("work with children", "", &[CHILDREN]),
    ("I love kids", "", &[CHILDREN]),
    ("kids hearts", "hearts", &[CHILDREN]),
    ("behind the scenes lab", "lab", &["patients: behind the scenes"]),
    ("with patients", "", &["patients: short meetings or most of the day"]),
    ("in demand", "", &["jobs ahead: growing"]),
    ("imaging no nights over 80k", "imaging", &[PAY_80, NO_NIGHTS]),
    ("no degree, no nights, lab", "lab", &[CERTIFICATE, NO_NIGHTS]),
    ("x-ray within two years", "x-ray", &["time: 24 months or less"]),
    ("no nights OR tech", "OR tech", &[NO_NIGHTS]),
    ("hospital job without patients", "", &["patients: behind the scenes"]),
    ("over 50k over 80k", "", &[PAY_80]),
    ("work from home and travel", "travel", &[REMOTE]),
    ("two year degree", "", &["schooling: associate degree or less"]),
    ("bachelor's degree jobs", "", &["schooling: bachelor's degree or less"]),
    ("short training", "", &[YEAR]),
    ("nurse but less school", "nurse", &[YEAR]),
    ("done in 8 weeks", "", &["time: 2 months or less"]),
    ("kids hospital", "", &[CHILDREN]),
    ("peds", "", &[CHILDREN]),
    ("50 dollars an hour", "", &["pay: $104,000 or more"]),
    ("5000 a month", "", &["pay: $60,000 or more"]),
    ("sitting", "", &[LIGHT]),
    ("desk job", "", &[LIGHT]),
    ("don't want to talk to people", "", &["patients: behind the scenes"]),
    ("people person", "", &["patients: short meetings or most of the day"]),
    ("I pass out at blood", "", &[NO_BLOOD]),
    ("regular hours", "", &[NO_NIGHTS, NO_WEEKENDS]),
    ("jobs of the future", "", &["jobs ahead: growing"]),
    ("stay at home job", "", &[REMOTE]),
    ("no kids", "", &[NO_CHILDREN]),
    ("I don't want to work with children", "", &[NO_CHILDREN]),
    ("weekend job", "", &[WEEKENDS]),
    ("weekends only", "", &[WEEKENDS]),
    ("only on weekends", "", &[WEEKENDS]),
    ("saturdays and sundays", "", &[WEEKENDS]),
    ("no license needed", "", &[NO_LICENSE]),
    ("lab job without a license", "lab job", &[NO_LICENSE]),
    ("jobs that need a license", "", &["license here: needed"]),
    ("jobs for 16 year olds", "", &["lowest age: 16 or under"]),
    ("I'm 17", "", &["lowest age: 17 or under"]),
    ("under 18", "", &["lowest age: 17 or under"]),
    ("jobs at 16", "", &["lowest age: 16 or under"]),
    ("16 years old", "", &["lowest age: 16 or under"]),
    ("paid training", "", &[PAID_TRAINING]),
    ("earn while you learn", "", &[PAID_TRAINING]),
    ("get paid to train", "", &[PAID_TRAINING]),
    ("no degree nights", "", &[CERTIFICATE, "nights: often"]),
];

#[test]
fn phrases_become_filters_and_leave_the_other_words() {
    let wanted =
        |words: &str, filters: &[&str]| (words.to_owned(), filters.iter().map(|&one| one.to_owned()).collect());
    let wrong = PHRASES.iter().filter(|(text, words, filters)| read(text) != wanted(words, filters));
    let wrong: Vec<_> = wrong.map(|(text, ..)| (text, read(text))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_may_be_a_title_or_means_something_else_is_left_alone() {
    for text in [
        "home health aide",
        "nursing home",
        "night auditor",
        "night",
        "night watch",
        "remote monitoring",
        "Remote Patient Monitoring",
        "remote medic",
        "blood draw",
        "needles",
        "no cavities",
        "no work from home",
        "weekend",
        "do I need a license",
        "no driver's license",
        "at 16 dollars",
        "kidney",
        "high school",
        "job after high school",
        "over 2 years",
        "more than six months",
        "4 years experience",
        "under 80k",
        "9-1-1 operator",
        "12-lead ekg",
        "29-2055",
        "patient care tech",
        "growing cells",
        "a year",
        "degree",
        "make teeth",
        "on call",
        "no",
        "",
        " \t,,-",
        "é ü 4",
        "日本 no",
        "$",
        "99999999999999999999k",
    ] {
        let understood = Understood::new(text);
        assert!(understood.is_empty() && understood.filters.is_empty(), "{text}: {understood:?}");
        assert_eq!(understood.words, text);
    }
}

#[test]
fn the_beginning_of_a_phrase_waits_while_it_is_typed() {
    for (text, words) in [
        ("imaging no", "imaging"),
        ("imaging no b", "imaging"),
        ("imaging no bl", "imaging"),
        ("no d", ""),
        ("imaging over", "imaging"),
        ("imaging over 8", "imaging"),
        ("imaging over 800", "imaging"),
        ("imaging $", "imaging"),
        ("six m", ""),
        ("lab within a y", "lab"),
        ("no blood or n", "or n"),
    ] {
        assert_eq!(Understood::while_typing(text).words, words, "{text}");
    }
    for text in ["n", "six", "6", "patient c", "work f", "no cav", "make", "at home", "high school", "over bed", "in"] {
        assert_eq!(Understood::while_typing(text).words, text, "{text}");
    }
    assert!(Understood::while_typing("no b").is_empty());
}

#[test]
fn a_facet_can_be_taken_out_of_the_text() {
    for (text, facet, left) in [
        ("imaging no nights over 80k", Facet::Nights, "imaging over 80k"),
        ("imaging no nights over 80k", Facet::Pay, "imaging no nights"),
        ("no blood or nights lab", Facet::Blood, "no nights lab"),
        ("no blood or nights lab", Facet::Nights, "no blood lab"),
        ("no blood, no needles", Facet::Blood, ""),
        ("six months", Facet::Time, ""),
    ] {
        let left_over = Understood::new(text).text_without(text, facet);
        assert_eq!(left_over, left, "{text}");
        assert!(!Understood::new(&left_over).filters.asks(facet), "{left_over}");
    }
}

#[test]
fn who_asks_only_for_a_time_or_pay_gets_them_in_that_order() {
    let order = |text| Understood::new(text).order();
    assert_eq!([order("six months"), order("over 80k"), order("no degree")], [Order::Time, Order::Pay, Order::Match]);
    assert_eq!(order("no nights over 80k six months"), Order::Pay);
    assert_eq!(order("imaging over 80k"), Order::Match);
}

#[test]
fn who_wants_the_best_paid_gets_them_first() {
    let read = |text| {
        let understood = Understood::new(text);
        (understood.order(), understood.words)
    };
    for text in
        ["highest paying", "best paid jobs", "what job pays the most", "jobs that make the most money", "good pay"]
    {
        assert_eq!(read(text), (Order::Pay, String::new()), "{text}");
    }
    assert_eq!(read("highest paid imaging"), (Order::Pay, "imaging".to_owned()));
    assert_eq!(read("no degree best paid"), (Order::Pay, String::new()));
    assert_eq!(read("most openings"), (Order::Openings, String::new()));
    assert_eq!(read("fastest way into imaging"), (Order::Time, "imaging".to_owned()));
    for text in ["best", "payment poster", "well child", "most common"] {
        assert_eq!(read(text), (Order::Match, text.to_owned()));
    }
}

proptest::proptest! {
    #[test]
    fn nothing_that_is_typed_fails_and_nothing_is_lost(
        text in "((no|six|over|80k|nights|work|from|home|blood|diploma|state|license|or|\\$|months|a|degree|x-ray|é|,|9)[ ,-]?){0,9}|\\PC{0,30}",
    ) {
        for understood in [Understood::new(&text), Understood::while_typing(&text)] {
            let mut end = 0;
            for phrase in &understood.phrases {
                assert!(phrase.at.start >= end && text.is_char_boundary(phrase.at.start) && understood.filters.asks(phrase.facet));
                end = phrase.at.end;
                let left = understood.text_without(&text, phrase.facet);
                assert!(!Understood::new(&left).phrases.iter().any(|other| other == phrase), "{left}");
            }
            assert_eq!(understood.phrases.is_empty(), understood.filters.is_empty());
        }
    }
}
