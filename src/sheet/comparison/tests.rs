//! What is marked, what is said, what is left unmarked.

use super::*;
use crate::compare::compare;
use crate::model::{AreaCode, Role, RoleId};

fn area(code: &str) -> AreaCode {
    AreaCode(code.to_owned())
}

fn table<'a>(catalogue: &'a Catalogue, ids: &[&str], code: &str) -> ComparisonSheet<'a> {
    let roles: Vec<&Role> = ids.iter().map(|id| catalogue.role(&RoleId((*id).into())).expect(id)).collect();
    ComparisonSheet::new(catalogue, compare(catalogue, &roles, &area(code)))
}

fn line<'c>(comparison: &'c ComparisonSheet, label: &str) -> &'c SaidRow {
    comparison.rows.iter().find(|row| row.label == label).expect(label)
}

fn texts(row: &SaidRow) -> Vec<&str> {
    row.cells.iter().map(|cell| cell.text.as_str()).collect()
}

fn marks(row: &SaidRow) -> Vec<bool> {
    row.cells.iter().map(|cell| cell.better).collect()
}

#[test]
fn the_sketch_of_the_screen_holds() {
    let catalogue = Catalogue::bundled(None);
    let found = table(&catalogue, &["surgical-technologist", "radiologic-technologist"], "12580");
    assert_eq!(texts(line(&found, "Median")), ["$68,970", "$85,890"]);
    assert_eq!(marks(line(&found, "Median")), [false, true]);
    assert_eq!(texts(line(&found, "10th to 90th")), ["$42,990 to $83,070", "$70,380 to $106,490"]);
    assert_eq!(texts(line(&found, "Jobs here")), ["1,090", "1,690"]);
    assert_eq!(marks(line(&found, "Growth to 2034")), [true, false]);
    assert_eq!(texts(line(&found, "License in Maryland"))[0], "none found");
    assert_eq!(found.of.area_name, "Baltimore-Columbia-Towson, MD");
    let order: Vec<&str> = found.rows.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(order[..3], ["Pay a year", "Median", "10th to 90th"]);
    assert_eq!(order[17..], ["Places of work", "Next steps"]);
}

#[test]
fn a_time_that_may_be_the_shorter_one_leaves_the_line_unmarked() {
    let catalogue = Catalogue::bundled(None);
    let found = table(&catalogue, &["surgical-technologist", "paramedic", "mri-technologist"], "12580");
    assert_eq!(marks(line(&found, "Time to entry")), [false; 3]);
    let found = table(&catalogue, &["surgical-technologist", "mri-technologist"], "12580");
    assert_eq!(marks(line(&found, "Time to entry")), [true, false]);
}

#[test]
fn a_missing_value_is_said_in_words_and_never_better() {
    let catalogue = Catalogue::bundled(None);
    let found = table(&catalogue, &["sterile-compounding-technician", "psychiatric-technician"], "12580");
    let time = line(&found, "Time to entry");
    assert_eq!(texts(time), ["our sources do not say"; 2]);
    assert!(time.cells.iter().all(|cell| cell.missing && !cell.better));
}

#[test]
fn the_same_series_is_a_tie() {
    let catalogue = Catalogue::bundled(None);
    let found = table(&catalogue, &["medical-laboratory-scientist", "medical-laboratory-technician"], "24");
    for label in ["Median", "Jobs here", "Growth to 2034", "Openings a year (nation)"] {
        assert_eq!(marks(line(&found, label)), [false; 2], "{label}");
        let at = found.rows.iter().position(|row| row.label == label).unwrap();
        // The figure is the same; that one earns more than the group and the other less is a difference.
        assert_eq!(found.of.rows[at].differs(), label == "Median", "{label}");
    }
    assert_eq!(texts(line(&found, "Median"))[0], "group pay $63,690 (this job usually more)");
    assert_eq!(found.notes().iter().filter(|note| note.starts_with("Medical Laboratory")).count(), 2);
}

