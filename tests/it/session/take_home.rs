//! From a screen to a page on paper.

use std::fs;

use super::player::Player;

/// `Ctrl-U` and a place of the test's own, instead of the documents of whoever runs it.
fn typed(place: &std::path::Path) -> String {
    format!("<Ctrl-u>{}<Enter>", place.display())
}

#[test]
fn a_role_is_taken_home_in_two_keys() {
    let home = tempfile::tempdir().unwrap();
    let place = home.path().join("medpath-surgical-technologist.html");
    let page = place.clone();
    Player::at(home.path())
        .keys("surg<Enter>t")
        .see("Take home")
        // The file has a name already; two keys are enough.
        .see("medpath-surgical-technologist.html")
        .see("Enter write it")
        .keys(&typed(&place))
        .see("Written:")
        .look(move |_| assert!(fs::read_to_string(&page).unwrap().contains("<h1>Surgical Technologist</h1>")))
        .keys("<Esc>")
        .miss("Written:")
        .see("At a glance")
        .keys("q")
        .play();
}

#[test]
fn a_file_that_is_there_stays_as_it_is() {
    let home = tempfile::tempdir().unwrap();
    let place = home.path().join("mine.html");
    fs::write(&place, "mine").unwrap();
    let second = home.path().join("mine-2.html");
    Player::at(home.path())
        .keys("surg<Enter>t")
        .keys(&typed(&place))
        .see("mine-2.html")
        .see("was there already and stays as it is.")
        .keys("<Esc>q")
        .play();
    assert_eq!(fs::read_to_string(place).unwrap(), "mine");
    assert!(fs::read_to_string(second).unwrap().starts_with("<!DOCTYPE html>"));
}

#[test]
fn a_place_that_cannot_be_written_is_named_and_can_be_typed_again() {
    let home = tempfile::tempdir().unwrap();
    let good = home.path().join("page.html");
    Player::at(home.path())
        .keys("surg<Enter>t")
        .keys(&typed(&home.path().join("no/such/page.html")))
        .see("Nothing was written: there is no folder")
        .see("Esc puts this away")
        .keys("<Esc>")
        .keys(&typed(&good))
        .see("Written:")
        .keys("<Esc>q")
        .play();
    assert!(good.is_file());
}

#[test]
fn the_shortlist_is_taken_home_with_its_notes_and_read_again() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().to_owned();
    let place = home.path().join("list.json");
    let list = Player::at(home.path())
        .keys("surg<Tab>s<Esc><Ctrl-u>paramedic<Tab>s<F3>nask about nights<Enter>t")
        .see("My shortlist")
        .see("A page to print (HTML)")
        .keys("<Tab><Tab>")
        .see("A plain text.")
        .see("medpath-shortlist.txt")
        .keys("<Tab><Tab>")
        .see("medpath-shortlist.json")
        .keys(&typed(&place))
        .see("Written:")
        .keys("<Esc>q")
        .play();
    assert_eq!(list.entries.len(), 2);
    let data: serde_json::Value = serde_json::from_str(&fs::read_to_string(folder.join("list.json")).unwrap()).unwrap();
    let read: Vec<medpath::shortlist::Entry> = serde_json::from_value(data["shortlist"].clone()).unwrap();
    assert_eq!(read, list.entries);
}

#[test]
fn a_comparison_schools_and_paths_are_taken_home_too() {
    let home = tempfile::tempdir().unwrap();
    let [compared, schools, paths] = ["c.html", "s.html", "p.html"].map(|name| home.path().join(name));
    Player::at(home.path())
        .keys("surg<Tab>c<Down>c<F2>t")
        .see("Take home")
        .see(" / ")
        .keys(&typed(&compared))
        .see("Written:")
        .keys("<Esc><F1><Esc><Ctrl-u>phlebotomist<Enter>e<Tab><Ctrl-t>")
        .see("schools near Baltimore")
        .keys(&typed(&schools))
        .see("Written:")
        .keys("<Esc><Esc>pt")
        .see("Paths: Phlebotomist")
        .keys(&typed(&paths))
        .see("Written:")
        .keys("<Esc>q")
        .play();
    for page in [compared, schools, paths] {
        assert!(fs::read_to_string(page).unwrap().trim_end().ends_with("</html>"));
    }
}

#[test]
fn where_nothing_is_saved_or_compared_there_is_nothing_to_take_home() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path()).keys("<F3>t").miss("Take home").keys("<F2>t").miss("Take home").keys("q").play();
}
