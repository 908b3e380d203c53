//! Several students at one computer, one after the other.

use std::fs;

use medpath::model::AreaCode;
use medpath::shortlist::Op;
use medpath::store::{Store, Student};

use super::player::{Player, ids};

fn folders(home: &std::path::Path) -> Vec<String> {
    let Ok(found) = fs::read_dir(home.join("profiles")) else { return Vec::new() };
    let mut names: Vec<String> = found.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Two students, three roles each, notes, roles side by side, a page and a code to take home, slides; one is erased, and
/// the next day all is as left.
#[test]
fn two_students_one_afternoon_and_the_next_day() {
    let home = tempfile::tempdir().unwrap();
    let [page, other] = ["ana.html", "obrien.html"].map(|name| home.path().join(name));
    Player::at(home.path())
        .see("F3 Shortlist")
        .keys("<Tab>S")
        .see("Students on this computer")
        .see("no name")
        .keys("nO'Brien<Enter>")
        .see("O'Brien is new. Enter goes on with that list.")
        .keys("nAna-Lena M.<Enter>")
        .see_line(|line| line.contains("› Ana-Lena M.") && line.contains("0 roles"))
        .keys("<Enter>")
        .see("The list of Ana-Lena M. is in use now: 0 roles")
        .see_every_role()
        .see_line(|line| line.contains("Explore") && line.trim_end().ends_with("Ana-Lena M."))
        .keys("<Tab>s<Down>s<Down>s")
        .see("3 on your shortlist")
        .keys("<F3>nask the fire school<Enter>C")
        .see("Compare 3")
        .see("Median")
        .keys(&format!("<F3>t<Ctrl-u>{}<Enter>", page.display()))
        .see("Written:")
        .keys("<Esc><F3>r")
        .see("Code 1 of")
        .keys("<Esc>P")
        .see("other role")
        .keys("<Esc>")
        .keys("c<F1>adenver<Enter>")
        .see("Pay is now shown for Denver")
        // The next one sits down: nothing of the one before is in sight.
        .keys("S<Down><Enter>")
        .see("The list of O'Brien is in use now: 0 roles")
        .see_line(|line| line.trim_end().ends_with("O'Brien"))
        .see_line(|line| line.trim_end().ends_with("Baltimore, MD"))
        .miss("Shortlist 3")
        .miss("Compare 1")
        .keys("surgical tech<Tab>s<Esc><Ctrl-u>perfusionist<Tab>s<Esc><Ctrl-u>phlebotomist<Tab>s<F3>u")
        .see("Taken back. 2 on your shortlist.")
        .keys("u")
        .keys("u")
        .keys("u")
        .see("Nothing to take back.")
        .keys("<F1>/<Ctrl-u>surgical tech<Tab>s<Esc><Ctrl-u>perfusionist<Tab>s<Esc><Ctrl-u>phlebotomist<Tab>s")
        .keys("<F3>nnight shifts?<Enter>S")
        .see_line(|line| line.contains("Ana-Lena M.") && line.contains("3 roles"))
        .see_line(|line| line.contains("› O'Brien") && line.contains("3 roles, in use"))
        .keys(&format!("<F3>t<Ctrl-u>{}<Enter><Esc>S", other.display()))
        .keys("<Up>x")
        .see("Ana-Lena M. is deleted. The files are erased when you leave medpath")
        .keys("u")
        .see("Ana-Lena M. is back with everything.")
        .keys("<Down>")
        .see_line(|line| line.contains("› O'Brien"))
        .keys("x")
        .see("O'Brien is deleted.")
        .see_line(|line| line.contains("no name") && line.contains("in use"))
        .keys("q")
        .play();
    assert_eq!(folders(home.path()).len(), 1, "{:?}", folders(home.path()));
    for (page, whose, note) in [(page, "Ana-Lena M.", "ask the fire school"), (other, "Brien", "night shifts?")] {
        let html = fs::read_to_string(page).unwrap();
        assert!(html.contains(whose) && html.contains(note), "{whose}");
    }

    let list = Player::of(home.path(), "ana-lena m.")
        .see("Shortlist 3")
        .see_line(|line| line.contains("Explore") && line.trim_end().ends_with("Ana-Lena M."))
        .see_line(|line| line.trim_end().ends_with("Denver, CO"))
        .keys("<F3>")
        .see("ask the fire school")
        .keys("S")
        .miss("O'Brien")
        .keys("<Esc>q")
        .play();
    assert_eq!(list.entries.len(), 3);
    assert_eq!(list.entries[0].note, "ask the fire school");
}

#[test]
fn who_had_a_list_before_there_were_names_keeps_it() {
    let home = tempfile::tempdir().unwrap();
    let store = Store::open(Some(home.path().into()), None, false).0;
    store.save(&[Op::Add("paramedic".into())]).unwrap();
    let list = Player::at(home.path())
        .see("Shortlist 1")
        .keys("<Tab>SnBo<Enter>c")
        .see("Copied. The list of Bo has 1 role more now.")
        .see_line(|line| line.contains("› Bo") && line.contains("1 role"))
        .keys("<Up>x")
        .see("The list without a name stays")
        .keys("r")
        .see("The list without a name stays")
        .keys("c")
        .see("That is the list in use.")
        .keys("q")
        .play();
    assert_eq!(ids(&list), ["paramedic"]);
    let list = Player::of(home.path(), "bo").see("Shortlist 1").keys("<Ctrl-c>").play();
    assert_eq!(ids(&list), ["paramedic"]);
}

#[test]
fn names_are_refused_where_they_cannot_be_told_apart_and_stay_to_be_mended() {
    let home = tempfile::tempdir().unwrap();
    Player::at(home.path())
        .keys("<Tab>Sn...<Enter>")
        .see("cannot name a student")
        .see("Name or pseudonym: ...")
        .keys("<Esc><Ctrl-u>Bo<Enter>nBO<Enter>")
        .see("There is a student named Bo already.")
        .see("Name or pseudonym: BO")
        .keys("<Esc><Esc>nlost<Esc>")
        .miss("lost")
        .keys("<Down>r<Ctrl-u>../../x<Enter>")
        .see("Bo is ../../x now.")
        .see_line(|line| line.contains("Explore") && line.trim_end().ends_with("no name"))
        .keys("q")
        .play();
    assert_eq!(folders(home.path()), ["bo"]);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1, "nothing but the folder of the students");
}

