//! One window and its files: what is created, kept, set aside, left alone.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

use super::contents::ListFile;
use super::shared_file::{Location, SharedFile};
use super::*;
use crate::model::{AreaCode, RoleId};
use crate::shortlist::Entry;

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn open(folder: &Path) -> Store {
    let (store, notice) = Store::open(Some(folder.to_owned()), None, false);
    assert_eq!(notice, None);
    store
}

fn add(name: &str) -> Op {
    Op::Add(RoleId(name.to_owned()))
}

fn names(list: &Shortlist) -> Vec<&str> {
    list.entries.iter().map(|entry| entry.role.0.as_str()).collect()
}

fn listed(store: &Store) -> String {
    let (list, notice) = store.shortlist();
    assert_eq!(notice, None);
    names(&list).join(" ")
}

fn files_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn nothing_is_created_before_there_is_something_to_save() {
    let home = folder();
    let config = home.path().join("a/b");
    let store = open(&config);
    assert_eq!((store.shortlist(), store.settings()), Default::default());
    assert_eq!(store.save(&[Op::Remove(RoleId("x".into())), Op::Clear]).unwrap(), Shortlist::default());
    store.save_settings(|_| {}).unwrap();
    assert!(store.imported_wages().is_none());
    assert_eq!(files_in(home.path()), [""; 0]);
    store.save(&[add("x")]).unwrap();
    assert_eq!(files_in(&config), ["shortlist.json", "shortlist.lock"]);
    assert_eq!(store.data_dir(), Some(config.join("data")));
}

#[test]
fn a_change_that_changes_nothing_does_not_write() {
    let home = folder();
    let file = home.path().join("shortlist.json");
    // Not as this program would write it.
    fs::write(&file, r#"{"entries":[{"role":"x"}],"version":1}"#).unwrap();
    let before = fs::read(&file).unwrap();
    let store = open(home.path());
    assert_eq!(names(&store.save(&[add("x"), add("y"), Op::Remove(RoleId("y".into()))]).unwrap()), ["x"]);
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_eq!(files_in(home.path()), ["shortlist.json"]);
}

#[test]
fn fields_of_a_later_program_survive() {
    let home = folder();
    let file = home.path().join("shortlist.json");
    let text = r#"{"version":1,"color":{"a":1.50},"entries":[
        {"role":"a","note":"n","added":"2026-01-01"},{"role":"b","stars":3},{"role":"a","note":"twice"}]}"#;
    fs::write(&file, format!("\u{feff}{text}")).unwrap();
    let store = open(home.path());
    assert_eq!(listed(&store), "a b");
    store.save(&[add("c"), Op::Place { role: RoleId("b".into()), at: 0 }]).unwrap();
    let saved: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    let expected = json!({"version": 1, "color": {"a": 1.5}, "entries": [
        {"role": "b", "note": "", "stars": 3},
        {"role": "a", "note": "n", "added": "2026-01-01"},
        {"role": "c", "note": ""},
    ]});
    assert_eq!(saved, expected);

    fs::write(home.path().join("settings.json"), r#"{"version":1,"area":"24","theme":"dark"}"#).unwrap();
    store.save_settings(|settings| settings.area = Some(AreaCode("12580".into()))).unwrap();
    let saved: Value = serde_json::from_slice(&fs::read(home.path().join("settings.json")).unwrap()).unwrap();
    assert_eq!(saved, json!({"version": 1, "area": "12580", "theme": "dark"}));
}

#[test]
fn what_is_read_cannot_move_the_cursor() {
    let home = folder();
    let text = r#"{"version":1,"entries":[{"role":"a\u001b[2J","note":"b\u0007\nc"}]}"#;
    fs::write(home.path().join("shortlist.json"), text).unwrap();
    let list = open(home.path()).shortlist().0;
    assert_eq!(list.entries, [Entry::new(RoleId("a[2J".into()), "b c")]);
}

