//! The map: every role between two axes, what is dimmed, in plain characters too.

use super::stage::{Setting, Stage, at_both_sizes, pictures};

#[test]
fn time_and_pay() {
    pictures("map", "surgical tech<Tab>v");
}

#[test]
fn other_axes() {
    pictures("map_axes", "<Tab>vxyy");
}

#[test]
fn what_fails_a_must_is_dimmed() {
    let mut stage = Stage::new(Setting::default(), (120, 36));
    let points = |text: &str| text.lines().skip(3).take(24).filter(|line| line.contains('.')).count();
    let before = points(&stage.press("<Tab>v").seen().text());
    let after = points(&stage.press("<Esc>M <Esc>v").seen().text());
    assert!(after > before, "{before} {after}: {}", stage.seen().text());
    // Words that ask for something dim as what is chosen does.
    let mut stage = Stage::new(Setting::default(), (120, 36));
    let typed = points(&stage.press("no blood<Tab>v").seen().text());
    assert!(typed > before, "{before} {typed}: {}", stage.seen().text());
}

#[test]
fn in_plain_characters() {
    let plain = || Setting { ascii: true, color: false, ..Setting::default() };
    at_both_sizes("map_ascii", plain, |stage| {
        stage.press("surgical tech<Tab>vsc");
        assert!(stage.seen().text().is_ascii());
    });
}

#[test]
fn tab_comes_to_every_role() {
    let mut stage = Stage::new(Setting::default(), (80, 24));
    stage.press("<Tab>v");
    let first = stage.app.role_in_hand().unwrap();
    let mut seen = vec![first.clone()];
    loop {
        stage.press("<Tab>");
        let role = stage.app.role_in_hand().unwrap();
        if role == first {
            break;
        }
        assert!(!seen.contains(&role), "{role}");
        seen.push(role);
    }
    let text = stage.seen().text();
    assert!(text.contains(&format!("{} roles", seen.len())), "{text}");
}
