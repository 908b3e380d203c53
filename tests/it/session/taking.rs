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
        .miss("Employers")
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

#[test]
fn a_class_guesses_the_pay_of_a_role_and_asks_for_another() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("surg<Enter>P")
        .miss("Employers")
        .see("Pay and licenses: Baltimore-Columbia-Towson, MD")
        .see("b blank")
        .keys("<PgDn>")
        .see("What it is")
        .see("Sets up the operating room")
        .miss("b blank")
        .keys("<PgDn><PgDn><PgDn><PgDn><PgDn><PgDn><PgDn><PgDn>")
        .see("Guess the pay")
        .miss("BLS wages")
        .keys("b")
        .look(|screen| assert_eq!(screen.trim(), ""))
        .keys("<PgDn>")
        .see("Guess the pay")
        .keys(" ")
        .see("The pay")
        .see("half earn more, half earn less")
        .see("Source: BLS wages, May 2025")
        // Somebody asks for another role.
        .keys("/paramed<Enter>")
        .see("Emergency (clinical)")
        .keys("<End>")
        .see("Head to head")
        .see("Surgical Technologist or Paramedic?")
        // The palette leads to roles, too.
        .keys("<Ctrl-p>phlebotomist<Enter>")
        .see("(clinical)")
        .miss("Emergency")
        .keys("<Shift-Tab>")
        .see("Emergency (clinical)")
        .keys("b<Esc>")
        .see("Emergency (clinical)")
        .keys("<Esc>")
        .see("── Overview")
        .keys("q")
        .play();
}

#[test]
fn the_shortlist_and_the_comparison_are_presented() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("<F2>P")
        .see("Nothing to compare yet.")
        .keys("<F1>surg<Tab>sc<Esc><Ctrl-u>paramedic<Tab>sc<F3>P")
        .keys("<End>")
        .see("Surgical Technologist or Paramedic?")
        .see("Median a year, Baltimore-Columbia-Towson, MD")
        .keys("adenver<Enter>")
        .see("Median a year, Denver-Aurora-Centennial, CO")
        .keys("<Esc><F2>P<End>")
        .see("Median a year, Denver-Aurora-Centennial, CO")
        .keys("<F1>")
        .see("Employers")
        .keys("<Ctrl-c>")
        .play();
}
