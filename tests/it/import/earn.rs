//! The imports of apprenticeships and of military jobs.

use std::fs;
use std::path::Path;

use medpath::catalogue::Catalogue;
use medpath::import::{self, EarnWanted, ImportError, Report};
use serde_json::json;

use super::{json as read_json, root, set, shared};

const APPRENTICESHIPS: &str = "role_id,us_occupation_title,rapids_code,register_status,bulletin,ojl_hours_min,ojl_hours_max,\
    related_instruction_hours,type,where,text,source_title,source_url,source_date_or_edition,kind,confidence";

const TRAINED: [&str; 5] = [
    "paramedic,EMT/ Paramedic (CBOF update),,Published,Bulletin 7,,,,competency-based framework,national,a framework,A list,https://a.org/x,2025,near-official,high",
    "optician,Optician (0379CB V1),0379CB,,,4000,4000,144,time-based,Colorado,standards registered,Slides,https://b.org/y,about 2014,near-official,medium",
    "optician,Optician,,offered,,,,,registered,Denver,paid job,Slides,https://b.org/y,about 2014,near-official,medium",
    "*,general rule,,,,2000,,144,time-based,USA,a rule,A page,https://c.org/z,2023,official,high",
    "florist,Florist,,registered,,,,,registered,Colorado,in the list,A page,https://c.org/z,2023,official,high",
];

const MILITARY: &str = "role_id,branch,category,code,military_title,crosswalk_onet_soc,crosswalk_title,match,note,\
    source_title,source_url,source_date_or_edition,kind,confidence";

const MAPPED: [&str; 4] = [
    "paramedic,Air Force,Enlisted,4N031H,\"Aerospace Medical Service Apprentice, Paramedic\",1,Nurses,by title only: x,a level,Crosswalk in github x,https://d.org/c.zip,2026,near-official,medium",
    "paramedic,Army,Enlisted,68W,Combat Medic Specialist,1,Paramedics,exact,,Crosswalk in github x,https://d.org/c.zip,2026,near-official,high",
    "optician,Navy,Commissioned Officer,L19A,Optician (spelled Optican in the file),1,Opticians,broader: x,,Crosswalk in github x,https://d.org/c.zip,2026,near-official,low",
    "florist,Navy,Enlisted,L01A,Florist,1,Florists,exact,,Crosswalk in github x,https://d.org/c.zip,2026,near-official,high",
];

fn wanted() -> EarnWanted {
    let catalogue = Catalogue::bundled(None);
    let mut known = catalogue.sources()[0].clone();
    (known.id, known.url) = ("known".into(), "https://b.org/y".into());
    EarnWanted {
        roles: set(&["optician", "paramedic"]),
        states: [("Colorado".to_owned(), "CO".to_owned())].into(),
        sources: vec![known],
    }
}

/// Imports rows; an error without the name of the folder.
fn imported(
    import: fn(&Path, &EarnWanted, &Path) -> Result<Report, ImportError>,
    header: &str,
    rows: &[&str],
    into: &Path,
) -> Result<Report, String> {
    let file = into.join("table.csv");
    fs::write(&file, format!("{header}\n{}\n", rows.join("\n"))).unwrap();
    import(&file, &wanted(), into).map_err(|fault| fault.to_string().replace(&file.display().to_string(), ""))
}

#[test]
fn apprenticeships_are_sorted_by_role_and_what_is_left_out_is_named() {
    let into = tempfile::tempdir().unwrap();
    let words = json!({
        "places": {"Denver": "CO"},
        "notes": [{"status": "", "note": "standards registered", "means": "registered", "text": "They are registered."}]
    });
    fs::write(into.path().join("apprenticeship_notes.json"), words.to_string()).unwrap();
    let report = imported(import::apprenticeships, APPRENTICESHIPS, &TRAINED, into.path()).unwrap();
    assert_eq!((report.rows, report.occupations, report.areas), (3, 2, 1));
    assert_eq!(
        report.notes,
        [
            "rows that were left out, each with its reason in the file: 2",
            "notes without a sentence in apprenticeship_notes.json: Published: a framework | offered: paid job",
        ]
    );
    let written = read_json(&into.path().join("apprenticeships.json"));
    let rows = json!([
        {"role": "optician", "title": "Optician", "rapids": "0379CB", "standing": "registered", "pace": "hours",
         "least_hours": 4000, "most_hours": 4000, "class_hours": 144, "state": "CO", "text": "They are registered.",
         "source": "known"},
        {"role": "optician", "title": "Optician", "standing": "offered", "state": "CO", "place": "Denver",
         "text": "Paid job.", "source": "known"},
        {"role": "paramedic", "title": "EMT/Paramedic", "bulletin": "Bulletin 7", "standing": "plan", "pace": "skills",
         "text": "A framework.", "source": "apprenticeship-a-list"},
    ]);
    assert_eq!(written["apprenticeships"], rows);
    assert_eq!(written["sources"].as_array().unwrap().len(), 1, "what the catalogue has is not there twice");
    let reasons: Vec<_> = written["left_out"].as_array().unwrap().iter().map(|row| &row["reason"]).collect();
    assert_eq!(reasons, ["a general rule, which the page of the guide tells", "the catalogue has no such role"]);
}

