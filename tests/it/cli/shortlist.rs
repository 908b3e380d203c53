//! `medpath shortlist`

use std::fs;

use serde_json::json;

use super::{Home, snapshot};

fn list(home: &Home) -> serde_json::Value {
    home.small(&["shortlist", "list", "--format", "json"]).json()
}

#[test]
fn a_list_is_made_changed_and_cleared() {
    let home = Home::new();
    let run = |args: &[&str]| home.small(&[&["shortlist"], args].concat()).done();
    assert!(run(&["list"]).starts_with("Your shortlist is empty."));
    assert_eq!(list(&home), json!([]));
    assert_eq!(
        run(&["add", "OR tech", "clinic-helper"]),
        "Saved: Surgical Technologist.\nSaved: Clinic Helper (José 検査).\n2 on your shortlist.\n"
    );
    assert_eq!(run(&["add", "clinic-helper"]), "Already there: Clinic Helper (José 検査).\n2 on your shortlist.\n");
    assert_eq!(
        run(&["note", "OR tech", "ask", "GBMC"]),
        "Note written: Surgical Technologist.\n2 on your shortlist.\n"
    );
    assert_eq!(
        run(&["move", "clinic-helper", "1"]),
        "Now number 1: Clinic Helper (José 検査).\n2 on your shortlist.\n"
    );
    snapshot("shortlist_text", &run(&["list"]));
    let saved = json!([
        { "id": "clinic-helper", "title": "Clinic Helper (José 検査)", "note": "" },
        { "id": "surgical-technologist", "title": "Surgical Technologist", "note": "ask GBMC" },
    ]);
    assert_eq!(list(&home), saved);
    assert_eq!(
        run(&["move", "clinic-helper", "99"]),
        "Now number 2: Clinic Helper (José 検査).\n2 on your shortlist.\n"
    );
    assert_eq!(run(&["note", "or tech"]), "Note deleted: Surgical Technologist.\n2 on your shortlist.\n");
    assert_eq!(run(&["remove", "or tech"]), "Taken out: Surgical Technologist.\n1 on your shortlist.\n");
    assert_eq!(run(&["clear"]), "Roles taken out: 1.\n0 on your shortlist.\n");
    assert_eq!(list(&home), json!([]));
}

#[test]
fn every_change_can_answer_in_json() {
    let home = Home::new();
    let ran = home.small(&["shortlist", "add", "clinic-helper", "--format", "json"]);
    assert_eq!(ran.json()[0]["id"], "clinic-helper");
    let ran = home.small(&["shortlist", "clear", "--format", "json"]);
    assert_eq!((ran.code, ran.json()), (0, json!([])));
}

#[test]
fn a_target_its_steps_and_why_not_go_out_and_come_in_again() {
    let home = Home::new();
    let run = |args: &[&str]| home.small(&[&["shortlist"], args].concat()).done();
    run(&["add", "clinic-helper", "OR tech"]);
    assert!(home.small(&["shortlist", "steps"]).failed(2).contains("there is no target"));
    assert_eq!(run(&["target", "OR", "tech"]), "Your target: Surgical Technologist.\n2 on your shortlist.\n");
    assert_eq!(
        run(&["why-not", "clinic-helper", "too", "far"]),
        "Why not, written: Clinic Helper (José 検査).\n2 on your shortlist.\n"
    );
    run(&["steps", "--done", "1", "--by", "2027-03-15"]);
    snapshot("shortlist_steps", &run(&["steps", "--add", "call my aunt"]));
    snapshot("shortlist_target", &run(&["list"]));
    let steps = home.small(&["shortlist", "steps", "OR tech", "--format", "json"]).json();
    assert_eq!((&steps[0]["done"], &steps[0]["by"]), (&json!(true), &json!("2027-03-15")));
    let own = steps.as_array().unwrap().last().unwrap();
    assert_eq!((&own["text"], &own["own"], &own["done"]), (&json!("call my aunt"), &json!(true), &json!(false)));
    for (args, why) in [
        (&["steps", "--done", "99"][..], "none has the number 99"),
        (&["steps", "--step", "1", "--by", "2027-02-30"], "is not a day"),
        (&["steps", "--by", "2027-02-03"], "--by needs the step"),
    ] {
        let said = home.small(&[&["shortlist"], args].concat()).err;
        assert!(said.contains(why), "{args:?}: {said}");
    }
    let saved = list(&home);
    let file = home.file("list.json", &run(&["export"]));
    run(&["clear"]);
    run(&["import", &file]);
    assert_eq!(list(&home), saved);
    assert_eq!(saved[1]["target"], true);
    assert_eq!(saved[0]["why_not"], "too far");
    // The hand-out begins with the target, and has what is open of its steps and nothing that is done.
    let page = home.small(&["handout", "--shortlist", "--format", "text"]).done();
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    assert!(at("MY TARGET") < at("MY ROLES") && at("call my aunt") < at("MY ROLES"), "{page}");
    at("Why not: too far");
    assert_eq!(run(&["target"]), "No target any longer.\n2 on your shortlist.\n");
    assert_eq!(list(&home)[1].get("target"), None);
}

