//! The target of a shortlist, its first steps, and what speaks against a role.

use super::stage::{Setting, Stage};

fn two() -> Setting {
    Setting::saved(&[("surgical-technologist", "ask GBMC"), ("phlebotomist", "")])
}

fn pictures_of(name: &str, script: &str) {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        let mut stage = Stage::new(two(), (width, height));
        stage.press(script).compare_with(&format!("{name}_{width}x{height}"));
    }
}

#[test]
fn first_steps_to_tick_off() {
    pictures_of("steps", "<F3>*f <Down>d2027-03-15<Enter>ncall my aunt<Enter><Up>");
}

#[test]
fn a_step_is_typed() {
    pictures_of("steps_typing", "<F3>fncall my");
}

#[test]
fn a_shortlist_with_a_target_and_a_why_not() {
    pictures_of("steps_shortlist", "<F3>*f <Esc><Down>wneedles all day<Enter>");
}

#[test]
fn what_one_has_and_plans() {
    pictures_of("now_and_after", "<Tab>N<Down> ]<Down><Down> ");
}

#[test]
fn both_lists() {
    pictures_of("now_and_after_lists", "<Tab>N<Down> ]<Down><Down> <Enter>");
}
