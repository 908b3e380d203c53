//! Faults of packs, each with its place, and what a sound one is filled with.

use super::*;

fn faults(text: &str) -> Vec<String> {
    let inside = Catalogue::bundled(None);
    let found = check_pack("pack.json", text, &inside).err().unwrap_or_default();
    found.iter().map(ToString::to_string).collect()
}

const ABOUT: &str =
    "\"pack\": {\"name\": \"Lincoln High\", \"says\": \"Ms. Rivera\", \"date\": \"2026-11-20\", \"area\": \"12580\"}";

fn with(more: &str) -> String {
    format!("{{\n{ABOUT},\n{more}\n}}")
}

#[test]
fn a_small_pack_is_filled_from_what_it_says_of_itself() {
    let role = r#""roles": [{"id": "lab-helper", "title": "Lab Helper", "family": "laboratory", "track": "clinical",
        "summary": "Keeps a lab running.", "remote": "no", "tasks": ["Cleans."]}]"#;
    let school = r#""schools": [{"school": "Lincoln College", "city": "Baltimore, MD", "program": "X", "roles": ["lab-helper"]}]"#;
    let text = with(&format!("// what we add\n{role},\n/* and\n ours */ {school},"));
    let inside = Catalogue::bundled(None);
    let pack = check_pack("pack.json", &text, &inside).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let whole = &pack.own.roles[0];
    assert_eq!(
        (whole.page.sources[0].as_str(), whole.page.last_reviewed.as_str()),
        ("local-lincoln-high", "2026-11-20")
    );
    let school = &pack.own.schools[0];
    assert_eq!((school.state.as_str(), school.metro.as_ref().unwrap().as_str()), ("MD", "12580"));
    assert_eq!((school.id.as_str(), school.local.as_deref()), ("local-lincoln-high-school-1", Some("Lincoln High")));
    assert_eq!(pack.area, Some(AreaCode("12580".into())));
}

#[test]
fn comments_and_the_mark_of_some_editors_move_no_line() {
    let text = with("// a\n/* b\n c */\n# d\n\"notes\": [\n{\"role\": \"nobody\", \"text\": \"x // no comment\"},\n],");
    assert!(is_pack(&text));
    for text in [text.clone(), format!("\u{feff}{text}"), text.replace('\n', "\r\n")] {
        let found = faults(&text);
        assert_eq!(
            found,
            ["pack.json:8: notes[0].role: no role has the id \"nobody\"; \"medpath list\" shows the ids"]
        );
    }
}

