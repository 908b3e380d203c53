//! Faults are named with line and field, all of them at once.

use super::Fault;
use crate::catalogue::check_own_catalogue;

/// The files of roles in `data/`, as the project keeps them.
fn role_files() -> Vec<(String, String)> {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/data/roles")).unwrap();
    let files = folder.map(|entry| entry.unwrap().path());
    files.map(|file| (file.display().to_string(), std::fs::read_to_string(&file).unwrap())).collect()
}

fn faults(text: &str) -> Vec<String> {
    check_own_catalogue("pack.json", text).err().unwrap_or_default().iter().map(Fault::to_string).collect()
}

/// The first surgical record, to be spoiled.
fn record() -> String {
    let text = include_str!("../../../data/roles/surgical.json");
    let mut role = serde_json::from_str::<Vec<serde_json::Value>>(text).unwrap().swap_remove(0);
    role["id"] = "another-role".into();
    serde_json::to_string_pretty(&role).unwrap()
}

#[test]
fn every_bundled_role_file_is_without_fault() {
    for (name, text) in role_files() {
        let found = check_own_catalogue(&name, &text).err().unwrap_or_default();
        assert!(found.is_empty(), "{}", found.iter().map(Fault::to_string).collect::<Vec<_>>().join("\n"));
    }
}

#[test]
fn a_broader_series_and_no_other_says_which_way_the_role_differs() {
    let with = |basis: &str, direction: serde_json::Value| {
        let mut role: serde_json::Value = serde_json::from_str(&record()).unwrap();
        role["wage_basis"] = basis.into();
        role["wage_note"] = "It counts others too.".into();
        if !direction.is_null() {
            role["pay_direction"] = direction;
        }
        faults(&format!("{{\"format\": 1, \"roles\": [{role}]}}")).join("\n")
    };
    let says = |evidence: &str, source: serde_json::Value| {
        let mut known = serde_json::json!({ "direction": "unknown", "reason": "Nobody says.", "evidence": evidence });
        if !source.is_null() {
            known["source"] = source;
        }
        known
    };
    let none = serde_json::Value::Null;
    assert_eq!(with("broader", says("judgment", none.clone())), "");
    assert_eq!(with("broader", says("survey", "bls-oews-2025".into())), "");
    let missing = with("broader", none.clone());
    assert!(missing.contains("pay_direction: a broader wage series must say which way"), "{missing}");
    assert!(with("exact", says("judgment", none.clone())).contains("pay_direction: only for"));
    assert!(with("broader", says("survey", none)).contains("pay_direction.source: needed"));
    assert!(with("broader", says("judgment", "bls-oews-2025".into())).contains("which has none"));
    assert!(with("broader", says("survey", "no-such".into())).contains("no source has the id \"no-such\""));
    assert!(with("broader", serde_json::json!({ "direction": "higher" })).contains("pay_direction"));
}

#[test]
fn a_sound_record_passes() {
    assert_eq!(faults(&format!("{{\"format\": 1, \"roles\": [{}]}}", record())), Vec::<String>::new());
}

#[test]
fn broken_json_names_the_line() {
    assert_eq!(faults("{\n\"roles\": [\n}"), ["pack.json:3: expected value"]);
}

#[test]
fn several_faults_are_named_at_once() {
    let spoiled = record()
        .replace("\"family\": \"surgical\"", "\"family\": \"surgery\"")
        .replace("\"Set up the room", "\"Set \\u001b up the room");
    let found = faults(&format!("[\n{spoiled}]"));
    assert!(found.iter().any(|fault| fault.contains("no family has the id \"surgery\"")), "{found:?}");
    assert!(found.iter().any(|fault| fault.contains("control character")), "{found:?}");
}

