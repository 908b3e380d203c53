//! Taking roles home and showing them to others.

use super::player::Player;

#[test]
fn the_shortlist_goes_home_on_a_phone() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("surg<Tab>s<Esc><Ctrl-u>paramedic<Tab>s<F3>")
        .see("2 roles on your shortlist")
        .keys("r")
        .see("Your shortlist: 2 roles")
        .see("Code 1 of")
        .miss("F1 Explore")
        .keys("<Right>")
        .see("Code 2 of")
        .keys("<PgDn><Left>")
        .see("Code 2 of")
        .keys("?")
        .see("Show the next code.")
        .keys("<Esc><Esc>")
        .see("2 roles on your shortlist")
        .keys("<Enter>r")
        .see("Point the camera of a phone")
        .see("median $68,970")
        .keys("<Esc>")
        .see("── Overview")
        .keys("q")
        .play();
}

#[test]
fn an_empty_shortlist_has_no_code() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path()).keys("<F3>").see("empty").miss("QR code").keys("r").see("empty").keys("q").play();
}
