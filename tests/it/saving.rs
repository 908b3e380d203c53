//! Saving, from several threads and several processes: nothing is lost, no file is half written.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use medpath::model::RoleId;
use medpath::shortlist::{Entry, Op, Shortlist};
use medpath::store::{Notice, Store, StoreError};
use serde_json::Value;

/// Folder that a child process saves in; without it, [`child_writer`] does nothing.
const FOLDER: &str = "MEDPATH_TEST_CHILD";
/// What a child process does: `add NAME` or `count`.
const TASK: &str = "MEDPATH_TEST_TASK";

fn open(folder: &Path) -> Store {
    Store::open(Some(folder.to_owned()), None, false).0
}

fn role(name: &str) -> RoleId {
    RoleId(name.to_owned())
}

fn names(list: &Shortlist) -> Vec<String> {
    list.entries.iter().map(|entry| entry.role.0.clone()).collect()
}

/// Adds `NAME-0` to `NAME-99`, each with a save of its own.
fn add_hundred(store: &Store, name: &str) {
    for n in 0..100 {
        match store.save(&[Op::Add(role(&format!("{name}-{n}")))]) {
            // Kept, and saved with one of the next.
            Ok(_) | Err(StoreError::Busy { .. }) => {}
            Err(failure) => panic!("{failure}"),
        }
    }
    while store.has_unsaved() {
        let _ = store.save(&[]);
    }
}

/// That the roles of all writers are there, each writer's in its own order, and nothing else.
fn assert_all_there(folder: &Path, writers: &[&str]) {
    let (list, notice) = open(folder).shortlist();
    assert_eq!(notice, None);
    let names = names(&list);
    assert_eq!(names.len(), 100 * writers.len());
    for writer in writers {
        let theirs: Vec<_> = names.iter().filter(|name| name.split('-').next() == Some(writer)).cloned().collect();
        assert_eq!(theirs, (0..100).map(|n| format!("{writer}-{n}")).collect::<Vec<_>>());
    }
    assert_eq!(temporary_files(folder), 0);
}

fn temporary_files(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).unwrap();
    entries.filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().ends_with(".tmp")).count()
}

/// Starts this test binary again as a writer.
fn child(folder: &Path, task: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "saving::child_writer", "--nocapture"])
        .env(FOLDER, folder)
        .env(TASK, task)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Not a test by itself: the other process of the tests below.
#[test]
fn child_writer() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let task = std::env::var(TASK).unwrap();
    let store = open(&folder);
    match task.strip_prefix("add ") {
        Some(name) => add_hundred(&store, name),
        None => count_for_ever(&store),
    }
}

/// Writes a rising number into the note of the role `counter`, and says so when it is saved.
fn count_for_ever(store: &Store) {
    let mut number = counter(&store.shortlist().0);
    loop {
        number += 1;
        let note = Op::Note { role: role("counter"), note: number.to_string() };
        store.save(&[Op::Add(role("counter")), note]).unwrap();
        println!("saved {number}");
    }
}

fn counter(list: &Shortlist) -> u64 {
    list.position(&role("counter")).map_or(0, |at| list.entries[at].note.parse().unwrap())
}

#[test]
fn two_processes_that_save_at_once_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let children = ["left", "right"].map(|name| child(folder.path(), &format!("add {name}")));
    for child in children {
        assert!(child.wait_with_output().unwrap().status.success());
    }
    assert_all_there(folder.path(), &["left", "right"]);
}

#[test]
fn threads_with_one_store_or_several_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (open(folder.path()), open(folder.path()));
    thread::scope(|scope| {
        scope.spawn(|| add_hundred(&one, "a"));
        scope.spawn(|| add_hundred(&one, "b"));
        scope.spawn(|| add_hundred(&other, "c"));
    });
    assert_all_there(folder.path(), &["a", "b", "c"]);
}

/// Waits until a temporary file is there, or in some rounds for a while, so that other moments are met too.
fn wait_for_the_middle_of_a_save(folder: &Path, round: u64) {
    if round.is_multiple_of(4) {
        thread::sleep(Duration::from_micros(round * 137));
        return;
    }
    let until = Instant::now() + Duration::from_secs(1);
    while temporary_files(folder) == 0 && Instant::now() < until {}
}

