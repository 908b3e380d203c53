//! Nothing is lost: undo, notes, order, Esc, other windows, failed saves.

use std::fs;
use std::path::{Path, PathBuf};

use medpath::model::RoleId;
use medpath::shortlist::Op;
use medpath::store::Store;

use super::player::{Player, ids};

/// What another window does.
fn elsewhere(folder: &Path, ops: &[Op]) {
    Store::open(Some(folder.to_owned()), None, false).0.save(ops).unwrap();
}

fn add(role: &str) -> Op {
    Op::Add(RoleId(role.into()))
}

const THREE: [&str; 3] = ["paramedic", "surgical-technologist", "phlebotomist"];

/// A home with a list of three roles.
fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    elsewhere(home.path(), &THREE.map(add));
    home
}

#[test]
fn removing_is_undone_with_note_and_place() {
    let home = home();
    let list = Player::at(home.path())
        .keys("<F3><Down>nmy favorite<Enter>")
        .see("my favorite")
        .keys("x")
        .see("Taken off. 2 on your shortlist (u undoes).")
        .miss("my favorite")
        .keys("u")
        .see("Taken back. 3 on your shortlist.")
        .see_line(|line| line.contains("2  Surgical Technologist"))
        .see("my favorite")
        .keys("<Ctrl-c>")
        .play();
    assert_eq!(ids(&list), THREE);
    assert_eq!(list.entries[1].note, "my favorite");
}

#[test]
fn a_list_that_is_cleared_comes_back_until_the_program_is_left() {
    let home = home();
    let list = Player::at(home.path())
        .keys("<F3>nfirst<Enter>X")
        .see("Your list is cleared. 0 on your shortlist (u undoes).")
        .keys("u")
        .see("Taken back. 3 on your shortlist.")
        .see("first")
        .keys("q")
        .play();
    assert_eq!(ids(&list), THREE);
    let list = Player::at(home.path()).keys("<F3>Xq").play();
    assert!(list.entries.is_empty());
}

#[test]
fn every_change_is_undone_in_turn_down_to_the_beginning() {
    let home = home();
    let list = Player::at(home.path())
        .keys("<F3>J")
        .see_line(|line| line.contains("› 2  Paramedic"))
        .keys("nask the fire school<Enter>Kxx")
        .see("1 role on your shortlist")
        .keys("<F1>radiologic tech<Tab>s<F3>uuuuuu")
        .see("Taken back. 3 on your shortlist.")
        .miss("ask the fire school")
        .keys("u")
        .see("Nothing to take back.")
        .keys("q")
        .play();
    assert_eq!(ids(&list), THREE);
    assert!(list.entries.iter().all(|entry| entry.note.is_empty()));
}

#[test]
fn an_order_of_ones_own_is_kept() {
    let home = home();
    let list = Player::at(home.path())
        .keys("<F3>JJ")
        .see_line(|line| line.contains("› 3  Paramedic"))
        .keys("J<Up><Up>J")
        .see_line(|line| line.contains("› 2  Surgical Technologist"))
        .keys("q")
        .play();
    assert_eq!(ids(&list), ["phlebotomist", "surgical-technologist", "paramedic"]);
}

#[test]
fn a_note_is_changed_and_emptied() {
    let home = home();
    let list = Player::at(home.path())
        .keys("<F3>nnight shifts?<Enter>n<Ctrl-w>class?<Enter>")
        .see("night class?")
        .keys("<Down>nto go<Enter>n<Ctrl-u><Enter>")
        .miss("to go")
        .keys("q")
        .play();
    assert_eq!(list.entries[0].note, "night class?");
    assert_eq!(list.entries[1].note, "");
}

/// "Esc goes one step back and never loses anything": neither does leaving by any other key.
#[test]
fn a_note_that_is_being_written_is_kept_whatever_key_leaves_it() {
    for leave in ["<Esc>", "<F1>", "<F2>", "<F4>", "<F10><Esc><Esc>", "<Ctrl-c>"] {
        let home = home();
        let mut player = Player::at(home.path()).keys("<F3>nask Ms. Reed").keys(leave);
        if leave != "<Ctrl-c>" {
            player = player.keys("<F3>").see("ask Ms. Reed").keys("q");
        }
        assert_eq!(player.play().entries[0].note, "ask Ms. Reed", "left with {leave}");
    }
}

#[test]
fn esc_from_every_screen_keeps_everything() {
    let home = home();
    let screens = [
        "<Enter>",
        "<Enter>]]]i",
        "<Enter>?",
        "<F2>",
        "<F2>?",
        "<F3>",
        "<F3><Enter>",
        "<F3>nx",
        "<F4>",
        "<Tab>f",
        "<Tab>a",
        "<Tab>adenver",
        "<Tab><Tab>",
        "<F10>",
        "<Enter>a",
    ];
    for keys in screens {
        let list = Player::at(home.path())
            .keys("surgical tech<Tab>c<Esc><Ctrl-u>surgical first<Tab>c<Esc><Ctrl-u>surg")
            .keys(keys)
            .keys("<Esc><Esc><Esc><Esc>")
            .see("Compare 2")
            .see("Shortlist 3")
            .see_every_role()
            .see("This is the first screen.")
            .see_line(|line| line.trim_end().ends_with("Baltimore, MD"))
            .keys("<F2>")
            .see_line(|line| line.contains("Surgical Technologist") && line.contains("Surgical First Assistant"))
            .keys("q")
            .play();
        assert_eq!(ids(&list), THREE, "after {keys}");
    }
}