#[test]
fn each_fault_of_a_pack_has_its_line_and_field() {
    for (more, wanted) in [
        ("\"schools\": [{}]", "pack.json:3: schools[0]: missing field `school`"),
        ("\"shools\": []", "pack.json:3: unknown field `shools`"),
        ("\"format\": 2", "layout 2"),
        (
            "\"events\": [{\"title\": \"Open house\", \"date\": \"2026-02-30\"}]",
            "pack.json:3: events[0].date: \"2026-02-30\" is no date",
        ),
        (
            "\"events\": [{\"title\": \"Fair\", \"date\": \"2026-12-05\",\n\"until\": \"2026-12-01\"}]",
            "pack.json:4: events[0].until: 2026-12-01 is before",
        ),
        (
            "\"contacts\": [{\"name\": \"A\\u001b[2J\", \"what\": \"b\", \"phone\": \"1\"}]",
            "pack.json:3: contacts[0].name: holds the control character",
        ),
        ("\"contacts\": [{\"name\": \"A\", \"what\": \"b\"}]", "contacts[0].name: give a phone"),
        (
            "\"contacts\": [{\"name\": \"A\", \"what\": \"b\", \"phone\": \"1\", \"families\": [\"x\"]}]",
            "contacts[0].families[0]",
        ),
        ("\"hide\": [{\"role\": \"none\"}]", "hide[0].role: no role has the id \"none\""),
        (
            "\"notes\": [{\"role\": \"phlebotomist\", \"text\": \" \"}]",
            "notes[0].text: 1 to 1000 characters, this has 0",
        ),
        (
            "\"employers\": [{\"name\": \"A\", \"kind\": \"b\", \"city\": \"c\", \"what\": \"d\", \"roles\": [\"x\"]}]",
            "employers[0].roles[0]: no role has the id \"x\"",
        ),
        (
            "\"schools\": [{\"school\": \"A\", \"city\": \"b\", \"program\": \"c\", \"roles\": [\"phlebotomist\"], \"state\": \"ZZ\"}]",
            "schools[0].state: \"ZZ\" is no state",
        ),
        (
            "\"schools\": [{\"school\": \"A\", \"city\": \"b\", \"program\": \"c\", \"roles\": [\"phlebotomist\"], \"metro\": \"24\"}]",
            "schools[0].metro: \"24\" is no code",
        ),
        (
            "\"schools\": [{\"school\": \"A\", \"city\": \"b\", \"program\": \"c\", \"roles\": []}]",
            "schools[0].roles: name at least one role",
        ),
        (
            "\"roles\": [{\"id\": \"phlebotomist\", \"title\": \"P\", \"family\": \"laboratory\", \"track\": \"clinical\", \
             \"summary\": \"S.\", \"remote\": \"no\", \"tasks\": [\"T.\"]}]",
            "roles[0].id: \"phlebotomist\" is reserved",
        ),
        ("\"roles\": [{\"id\": \"x\"}]", "roles[0]: missing field `title`"),
        ("\"roles\": [{}]", "roles[0]: missing field `id`"),
    ] {
        let found = faults(&with(more));
        assert!(found.iter().any(|fault| fault.contains(wanted)), "{wanted}: {found:#?}");
    }
    let nobody = "{\"pack\": {\"name\": \"\", \"says\": \"b\", \"date\": \"2026-11-20\", \"area\": \"Atlantis\"}}";
    let found = faults(nobody);
    assert!(found.iter().any(|fault| fault.contains("pack[0].name: 1 to 40")), "{found:?}");
    assert!(found.iter().any(|fault| fault.contains("no area is called \"Atlantis\"")), "{found:?}");
    assert_eq!(faults(&with("\"$schema\": \"x\", \"format\": 1")), Vec::<String>::new());
    assert!(faults("{\"roles\": []}")[0].contains("missing: a pack begins"));
    assert_eq!(faults(&with("\"roles\": [")), ["pack.json:4: expected value"]);
    assert!(faults(&format!("{{{ABOUT} /* no end")).len() == 1);
    assert!(faults(&with(&" ".repeat(5 << 20)))[0].contains("larger than 4 MiB"));
}

#[test]
fn packs_that_name_the_same_are_told_apart() {
    let inside = Catalogue::bundled(None);
    let school = |id: &str| {
        format!(
            "\"schools\": [{{\"id\": \"{id}\", \"school\": \"A\", \"city\": \"b\", \"program\": \"c\", \"roles\": [\"phlebotomist\"]}}]"
        )
    };
    let pack = |id: &str| check_pack("p", &with(&school(id)), &inside).unwrap();
    assert_eq!(pack("a").shared_with(&pack("a")), [("school", "a")]);
    assert!(pack("a").shared_with(&pack("b")).is_empty());
}

#[test]
fn names_in_any_letters_have_keys_of_their_own() {
    let key = |name: &str| {
        let text = format!("{{\"pack\": {{\"name\": \"{name}\", \"says\": \"b\", \"date\": \"2026-11-20\"}}}}");
        check_pack("p", &text, &Catalogue::bundled(None)).unwrap().about.key()
    };
    assert_eq!([key("Lincoln High"), key("lincoln - high!")], ["local-lincoln-high"; 2]);
    assert_eq!((key("\u{691c}").as_str(), key("\u{67fb}").as_str()), ("local-u691c", "local-u67fb"));
}
