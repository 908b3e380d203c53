//! What students type, and what has to come first.

mod scattered;
mod size;

use std::cmp::Reverse;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::catalogue::Catalogue;
use crate::model::{FamilyId, Need, NeededCredential, Phrases, Titles};
use crate::text::folding::fold;

/// What is searched in the program.
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::bundled(None));
static ROLES: LazyLock<Vec<Role>> = LazyLock::new(|| CATALOGUE.roles().to_vec());
static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| SearchIndex::new(CATALOGUE.roles(), &*CATALOGUE));

/// Only the roles' own names, for roles that a test makes up.
struct NoTitles;

impl OtherTitles for NoTitles {
    fn other_titles(&self) -> Titles {
        Titles::default()
    }
}

fn id(hit: &Hit) -> &'static str {
    &ROLES[hit.role.0].id.0
}

/// Query, role that has to come first, the worst tier that it may have: further hidden words can only better it.
const RANKING: &[(&str, &str, Tier)] = &[
    // The words of QUESTIONS.md for the five families, as students type them.
    ("xray", "radiologic-technologist", Tier::Exact),
    ("x-ray", "radiologic-technologist", Tier::Exact),
    ("X ray", "radiologic-technologist", Tier::Exact),
    ("x-ray tech", "radiologic-technologist", Tier::Exact),
    ("ultrasound", "diagnostic-medical-sonographer", Tier::Exact),
    ("ultra sound", "diagnostic-medical-sonographer", Tier::Exact),
    ("sonogram", "diagnostic-medical-sonographer", Tier::Prefix),
    ("ambulance", "emergency-medical-technician", Tier::Exact),
    ("ems", "emergency-medical-technician", Tier::Prefix),
    ("lab tech", "medical-laboratory-technician", Tier::Exact),
    ("blood draw", "phlebotomist", Tier::Prefix),
    ("draws blood", "phlebotomist", Tier::Prefix),
    ("needles", "phlebotomist", Tier::Prefix),
    ("kidney", "dialysis-technician", Tier::Exact),
    ("operating room", "surgical-technologist", Tier::Exact),
    ("OR tech", "surgical-technologist", Tier::Exact),
    ("scrub tech", "surgical-technologist", Tier::Exact),
    ("cancer", "radiation-therapist", Tier::Exact),
    ("MRI", "mri-technologist", Tier::Exact),
    ("CAT scan", "ct-technologist", Tier::Exact),
    ("babies", "diagnostic-medical-sonographer", Tier::Prefix),
    ("med tech", "medication-technician", Tier::Exact),
    ("dialysis", "dialysis-technician", Tier::Prefix),
    ("emergency", "emergency-medical-technician", Tier::Prefix),
    // With one slip of the finger, found through hidden words.
    ("phlebotomst", "phlebotomist", Tier::Prefix),
    ("sonagrapher", "diagnostic-medical-sonographer", Tier::Prefix),
    ("paramedick", "paramedic", Tier::Prefix),
    ("radiolgy", "radiologic-technologist", Tier::Prefix),
    ("dialisys", "dialysis-technician", Tier::Prefix),
    ("surgcal", "surgical-technologist", Tier::Alias),
    // With slips that no hidden word holds.
    ("phlebotmist", "phlebotomist", Tier::Fuzzy),
    ("paramedik", "paramedic", Tier::Fuzzy),
    ("radology", "radiologic-technologist", Tier::Fuzzy),
    ("canser", "radiation-therapist", Tier::Fuzzy),
    ("kidny", "dialysis-technician", Tier::Fuzzy),
    ("srgical technolgist", "surgical-technologist", Tier::Fuzzy),
    ("dialysys tech", "dialysis-technician", Tier::Fuzzy),
    // Titles, their short forms, beginnings, word order.
    ("surg", "surgical-technologist", Tier::Prefix),
    ("surgical technologist", "surgical-technologist", Tier::Exact),
    ("emt", "emergency-medical-technician", Tier::Exact),
    ("medical technologist", "medical-laboratory-scientist", Tier::Exact),
    ("technologist mri", "mri-technologist", Tier::Word),
    ("tech surgical", "surgical-technologist", Tier::Word),
    ("nuc med", "nuclear-medicine-technologist", Tier::Word),
    ("ct", "ct-technologist", Tier::Prefix),
    ("mri technician", "mri-technologist", Tier::Alias),
    ("ambulance driver & attendant", "ambulance-attendant", Tier::Exact),
    ("anesthesia", "anesthesia-technician", Tier::Prefix),
    ("radiation", "radiation-therapist", Tier::Prefix),
    // Other names, abbreviations, credentials, whole sentences, words written together.
    ("flight medic", "critical-care-paramedic", Tier::Exact),
    ("mlt", "medical-laboratory-technician", Tier::Exact),
    ("911", "emergency-dispatcher", Tier::Prefix),
    ("cst", "surgical-technologist", Tier::Alias),
    ("rdms", "diagnostic-medical-sonographer", Tier::Alias),
    ("jobs with ultrasound", "diagnostic-medical-sonographer", Tier::Exact),
    ("i want to draw blood", "phlebotomist", Tier::Prefix),
    ("how long is school for xray", "radiologic-technologist", Tier::Exact),
    ("how much does a phlebotomist make", "phlebotomist", Tier::Exact),
    ("do you need school for dialysis", "dialysis-technician", Tier::Prefix),
    ("surgtech", "surgical-technologist", Tier::Fuzzy),
];

