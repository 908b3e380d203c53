//! A home that cannot be written to: everything but keeping works, and says so.

use std::path::Path;

use super::{Start, home, key};

fn explore_and_save(folder: &Path) {
    let mut pty = Start::medpath(folder).open();
    pty.type_and_wait("surg", "› Surgical Technologist");
    pty.type_and_wait(key::ENTER, "Overview");
    pty.type_and_wait("s", "shortlist.json");
    pty.wait_for("Shortlist 1");
    let told = pty.screen().replace('\n', " ");
    assert!(told.contains("could not") || told.contains("cannot") || told.contains("not saved"), "{told}");
    // Errors stay until Esc; the next key but Esc does its work all the same.
    pty.type_and_wait("]", "A day");
    pty.go_back_from("shortlist.json");
    pty.type_and_wait(key::F3, "1 role on your shortlist");
    pty.type_and_wait("a", "Enter choose");
    pty.type_and_wait("denver", "› Denver");
    pty.type_and_wait(key::ENTER, "settings.json");
    pty.wait_for("Denver");
    // What is not saved is not lost in haste.
    pty.type_and_wait(key::LEAVE, "could not be saved as it is now");
    pty.type_keys(key::LEAVE);
    pty.wait_for_end();
    pty.assert_given_back();
    let after = pty.screen();
    assert!(after.contains("shortlist.json"), "what is lost is told on the shell's screen\n{after}\n");
}

#[test]
fn a_home_that_is_no_folder_still_lets_one_explore() {
    explore_and_save(Path::new("/dev/null/x"));
}

#[test]
fn a_home_whose_folder_is_a_file_still_lets_one_explore() {
    let home = home();
    std::fs::create_dir_all(home.path().join("config")).expect("a folder");
    std::fs::write(home.path().join("config/medpath"), "not a folder").expect("a file");
    explore_and_save(home.path());
}
