//! The import of places of care: the tables beside the checkout give the files of the project, and faults name their
//! place.

use std::fs;
use std::path::Path;

use medpath::import::{self, Report};
use serde_json::json;

use super::{json as read, root, shared};

/// Small tables: name, text.
fn tables() -> Vec<(&'static str, String)> {
    let kinds = [
        "hospital: Acute Care Hospitals",
        "hospital: Childrens",
        "hospital: Acute Care - Veterans Administration",
        "hospital: Acute Care - Department of Defense",
        "hospital: Critical Access Hospitals",
        "hospital: Rural Emergency Hospital",
        "hospital: Psychiatric",
        "inpatient rehabilitation",
        "long-term care hospital",
        "dialysis center",
        "nursing home",
        "home health agency",
        "hospice",
    ];
    let rows = |kind: &str| {
        usize::from(kind.ends_with("Acute Care Hospitals") || kind == "hospice")
            + usize::from(kind == "dialysis center")
    };
    let sources = kinds.map(|kind| {
        let table =
            if kind.starts_with("hospital") { "CMS Hospital General Information (xubh-q36u)" } else { "CMS Others" };
        format!("{kind},{},{table},copy of 2026-08-21\n", rows(kind))
    });
    vec![
        (
            "facilities.csv",
            "ccn,name,city,state,county,metro,kind,ownership,chain,size\n\
             210009,\"JOHNS HOPKINS HOSPITAL, THE\",Baltimore,MD,Baltimore City,12580,hospital: Acute Care Hospitals,nonprofit,,1038\n\
             172501,DaVita Dale Dialysis,\"Dale, Ks 67000\",KS,Dale,,dialysis center,for-profit,DaVita,12\n"
                .to_owned(),
        ),
        (
            "facilities_care.csv",
            "ccn,name,city,state,county,metro,kind,ownership,size\n\
             211500,HOSPICE OF THE BAY,Baltimore,MD,,12580,hospice,,-\n"
                .to_owned(),
        ),
        (
            "facility_counts.csv",
            "area,area_type,dialysis center,home health agency,hospice,hospital,inpatient rehabilitation,\
             long-term care hospital,nursing home\n\
             MD,state,0,0,1,1,0,0,0\nKS,state,1,0,0,0,0,0,0\n12580,metro,0,0,1,1,0,0,0\n"
                .to_owned(),
        ),
        ("facility_sources.csv", format!("kind,rows,source,edition\n{}", sources.concat())),
    ]
}

/// Imports the small tables with one piece of one of them changed.
fn import_changed(name: &str, from: &str, to: &str, into: &Path) -> Result<Report, String> {
    let dir = tempfile::tempdir().unwrap();
    for (table, text) in tables() {
        assert!(table != name || text.contains(from), "{from}");
        let text = if table == name { text.replacen(from, to, 1) } else { text };
        fs::write(dir.path().join(table), text).unwrap();
    }
    let done = import::facilities(dir.path(), into);
    done.map_err(|fault| fault.to_string().replace(&format!("{}/", dir.path().display()), ""))
}

#[test]
fn tables_become_one_file_a_state() {
    let into = tempfile::tempdir().unwrap();
    let report = import_changed("facilities.csv", "12580", "12580", into.path()).unwrap();
    assert_eq!((report.rows, report.areas, report.edition.as_str()), (3, 3, "2026-08-21"));
    let places = |state: &str| read(&into.path().join(format!("facilities/{state}.json")))["places"].clone();
    assert_eq!(
        places("md"),
        json!([
            [
                "210009",
                "Johns Hopkins Hospital, The",
                "Baltimore",
                "12580",
                "acute_care",
                "private_nonprofit",
                null,
                1038
            ],
            ["211500", "Hospice of the Bay", "Baltimore", "12580", "hospice", null, null, null]
        ])
    );
    assert_eq!(
        places("ks"),
        json!([["172501", "DaVita Dale Dialysis", "Dale", null, "dialysis", "for_profit", "DaVita", 12]])
    );
    let sources = read(&into.path().join("facility_sources.json"));
    let hospitals = &sources.as_array().unwrap()[0];
    assert_eq!(hospitals["kinds"].as_array().map(Vec::len), Some(7));
    assert_eq!(hospitals["source"]["id"], "cms-hospital-general-information-2026-08-21");
    assert_eq!(hospitals["source"]["url"], "https://data.cms.gov/provider-data/dataset/xubh-q36u");
}

