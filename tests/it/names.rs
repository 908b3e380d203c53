//! The same words find the same thing first wherever a name can be typed: on the screens, in the palette, on the command
//! line.

use medpath::tui::palette::Target;
use medpath::tui::screen::Screen;

use crate::cli::Home;
use crate::screens::stage::{CATALOGUE, Setting, Stage};

/// What is typed, and the code of the area, the key of the employer or the school that comes first.
const AREAS: &[(&str, &[&str])] = &[
    ("12580", &["baltimore", "Baltimore-Columbia-Towson", "baltimore md", "balt", "towson", "baltimroe", "12580"]),
    ("17660", &["coeur dalene", "Coeur d'Alene", "coeur d alene", "coeurdalene", "coeur dalnee"]),
    ("49180", &["winston salem", "Winston-Salem, NC", "winstonsalem", "winston", "winstom"]),
    ("24", &["maryland", "md", "MARYLAND", "marylnad"]),
    ("99", &["usa", "nation", "u.s.", "united states"]),
];
const EMPLOYERS: &[(&str, &[&str])] = &[
    ("johns-hopkins-medicine", &["johns hopkins", "hopkins", "Johns-Hopkins", "hopknis", "hopkins med"]),
    ("kaiser-permanente-mas", &["kaiser", "kaiser permanente", "mid atlantic", "kiaser", "permanente kaiser"]),
    ("um-st-joseph", &["st joseph", "st. joseph", "josehp"]),
    ("gbmc", &["gbmc", "greater baltimore"]),
    ("baltimore-city-fire", &["baltimore", "baltimore city fire"]),
];
const SCHOOLS: &[(&str, &[&str])] = &[
    ("Prince George's Community College", &["prince georges", "prince george's", "Prince George\u{2019}s"]),
    ("Wor-Wic Community College", &["wor wic", "worwic", "wor-wic"]),
    ("Johns Hopkins Schools of Medical Imaging", &["johns hopkins", "hopkins", "hopknis"]),
];
const TOPICS: &[(&str, &[&str])] = &[
    ("CST", &["cst", "what does CST mean", "certified surgical technologist"]),
    ("ARRT", &["arrt", "registry of radiologic technologists"]),
    ("baltimore", &["baltimore", "baltimroe"]),
];

/// Each text that is typed, with what comes first.
fn each<'t>(table: &'t [(&str, &[&str])]) -> impl Iterator<Item = (&'t str, &'t str)> {
    table.iter().flat_map(|(first, typed)| typed.iter().map(|typed| (*first, *typed)))
}

fn stage(keys: &str) -> Stage {
    let mut stage = Stage::new(Setting::default(), (120, 36));
    stage.press(keys);
    stage
}

/// What a list that is narrowed by typing finds, and what of the same kind the palette finds.
fn listed(open: &str, typed: &str, of_kind: impl Fn(&Target) -> Option<usize>) -> [Vec<usize>; 2] {
    let list = match stage(&format!("{open}{typed}")).app.stack.pop() {
        Some(Screen::AreaPicker(list) | Screen::Employers(list) | Screen::Schools(list) | Screen::Guide(list)) => {
            list.found
        }
        _ => panic!("{open} opens no list"),
    };
    let Some(Screen::Palette(palette)) = stage(&format!("<Ctrl-p>{typed}")).app.stack.pop() else {
        panic!("no palette")
    };
    [list, palette.found.iter().filter_map(of_kind).collect()]
}

#[test]
fn areas() {
    let home = Home::new();
    for (code, typed) in each(AREAS) {
        let area = |target: &Target| if let Target::Area(at) = target { Some(*at) } else { None };
        for found in listed("<Tab>a", typed, area) {
            assert_eq!(found.first().map(|at| CATALOGUE.areas()[*at].code.0.as_str()), Some(code), "{typed}");
        }
        let list = home.run(&["areas", typed, "--format", "json"]).json();
        assert_eq!(list[0]["code"], code, "{typed}");
        // Where a guess is needed, the command that must be sure only suggests.
        let shown = home.run(&["show", "paramedic", "--area", typed, "--format", "json"]);
        let sure = !["baltimroe", "coeur dalnee", "winstom", "marylnad"].contains(&typed);
        assert_eq!(shown.code, i32::from(!sure), "{typed}: {}", shown.err);
        if sure {
            assert_eq!(shown.json()["wages"]["area"]["code"], code, "{typed}");
        } else {
            assert!(shown.err.contains(&format!("The nearest names:\n  {code}  ")), "{typed}: {}", shown.err);
        }
    }
}

