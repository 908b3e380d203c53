//! The questions that a stranger must get answered in half a minute, each asked for roles drawn by lot and in four areas.
//! A question is answered if what the catalogue knows stands on a screen at 80x24 together with its source and date, or
//! with the plain words that it is our own judgment, or that our sources do not say and whom to ask.

mod answers;
mod asking;
mod table;

use answers::Asked;
use asking::Try;
use table::QUESTIONS;

use crate::screens::stage::CATALOGUE;

/// How many of the forty have to be answered.
const LEAST: usize = 38;

/// Screens that anybody looks at before giving up.
const MOST_SCREENS: usize = 4;

/// Baltimore, Denver, a nonmetropolitan area of Kansas, San Juan.
const AREAS: [&str; 4] = ["12580", "19740", "2000006", "41980"];

/// Roles for which a question is asked.
const ROLES: usize = 6;

/// Where the places of the roles come from: the same lot falls at every run, another one for each question.
fn lot(seed: u64, sides: usize) -> usize {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    for shift in [30, 27, 31] {
        state = (state ^ (state >> shift)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    }
    (state >> 33) as usize % sides
}

/// So many roles for a question, each another one.
fn drawn(number: u8) -> Vec<usize> {
    let mut drawn = Vec::new();
    let mut seed = u64::from(number) << 32;
    while drawn.len() < ROLES {
        seed += 1;
        let role = lot(seed, CATALOGUE.roles().len());
        if !drawn.contains(&role) {
            drawn.push(role);
        }
    }
    drawn
}

/// A question for every role, each in one area after the other; in all four where the answer depends on the area.
fn tries(question: &table::Question) -> Vec<Try> {
    let roles = drawn(question.number);
    let mut tries = Vec::new();
    for (at, role) in roles.iter().enumerate() {
        let other = roles[(at + 1) % roles.len()];
        let areas = if question.by_area { &AREAS[..] } else { &AREAS[at % AREAS.len()..][..1] };
        for area in areas {
            let asked = Asked { role: &CATALOGUE.roles()[*role], other: &CATALOGUE.roles()[other], area };
            tries.push(asking::ask(question, &asked));
        }
        if !question.keys.contains("{role}") && !question.by_area {
            break;
        }
    }
    tries
}

#[test]
fn strangers_get_answers() {
    let only: Option<u8> = std::env::var("QUESTION").ok().and_then(|number| number.parse().ok());
    let half = QUESTIONS.len().div_ceil(2);
    let asked: Vec<(u8, Vec<Try>)> = std::thread::scope(|scope| {
        let ask = |part: &'static [table::Question]| {
            let wanted = part.iter().filter(move |question| only.is_none_or(|only| only == question.number));
            scope.spawn(move || wanted.map(|question| (question.number, tries(question))).collect::<Vec<_>>())
        };
        let parts: Vec<_> = QUESTIONS.chunks(half).map(ask).collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    });
    let (mut answered, mut report, mut broken) = (0, String::new(), String::new());
    for (number, tries) in &asked {
        let question = QUESTIONS.iter().find(|question| question.number == *number).unwrap();
        let wrong: Vec<&Try> = tries.iter().filter(|one| one.fault.is_some()).collect();
        let most = |of: fn(&Try) -> usize| tries.iter().map(of).max().unwrap_or(0);
        let screens = most(|one| one.screens);
        assert!(screens <= MOST_SCREENS, "{number}: {screens} screens");
        answered += usize::from(wrong.is_empty());
        let (keys, right) = (most(|one| one.keys), tries.len() - wrong.len());
        report +=
            &format!("{number:>2} {keys:>4} keys {screens} screens {right:>2}/{:<2} {}\n", tries.len(), question.asked);
        for one in wrong {
            broken += &format!("{number} {}: {}\n{}\n", one.whose, one.fault.as_ref().unwrap(), one.screen);
        }
    }
    println!("{report}{answered} of {} answered\n{broken}", asked.len());
    assert!(answered >= LEAST.min(asked.len()), "{answered} of {} answered\n{report}{broken}", asked.len());
}

/// 40: "Give me one page to take home to my parents or counselor."
#[test]
fn a_page_to_take_home_is_printed() {
    let home = crate::cli::Home::new();
    let roles = ["compare", "surgical-technologist", "radiologic-technologist", "--format", "html"];
    let page = home.run(&roles).done();
    for needle in ["<html", "$68,970", "Time to entry", "License in Maryland", "Bureau of Labor Statistics", "</html>"]
    {
        assert!(page.contains(needle), "no {needle} in\n{page}");
    }
}
