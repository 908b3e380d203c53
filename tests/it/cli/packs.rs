//! Commands with local packs over the catalogue.

use std::fs;

use serde_json::json;

use super::{Home, Ran, fixture};

fn with_pack(home: &Home, words: &[&str]) -> Ran {
    let pack = fixture("packs/lincoln.jsonc");
    let words: Vec<&str> = ["--pack", pack.to_str().unwrap()].into_iter().chain(words.iter().copied()).collect();
    home.run(&words)
}

#[test]
fn what_comes_from_a_pack_says_so_everywhere() {
    let home = Home::new();
    let own = with_pack(&home, &["show", "Pharmacy Helper", "--format", "json"]).json();
    assert_eq!((&own["local"], &own["sources"]), (&json!("Lincoln High"), &json!(["local-lincoln-high"])));
    let role = with_pack(&home, &["show", "phlebotomist", "--format", "json"]).json();
    assert_eq!(role.get("local"), None);
    for (field, text) in [("local_notes", "text"), ("local_contacts", "name"), ("local_events", "title")] {
        assert_eq!(role[field].as_array().unwrap().len(), 1, "{field}: past events are left out");
        assert_eq!(role[field][0]["local"], "Lincoln High");
        assert!(role[field][0][text].is_string());
    }
    let text = with_pack(&home, &["show", "phlebotomist"]).done();
    for line in ["(local: Lincoln High)", "Harbor Blood Lab (local), Baltimore", "local pack \"Lincoln High\""] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let found = with_pack(&home, &["search", "pill counter", "--format", "json"]).json();
    assert_eq!(
        (&found["answers"][0]["id"], &found["answers"][0]["local"]),
        (&json!("pharmacy-helper"), &json!("Lincoln High"))
    );
    let listed = with_pack(&home, &["list", "--family", "pharmacy", "--format", "json"]).json();
    let own = listed.as_array().unwrap().iter().find(|role| role["id"] == "pharmacy-helper").unwrap();
    assert_eq!(own["local"], "Lincoln High");
    let schools = with_pack(&home, &["schools", "phlebotomist", "--format", "json"]).json();
    assert_eq!((&schools[0]["local"], &schools[0]["in_area"]), (&json!("Lincoln High"), &json!(true)));
    let far = schools.as_array().unwrap().iter().find(|school| school["id"] == "far-valley").unwrap();
    assert!(far["miles"].as_u64().unwrap() > 100, "{far}");
    let employers = with_pack(&home, &["employers", "harbor blood", "--format", "json"]).json();
    assert_eq!((&employers[0]["local"], &employers[0]["confidence"]), (&json!("Lincoln High"), &json!("local")));
    let compared = with_pack(&home, &["compare", "pharmacy-helper", "pharmacy-technician"]).done();
    assert!(compared.contains("Pharmacy Helper (local)"), "{compared}");
    let page = with_pack(&home, &["guide", "near-you"]).done();
    assert!(page.contains("Lab open house") && !page.contains("Fair of last year"), "{page}");
}

#[test]
fn employers_and_schools_are_answers_those_of_packs_and_the_others() {
    let home = Home::new();
    for (typed, kind, name) in [
        ("harbor blood lab", "employer", "Harbor Blood Lab (local)"),
        ("harbor night college", "school", "Harbor Night College (local)"),
        ("johns hopkins", "employer", "Johns Hopkins Medicine"),
        ("towson university", "school", "Towson University"),
    ] {
        let found = with_pack(&home, &["search", typed, "--format", "json"]).json();
        let first = &found["answers"][0];
        assert_eq!(first["kind"], kind, "{typed}: {found}");
        let id = first["id"].as_str().unwrap();
        let words = if kind == "employer" { ["employers", typed] } else { ["schools", typed] };
        let listed = with_pack(&home, &[words[0], words[1], "--format", "json"]).json();
        let field = if kind == "employer" { "name" } else { "school" };
        let one = listed.as_array().unwrap().iter().find(|one| one["id"] == id).unwrap();
        assert_eq!(one[field], name, "{typed}");
    }
}

#[test]
fn a_hidden_role_shows_nowhere_but_where_it_is_asked_for_by_name() {
    let home = Home::new();
    let said = with_pack(&home, &["show", "dental-assistant"]).failed(1);
    assert!(said.contains("the local pack \"Lincoln High\" hides Dental Assistant. It says: Nobody trains"), "{said}");
    for (words, title) in [
        (&["list"][..], "Dental Assistant"),
        (&["search", "dental assistant"], "Dental Assistant"),
        (&["paths", "dental-hygienist"], "Dental Assistant"),
        // Occupations of O*NET and the military may be called so too.
        (&["show", "dental-laboratory-technician", "--format", "json"], "\"role\": \"dental-assistant\""),
    ] {
        assert!(home.run(words).out.contains(title), "{words:?} has it without the pack");
        let ran = with_pack(&home, words);
        assert!(!ran.out.contains(title), "{words:?}: {}", ran.out);
    }
}

