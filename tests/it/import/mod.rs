//! The import commands' library functions, on small tables everywhere and on the published ones where they are.

mod cases;
mod earn;
mod facilities;
mod further;
mod licenses;
mod prices;
pub(crate) mod published;
mod schools;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use medpath::import::{self, ImportError, Report};
use serde_json::Value;

pub(crate) const COLUMNS: &str = "TOT_EMP EMP_PRSE JOBS_1000 LOC_QUOTIENT MEAN_PRSE \
    H_MEAN H_PCT10 H_PCT25 H_MEDIAN H_PCT75 H_PCT90 A_MEAN A_PCT10 A_PCT25 A_MEDIAN A_PCT75 A_PCT90";

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub(crate) fn fixture(name: &str) -> PathBuf {
    root().join("tests/fixtures/import").join(name)
}

pub(crate) fn shared() -> Option<PathBuf> {
    let shared = root().join("../shared/data");
    if shared.is_dir() {
        return Some(shared);
    }
    eprintln!("SKIPPED: ../shared/data is absent");
    None
}

pub(crate) fn set(codes: &[&str]) -> BTreeSet<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

pub(crate) fn socs() -> BTreeSet<String> {
    set(&["29-1211", "29-1212", "29-2010", "29-2055"])
}

pub(crate) fn wages(file: &Path, socs: &BTreeSet<String>, into: &Path) -> Report {
    import::wages(&[file.to_owned()], socs, None, None, into).unwrap()
}

