//! However the program ends, the terminal is as it was.

use std::path::Path;

use medpath::catalogue::Catalogue;
use medpath::shortlist::Shortlist;
use medpath::tui::action::{Effect, Outcome, Roster};
use medpath::tui::theme::{Theme, Themes};
use medpath::tui::{Outside, Setup, show};

use super::{FIRST_SCREEN, Pty, Start, home, key, signal};

/// Set for the process that runs [`child_that_panics`].
const PANICS: &str = "MEDPATH_TEST_PANICS";

/// In the list the cursor is hidden, which is one thing more to give back.
fn in_the_list(home: &Path) -> Pty {
    let mut pty = Start::medpath_under_text(home).open();
    pty.type_and_wait(key::TAB, "s save");
    pty.wait_until("the cursor is hidden in the list", vt100::Screen::hide_cursor);
    pty
}

/// The screen shows what it showed before, and the next text goes under that.
#[track_caller]
fn assert_as_it_was(pty: &Pty) {
    pty.assert_given_back();
    assert_eq!(pty.screen(), "text before");
    assert_eq!(pty.shared.seen().parser.screen().cursor_position(), (1, 0), "the cursor is where it was");
}

#[test]
fn q_and_ctrl_c_leave_the_terminal_as_it_was() {
    let home = home();
    for leave in ["q", key::LEAVE] {
        let mut pty = in_the_list(home.path());
        pty.type_keys(leave);
        assert!(pty.wait_for_end().success());
        assert_as_it_was(&pty);
    }
    let mut pty = Start::medpath_under_text(home.path()).open();
    pty.type_keys(key::LEAVE);
    assert!(pty.wait_for_end().success(), "Ctrl-C leaves from the search line too");
    assert_as_it_was(&pty);
}

#[test]
fn signals_end_the_program_and_leave_the_terminal_as_it_was() {
    let home = home();
    let ending = [
        ("TERM", "Terminated"),
        ("HUP", "Hangup"),
        ("INT", "Interrupt"),
        ("QUIT", "Quit"),
        ("ALRM", "Alarm clock"),
        ("USR1", "User defined signal 1"),
    ];
    for (name, told) in ending {
        let mut pty = in_the_list(home.path());
        signal(name, pty.pid());
        let status = pty.wait_for_end();
        assert_eq!(status.signal(), Some(told), "who started it learns how it ended");
        assert_as_it_was(&pty);
    }
}

#[test]
fn a_signal_in_the_middle_of_drawing_leaves_the_terminal_as_it_was() {
    let home = home();
    for _ in 0..5 {
        let mut pty = in_the_list(home.path());
        pty.type_keys(&key::REDRAW.repeat(200));
        signal("TERM", pty.pid());
        assert_eq!(pty.wait_for_end().signal(), Some("Terminated"));
        pty.assert_given_back();
        let raw = pty.raw();
        let (_, after) = raw.rsplit_once("\u{1b}[?1049l").expect("the alternate screen is left");
        // Keys that come after the program are echoed by the terminal itself.
        let written = after.replace("\u{1b}[?25h", "").replace("^L", "");
        assert_eq!(written.trim(), "", "nothing is drawn on the shell's screen");
    }
}

#[test]
fn a_terminal_that_hangs_up_ends_the_program() {
    let home = home();
    let mut pty = in_the_list(home.path());
    pty.hang_up();
    // Of the signal or of the keyboard that is gone, whichever it hears of first.
    assert!(!pty.wait_for_end().success());
}

#[test]
fn a_panic_is_readable_on_the_terminal_as_it_was() {
    let home = home();
    let tests = std::env::current_exe().expect("this program");
    let child = "--exact terminal::leaving::child_that_panics --ignored --nocapture --test-threads=1";
    let script = format!("echo text before; '{}' {child}; echo text after", tests.display());
    let mut pty = Start::command(&["sh", "-c", &script], home.path()).env(PANICS, "1").run();
    pty.wait_for(FIRST_SCREEN);
    pty.type_and_wait(key::TAB, "s save");
    pty.type_keys("s");
    assert!(pty.wait_for_end().success(), "the shell goes on");
    pty.assert_given_back();
    let screen = pty.screen();
    let lines: Vec<&str> = screen.lines().collect();
    let line = |text: &str| lines.iter().position(|line| line.starts_with(text));
    let message = line("no disk at all").unwrap_or_else(|| panic!("the message is there\n{screen}\n"));
    assert!(lines[message - 1].contains("leaving.rs"), "and where it was\n{screen}\n");
    assert_eq!(line("text before"), Some(0), "\n{screen}\n");
    assert!(line("text after").is_some_and(|after| after > message), "nothing is written over it\n{screen}\n");
}

/// Not a test: the program of the test above. Its disk fails in the worst way.
#[test]
#[ignore = "it panics; a_panic_is_readable_on_the_terminal_as_it_was runs it"]
fn child_that_panics() {
    struct NoDisk;
    impl Outside for NoDisk {
        fn carry_out(&mut self, effect: Effect) -> Outcome {
            if matches!(effect, Effect::Save(_)) {
                panic!("no disk at all");
            }
            Outcome::Done
        }
    }
    if std::env::var_os(PANICS).is_none() {
        return;
    }
    let setup = Setup {
        catalogue: Catalogue::bundled(None),
        is_guest: false,
        reset_after: None,
        students: Roster::default(),
        area: None,
        wants: medpath::musts::Wants::default(),
        presented: Vec::new(),
        notices: Vec::new(),
        themes: Themes::default(),
        theme: Theme::new(true, false),
    };
    show(&setup, Shortlist::default(), &mut NoDisk).expect("the terminal can be used");
}
