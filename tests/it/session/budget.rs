//! Is that enough to live on?

use super::player::Player;

#[test]
fn the_search_line_leads_to_it_and_what_is_said_is_kept() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("surgical technologist<Tab>s/is that enough to live on<Enter>")
        .see("Nothing is filled in for you.")
        .keys("<Enter>$1,500<Enter>")
        .see("You need $1,500 a month in Baltimore, MD")
        .keys("<Down><Down><Enter>a lot<Enter>")
        .see("Type dollars a month")
        .keys("<Ctrl-u>900<Enter>")
        .see("You need $2,400 a month")
        .keys("<End><Enter>denver<Enter>")
        .see_line(|line| line.contains("Another area") && line.contains("Denver, CO"))
        .keys("<Tab>")
        .see("enough before taxes")
        .keys("<Esc><Esc><Ctrl-c>")
        .play();
    let kept = std::fs::read_to_string(home.path().join("budget.json")).unwrap();
    assert!(kept.contains("\"rent\": 1500") && kept.contains("\"food\": 900") && kept.contains("19740"), "{kept}");
    // The next start has it, on the page to take home too.
    Player::at(home.path())
        .keys("<F3>b")
        .see("You need $2,400 a month in Baltimore, MD")
        .keys("x")
        .see("You need $900 a month")
        .keys("q")
        .play();
    let kept = std::fs::read_to_string(home.path().join("budget.json")).unwrap();
    assert!(!kept.contains("rent"), "{kept}");
}