#[test]
fn faults_name_file_row_and_column_and_nothing_is_written() {
    for (name, from, to, told) in [
        ("facilities.csv", "172501", "1725", "facilities.csv, row 3, column CCN"),
        ("facilities.csv", "172501", "210009", "facilities.csv, row 3, column CCN"),
        ("facilities_care.csv", "211500", "210009", "facilities_care.csv, row 2, column CCN"),
        ("facilities.csv", ",KS,", ",Ks,", "facilities.csv, row 3, column STATE"),
        ("facilities.csv", ",12580,", ",1258,", "facilities.csv, row 2, column METRO"),
        ("facilities.csv", "dialysis center", "dialysis", "facilities.csv, row 3, column KIND"),
        ("facilities.csv", "nonprofit", "church", "facilities.csv, row 2, column OWNERSHIP"),
        ("facilities.csv", "1038", "10380", "facilities.csv, row 2, column SIZE"),
        ("facilities.csv", "DaVita Dale Dialysis", "", "facilities.csv, row 3, column NAME"),
        ("facilities.csv", ",size\n", ",beds\n", "facilities.csv, row 1: no column SIZE"),
        ("facility_counts.csv", "MD,state,0,0,1,1", "MD,state,0,0,1,2", "facility_counts.csv, row 2, column HOSPITAL"),
        ("facility_counts.csv", "12580,metro,0,0,1,1,0,0,0\n", "", "facility_counts.csv: no row for the area 12580"),
        ("facility_sources.csv", "hospice,1", "hospice,2", "facility_sources.csv"),
        ("facility_sources.csv", "nursing home,0", "hospice,0", "facility_sources.csv, row 14, column KIND"),
    ] {
        let into = tempfile::tempdir().unwrap();
        let fault = import_changed(name, from, to, into.path()).unwrap_err();
        assert!(fault.starts_with(told), "{told}\n{fault}");
        assert_eq!(fs::read_dir(into.path()).unwrap().count(), 0, "{told}");
    }
}

#[test]
fn the_tables_beside_the_checkout_give_the_files_of_the_project() {
    let Some(shared) = shared() else { return };
    let into = tempfile::tempdir().unwrap();
    let report = import::facilities(&shared.join("facilities"), into.path()).unwrap();
    assert_eq!(report.rows, 14_522 + 33_943);
    for path in &report.written {
        let name = path.strip_prefix(into.path()).unwrap();
        let held = fs::read_to_string(root().join("data").join(name)).unwrap();
        assert!(fs::read_to_string(path).unwrap() == held, "{}", name.display());
    }
    let held = fs::read_dir(root().join("data/facilities")).unwrap().count();
    assert_eq!(held + 1, report.written.len(), "no file is left of an older table");
}

/// The rule for names changes nothing but the case of letters.
#[test]
fn every_name_has_the_letters_of_the_table() {
    let Some(shared) = shared() else { return };
    let mut names = std::collections::BTreeMap::new();
    for file in ["facilities.csv", "facilities_care.csv"] {
        let mut table = csv::Reader::from_path(shared.join("facilities").join(file)).unwrap();
        for row in table.records() {
            let row = row.unwrap();
            names.insert(row[0].to_owned(), row[1].to_owned());
        }
    }
    let mut held = 0;
    for file in fs::read_dir(root().join("data/facilities")).unwrap() {
        for place in read(&file.unwrap().path())["places"].as_array().unwrap() {
            let cell = |at: usize| place[at].as_str().map(str::to_owned).unwrap();
            let published = &names[&cell(0)];
            let published = published.strip_prefix(&cell(0)).map_or(&**published, str::trim);
            let name = cell(1);
            assert_eq!(name.to_uppercase(), published.to_uppercase());
            let capitals = !published.chars().any(char::is_lowercase);
            assert!(capitals || name == published, "{name}");
            held += 1;
        }
    }
    assert_eq!(held, names.len());
}
