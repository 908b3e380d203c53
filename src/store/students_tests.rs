//! Several students on one computer.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::*;
use crate::model::{AreaCode, RoleId};
use crate::shortlist::Entry;

fn open(folder: &Path, name: Option<&str>) -> Store {
    let (store, notice) = Store::open(Some(folder.to_owned()), name, false);
    assert_eq!(notice, None);
    store
}

fn home() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn add(name: &str) -> Op {
    Op::Add(RoleId(name.to_owned()))
}

fn listed(store: &Store) -> String {
    let (list, notice) = store.shortlist();
    assert_eq!(notice, None);
    list.entries.iter().map(|entry| entry.role.0.as_str()).collect::<Vec<_>>().join(" ")
}

/// Everybody with the number of roles.
fn roster(store: &Store) -> Vec<String> {
    let line = |listed: ListedStudent| {
        format!(
            "{} {}",
            listed.student.name().unwrap_or("-"),
            listed.roles.map_or("?".into(), |roles| roles.to_string())
        )
    };
    store.students().into_iter().map(line).collect()
}

fn folders(home: &Path) -> Vec<String> {
    let entries = fs::read_dir(home.join("profiles")).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn each_name_has_files_of_its_own_and_every_spelling_leads_to_them() {
    let home = home();
    open(home.path(), None).save(&[add("mine")]).unwrap();
    for (name, again) in
        [("Anna", " ANNA "), ("O'Brien", "o'brien"), ("José", "JOSE\u{301}"), ("検査", "検査"), ("../x", "../X")]
    {
        open(home.path(), Some(name)).save(&[add(name)]).unwrap();
        let store = open(home.path(), Some(again));
        assert_eq!((listed(&store), store.profile()), (name.to_owned(), Some(name)));
    }
    assert_eq!(listed(&open(home.path(), None)), "mine");
    assert_eq!(listed(&open(home.path(), Some("Jose"))), "");
    assert_eq!(roster(&open(home.path(), None)), ["- 1", "../x 1", "Anna 1", "José 1", "O'Brien 1", "検査 1"]);
    assert!(home.path().join("profiles/anna/shortlist.json").is_file());
    assert_eq!(folders(home.path()).len(), 5);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 3, "profiles, the list without a name and its lock");
}

