//! The same words find the same thing first wherever a name can be typed: on the screens, in the palette, on the command
//! line.

use medpath::model::AreaCode;

use crate::cli::Home;
use crate::screens::stage::{CATALOGUE, Setting, Stage};

/// What is typed, and the code of the area, the key of the employer or the school that comes first.
const AREAS: &[(&str, &[&str])] = &[
    ("12580", &["baltimore", "Baltimore-Columbia-Towson", "baltimore md", "balt", "towson", "baltimroe", "12580"]),
    ("17660", &["coeur dalene", "Coeur d'Alene", "coeur d alene", "coeurdalene", "coeur dalnee"]),
    ("49180", &["winston salem", "Winston-Salem, NC", "winstonsalem", "winston", "winstom", "winstom salem"]),
    ("24", &["maryland", "md", "MARYLAND", "marylnad"]),
    ("99", &["usa", "nation", "u.s.", "united states"]),
];
const EMPLOYERS: &[(&str, &[&str])] = &[
    (
        "johns-hopkins-medicine",
        &["johns hopkins", "hopkins", "Johns-Hopkins", "hopknis", "johns hopknis", "hopkins med"],
    ),
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

/// The beginning of a title: lists cut what is too long for them.
fn beginning(title: &str) -> String {
    title.chars().take(20).collect()
}

/// That this comes first in a list that is narrowed by typing, and in the palette of all that is of its kinds.
fn assert_first(title: &str, typed: &str, open: &str, kinds: &[&str]) {
    let lines = |keys: &str| Stage::new(Setting::default(), (120, 36)).press(keys).seen().lines();
    let first = |line: &String| line.contains(&beginning(title));
    let list = lines(&format!("{open}{typed}"));
    let selected = list.iter().find(|line| line.contains("│ › "));
    assert!(selected.is_some_and(first), "{typed}: {title} in {list:#?}");
    let palette = lines(&format!("<Ctrl-p>{typed}"));
    let is_kind = |line: &&String| {
        kinds.iter().any(|kind| line.trim_end_matches([' ', '│', '↓']).ends_with(&format!("  {kind}")))
    };
    assert!(kinds.is_empty() || palette.iter().find(is_kind).is_some_and(first), "{typed}: {title} in {palette:#?}");
}

#[test]
fn areas() {
    let home = Home::new();
    for (code, typed) in each(AREAS) {
        let area = CATALOGUE.area(&AreaCode(code.to_owned())).unwrap();
        assert_first(&area.name, typed, "<Tab>a", &["area"]);
        let list = home.run(&["areas", typed, "--format", "json"]).json();
        assert_eq!(list[0]["code"], code, "{typed}");
        // Where a guess is needed, the command that must be sure only suggests.
        let shown = home.run(&["show", "paramedic", "--area", typed, "--format", "json"]);
        let sure = !["baltimroe", "coeur dalnee", "winstom", "winstom salem", "marylnad"].contains(&typed);
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
        assert_first(&CATALOGUE.employer(&key.into()).unwrap().name, typed, "<F4>", &["employer"]);
        assert_eq!(home.run(&["employers", typed, "--format", "json"]).json()[0]["id"], key, "{typed}");
    }
}

#[test]
fn schools() {
    let home = Home::new();
    for (school, typed) in each(SCHOOLS) {
        assert_first(school, typed, "<F4><Tab>", &[]);
        assert_eq!(home.run(&["schools", typed, "--format", "json"]).json()[0]["school"], school, "{typed}");
    }
}

#[test]
fn topics_of_the_guide() {
    let home = Home::new();
    for (key, typed) in each(TOPICS) {
        let topic = CATALOGUE.topics().find(|topic| topic.key() == key).unwrap();
        assert_first(&topic.title(), typed, "<F7>", &["guide", "word", "credential"]);
        let printed = home.run(&["guide", typed]);
        assert!(printed.out.contains(key) || printed.err.contains(key), "{typed}: {} {}", printed.out, printed.err);
    }
}

/// "art" begins words of some and stands inside of words of others; these are only looked at where there is none of those.
#[test]
fn the_inside_of_a_word_comes_last_everywhere() {
    assert_first("Beaumont-Port Arthur, TX", "art", "<Tab>a", &["area"]);
    assert_first("Hartford-West Hartford-East Hartford, CT", "artford", "<Tab>a", &["area"]);
    let areas = CATALOGUE.areas_with("art");
    assert!(areas.iter().all(|at| !CATALOGUE.area_at(*at).name.contains("Hartford")), "{areas:?}");
    let employers = CATALOGUE.employers_with("art", None);
    assert!(!employers.is_empty() && employers.iter().all(|at| !CATALOGUE.employer_at(*at).name.contains("Heart")));
    let first = CATALOGUE.topics_with("art").into_iter().filter_map(|at| CATALOGUE.topic_at(at)).collect::<Vec<_>>();
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
