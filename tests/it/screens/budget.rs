//! What is needed to live, and which roles pay that.

use super::stage::{Setting, Stage, pictures};

const FILLED: &str = "surgical tech<Tab>b<Enter>1500<Enter><Down><Down><Enter>900<Enter><End><Enter>denver<Enter>\
                      <Up><Enter>0<Enter><Up><Enter>20<Enter>";

#[test]
fn nothing_is_filled_in() {
    pictures("budget_nothing", "surgical tech<Tab>b");
}

#[test]
fn lines_and_the_answer_beside_them() {
    pictures("budget", FILLED);
}

#[test]
fn the_whole_answer() {
    pictures("budget_answer", &format!("{FILLED}<Tab>"));
}

#[test]
fn plain_characters() {
    let mut stage = Stage::new(Setting { ascii: true, ..Setting::default() }, (80, 24));
    stage.press(FILLED).compare_with("budget_ascii_80x24");
}
