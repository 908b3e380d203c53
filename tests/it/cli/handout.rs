//! `medpath handout`, and a shortlist that goes from one computer to another.

use std::fs;

use super::{Home, Ran, snapshot};

/// On the day of the snapshots.
fn on_a_day(home: &Home, args: &[&str]) -> Ran {
    let catalogue = super::fixture("cli/catalogue.json");
    let mut command = home.medpath();
    command.env("SOURCE_DATE_EPOCH", "1796040000").args(["--catalogue", catalogue.to_str().unwrap()]).args(args);
    let ended = command.output().unwrap();
    Ran {
        code: ended.status.code().expect("no signal"),
        out: String::from_utf8(ended.stdout).unwrap(),
        err: String::from_utf8(ended.stderr).unwrap(),
    }
}

#[test]
fn every_format_of_a_role() {
    let home = Home::new();
    for format in ["html", "md", "text", "csv", "json"] {
        let args = ["handout", "surgical-technologist", "--name", "Ana", "--format", format];
        snapshot(&format!("handout_{format}"), &on_a_day(&home, &args).done());
    }
    // A page to print is what one wants if nothing else is said.
    let page = on_a_day(&home, &["handout", "surgical-technologist"]).done();
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("November 30, 2026"), "{page}");
}

#[test]
fn the_name_of_the_profile_stands_on_the_page() {
    let home = Home::new();
    let page = on_a_day(&home, &["handout", "surgical-technologist", "--profile", "Bo Li"]).done();
    assert!(page.contains("<p class=\"byline\">Bo Li, November 30, 2026</p>"), "{page}");
}

#[test]
fn a_file_is_written_where_it_was_asked_for_and_never_over_another() {
    let home = Home::new();
    let args = ["handout", "surgical-technologist", "--guest", "--out", "page.html"];
    let first = on_a_day(&home, &args).done();
    let place = home.path().canonicalize().unwrap().join("page.html");
    assert!(first.trim_end().ends_with("page.html") && first.starts_with("Written: /"), "{first}");
    fs::write(&place, "mine").unwrap();
    let second = on_a_day(&home, &args);
    assert!(second.out.trim_end().ends_with("page-2.html"), "{}", second.out);
    assert!(second.err.contains("was there already and stays as it is"), "{}", second.err);
    assert_eq!(fs::read_to_string(place).unwrap(), "mine");
    let missing = ["handout", "surgical-technologist", "--out", "no/page.html"];
    assert!(on_a_day(&home, &missing).failed(4).contains("there is no folder"));
    // A guest leaves nothing but what was asked for.
    assert!(!home.path().join("XDG_CONFIG_HOME").exists());
}

#[test]
fn mistakes_say_what_to_do() {
    let home = Home::new();
    assert!(on_a_day(&home, &["handout", "--shortlist"]).err.contains("the shortlist is empty"));
    assert!(on_a_day(&home, &["handout"]).failed(2).contains("--shortlist"));
    assert!(home.run(&["handout", "paramedic", "xylophone"]).err.contains("\"xylophone\""));
    let five = ["handout", "paramedic", "phlebotomist", "ct-technologist", "mri-technologist", "dental-assistant"];
    assert!(home.run(&five).failed(2).contains("room for 4 roles"));
    assert!(home.run(&["handout", "paramedic", "phlebotomist", "--paths"]).failed(2).contains("one role"));
}

#[test]
fn a_shortlist_goes_to_another_computer_and_back() {
    let (home, other) = (Home::new(), Home::new());
    home.run(&["shortlist", "add", "paramedic", "phlebotomist"]).done();
    home.run(&["shortlist", "note", "paramedic", "=1+1", "ask"]).done();
    let exported = home.run(&["shortlist", "export"]).done();
    let file = other.file("list.json", &exported);
    let told = other.run(&["shortlist", "import", &file]).done();
    assert_eq!(told, "Saved: Paramedic.\nSaved: Phlebotomist.\n2 on your shortlist.\n");
    assert_eq!(other.run(&["shortlist", "export"]).done(), exported);
    // Once more changes nothing, and what the other one wrote stays.
    other.run(&["shortlist", "note", "phlebotomist", "mine"]).done();
    assert_eq!(other.run(&["shortlist", "import", &file]).done(), "2 on your shortlist.\n");
    let list = other.run(&["shortlist", "export"]).json();
    assert_eq!((&list[0]["note"], &list[1]["note"]), (&"=1+1 ask".into(), &"mine".into()));
    // The data of a page to take home are read as well.
    let data = home.run(&["handout", "--shortlist", "--format", "json"]).done();
    let third = Home::new();
    let file = third.file("page.json", &data);
    third.run(&["shortlist", "import", &file]).done();
    assert_eq!(third.run(&["shortlist", "export"]).done(), exported);
    let table = home.run(&["handout", "--shortlist", "--format", "csv"]).done();
    assert!(table.contains("'=1+1 ask") && !table.contains(",=1+1"), "{table}");
}

#[test]
fn what_is_no_shortlist_changes_nothing() {
    let home = Home::new();
    for text in ["{", "{\"roles\": []}", "[{\"note\": \"no role\"}]"] {
        let file = home.file("list.json", text);
        assert!(home.run(&["shortlist", "import", &file]).failed(3).contains("Nothing was changed"), "{text}");
    }
    let long = format!("[{{\"id\": \"paramedic\", \"note\": \"{}\"}}]", "x".repeat(501));
    let file = home.file("list.json", &long);
    assert!(home.run(&["shortlist", "import", &file]).failed(3).contains("501 characters"));
    assert!(home.run(&["shortlist", "import", "missing.json"]).failed(4).contains("missing.json"));
    assert!(!home.path().join("XDG_CONFIG_HOME").exists());
}
