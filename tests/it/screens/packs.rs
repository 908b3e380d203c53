//! What local packs add: where it shows, and that it says whose it is.

use std::sync::LazyLock;

use medpath::search::SearchIndex;

use super::stage::{PACKED, Setting, Stage};

static INDEX: LazyLock<SearchIndex<'static>> = LazyLock::new(|| SearchIndex::new(PACKED.roles(), &*PACKED));

fn pictures(name: &str, script: &str) {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        let setting = Setting { catalogue: &PACKED, index: &INDEX, ..Setting::default() };
        let mut stage = Stage::new(setting, (width, height));
        stage.press(script);
        stage.compare_with(&format!("{name}_{width}x{height}"));
    }
}

#[test]
fn an_own_role_in_the_list() {
    pictures("packs_1_list", "pill counter");
}

#[test]
fn an_own_role() {
    pictures("packs_2_own_role", "pill counter<Enter>");
}

#[test]
fn a_note_on_a_role() {
    pictures("packs_3_note", "phlebotomist<Enter>");
}

#[test]
fn whom_to_ask_and_what_is_coming_up() {
    pictures("packs_4_contacts", "phlebotomist<Enter>]]]<PgDn>");
}

#[test]
fn own_schools_and_employers() {
    pictures("packs_5_where", "phlebotomist<Enter>]]]]]");
    pictures("packs_6_schools", "<F4><Tab>harbor");
    pictures("packs_7_employers", "<F4>harbor");
}

#[test]
fn the_page_of_the_guide() {
    pictures("packs_8_near_you", "<F7>near you<Enter>");
}

#[test]
fn an_own_role_is_compared() {
    pictures("packs_9_compare", "pill counter<Tab>c<Esc><Ctrl-u>pharmacy technician<Tab>c<F2>");
}