#[test]
fn who_reads_during_a_save_sees_the_old_file_or_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("shortlist.json");
    let store = open(folder.path());
    store.save(&[Op::Add(role("a"))]).unwrap();
    let old = fs::read_to_string(&file).unwrap();
    let mut reader = fs::File::open(&file).unwrap();
    store.save(&[Op::Add(role("b"))]).unwrap();
    let mut seen = String::new();
    reader.read_to_string(&mut seen).unwrap();
    assert_eq!(seen, old);
    assert!(fs::read_to_string(&file).unwrap().contains("\"b\""));
}

#[test]
fn a_killed_process_leaves_a_whole_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("shortlist.json");
    let store = open(folder.path());
    // Large enough that a file written in place would be caught half written.
    let ballast: Vec<Op> = (0..200)
        .map(|n| role(&format!("ballast-{n}")))
        .flat_map(|role| [Op::Add(role.clone()), Op::Note { role, note: "x".repeat(400) }])
        .collect();
    store.save(&ballast).unwrap();
    let mut left_behind = 0;
    for round in 0..40_u64 {
        let mut writer = child(folder.path(), "count");
        let mut said = BufReader::new(writer.stdout.take().unwrap());
        let mut line = String::new();
        while !line.contains("saved ") {
            line.clear();
            assert!(said.read_line(&mut line).unwrap() > 0, "the child ended by itself");
        }
        wait_for_the_middle_of_a_save(folder.path(), round);
        writer.kill().unwrap();
        writer.wait().unwrap();
        let mut rest = String::new();
        said.read_to_string(&mut rest).unwrap();
        line.push_str(&rest);
        // The last line can be cut short by the kill.
        let whole = line.rsplit_once('\n').map_or("", |(whole, _)| whole);
        let promised: u64 = whole.lines().last().unwrap().rsplit("saved ").next().unwrap().parse().unwrap();

        let raw: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        assert_eq!(raw["entries"].as_array().unwrap().len(), 201);
        let (list, notice) = store.shortlist();
        assert_eq!(notice, None);
        assert!(counter(&list) >= promised, "said saved: {promised}, in the file: {}", counter(&list));
        left_behind += temporary_files(folder.path());
    }
    assert!(left_behind > 0, "no kill came in the middle of a save");
    store.save(&[Op::Add(role("last"))]).unwrap();
    assert_eq!(temporary_files(folder.path()), 0);
}

#[test]
fn a_damaged_file_is_set_aside_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("shortlist.json");
    fs::write(&file, "{\"version\":1,\"entr").unwrap();
    fs::write(folder.path().join("shortlist.json.bad"), "an older one").unwrap();
    let store = open(folder.path());
    let (list, notice) = store.shortlist();
    assert!(list.entries.is_empty());
    let aside = folder.path().join("shortlist.json.bad-2");
    let sentence = notice.unwrap().to_string();
    assert!(sentence.contains(aside.to_str().unwrap()), "{sentence}");
    assert_eq!(fs::read_to_string(aside).unwrap(), "{\"version\":1,\"entr");
    assert_eq!(fs::read_to_string(folder.path().join("shortlist.json.bad")).unwrap(), "an older one");
    store.save(&[Op::Add(role("a"))]).unwrap();
    let (list, notice) = open(folder.path()).shortlist();
    assert_eq!((names(&list), notice), (vec!["a".to_owned()], None));
}

#[test]
fn a_newer_file_is_shown_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("shortlist.json");
    let text = "{\"version\":2,\"entries\":[{\"role\":\"a\",\"note\":\"n\",\"stars\":[1]}],\"shelves\":{}}  \n";
    fs::write(&file, text).unwrap();
    let store = open(folder.path());
    let (list, notice) = store.shortlist();
    assert_eq!(names(&list), ["a"]);
    assert!(matches!(notice, Some(Notice::Newer { version: 2, readable: true, .. })));
    for _ in 0..2 {
        let failure = store.save(&[Op::Add(role("b")), Op::Clear]).unwrap_err().to_string();
        assert!(failure.contains("format 2") && failure.contains("Nothing was changed"), "{failure}");
        assert_eq!(names(&store.shortlist().0), ["a"]);
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing beside it");
}