/// The lock of the first list is held while the keyboard passes on: what was saved there is not lost.
#[test]
fn an_unsaved_change_outlives_a_change_of_student() {
    let home = tempfile::tempdir().unwrap();
    let mut store = Store::open(Some(home.path().into()), None, false).0;
    store.save(&[Op::Add("paramedic".into())]).unwrap();
    let bo = store.new_student("Bo").unwrap();
    store.switch_student(&bo).unwrap();
    store.save_settings(|settings| settings.area = Some(AreaCode("19740".into()))).unwrap();
    let held = fs::File::open(home.path().join("shortlist.lock")).unwrap();
    held.lock().unwrap();
    Player::at(home.path())
        .keys("perfusionist<Tab>s")
        .see("Another medpath is holding")
        .keys("<Esc><Tab>S<Down><Enter>")
        .see("The list of Bo is in use now: 0 roles (F3 shows it). From the list before: Another medpath is holding")
        .see("Denver, CO")
        .keys("<Esc><Tab>S<Up><Enter>")
        .see("The list without a name is in use now: 2 roles")
        .see("Shortlist 2")
        .keys("<Tab>S<Down><Enter>")
        .meanwhile(move || drop(held))
        .keys("<Ctrl-c>")
        .play();
    store.switch_student(&Student::default()).unwrap();
    assert_eq!(ids(&store.shortlist().0), ["paramedic", "perfusionist"]);
}

#[test]
fn a_note_that_is_being_written_is_kept_when_the_students_are_called() {
    let home = tempfile::tempdir().unwrap();
    let list = Player::at(home.path())
        .keys("<Tab>s<F3>nhalf a no")
        .keys("<Ctrl-p>change to another student's list<Enter>")
        .see("Students on this computer")
        .keys("q")
        .play();
    assert_eq!(list.entries[0].note, "half a no");
}