#[test]
fn the_right_role_comes_first() {
    let mut wrong = Vec::new();
    for (query, role, tier) in RANKING {
        let hits = INDEX.search(query);
        let found = hits.first().map(|hit| (id(hit), hit.tier()));
        if found.is_none_or(|(found, reached)| found != *role || reached > *tier) {
            wrong.push(format!("{query}: {found:?} instead of {role} {tier:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nonsense_finds_nothing_or_nearly() {
    for query in ["xyzzy", "asdfghjkl", "qwerty", "zzzzz", "qqq", "mltx qwx"] {
        assert!(INDEX.search(query).is_empty(), "{query}");
    }
    assert!(INDEX.nearest("xyzzy", 5).is_empty());
}

#[test]
fn a_blank_query_lists_all_roles_as_they_stand() {
    for query in ["", "  ", "-", "(?)"] {
        let hits = INDEX.search(query);
        assert!(hits.iter().map(|hit| hit.role.0).eq(0..ROLES.len()), "{query:?}");
        let field = |hit| INDEX.reason(&hits, hit).found_by.field;
        assert!(hits.iter().all(|hit| hit.tier() == Tier::All && field(hit) == Field::Nothing));
    }
    assert!(SearchIndex::new(&[], &NoTitles).search("xray").is_empty());
    assert!(SearchIndex::new(&[], &NoTitles).search("").is_empty());
    assert!(SearchIndex::new(&[], &NoTitles).nearest("xray", 3).is_empty());
}

#[test]
fn one_letter_lists_titles_with_such_words_first() {
    let hits = INDEX.search("e");
    let begins = |hit: &Hit| ROLES[hit.role.0].title.to_lowercase().starts_with('e');
    let has = |hit: &Hit| ROLES[hit.role.0].title.to_lowercase().split([' ', '(']).any(|word| word.starts_with('e'));
    assert!(hits.iter().is_sorted_by_key(|hit| (!begins(hit), !has(hit))));
    assert!(begins(hits.first().unwrap()) && !has(hits.iter().last().unwrap()));
}

#[test]
fn typing_a_title_or_another_name_never_loses_the_role() {
    for (at, role) in ROLES.iter().enumerate() {
        let names =
            std::iter::once((&role.title, Tier::Prefix)).chain(role.aliases.iter().map(|alias| (alias, Tier::Alias)));
        for (name, worst) in names {
            for (end, char) in name.char_indices() {
                let typed = &name[..end + char.len_utf8()];
                let hit = INDEX.search(typed).iter().find(|hit| hit.role.0 == at).copied();
                assert!(hit.is_some_and(|hit| hit.tier() <= worst), "{typed:?} loses {}", role.title);
            }
        }
    }
}

#[test]
fn every_hidden_phrase_leads_to_its_role() {
    for (at, role) in ROLES.iter().enumerate() {
        for (place, phrase) in role.also_searched_as.iter().enumerate() {
            let worst = if place == 0 { Tier::Exact } else { Tier::Prefix };
            let hit = INDEX.search(phrase).iter().find(|hit| hit.role.0 == at).copied();
            assert!(hit.is_some_and(|hit| hit.tier() <= worst), "{phrase:?} does not lead to {}", role.title);
        }
    }
}

/// A role with these texts and nothing else to be found by.
fn made(title: &str, aliases: &[&str], hidden: &[&str]) -> Role {
    let mut role = ROLES[0].clone();
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    (role.title, role.aliases) = (title.to_owned(), owned(aliases));
    role.also_searched_as = hidden.iter().copied().collect();
    role.credentials = Box::new([NeededCredential { id: "abc-d".into(), need: Need::Required }]);
    role.family = FamilyId("ward-work".to_owned());
    role
}

#[test]
fn tiers_follow_their_rules_and_say_why() {
    use Field::{Alias, Credential, Family, Hidden, Title};
    let aliases = ["Helper Tech", "Bed Aide (old name)", "Floor Hand (Floor Tech)", "Night (NT) Sitter"];
    let roles = [made("Care Aide (CA)", &aliases, &["bed-side hand", "sits with babies", "c.a.r."])];
    let index = SearchIndex::new(&roles, &NoTitles);
    for (query, tier, field, text) in [
        ("care aide (ca)", Tier::Exact, Title, "Care Aide (CA)"),
        ("Care Aides", Tier::Exact, Title, "Care Aide (CA)"),
        ("ca", Tier::Exact, Title, "Care Aide (CA)"),
        ("helper  tech", Tier::Exact, Alias, "Helper Tech"),
        ("bed aide", Tier::Exact, Alias, "Bed Aide (old name)"),
        ("floor tech", Tier::Exact, Alias, "Floor Hand (Floor Tech)"),
        ("bedside hand", Tier::Exact, Hidden, "bedside hand"),
        ("bed side hands", Tier::Exact, Hidden, "bed side hands"),
        ("care ai", Tier::Prefix, Title, "Care Aide (CA)"),
        ("sits with baby", Tier::Prefix, Hidden, "sits with baby"),
        ("car", Tier::Prefix, Title, "Care Aide (CA)"),
        ("aide care", Tier::Word, Title, "Care Aide (CA)"),
        ("old name", Tier::Alias, Alias, "Bed Aide (old name)"),
        ("nt", Tier::Alias, Alias, "Night (NT) Sitter"),
        ("helper technologist", Tier::Alias, Alias, "Helper Tech"),
        ("babies", Tier::Alias, Hidden, "babies"),
        ("babies aide", Tier::Alias, Hidden, "babies"),
        ("floor sitter", Tier::Alias, Alias, "Floor Hand (Floor Tech)"),
        ("abcd", Tier::Alias, Credential, "abcd"),
        ("ward aide", Tier::Alias, Family, "ward"),
        ("helpr tech", Tier::Fuzzy, Alias, "Helper Tech"),
        ("carade", Tier::Fuzzy, Title, "Care Aide (CA)"),
    ] {
        let hits = index.search(query);
        let found = hits.first().map(|hit| (hit.tier(), index.reason(&hits, hit).found_by));
        assert_eq!(found, Some((tier, FoundBy { field, text: text.to_owned() })), "{query}");
    }
}

/// The chars of a title that are highlighted.
fn highlighted(title: &str, query: &str) -> Option<String> {
    let roles = [made(title, &[], &[])];
    let index = SearchIndex::new(&roles, &NoTitles);
    let hits = index.search(query);
    let chars: Vec<char> = title.chars().collect();
    hits.first().map(|hit| index.reason(&hits, hit).positions.iter().map(|at| chars[*at]).collect())
}

#[test]
fn matched_chars_of_the_title_are_highlighted() {
    for (title, query, chars) in [
        ("Surgical Technologist", "surg", "Surg"),
        ("Surgical Technologist", "tech surg", "SurgTech"),
        ("Advanced EMT (AEMT)", "aemt", "AEMT"),
        ("Advanced EMT (AEMT)", "advanced emt", "AdvancedEMT"),
        ("X-Ray Technologist", "xray t", "XRayT"),
        ("X-Ray Technologist", "technologist x ray", "XRayTechnologist"),
        ("Research & Development", "research and", "Research&"),
        ("Radiólogo Médico", "medico", "Médico"),
        ("Radiólogo Médico", "radiologo m", "RadiólogoM"),
        ("Radio\u{301}logo", "radiolog", "Radiolog"),
        ("ﬁne Ångström lab", "fine ang", "ﬁneÅng"),
        ("MRI Technologist", "mri technician", "MRITechn"),
        ("Paramedic", "paramedik", "Paramedi"),
        ("Dialysis Technician", "dyalisis", "Dsis"),
        ("Surgical Technologist", "surgtech", "SurgTech"),
    ] {
        assert_eq!(highlighted(title, query).as_deref(), Some(chars), "{title} / {query}");
    }
}

#[test]
fn ties_are_broken_by_wage_basis_then_length_then_place() {
    let paid = |title: &str, basis| {
        let mut role = made(title, &[], &[]);
        role.wage_basis = basis;
        role
    };
    use crate::model::WageBasis::{Broader, Exact};
    let roles =
        [paid("Care Aide", Broader), paid("Care Worker", Exact), paid("Care Nurse", Exact), paid("Care Guide", Exact)];
    let order: Vec<_> = SearchIndex::new(&roles, &NoTitles).search("care").iter().map(|hit| hit.role.0).collect();
    assert_eq!(order, [2, 3, 1, 0]);
}

#[test]
fn slips_are_answered_without_hidden_words() {
    let bare: Vec<Role> = ROLES
        .iter()
        .map(|role| {
            let mut role = role.clone();
            role.also_searched_as = Phrases::default();
            role
        })
        .collect();
    let index = SearchIndex::new(&bare, &NoTitles);
    for (query, role) in [
        ("phlebotomst", "phlebotomist"),
        ("sonagrapher", "diagnostic-medical-sonographer"),
        ("paramedick", "paramedic"),
        ("dialisys", "dialysis-technician"),
        ("surgcal", "surgical-technologist"),
    ] {
        let hits = index.search(query);
        assert_eq!(hits.first().map(|hit| (id(hit), hit.tier())), Some((role, Tier::Fuzzy)), "{query}");
        assert_eq!(index.nearest(query, 3).first().map(|at| ROLES[at.0].id.0.as_str()), Some(role), "{query}");
    }
}

#[test]
fn where_nothing_is_found_the_rarest_word_decides() {
    for (query, role) in [
        ("zzk for sonogram", "diagnostic-medical-sonographer"),
        ("mammogram zzk tech", "mammographer"),
        ("hospital plazma zzk", "apheresis-technician"),
    ] {
        let found = INDEX.search(query).first().map(|hit| hit.role.0);
        let nearest = INDEX.nearest(query, 3);
        assert_eq!(found.or(nearest.first().map(|at| at.0)).map(|at| ROLES[at].id.0.as_str()), Some(role), "{query}");
        assert!(nearest.len() <= 3);
    }
}

#[test]
fn a_denial_finds_only_roles_that_say_so() {
    for query in ["no blood", "No Degree", "no nights", "no bl"] {
        let hits = INDEX.search(query);
        assert!(!hits.is_empty(), "{query}");
        for hit in hits.iter() {
            let role = &ROLES[hit.role.0];
            let says = role.also_searched_as.iter().any(|phrase| phrase.starts_with(&query.to_lowercase()));
            assert!(says, "{query}: {}", role.id);
        }
    }
}

#[test]
fn a_denial_is_found_in_a_sentence_and_with_a_slip() {
    let mut calm = made("Care Aide", &[], &["no blood", "quiet"]);
    calm.family = FamilyId("ward".to_owned());
    let roles = [calm, made("Blood Aide", &["No Blood Aide Helper"], &["blood"])];
    let index = SearchIndex::new(&roles, &NoTitles);
    let roles = |query: &str| index.search(query).iter().map(|hit| hit.role.0).collect::<Vec<_>>();
    assert_eq!(roles("no blood"), [0, 1]);
    assert_eq!(roles("a job with no blood"), [0, 1]);
    assert_eq!(roles("no bloof"), [0, 1]);
    assert!(roles("no quiet").is_empty());
}

/// One or two pieces of the catalogue, as they might be typed, with slips.
fn phrases_with_slips() -> impl Strategy<Value = String> {
    let phrases: Vec<&'static str> = ROLES
        .iter()
        .flat_map(|role| {
            let names = std::iter::once(&role.title).chain(&role.aliases).map(String::as_str);
            names.chain(role.also_searched_as.iter())
        })
        .collect();
    let piece =
        (proptest::sample::select(phrases), 0..40_usize, 0..40_usize, "[a-z]?").prop_map(|(phrase, end, at, slip)| {
            let kept: Vec<char> = phrase.chars().take(end + 1).collect();
            let at = at % kept.len();
            let (before, after) = kept.split_at(at);
            let dropped = usize::from(slip.as_str() > "m");
            before.iter().collect::<String>() + &slip + &after[dropped..].iter().collect::<String>()
        });
    prop_oneof![piece.clone(), (piece.clone(), piece).prop_map(|(a, b)| format!("{a} {b}"))]
}

fn letters_of(text: &str) -> String {
    let mut folded = fold(text);
    folded.retain(char::is_alphanumeric);
    folded
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn hits_are_sound(query in prop_oneof!["\\PC{0,60}", phrases_with_slips()]) {
        let hits = INDEX.search(&query);
        let mut roles: Vec<_> = hits.iter().map(|hit| hit.role.0).collect();
        roles.sort_unstable();
        roles.dedup();
        prop_assert_eq!(roles.len(), hits.len(), "a role twice");
        prop_assert!(hits.iter().is_sorted_by_key(|hit| (hit.tier(), Reverse(hit.score()))), "out of order");
        let typed = letters_of(&query);
        for hit in hits.iter() {
            let title: Vec<char> = ROLES[hit.role.0].title.chars().collect();
            let positions = INDEX.reason(&hits, hit).positions;
            prop_assert!(positions.is_sorted_by(|a, b| a < b), "{:?}", positions);
            for at in &positions {
                prop_assert!(*at < title.len());
                let letters = letters_of(&title[*at].to_string());
                prop_assert!(!letters.is_empty() && letters.chars().all(|letter| typed.contains(letter)), "{:?}", hit);
            }
        }
        let nearest = INDEX.nearest(&query, 4);
        prop_assert!(nearest.len() <= 4 && nearest.iter().all(|role| role.0 < ROLES.len()));
    }
}

#[test]
fn a_denial_is_no_answer_to_what_it_denies() {
    let mammographer = ROLES.iter().position(|role| role.id.0 == "mammographer").unwrap();
    assert!(ROLES[mammographer].also_searched_as.iter().any(|phrase| phrase == "no nights"));
    assert!(INDEX.search("nights").iter().all(|hit| hit.role.0 != mammographer));
    assert!(INDEX.search("no nights").iter().any(|hit| hit.role.0 == mammographer));
}

#[test]
fn what_was_meant_is_said_in_words_that_are_names() {
    let meant = |query: &str| INDEX.meant(&INDEX.search(query));
    assert_eq!(meant("phlebotmist").as_deref(), Some("phlebotomist"));
    assert_eq!(meant("srgical technolgist").as_deref(), Some("surgical technologist"));
    // Found as it is, or by a word that is itself a misspelling.
    assert_eq!(meant("phlebotomst"), None);
    assert_eq!(meant("radoilogik tecnishan"), None);
    assert_eq!(meant("surgical"), None);
}
