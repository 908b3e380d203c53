//! Files as BLS and O*NET ship them, cut to a few rows, that an import must take or refuse with the right reason.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use medpath::import;
use serde_json::{Value, json};

use super::{fixture, json as read_json, set, socs};

fn case(name: &str) -> PathBuf {
    fixture("cases").join(name)
}

/// What an import of wages says, without the folder of the file.
fn wages(names: &[&str], into: &Path) -> String {
    let files: Vec<PathBuf> = names.iter().map(|name| case(name)).collect();
    match import::wages(&files, &socs(), None, None, into) {
        Ok(report) => report.edition,
        Err(fault) => fault.to_string().replace(&case("").display().to_string(), ""),
    }
}

fn projections(name: &str, into: &Path) -> String {
    match import::projections(&[case(name)], &set(&["29-2055"]), None, into) {
        Ok(report) => report.edition,
        Err(fault) => fault.to_string().replace(&case("").display().to_string(), ""),
    }
}

#[test]
fn of_several_sheets_with_the_code_the_whole_table_is_taken() {
    let into = tempfile::tempdir().unwrap();
    assert_eq!(projections("projections_two_sheets.xlsx", into.path()), "2024-34");
    let records = read_json(&into.path().join("projections.json"));
    assert_eq!(records[0]["soc"], "29-2055");
    assert_eq!(records[0]["entry_education"], "Postsecondary nondegree award");
}

#[test]
fn what_is_too_old_is_said_to_be_too_old() {
    let into = tempfile::tempdir().unwrap();
    let told = projections("projections_2016_layout.xlsx", into.path());
    assert!(told.contains("begins with 2016, which is too old") && told.contains("other occupation codes"), "{told}");
    for (name, year) in [("national_M2019_dl.xlsx", 2019), ("national_M2015_dl.csv", 2015)] {
        let told = wages(&[name], into.path());
        let expected =
            format!("{name}: the table is of May {year}, which is too old: tables before May 2021 use other");
        assert!(told.starts_with(&expected), "{told}");
    }
    assert_eq!(fs::read_dir(into.path()).unwrap().count(), 0);
}

#[test]
fn projections_that_begin_before_the_codes_of_today_are_too_old() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("projections.csv");
    let text = fs::read_to_string(fixture("projections.csv")).unwrap();
    fs::write(&file, text.replace("2024", "2018").replace("2034", "2028")).unwrap();
    let fault =
        import::projections(std::slice::from_ref(&file), &set(&["29-2055"]), None, dir.path()).unwrap_err().to_string();
    assert!(fault.contains("begins with 2018, which is too old"), "{fault}");
}

#[test]
fn a_pointer_in_the_place_of_a_workbook_is_named() {
    let into = tempfile::tempdir().unwrap();
    let told = wages(&["lfs_pointer_national_M2023_dl.xlsx"], into.path());
    assert!(told.contains("a pointer of Git LFS, not the workbook"), "{told}");
}

#[test]
fn an_older_table_does_not_take_the_place_of_a_newer_one() {
    let into = tempfile::tempdir().unwrap();
    assert_eq!(wages(&["national_M2026_dl.xlsx"], into.path()), "May 2026");
    let newer = fs::read_to_string(into.path().join("wages/us.json")).unwrap();
    let held = medpath::store::newest_wages(into.path());
    let fault = import::wages(&[case("national_M2025_dl.xlsx")], &socs(), None, held, into.path()).unwrap_err();
    assert!(fault.to_string().contains("the figures that are there are of May 2026; add --older"), "{fault}");
    assert_eq!(fs::read_to_string(into.path().join("wages/us.json")).unwrap(), newer);
}

/// A copy of the small folder of O*NET tables.
fn onet_folder() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(fixture("onet")).unwrap() {
        let file = entry.unwrap().path();
        fs::copy(&file, dir.path().join(file.file_name().unwrap())).unwrap();
    }
    dir
}

fn onet(dir: &Path, into: &Path) -> Result<Value, String> {
    let name = dir.display().to_string();
    match import::onet(&[dir.to_owned()], &set(&["29-2053.00", "29-2055.00"]), into) {
        Ok(_) => Ok(read_json(&into.join("occupations.json"))),
        Err(fault) => Err(fault.to_string().replace(&name, "FOLDER")),
    }
}

