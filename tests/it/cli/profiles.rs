//! `medpath profiles`

use std::fs;

use serde_json::{Value, json};

use super::{Home, Ran};

fn run(home: &Home, args: &[&str]) -> Ran {
    home.run(&[&["--config-dir", home.path().join("config").to_str().unwrap()], args].concat())
}

/// Names and numbers of roles, as scripts see them.
fn roster(home: &Home) -> Value {
    let listed = run(home, &["profiles", "list", "--format", "json"]).json();
    let pair = |student: &Value| json!([student["name"], student["roles"]]);
    listed.as_array().unwrap().iter().map(pair).collect()
}

#[test]
fn students_are_made_renamed_copied_and_deleted() {
    let home = Home::new();
    let list = run(&home, &["profiles", "list"]).done();
    assert!(list.starts_with("(no name): 0 roles (in use); "), "{list}");
    assert_eq!(roster(&home), json!([[null, 0]]));
    assert!(!home.path().join("config").exists(), "looking makes nothing");

    let told = run(&home, &["profiles", "new", "O'Brien"]).done();
    assert!(told.starts_with("O'Brien is new. Use the list with --profile \"O'Brien\". The files are in /"), "{told}");
    run(&home, &["profiles", "new", "Anna-Lena M."]).done();
    let told = run(&home, &["profiles", "new", "o'BRIEN"]).failed(2);
    assert!(told.contains("There is a student named O'Brien already."), "{told}");
    run(&home, &["--profile", "O'Brien", "shortlist", "add", "paramedic", "phlebotomist"]).done();
    run(&home, &["--profile", "o'brien", "shortlist", "note", "paramedic", "ask"]).done();
    run(&home, &["shortlist", "add", "perfusionist"]).done();
    assert_eq!(roster(&home), json!([[null, 1], ["Anna-Lena M.", 0], ["O'Brien", 2]]));

    let told = run(&home, &["profiles", "copy", "O'Brien", "anna-lena m."]).done();
    assert_eq!(told, "Roles copied from O'Brien to Anna-Lena M.: 2.\n");
    let copied = run(&home, &["--profile", "Anna-Lena M.", "shortlist", "list", "--format", "json"]).json();
    assert_eq!((&copied[0]["id"], &copied[0]["note"]), (&json!("paramedic"), &json!("ask")));
    assert_eq!(run(&home, &["profiles", "rename", "O'Brien", "検査"]).done(), "O'Brien is 検査 now.\n");
    assert!(run(&home, &["profiles", "delete", "検査"]).failed(2).contains("検査 has 2 roles on the shortlist. --yes"));
    assert_eq!(run(&home, &["profiles", "delete", "検査", "--yes"]).done(), "検査 is erased.\n");
    assert_eq!(roster(&home), json!([[null, 1], ["Anna-Lena M.", 2]]));
    assert_eq!(fs::read_dir(home.path().join("config/profiles")).unwrap().count(), 1, "nothing of it is left");
    let told = run(&home, &["profiles", "delete", "検査"]).failed(1);
    assert!(told.contains("No student is named 検査."), "{told}");
}

#[test]
fn who_is_at_the_keyboard_is_marked_and_the_json_is_the_list_after_a_change() {
    let home = Home::new();
    let listed = run(&home, &["--profile", "ana", "profiles", "new", "Bo", "--format", "json"]).json();
    let names: Vec<&Value> = listed.as_array().unwrap().iter().map(|student| &student["name"]).collect();
    assert_eq!(names, [&Value::Null, &json!("ana"), &json!("Bo")]);
    assert_eq!(listed[1]["in_use"], json!(true));
    assert_eq!(listed[2]["in_use"], json!(false));
    assert!(listed[2]["folder"].as_str().unwrap().ends_with("config/profiles/bo"));
}

#[test]
fn a_name_that_is_none_and_a_guest_change_nothing() {
    let home = Home::new();
    for args in [&["profiles", "new", "..."][..], &["profiles", "new", "  "], &["--guest", "profiles", "new", "Bo"]] {
        run(&home, args).failed(2);
    }
    let told = run(&home, &["--profile", "...", "shortlist", "list"]).failed(2);
    assert!(told.contains("cannot name a student"), "{told}");
    assert!(!home.path().join("config").exists());
}

/// Deleted on the screens of a program that was then killed: the files are there, and nobody is left in the dark.
#[test]
fn who_was_deleted_and_not_erased_is_named() {
    let home = Home::new();
    run(&home, &["--profile", "Ana", "shortlist", "add", "paramedic"]).done();
    let profiles = home.path().join("config/profiles");
    fs::rename(profiles.join("ana"), profiles.join("ana.deleted")).unwrap();
    let ran = run(&home, &["profiles", "list", "--format", "json"]);
    assert_eq!(ran.json().as_array().unwrap().len(), 1);
    assert!(ran.err.contains("ana.deleted was deleted, and medpath ended before"), "{}", ran.err);
}

#[test]
fn everybody_is_exported_and_nothing_is_replaced() {
    let home = Home::new();
    run(&home, &["--profile", "O'Brien", "shortlist", "add", "paramedic"]).done();
    run(&home, &["shortlist", "add", "phlebotomist"]).done();
    run(&home, &["profiles", "new", "Empty"]).done();
    let folder = home.path().join("out");
    fs::create_dir(&folder).unwrap();
    let told = run(&home, &["profiles", "export", folder.to_str().unwrap()]).done();
    assert!(told.ends_with("out: 2, each as a page (html) and as data (json).\n"), "{told}");
    let names = || {
        let mut names: Vec<String> =
            fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    let written = names();
    assert_eq!(written.len(), 4, "{written:?}");
    assert!(written.contains(&"no-name.html".to_owned()) && written.iter().any(|name| name.starts_with("o-brien-")));
    let page = written.iter().find(|name| name.starts_with("o-brien-") && name.ends_with(".html")).unwrap();
    let page = fs::read_to_string(folder.join(page)).unwrap();
    assert!(page.contains("Paramedic") && page.contains("Brien"), "{page}");
    run(&home, &["profiles", "export", folder.to_str().unwrap()]).done();
    assert_eq!(names().len(), 8, "a second time beside the first");
    // What a student has said goes along, even without a role.
    fs::create_dir_all(home.path().join("config/profiles/empty")).unwrap();
    fs::write(home.path().join("config/profiles/empty/interests.json"), r#"{"version":1,"answers":["yes"]}"#).unwrap();
    assert!(run(&home, &["profiles", "export", folder.to_str().unwrap()]).done().contains("other answers"));
    assert!(fs::read_to_string(folder.join("empty-interests.json")).unwrap().contains("yes"));
    run(&home, &["profiles", "export", home.path().join("nowhere").to_str().unwrap()]).failed(4);
}
