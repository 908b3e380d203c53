//! What the program is made of is told to who has to answer for the computers that it runs on.

use std::collections::BTreeSet;
use std::fs;

use super::{none, root};

/// The names below the headings of `Cargo.toml` that name dependencies.
fn declared() -> BTreeSet<String> {
    let mut is_here = false;
    let mut names = BTreeSet::new();
    for line in fs::read_to_string(root().join("Cargo.toml")).unwrap().lines() {
        if line.starts_with('[') {
            is_here = line.ends_with("dependencies]");
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| is_here && !line.starts_with('#')) {
            names.insert(name.to_owned());
        }
    }
    names
}

#[test]
fn every_dependency_has_its_reason() {
    let page = fs::read_to_string(root().join("assets/for-it.md")).unwrap();
    let (_, list) = page.split_once("<!-- dependencies -->").expect("the list begins");
    let (list, _) = list.split_once("<!-- /dependencies -->").expect("the list ends");
    let mut listed = BTreeSet::new();
    for line in list.lines().filter(|line| line.starts_with("| `")) {
        let [name, reason] = line.trim_matches('|').split(" | ").collect::<Vec<_>>()[..] else { panic!("{line}") };
        assert!(reason.split_whitespace().count() >= 3, "{line}");
        listed.insert(name.trim().trim_matches('`').to_owned());
    }
    let declared = declared();
    assert!(declared.contains("ratatui") && declared.contains("flate2") && declared.contains("insta"));
    let missing: Vec<String> = declared.symmetric_difference(&listed).cloned().collect();
    none(&missing, "assets/for-it.md lists the dependencies of Cargo.toml, each with its reason, and no others");
}
