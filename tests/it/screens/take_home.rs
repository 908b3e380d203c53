//! Where a page to take home gets its place.

use medpath::tui::action::Outcome;
use medpath::tui::update::apply_outcome;

use super::stage::{Setting, Stage};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 36), (200, 50)];

fn place(stage: &mut Stage, place: &str) {
    apply_outcome(&mut stage.app, Outcome::Place(place.into()));
}

fn written(stage: &mut Stage, can_show: bool, kept: Option<&str>) {
    let file = "/home/ana/Documents/medpath-surgical-technologist-2.html".into();
    apply_outcome(&mut stage.app, Outcome::Written { file, kept: kept.map(str::to_owned), can_show });
}

#[test]
fn the_question_where_to() {
    for (width, height) in SIZES {
        let mut stage = Stage::new(Setting::default(), (width, height));
        stage.press("surgical tech<Enter>t");
        place(&mut stage, "/home/ana/Documents/medpath-surgical-technologist.html");
        stage.compare_with(&format!("take_home_{width}x{height}"));
    }
}

#[test]
fn a_long_place_is_shown_whole() {
    let mut stage = Stage::new(Setting { ascii: true, color: false, ..Setting::default() }, (80, 24));
    stage.press("surgical tech<Enter>t");
    place(&mut stage, &format!("/media/usb/{}/medpath-surgical-technologist.html", "a very long folder/".repeat(4)));
    stage.compare_with("take_home_long");
}

#[test]
fn what_was_written_is_told_with_its_place() {
    for (width, height) in SIZES {
        let mut stage = Stage::new(Setting::default(), (width, height));
        stage.press("surgical tech<Enter>t");
        written(&mut stage, true, Some("/home/ana/Documents/medpath-surgical-technologist.html"));
        stage.compare_with(&format!("take_home_written_{width}x{height}"));
    }
    let mut stage = Stage::new(Setting { ascii: true, color: false, ..Setting::default() }, (80, 24));
    stage.press("surgical tech<Enter>t");
    written(&mut stage, false, None);
    stage.compare_with("take_home_written_plain");
}