pub(crate) fn json(file: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// The row of an occupation in an area of a wage file.
fn row(file: &Path, area: &str, soc: &str) -> Value {
    let wages = json(file);
    let area = wages["areas"].as_array().unwrap().iter().find(|found| found["code"] == area).unwrap().clone();
    area["wages"][soc].clone()
}

/// Imports a text as a table of May 2025 and gives the report or the error, its first word being the name of the file.
fn import_text(text: &str) -> Result<Report, String> {
    let dir = tempfile::tempdir().unwrap();
    let (file, into) = (dir.path().join("oesm25.csv"), dir.path().join("data"));
    fs::write(&file, text).unwrap();
    let done = import::wages(std::slice::from_ref(&file), &socs(), None, None, &into);
    assert!(done.is_ok() || !into.exists(), "an import that fails writes nothing");
    done.map_err(|fault| fault.to_string().replace(&file.display().to_string(), "oesm25.csv"))
}

fn areas_text() -> String {
    fs::read_to_string(fixture("areas.csv")).unwrap()
}

fn fault_of(from: &str, to: &str) -> String {
    let text = areas_text();
    assert!(text.contains(from), "{from}");
    import_text(&text.replacen(from, to, 1)).unwrap_err()
}

#[test]
fn a_text_table_becomes_one_file_a_state() {
    let into = tempfile::tempdir().unwrap();
    let report = import::wages(&[fixture("areas.csv")], &socs(), Some(2025), None, into.path()).unwrap();
    assert_eq!((report.areas, report.occupations, report.rows, report.edition.as_str()), (7, 4, 10, "May 2025"));
    let names: Vec<&str> = report.written.iter().map(|file| file.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, ["ca.json", "md.json", "tx.json", "us.json"]);
    let maryland = into.path().join("wages/md.json");
    let text = fs::read_to_string(&maryland).unwrap();
    let baltimore = "\n{\"code\":\"12580\",\"name\":\"Baltimore-Columbia-Towson, MD\",\"kind\":\"metropolitan\",\"wages\":{\n\
        \"29-2055\":[1090,8.8,0.807,1.07,2.6,33.43,20.67,29.19,33.16,39.19,39.94,69540,42990,60710,68970,81520,83070]}},";
    assert!(text.contains(baltimore), "{text}");
    assert!(text.starts_with("{\n\"state\":\"MD\",\"source\":\"bls-oews-2025\",\"edition\":\"May 2025\",\n"));
    let codes: Vec<Value> = json(&maryland)["areas"].as_array().unwrap().iter().map(|a| a["code"].clone()).collect();
    assert_eq!(codes, ["24", "12580", "2400006"], "the state first, then by name");
    assert_eq!(row(&maryland, "24", "29-1211")[0], "**");
    let texas = row(&into.path().join("wages/tx.json"), "18580", "29-1212");
    assert_eq!((&texas[7], &texas[8], &texas[16]), (&Value::from(108.45), &Value::from("#"), &Value::from("#")));
    assert_eq!(row(&into.path().join("wages/ca.json"), "32900", "29-2010")[12], "*");
    assert_eq!(row(&into.path().join("wages/us.json"), "99", "29-2055")[0], 117_460, "not the row of hospitals alone");
    // The bound of # is contradicted by the table itself.
    assert!(report.notes.iter().any(|note| note.contains("percentiles up to")), "{:?}", report.notes);
}

#[test]
fn a_workbook_says_its_year_and_leaves_other_states_alone() {
    let into = tempfile::tempdir().unwrap();
    import::wages(&[fixture("areas.csv")], &socs(), Some(2025), None, into.path()).unwrap();
    let report = wages(&fixture("national.xlsx"), &socs(), into.path());
    assert_eq!(report.written, [into.path().join("wages/us.json")]);
    assert_eq!((report.rows, report.edition.as_str()), (3, "May 2024"));
    assert_eq!(report.notes.len(), 2, "29-1212 is missing, 29-2010 stands there twice: {:?}", report.notes);
    let nation = into.path().join("wages/us.json");
    assert_eq!(json(&nation)["top_code"], serde_json::json!({"annual": 239_200, "hourly": 115}));
    let row = row(&nation, "99", "29-2055");
    let expected = "[113890,1.3,null,null,0.3,31.64,20.81,24.87,30.21,37.09,43.61,65810,43290,51740,62830,77140,90700]";
    assert_eq!(row.to_string(), expected);
    let others: Vec<_> = fs::read_dir(into.path().join("wages")).unwrap().collect();
    assert_eq!(others.len(), 4, "no temporary file is left");
}

#[test]
fn faults_name_their_place_and_write_nothing() {
    for (name, expected) in [
        ("wrong_header.csv", "row 1: no column A_MEDIAN; found AREA AREA_TITLE"),
        ("bad_mark.csv", "row 8, column H_MEDIAN: found \"n/a\"; a number was expected"),
        ("half_row.csv", "row 13, column MEAN_PRSE: found \"\"; the row ends here, 15 of 28 cells"),
        ("page.csv", "this is a web page"),
    ] {
        let fault = import_text(&fs::read_to_string(fixture(name)).unwrap()).unwrap_err();
        assert!(fault.starts_with("oesm25.csv") && fault.contains(expected), "{name}: {fault}");
    }
    for (from, to, expected) in [
        (",20.67,", ",40.67,", "row 9, column H_PCT25: found \"29.19\"; less than a lower percentile"),
        (",29.42,", ",-29.42,", "row 10, column H_MEAN: found \"-29.42\"; a number from 0"),
        (",19.84,", ",,", "row 10, column H_PCT10: found \"\"; empty beside wages"),
        ("metropolitan area,6,MD", "metropolitan area,6,", "row 10, column PRIM_STATE: found \"\"; the two letters"),
        ("metropolitan area,6,MD", "metropolitan area,6,M/", "row 10, column PRIM_STATE: found \"M/\""),
        ("metropolitan area,6,MD", "metropolitan area,5,MD", "row 10, column AREA_TYPE: found \"5\""),
        ("2400006,", "24000060,", "row 10, column AREA: found \"24000060\"; 7 digits"),
        (",Maryland,2", ",Marylande,2", "row 8, column AREA: found \"24\"; this area is \"Maryland\" of MD here"),
        ("29-1211,Anesthesiologists,detailed,**", "29-2055,,detailed,**", "row 8, column OCC_CODE: found \"29-2055\""),
        ("detailed,1880,", "detailed,#,", "row 8, column TOT_EMP: found \"#\""),
        ("detailed,1880,", "detailed,\"1,8\",", "row 8, column TOT_EMP: found \"1,8\""),
        ("06,California", "06,California,", "row 11, column (beyond the header)"),
    ] {
        let fault = fault_of(from, to);
        assert!(fault.contains(expected), "{from} -> {to}: {fault}");
    }
    for (text, expected) in [
        ("", "the file is empty"),
        ("%PDF-1.7 ...", "PDF"),
        ("PK\u{3}\u{4} but nothing else", "not a whole workbook"),
        ("A\0R\0E\0A\0", "neither a workbook"),
        ("name;wage\r\nx;1\r\n", "row 1: no column OCC_CODE; found NAME WAGE"),
        (areas_text().lines().next().unwrap(), "a header but no row"),
        (&areas_text().replace("29-", "39-"), "none of the occupations"),
        (&areas_text().replace(",000000,", ",621000,"), "cross-industry"),
    ] {
        let fault = import_text(text).unwrap_err();
        assert!(fault.starts_with("oesm25.csv") && fault.contains(expected), "{fault}");
    }
}

#[test]
fn a_table_that_went_through_a_spreadsheet_is_the_same_table() {
    // Excel shows separators, cuts leading zeros, adds a mark at the beginning; older tables order columns otherwise.
    let text = areas_text().replace("detailed,117460,", "detailed,\"117,460\",").replace(",000000,", ",0,");
    let text =
        format!("\u{feff}{}\n\n", text.replace("06,California", "6,California").to_lowercase().replace("\r\n", "\n"));
    let report = import_text(&text).unwrap();
    assert_eq!((report.areas, report.rows), (7, 10));
    let fault = import_text(&text.replace(",19.84,", ",x,")).unwrap_err();
    assert!(fault.contains("row 10, column H_PCT10"), "{fault}");
}

#[test]
fn the_year_must_be_known_and_one() {
    let into = tempfile::tempdir().unwrap();
    let run = |files: &[PathBuf], year| import::wages(files, &socs(), year, None, into.path());
    let fault = run(&[fixture("areas.csv")], None).unwrap_err();
    assert!(matches!(fault, ImportError::Edition { .. }) && fault.to_string().contains("--year"), "{fault}");
    let fault = run(&[fixture("national.xlsx")], Some(2025)).unwrap_err().to_string();
    assert!(fault.contains("of May 2024, not of 2025"), "{fault}");
    let fault = run(&[fixture("areas.csv")], Some(2019)).unwrap_err().to_string();
    assert!(fault.contains("other occupation codes"), "{fault}");
    let other = into.path().join("oesm25.csv");
    fs::copy(fixture("areas.csv"), &other).unwrap();
    let fault = run(&[fixture("national.xlsx"), other], None).unwrap_err().to_string();
    assert!(fault.contains("of May 2025, but") && fault.contains("of May 2024"), "{fault}");
    let fault = run(&[fixture("areas.csv")], Some(2031)).unwrap_err().to_string();
    assert!(fault.contains("the mark # occurs"), "{fault}");
    let fault = run(&[into.path().join("absent.xlsx")], None).unwrap_err();
    assert!(matches!(fault, ImportError::Unreadable { .. }), "{fault}");
    assert!(!into.path().join("wages").exists());
}

#[test]
fn tables_of_one_year_add_up_and_other_years_replace() {
    let dir = tempfile::tempdir().unwrap();
    let part = |name: &str, kinds: &[&str], from: &str, to: &str| {
        let text = areas_text().replace(from, to);
        let keep = |line: &&str| kinds.iter().any(|kind| line.contains(kind));
        let lines: Vec<&str> = text.lines().take(1).chain(text.lines().skip(1).filter(keep)).collect();
        let file = dir.path().join(name);
        fs::write(&file, lines.join("\r\n")).unwrap();
        file
    };
    let states = part("oesm25st.csv", &[",2,MD", ",2,CA"], "", "");
    let metros = part("oesm25ma.csv", &[",4,MD", ",6,MD", ",4,TX"], "", "");
    let into = dir.path().join("data");
    for file in [&states, &metros] {
        wages(file, &socs(), &into);
    }
    let maryland = into.join("wages/md.json");
    let apart = fs::read_to_string(&maryland).unwrap();
    let at_once = dir.path().join("at_once");
    import::wages(&[metros, states], &socs(), None, None, &at_once).unwrap();
    assert_eq!(apart, fs::read_to_string(at_once.join("wages/md.json")).unwrap());

    let next = part("oesm26st.csv", &[",2,MD"], "", "");
    let report = wages(&next, &socs(), &into);
    assert_eq!(report.written, std::slice::from_ref(&maryland));
    assert!(report.notes.iter().any(|note| note.contains("May 2025 for 2 areas")), "{:?}", report.notes);
    assert_eq!(json(&maryland)["areas"].as_array().unwrap().len(), 1);
}

#[test]
fn a_folder_that_refuses_is_named() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("wages"), "a file where the folder should be").unwrap();
    let fault = import::wages(&[fixture("areas.csv")], &socs(), Some(2025), None, dir.path()).unwrap_err();
    assert!(matches!(fault, ImportError::CouldNotWrite { .. }), "{fault}");
    fs::remove_file(dir.path().join("wages")).unwrap();
    // The last of the files cannot be written, so none is.
    fs::create_dir_all(dir.path().join("wages/us.json")).unwrap();
    import::wages(&[fixture("areas.csv")], &socs(), Some(2025), None, dir.path()).unwrap_err();
    assert_eq!(fs::read_dir(dir.path().join("wages")).unwrap().count(), 1, "the folder alone");
}

