//! `medpath about`

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Home, snapshot};

fn ids(of: &Value) -> BTreeSet<&str> {
    of.as_array().unwrap().iter().map(|source| source["id"].as_str().unwrap()).collect()
}

#[test]
fn it_names_the_version_every_table_and_the_folders() {
    let home = Home::new();
    let text = home.run(&["about"]).done();
    let (inside, folders) = text.split_once("\nFOLDERS\n").unwrap();
    snapshot("about_text", inside);
    let place = home.path().join("XDG_CONFIG_HOME").join("medpath").display().to_string();
    assert!(folders.lines().any(|line| line.starts_with("  settings and lists") && line.contains(&place)), "{folders}");
    let record = home.run(&["about", "--format", "json"]).json();
    assert_eq!(record["version"], env!("CARGO_PKG_VERSION"));
    assert!(text.starts_with(&format!("medpath {}\n", env!("CARGO_PKG_VERSION"))), "{text}");
    let (tables, sources) = (ids(&record["tables"]), ids(&record["sources"]));
    assert!(tables.contains("bls-oews-2025") && tables.contains("bls-oews-2021") && tables.contains("onet-30-1"));
    let one_line = inside.split_whitespace().collect::<Vec<_>>().join(" ");
    for table in record["tables"].as_array().unwrap() {
        let wanted = table["edition"].as_str().unwrap();
        assert!(one_line.contains(wanted), "{wanted}");
    }
    assert!(sources.len() > tables.len() && sources.len() == record["sources"].as_array().unwrap().len());
}

/// Whatever a role or a school cites stands in the list.
#[test]
fn every_source_of_a_role_is_listed() {
    let home = Home::new();
    let record = home.run(&["about", "--format", "json"]).json();
    let known = ids(&record["sources"]);
    let listed = home.run(&["list", "--format", "json"]).json();
    for role in listed.as_array().unwrap().iter().step_by(11) {
        let shown = home.run(&["show", role["id"].as_str().unwrap(), "--format", "json"]).json();
        let cited = shown["sources"].as_array().unwrap();
        assert!(!cited.is_empty());
        for source in cited {
            let id = source.as_str().or_else(|| source["id"].as_str()).unwrap();
            assert!(known.contains(id), "{id} of {}", role["id"]);
        }
    }
}
