//! Ctrl-Z, `fg`, and stopping from outside.

use std::path::Path;
use std::time::Instant;

use super::{FIRST_SCREEN, MEDPATH, PATIENCE, Pty, Start, home, key, signal, text_of};

/// An interactive shell with job control, ready for a command.
fn shell(home: &Path) -> Pty {
    // Without line editing the shell itself leaves the modes of the terminal alone.
    let script = "if command -v bash >/dev/null; then exec bash --norc --noprofile --noediting -i; else exec sh -i; fi";
    let pty = Start::command(&["sh", "-c", script], home).env("PS1", "ready> ").run();
    pty.wait_for("ready>");
    pty
}

/// Waits until the program's state has this letter in the table of processes.
fn wait_for_state(pid: i32, letter: char) {
    let end = Instant::now() + PATIENCE;
    loop {
        let told = std::process::Command::new("ps").args(["-o", "stat=", "-p", &pid.to_string()]).output();
        let told = String::from_utf8(told.expect("ps").stdout).expect("text");
        if told.trim().starts_with(letter) {
            return;
        }
        assert!(Instant::now() < end, "state {told} instead of {letter}");
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

#[test]
fn ctrl_z_gives_the_shell_its_terminal_and_fg_brings_the_screen_back() {
    let home = home();
    let mut pty = shell(home.path());
    pty.type_and_wait(&format!("'{MEDPATH}'\n"), FIRST_SCREEN);
    pty.type_and_wait("surg", "› Surgical Technologist");
    pty.type_and_wait(key::TAB, "s save");
    for _ in 0..3 {
        pty.type_and_wait(key::STOP, "topped");
        pty.wait_until("a prompt after it", |screen| text_of(screen).ends_with("ready>"));
        pty.assert_given_back();
        pty.type_and_wait("echo still $((40+2))\n", "still 42");
        pty.type_and_wait("fg\n", "› Surgical Technologist");
        pty.wait_for("s save");
        pty.wait_until("the mouse and the hidden cursor again", |screen| {
            screen.hide_cursor() && screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None
        });
        pty.type_and_wait("\u{1b}[B", "› Surgical First Assistant");
        pty.type_and_wait("g", "› Surgical Technologist");
    }
    pty.type_and_wait("q", "still 42");
    pty.wait_until("a prompt in the end", |screen| text_of(screen).ends_with("ready>"));
    pty.assert_given_back();
    pty.type_keys("exit\n");
    pty.wait_for_end();
}

#[test]
fn ctrl_z_stops_the_script_that_runs_the_program_too() {
    let home = home();
    let mut pty = shell(home.path());
    pty.type_and_wait(&format!("sh -c \"'{MEDPATH}'; echo script \\$((40+2))\"\n"), FIRST_SCREEN);
    pty.type_and_wait(key::STOP, "topped");
    pty.type_and_wait("echo still $((40+2))\n", "still 42");
    pty.type_and_wait("fg\n", FIRST_SCREEN);
    pty.type_and_wait("surg", "› Surgical Technologist");
    pty.type_and_wait(key::LEAVE, "script 42");
    pty.assert_given_back();
}

#[test]
fn ctrl_z_where_no_shell_waits_says_so_and_the_program_goes_on() {
    let home = home();
    let alone = Start::medpath(home.path());
    let script = format!("'{MEDPATH}'; echo script $((40+2))");
    let in_a_script = Start::command(&["sh", "-c", &script], home.path());
    for start in [alone, in_a_script] {
        let mut pty = start.open();
        pty.type_and_wait(key::STOP, "Not stopped: no shell waits here that could bring medpath back.");
        pty.type_and_wait("surg", "› Surgical Technologist");
        pty.type_keys(key::LEAVE);
        assert!(pty.wait_for_end().success());
        pty.assert_given_back();
    }
}

#[test]
fn a_program_continued_in_the_background_waits_for_fg() {
    let home = home();
    let mut pty = shell(home.path());
    pty.type_and_wait(&format!("'{MEDPATH}'\n"), FIRST_SCREEN);
    pty.wait_for("quit");
    let medpath = pty.foreground();
    pty.type_and_wait(key::STOP, "topped");
    pty.type_and_wait("bg\n", "&");
    // It wants the terminal, which is the shell's, and is stopped once more.
    wait_for_state(medpath, 'T');
    pty.type_and_wait("echo still $((40+2))\n", "still 42");
    pty.wait_until("the shell's screen", |screen| !screen.alternate_screen());
    assert_eq!(pty.modes(), pty.modes_before, "the shell keeps its modes");
    pty.type_and_wait("fg\n", FIRST_SCREEN);
    pty.type_and_wait("surg", "› Surgical Technologist");
    pty.type_keys(key::LEAVE);
    pty.wait_until("the shell again", |screen| !screen.alternate_screen());
    pty.type_and_wait("echo done $((40+2))\n", "done 42");
    pty.assert_given_back();
}

#[test]
fn stopped_and_continued_from_outside_the_screen_is_drawn_again() {
    let home = home();
    let mut pty = Start::medpath_under_text(home.path()).open();
    pty.type_and_wait("surg", "› Surgical Technologist");
    pty.type_and_wait(key::TAB, "s save");
    let before = pty.screen();
    signal("TSTP", pty.pid());
    wait_for_state(pty.pid(), 'T');
    pty.wait_until("the screen before", |screen| text_of(screen) == "text before");
    pty.assert_given_back();
    signal("CONT", pty.pid());
    pty.wait_until("the whole screen again", |screen| text_of(screen) == before);
    pty.type_and_wait("s", "Saved. 1 on your shortlist");
    pty.type_keys("q");
    assert!(pty.wait_for_end().success());
    pty.assert_given_back();
    assert_eq!(pty.screen(), "text before");
}

#[test]
fn stopped_without_warning_the_screen_is_drawn_again() {
    let home = home();
    let mut pty = Start::medpath_with_area(home.path()).open();
    let before = pty.screen();
    signal("STOP", pty.pid());
    wait_for_state(pty.pid(), 'T');
    signal("CONT", pty.pid());
    pty.type_and_wait("surg", "› Surgical Technologist");
    pty.type_keys(key::EMPTY_LINE);
    pty.wait_until("the whole screen again", |screen| text_of(screen) == before);
    pty.type_keys(key::LEAVE);
    assert!(pty.wait_for_end().success());
    pty.assert_given_back();
}
