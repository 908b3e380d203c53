//! `i` shows where things were read, on every screen that has marks.

use super::player::Player;

#[test]
fn sources_are_shown_wherever_there_are_marks() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("surgical tech")
        .see("Tab, i: 2 more")
        .keys("<Tab>i")
        .see("Sources of what is on the screen")
        .see("Employment Projections, Table 1.2")
        .keys("<Esc>c/emt<Tab>c<F2>")
        .see("[1] BLS wages, May 2025")
        .keys("i")
        .see("Sources of what is on the screen")
        .keys("<Esc><F5>i")
        .see("Sources of what is on the screen")
        .keys("<Ctrl-c>")
        .play();
}