#[test]
fn mistakes_change_nothing() {
    let home = Home::new();
    home.small(&["shortlist", "add", "clinic-helper"]).done();
    let before = list(&home);
    home.small(&["shortlist", "add", "surgical-technologist", "qqqqzzzz"]).failed(1);
    home.small(&["shortlist", "add", "scrub tech"]).failed(2);
    home.small(&["shortlist", "remove", "qqqqzzzz"]).failed(1);
    home.small(&["shortlist", "note", "qqqqzzzz", "x"]).failed(1);
    home.small(&["shortlist", "move", "clinic-helper", "0"]).failed(2);
    assert!(home.small(&["shortlist", "remove", "surgical-technologist"]).failed(1).contains("not on your shortlist"));
    assert!(
        home.small(&["shortlist", "move", "surgical-technologist", "1"]).failed(1).contains("not on your shortlist")
    );
    assert_eq!(list(&home), before);
}

#[test]
fn a_role_that_the_catalogue_lacks_can_be_taken_out() {
    let home = Home::new();
    home.small(&["shortlist", "add", "clinic-helper"]).done();
    assert_eq!(home.run(&["shortlist", "list"]).done(), "1. clinic-helper (not in this catalogue)\n");
    assert!(home.run(&["shortlist", "list", "--format", "json"]).json()[0]["title"].is_null());
    assert!(home.run(&["shortlist", "remove", "clinic-helper"]).done().starts_with("Taken out: clinic-helper."));
}

#[test]
fn a_note_cannot_steer_the_terminal() {
    let home = Home::new();
    home.small(&["shortlist", "add", "clinic-helper"]).done();
    home.small(&["shortlist", "note", "clinic-helper", "\u{1b}[2Jred\u{202e}"]).done();
    let list = home.small(&["shortlist", "list"]).done();
    assert!(list.starts_with("1. Clinic Helper (José 検査): (group pay); 48 mo\n   [2Jred\n\nPay: "), "{list}");
}

#[test]
fn profiles_have_lists_of_their_own() {
    let home = Home::new();
    home.run(&["--profile", "ana", "shortlist", "add", "paramedic"]).done();
    assert_eq!(home.run(&["shortlist", "list", "--format", "json"]).json(), json!([]));
    let list = home.run(&["--profile", "ana", "shortlist", "list", "--format", "json"]).json();
    assert_eq!(list[0]["id"], "paramedic");
}

#[test]
fn a_guest_is_told_that_nothing_was_written() {
    let home = Home::new();
    let ran = home.run(&["--guest", "shortlist", "add", "paramedic"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, "medpath: --guest, so nothing was written.\n"));
    assert_eq!(home.run(&["shortlist", "list", "--format", "json"]).json(), json!([]));
}

#[test]
fn a_damaged_list_is_set_aside_and_named() {
    let home = Home::new();
    let folder = home.path().join("config");
    let file = home.file("config/shortlist.json", "{ half");
    let run = |args: &[&str]| home.run(&[&["--config-dir", folder.to_str().unwrap(), "shortlist"], args].concat());
    let ran = run(&["add", "paramedic"]);
    assert_eq!(ran.code, 0);
    assert!(ran.err.contains("shortlist.json is damaged"), "{}", ran.err);
    let list = run(&["list"]).done();
    assert!(list.starts_with("1. Paramedic: $66,330; 10 mo or more\n\nPay: "), "{list}");
    assert!(fs::read_to_string(&file).unwrap().contains("paramedic"));
}

#[test]
fn a_folder_that_cannot_be_written_ends_with_4() {
    let home = Home::new();
    let file = home.file("plain-file", "");
    let ran = home.run(&["--config-dir", &file, "shortlist", "add", "paramedic"]);
    assert_eq!(ran.code, 4, "{} {}", ran.out, ran.err);
    assert!(ran.err.contains("--config-dir"), "{}", ran.err);
}

