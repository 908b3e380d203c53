//! A role: each section, pay an hour, a broader series, an area without figures, the sources.

use super::stage::pictures;

fn section(name: &str, next: usize) {
    pictures(&format!("role_{name}"), &format!("surgical tech<Enter>{}", "]".repeat(next)));
}

#[test]
fn licenses_of_all_states() {
    pictures("licenses", "surgical tech<Enter>adenver<Enter>l");
    pictures("licenses_further", "surgical tech<Enter>l<PgDn><PgDn><PgDn><PgDn>");
    pictures("licenses_not_here", "anesthesiologist assistant<Enter>aanchorage<Enter>");
    pictures("licenses_not_here_preview", "anesthesiologist assistant");
}

#[test]
fn overview() {
    section("1_overview", 0);
}

#[test]
fn a_day() {
    section("2_a_day", 1);
}

#[test]
fn pay() {
    section("3_pay", 2);
}

#[test]
fn getting_in() {
    section("4_getting_in", 3);
}

#[test]
fn moving_up() {
    section("5_moving_up", 4);
}

#[test]
fn places() {
    section("6_where", 5);
}

#[test]
fn sources() {
    section("7_sources", 6);
}

#[test]
fn pay_an_hour() {
    pictures("role_hourly", "surgical tech<Enter>]]h");
}

#[test]
fn marked_as_saved_and_compared() {
    pictures("role_marked", "surgical tech<Enter>sc");
}

#[test]
fn a_broader_series() {
    pictures("role_broader", "dialysis tech<Enter>]]");
}

#[test]
fn an_area_without_a_row() {
    pictures("role_no_row", "surgical first<Enter>acarson city<Enter>]]");
}

#[test]
fn employers_seen_from_another_state() {
    pictures("role_elsewhere", "surgical tech<Enter>adenver<Enter>]]]]]");
}

#[test]
fn sources_of_what_is_on_the_screen() {
    pictures("role_sources_overlay", "surgical tech<Enter>]]i");
}
