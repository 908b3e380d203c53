//! The main job, once from beginning to end.

use super::{FIRST_SCREEN, Start, home, key, text_of};

#[test]
fn a_student_finds_saves_compares_and_finds_it_again_the_next_day() {
    let home = home();
    let mut pty = Start::medpath(home.path()).open();

    // Nobody has chosen an area yet.
    pty.wait_for("are for Baltimore, MD. Tab, then a: your own area.");
    pty.type_keys("surg");
    pty.wait_until("Surgical Technologist is listed first", |screen| {
        let lines: Vec<String> = screen.rows(0, 80).collect();
        lines[3].contains("› Surgical Technologist")
    });
    pty.type_and_wait(key::ENTER, "Overview");
    pty.wait_for("Surgical Technologist");
    pty.go_back_from("Overview");
    pty.type_and_wait(key::TAB, "s save");
    pty.type_and_wait("s", "Saved. 1 on your shortlist");
    pty.type_and_wait("c", "1 in the comparison");

    pty.type_and_wait("/", "Tab list");
    pty.type_and_wait(key::EMPTY_LINE, FIRST_SCREEN);
    pty.type_and_wait("radiologic tech", "› Radiologic Technologist");
    pty.type_and_wait(key::TAB, "s save");
    pty.type_and_wait("c", "2 in the comparison");

    pty.type_and_wait(key::F2, "d differences");
    pty.wait_for("Surgical Technologist");
    pty.wait_for("Radiologic Technologist");
    pty.wait_for("$68,970");
    pty.type_and_wait("a", "Enter choose");
    pty.type_and_wait("denver", "› Denver");
    pty.type_and_wait(key::ENTER, "Pay is now shown for Denver");
    pty.wait_until("the figures of Denver", |screen| !text_of(screen).contains("$68,970"));
    pty.type_keys("q");
    assert!(pty.wait_for_end().success());
    pty.assert_given_back();

    let mut again = Start::medpath(home.path()).open();
    again.wait_for("Shortlist 1");
    assert!(!again.screen().contains("your own area"), "{}", again.screen());
    again.wait_until("Denver on the search line", |screen| {
        screen.rows(0, 80).nth(1).is_some_and(|line| line.contains("Denver"))
    });
    again.type_and_wait(key::F3, "1 role on your shortlist");
    again.wait_for("1  Surgical Technologist");
    again.type_keys(key::LEAVE);
    assert!(again.wait_for_end().success());
}
