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