#[test]
fn military_jobs_stand_with_the_best_match_first_and_leave_the_level_open() {
    let into = tempfile::tempdir().unwrap();
    let words = json!([{"note": "a level", "text": "X is the level."}]);
    fs::write(into.path().join("military_notes.json"), words.to_string()).unwrap();
    let report = imported(import::military, MILITARY, &MAPPED, into.path()).unwrap();
    assert_eq!((report.rows, report.occupations), (3, 2));
    assert_eq!(report.notes, ["rows that were left out, each with its reason in the file: 1"]);
    let written = read_json(&into.path().join("military.json"));
    let rows = json!([
        {"role": "optician", "branch": "Navy", "officer": true, "code": "L19A", "title": "Optician",
         "occupation": "Opticians", "match": "broader", "unsure": true, "source": "military-crosswalk"},
        {"role": "paramedic", "branch": "Army", "officer": false, "code": "68W", "title": "Combat Medic Specialist",
         "occupation": "Paramedics", "match": "exact", "source": "military-crosswalk"},
        {"role": "paramedic", "branch": "Air Force", "officer": false, "code": "4N0X1H",
         "title": "Aerospace Medical Service, Paramedic", "occupation": "Nurses", "match": "title_only",
         "note": "X is the level.", "source": "military-crosswalk"},
    ]);
    assert_eq!(written["jobs"], rows);
    assert_eq!(written["left_out"][0]["title"], "Florist");
}

#[test]
fn a_fault_names_row_and_column_and_nothing_is_written() {
    let bad = |rows: &[&str], row: usize, from: &str, to: &str| rows[row].replace(from, to);
    let trained = |row, from, to| (APPRENTICESHIPS, bad(&TRAINED, row, from, to));
    let mapped = |row, from, to| (MILITARY, bad(&MAPPED, row, from, to));
    for ((header, row), fault) in [
        (trained(1, "Colorado", "Kolorado"), "row 3, column WHERE: found \"Kolorado\""),
        (trained(1, "4000,4000", "4000,lots"), "row 3, column OJL_HOURS_MAX: found \"lots\""),
        (trained(1, "4000,4000", "4000,4000.5"), "row 3, column OJL_HOURS_MAX: found \"4000.5\"; whole hours"),
        (trained(0, "Published", "Printed"), "row 3, column REGISTER_STATUS: found \"Printed\""),
        (trained(0, "near-official", "hearsay"), "row 3, column KIND: found \"hearsay\""),
        (trained(0, "https://a.org/x", "a.org"), "row 3, column SOURCE_URL"),
        (mapped(1, "exact", "sort of"), "row 3, column MATCH: found \"sort of\""),
        (mapped(1, "Enlisted", "Hired"), "row 3, column CATEGORY: found \"Hired\""),
        (mapped(1, "68W", "68-W"), "row 3, column CODE: found \"68-W\""),
        (mapped(1, ",high", ",sure"), "row 3, column CONFIDENCE: found \"sure\""),
        (mapped(3, "florist", ""), "row 3, column ROLE_ID"),
    ] {
        let into = tempfile::tempdir().unwrap();
        let (import, good) = if header == MILITARY {
            (import::military as fn(&Path, &EarnWanted, &Path) -> _, MAPPED[0])
        } else {
            (import::apprenticeships as fn(&Path, &EarnWanted, &Path) -> _, TRAINED[0])
        };
        let told = imported(import, header, &[good, &row], into.path()).unwrap_err();
        assert!(told.contains(fault), "{told}\nwanted: {fault}");
        assert_eq!(fs::read_dir(into.path()).unwrap().count(), 1, "only the table itself");
    }
    let into = tempfile::tempdir().unwrap();
    let twice = imported(import::military, MILITARY, &[MAPPED[1], MAPPED[1]], into.path()).unwrap_err();
    assert!(twice.contains("row 3, column CODE: found \"68W\"; the second row"), "{twice}");
}

#[test]
fn the_bundled_tables_are_what_the_imports_make() {
    let Some(shared) = shared() else { return };
    let catalogue = Catalogue::bundled(None);
    let into = tempfile::tempdir().unwrap();
    for notes in ["apprenticeship_notes.json", "military_notes.json"] {
        fs::copy(root().join("data").join(notes), into.path().join(notes)).unwrap();
    }
    let wanted = EarnWanted {
        roles: catalogue.roles().iter().map(|role| role.id.0.clone()).collect(),
        states: catalogue.states().map(|area| (area.name.clone(), area.state.0.clone())).collect(),
        sources: catalogue.sources().to_vec(),
    };
    let trained = import::apprenticeships(&shared.join("apprenticeships.csv"), &wanted, into.path()).unwrap();
    let mapped = import::military(&shared.join("military.csv"), &wanted, into.path()).unwrap();
    assert_eq!((trained.rows, mapped.rows), (47, 122));
    for (report, file) in [(trained, "apprenticeships.json"), (mapped, "military.json")] {
        assert!(!report.notes.iter().any(|note| note.contains("without a sentence")), "{:?}", report.notes);
        let [made, bundled] =
            [into.path().to_path_buf(), root().join("data")].map(|folder| fs::read(folder.join(file)));
        assert!(made.unwrap() == bundled.unwrap(), "data/{file} differs");
    }
}