#[test]
fn every_missing_table_of_onet_is_named_at_once_as_onet_names_it() {
    let into = tempfile::tempdir().unwrap();
    let told = onet(&case("onet_text_without_skills"), into.path()).unwrap_err();
    let expected = "FOLDER: Skills.txt; Knowledge.txt; Work Context.txt; Technology Skills.txt; Alternate Titles.txt and \
        Related Occupations.txt are missing; take the whole folder of O*NET's text edition";
    assert_eq!(told, expected);

    let dir = onet_folder();
    fs::rename(dir.path().join("Skills.txt"), dir.path().join("Skills.xlsx")).unwrap();
    let told = onet(dir.path(), into.path()).unwrap_err();
    assert_eq!(told, "FOLDER: Skills.txt is missing; this is the Excel edition; take the text edition of O*NET");

    let told = onet(&fixture("projections.csv"), into.path()).unwrap_err();
    assert!(told.contains("this is a file; unpack"), "{told}");
    assert_eq!(fs::read_dir(into.path()).unwrap().count(), 0);
}

#[test]
fn the_names_of_newer_releases_hold_the_same_tables() {
    let dir = onet_folder();
    let into = tempfile::tempdir().unwrap();
    let before = onet(dir.path(), into.path()).unwrap();
    let path = |name: &str| dir.path().join(name);
    for (from, to) in
        [("Interests.txt", "Career Interest Types.txt"), ("Education, Training, and Experience.txt", "Education.txt")]
    {
        fs::rename(path(from), path(to)).unwrap();
    }
    for (from, to, columns) in [
        (
            "Technology Skills.txt",
            "Software Skills.txt",
            [("Commodity Title", "Element Name"), ("Example", "Workplace Example")],
        ),
        ("Alternate Titles.txt", "Job Titles.txt", [("Alternate Title", "Job Title"), ("Short", "Short")]),
    ] {
        let text = fs::read_to_string(path(from)).unwrap();
        let (header, rows) = text.split_once('\n').unwrap();
        let header = columns.iter().fold(header.to_owned(), |header, (old, new)| header.replace(old, new));
        fs::write(path(to), format!("{header}\n{rows}")).unwrap();
        fs::remove_file(path(from)).unwrap();
    }
    let skills = fs::read_to_string(path("Skills.txt")).unwrap();
    let lines: Vec<&str> = skills.lines().collect();
    let (essential, transferable) = lines[1..].split_at(6);
    fs::write(path("Essential Skills.txt"), [&lines[..1], essential].concat().join("\n")).unwrap();
    fs::remove_file(path("Skills.txt")).unwrap();
    let told = onet(dir.path(), into.path()).unwrap_err();
    assert!(told.starts_with("FOLDER: Transferable Skills.txt is missing"), "{told}");
    fs::write(path("Transferable Skills.txt"), [&lines[..1], transferable].concat().join("\n")).unwrap();
    assert_eq!(onet(dir.path(), into.path()).unwrap(), before);
}

/// The records of the small tables by code.
fn small_records() -> BTreeMap<String, Value> {
    let into = tempfile::tempdir().unwrap();
    let records = onet(&fixture("onet"), into.path()).unwrap();
    let code = |record: &Value| record["onet_soc"].as_str().unwrap().to_owned();
    records.as_array().unwrap().iter().map(|record| (code(record), record.clone())).collect()
}

#[test]
fn where_too_many_answers_about_schooling_are_advised_against_none_is_kept() {
    let records = small_records();
    // 30 of 100 answers are left.
    assert_eq!(records["29-2053.00"]["schooling"], Value::Null);
    // 95 are, and the rows of another scale are left out too.
    let expected = json!([
        {"level": 3, "percent": 31.22}, {"level": 4, "percent": 23.24}, {"level": 5, "percent": 40.56}
    ]);
    assert_eq!(records["29-2055.00"]["schooling"], expected);
}

#[test]
fn the_credential_r_is_not_taken_for_the_language() {
    let named = |record: &Value| record["technology"].to_string().contains("\"R\"");
    assert!(!named(&small_records()["29-2055.00"]), "no other program for statistics stands there");
    let dir = onet_folder();
    let file = dir.path().join("Technology Skills.txt");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("29-2055.00\tR\t"));
    fs::write(&file, format!("{text}29-2055.00\tSAS\t1\tAnalytical software\tY\tN\n")).unwrap();
    assert!(named(&onet(dir.path(), tempfile::tempdir().unwrap().path()).unwrap()[1]));
}
