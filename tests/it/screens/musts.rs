//! What matters to a student: the screen where it is said, and where it shows.

use super::stage::{Setting, Stage, pictures};

/// No blood and no nights as musts, work from home as nice to have, from the first line of the choices on.
const CHOSEN: &str = "no blood no nights<Tab>KM<End><Up><Up><Up><Up><Up>  ";

#[test]
fn nothing_matters_yet() {
    pictures("musts_nothing", "<Tab>M");
}

#[test]
fn musts_and_what_would_be_nice() {
    pictures("musts", CHOSEN);
}

#[test]
fn the_list_in_that_order() {
    pictures("musts_listed", &format!("{CHOSEN}<Enter>"));
}

#[test]
fn a_role_says_what_it_has_of_them() {
    pictures("musts_role", &format!("{CHOSEN}<Esc><Esc><Esc>medical coder<Enter>"));
}

#[test]
fn roles_side_by_side_have_them_on_top() {
    pictures("musts_compare", &format!("{CHOSEN}<Esc><Tab><Tab>xray<Tab>c/coder<Tab>c<F2>"));
}

#[test]
fn the_list_follows_what_matters() {
    let mut stage = Stage::new(Setting::default(), (80, 24));
    // Schooling is a must; the list stands by it. Then work from home becomes one too, and at last nothing matters.
    stage.press("<Tab>M <Enter>");
    assert!(stage.seen().text().contains("1/1"));
    stage.press("M<End><Up><Up><Up><Up> <Esc>");
    let changed: Vec<_> = stage.app.explore.hits.iter().map(|hit| hit.role).collect();
    let seen = stage.seen().text();
    assert!(seen.contains("by must-haves") && seen.contains("2/2"), "{seen}");
    let mut asked_anew = Stage::new(Setting::default(), (80, 24));
    asked_anew.app.wants = stage.app.wants.clone();
    asked_anew.press("<Tab>M<Enter>");
    assert_eq!(changed, asked_anew.app.explore.hits.iter().map(|hit| hit.role).collect::<Vec<_>>());
    let seen = stage.press("Mx<Esc>").seen().text();
    assert!(!seen.contains("by must-haves") && !seen.contains("0/0"), "{seen}");
}

#[test]
fn a_must_becomes_nice_and_then_nothing() {
    let mut stage = Stage::new(Setting::default(), (80, 24));
    stage.press("<Tab>M ");
    for (said, keys) in [("1 must, 0 nice", ""), ("0 musts, 1 nice", " "), ("0 musts, 0 nice", " ")] {
        let seen = stage.press(keys).seen().text();
        assert!(seen.contains(said), "{said}: {seen}");
    }
}
