//! `medpath check`

use std::fs;

use serde_json::{Value, json};

use super::{Home, fixture};

#[test]
fn a_sound_file_passes() {
    let home = Home::new();
    let good = fixture("cli/catalogue.json");
    let good = good.to_str().unwrap();
    let text = home.run(&["check", good]).done();
    assert!(
        text.ends_with("catalogue.json: no faults (roles: 3, employers: 2, credentials: 1, sources: 2)\n"),
        "{text}"
    );
    let ran = home.run(&["check", good, "--format", "json"]);
    assert_eq!((ran.code, ran.json()), (0, Value::Array(Vec::new())));
}

#[test]
fn every_fault_is_named_with_file_line_and_field() {
    let home = Home::new();
    let text = fs::read_to_string(fixture("cli/catalogue.json")).unwrap();
    let spoiled =
        text.replace("\"page-b\",\n   \"text\": \"One school asks", "\"page-z\",\n   \"text\": \"One school asks");
    let spoiled = spoiled.replacen("\"remote\": \"no\"", "\"remote\": \"never\"", 1);
    assert_ne!(spoiled, text);
    let file = home.file("spoiled.json", &spoiled);
    let ran = home.run(&["check", &file]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("spoiled.json:") && ran.out.contains("roles[0].remote"), "{}", ran.out);
    let ran = home.run(&["check", &file, "--format", "json"]);
    assert_eq!(ran.code, 1);
    let fault = &ran.json()[0];
    let line = spoiled.lines().position(|line| line.contains("never")).unwrap() + 1;
    assert_eq!(
        (&fault["file"], &fault["line"], &fault["field"]),
        (&json!(file), &json!(line), &json!("roles[0].remote"))
    );
    assert!(fault["message"].as_str().unwrap().contains("never"));
}

#[test]
fn several_files_are_checked_in_one_go() {
    let home = Home::new();
    let good = fixture("cli/catalogue.json");
    let bad = home.file("bad.json", "[1]");
    let ran = home.run(&["check", &bad, good.to_str().unwrap()]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("bad.json:1") && ran.out.contains("no faults"), "{}", ran.out);
}

#[test]
fn a_file_that_cannot_be_read_ends_with_4() {
    let home = Home::new();
    assert!(home.run(&["check", "none.json"]).failed(4).contains("none.json"));
    let binary = home.path().join("binary.json");
    fs::write(&binary, [0xff, 0xfe, 0x00]).unwrap();
    home.run(&["check", binary.to_str().unwrap()]).failed(4);
    home.run(&["check"]).failed(2);
}

#[test]
fn of_many_faults_the_first_are_shown_and_all_counted() {
    let home = Home::new();
    let text = fs::read_to_string(fixture("cli/catalogue.json")).unwrap();
    let mut file: Value = serde_json::from_str(&text).unwrap();
    let mut role = file["roles"][0].take();
    file["employers"] = json!([]);
    role["title"] = " ".into();
    for (roles, told) in [(300, "200 of 300 faults are shown"), (1200, "200 of 1000 or more faults are shown")] {
        file["roles"] = (0..roles)
            .map(|at| {
                role["id"] = format!("role-{at}").into();
                role.clone()
            })
            .collect();
        let file = home.file("many.json", &file.to_string());
        let ran = home.run(&["check", &file]);
        assert_eq!((ran.code, ran.out.lines().count()), (1, 201));
        assert!(ran.out.ends_with(&format!("many.json: {told}\n")), "{}", ran.out);
    }
}
