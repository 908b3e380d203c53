//! The questions that a stranger must get answered in half a minute: which keys lead there at 80x24, and what stands on
//! the screen then, in words that only the answer has. The last of the forty, a page to take home, a command prints.

use medpath::tui::keymap::Scope;

use crate::screens::stage::{Setting, Stage};

/// Number of the question, what is asked, the keys from the start, what has to be seen.
type Question = (u8, &'static str, &'static str, &'static [&'static str]);

const QUESTIONS: &[Question] = &[
    (
        1,
        "How long until I can work as a surgical technologist?",
        "surg<Enter>",
        &["Time to entry 9-23 months after high school"],
    ),
    (2, "Degree or certificate?", "surg<Enter>", &["Schooling certificate"]),
    (
        3,
        "Which jobs can I start within a year?",
        "within a year",
        &["[time: 12 months or less]", "36/106", "Sterile Processing Technician", "after diploma"],
    ),
    (4, "How old must I be?", "emt<Enter>]]]", &["a parent must agree in writing"]),
    (5, "What does it cost?", "surg<Enter>]]]", &["$230 to $340"]),
    (6, "Can I be paid while I train?", "surg<Enter>]]]", &["registered apprenticeships: the hospital pays"]),
    (7, "Evening classes?", "<F7>questions<Enter>", &["evening"]),
    (8, "Which school subjects now?", "surg<Enter>]]]", &["anatomy or health science"]),
    (9, "Is it hard to get in?", "surg<Enter>]]]", &["Seats usually depend"]),
    (10, "Which license in Maryland?", "radiologic<Enter>", &["Maryland license: yes"]),
    (11, "How do I tell a good school?", "<F7>good school<Enter>", &["Who accredits this program, and until when?"]),
    (12, "Will a record stop me?", "emt<Enter>]]]", &["States may ask for a background check"]),
    (13, "Drug test, vaccines?", "surg<Enter>]]]", &["asks for shots"]),
    (14, "How many clinical hours?", "emt<Enter>]]]", &["150-190 hours"]),
    (15, "Can I do it online?", "<F7>online<Enter>", &["Lectures can be online"]),
    (16, "What do they do all day?", "surg<Enter>]", &["You arrive before the first case"]),
    (17, "Blood?", "surg<Enter>", &["blood every day"]),
    (18, "Patients or behind the scenes?", "surg<Enter>", &["short meetings"]),
    (19, "Nights, weekends, on call?", "surg<Enter>", &["nights sometimes", "on call sometimes"]),
    (20, "Hard on the body?", "surg", &["hard on the body: heavy"]),
    (21, "Is it dangerous?", "surg<Enter>", &["Germs, sharp tools"]),
    (22, "Where do they work?", "surg<Enter>]]]]]", &["hospital operating rooms"]),
    (23, "What do I wear?", "surg<Enter>]", &["Scrubs, a cap, a mask"]),
    (24, "What are the worst parts?", "surg<Enter>", &["You stand still for hours"]),
    (25, "What does it pay here?", "surg<Enter>", &["median $68,970", "$42,990 to $83,070", "BLS May 2025"]),
    (26, "Is that enough to live here?", "<F7>pay figures<Enter>", &["Is it enough to live on?", "104.487"]),
    (27, "Does it include overtime?", "surg", &["no overtime or night extra"]),
    (
        28,
        "Which pays more, A or B?",
        "surg<Tab>c/<Ctrl-U>radiologic<Tab>c<F2>",
        &["$68,970", ">$85,890", "Time to entry"],
    ),
    (29, "Who says so, and how old?", "surg<Enter>]]i", &["Bureau of Labor Statistics", "May 2025"]),
    (30, "Who hires here?", "surg<Enter>e", &["Who hires Surgical Technologist", "Johns Hopkins Medicine"]),
    (31, "Will AI take it?", "<F7>robots<Enter>", &["Artificial intelligence (AI) is software"]),
    (32, "What can I do after EMT?", "emt<Tab>p<PgDn>", &["Advanced EMT (AEMT)", "Paramedic"]),
    (33, "What builds on it?", "emt<Tab>p", &["$37,900 [1] builds on it", "$61,080~ [1] starts again"]),
    (34, "Sideways without new school?", "emt<Tab>pG", &["Emergency Department Technician"]),
    (
        35,
        "Technician, technologist, assistant?",
        "<F7>technologist, assistant<Enter>",
        &["Aide: helps with simple tasks"],
    ),
    (
        36,
        "Surgical tech or radiology tech?",
        "surg<Tab>c/<Ctrl-U>radiologic<Tab>c<F2>d",
        &["none found", "yes, Maryland Board"],
    ),
    (
        37,
        "Science, no blood, no nights?",
        "I like science but no blood or nights",
        &["[nights: never or seldom] [blood: never or seldom]", "Why listed:", "blood: never"],
    ),
    (38, "What does CST mean?", "<F7>cst", &["CST = Certified Surgical Technologist"]),
    (39, "What should I do this week?", "<F7>this week<Enter>", &["Pick two roles and compare them"]),
];

/// Screens that are leafed through before one gives up.
const MOST_PAGES: usize = 8;

/// What is not on the screen.
fn missing_in(stage: &mut Stage, needles: &[&'static str]) -> Vec<&'static str> {
    let words = stage.seen().text().split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    needles.iter().copied().filter(|needle| !words.contains(&needle.to_lowercase())).collect()
}

#[test]
fn the_keys_lead_to_the_answers() {
    let mut broken = Vec::new();
    for (number, question, script, needles) in QUESTIONS {
        let mut stage = Stage::new(Setting::default(), (80, 24));
        stage.press(script);
        let mut missing = missing_in(&mut stage, needles);
        // A page is read from its top down; nobody looks on for longer than this.
        for _ in 0..MOST_PAGES {
            if missing.is_empty() || !matches!(stage.app.scope(), Scope::Role | Scope::Reading) {
                break;
            }
            stage.press("<PgDn>");
            missing = missing_in(&mut stage, needles);
        }
        let screen = stage.seen().text();
        if !missing.is_empty() {
            broken.push(format!("{number} {question} ({script}): no {missing:?} in\n{screen}"));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
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
