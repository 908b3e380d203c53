//! Guests: nothing is written, nothing is lost by leaving in haste, and a public machine forgets.

use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

use medpath::model::AreaCode;
use medpath::shortlist::Op;
use medpath::store::Store;

use super::player::{Player, ids};

fn store(folder: &Path, name: Option<&str>) -> Store {
    Store::open(Some(folder.to_owned()), name, false).0
}

#[test]
fn a_guest_who_saved_something_is_asked_once() {
    for (leave, again) in [("q", "q"), ("<Ctrl-c>", "<Ctrl-c>"), ("<F3><Ctrl-c>", "q")] {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("config");
        Player::at(&folder)
            .guest(None)
            .keys("surgical tech<Tab>s")
            .keys(leave)
            .see("You are a guest: your list of 1 role is gone when you leave.")
            .keys("<Esc>")
            .miss("You are a guest")
            .keys("q")
            .see("keep it on this computer, as the list of a student")
            .keys(again)
            .play();
        assert!(!folder.exists(), "nothing is written");
    }
}

#[test]
fn a_guest_without_a_list_of_their_own_is_not_asked() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path()).guest(None).keys("surg<Tab>q").play();
    Player::at(home.path()).guest(None).keys("surg<Tab>s<F3>xq").play();
    // What is on the disk is there tomorrow, too.
    store(home.path(), None).save(&[Op::Add("paramedic".into())]).unwrap();
    Player::at(home.path()).guest(None).see("Shortlist 1").keys("<Ctrl-c>").play();
}

#[test]
fn a_guest_becomes_a_student() {
    let home = tempfile::tempdir().unwrap();
    store(home.path(), None).new_student("Bo").unwrap();
    Player::at(home.path())
        .guest(None)
        .keys("<Tab>S")
        .see("A guest has no list that is kept")
        .keys("sadenver<Enter>")
        .see("Pay is now shown for Denver")
        .keys("<F3>nask<Enter>qk")
        .see("Name or pseudonym:")
        .keys("bo<Enter>")
        .see("There is a student named Bo already.")
        .keys("<Esc><Ctrl-u>Mia<Enter>")
        .see("Kept as the list of Mia.")
        .see("Your list is kept. You can leave.")
        .keys("q")
        .play();
    let mia = store(home.path(), Some("Mia"));
    assert_eq!(mia.shortlist().0.entries[0].note, "ask");
    assert_eq!(mia.settings().0.area, Some(AreaCode("19740".into())));
    assert!(ids(&store(home.path(), None).shortlist().0).is_empty());
}

#[test]
fn the_question_leads_to_a_code_and_back() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path()).guest(None).keys("<Tab>sqr").see("▀").keys("<Esc>").see("You are a guest").keys("q").play();
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

const FIVE_MINUTES: Option<Duration> = Some(Duration::from_secs(300));

#[test]
fn a_public_machine_forgets_the_one_before_and_says_so_in_time() {
    let home = tempfile::tempdir().unwrap();
    store(home.path(), None).save(&[Op::Add("paramedic".into())]).unwrap();
    let player = Player::at(home.path());
    let waited = Rc::clone(&player.waited);
    player
        .guest(FIVE_MINUTES)
        .keys("surgical tech<Tab>scadenver<Enter>f <Enter>T<F3>nmy secret<Enter>")
        .see("Shortlist 2")
        .nobody(1)
        .see("Is anybody there? In 30 seconds everything here is forgotten. Any key stays.")
        .nobody(20)
        .see("In 10 seconds everything")
        // The key says that somebody is there, and does nothing else.
        .keys("x")
        .miss("Is anybody there?")
        .see("Shortlist 2")
        .see("my secret")
        .nobody(30)
        .see("In 1 second everything")
        .nobody(1)
        .see_every_role()
        .see_line(|line| line.trim_end().ends_with("Baltimore, MD"))
        .see("Shortlist 1")
        .miss("Compare 1")
        .miss("surgical")
        .see("everything here is forgotten")
        .keys("<F3>")
        .see("Paramedic")
        .miss("my secret")
        .keys("u")
        .see("Nothing to take back.")
        .keys("<Ctrl-c>")
        .play();
    let waited = waited.borrow();
    assert!(waited.contains(&Duration::from_secs(270)) && waited.contains(&Duration::from_secs(1)), "{waited:?}");
}

/// Before the first key and after everything is forgotten there is nothing to wait for.
#[test]
fn no_time_runs_while_there_is_nothing_to_forget() {
    let home = tempfile::tempdir().unwrap();
    let player = Player::at(home.path());
    let waited = Rc::clone(&player.waited);
    let before = Rc::clone(&waited);
    let after = Rc::clone(&waited);
    player
        .guest(FIVE_MINUTES)
        .meanwhile(move || assert!(before.borrow().is_empty(), "it waits with an end before the first key"))
        .keys("s")
        .nobody(31)
        .see_every_role()
        .meanwhile(move || after.borrow_mut().clear())
        .keys("<Ctrl-c>")
        .play();
    assert!(waited.borrow().is_empty(), "it waits with an end when everything is forgotten");
    // Somebody who is no guest of a public machine never meets a clock.
    let player = Player::at(home.path());
    let waited = Rc::clone(&player.waited);
    player.guest(None).keys("surg<Tab>sqq").play();
    assert!(waited.borrow().is_empty());
}
