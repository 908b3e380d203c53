//! Thirty answers, and what follows from them.

use super::player::{Player, ids};

#[test]
fn statements_are_answered_changed_left_and_taken_up_again() {
    let home = tempfile::tempdir().unwrap();
    let list = Player::at(home.path())
        .keys("<F6>")
        .see("Interests: 1 of 30")
        .keys("yyn")
        .see("Interests: 4 of 30")
        // Back, changed, and on.
        .keys("<Left><Left>")
        .see("Interests: 2 of 30")
        .see("› y yes")
        .keys("m")
        .see("Interests: 3 of 30")
        .keys("<Left>")
        .see("› m maybe")
        .keys("<Enter>")
        .see("This one has no answer yet.")
        .see("Interests: 4 of 30")
        // Another screen, and back where one was.
        .keys("<F1>sur<F6>")
        .see("Interests: 4 of 30")
        .keys("nnyymnnnyymnnnyymnnnyymnnny")
        .see("Your highest of 10: Realistic 10, Conventional 10, Investigative 5")
        .see("Realistic, Conventional")
        .keys("s")
        .see("Saved. 1 on your shortlist")
        .keys("<End>")
        .see("no published interests")
        .see("O*NET publishes no interests for this role")
        .keys("<Home><Enter>")
        .see("── Overview")
        .keys("<Esc>i")
        .see("It does not test what you are able to do.")
        .keys("<Esc>b")
        .see("Interests: 30 of 30")
        .keys("<Enter>")
        .see("Your highest of 10")
        .keys("x")
        .see("All answers are gone.")
        .see("Interests: 1 of 30")
        .keys("q")
        .play();
    assert_eq!(ids(&list).len(), 1);
}

#[test]
fn answers_are_there_again_the_next_day_and_go_with_the_student() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("interests.json");
    Player::at(home.path()).keys("<F6>").see("kept on this computer, in interests.json").keys("ynm<Ctrl-c>").play();
    assert!(std::fs::read_to_string(&file).unwrap().contains("yes"));
    Player::at(home.path())
        .keys("<F6>")
        .see("Interests: 4 of 30")
        // Somebody else sits down, and has answered nothing.
        .keys("<F1><Tab>SnAna<Enter><Enter>")
        .see("The list of Ana is in use now")
        .keys("<F6>")
        .see("Interests: 1 of 30")
        .keys("nn<Left><Left>")
        .see("› n no")
        .keys("<F1><Tab>S<Up><Enter><F6>")
        .see("Interests: 4 of 30")
        .keys("x")
        .see("All answers are gone.")
        .keys("<Ctrl-c>")
        .play();
    assert!(!std::fs::read_to_string(&file).unwrap().contains("yes"));
    let of_ana = home.path().join("profiles/ana/interests.json");
    assert!(std::fs::read_to_string(of_ana).unwrap().contains("no"));
}

#[test]
fn a_guest_answers_and_nothing_is_written() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path()).guest(None).keys("<F6>").see("your answers go into no file").keys("yyy<Ctrl-c>").play();
    assert!(std::fs::read_dir(home.path()).unwrap().next().is_none());
}

#[test]
fn answers_that_are_all_the_same_get_no_ranking() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("<F6>mmmmmmmmmmmmmmmmmmmmmmmmmmmmmm")
        .see("No clear result")
        .miss("1.00")
        .keys("b")
        .see("Interests: 30 of 30")
        .keys("<Ctrl-c>")
        .play();
}
