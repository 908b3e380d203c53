//! `medpath paths`

use serde_json::{Value, json};

use super::{Home, snapshot};

#[test]
fn the_tree_as_text() {
    snapshot("paths_text", &Home::new().run(&["paths", "surgical", "technologist"]).done());
}

#[test]
fn the_tree_as_json() {
    let tree = Home::new().run(&["paths", "surgical-technologist", "--format", "json"]).json();
    assert_eq!((&tree["role"], &tree["title"]), (&json!("surgical-technologist"), &json!("Surgical Technologist")));
    let find = |list: &Value, title: &str| {
        list.as_array().unwrap().iter().find(|step| step["title"] == title).unwrap_or_else(|| panic!("{title}")).clone()
    };
    let step = find(&tree["follows"], "Surgical First Assistant");
    assert_eq!((&step["role"], &step["builds"]), (&json!("surgical-first-assistant"), &json!(true)));
    let months = json!({ "min": 12, "max": 24, "source": "association-surgical-assistants-education" });
    assert_eq!(step["months"], months);
    assert!(step["follows"].is_array() && step["adds"].is_string());
    let outside = find(&tree["follows"], "Surgical technology instructor");
    assert!(outside["role"].is_null() && outside["months"].is_null());
    assert_eq!(find(&tree["sideways"], "Endoscopy Technician")["direction"], "from_here");
    assert!(tree["leads_here"].as_array().unwrap().iter().all(|step| step["direction"] == "to_here"));
}

#[test]
fn a_role_is_named_as_for_show() {
    let home = Home::new();
    assert_eq!(home.run(&["paths", "Paramedic"]).done(), home.run(&["paths", "paramedic"]).done());
    assert!(home.run(&["paths", "surgical technologst"]).failed(1).contains("  surgical-technologist  "));
    let ran = home.run(&["paths", "qqqqzzzz", "--format", "json"]);
    assert_eq!((ran.code, ran.json()), (1, Value::Array(Vec::new())));
    assert!(home.small(&["paths", "scrub tech"]).failed(2).contains("surgical-first-assistant"));
    home.run(&["paths", "paramedic", "--area", "atlantis"]).failed(1);
}

#[test]
fn every_role_has_a_tree() {
    let home = Home::new();
    for role in ["registered-nurse", "medical-scientist", "cytologist", "anesthesia-technician"] {
        let text = home.run(&["paths", role]).done();
        for part in ["LEADS HERE", "THIS ROLE", "FOLLOWS", "SIDEWAYS"] {
            assert!(text.contains(part), "{role}: {text}");
        }
    }
}
