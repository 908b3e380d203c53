//! `map`: where every role stands on two axes.

use super::Home;

#[test]
fn every_role_has_a_place_or_a_reason() {
    let home = Home::new();
    let map = home.run(&["map", "--format", "json"]).json();
    let all = home.run(&["list", "--format", "json"]).json();
    let count = |value: &serde_json::Value| value.as_array().unwrap().len();
    assert!(count(&map["roles"]) > 50 && count(&map["not_on_map"]) > 0);
    assert_eq!(count(&map["roles"]) + count(&map["not_on_map"]), count(&all));
    for role in map["roles"].as_array().unwrap() {
        for axis in ["x", "y"] {
            assert!(count(&role[axis]["sources"]) > 0, "{role}");
        }
        let listed = all.as_array().unwrap().iter().find(|one| one["id"] == role["id"]).unwrap();
        assert_eq!(role["y"]["of_group"], !listed["direction"].is_null(), "{role} {listed}");
    }
}

#[test]
fn filters_leave_roles_out_and_text_and_csv_say_the_same() {
    let home = Home::new();
    let asked = ["map", "--x", "growth", "--y", "jobs", "--max-months", "12"];
    let map = home.run(&[&asked[..], &["--format", "json"]].concat()).json();
    let text = home.run(&asked).done();
    let csv = home.run(&[&asked[..], &["--format", "csv"]].concat()).done();
    let roles = map["roles"].as_array().unwrap();
    let rest = map["not_on_map"].as_array().unwrap();
    assert_eq!(csv.lines().count(), 1 + roles.len() + rest.len());
    assert!(csv.starts_with("role,growth,growth: source,jobs here,jobs here: source\n"), "{csv}");
    assert!(text.contains("SOURCES") && text.contains("NOT ON THE MAP"), "{text}");
    let listed = home.run(&["list", "--max-months", "12", "--format", "json"]).json();
    assert_eq!(roles.len() + rest.len(), listed.as_array().unwrap().len());
}

#[test]
fn what_cannot_be_drawn_is_refused() {
    let home = Home::new();
    assert!(home.run(&["map", "--x", "pay"]).failed(2).contains("the same"));
    assert!(home.run(&["map", "--format", "html"]).failed(2).contains("csv"));
}
