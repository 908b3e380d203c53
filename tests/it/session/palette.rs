//! The palette by keys, over the real store.

use medpath::store::Store;

use super::player::{Player, ids};

#[test]
fn from_anywhere_to_anything_and_back() {
    let home = tempfile::tempdir().unwrap();
    let list = Player::at(home.path())
        .keys("surg<Ctrl-p>")
        .see("Find >")
        .keys("save")
        .see_line(|line| line.starts_with(" › Put the role on the shortlist") && line.ends_with("action  Tab s"))
        .keys("<Enter>")
        .see("Saved. 1 on your shortlist")
        .see_line(|line| line.contains("> surg"))
        .keys("<Ctrl-p>denver<Enter>")
        .see("Pay is now shown for Denver")
        .keys("<Ctrl-p>paramedic<Enter>")
        .see("Pay here")
        .keys("<Ctrl-p>qqqq")
        .see("Nothing is found.")
        .keys("<Esc>")
        .see("Pay here")
        .keys("<Esc>")
        .see_line(|line| line.contains("> surg"))
        .keys("<Ctrl-c>")
        .play();
    assert_eq!(ids(&list), ["surgical-technologist"]);
    let (store, _) = Store::open(Some(home.path().to_owned()), None, false);
    assert!(store.settings().0.area.is_some(), "the area is remembered");
}

#[test]
fn a_note_is_not_lost() {
    let home = tempfile::tempdir().unwrap();
    let list = Player::at(home.path())
        .keys("surg<Tab>s<F3>nask about nights<Ctrl-p>baltimore<Esc>")
        .see("Note: ask about nights")
        .keys(" and pay<Ctrl-p>paramedic<Enter>")
        .see("Pay here")
        .keys("<Esc>")
        .see("ask about nights and pay")
        .keys("q")
        .play();
    assert_eq!(list.entries[0].note, "ask about nights and pay");
}
