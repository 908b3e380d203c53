//! Guests at the real program: asked before they lose a list, forgotten on a public machine.

use std::path::Path;

use super::{FIRST_SCREEN, MEDPATH, Start, home, key};

fn guest(home: &Path, more: &[&str]) -> Start {
    Start::command(&[&[MEDPATH, "--guest", "--area", "Baltimore"], more].concat(), home)
}

#[test]
fn a_guest_is_asked_and_takes_a_page_home() {
    let home = home();
    let mut pty = guest(home.path(), &[]).open();
    pty.type_and_wait(key::TAB, "s save");
    pty.type_and_wait("s", "Saved. 1 on your shortlist");
    pty.type_and_wait(key::LEAVE, "You are a guest");
    pty.type_and_wait("t", "Enter writes it.");
    pty.type_and_wait(key::ENTER, "Written:");
    pty.go_back_from("Written:");
    pty.wait_for("Your list is kept. You can leave.");
    pty.type_keys("q");
    assert!(pty.wait_for_end().success());
    pty.assert_given_back();
    let names: Vec<_> =
        std::fs::read_dir(home.path()).expect("the home").map(|entry| entry.expect("a file").file_name()).collect();
    assert_eq!(names, ["medpath-shortlist.html"], "the page that was asked for and nothing else");

    let mut pty = guest(home.path(), &[]).open();
    pty.type_and_wait(key::TAB, "s save");
    pty.type_and_wait("s", "Saved. 1 on your shortlist");
    pty.type_and_wait(key::LEAVE, "You are a guest");
    pty.type_keys(key::LEAVE);
    assert!(pty.wait_for_end().success(), "the second Ctrl-C leaves");
}

#[test]
fn a_public_machine_goes_back_to_the_start_by_itself() {
    let home = home();
    let mut pty = guest(home.path(), &["--reset-after", "0.07"]).open();
    pty.type_and_wait("surg", "› Surgical Technologist");
    pty.type_and_wait(key::TAB, "s save");
    pty.type_and_wait("s", "Saved. 1 on your shortlist");
    pty.wait_for("Is anybody there?");
    pty.type_keys("j");
    pty.wait_until("a key stays", |screen| !super::text_of(screen).contains("Is anybody there?"));
    pty.wait_for("Shortlist 1");
    pty.wait_for("Is anybody there?");
    pty.wait_for(FIRST_SCREEN);
    assert!(!pty.screen().contains("Shortlist 1"), "{}", pty.screen());
    #[cfg(target_os = "linux")]
    super::quiet::assert_idle(&pty);
    pty.type_keys(key::LEAVE);
    assert!(pty.wait_for_end().success());
    assert_eq!(std::fs::read_dir(home.path()).expect("the home").count(), 0, "nothing is written");
}
