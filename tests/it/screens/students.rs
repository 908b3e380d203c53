//! The students of the computer, and whose list it is in the head of every screen.

use std::path::PathBuf;

use medpath::store::{ListedStudent, Store, Student};
use medpath::tui::action::{Outcome, Roster, StudentsDone, StudentsOutcome};
use medpath::tui::update::apply_outcome;

use super::stage::{Setting, Stage};

/// Students as a store makes them, in a folder that the picture can show.
fn roster(names: &[&str], present: Option<&str>) -> Roster {
    let home = tempfile::tempdir().unwrap();
    let mut store = Store::open(Some(home.path().into()), None, false).0;
    for name in names {
        store.new_student(name).unwrap();
    }
    if let Some(name) = present {
        let student = store.named_student(name).unwrap();
        store.switch_student(&student).unwrap();
    }
    let shown = |(at, listed): (usize, ListedStudent)| {
        let folder = listed.folder.strip_prefix(home.path()).unwrap();
        ListedStudent {
            folder: PathBuf::from("/home/lab/.config/medpath").join(folder),
            roles: Some(at * 2 % 5),
            ..listed
        }
    };
    let listed: Vec<ListedStudent> = store.students().into_iter().enumerate().map(shown).collect();
    let present: Student = store.student().clone();
    Roster { focus: Some(present.clone()), present, listed, has_names: store.has_students(), can_restore: false }
}

fn stage(names: &[&str], present: Option<&str>, size: (u16, u16)) -> Stage {
    let mut stage = Stage::new(Setting::default(), size);
    stage.press("<Tab>S");
    let roster = roster(names, present);
    let outcome = StudentsOutcome { roster, done: StudentsDone::Looked, loaded: None };
    apply_outcome(&mut stage.app, Outcome::Students(Box::new(outcome)));
    stage
}

#[test]
fn the_students_of_an_afternoon() {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        let names = ["Anna-Lena M.", "O'Brien", "検査", "Student 14"];
        let mut stage = stage(&names, Some("O'Brien"), (width, height));
        stage.compare_with(&format!("students_{width}x{height}"));
    }
    let mut alone = stage(&[], None, (80, 24));
    alone.compare_with("students_nobody_80x24");
    alone.press("nMia<Left>");
    alone.compare_with("students_new_80x24");
}

/// The name stands in the head as soon as there is more than one list, on every screen and in every window.
#[test]
fn the_head_says_whose_list_it_is() {
    let long = "Maximiliana Alexandra von Hohenstein-R.";
    for (width, height) in [(60, 16), (80, 24), (120, 36), (200, 50)] {
        for (name, seen) in [("Bo", "Bo"), ("検査", "検査"), (long, "Max")] {
            let mut stage = stage(&[name], Some(name), (width, height));
            for keys in ["<F1>", "<F2>", "<F3>", "<F4>", "<F7>", "<Ctrl-p>", "<Esc><F1><Tab><Enter>"] {
                stage.press(keys);
                let text = stage.seen().text();
                let first = text.lines().next().unwrap_or_default();
                // In the smallest windows the tabs leave no room, and the line above the keys has it.
                let there = if width < 80 { text.lines().nth_back(1).unwrap_or_default() } else { first };
                assert!([first, there].iter().any(|line| line.contains(seen)), "{width} columns, {keys}: {text}");
                assert!(first.contains("Shortlist") && first.contains("Guide"), "{first}");
            }
        }
        let mut nameless = stage(&["Bo"], None, (width, height));
        assert!(nameless.press("<F1>").seen().text().contains("no name"));
        let mut alone = stage(&[], None, (width, height));
        assert!(!alone.press("<F1>").seen().text().contains("no name"));
    }
}