/// An area whose table has a median for the first role and none for the second.
fn uneven_area(catalogue: &Catalogue, with: &str, without: &str) -> AreaCode {
    let has = |code: &AreaCode, id: &str| {
        let role = catalogue.role(&RoleId(id.into())).unwrap();
        catalogue.pay(role, code).nearest().unwrap().0 == Level::Area
    };
    let areas = catalogue.areas().iter().map(|area| &area.code);
    areas.into_iter().find(|code| has(code, with) && !has(code, without)).expect("such an area").clone()
}

#[test]
fn figures_of_different_levels_are_named_and_not_set_against_each_other() {
    let catalogue = Catalogue::bundled(None);
    let ids = ["phlebotomist", "medical-dosimetrist"];
    let code = uneven_area(&catalogue, ids[0], ids[1]);
    let found = table(&catalogue, &ids, &code.0);
    let median = line(&found, "Median");
    assert!(!median.cells[0].text.contains('('), "{median:?}");
    assert!(median.cells[1].text.contains('('), "{median:?}");
    assert_eq!(marks(median), [false; 2]);
    assert!(
        found.notes()[0].starts_with("Medical Dosimetrist: no pay figure is published for "),
        "{:?}",
        found.notes()
    );
}

#[test]
fn an_unknown_area_leaves_the_nation() {
    let catalogue = Catalogue::bundled(None);
    let found = table(&catalogue, &["surgical-technologist", "paramedic"], "00000");
    assert!(line(&found, "Median").cells[0].text.ends_with(" (nation)"));
    assert_eq!(line(&found, "Median").cells.iter().filter(|cell| cell.better).count(), 1);
}

#[test]
fn notes_end_with_what_is_left_out_and_the_sources() {
    let catalogue = Catalogue::bundled(None);
    let found = table(&catalogue, &["surgical-technologist", "paramedic"], "12580");
    let notes = found.notes();
    let last: Vec<&str> = notes.iter().map(String::as_str).collect();
    assert!(last[0].starts_with("Pay leaves out overtime"));
    assert!(last[1].contains("Occupational Employment and Wage Statistics, May 2025"), "{last:?}");
    assert!(last[2].contains("Employment Projections"), "{last:?}");
    assert!(last[3].starts_with("Time, Surgical Technologist: "), "{last:?}");
    assert!(last[5].contains("sources on each role's page"), "{last:?}");
    assert_eq!(last.len(), 6);
}

#[test]
fn the_figure_of_a_wider_group_decides_nothing() {
    let catalogue = Catalogue::bundled(None);
    let found = table(&catalogue, &["surgical-technologist", "dialysis-technician"], "12580");
    assert_eq!(marks(line(&found, "Jobs here")), [false; 2]);
    assert_eq!(marks(line(&found, "Openings a year (nation)")), [false; 2]);
    assert_eq!(marks(line(&found, "Median")), [false; 2]);
    assert_eq!(texts(line(&found, "Median"))[1], "group pay $45,090 (this job about the same)");
}

#[test]
fn the_license_is_that_of_the_areas_own_state() {
    let catalogue = Catalogue::bundled(None);
    let ids = ["radiologic-technologist", "surgical-technologist"];
    assert_eq!(texts(line(&table(&catalogue, &ids, "12580"), "License in Maryland"))[1], "none found");
    let denver = table(&catalogue, &ids, "19740");
    let license = line(&denver, "License in Colorado");
    assert_eq!(texts(license), ["none found", "a registration"]);
    assert!(license.cells.iter().all(|cell| !cell.missing && cell.sources.len() == 1), "{license:?}");
    let guam = table(&catalogue, &ids, "66");
    let license = line(&guam, "License in Guam");
    assert!(license.cells.iter().all(|cell| cell.missing && cell.text == "not known to us"), "{license:?}");
    let nation = table(&catalogue, &ids, "99");
    assert_eq!(texts(line(&nation, "License")), ["each state has its own rule"; 2]);
}
