//! The paths of a role: the tree, a step selected in it, a walk along it, in plain characters too.

use medpath::model::RoleId;
use medpath::tui::action::Action;
use medpath::tui::screen::Screen;
use medpath::tui::update::update;

use super::stage::{Setting, Stage, at_both_sizes, pictures};

fn plain() -> Setting {
    Setting { ascii: true, colour: false, ..Setting::default() }
}

/// The role of the tree, the selected step, and whether its first line is seen.
fn place(stage: &Stage) -> (String, usize, usize) {
    let Some(Screen::Paths(screen)) = stage.app.stack.last() else { panic!("no paths") };
    (screen.role.id.0.clone(), screen.selected, screen.top)
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
        for role in super::stage::CATALOGUE.roles() {
            let mut stage = Stage::new(Setting::default(), size);
            stage.app.stack.clear();
            stage.app.compared = vec![role.id.clone()];
            stage.press("<F2><F5>");
            let mut last = place(&stage).2;
            loop {
                let before = place(&stage);
                stage.press("<Down>");
                let now = place(&stage);
                if now == before {
                    break;
                }
                assert!(now.2 < last + usize::from(size.1), "{}: lines are skipped", role.id);
                last = now.2;
                let moved = now.1 != before.1;
                let text = stage.seen().text();
                assert!(!moved || text.lines().skip(1).any(|line| line.starts_with(" ›")), "{}\n{text}", role.id);
            }
            let Some(Screen::Paths(screen)) = stage.app.stack.last() else { panic!("no paths") };
            assert_eq!(screen.selected, screen.steps.len().saturating_sub(1), "{}", role.id);
        }
    }
}

#[test]
fn a_click_selects_a_second_one_walks_and_the_wheel_scrolls() {
    let mut stage = Stage::new(Setting::default(), (80, 24));
    stage.press("emergency-medical<F5>");
    let text = stage.seen().text();
    let Some(Screen::Paths(screen)) = stage.app.stack.last() else { panic!("no paths") };
    let (role, _) = screen.steps[1].clone();
    let title = &super::stage::CATALOGUE.role(&role).unwrap().title;
    let y = text.lines().position(|line| line.contains(title.as_str())).unwrap_or_else(|| panic!("{text}"));
    let click = Action::Click { x: 10, y: y.try_into().unwrap() };
    update(&mut stage.app, click.clone());
    assert_eq!(place(&stage).1, 1);
    update(&mut stage.app, click);
    assert_eq!(RoleId(place(&stage).0), role);
    stage.press("<Esc>");
    let before = place(&stage);
    update(&mut stage.app, Action::Wheel(2));
    assert!(place(&stage).2 == before.2 + 6 && place(&stage).1 >= before.1);
    update(&mut stage.app, Action::Wheel(-2));
    assert_eq!(place(&stage).2, before.2);
}
