//! Who could hire: the hospitals and other places of areas of every kind.

use super::stage::{Setting, Stage};

/// Takes a picture in an area at the three sizes.
fn pictures(name: &str, area: &'static str, script: &str) {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        let mut stage = Stage::new(Setting { area, ..Setting::default() }, (width, height));
        stage.press(script).compare_with(&format!("{name}_{width}x{height}"));
    }
}

#[test]
fn rural_kansas_has_the_places_outside_of_the_metropolitan_areas() {
    pictures("places_rural", "2000006", "dialysis tech<Tab>e");
}

#[test]
fn san_juan_has_its_own() {
    pictures("places_san_juan", "41980", "registered nurse<Enter>gplaces here<Enter>");
}

#[test]
fn of_the_nation_only_numbers_are_told() {
    pictures("places_nation", "99", "dialysis tech<Enter>gplaces of<Enter>");
}

#[test]
fn a_place_leads_to_the_roles_of_its_kind() {
    pictures("places_roles", "23420", "<F4>dialysis<Enter>");
}

#[test]
fn who_hires_in_a_place_is_answered_by_what_is_there() {
    pictures("places_asked", "12580", "who hires dialysis techs in denver");
}
