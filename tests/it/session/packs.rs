//! A student at a machine with a local pack.

use super::player::{Player, ids};
use crate::screens::stage::{CATALOGUE, PACKED};

#[test]
fn what_a_pack_adds_is_found_saved_and_compared_and_what_it_hides_is_not_there() {
    let home = tempfile::tempdir().unwrap();
    let listed = format!("{0}/{0}", CATALOGUE.roles().len()).leak();
    let list = Player::at(home.path())
        .over(&PACKED)
        // One role more and one less.
        .see(listed)
        .keys("pill counter")
        .see("Pharmacy Helper (local)")
        .see("A local pack adds this role; we did not check it. Lincoln High: Ms. Rivera")
        .keys("<Enter>s")
        .see("1 on your shortlist")
        .keys("<Esc><Esc>")
        .keys("dental assistant")
        .miss("Dental Assistant")
        .keys("<Esc>phlebotomist<Enter>")
        .see("Two of our students started at Harbor Blood Lab. (local: Lincoln High)")
        .keys("]]]<PgDn>")
        .see("Whom to ask near you")
        .see("Phone 410-555-0143")
        .keys("<Esc><Esc>lab open house")
        .see("Near you: whom to ask")
        .keys("<Enter>")
        .see("Sat, Mar 14, 2099, 5 p.m.: Lab open house")
        .miss("Fair of last year")
        .keys("<F3>")
        .see("Pharmacy Helper (local)")
        .keys("<Ctrl-c>")
        .play();
    assert_eq!(ids(&list), ["pharmacy-helper"]);
}