#[test]
fn esc_goes_back_to_the_place_one_came_from() {
    let home = home();
    Player::at(home.path())
        .keys("<Down><Down><Enter>")
        .see_line(|line| line.starts_with(" Paramedic "))
        .keys("<Esc>")
        .see_line(|line| line.contains("› Paramedic"))
        .keys("<F3><Down><Down><Enter>")
        .see_line(|line| line.contains("Phlebotomist"))
        .keys("<Esc>")
        .see_line(|line| line.contains("› 3  Phlebotomist"))
        .keys("<Esc>")
        .see_line(|line| line.contains("› Paramedic"))
        .keys("<Ctrl-c>")
        .play();
}

#[test]
fn changes_of_another_window_are_merged_into_the_list() {
    let home = home();
    let (folder, again) = (home.path().to_owned(), home.path().to_owned());
    let list = Player::at(home.path())
        .keys("radiologic tech<Tab>")
        .see("Shortlist 3")
        .meanwhile(move || elsewhere(&folder, &[add("mri-technologist"), add("perfusionist")]))
        .keys("s")
        .see("Shortlist 6")
        .see("6 on your shortlist")
        .meanwhile(move || elsewhere(&again, &[Op::Place { role: RoleId("mri-technologist".into()), at: 0 }]))
        .keys("<F3><Down>nboth windows<Enter>")
        .see_line(|line| line.contains("1  MRI Technologist"))
        .see("both windows")
        // Undo takes back what this window did, not what the other one did.
        .keys("uu")
        .see("5 on your shortlist")
        .keys("q")
        .play();
    assert_eq!(ids(&list), ["mri-technologist", "paramedic", "surgical-technologist", "phlebotomist", "perfusionist"]);
}

/// Makes saving fail, for root too: where the lock should be is a folder.
fn block(home: &Path, lock: &str) -> PathBuf {
    let folder = home.join(lock);
    fs::create_dir(&folder).unwrap();
    folder
}

#[test]
fn a_failed_save_is_shown_and_the_session_goes_on() {
    let home = tempfile::tempdir().unwrap();
    let blocked = block(home.path(), "shortlist.lock");
    let list = Player::at(home.path())
        .keys("surgical tech<Tab>s")
        .see("could not be saved")
        .see("The change lives on until you leave medpath.")
        .see("Shortlist 1")
        // An error stays until it is read.
        .keys("<Down>")
        .see("could not be saved")
        .keys("/<Ctrl-u>paramedic<Tab>s")
        .see("could not be saved")
        .see("Shortlist 2")
        .keys("<Esc>")
        .miss("could not be saved")
        .see_line(|line| line.contains("› Paramedic"))
        .keys("<F3>")
        .see("2 roles on your shortlist")
        .keys("nstill here<Enter>")
        .see("still here")
        .meanwhile(move || fs::remove_dir(blocked).unwrap())
        .keys("J")
        .see("Moved. 2 on your shortlist")
        .keys("q")
        .play();
    assert_eq!(ids(&list), ["paramedic", "surgical-technologist"]);
    assert_eq!(list.entries[1].note, "still here");
}

#[test]
fn the_selected_role_stays_in_sight_when_a_long_message_takes_lines_away() {
    let home = tempfile::tempdir().unwrap();
    block(home.path(), "shortlist.lock");
    // The last line of the list at 80x24.
    Player::at(home.path())
        .keys("<Tab><Down><Down><Down><Down><Down><Down>s")
        .see("could not be saved")
        .see_line(|line| line.contains("› Emergency Department"))
        .keys("<Esc>")
        .see_line(|line| line.contains("› Emergency Department"))
        .keys("q")
        .see("Your list of 1 role could not be saved as it is now.")
        .keys("q")
        .play();
}

#[test]
fn a_failed_save_of_the_area_is_shown_too() {
    let home = tempfile::tempdir().unwrap();
    block(home.path(), "settings.lock");
    Player::at(home.path())
        .keys("<Tab>adenver<Enter>")
        .see("could not be saved")
        .see_line(|line| line.trim_end().ends_with("Denver, CO"))
        .keys("q")
        .play();
}

#[test]
fn a_lock_that_another_program_holds_stops_nothing() {
    let home = home();
    let held = fs::File::open(home.path().join("shortlist.lock")).unwrap();
    held.lock().unwrap();
    let list = Player::at(home.path())
        .keys("radiologic tech<Tab>s")
        .see("Another medpath is holding")
        .see("The change is not saved yet")
        .see("Shortlist 4")
        .keys("<Esc>c<F3>nbusy<Enter>")
        .see("Note kept. 4 on your shortlist")
        .meanwhile(move || drop(held))
        .keys("J")
        .see("Moved. 4 on your shortlist")
        .keys("q")
        .play();
    assert_eq!(ids(&list), ["surgical-technologist", "paramedic", "phlebotomist", "radiologic-technologist"]);
    assert_eq!(list.entries[1].note, "busy");
}

/// Half a note would not be what was written, and "Note kept" not true.
#[test]
fn a_note_that_is_too_long_is_refused_and_not_cut() {
    let home = home();
    let list = Player::at(home.path())
        .keys("<F3>nask: ")
        .paste(&"x".repeat(600))
        .see("That is 105 characters too many: a note takes 500.")
        .see("Note: ask:")
        .miss("xx")
        .paste(&"y".repeat(495))
        .keys("z")
        .see("That is 1 character too many")
        .keys("<Enter>")
        .see("Note kept.")
        .keys("q")
        .play();
    assert_eq!(list.entries[0].note, format!("ask: {}", "y".repeat(495)));
}
