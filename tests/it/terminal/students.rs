//! Two students at the real program, from an empty home, and what is left the next day.

use super::{Start, home, key};

#[test]
fn two_students_take_turns_and_one_is_erased() {
    let home = home();
    let mut pty = Start::medpath_with_area(home.path()).open();
    pty.type_and_wait(key::TAB, "s save");
    pty.type_and_wait("S", "Students on this computer");
    pty.type_and_wait("n", "Name or pseudonym:");
    pty.type_and_wait("O'Brien\r", "O'Brien is new.");
    pty.type_and_wait("n", "Name or pseudonym:");
    pty.type_and_wait("Mia\r", "Mia is new.");
    pty.type_and_wait(key::ENTER, "The list of Mia is in use now: 0 roles");
    pty.type_and_wait(key::TAB, "s save");
    pty.type_and_wait("s", "Saved. 1 on your shortlist");
    pty.type_and_wait("js", "Saved. 2 on your shortlist");
    pty.type_and_wait("js", "Saved. 3 on your shortlist");
    pty.type_and_wait(key::F3, "3 roles on your shortlist");
    pty.type_and_wait("nask Ms. Reed\r", "Note kept.");
    pty.type_and_wait("S", "Students on this computer");
    pty.type_and_wait("j", "› O'Brien");
    pty.type_and_wait(key::ENTER, "The list of O'Brien is in use now: 0 roles");
    pty.type_and_wait(key::TAB, "s save");
    pty.type_and_wait("s", "Saved. 1 on your shortlist");
    pty.type_and_wait("S", "1 role, in use");
    pty.type_and_wait("x", "O'Brien is deleted.");
    pty.type_keys("q");
    assert!(pty.wait_for_end().success());
    pty.assert_given_back();
    let profiles = home.path().join("config/medpath/profiles");
    assert_eq!(std::fs::read_dir(&profiles).expect("a folder").count(), 1, "one is erased");

    let mut again = Start::command(&[super::MEDPATH, "--profile", "MIA"], home.path()).open();
    again.wait_for("Shortlist 3");
    again.wait_until("whose list it is", |screen| {
        screen.rows(0, 80).next().is_some_and(|line| line.trim_end().ends_with("Mia"))
    });
    again.type_and_wait(key::F3, "ask Ms. Reed");
    // The program is killed with somebody deleted: nothing is lost, and the next start says so.
    again.type_and_wait("S", "3 roles, in use");
    again.type_and_wait("x", "Mia is deleted.");
    super::signal("KILL", again.pid());
    again.wait_for_end();
    let mut last = Start::medpath_with_area(home.path()).run();
    last.wait_for("mia.deleted was deleted");
    last.type_keys(key::LEAVE);
    last.wait_for_end();
    assert!(profiles.join("mia.deleted/shortlist.json").is_file(), "it is still there");
}
