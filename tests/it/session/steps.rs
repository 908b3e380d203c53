//! A target, its first steps, and what speaks against the other role.

use std::path::Path;

use medpath::shortlist::{Op, Shortlist};
use medpath::store::Store;

use super::player::{Player, ids};

fn list_of(folder: &Path, student: Option<&str>) -> Shortlist {
    Store::open(Some(folder.to_owned()), student, false).0.shortlist().0
}

/// Two saved roles, a target, two steps ticked, one of them with a date, a step of one's own, why not the other; the next
/// day all of it is there, and another student has seen none of it.
#[test]
fn a_target_with_steps_is_there_the_next_day() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("<Tab>SnAna<Enter><Enter>")
        .see("The list of Ana is in use now: 0 roles")
        .keys("/<Ctrl-u>perfusionist<Tab>s<F3>")
        .see("Perfusionist")
        .keys("q")
        .play();
    let ana = list_of(home.path(), Some("Ana"));
    assert_eq!(ids(&ana), ["perfusionist"]);
    Player::at(home.path())
        .keys("surgical tech<Tab>s/<Ctrl-u>phlebotomist<Tab>s<F3>*")
        .see("This is your target now")
        .see("My target.")
        .keys("f")
        .see_line(|line| line.contains("Surgical Technologist, my target: 0 of"))
        .see("[ ]  This week")
        .keys(" <Down> d2027-02-30<Enter>")
        .see("\"2027-02-30\" is not a day.")
        .keys("<Ctrl-u>2027-03-15<Enter>")
        .see_line(|line| line.contains("[x]") && line.contains("2027-03-15"))
        .see_line(|line| line.contains("2 of"))
        .keys("ncall my aunt<Enter>")
        .see_line(|line| line.contains("[ ]  My own") && line.contains("call my aunt"))
        .keys("<Esc><Down>wneedles all day<Enter>")
        .see("Why not: needles all day")
        .keys("q")
        .play();
    let list = Player::at(home.path())
        .keys("<F3>")
        .see_line(|line| line.contains("My target, 2 of"))
        .see("Why not: needles all day")
        .keys("f")
        .see_line(|line| line.contains("[x]") && line.contains("2027-03-15"))
        // The last change is taken back, and only that one.
        .keys(" u")
        .see("Taken back.")
        .see_line(|line| line.contains("my target: 2 of"))
        .keys("<End>xu<Esc><Ctrl-c>")
        .play();
    assert_eq!(list.target.as_ref().map(|role| role.0.as_str()), Some("surgical-technologist"));
    let steps = &list.entries[0].steps;
    assert_eq!(steps.values().filter(|step| step.done).count(), 2);
    assert_eq!(steps.values().filter_map(|step| step.date.as_deref()).collect::<Vec<_>>(), ["2027-03-15"]);
    assert!(steps.contains_key("call my aunt"), "{steps:?}");
    assert_eq!(list.entries[1].why_not, "needles all day");
    assert_eq!(list_of(home.path(), Some("Ana")), ana);
}

/// Another window ticks a step and writes against the role while this one does, too.
#[test]
fn two_windows_lose_no_step() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().to_owned();
    let role = medpath::model::RoleId("phlebotomist".into());
    Store::open(Some(folder.clone()), None, false).0.save(&[Op::Add(role.clone())]).unwrap();
    let list = Player::at(home.path())
        .keys("<F3>f")
        .meanwhile(move || {
            let step = Op::Step { role: role.clone(), text: "theirs".into(), to: Some(Default::default()) };
            let against = Op::WhyNot { role, text: "far away".into() };
            Store::open(Some(folder), None, false).0.save(&[step, against]).unwrap();
        })
        .keys("nmine<Enter><Esc>wnights<Enter>")
        .keys("q")
        .play();
    let entry = &list.entries[0];
    assert_eq!(entry.steps.keys().collect::<Vec<_>>(), ["mine", "theirs"]);
    assert!(entry.why_not.contains("far away") && entry.why_not.contains("nights"), "{}", entry.why_not);
}
