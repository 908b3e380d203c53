//! `medpath licenses`, and what other commands say of licenses.

use super::{Home, snapshot};

#[test]
fn every_state_by_answer() {
    let home = Home::new();
    let text = home.run(&["licenses", "surgical", "tech", "--area", "Denver"]).done();
    snapshot("licenses_text", &text);
    let csv = home.run(&["licenses", "surgical-technologist", "--format", "csv"]).done();
    let mut table = csv::ReaderBuilder::new().flexible(true).from_reader(csv.as_bytes());
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    let states: Vec<_> = rows.iter().filter(|row| &row[0] != "Note").collect();
    assert_eq!(states.len(), 54);
    assert_eq!((&states[0][0], &states[0][1]), ("Colorado", "a registration"));
    assert!(states.iter().any(|row| &row[0] == "Guam" && &row[1] == "not known to us" && row[3].is_empty()));
    let markdown = home.run(&["licenses", "surgical-technologist", "--format", "md"]).done();
    assert!(markdown.contains("| Colorado | a registration |"), "{markdown}");
    let record = home.run(&["licenses", "surgical-technologist", "--format", "json", "--area", "Denver"]).json();
    assert_eq!((&record["state"], &record["ask"]), (&"Colorado".into(), &"board of medicine".into()));
    assert_eq!(record["states"].as_array().unwrap().len(), 54);
    assert_eq!(record["states"][0]["required"], "registration");
    let told = home.run(&["licenses", "surgical-technologist", "--format", "html"]).failed(2);
    assert!(told.contains("only compare writes html"), "{told}");
}

#[test]
fn where_the_job_may_not_be_done_that_comes_first() {
    let home = Home::new();
    let text = home.run(&["show", "anesthesiologist-assistant", "--area", "Anchorage"]).done();
    let second = text.lines().nth(1).unwrap();
    assert_eq!(second, "Not here: By a list that we read, this job may not be done in Alaska. [1]");
    let denver = home.run(&["show", "anesthesiologist-assistant", "--area", "Denver"]).done();
    assert!(!denver.contains("Not here"), "{denver}");
}

#[test]
fn filters_speak_of_the_state_of_the_area() {
    let home = Home::new();
    let listed = |license: &str, area: &str| home.run(&["list", "--license", license, "--area", area]).out;
    assert!(listed("any", "Denver").contains("Surgical Technologist"));
    assert!(!listed("any", "Anchorage").contains("Surgical Technologist"));
    assert!(listed("none", "Anchorage").contains("Surgical Technologist"));
    assert!(listed("none", "Anchorage").contains("Respiratory Therapist"), "the one state without a license");
}
