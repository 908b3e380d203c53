//! The import of price levels: the table beside the checkout gives the file of the project, and faults name their place.

use std::fs;

use medpath::import;

use super::{json as read, root, shared};

#[test]
fn the_table_gives_the_file_of_the_project() {
    let Some(tables) = shared() else { return };
    let into = tempfile::tempdir().unwrap();
    let report = import::prices(&tables.join("area/regional_price_parities_2024.csv"), into.path()).unwrap();
    assert_eq!((report.rows, report.edition.as_str()), (486, "2024"));
    assert_eq!(read(&into.path().join("price_levels.json")), read(&root().join("data/price_levels.json")));
}

#[test]
fn faults_name_their_place_and_nothing_is_written() {
    let into = tempfile::tempdir().unwrap();
    let file = into.path().join("levels.csv");
    for (rows, wanted) in [
        ("00000,nation,United States,2024,100.000\n01000,state,Alabama,2024,-3\n", "row 3"),
        ("00000,nation,United States,2024,100.000\n1000,state,Alabama,2024,88.8\n", "five digits"),
        ("00000,nation,United States,2024,100.000\n00000,nation,United States,2024,100.000\n", "twice"),
        ("00000,nation,United States,2024,100.000\n01000,state,Alabama,2023,88.8\n", "one year"),
        ("01000,state,Alabama,2024,88.8\n", "00000"),
        ("", "empty"),
    ] {
        fs::write(&file, format!("code,area_type,name,year,rpp\n{rows}")).unwrap();
        let fault = import::prices(&file, into.path()).unwrap_err().to_string();
        assert!(fault.contains(wanted) && fault.contains("levels.csv"), "{fault}");
        assert!(!into.path().join("price_levels.json").exists());
    }
}