#[test]
fn own_roles_are_saved_like_others() {
    let home = Home::new();
    with_pack(&home, &["shortlist", "add", "Pill Counter"]);
    let list = with_pack(&home, &["shortlist", "list"]).done();
    assert!(list.contains("Pharmacy Helper (local)"), "{list}");
    let list = home.run(&["shortlist", "list"]).done();
    assert!(list.contains("pharmacy-helper (not in this catalogue)"), "{list}");
    home.run(&["shortlist", "add", "dental-assistant"]);
    let list = with_pack(&home, &["shortlist", "list"]).done();
    assert!(list.contains("dental-assistant (hidden by a local pack)"), "{list}");
    let list = with_pack(&home, &["shortlist", "list", "--format", "json"]).json();
    assert_eq!((&list[0]["local"], list[1].get("local")), (&json!("Lincoln High"), None), "{list}");
}

#[test]
fn the_area_of_a_pack_counts_until_one_is_chosen() {
    let home = Home::new();
    let text = fs::read_to_string(fixture("packs/lincoln.jsonc")).unwrap();
    let denver = home.file(
        "denver.jsonc",
        &text.replace("Baltimore-Columbia-Towson, MD", "19740").replace("Lincoln High", "Denver"),
    );
    let area = |words: &[&str]| home.run(words).json()["wages"]["area"]["code"].clone();
    assert_eq!(area(&["show", "phlebotomist", "--format", "json", "--pack", &denver]), "19740");
    assert_eq!(area(&["show", "phlebotomist", "--format", "json", "--pack", &denver, "--area", "12580"]), "12580");
}

#[test]
fn a_bad_pack_is_left_out_and_named() {
    let home = Home::new();
    let plain = home.run(&["show", "phlebotomist"]).done();
    let text = fs::read_to_string(fixture("packs/lincoln.jsonc")).unwrap();
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let huge = home.path().join("huge.json");
    // Nothing but its length is looked at.
    fs::File::create(&huge).unwrap().set_len(200 << 20).unwrap();
    fs::write(home.path().join("wide.json"), wide).unwrap();
    home.file("broken.json", &text.replacen(']', "", 1));
    home.file("control.json", &text.replace("Harbor Night", "Harbor\\u001b[2J Night"));
    home.file("dead.json", &text.replace("\"role\": \"phlebotomist\"", "\"role\": \"no-such\""));
    home.file("taken.json", &text.replace("pharmacy-helper", "phlebotomist"));
    home.file("list.json", "[]");
    for (name, says) in [
        ("huge.json", "is left out: it is larger than 4 MiB"),
        ("wide.json", "is left out: it is not UTF-8 text; open it in an editor"),
        ("broken.json", "broken.json:17: expected `,` or `]`. To see all: medpath check "),
        ("control.json", "schools[0].school: holds the control character"),
        ("dead.json", "notes[0].role: no role has the id \"no-such\""),
        ("taken.json", "roles[0].id: \"phlebotomist\" is reserved"),
        ("list.json", "list.json: pack: missing: a pack begins with its name"),
        ("none.json", "is left out: it cannot be read"),
    ] {
        let file = home.path().join(name);
        let ran = home.run(&["show", "phlebotomist", "--pack", file.to_str().unwrap()]);
        assert_eq!((ran.code, ran.out.as_str()), (0, plain.as_str()), "{name}");
        assert!(ran.err.starts_with("medpath: ") && ran.err.contains(says), "{name}: {}", ran.err);
        assert!(!ran.err.contains('\u{1b}'), "{name}");
    }
    let marked = home.file("marked.json", &format!("\u{feff}{text}"));
    assert_eq!(home.run(&["show", "phlebotomist", "--pack", &marked]).err, "");
}

#[test]
fn packs_of_the_data_folder_are_found_and_one_bad_among_them_stops_nothing() {
    let home = Home::new();
    let config = home.path().join("config");
    let packs = config.join("data/packs");
    fs::create_dir_all(&packs).unwrap();
    fs::copy(fixture("packs/lincoln.jsonc"), packs.join("lincoln.jsonc")).unwrap();
    fs::write(packs.join("a-bad.json"), "{\"pack\": 1}").unwrap();
    fs::write(packs.join("notes.txt"), "not a pack").unwrap();
    let ran = home.run(&["--config-dir", config.to_str().unwrap(), "show", "pharmacy-helper", "--format", "json"]);
    assert_eq!((ran.code, &ran.json()["local"]), (0, &json!("Lincoln High")), "{}", ran.err);
    assert!(ran.err.lines().count() == 1 && ran.err.contains("a-bad.json"), "{}", ran.err);
}

#[test]
fn an_empty_pack_changes_nothing() {
    let home = Home::new();
    let empty = home.file("empty.json", "{\"pack\": {\"name\": \"E\", \"says\": \"E\", \"date\": \"2026-01-01\"}}");
    for words in [
        &["list"][..],
        &["show", "phlebotomist"],
        &["show", "phlebotomist", "--format", "json"],
        &["search", "open house"],
        &["guide"],
        &["schools", "phlebotomist"],
        &["employers"],
        &["paths", "phlebotomist"],
    ] {
        let with: Vec<&str> = words.iter().copied().chain(["--pack", &empty]).collect();
        assert_eq!(home.run(&with).done(), home.run(words).done(), "{words:?}");
    }
}