#[test]
fn a_folder_from_before_names_were_kept_is_found_and_left_as_it_is() {
    let home = home();
    let old = home.path().join("profiles/Anna Ruiz");
    fs::create_dir_all(&old).unwrap();
    fs::write(old.join("shortlist.json"), r#"{"version":1,"entries":[{"role":"x"}]}"#).unwrap();
    for name in ["Anna Ruiz", "anna  ruiz"] {
        let store = open(home.path(), Some(name));
        assert_eq!((listed(&store), store.profile()), ("x".to_owned(), Some("Anna Ruiz")));
    }
    open(home.path(), Some("anna ruiz")).save(&[add("y")]).unwrap();
    assert_eq!(folders(home.path()), ["Anna Ruiz"]);
    assert!(!old.join("student.json").exists());
}

#[test]
fn a_new_student_starts_empty_where_the_computer_stands() {
    let home = home();
    let store = open(home.path(), None);
    store.save(&[add("mine")]).unwrap();
    store.save_settings(|settings| settings.area = Some(AreaCode("19740".into()))).unwrap();
    assert!(!store.has_students());
    let anna = store.new_student("  Anna-Lena   M. ").unwrap();
    assert_eq!(anna.name(), Some("Anna-Lena M."));
    assert!(store.has_students());
    let files: Value = serde_json::from_slice(&fs::read(store.folder(&anna).join("student.json")).unwrap()).unwrap();
    assert_eq!(files, json!({"version": 1, "name": "Anna-Lena M."}));
    for taken in ["anna-lena m.", "ANNA-LENA M."] {
        let refused = store.new_student(taken).unwrap_err().to_string();
        assert!(refused.contains("named Anna-Lena M. already"), "{refused}");
    }
    assert!(matches!(store.new_student("..."), Err(StudentError::Name(_))));
    let anna = open(home.path(), Some("Anna-Lena M."));
    assert_eq!((listed(&anna).as_str(), anna.settings().0.area), ("", Some(AreaCode("19740".into()))));
}

#[test]
fn a_name_is_changed_and_the_old_one_is_free_again() {
    let home = home();
    let mut store = open(home.path(), Some("Anna"));
    store.save(&[add("x")]).unwrap();
    let anna = store.student().clone();
    let bea = store.rename_student(&anna, "Bea").unwrap();
    assert_eq!((store.profile(), listed(&store)), (Some("Bea"), "x".to_owned()));
    store.rename_student(&bea, "BEA").unwrap();
    // The folder of the old name is taken.
    let other = store.new_student("Anna").unwrap();
    assert!(!other.is(&bea));
    assert!(matches!(store.rename_student(&other, "bea"), Err(StudentError::Taken(_))));
    assert!(matches!(store.rename_student(&Student::default(), "x"), Err(StudentError::NoName)));
    assert_eq!(roster(&store), ["- 0", "Anna 0", "BEA 1"]);
    assert_eq!(listed(&open(home.path(), Some("Bea"))), "x");
}

#[test]
fn the_keyboard_passes_from_one_student_to_the_next() {
    let home = home();
    let mut store = open(home.path(), None);
    store.save(&[add("mine")]).unwrap();
    let anna = store.new_student("Anna").unwrap();
    store.switch_student(&anna).unwrap();
    store.save(&[add("hers")]).unwrap();
    store.switch_student(&Student::default()).unwrap();
    assert_eq!(listed(&store), "mine");
    store.switch_student(&anna).unwrap();
    assert_eq!(listed(&store), "hers");
    assert_eq!(store.copy_list(&Student::default(), &anna).unwrap(), 1);
    assert_eq!(listed(&store), "hers mine");
    store.save(&[Op::Note { role: RoleId("mine".into()), note: "hers".into() }]).unwrap();
    assert_eq!(store.copy_list(&anna, &Student::default()).unwrap(), 1);
    let own = open(home.path(), None).shortlist().0;
    let entry = |role: &str, note: &str| Entry::new(RoleId(role.into()), note);
    assert_eq!(own.entries, [entry("mine", "hers"), entry("hers", "")]);
}

#[test]
fn what_could_not_be_saved_before_a_change_of_student_is_not_lost() {
    let home = home();
    let mut store = open(home.path(), None);
    let anna = store.new_student("Anna").unwrap();
    let blocked = home.path().join("shortlist.lock");
    fs::create_dir(&blocked).unwrap();
    store.save(&[add("a")]).unwrap_err();
    store.switch_student(&anna).unwrap_err();
    assert_eq!(listed(&store), "");
    store.save(&[add("b")]).unwrap();
    assert!(store.has_unsaved());
    store.save_unsaved().unwrap_err();
    // It is there when that student comes back, and saved as soon as that works.
    store.switch_student(&Student::default()).unwrap();
    assert_eq!(listed(&store), "a");
    store.switch_student(&anna).unwrap_err();
    fs::remove_dir(&blocked).unwrap();
    store.save_unsaved().unwrap();
    assert!(!store.has_unsaved());
    assert_eq!(listed(&open(home.path(), None)), "a");
}

#[test]
fn a_deleted_student_comes_back_until_the_program_is_left() {
    let home = home();
    let mut store = open(home.path(), Some("Anna"));
    store.save(&[add("x")]).unwrap();
    let anna = store.student().clone();
    store.delete_student(&anna).unwrap();
    assert_eq!((store.profile(), roster(&store)), (None, vec!["- 0".to_owned()]));
    // Whoever is stopped here finds the files at the next start.
    let left = open(home.path(), None).half_deleted();
    assert_eq!(left, [Notice::HalfDeleted { folder: home.path().join("profiles/anna.deleted") }]);
    assert!(store.half_deleted().is_empty() && store.can_restore(), "it is not lost here");
    assert_eq!(roster(&open(home.path(), None)), ["- 0"]);
    let back = store.restore_student().unwrap().unwrap();
    store.switch_student(&back).unwrap();
    assert_eq!((store.profile(), listed(&store)), (Some("Anna"), "x".to_owned()));
    assert_eq!(store.restore_student().unwrap(), None);

    store.delete_student(&back).unwrap();
    let other = store.new_student("anna").unwrap();
    assert!(matches!(store.restore_student(), Err(StudentError::Taken(_))));
    store.delete_student(&other).unwrap();
    assert_eq!(folders(home.path()), ["anna.deleted", "anna.deleted-2"]);
    store.erase_deleted().unwrap();
    assert_eq!(folders(home.path()), [""; 0]);
    assert!(matches!(store.delete_student(&Student::default()), Err(StudentError::NoName)));
}

#[test]
fn a_guest_makes_no_students_and_sees_none() {
    let home = home();
    open(home.path(), Some("Anna")).save(&[add("x")]).unwrap();
    let mut guest = Store::open(Some(home.path().to_owned()), None, true).0;
    assert!(!guest.has_students());
    assert!(matches!(guest.new_student("Bea"), Err(StudentError::Guest)));
    let anna = guest.named_student("anna").unwrap();
    assert!(matches!(guest.delete_student(&anna), Err(StudentError::Guest)));
    assert!(matches!(guest.rename_student(&anna, "x"), Err(StudentError::Guest)));
    let named = Store::open(Some(home.path().to_owned()), Some("anna"), true).0;
    assert_eq!(listed(&named), "x");
    named.save(&[add("y")]).unwrap();
    assert_eq!(listed(&open(home.path(), Some("Anna"))), "x");
    let nobody = Store::open(Some(home.path().to_owned()), Some("Cem"), true).0;
    nobody.save(&[add("y")]).unwrap();
    assert_eq!(folders(home.path()), ["anna"]);
}

/// A file of a student's that this program does not have yet.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
struct Answers {
    #[serde(default)]
    given: Vec<u8>,
}

impl Kept for Answers {
    const FILE: &'static str = "answers.json";
}

#[test]
fn a_further_file_is_one_type_and_saved_as_safely() {
    let home = home();
    let mut store = open(home.path(), None);
    let anna = store.new_student("Anna").unwrap();
    store.switch_student(&anna).unwrap();
    store.keep::<Answers>(|answers| answers.given.push(3)).unwrap();
    let other = open(home.path(), Some("Anna"));
    other.keep::<Answers>(|answers| answers.given.push(5)).unwrap();
    assert_eq!(store.kept::<Answers>().0.given, [3, 5]);
    assert!(home.path().join("profiles/anna/answers.json").is_file());
    assert_eq!(open(home.path(), None).kept::<Answers>(), Default::default());
    // It counts as work: what cannot be saved is told when the program is left.
    fs::remove_file(home.path().join("profiles/anna/answers.lock")).unwrap();
    fs::create_dir(home.path().join("profiles/anna/answers.lock")).unwrap();
    store.keep::<Answers>(|answers| answers.given.push(7)).unwrap_err();
    assert!(store.has_unsaved());
    assert_eq!(store.kept::<Answers>().0.given, [3, 5, 7]);
    assert!(store.save_unsaved().unwrap_err().to_string().contains("answers.json"));
}
