//! What words and filters ask for together, and that going to a role and back loses nothing of it.

use super::player::Player;

#[test]
fn words_filters_order_and_place_survive_a_role_and_a_way_back() {
    let home = tempfile::tempdir().unwrap();
    // Two filters of words, one that is chosen, an order, a place far enough down that the list has scrolled.
    let at = |line: &str| line.contains("›") && line.contains("Sterile Compounding");
    Player::at(home.path())
        .keys("no blood, certificate only<Tab>o")
        .see("Order: title.")
        .keys("f<PgDn><PgDn><PgDn> <Esc>")
        .see("[schooling: certificate or less] [blood: never or seldom] +1 more")
        .keys("G<Up>")
        .look(|screen| *BEFORE.lock().unwrap() = screen.to_owned())
        .keys("<Enter>")
        .see("── Overview")
        .keys("]]<Esc>")
        .look(|screen| assert_eq!(*BEFORE.lock().unwrap(), screen))
        .see_line(at)
        .keys("<F3><F1>")
        .look(|screen| assert_eq!(*BEFORE.lock().unwrap(), screen))
        .keys("<Ctrl-c>")
        .play();
}

/// The screen before the role was opened.
static BEFORE: std::sync::Mutex<String> = std::sync::Mutex::new(String::new());

#[test]
fn what_was_understood_goes_and_comes_back_with_the_line() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("lab no night")
        .see("Only [nights: never or seldom]")
        .keys("<Tab>x")
        .see("searched word by word until you change it")
        .miss("Only [")
        .keys("/<Right>s")
        .see("lab no nights")
        .see("Only [nights: never or seldom]")
        .keys("<Esc>")
        .see_every_role()
        .miss("Only [")
        .keys("<Ctrl-c>")
        .play();
}

#[test]
fn the_list_is_calm_while_a_phrase_is_typed() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("imaging")
        .see_roles(15)
        .keys(" n")
        .keys("o")
        .see_roles(15)
        .keys(" ")
        .see_roles(15)
        .keys("b")
        .see_roles(15)
        .keys("lood")
        .see("[blood: never or seldom]")
        .keys("<Ctrl-c>")
        .play();
}

#[test]
fn a_choice_in_a_facet_of_words_takes_the_words_over() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("lab no nights over 60k<Tab>f<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>")
        .see("• pay: $60,000 or more")
        .see("(you typed it)")
        .see_line(|line| line.contains("[x] $60,000 or more"))
        .keys("<Down><Down> ")
        .miss("• pay:")
        .keys("<Esc>/")
        .see("> lab no nights ")
        .keys("<Ctrl-c>")
        .play();
}

#[test]
fn enter_drops_the_filter_that_hides_most() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("imaging no nights over 80k six months")
        .see("Without \"time: 6 months or less\" there would be 4 roles. Enter takes it off.")
        .keys("<Enter>")
        .see("Taken off: time: 6 months or less.")
        .see("> imaging no nights over 80k ")
        .see_roles(4)
        .keys("<Ctrl-c>")
        .play();
}

#[test]
fn new_words_take_the_place_of_the_old_ones() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("surg<Tab>")
        .see("In the list letters are commands")
        .see("/ new words")
        .keys("/")
        .see("What you type now replaces the old words")
        .keys("xray")
        .see(" > xray ")
        .keys("<Tab>/<Backspace>")
        .see_every_role()
        .keys("xray<Tab>/<Left>s")
        .see(" > xrasy ")
        .keys("<Ctrl-c>")
        .play();
}

#[test]
fn a_job_that_is_typed_in_the_list_is_not_taken_for_an_area() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("xray<Tab>ambul")
        .see(" > ambul ")
        .see("it is searched as a job")
        .keys("ance")
        .see(" > ambulance ")
        .keys("<Tab>aamar")
        .see("Area > amar")
        .see("Amarillo, TX")
        .keys("<Esc>azzzzz")
        .see("Area > zzzzz")
        .keys("<Ctrl-c>")
        .play();
}

#[test]
fn nothing_is_offered_that_does_nothing() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path()).keys("<F3>").see("To save the first role").miss("u undo").keys("<Ctrl-c>").play();
}

#[test]
fn what_a_code_stands_for_is_said() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("68W")
        .see("68W: Combat Medic Specialist, Army")
        .see("Paramedic")
        .keys("<Esc>29-2055")
        .see("roles with the occupation code 29-2055")
        .see("Surgical Technologist")
        .keys("<Esc>surg")
        .miss("occupation code")
        .keys("<Ctrl-c>")
        .play();
}
