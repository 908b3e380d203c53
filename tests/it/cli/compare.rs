//! `medpath compare`

use super::{Home, snapshot};

const ROLES: [&str; 4] = ["compare", "surgical-technologist", "First Assist", "clinic-helper"];

#[test]
fn every_format_of_a_small_catalogue() {
    let home = Home::new();
    snapshot("compare_text", &home.small(&ROLES).done());
    for format in ["md", "html", "csv", "json"] {
        let args = [&ROLES[..], &["--format", format]].concat();
        snapshot(&format!("compare_{format}"), &home.small(&args).done());
    }
}

#[test]
fn the_better_pay_is_marked() {
    let table = Home::new().run(&["compare", "surgical-technologist", "mri-technologist", "--format", "json"]).json();
    let median = table["rows"].as_array().unwrap().iter().find(|row| row["label"] == "Median").unwrap();
    assert_eq!(median["cells"][0]["text"], "$68,970");
    assert_eq!((&median["cells"][0]["better"], &median["cells"][1]["better"]), (&false.into(), &true.into()));
    assert_eq!(table["roles"][0]["wages"]["area"]["annual"]["p50"], 68970);
    assert_eq!(table["area"]["code"], "12580");
}

#[test]
fn an_unknown_role_or_area_is_named() {
    let home = Home::new();
    assert!(home.run(&["compare", "paramedic", "xylophone"]).failed(1).contains("\"xylophone\""));
    assert!(home.run(&["compare", "paramedic", "phlebotomist", "--area", "nowhere"]).failed(1).contains("\"nowhere\""));
    assert!(home.small(&["compare", "clinic-helper", "scrub tech"]).failed(2).contains("any of these roles"));
}

#[test]
fn a_role_named_twice_by_different_names_is_a_mistake() {
    let home = Home::new();
    let message = home.small(&["compare", "surgical-technologist", "or tech"]).failed(2);
    assert!(message.contains("named twice"), "{message}");
}
