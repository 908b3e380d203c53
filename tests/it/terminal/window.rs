//! The window changes its size while the program runs.

use super::{Pty, Start, home, key, text_of};

/// What a program that starts in a window of this size shows, whose last line ends with `last`.
fn fresh((columns, rows): (u16, u16), last: &str) -> String {
    let home = home();
    let pty = Start::medpath_with_area(home.path()).size(columns, rows).open();
    pty.wait_until("the keys in the last line", |screen| {
        screen.rows(0, columns).last().is_some_and(|line| line.trim_end().ends_with(last))
    });
    pty.screen()
}

#[track_caller]
fn assert_shows(pty: &Pty, what: &str, expected: &str) {
    pty.wait_until(&format!("{what}:\n{expected}\ninstead of"), |screen| text_of(screen) == expected);
}

#[test]
fn every_size_gets_the_screen_that_a_fresh_start_there_shows() {
    let home = home();
    let mut pty = Start::medpath_with_area(home.path()).open();
    let (small, large) = (fresh((80, 24), "quit"), fresh((120, 36), "filter"));
    assert_shows(&pty, "80x24", &small);
    pty.resize(120, 36);
    assert_shows(&pty, "120x36", &large);
    pty.resize(40, 10);
    pty.wait_until("a message and nothing else", |screen| {
        let text = text_of(screen).replace('\n', " ");
        text.trim().starts_with("medpath needs a window of 60 columns") && text.trim().ends_with("medpath show ROLE")
    });
    pty.resize(80, 24);
    assert_shows(&pty, "80x24 again", &small);
}

#[test]
fn no_size_is_too_much() {
    let home = home();
    let mut pty = Start::medpath_with_area(home.path()).open();
    let first = pty.screen();
    pty.type_and_wait("surg", "› Surgical Technologist");
    for (columns, rows) in [(1, 1), (2, 30), (300, 3), (300, 90), (60, 16)] {
        pty.resize(columns, rows);
        // Keys work whatever can be seen: they open a role and go back. A key may come before the new size does.
        pty.type_keys(key::ENTER);
        pty.type_keys(key::F1);
        pty.type_keys(key::REDRAW);
    }
    pty.resize(80, 24);
    pty.type_and_wait(key::ENTER, "Overview");
    pty.type_and_wait(key::F1, "› Surgical Technologist");
    pty.type_keys(key::EMPTY_LINE);
    assert_shows(&pty, "the first screen", &first);
    pty.type_keys(key::LEAVE);
    assert!(pty.wait_for_end().success());
    pty.assert_given_back();
}

#[test]
fn a_window_that_starts_too_small_is_told_and_can_be_left() {
    let home = home();
    let mut pty = Start::medpath(home.path()).size(40, 10).run();
    pty.wait_for("medpath needs a window");
    pty.type_keys(key::LEAVE);
    assert!(pty.wait_for_end().success());
    pty.assert_given_back();
}
