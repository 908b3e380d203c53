//! Faults are named with line and field, all of them at once.

use super::{Fault, pack};
use crate::catalogue::bundle;

fn faults(text: &str) -> Vec<String> {
    pack("pack.json", text).err().unwrap_or_default().iter().map(Fault::to_string).collect()
}

/// The first surgical record, to be spoiled.
fn record() -> String {
    let roles: Vec<serde_json::Value> = serde_json::from_str(bundle::ROLES[1].1).unwrap();
    let mut role = roles[0].clone();
    role["id"] = "another-role".into();
    serde_json::to_string_pretty(&role).unwrap()
}

#[test]
fn every_bundled_role_file_is_without_fault() {
    for (name, text) in bundle::ROLES {
        let found = pack(name, text).err().unwrap_or_default();
        assert!(found.is_empty(), "{}", found.iter().map(Fault::to_string).collect::<Vec<_>>().join("\n"));
    }
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
        .replace("\"Set up the room", "5, \"Set \\u001b up the room");
    let found = faults(&format!("[\n{spoiled}]"));
    assert!(found.iter().any(|fault| fault.contains("roles[0].tasks[0]: invalid type")), "{found:?}");
    assert!(found.iter().any(|fault| fault.contains("no family has the id \"surgery\"")), "{found:?}");
    assert!(found.iter().any(|fault| fault.contains("control character")), "{found:?}");
}

#[test]
fn an_unknown_field_is_named() {
    let spoiled = record().replace("\"summary\":", "\"summery\":");
    let found = faults(&format!("[{spoiled}]"));
    assert_eq!(found.len(), 1);
    assert!(found[0].contains("unknown field `summery`"), "{found:?}");
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