#[test]
fn every_kind_of_damage_is_set_aside() {
    let home = folder();
    let file = home.path().join("shortlist.json");
    let large = format!(r#"{{"version":1,"entries":[]{}}}"#, " ".repeat(1 << 20));
    let deep = "[".repeat(100_000);
    let damages: [&[u8]; 12] = [
        b"",
        b"{",
        b"[]",
        b"null",
        b"{\"entries\":[]}",
        b"{\"version\":0,\"entries\":[]}",
        b"{\"version\":\"1\",\"entries\":[]}",
        b"{\"version\":1,\"entries\":{}}",
        b"{\"version\":1,\"entries\":[{\"note\":\"\"}]}",
        b"\xff\xfe{\0}\0",
        large.as_bytes(),
        deep.as_bytes(),
    ];
    for (n, damage) in damages.into_iter().enumerate() {
        fs::write(&file, damage).unwrap();
        let (list, notice) = open(home.path()).shortlist();
        assert_eq!(list, Shortlist::default());
        let aside = home.path().join(if n == 0 {
            "shortlist.json.bad".into()
        } else {
            format!("shortlist.json.bad-{}", n + 1)
        });
        let Some(Notice::SetAside { aside: named, .. }) = notice else { panic!("{n}: {notice:?}") };
        assert_eq!(named, aside);
        assert_eq!(fs::read(&aside).unwrap(), damage);
        assert!(!file.exists());
    }
    fs::write(home.path().join("settings.json"), r#"{"version":1,"area":5}"#).unwrap();
    let (settings, notice) = open(home.path()).settings();
    assert_eq!(settings, Settings::default());
    let notice = notice.unwrap().to_string();
    assert!(notice.contains("settings.json is damaged (") && notice.contains("settings.json.bad,"), "{notice}");
}

#[test]
fn damage_under_an_open_window_costs_nothing() {
    let home = folder();
    let file = home.path().join("shortlist.json");
    let store = open(home.path());
    store.save(&[add("a"), add("b")]).unwrap();
    fs::write(&file, "oops").unwrap();
    let failure = store.save(&[add("c")]).unwrap_err().to_string();
    assert!(failure.contains("set aside as") && failure.ends_with("The change was saved."), "{failure}");
    assert_eq!(listed(&store), "a b c");
    assert_eq!(listed(&open(home.path())), "a b c");
    fs::remove_file(&file).unwrap();
    assert_eq!(names(&store.save(&[add("d")]).unwrap()), ["a", "b", "c", "d"]);
    fs::remove_file(&file).unwrap();
    assert_eq!(names(&store.save(&[Op::Clear]).unwrap()), [""; 0]);
    assert_eq!(listed(&store), "");
}

#[test]
fn a_newer_file_without_sense_is_left_too() {
    let home = folder();
    let file = home.path().join("settings.json");
    fs::write(&file, r#"{"version":9,"area":["24"]}"#).unwrap();
    let before = fs::read(&file).unwrap();
    let store = open(home.path());
    let (settings, notice) = store.settings();
    assert_eq!(settings, Settings::default());
    assert!(notice.unwrap().to_string().contains("It cannot be shown"));
    let failure = store.save_settings(|settings| settings.area = Some(AreaCode("1".into()))).unwrap_err();
    assert!(failure.to_string().contains("format 9, this one knows 1"), "{failure}");
    assert_eq!(store.settings().0, Settings::default());
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_eq!(files_in(home.path()), ["settings.json"]);
}

#[test]
fn a_guest_leaves_no_trace() {
    let home = folder();
    let guest = |name: &str| Store::open(Some(home.path().join(name)), None, true).0;
    let store = guest("none");
    assert_eq!(names(&store.save(&[add("a")]).unwrap()), ["a"]);
    assert_eq!(names(&store.save(&[add("b")]).unwrap()), ["a", "b"]);
    store.save_settings(|settings| settings.area = Some(AreaCode("24".into()))).unwrap();
    assert_eq!((listed(&store).as_str(), store.settings().0.area), ("a b", Some(AreaCode("24".into()))));
    assert!(store.is_guest() && !store.has_unsaved());
    assert_eq!(files_in(home.path()), [""; 0]);

    open(&home.path().join("some")).save(&[add("x")]).unwrap();
    assert_eq!(names(&guest("some").save(&[add("y")]).unwrap()), ["x", "y"]);
    assert_eq!(listed(&open(&home.path().join("some"))), "x");

    fs::write(home.path().join("shortlist.json"), "oops").unwrap();
    let (list, notice) = guest("").shortlist();
    assert_eq!(list, Shortlist::default());
    assert!(notice.unwrap().to_string().contains("It was left where it is (as a guest writes nothing)"));
    assert_eq!(files_in(home.path()), ["shortlist.json", "some"]);
}

#[test]
fn without_a_home_the_window_goes_on() {
    let store = SharedFile::<ListFile>::new(Location::Nowhere);
    let change = |name: &str| {
        let op = [add(name)];
        store.change(Box::new(move |file: &mut ListFile| file.apply(None, &op)), Patience::Brief)
    };
    assert!(matches!(change("a"), Err(StoreError::NoHome)));
    assert_eq!(names(&change("b").unwrap().list()), ["a", "b"]);
    assert!(store.has_unsaved());
}

#[test]
fn a_held_lock_delays_the_change_and_does_not_lose_it() {
    let home = folder();
    let store = open(home.path());
    store.save(&[add("a")]).unwrap();
    let held = fs::File::open(home.path().join("shortlist.lock")).unwrap();
    held.lock().unwrap();
    let start = Instant::now();
    let failure = store.save(&[add("b")]).unwrap_err();
    assert!(start.elapsed() < Duration::from_millis(1000), "the screen does not stand still");
    assert!(failure.in_window().starts_with("Another medpath is holding"), "{}", failure.in_window());
    assert!(failure.in_window().contains("is not saved yet; the next one saves it too"), "{}", failure.in_window());
    assert_eq!(names(&store.save(&[add("c")]).unwrap()), ["a", "b", "c"], "told once");
    assert!(store.has_unsaved());
    // A command and the end of the program wait, and have nothing to say of a next change.
    let start = Instant::now();
    let failure = store.save_unsaved().unwrap_err().to_string();
    assert!(start.elapsed() >= Duration::from_millis(1900));
    assert!(failure.contains("was not saved") && !failure.contains("next one"), "{failure}");
    assert_eq!(listed(&open(home.path())), "a");
    drop(held);
    store.save(&[]).unwrap();
    assert!(!store.has_unsaved());
    assert_eq!(listed(&open(home.path())), "a b c");
}

#[test]
fn a_note_that_another_window_emptied_does_not_leave_a_trace() {
    let home = folder();
    let note = |text: &str| Op::Note { role: RoleId("a".into()), note: text.into() };
    let (one, other) = (open(home.path()), open(home.path()));
    one.save(&[add("a"), note("old")]).unwrap();
    assert_eq!(listed(&other), "a");
    one.save(&[note("")]).unwrap();
    assert_eq!(other.save(&[note("mine")]).unwrap().entries[0].note, "mine");
    assert_eq!(one.save(&[note("theirs")]).unwrap().entries[0].note, "mine / theirs");
}

#[test]
fn windows_that_change_different_settings_do_not_meet() {
    let home = folder();
    let (one, other) = (open(home.path()), open(home.path()));
    one.save_settings(|settings| settings.area = Some(AreaCode("24".into()))).unwrap();
    // The other window sets the area while this one changes something else.
    other
        .save_settings(|settings| {
            settings.theme = Some("night".into());
            one.save_settings(|settings| settings.area = Some(AreaCode("12580".into()))).unwrap();
        })
        .unwrap();
    let both = Settings { area: Some(AreaCode("12580".into())), theme: Some("night".into()) };
    assert_eq!(one.settings().0, both);
    other.save_settings(|settings| settings.area = None).unwrap();
    assert_eq!(one.settings().0.theme.as_deref(), Some("night"));
    other.save_settings(|settings| settings.theme = None).unwrap();
    assert_eq!(one.settings().0, Settings::default());
}

#[test]
fn what_killed_programs_left_is_swept_and_nothing_else() {
    let home = folder();
    for name in [".shortlist.json.x1.tmp", ".settings.json.x1.tmp", "notes.tmp", ".shortlist.json.swp"] {
        fs::write(home.path().join(name), "").unwrap();
    }
    open(home.path()).save(&[add("a")]).unwrap();
    let left = [".settings.json.x1.tmp", ".shortlist.json.swp", "notes.tmp", "shortlist.json", "shortlist.lock"];
    assert_eq!(files_in(home.path()), left);
}

#[test]
fn a_folder_in_place_of_the_file_is_never_moved() {
    let home = folder();
    fs::create_dir(home.path().join("shortlist.json")).unwrap();
    let store = open(home.path());
    assert!(matches!(store.shortlist().1, Some(Notice::Unreadable { .. })));
    assert!(matches!(store.save(&[add("a")]), Err(StoreError::Unwritable { .. })));
    assert_eq!(names(&store.shortlist().0), ["a"]);
    assert_eq!(files_in(home.path()), ["shortlist.json"]);
}