#[test]
fn every_field_of_a_wrong_shape_is_named_with_its_line() {
    let sound = record();
    let spoiled = sound
        .replace("\"tasks\": [", "\"tasks\": [\n    5,")
        .replace("\"track\": \"clinical\"", "\"track\": \"clinic\"")
        .replace("\"a_day\":", "\"a_night\":")
        .replace("\"remote\": \"no\"", "\"remote\": 3");
    let found = faults(&format!("[\n{spoiled}]"));
    let line_of = |text: &str| 2 + spoiled[..spoiled.find(text).unwrap()].matches('\n').count();
    assert!(found.contains(&format!("pack.json:{}: roles[0].track: unknown variant `clinic`, expected one of `clinical`, `research`, `administrative`", line_of("\"track\""))), "{found:#?}");
    assert!(
        found.iter().any(
            |fault| fault.starts_with(&format!("pack.json:{}: roles[0].tasks[0]: invalid type", line_of("    5,")))
        ),
        "{found:#?}"
    );
    assert!(
        found.iter().any(|fault| fault.starts_with(&format!("pack.json:{}: roles[0].remote: ", line_of("\"remote\"")))),
        "{found:#?}"
    );
    assert!(found.iter().any(|fault| fault.contains("roles[0].a_night: no role has such a field")), "{found:#?}");
    assert!(found.iter().any(|fault| fault.contains("roles[0]: missing field `a_day`")), "{found:#?}");
    assert_eq!(found.len(), 5, "{found:#?}");
}

#[test]
fn an_unknown_field_is_named() {
    let spoiled = record().replace("\"summary\":", "\"summery\":");
    let found = faults(&format!("[{spoiled}]"));
    assert_eq!(found.len(), 2);
    assert!(found.iter().any(|fault| fault.contains("roles[0].summery: no role has such a field")), "{found:?}");
    assert!(found.iter().any(|fault| fault.contains("missing field `summary`")), "{found:?}");
}

#[test]
fn dead_references_are_named() {
    let spoiled = record().replace("\"cst\"", "\"xyz\"").replace("\"surgical-first-assistant\"", "\"nobody\"");
    let found = faults(&format!("[{spoiled}]"));
    assert!(found.iter().any(|fault| fault.contains("credentials[0].id: no credential has the id \"xyz\"")));
    assert!(found.iter().any(|fault| fault.contains("next[0].role: no role has the id \"nobody\"")));
}

#[test]
fn another_layout_is_refused() {
    assert!(faults("{\"format\": 2}")[0].contains("layout 2"));
}

#[test]
fn many_roles_are_checked_in_their_order() {
    let mut role: serde_json::Value = serde_json::from_str(&record()).unwrap();
    for field in [
        "months_to_entry",
        "hazards",
        "upsides",
        "downsides",
        "routes",
        "checks",
        "costs",
        "first_steps",
        "getting_in",
        "next",
    ] {
        role[field] = "not_stated".into();
    }
    let mut roles: Vec<serde_json::Value> = (0..250).map(|at| change(&role, "id", &format!("role-{at}"))).collect();
    let text = |roles: &[serde_json::Value]| serde_json::to_string_pretty(roles).unwrap();
    let sound = check_own_catalogue("pack.json", &text(&roles)).unwrap();
    assert!(sound.roles.iter().enumerate().all(|(at, whole)| whole.role.id.0 == format!("role-{at}")));
    assert_eq!(serde_json::to_value(&sound.roles[249]).unwrap(), roles[249]);
    for at in [240, 3, 120] {
        roles[at] = change(&change(&roles[at], "family", "nobody"), "summary", " ");
        roles[at + 1] = change(&roles[at + 1], "track", "none");
        roles[at + 2] = change(&roles[at + 2], "id", "role-0");
    }
    let text = text(&roles);
    let found = faults(&text);
    let mut wanted = Vec::new();
    for at in [3, 120, 240] {
        let fields = [(at, "family"), (at, "summary"), (at + 1, "track"), (at + 2, "id")];
        wanted.extend(fields.map(|(at, field)| format!("roles[{at}].{field}:")));
    }
    // The fields of a record stand in the order of the alphabet here.
    let places: Vec<&str> = found.iter().map(|fault| fault.split(' ').nth(1).unwrap()).collect();
    assert_eq!(places, wanted, "{found:#?}");
    let line = |fault: &String| fault.split(':').nth(1).unwrap().parse::<usize>().unwrap();
    assert!(found.iter().all(|fault| text.lines().nth(line(fault) - 1).unwrap().contains(':')), "{found:#?}");
    let everywhere: Vec<_> = roles.iter().map(|role| change(role, "family", "nobody")).collect();
    // A family or track each, three summaries, three ids that are taken.
    assert_eq!(faults(&serde_json::to_string_pretty(&everywhere).unwrap()).len(), 256);
}

