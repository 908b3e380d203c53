//! The answers of Explore that are no roles of the list.

use medpath::tui::action::Action;
use medpath::tui::update;

use super::stage::{Setting, Stage, pictures};

#[test]
fn a_word_stands_under_the_roles() {
    pictures("in_guide_word", "cst");
    pictures("in_guide_page", "med tech");
    pictures("in_guide_afar", "pay");
}

#[test]
fn what_no_role_is_called_stands_above_them() {
    pictures("in_guide_question", "what does CAAHEP mean");
    pictures("in_guide_first", "accreditation");
    pictures("in_guide_begun", "caah");
}

#[test]
fn its_lines_are_selected_and_opened() {
    pictures("in_guide_selected", "cst<Up>");
    pictures("in_guide_opened", "cst<Up><Down><Enter>");
    pictures("in_guide_read", "med tech<Up><Enter>");
}

#[test]
fn a_small_window_a_large_one_and_plain_characters() {
    for size in [(60, 16), (200, 50)] {
        let mut stage = Stage::new(Setting::default(), size);
        stage.press("cst<Up>").compare_with(&format!("in_guide_selected_{}x{}", size.0, size.1));
    }
    let mut stage = Stage::new(Setting { ascii: true, color: false, ..Setting::default() }, (80, 24));
    stage.press("accreditation").compare_with("in_guide_ascii_80x24");
    assert!(stage.seen().text().is_ascii());
}

/// The roles that a list has and those that the cursor gets to, line by line, with the group in between.
#[test]
fn the_arrows_reach_each_role_and_each_line_of_the_group() {
    let mut stage = Stage::new(Setting::default(), (80, 24));
    stage.press("rn");
    let roles = stage.app.explore.hits.len();
    let topics = stage.app.explore.answers.found.len();
    assert!(roles > 1 && topics > 1, "{roles} roles, {topics} other answers");
    let mut seen = Vec::new();
    for _ in 0..roles + topics + 3 {
        let text = stage.seen().text();
        let mut lines = text.lines().filter(|line| line.starts_with(" › "));
        let line = lines.next().unwrap_or_else(|| panic!("{text}")).to_owned();
        assert_eq!(lines.next(), None, "one line is selected");
        seen.push((stage.app.selected().is_some(), line));
        stage.press("<Down>");
    }
    seen.dedup();
    assert_eq!(seen.iter().filter(|(role, _)| *role).count(), roles);
    assert_eq!(seen.iter().filter(|(role, _)| !*role).count(), topics);
    for _ in 0..topics {
        stage.press("<Up>");
    }
    assert!(stage.app.selected().is_some());
}

#[test]
fn a_click_and_the_wheel_do_what_the_arrows_do() {
    let mut stage = Stage::new(Setting::default(), (80, 24));
    stage.press("cst");
    let y = stage.seen().lines().iter().position(|line| line.contains("CST = ")).unwrap();
    update::update(&mut stage.app, Action::Wheel(9));
    assert!(stage.app.selected().is_some(), "the wheel stops at the last role");
    update::update(&mut stage.app, Action::Click { x: 20, y: y as u16 });
    assert!(stage.app.selected().is_none());
    update::update(&mut stage.app, Action::Click { x: 20, y: y as u16 });
    assert!(stage.seen().text().contains("Guide: word"));
}

#[test]
fn no_size_and_no_resize_makes_it_fail() {
    for script in ["cst<Up>", "accreditation", "what does caahep mean<Enter><Esc>"] {
        let mut stage = Stage::new(Setting::default(), (120, 36));
        stage.press(script);
        for size in [(60, 16), (20, 4), (61, 17), (100, 16), (300, 90), (80, 24)] {
            stage.resize(size).draw();
        }
    }
}
