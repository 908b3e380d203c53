//! Where a role pays best and what each kind of employer pays, looked at and left again.

use super::player::Player;

#[test]
fn where_a_role_pays_best_is_looked_at_and_left_where_one_was() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("surgical tech<Enter>]]")
        .see("── Pay")
        .keys("w")
        .see("Where Surgical Technologist pays best")
        .see("rank 88 of 394 areas, median $68,970")
        .see("San Jose-Sunnyvale-Santa")
        .keys("<PgDn><PgDn><PgDn><PgDn><PgDn><PgDn><PgDn><PgDn>")
        .see_line(|line| line.starts_with(" ›") && line.contains("88  Baltimore"))
        .keys("o")
        .see("Highest median at US prices first")
        .see("BEA price levels, 2024")
        .keys("f")
        .see("Only areas of Maryland")
        .keys("<Esc>")
        .see("── Pay")
        .miss("Where Surgical Technologist pays best")
        .keys("amaryland<Enter>w")
        .see("Maryland: rank 19 of 52 states and territories")
        .keys("<Ctrl-c>")
        .play();
}

#[test]
fn every_kind_of_employer_is_a_key_away_from_the_ten_with_most_jobs() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("dialysis technician<Enter>]]<PgDn><PgDn><Down><Down><Down><Down><Down><Down>")
        .see("more kinds have fewer jobs: press m")
        .keys("m")
        .see("Group pay: health technologists and technicians, all other")
        .keys("<PgDn><PgDn><PgDn>")
        .miss("more kinds have fewer jobs")
        .keys("<Esc>")
        .see("more kinds have fewer jobs: press m")
        .keys("<Ctrl-c>")
        .play();
}