#[test]
fn of_an_empty_record_every_missing_field_is_named() {
    let found = faults("{\"roles\": [{}]}");
    assert!(found[..3].iter().map(String::as_str).eq([
        "pack.json:1: roles[0]: missing field `id`",
        "pack.json:1: roles[0]: missing field `title`",
        "pack.json:1: roles[0]: missing field `family`",
    ]));
    assert!(found.iter().all(|fault| fault.contains("missing field")), "{found:#?}");
}

#[test]
fn titles_of_blanks_and_codes_that_are_none_are_named() {
    let sound: serde_json::Value = serde_json::from_str(&record()).unwrap();
    for (field, value, wanted) in [
        ("title", " \u{a0} ", "roles[0].title: 1 to 80 characters, this has 0"),
        ("soc", "../x", "roles[0].soc: \"../x\" is no SOC code; one is written as 29-2055"),
        ("onet_soc", "29-2055", "roles[0].onet_soc: \"29-2055\" is no O*NET-SOC code; one is written as 29-2055.00"),
    ] {
        let found = faults(&format!("[{}]", change(&sound, field, value)));
        assert!(found.len() == 1 && found[0].ends_with(wanted), "{found:#?}");
    }
}

#[test]
fn months_that_cannot_be_are_named() {
    let part = |min: &str, max: &str| {
        format!(
            "{{\"what\":\"school\",\"min\":{min},\"max\":{max},\"text\":\"a\",\"kind\":\"official\",\"source\":\"bls-oews-2025\"}}"
        )
    };
    let total = |max: &str| {
        format!(",\"total\":{{\"min\":null,\"max\":{max},\"kind\":\"other\",\"source\":\"bls-oews-2025\"}}")
    };
    let mut role: serde_json::Value = serde_json::from_str(&record()).unwrap();
    for (parts, total, wanted) in [
        (part("-5", "null"), String::new(), "parts[0].min: -5 is no number of months; 0 to 240 can be"),
        (part("1", "1e9"), String::new(), "parts[0].max: 1000000000 is no number of months; 0 to 240 can be"),
        (part("9", "6"), String::new(), "parts[0]: min is 9 and max is 6, which is less"),
        (String::new(), String::new(), "parts: give at least one part, or \"not_stated\""),
        (part("9", "12"), total("6"), "total: 6 months, but the parts before hire take at least 9"),
        (part("9", "12"), total("null"), "total: give min or max, or leave the total out"),
        (
            part("9", "12").replace("\"kind\"", "\"role\":\"nobody\",\"kind\""),
            String::new(),
            "parts[0].role: no role has the id \"nobody\"",
        ),
        (part("9", "12").replace("official\",", "official\",\"min\":3,"), String::new(), "duplicate field `min`"),
    ] {
        role["months_to_entry"] = "TIME".into();
        let time = format!("{{\"parts\":[{parts}]{total},\"text\":\"\"}}");
        let found = faults(&format!("[{role}]").replace("\"TIME\"", &time));
        assert!(
            found.len() == 1 && found[0].contains("roles[0].months_to_entry") && found[0].ends_with(wanted),
            "{found:#?}"
        );
    }
    role["months_to_entry"] = "TIME".into();
    let time = format!("{{\"parts\":[{}],\"min\":9,\"text\":\"\"}}", part("9", "12"));
    let found = faults(&format!("[{role}]").replace("\"TIME\"", &time));
    assert!(found[0].contains("unknown field `min`"), "what is worked out is not read: {found:#?}");
}

fn change(role: &serde_json::Value, field: &str, value: &str) -> serde_json::Value {
    let mut changed = role.clone();
    changed[field] = value.into();
    changed
}
