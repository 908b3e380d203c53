//! The guide, its links and the schools, by keys.

use super::player::Player;

#[test]
fn a_page_leads_to_a_role_and_esc_back_to_where_one_was() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("<F7>moves pay<Enter>")
        .see("page 8 of 19")
        .keys("<Enter>")
        .see("Tab selects a link")
        .keys("<Tab><Tab><Tab>")
        .see_line(|line| line.starts_with(" › Radiologic Technologist"))
        .keys("<Enter>")
        .see("Pay here")
        .keys("<Esc>")
        .see_line(|line| line.starts_with(" › Radiologic Technologist"))
        .keys("<Right>")
        .see("page 9 of 19")
        .keys("bb")
        .see("page 7 of 19")
        .keys("<Esc>")
        .see_line(|line| line.contains("Guide > moves pay"))
        .see_line(|line| line.contains("› What moves pay up or down"))
        .keys("<Ctrl-c>")
        .play();
}

#[test]
fn the_first_and_the_last_page_end_the_guide() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("<F7><Enter>b")
        .see("This is the first page.")
        .keys("nnnnnnnnnnnnnnnnnn")
        .see("page 19 of 19")
        .keys("n")
        .see("This is the last page.")
        .keys("q")
        .play();
}

#[test]
fn a_page_leads_to_another_page_and_to_an_employer() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("<F7>errors one<Enter>")
        .keys(&"<Tab>".repeat(13))
        .see_line(|line| line.starts_with(" › What the pay figures mean"))
        .keys("<Enter>")
        .see("page 7 of 19")
        .keys("<Esc>")
        .see("page 17 of 19")
        .see_line(|line| line.starts_with(" › What the pay figures mean"))
        .keys(&"<Tab>".repeat(4))
        .see_line(|line| line.starts_with(" › LifeBridge Health"))
        .keys("<Enter>")
        .see("Employer > LifeBridge Health")
        .see_line(|line| line.contains("› LifeBridge Health"))
        .keys("<Esc>")
        .see_line(|line| line.starts_with(" › LifeBridge Health"))
        .keys("q")
        .play();
}

#[test]
fn a_word_is_looked_up_and_put_away() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("<F7>cst<Enter>")
        .see("Guide: word")
        .keys("<Esc><Down><Enter>")
        .see("Guide: credential")
        .keys("<Esc>")
        .see_line(|line| line.contains("Guide > cst"))
        .keys("<Ctrl-c>")
        .play();
}

#[test]
fn from_a_role_to_its_schools_and_their_roles() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("radiologic tech<Enter>e")
        .see("Who could hire Radiologic Technologist >")
        .keys("<Esc>")
        .see("Pay here")
        .keys("e<Tab>")
        .see("Schools for Radiologic Technologist >")
        .keys("<Tab>")
        .see("Who could hire Radiologic Technologist >")
        .keys("<Tab>hagerstown")
        .see("Hagerstown Community College, Hagerstown, MD: Radiography")
        .keys("<Enter>")
        .see("Roles that Hagerstown Community College, Radiography leads to.")
        .keys("x")
        .see_every_role()
        .keys("q")
        .play();
}

/// The words that the lists name to those whose area they do not cover.
#[test]
fn the_way_out_of_the_lists_leads_to_the_page_that_they_name() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("<F4><Tab>qqqqzz")
        .see("F7, then type my area")
        .keys("<F7>my area")
        .see_line(|line| line.contains("› Employers that exist everywhere"))
        .keys("<Enter>")
        .see("page 19 of 19")
        .keys("q")
        .play();
    Player::at(home.path())
        .keys("<F7>earn while you learn")
        .see_line(|line| line.contains("› Earn while you learn"))
        .keys("<Enter>")
        .see("page 13 of 19")
        .keys("q")
        .play();
}

#[test]
fn a_closed_program_leads_nowhere() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("<F4><Tab>closed hag")
        .see("0 and 1 closed")
        .see("closed: Paramedic Emergency Services")
        .keys("<Enter>")
        .see("This program is closed.")
        .keys("<Esc>")
        .keys("<Ctrl-c>")
        .play();
}
