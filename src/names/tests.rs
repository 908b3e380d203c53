//! What fits what was typed, and what of it is marked.

use proptest::prelude::*;

use super::*;

fn names_and(title: Option<&str>) -> Names {
    let mut names = Names::default();
    names.add(["CST", "Certified Surgical Technologist"], [], []);
    names.add(["CS", "Computer Science"], [], ["programs"]);
    names.add(["What moves pay"], ["salary", "pay day"], ["kidneys"]);
    names.add(["X-Ray board", "Johns Hopkins"], [], ["baltimore"]);
    names.add(["Coeur d'Alene, ID"], [], []);
    names.add(["Heart Center"], [], []);
    if let Some(title) = title {
        names.add([title], [], []);
    }
    names
}

fn found(typed: &str) -> Vec<(Fit, usize)> {
    names_and(None).find(typed)
}

#[test]
fn names_come_before_beginnings_those_before_words_those_before_slips() {
    assert_eq!(found("cs"), [(Fit::Name, 1), (Fit::NameBegins, 0)]);
    assert_eq!(found("pay"), [(Fit::HiddenBegins, 2)]);
    assert_eq!(found("salary"), [(Fit::Hidden, 2)]);
    assert_eq!(found("techn surg"), [(Fit::NameWords, 0)]);
    assert_eq!(found("moves salary"), [(Fit::AnyWords, 2)]);
    assert_eq!(found("hopkins baltimore"), [(Fit::About, 3)]);
    assert_eq!(found("board xray"), [(Fit::NameWords, 3)]);
    assert_eq!(found("hopknis"), [(Fit::Slip, 3)]);
    assert_eq!(found("hopknis balt"), [(Fit::Slip, 3)]);
    assert_eq!(found("computr scince"), [(Fit::Slip, 1)]);
    assert_eq!(found("qqqq"), []);
    assert_eq!((found(""), found("--")), (Vec::new(), Vec::new()));
    assert_eq!(Names::default().find("cst"), []);
}

#[test]
fn inside_of_words_is_looked_only_where_no_word_begins_so() {
    assert_eq!(found("art"), [(Fit::Inside, 5)]);
    assert_eq!(found("opkin board"), [(Fit::Inside, 3)]);
    assert_eq!(found("ar"), []);
    let mut names = names_and(Some("Medical Art"));
    assert_eq!(names.find("art"), [(Fit::NameWords, 6)]);
    names.add(["Arts"], [], []);
    assert_eq!(names.find("art"), [(Fit::NameBegins, 7), (Fit::NameWords, 6)]);
}

#[test]
fn marks_between_words_never_matter() {
    for typed in ["coeur dalene", "Coeur d'Alene", "coeur d alene", "coeurdalene", "COEUR D\u{2019}ALENE"] {
        assert_eq!(found(typed), [(Fit::NameBegins, 4)], "{typed}");
    }
    for typed in ["xray", "x-ray", "x ray", "X-RAY BOARD"] {
        assert_eq!(found(typed).first().map(|(_, thing)| *thing), Some(3), "{typed}");
    }
    assert!(is_same("Winston-Salem", "winston salem") && is_same("Élan", "elan") && !is_same("CS", "CST"));
}

#[test]
fn only_what_fits_best_and_well_enough_is_meant() {
    let names = names_and(Some("Heart House"));
    assert_eq!(names.meant("cst", Fit::Hidden), [0]);
    assert_eq!(names.meant("certified", Fit::Hidden), [0; 0]);
    assert_eq!(names.meant("certified", Fit::About), [0]);
    assert_eq!(names.meant("heart", Fit::About), [5, 6]);
    assert_eq!(names.meant("hopknis", Fit::About), [0; 0]);
}

#[test]
fn the_nearest_names_have_most_of_the_words() {
    let names = names_and(Some("Heart House"));
    assert_eq!(names.nearest("hopknis", 3), [3]);
    assert_eq!(names.nearest("heart house of baltimore", 3), [6, 5]);
    assert_eq!(names.nearest("heart house of baltimore", 1), [6]);
    assert_eq!((names.nearest("qqqq", 3), names.nearest(" ", 3)), (Vec::new(), Vec::new()));
}

#[test]
fn a_question_is_about_its_subject() {
    assert_eq!(found("what does CST mean?"), [(Fit::Name, 0)]);
    assert_eq!(found("what is a cst"), [(Fit::Name, 0)]);
    assert_eq!(subject(" what is"), Some(" is"));
    assert_eq!(subject(" who hires"), Some(" hires"));
    assert_eq!(subject(" cst"), None);
    assert_eq!(subject(" mean"), None);
}

#[test]
fn the_letters_that_fit_are_marked() {
    assert_eq!(marked("CST = Certified", "cert cst"), [0, 1, 2, 6, 7, 8, 9]);
    assert_eq!(marked("X-Ray Technologist", "xray"), [0, 2, 3, 4]);
    assert_eq!(marked("Johns Hopkins", "opkin"), [7, 8, 9, 10, 11]);
    assert_eq!(marked("Johns Hopkins", "hopknis"), Vec::<usize>::new());
}

proptest! {
    #[test]
    fn whatever_is_typed_is_looked_for_and_marked(typed in "\\PC{0,12}", title in "\\PC{0,20}") {
        let names = names_and(Some(&title));
        let found = names.find(&typed);
        prop_assert!(found.iter().all(|(_, thing)| *thing < names.len()));
        let mut things: Vec<usize> = found.iter().map(|(_, thing)| *thing).collect();
        things.sort_unstable();
        things.dedup();
        prop_assert_eq!(things.len(), found.len());
        names.nearest(&typed, 3);
        let length = title.chars().count();
        prop_assert!(marked(&title, &typed).iter().all(|at| *at < length));
    }

    #[test]
    fn each_name_is_found_by_itself(title in "[a-zA-Z0-9 .'-]{1,20}") {
        let names = names_and(Some(&title));
        if !folding::phrase(&title).is_empty() {
            prop_assert!(names.find(&title).contains(&(Fit::Name, 6)));
        }
    }
}