#[test]
fn a_note_that_is_too_long_is_refused() {
    let home = Home::new();
    home.small(&["shortlist", "add", "clinic-helper"]).done();
    home.small(&["shortlist", "note", "clinic-helper", "call first"]).done();
    let told = home.small(&["shortlist", "note", "clinic-helper", &"x".repeat(512)]).failed(2);
    assert!(told.contains("12 characters too many: a note takes 500"), "{told}");
    assert_eq!(list(&home)[0]["note"], "call first");
}

/// "[]" would say that nothing was saved.
#[test]
fn a_list_that_cannot_be_read_is_no_empty_list() {
    let home = Home::new();
    let folder = home.path().join("config");
    let file = home.file("config/shortlist.json", "{ half");
    let run = |args: &[&str]| home.run(&[&["--config-dir", folder.to_str().unwrap()], args].concat());
    let list = ["shortlist", "list", "--format", "json"];
    let told = run(&[&["--guest"], &list[..]].concat()).failed(3);
    assert!(told.contains("is damaged") && told.contains("a guest writes nothing"), "{told}");
    run(&["--guest", "shortlist", "add", "paramedic"]).failed(3);
    let told = run(&list).failed(3);
    assert!(told.contains("set aside as"), "{told}");

    fs::write(&file, r#"{"version":7,"shelves":[]}"#).unwrap();
    let told = run(&list).failed(3);
    assert!(told.contains("later medpath") && !told.contains("window"), "{told}");
    fs::write(&file, r#"{"version":7,"entries":[{"role":"paramedic"}]}"#).unwrap();
    let ran = run(&list);
    assert_eq!((ran.code, &ran.json()[0]["id"]), (0, &json!("paramedic")), "{}", ran.err);

    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    let told = run(&list).failed(4);
    assert!(told.contains("cannot be read") && !told.contains("window"), "{told}");
    run(&["shortlist", "clear"]).failed(4);
}

#[test]
fn a_command_waits_for_a_lock_and_then_says_that_nothing_was_saved() {
    let home = Home::new();
    let folder = home.path().join("config");
    let run = |role: &str| home.run(&["--config-dir", folder.to_str().unwrap(), "shortlist", "add", role]);
    run("paramedic").done();
    let held = fs::File::open(folder.join("shortlist.lock")).unwrap();
    held.lock().unwrap();
    let told = run("phlebotomist").failed(4);
    assert!(told.contains("is holding") && told.contains("The change was not saved."), "{told}");
    assert!(!told.contains("window") && !told.contains("next one"), "{told}");
}

/// What an administrator started once must not keep a student from saving for ever, and not without a word.
#[cfg(unix)]
#[test]
fn a_lock_of_another_user_is_named_as_such() {
    use std::os::unix::fs::{PermissionsExt, chown};
    use std::os::unix::process::CommandExt;
    const STUDENT: u32 = 65534;
    let home = Home::new();
    let folder = home.path().join("config");
    let lock = folder.join("shortlist.lock");
    fs::create_dir(&folder).unwrap();
    fs::write(&lock, "").unwrap();
    let mode = |mode| fs::set_permissions(&lock, fs::Permissions::from_mode(mode)).unwrap();
    if [home.path(), &folder].iter().any(|folder| chown(folder, Some(STUDENT), Some(STUDENT)).is_err()) {
        eprintln!("skipped: only root can be two users");
        return;
    }
    // Only a copy is where that user may read it for sure.
    let program = home.path().join("medpath");
    fs::copy(home.medpath().get_program(), &program).unwrap();
    let run = |role: &str| {
        let mut command = std::process::Command::new(&program);
        command.args(["--config-dir", folder.to_str().unwrap(), "shortlist", "add", role]).uid(STUDENT).gid(STUDENT);
        let ended = command.current_dir(home.path()).env_clear().output().unwrap();
        (ended.status.code(), String::from_utf8(ended.stderr).unwrap())
    };
    mode(0o600);
    let (code, told) = run("paramedic");
    assert_eq!(code, Some(4), "{told}");
    assert!(told.contains("shortlist.lock belongs to root"), "{told}");
    assert!(told.contains("Ask root to delete that file"), "{told}");
    // One that can be read can be held.
    mode(0o644);
    assert_eq!(run("paramedic"), (Some(0), String::new()));
}
