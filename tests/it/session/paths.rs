//! A walk along the paths: there, back again, a role saved on the way.

use super::player::{Player, ids};

#[test]
fn a_walk_along_the_paths_and_back() {
    let home = tempfile::tempdir().unwrap();
    let selected = |title: &'static str| move |line: &str| line.starts_with(" ›") && line.contains(title);
    let list = Player::at(home.path())
        .keys("surgical tech<Enter>p")
        .see("Paths: Surgical Technologist")
        .see_line(selected("Sterile Processing Technician"))
        .keys("<Down><Down>")
        .see_line(selected("Surgical First Assistant"))
        .keys("<Enter>")
        .see("Paths: Surgical First Assistant")
        .see_line(selected("Surgical Technologist"))
        .keys("<Right>")
        .see("── Overview")
        .keys("<Esc>")
        .see("Paths: Surgical First Assistant")
        .keys("<Esc>")
        .see("Paths: Surgical Technologist")
        .see_line(selected("Surgical First Assistant"))
        .keys("sc")
        .see("1 in the comparison")
        .see_line(|line| line.contains("Surgical First Assistant") && line.contains("* +"))
        .keys("adenver<Enter>")
        .see("Pay is now shown for Denver")
        .see_line(selected("Surgical First Assistant"))
        .keys("<Home>")
        .see("Median pay in Denver")
        .keys("<Esc>")
        .see("── Overview")
        .keys("<F5>")
        .see("Paths: Surgical Technologist")
        .keys("<Esc>")
        .see("> surgical tech")
        .keys("<Ctrl-c>")
        .play();
    assert_eq!(ids(&list), ["surgical-first-assistant"]);
}

#[test]
fn paths_without_a_role_say_how_to_get_one() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("qqqqzzzz<F5>")
        .see("Paths belong to a role, and none is selected.")
        .keys("<Esc>paramedic<F5>")
        .see("Paths: Paramedic")
        .keys("q")
        .play();
}
