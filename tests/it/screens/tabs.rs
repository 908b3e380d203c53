//! What every screen shares, which the pictures of their bodies leave out: the tab line and the count of all roles.

use super::stage::{CATALOGUE, Setting, Stage};

/// The uppermost line.
fn tab_line(stage: &mut Stage) -> String {
    stage.seen().lines().swap_remove(0)
}

#[test]
fn the_tab_line_counts_what_was_chosen_and_drops_keys_where_it_is_narrow() {
    let line = |size, script: &str| {
        let setting = Setting::saved(&[("paramedic", ""), ("phlebotomist", "")]);
        tab_line(Stage::new(setting, size).press(script))
    };
    let full = " medpath  F1 Explore  F2 Compare 1  F3 Shortlist 2  F4 Employers  F5 Paths  F6 Interests  F7 Guide";
    let full = format!("{full:106}Baltimore, MD");
    assert_eq!(line((120, 36), "surg<Tab>c"), full);
    assert_eq!(line((120, 36), "surg<Tab>c<F2>"), full, "the active tab is told by its style");
    assert_eq!(
        line((80, 24), "surg<Tab>c"),
        " medpath  Explore  Compare 1  Shortlist 2  Employers  Paths  Interests  Guide"
    );
    assert_eq!(line((60, 16), "surg<Tab>c"), " Explore Compare Shortlist Employers Paths Interests Guide");
    let bare = tab_line(Stage::new(Setting::default(), (80, 24)).press("surg"));
    assert_eq!(bare, " F1 Explore F2 Compare F3 Shortlist F4 Employers F5 Paths F6 Interests F7 Guide");
}

#[test]
fn explore_counts_what_is_listed_and_all_there_are() {
    let roles = CATALOGUE.roles().len();
    let mut stage = Stage::new(Setting::default(), (80, 24));
    assert!(stage.seen().text().contains(&format!(" {roles}/{roles} ")));
    assert!(stage.press("cst").seen().text().contains(&format!("4/{roles} ")));
}
