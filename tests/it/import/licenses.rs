//! The import of the table of licenses.

use std::fs;
use std::path::Path;

use medpath::import::{self, LicenseWanted, Report};
use serde_json::json;

use super::{json as read_json, root, set, shared};

const HEADER: &str = "role_id,soc,state,required,body,note,source_title,source_url,source_date,kind,confidence";

const ROWS: [&str; 5] = [
    "optician,1,CO,no,,no state licence,A list,https://www.a.org/x,undated copy,secondary,medium",
    "optician,1,NY,yes,a board,,A list,https://www.a.org/x,undated copy,secondary,medium",
    "paramedic,1,CO,no,,none at all,Rules,http://co.gov/y,2025,official,high",
    "optician,1,US,check,,some ask,Rules,http://co.gov/y,2025,official,high",
    "optician,1,AL,yes,,,background knowledge,,,background,low",
];

fn wanted() -> LicenseWanted {
    LicenseWanted {
        roles: set(&["optician", "paramedic"]),
        states: set(&["AL", "CO", "NY"]),
        held: [("optician".to_owned(), "NY".to_owned())].into(),
    }
}

/// Imports rows; an error without the name of the folder.
fn imported(rows: &[&str], into: &Path) -> Result<Report, String> {
    let file = into.join("table.csv");
    fs::write(&file, format!("{HEADER}\n{}\n", rows.join("\n"))).unwrap();
    import::licenses(&file, &wanted(), into).map_err(|fault| fault.to_string().replace(&file.display().to_string(), ""))
}

#[test]
fn rules_go_to_the_files_of_their_states() {
    let into = tempfile::tempdir().unwrap();
    let words = json!([{"required": "no", "note": "no state licence", "text": "No list names one."}]);
    fs::write(into.path().join("license_notes.json"), words.to_string()).unwrap();
    let report = imported(&ROWS, into.path()).unwrap();
    assert_eq!((report.rows, report.occupations, report.areas), (3, 2, 2));
    assert_eq!(
        report.notes,
        [
            "rows that give way to the rule in the record of the role: 1",
            "rows that rest on background knowledge and make no rule: 1",
            "notes without a sentence in license_notes.json: none at all | some ask",
        ]
    );
    let rule = |required: &str, text: &str, source: &str, read_on: &str| json!({"state": "CO", "required": required, "body": null, "text": text, "source": source, "read_on": read_on});
    let colorado = read_json(&into.path().join("licenses/co.json"));
    let optician = rule("no_license_found", "No list names one.", "license-a-list", "list");
    let paramedic = rule("no", "None at all.", "license-rules", "official");
    assert_eq!(
        colorado,
        json!([{"role": "optician", "license": optician}, {"role": "paramedic", "license": paramedic}])
    );
    for state in ["al", "ny"] {
        assert_eq!(read_json(&into.path().join(format!("licenses/{state}.json"))), json!([]), "{state}");
    }
    let sources = read_json(&into.path().join("license_sources.json"));
    assert_eq!((&sources[0]["publisher"], &sources[0]["date"]), (&json!("a.org"), &json!("undated copy")));
    assert_eq!(sources.as_array().unwrap().len(), 2);
}

#[test]
fn a_fault_names_row_and_column_and_nothing_is_written() {
    let long = "x".repeat(600);
    let too_long = ROWS[0].replace("no state licence", &long);
    for (row, fault) in [
        (ROWS[0].replace("CO", "XX"), "row 3, column STATE: found \"XX\"; the two letters of a state"),
        (ROWS[0].replace(",no,", ",maybe,"), "row 3, column REQUIRED: found \"maybe\""),
        (ROWS[0].replace("secondary", "hearsay"), "row 3, column KIND: found \"hearsay\""),
        (ROWS[0].replace("https://www.a.org/x", "a.org"), "row 3, column SOURCE_URL"),
        (ROWS[0].replace("https://www.a.org/x", ""), "row 3, column SOURCE_URL"),
        (ROWS[0].replace("undated copy", ""), "row 3, column SOURCE_DATE"),
        (ROWS[2].to_owned(), "row 3, column STATE: found \"CO\"; the second row of this role in this state"),
        (too_long, "row 3, column NOTE"),
        ("optician,1,CO".to_owned(), "row 3"),
    ] {
        let into = tempfile::tempdir().unwrap();
        let told = imported(&[ROWS[2], &row], into.path()).unwrap_err();
        assert!(told.contains(fault), "{told}");
        assert_eq!(fs::read_dir(into.path()).unwrap().count(), 1, "{told}");
    }
    let into = tempfile::tempdir().unwrap();
    let told = imported(&[&ROWS[0].replace("optician", "florist")], into.path()).unwrap_err();
    assert!(told.contains("none of the roles of the catalogue is in the table"), "{told}");
}

#[test]
fn the_bundled_rules_are_what_the_import_makes() {
    let Some(shared) = shared() else { return };
    let catalogue = medpath::catalogue::Catalogue::bundled(None);
    let into = tempfile::tempdir().unwrap();
    fs::copy(root().join("data/license_notes.json"), into.path().join("license_notes.json")).unwrap();
    let wanted = LicenseWanted {
        roles: catalogue.roles().iter().map(|role| role.id.0.clone()).collect(),
        states: catalogue.states().map(|area| area.state.0.clone()).collect(),
        held: catalogue
            .roles()
            .iter()
            .flat_map(|role| {
                role.license.value().into_iter().flatten().map(|rule| (role.id.0.clone(), rule.state.0.clone()))
            })
            .collect(),
    };
    let report = import::licenses(&shared.join("licence_states.csv"), &wanted, into.path()).unwrap();
    assert!(!report.notes.iter().any(|note| note.contains("without a sentence")), "{:?}", report.notes);
    assert_eq!(report.written.len(), 56);
    for file in report.written {
        let name = file.strip_prefix(into.path()).unwrap();
        assert!(
            fs::read(&file).unwrap() == fs::read(root().join("data").join(name)).unwrap(),
            "data/{} differs",
            name.display()
        );
    }
}
