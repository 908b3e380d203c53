//! What a student has and plans is kept, and is nobody else's.

use medpath::background::Background;
use medpath::model::Education;
use medpath::store::Store;

use super::player::Player;

#[test]
fn what_one_has_and_plans_is_there_the_next_day() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("<Tab>N")
        .see("What do I have now, and what do I plan?")
        .see("What do you have?")
        .keys("<Down> ")
        .see_line(|line| line.contains("[x] High school"))
        // The plan begins behind the levels that one can have.
        .keys("]<Down><Down> ")
        .see_line(|line| line.contains("[x] Associate degree"))
        .keys("<Enter>")
        .see_line(|line| line.contains("With ") && line.contains("high school"))
        .see("Hires with what you have")
        .keys("<Esc><Esc>q")
        .play();
    let kept = || Store::open(Some(home.path().to_owned()), None, false).0.kept::<Background>().0;
    assert_eq!((kept().education, kept().planned), (Some(Education::HighSchool), Some(Education::Associate)));
    Player::at(home.path())
        .keys("<Tab>N")
        .see_line(|line| line.contains("[x] High school"))
        .keys("<Down> <Esc>")
        .keys("SnAna<Enter><Enter>")
        .see("The list of Ana is in use now")
        .keys("<Tab>N")
        .see("What do you have?")
        .keys("<Esc>q")
        .play();
    assert_eq!((kept().education, kept().planned), (None, Some(Education::Associate)));
}