#[test]
fn employers() {
    let home = Home::new();
    for (key, typed) in each(EMPLOYERS) {
        let employer = |target: &Target| if let Target::Employer(at) = target { Some(*at) } else { None };
        for found in listed("<F4>", typed, employer) {
            assert_eq!(found.first().map(|at| CATALOGUE.employers()[*at].id.as_str()), Some(key), "{typed}");
        }
        assert_eq!(home.run(&["employers", typed, "--format", "json"]).json()[0]["id"], key, "{typed}");
    }
}

#[test]
fn schools() {
    let home = Home::new();
    for (school, typed) in each(SCHOOLS) {
        let [found, _] = listed("<F4><Tab>", typed, |_| None);
        let first = found.first().and_then(|at| CATALOGUE.programs().nth(*at));
        assert_eq!(first.map(|program| program.school().to_owned()).as_deref(), Some(school), "{typed}");
        assert_eq!(home.run(&["schools", typed, "--format", "json"]).json()[0]["school"], school, "{typed}");
    }
}

#[test]
fn topics_of_the_guide() {
    let home = Home::new();
    for (key, typed) in each(TOPICS) {
        let topic = |target: &Target| if let Target::Topic(at) = target { Some(*at) } else { None };
        for found in listed("<F7>", typed, topic) {
            let first = found.first().and_then(|at| CATALOGUE.topics().nth(*at));
            assert_eq!(first.map(|topic| topic.key().to_owned()).as_deref(), Some(key), "{typed}");
        }
        let printed = home.run(&["guide", typed]);
        assert!(printed.out.contains(key) || printed.err.contains(key), "{typed}: {} {}", printed.out, printed.err);
    }
}

/// "art" begins words of some and stands inside of words of others; these are only looked at where there is none of those.
#[test]
fn the_inside_of_a_word_comes_last_everywhere() {
    let area = |target: &Target| if let Target::Area(at) = target { Some(*at) } else { None };
    for [typed, first, count] in
        [["art", "Beaumont-Port Arthur, TX", "1"], ["artford", "Hartford-West Hartford-East Hartford, CT", "1"]]
    {
        for found in listed("<Tab>a", typed, area) {
            assert_eq!(found.len().to_string(), count, "{typed}");
            assert_eq!(CATALOGUE.areas()[found[0]].name, first, "{typed}");
        }
    }
    let employers = CATALOGUE.employers_with("art", None);
    assert!(!employers.is_empty() && employers.iter().all(|at| !CATALOGUE.employers()[*at].name.contains("Heart")));
    let first =
        CATALOGUE.topics_with("art").into_iter().filter_map(|at| CATALOGUE.topics().nth(at)).collect::<Vec<_>>();
    assert_eq!(first[0].key(), "AI");
    assert!(first.iter().all(|topic| topic.key() != "AHA"), "the American Heart Association has it inside only");
}

#[test]
fn roles_are_named_however_their_names_are_written() {
    let home = Home::new();
    for (id, typed) in [
        ("radiologic-technologist", "X Ray Technologist"),
        ("radiologic-technologist", "x-ray technologist"),
        ("surgical-technologist", "scrub tech"),
        ("surgical-technologist", "Scrub-Tech"),
        ("emergency-medical-technician", "emt"),
        ("emergency-medical-technician", "E.M.T."),
        ("paramedic", "PARAMEDIC"),
    ] {
        assert_eq!(home.run(&["show", typed, "--format", "json"]).json()["id"], id, "{typed}");
    }
    let suggested = home.run(&["show", "paramedik"]).failed(1);
    assert!(suggested.contains("The nearest names:\n  paramedic  "), "{suggested}");
}