#[test]
fn a_place_that_cannot_be_written_lets_one_go_on() {
    let folder = tempfile::tempdir().unwrap();
    // Below a file, so that it fails for root too.
    let config = folder.path().join("home");
    fs::write(&config, "").unwrap();
    go_on_and_recover(&config.join("medpath"), || {
        fs::remove_file(&config).unwrap();
    });
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_lets_one_go_on() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let mode = |mode| fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).unwrap();
    mode(0o500);
    if fs::write(folder.path().join("probe"), "").is_ok() {
        eprintln!("skipped: this user can write to read-only folders");
        return;
    }
    go_on_and_recover(folder.path(), || mode(0o700));
}

/// Saves in a folder that refuses, then makes it right and saves again.
fn go_on_and_recover(folder: &Path, make_right: impl FnOnce()) {
    let store = open(folder);
    let failure = store.save(&[Op::Add(role("a"))]).unwrap_err();
    assert!(matches!(failure, StoreError::Unwritable { .. }), "{failure:?}");
    let file = folder.join("shortlist.json");
    assert!(failure.to_string().starts_with(file.to_str().unwrap()), "{failure}");
    assert!(failure.in_window().contains("lives on until you leave"), "{}", failure.in_window());
    assert!(failure.to_string().contains("The change was not saved."), "{failure}");
    assert_eq!(names(&store.shortlist().0), ["a"]);
    // The same failure is told once.
    assert_eq!(names(&store.save(&[Op::Add(role("b"))]).unwrap()), ["a", "b"]);
    assert!(store.has_unsaved());
    make_right();
    assert_eq!(names(&store.save(&[Op::Add(role("c"))]).unwrap()), ["a", "b", "c"]);
    assert!(!store.has_unsaved());
    assert_eq!(names(&open(folder).shortlist().0), ["a", "b", "c"]);
}

#[cfg(unix)]
#[test]
fn links_and_permissions_are_kept() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let (config, shared) = (folder.path().join("config"), folder.path().join("shared"));
    fs::create_dir(&config).unwrap();
    let (link, hop, target) = (config.join("shortlist.json"), config.join("hop"), shared.join("list.json"));
    symlink("hop", &link).unwrap();
    symlink("../shared/list.json", &hop).unwrap();
    let is_link = |file: &Path| fs::symlink_metadata(file).unwrap().is_symlink();
    let mode = |file: &Path| fs::metadata(file).unwrap().permissions().mode() & 0o777;

    // The target does not exist yet.
    let store = open(&config);
    store.save(&[Op::Add(role("a"))]).unwrap();
    assert!(is_link(&link) && is_link(&hop) && !is_link(&target));
    assert_eq!(mode(&target), 0o600);
    fs::set_permissions(&target, fs::Permissions::from_mode(0o664)).unwrap();
    store.save(&[Op::Add(role("b"))]).unwrap();
    assert!(is_link(&link) && is_link(&hop) && !is_link(&target));
    assert_eq!(mode(&target), 0o664);
    assert_eq!(names(&open(&config).shortlist().0), ["a", "b"]);
    assert_eq!(fs::read_dir(&config).unwrap().count(), 2, "the lock is beside the target");

    // Only root can give files away; a save by root does not take them.
    if std::os::unix::fs::chown(&target, Some(65534), Some(65534)).is_ok() {
        store.save(&[Op::Remove(role("a"))]).unwrap();
        assert_eq!(fs::metadata(&target).unwrap().uid(), 65534);
        store.save(&[Op::Insert { entry: Entry::new(role("a"), ""), at: 0 }]).unwrap();
    }

    // A file that somebody marked read-only is not replaced.
    fs::set_permissions(&target, fs::Permissions::from_mode(0o444)).unwrap();
    assert!(matches!(store.save(&[Op::Add(role("c"))]), Err(StoreError::Unwritable { .. })));
    assert_eq!(names(&open(&config).shortlist().0), ["a", "b"]);

    // A circle of links is an answer, not a hang.
    fs::remove_file(&hop).unwrap();
    symlink("shortlist.json", &hop).unwrap();
    assert!(matches!(open(&config).save(&[Op::Add(role("c"))]), Err(StoreError::Unwritable { .. })));
    assert!(is_link(&link) && is_link(&hop));
}
