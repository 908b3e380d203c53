//! Screens that are one list: shortlist, employers, area, filters.

use super::stage::{Setting, Stage, at_both_sizes, pictures};

fn saved() -> Setting {
    Setting::saved(&[
        ("surgical-technologist", "Ask Ms. Reed about the evening program at Essex; shadow day in March"),
        ("paramedic", ""),
        ("a-role-of-a-pack", "from the school's own list"),
        ("radiologic-technologist", "two years, but the pay!"),
    ])
}

fn shortlist(name: &str, script: &'static str) {
    at_both_sizes(name, saved, |stage| {
        stage.press(script);
    });
}

#[test]
fn an_empty_shortlist() {
    pictures("shortlist_empty", "<F3>");
}

#[test]
fn a_shortlist_with_notes_and_an_unknown_role() {
    shortlist("shortlist_notes", "<F3><Down>");
}

#[test]
fn pay_of_another_place_and_of_a_broader_series_says_so() {
    let saved = || {
        Setting::saved(&[
            ("surgical-technologist", ""),
            ("perfusionist", ""),
            ("dialysis-technician", ""),
            ("radiation-therapist", ""),
        ])
    };
    at_both_sizes("shortlist_marks", saved, |stage| {
        stage.press("<Tab>ahinesville<Enter><F3>");
    });
}

#[test]
fn a_note_being_written() {
    shortlist("shortlist_writing", "<F3><Down>nfire school first");
}

#[test]
fn an_unknown_role_is_opened() {
    shortlist("shortlist_unknown", "<F3><Down><Down><Enter>");
}

#[test]
fn an_entry_is_moved() {
    shortlist("shortlist_moved", "<F3>J");
}

#[test]
fn employers() {
    pictures("employers", "<F4>");
}

#[test]
fn employers_narrowed() {
    pictures("employers_query", "<F4>dialysis<Down>");
}

#[test]
fn no_employer_fits() {
    pictures("employers_nothing", "<F4>qqqq");
}

#[test]
fn the_area_at_first() {
    pictures("area_start", "<Tab>a");
}

#[test]
fn an_area_is_typed() {
    pictures("area_typed", "<Tab>adenver");
}

#[test]
fn no_area_fits() {
    pictures("area_nothing", "<Tab>aqqqq");
}

#[test]
fn filters() {
    pictures("filters", "<Tab>f<Down><Down> ");
}

#[test]
fn the_last_filters() {
    pictures("filters_end", "<Tab>f<PgDn><PgDn><PgDn> ");
}

#[test]
fn filters_of_words() {
    pictures("filters_words", "lab no nights<Tab>f<Tab><Tab><Tab>");
}

#[test]
fn filters_that_leave_nothing() {
    pictures("filters_nothing", "imaging over 90k six months<Tab>f<Tab> ");
}

#[test]
fn every_role_of_a_long_shortlist_is_seen_when_it_is_selected() {
    let roles: Vec<(&str, &str)> =
        super::stage::CATALOGUE.roles().iter().take(12).map(|role| (role.id.0.as_str(), "note")).collect();
    let mut stage = Stage::new(Setting::saved(&roles), (80, 24));
    stage.press("<F3>");
    for role in super::stage::CATALOGUE.roles().iter().take(12) {
        let text = stage.seen().text();
        let line = text.lines().find(|line| line.contains(&role.title)).unwrap_or_else(|| panic!("{text}"));
        assert!(line.contains('›'), "{line}");
        stage.press("<Down>");
    }
}
