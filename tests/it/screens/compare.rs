//! The comparison: one to four roles, differences, scrolled, empty.

use super::stage::pictures;

/// Keys that put the first roles of a search into the comparison and open it.
fn compared(roles: &[&str]) -> String {
    let add: String = roles.iter().map(|role| format!("<F1>{role}<Tab>c<Esc><Esc>")).collect();
    format!("{add}<F2>")
}

const FOUR: [&str; 4] = ["surgical technologist", "radiologic technologist", "dialysis technician", "paramedic"];

#[test]
fn empty() {
    pictures("compare_0", "<F2>");
}

#[test]
fn one_role() {
    pictures("compare_1", &compared(&FOUR[..1]));
}

#[test]
fn two_roles() {
    pictures("compare_2", &compared(&FOUR[..2]));
}

#[test]
fn two_roles_further_down() {
    pictures("compare_2_end", &(compared(&FOUR[..2]) + "<End>"));
}

#[test]
fn three_roles() {
    pictures("compare_3", &compared(&FOUR[..3]));
}

#[test]
fn four_roles() {
    pictures("compare_4", &compared(&FOUR));
}

#[test]
fn four_roles_scrolled_to_the_last() {
    pictures("compare_4_scrolled", &(compared(&FOUR) + "<Right><Right><Right><PgDn>"));
}

#[test]
fn only_differences() {
    pictures("compare_differences", &(compared(&FOUR[..2]) + "d<PgDn>"));
}
