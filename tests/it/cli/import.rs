//! `medpath import`

use std::fs;

use serde_json::Value;

use super::{Home, fixture};

fn table(name: &str) -> String {
    fixture(&format!("import/{name}")).to_str().unwrap().to_owned()
}

#[test]
fn wages_go_to_the_users_own_folder_and_are_shown_from_there() {
    let home = Home::new();
    let text = fs::read_to_string(table("areas.csv")).unwrap();
    let newer = home.file("all_data_M_2025.csv", &text.replace("68970", "70000"));
    let told = home.run(&["import", "wages", &newer]).done();
    assert!(told.starts_with("May 2025: ") && told.contains("wages/md.json"), "{told}");
    let written = home.path().join("XDG_DATA_HOME/medpath/wages/md.json");
    assert!(written.is_file(), "{told}");
    let record = home.run(&["show", "surgical-technologist", "--format", "json"]).json();
    assert_eq!(record["wages"]["area"]["annual"]["p50"], 70000);
}

#[test]
fn an_older_table_is_written_and_said_to_be_older() {
    let home = Home::new();
    let told = home.run(&["import", "wages", &table("national.xlsx")]).done();
    assert!(told.starts_with("May 2024: ") && told.contains("holds newer figures (May 2025)"), "{told}");
    let record = home.run(&["show", "surgical-technologist", "--format", "json"]).json();
    assert_eq!(record["wages"]["nation"]["annual"]["p50"], 64650);
}

#[test]
fn a_checkout_is_written_to() {
    let home = Home::new();
    home.file("Cargo.toml", "[package]\nname = \"medpath\"\n");
    fs::create_dir_all(home.path().join("data/roles")).unwrap();
    let told = home.run(&["import", "wages", &table("national.xlsx")]).done();
    assert!(home.path().join("data/wages/us.json").is_file(), "{told}");
    assert!(!told.contains("newer figures"), "{told}");
}

#[test]
fn a_folder_can_be_named() {
    let home = Home::new();
    let ran = home.run(&["import", "wages", &table("national.xlsx"), "--to", "here", "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(home.path().join("here/wages/us.json").is_file());
    let report = ran.json();
    assert_eq!(
        (&report["edition"], &report["written"]),
        (&"May 2024".into(), &serde_json::json!(["here/wages/us.json"]))
    );
}

#[test]
fn projections_and_ratings_say_that_they_need_a_build() {
    let home = Home::new();
    let told = home.run(&["import", "projections", &table("projections.csv")]).done();
    assert!(told.contains("projections.json") && told.contains("build it again"), "{told}");
    let told = home.run(&["import", "onet", &table("onet"), "--to", "here"]).done();
    assert!(told.contains("occupations.json") && !told.contains("build it again"), "{told}");
    let written: Value =
        serde_json::from_str(&fs::read_to_string(home.path().join("here/occupations.json")).unwrap()).unwrap();
    assert!(!written.as_array().unwrap().is_empty());
}

#[test]
fn tables_that_only_a_build_reads_need_a_checkout_or_a_named_folder() {
    let home = Home::new();
    let industries = table("nat4d.xlsx");
    let years = table("national.xlsx");
    for args in [["import", "industries", &industries], ["import", "years", &years]] {
        let message = home.run(&args).failed(2);
        assert!(message.contains("nothing was written") && message.contains("--to"), "{message}");
    }
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    let told = home.run(&["import", "industries", &industries, "--to", "here"]).done();
    assert!(told.starts_with("May 2024: rows 2, occupations 1.\n") && told.contains("industries.json"), "{told}");
    home.file("Cargo.toml", "[package]\nname = \"medpath\"\n");
    fs::create_dir_all(home.path().join("data/roles")).unwrap();
    let told = home.run(&["import", "years", &years, &table("areas.csv"), "--year", "2025"]).done();
    assert!(told.starts_with("May 2024, May 2025: rows 4, occupations 2.\n"), "{told}");
    assert!(home.path().join("data/years.json").is_file());
    assert!(home.run(&["import", "years", &table("areas.csv")]).failed(2).contains("--year"));
    home.run(&["import", "industries", &table("projections.csv"), "--year", "2025"]).failed(3);
}

#[test]
fn a_wrong_table_is_named_and_nothing_is_written() {
    let home = Home::new();
    for (name, words) in
        [("bad_mark.csv", "row "), ("half_row.csv", "row "), ("wrong_header.csv", "column"), ("page.csv", "page.csv")]
    {
        let message = home.run(&["import", "wages", &table(name), "--year", "2025"]).failed(3);
        assert!(message.contains(name) && message.contains(words), "{message}");
    }
    home.run(&["import", "wages", "none.csv", "--year", "2025"]).failed(4);
    assert!(home.run(&["import", "wages", &table("areas.csv")]).failed(2).contains("--year"));
    home.run(&["import", "projections", &table("areas.csv")]).failed(3);
    let empty = home.file("empty.csv", "");
    home.run(&["import", "projections", &empty]).failed(3);
    fs::remove_file(empty).unwrap();
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn a_folder_that_cannot_be_written_ends_with_4() {
    let home = Home::new();
    let file = home.file("plain-file", "");
    home.run(&["import", "wages", &table("national.xlsx"), "--to", &file]).failed(4);
}
