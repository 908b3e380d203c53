//! The import of schools: the tables beside the checkout give the files of the project, and faults name their place.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use medpath::catalogue::Catalogue;
use medpath::import::{self, Report};

use super::{json, root, set, shared};

/// Small tables: name, text.
const TABLES: [(&str, &str); 5] = [
    (
        "institutions.csv",
        "unitid,name,city,state,cbsa,cbsa_type,control,lat,lon\n\
         100001,\"Hill College, North\",Hilltown,MD,12580,metropolitan,public,39.2500,-76.5000\n\
         100002,Dale School,Dale,KS,99999,micropolitan,for-profit,38.0000,-98.0000\n",
    ),
    (
        "schools_ipeds.csv",
        "unitid,cip,award_level,award,completions_2024,completions_2023\n\
         100001,51.0909,3,associate,12,\n\
         100001,51.091,2,certificate,0,4\n\
         100002,51.0909,2,certificate,5,6\n\
         100002,52.0101,3,associate,9,9\n",
    ),
    ("tuition.csv", "unitid,year,in_district,in_state,out_of_state\n100001,2023-24,4000,8000,\n100002,2023-24,,,\n"),
    (
        "programs_priced.csv",
        "unitid,cip,tuition_fees,months,award_levels,year,check\n\
         100002,51.0909,15000,11,2,2023-24,\n100001,51.0909,1,1,3,2023-24,price far above the others\n",
    ),
    (
        "cip_roles.csv",
        "cip,cip_title,role_id,fit,award_levels\n\
         51.0909,Surgical Technology/Technologist,surgical-technologist,direct,\n\
         51.0910,Sonography,vascular-sonographer,related,2;3\n",
    ),
];

/// Imports the small tables with one piece of one of them changed.
fn import_changed(name: &str, from: &str, to: &str, into: &Path) -> Result<Report, String> {
    let dir = tempfile::tempdir().unwrap();
    for (table, text) in TABLES {
        assert!(table != name || text.contains(from), "{from}");
        let text = if table == name { text.replacen(from, to, 1) } else { text.to_owned() };
        fs::write(dir.path().join(table), text).unwrap();
    }
    let roles = set(&["surgical-technologist", "vascular-sonographer", "mystic"]);
    let done = import::schools(dir.path(), &roles, into);
    done.map_err(|fault| fault.to_string().replace(&format!("{}/", dir.path().display()), ""))
}

#[test]
fn tables_become_one_file_a_state() {
    let into = tempfile::tempdir().unwrap();
    let report = import_changed("tuition.csv", "4000", "4000", into.path()).unwrap();
    assert_eq!((report.rows, report.occupations, report.edition.as_str()), (3, 2, "2023-24, 2022-23"));
    assert_eq!(report.notes, ["no field of study for the roles mystic"]);
    let maryland = json(&into.path().join("schools/md.json"));
    assert_eq!(maryland["source"], "nces-ipeds-2023-24");
    assert_eq!(
        maryland["schools"],
        serde_json::json!([[
            100_001,
            "Hill College, North",
            "Hilltown",
            "12580",
            39.25,
            -76.5,
            "public",
            [4000, 8000, null],
            [["51.0909", 3, 12, null, null, null], ["51.0910", 2, 0, 4, null, null]]
        ]])
    );
    let kansas = json(&into.path().join("schools/ks.json"));
    assert_eq!(kansas["schools"][0][3], serde_json::Value::Null, "pay is published for metropolitan areas only");
    assert_eq!(kansas["schools"][0][8], serde_json::json!([["51.0909", 2, 5, 6, 15000, 11]]));
}

#[test]
fn faults_name_file_row_and_column_and_nothing_is_written() {
    for (name, from, to, told) in [
        ("institutions.csv", "38.0000", "138", "institutions.csv, row 3, column LAT: found \"138\""),
        ("institutions.csv", "100002", "100001", "institutions.csv, row 3, column UNITID"),
        ("institutions.csv", "for-profit", "church", "institutions.csv, row 3, column CONTROL"),
        ("institutions.csv", "micropolitan", "mega", "institutions.csv, row 3, column CBSA_TYPE"),
        ("institutions.csv", "MD", "Md", "institutions.csv, row 2, column STATE"),
        ("institutions.csv", ",lon\n", ",east\n", "institutions.csv, row 1: no column LON"),
        ("schools_ipeds.csv", "100002,51", "100009,51", "schools_ipeds.csv, row 4, column UNITID"),
        ("schools_ipeds.csv", "51.091,", "surgery,", "schools_ipeds.csv, row 3, column CIP"),
        ("schools_ipeds.csv", "51.091,2", "51.0909,3", "schools_ipeds.csv, row 3, column CIP"),
        ("schools_ipeds.csv", ",3,associate,12", ",9,associate,12", "schools_ipeds.csv, row 2, column AWARD_LEVEL"),
        ("schools_ipeds.csv", "12,\n", "12.5,\n", "schools_ipeds.csv, row 2, column COMPLETIONS_2024"),
        (
            "schools_ipeds.csv",
            "completions_2023",
            "completions_2020",
            "schools_ipeds.csv, row 1: no column COMPLETIONS_",
        ),
        ("tuition.csv", "100002,2023-24", "100002,2022-23", "tuition.csv, row 3, column YEAR"),
        ("tuition.csv", "8000", "8000000", "tuition.csv, row 2, column IN_STATE"),
        ("programs_priced.csv", "11,2", "1100,2", "programs_priced.csv, row 2, column MONTHS"),
        (
            "cip_roles.csv",
            "vascular",
            "vasculer",
            "cip_roles.csv, row 3, column ROLE_ID: found \"vasculer-sonographer\"",
        ),
        ("cip_roles.csv", "related", "near", "cip_roles.csv, row 3, column FIT"),
        ("cip_roles.csv", "2;3", "2;x", "cip_roles.csv, row 3, column AWARD_LEVELS"),
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
    let roles: BTreeSet<String> = Catalogue::bundled(None).roles().iter().map(|role| role.id.0.clone()).collect();
    let report = import::schools(&shared.join("schools"), &roles, into.path()).unwrap();
    assert_eq!(report.rows, 26_828);
    for path in &report.written {
        let name = path.strip_prefix(into.path()).unwrap();
        let held = fs::read_to_string(root().join("data").join(name)).unwrap();
        assert!(fs::read_to_string(path).unwrap() == held, "{}", name.display());
    }
    let held = fs::read_dir(root().join("data/schools")).unwrap().count();
    assert_eq!(held + 1, report.written.len(), "no file is left of an older table");
}
