//! Tables that add occupations to others.

use std::fs;

use medpath::import;
use serde_json::Value;

use super::{fixture, json, set};

#[test]
fn projections_of_one_edition_add_up() {
    let dir = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(fixture("projections.csv")).unwrap();
    let (header, rows) = text.split_once('\n').unwrap();
    let part = |name: &str, soc: &str| {
        let rows: Vec<&str> = rows.lines().filter(|row| row.contains(soc)).collect();
        assert!(!rows.is_empty(), "{soc}");
        let file = dir.path().join(name);
        fs::write(&file, format!("{header}\n{}\n", rows.join("\n"))).unwrap();
        file
    };
    let wanted = set(&["29-2010", "29-2055"]);
    let (first, further) = (part("first.csv", "29-2010"), part("further.csv", "29-2055"));
    let import = |files: &[_], into: &str| import::projections(files, &wanted, None, &dir.path().join(into));
    let report = import(&[first.clone(), further.clone()], "apart").unwrap();
    assert_eq!((report.occupations, report.notes.len()), (2, 0));
    import(&[fixture("projections.csv")], "at_once").unwrap();
    let written = |into: &str| fs::read_to_string(dir.path().join(into).join("projections.json")).unwrap();
    assert_eq!(written("apart"), written("at_once"));

    let text = fs::read_to_string(&further).unwrap();
    let later = text.replace("_2024_", "_2025_").replace("_2034_", "_2035_").replace(",2024,2034", ",2025,2035");
    fs::write(&further, later).unwrap();
    let fault = import(&[first, further], "mixed").unwrap_err().to_string();
    assert!(fault.contains("further.csv: the table is of other years"), "{fault}");
    assert!(!dir.path().join("mixed").exists());
    let fault = import(&[], "mixed").unwrap_err().to_string();
    assert!(fault.contains("no file was given"), "{fault}");
}

#[test]
fn a_further_folder_of_onet_adds_occupations_and_changes_none() {
    let (dir, into) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let wanted = set(&["29-2055.00", "29-9099.00"]);
    let records = |folders: &[_]| -> Vec<Value> {
        import::onet(folders, &wanted, into.path()).unwrap();
        json(&into.path().join("occupations.json")).as_array().unwrap().clone()
    };
    let alone = records(&[fixture("onet")]);
    let write = |name: &str, text: &str| fs::write(dir.path().join(name), text).unwrap();
    let folders = [fixture("onet"), dir.path().to_owned()];
    let fault = import::onet(&folders, &wanted, into.path()).unwrap_err().to_string();
    assert!(fault.contains("a folder that adds occupations"), "{fault}");
    write("occupations.csv", "onet_soc,title\n29-9099.00,Healers\n29-2055.00,Others\n");
    write("skills.csv", "onet_soc,element,importance\n29-9099.00,Speaking,4\n29-2055.00,Speaking,5\n");
    let both = records(&folders);
    assert_eq!((alone.len(), both.len()), (1, 2));
    assert_eq!(both[0], alone[0], "what the first folder says of an occupation stays");
    assert_eq!((&both[1]["title"], &both[1]["skills"][0]["name"]), (&"Healers".into(), &"Speaking".into()));
    assert_eq!(both[1]["work_context"], Value::Array(Vec::new()));
}
