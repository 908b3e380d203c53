//! Who does not know what to look for is shown the ways in, and each of them opens.

use super::player::Player;

#[test]
fn each_way_in_opens_from_the_line_where_nothing_is_known_yet() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .see("Not sure? Type help")
        .keys("quiz")
        .see("Nobody needs to know yet.")
        .see_line(|line| line.contains("Statements"))
        .see_line(|line| line.contains("Must-haves"))
        .see_line(|line| line.contains("Ask a counselor"))
        .keys("<Down><Enter>")
        .see("Interests: 1 of 30")
        .keys("<F1>")
        .keys("/<Ctrl-u>i dont know<Down><Down><Enter>")
        .see("What must a job have?")
        .keys("<Esc>")
        .keys("/<Ctrl-u>help<Down><Down><Down><Enter>")
        .see("Time to job")
        .keys("<Esc>")
        .keys("/<Ctrl-u>help<Down><Down><Down><Down><Enter>")
        .see("What do I have now")
        .keys("<Esc>")
        .keys("/<Ctrl-u>help<Down><Down><Down><Down><Down><Enter>")
        .see("What do you need a month?")
        .keys("<Esc>")
        .keys("/<Ctrl-u>help<Down><Down><Down><Down><Down><Down><Enter>")
        .see("Which health classes can I take here?")
        .see("our own")
        .keys("<Ctrl-c>")
        .play();
}

#[test]
fn what_somebody_does_not_know_is_said_in_many_ways() {
    let home = tempfile::tempdir().unwrap();
    let mut player = Player::at(home.path());
    for typed in ["help", "quiz", "i don't know", "i dont know", "best job for me", "what should i do", "start here"] {
        player = player
            .keys(&format!("/<Ctrl-u>{typed}"))
            .see_line(|line| line.contains("Statements"))
            .see_line(|line| line.contains("Must-haves"));
    }
    // Those find roles, and the statements stand below them.
    for typed in ["good with my hands", "work alone"] {
        player = player.keys(&format!("/<Ctrl-u>{typed}")).see_line(|line| line.contains("Statements"));
    }
    // These mean something else.
    for typed in ["lab test", "covid test", "helper", "medical laboratory"] {
        player = player.keys(&format!("/<Ctrl-u>{typed}")).miss("Statements").miss("Nobody needs to know");
    }
    player.keys("<Ctrl-c>").play();
}
