//! The paths of a role: the tree, a step selected in it, a walk along it, in plain characters too.

use medpath::tui::action::Action;
use medpath::tui::app::Screen;
use medpath::tui::paths::PathsScreen;
use medpath::tui::update::update;

use super::stage::{CATALOGUE, Setting, Stage, at_both_sizes, pictures};

fn plain() -> Setting {
    Setting { ascii: true, color: false, ..Setting::default() }
}

/// The line that is marked as selected.
fn selected(text: &str) -> Option<&str> {
    text.lines().skip(1).find(|line| line.starts_with(" ›"))
}

#[test]
fn of_a_surgical_technologist() {
    pictures("paths_surgical", "surgical tech<F5>");
}

#[test]
fn what_follows_a_surgical_technologist() {
    pictures("paths_surgical_follows", "surgical tech<F5><Down><Down><Down>");
}

#[test]
fn of_an_emergency_medical_technician() {
    pictures("paths_emt", "emergency-medical<F5>");
}

#[test]
fn the_end_of_the_tree() {
    pictures("paths_emt_end", "emergency-medical<F5><End>");
}

#[test]
fn in_plain_characters() {
    at_both_sizes("paths_ascii", plain, |stage| {
        stage.press("surgical tech<Enter>p<Down><Down>sc");
        assert!(stage.seen().text().is_ascii());
    });
}

#[test]
fn with_no_role_in_hand() {
    pictures("paths_nothing", "qqqqzzzz<F5>");
}

#[test]
fn every_selected_step_is_seen_and_nothing_is_skipped() {
    for size in [(80, 24), (60, 16), (200, 50)] {
        let mut stage = Stage::new(Setting::default(), size);
        let app = &mut stage.app;
        for role in CATALOGUE.roles() {
            let mut screen = PathsScreen::new(app, role);
            loop {
                let (step, top) = (screen.selected, screen.reader.top);
                screen.update(app, &Action::Down);
                if (step, top) == (screen.selected, screen.reader.top) {
                    break;
                }
                assert!(screen.reader.top < top + usize::from(size.1), "{}: lines are skipped", role.id);
                let seen = screen.reader.top..screen.reader.top + screen.reader.height(app.frame().body);
                let moved = screen.selected != step;
                assert!(!moved || seen.contains(&screen.steps[screen.selected].1.start), "{}", role.id);
            }
            assert_eq!(screen.selected, screen.steps.len().saturating_sub(1), "{}", role.id);
        }
    }
}

#[test]
fn a_click_selects_a_second_one_walks_and_the_wheel_scrolls() {
    let mut stage = Stage::new(Setting::default(), (80, 24));
    stage.press("emergency-medical<F5>");
    let role = CATALOGUE.role(&stage.app.role_in_hand().unwrap()).unwrap();
    let next = PathsScreen::new(&stage.app, role).steps[1].0.clone();
    let title = &CATALOGUE.role(&next).unwrap().title;
    let text = stage.seen().text();
    let y = text.lines().position(|line| line.contains(title.as_str())).unwrap_or_else(|| panic!("{text}"));
    let click = Action::Click { x: 10, y: y.try_into().unwrap() };
    update(&mut stage.app, click.clone());
    assert!(selected(&stage.seen().text()).is_some_and(|line| line.contains(title.as_str())));
    update(&mut stage.app, click);
    assert_eq!(stage.app.role_in_hand(), Some(next));
    stage.press("<Esc>");
    let before = stage.seen().text();
    update(&mut stage.app, Action::Wheel(2));
    let after = stage.seen().text();
    let line = |text: &str, at: usize| text.lines().nth(at).unwrap().replace(['›', '↑', '↓'], " ").trim().to_owned();
    assert_eq!(line(&after, 10), line(&before, 16), "two notches are six lines");
    update(&mut stage.app, Action::Wheel(-2));
    assert_eq!(line(&stage.seen().text(), 10), line(&before, 10));
}
