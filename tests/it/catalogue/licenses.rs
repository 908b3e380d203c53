//! Licenses by state: what the program says is what the table says, row by row.

use std::collections::{BTreeMap, BTreeSet};

use medpath::model::{Area, AreaKind, License, LicenseNeed, RoleId};
use medpath::sheet::{RoleRecord, license_table};
use medpath::text;

use super::{CATALOGUE, none, table};

/// What a row of the table says, in the words of the program.
fn said(row: &BTreeMap<String, String>) -> &'static str {
    let need = match (row["required"].as_str(), row["kind"].as_str()) {
        ("yes", _) => LicenseNeed::Yes,
        ("registration", _) => LicenseNeed::Registration,
        ("certification", _) => LicenseNeed::Certification,
        ("delegated", _) => LicenseNeed::Delegated,
        ("no", "official") => LicenseNeed::No,
        ("no", _) => LicenseNeed::NoLicenseFound,
        ("not authorised", _) => LicenseNeed::NotAuthorized,
        ("check", _) => LicenseNeed::Unclear,
        (other, _) => panic!("{other}"),
    };
    text::license_need(need)
}

/// How the program says on what kind of page a row was read.
fn whose_word(kind: &str) -> &'static str {
    match kind {
        "official" => "From an official page",
        "professional body" => "From a page of a professional group",
        "secondary" => "From a list that we read, not the rule itself",
        "school page" => "From a school's list that we read, not the rule itself",
        "other" => "From a page that we read, not the rule itself",
        other => panic!("{other}"),
    }
}

/// The row of the program's table for a role and a state, by the names of its columns.
type Told = BTreeMap<(String, String), BTreeMap<String, String>>;

fn told() -> Told {
    let names: BTreeMap<&str, &Area> = CATALOGUE.states().map(|state| (state.name.as_str(), state)).collect();
    let mut told = Told::new();
    for role in CATALOGUE.roles() {
        let record = RoleRecord { catalogue: &CATALOGUE, role, area: &names["Colorado"].code };
        let table = license_table(&record).table;
        for row in table.rows {
            let columns = table.columns.iter().map(|column| column.name.to_string());
            let cells: BTreeMap<_, _> = columns.zip(row.cells).collect();
            told.insert((role.id.0.clone(), names[cells["state"].as_str()].state.0.clone()), cells);
        }
    }
    told
}

/// The rule for a state in the record of a role.
fn of_record(role: &str, state: &str) -> Option<&'static License> {
    let role = CATALOGUE.role(&RoleId(role.to_owned()))?;
    role.license.value().into_iter().flatten().find(|rule| rule.state == *state)
}

/// What the record of a role says of every state; that holds in no territory.
fn of_every_state(role: &str, state: &str) -> Option<LicenseNeed> {
    let need = of_record(role, "US").map(|rule| rule.required).filter(|need| need.is_needed());
    need.filter(|_| CATALOGUE.states().any(|area| area.state == *state && area.kind == AreaKind::State))
}

#[test]
fn every_role_says_in_every_state_what_the_table_says() {
    let Some(rows) = table("licence_states.csv") else { return };
    let told = told();
    let mut wrong = Vec::new();
    let mut rows_of_table = BTreeSet::new();
    for row in rows.iter().filter(|row| row["state"] != "US" && row["kind"] != "background") {
        let key = (row["role_id"].clone(), row["state"].clone());
        rows_of_table.insert(key.clone());
        // A test of the records compares those.
        if of_record(&row["role_id"], &row["state"]).is_some() {
            continue;
        }
        let says = &told[&key];
        let address = row["source_url"].replace("(copy of) ", "https://");
        let same = says["license"] == said(row)
            && says["where"].starts_with(whose_word(&row["kind"]))
            && says["source"] == row["source_title"].replace("licence", "license")
            && (&says["date"], &says["address"]) == (&row["source_date"], &address)
            && says["body"] == row["body"]
            && !says["what we read"].is_empty();
        if !same {
            wrong.push(format!("{key:?}: {says:?}"));
        }
    }
    assert!(rows_of_table.len() > 1400, "{}", rows_of_table.len());
    none(&wrong, "the program says what the table says");
    let unknown = text::license_need(LicenseNeed::NotKnown);
    let guessed: Vec<String> = told
        .iter()
        .filter(|(key, says)| !rows_of_table.contains(*key) && says["license"] != unknown)
        .filter(|((role, state), _)| of_record(role, state).is_none())
        .filter(|((role, state), says)| {
            of_every_state(role, state).is_none_or(|need| says["license"] != text::license_need(need))
        })
        .map(|(key, says)| format!("{key:?}: {says:?}"))
        .collect();
    none(&guessed, "where the table has no row, nothing is known");
}

#[test]
fn what_holds_in_general_is_never_the_rule_of_a_state() {
    let Some(rows) = table("licence_states.csv") else { return };
    let mut count = 0;
    for row in rows.iter().filter(|row| row["state"] == "US") {
        let role = CATALOGUE.role(&RoleId(row["role_id"].clone())).unwrap();
        for (state, here) in CATALOGUE.licenses(role) {
            assert_eq!(here.rule.is_none(), here.general.is_some(), "{} {}", role.id, state.name);
            count += usize::from(here.general.is_some_and(|general| general.state == "US"));
        }
    }
    assert!(count > 500, "{count}");
}

#[test]
fn whom_to_ask_is_known_for_every_role_and_named_once() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/data/license_boards.json");
    let boards: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let named = |field: &str| -> Vec<String> {
        let lists = boards.as_array().unwrap().iter().flat_map(|board| board[field].as_array().unwrap());
        lists.map(|id| id.as_str().unwrap().to_owned()).collect()
    };
    let (roles, mut families) = (named("roles"), named("families"));
    assert_eq!(roles.iter().collect::<BTreeSet<_>>().len(), roles.len(), "a role is named twice");
    let unknown: Vec<String> = roles.into_iter().filter(|id| CATALOGUE.role(&RoleId(id.clone())).is_none()).collect();
    none(&unknown, "a board knows roles of the catalogue");
    let mut wanted: Vec<String> = CATALOGUE.families().map(|family| family.id.0.clone()).collect();
    families.sort();
    wanted.sort();
    assert_eq!(families, wanted, "each family has one board");
}