#[test]
fn projections_come_from_the_plain_table_and_from_a_workbook() {
    let into = tempfile::tempdir().unwrap();
    let mut texts = Vec::new();
    for name in ["projections.csv", "table_1_2.xlsx"] {
        let report =
            import::projections(&[fixture(name)], &set(&["29-2010", "29-2055", "29-9999"]), None, into.path()).unwrap();
        assert_eq!((report.rows, report.edition.as_str(), report.notes.len()), (2, "2024-34", 1));
        texts.push(fs::read_to_string(&report.written[0]).unwrap());
    }
    assert_eq!(texts[0], texts[1]);
    assert!(texts[0].contains("\"annual_openings_thousands\":7.0,\"entry_education\":\"Postsecondary nondegree award\",\"work_experience\":\"None\""));
    let fault = import::projections(&[fixture("areas.csv")], &socs(), None, into.path()).unwrap_err();
    assert!(matches!(fault, ImportError::MissingColumn { .. }), "{fault}");
}

#[test]
fn onets_own_files_are_read_too() {
    let into = tempfile::tempdir().unwrap();
    let report = import::onet(&[fixture("onet")], &set(&["29-2055.00", "29-2053.00"]), into.path()).unwrap();
    assert_eq!((report.rows, report.edition.as_str()), (2, "O*NET 30.1 Database"));
    let records = json(&into.path().join("occupations.json"));
    assert!(records[0]["job_zone"].is_null() && records[0]["skills"] == Value::Array(vec![]));
    let surgical = &records[1];
    assert_eq!(surgical["skills"].as_array().unwrap().len(), 10);
    assert!(!surgical["skills"].to_string().contains("Reading Comprehension"), "that rating is suppressed");
    assert_eq!(
        (surgical["work_context"].as_array().unwrap().len(), &surgical["related"][3]["rank"]),
        (3, &Value::from(4))
    );
}

/// Takes a line of a published CSV apart without the library that the import uses.
pub(crate) fn cells_of(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in line.trim_end_matches('\r').chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            // There is a last one: the list starts with one and only grows.
            _ => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

/// Whether a cell of a data file says what the published cell says.
pub(crate) fn same(cell: &Value, published: &str) -> bool {
    match cell {
        Value::Null => published.is_empty(),
        Value::String(mark) => mark == published && ["*", "**", "#"].contains(&published),
        number => published.parse::<f64>().is_ok_and(|value| number.as_f64() == Some(value)),
    }
}
