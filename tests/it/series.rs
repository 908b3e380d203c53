//! The imports of pay by kind of employer and of pay over the years: on small tables everywhere, on the published ones
//! where they are.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use calamine::Reader;
use medpath::import::{self, ImportError, Report};
use medpath::model::IndustryKind;
use serde_json::Value;

use crate::import::published::{INDUSTRIES, WAGES, joined};
use crate::import::{cells_of, fixture, json, root, same, set, shared, socs};

/// The columns of a cell in `data/industries.json` behind its code.
const INDUSTRY: [&str; 7] = ["TOT_EMP", "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90", "A_MEAN"];

/// The columns of a year in `data/years.json`.
const YEAR: [&str; 4] = ["TOT_EMP", "A_PCT10", "A_MEDIAN", "A_PCT90"];

/// What both imports are.
type Import = fn(&[PathBuf], &BTreeSet<String>, Option<u16>, &Path) -> Result<Report, ImportError>;

fn text(file: &str) -> String {
    fs::read_to_string(fixture(file)).unwrap()
}

/// Over whatever is there.
fn industries(
    files: &[PathBuf],
    socs: &BTreeSet<String>,
    year: Option<u16>,
    into: &Path,
) -> Result<Report, ImportError> {
    import::industries(files, socs, year, None, into)
}

/// Imports a text as a table of May 2025; an import that fails writes nothing. The file is named without its folder.
fn fault_of(run: Import, text: &str) -> String {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("oesm25.csv");
    fs::write(&file, text).unwrap();
    let into = dir.path().join("data");
    let fault = run(std::slice::from_ref(&file), &socs(), None, &into).unwrap_err().to_string();
    assert!(!into.exists(), "{fault}");
    fault.replace(&file.display().to_string(), "oesm25.csv")
}

fn changed(file: &str, from: &str, to: &str) -> String {
    let text = text(file);
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

#[test]
fn industries_become_one_line_an_occupation() {
    let into = tempfile::tempdir().unwrap();
    let report = industries(&[fixture("industries.csv")], &socs(), Some(2025), into.path()).unwrap();
    assert_eq!((report.rows, report.occupations, report.edition.as_str()), (6, 3, "May 2025"));
    assert_eq!(report.written, [into.path().join("industries.json")]);
    assert!(report.notes[0] == "no figures for the occupations 29-1212", "{:?}", report.notes);
    assert!(report.notes[1].starts_with("no row of the industries 325400, "), "{:?}", report.notes);
    let written = fs::read_to_string(&report.written[0]).unwrap();
    assert!(written.starts_with("{\n\"source\":\"bls-oews-2025\",\"edition\":\"May 2025\",\"top_code\":239200,\n"));
    let lines: Vec<&str> = written.lines().filter(|line| line.starts_with("\"29-")).collect();
    // Jobs that are not released come last; the part of an industry takes its place; owners and states are left out.
    assert_eq!(
        lines,
        [
            "\"29-1211\":[[\"622100\",8010,77220,77870,285310,\"#\",\"#\",306920],\
             [\"621100\",\"**\",152160,217290,399990,487380,554460,377820]],",
            "\"29-2010\":[[\"621500\",65980,\"*\",\"*\",\"*\",\"*\",\"*\",\"*\"],\
             [\"623000\",4020,31920,34040,37630,43510,51130,40490]],",
            "\"29-2055\":[[\"622100\",81900,46870,56930,64950,79990,96670,69000],\
             [\"621100\",12280,45990,52940,64590,79380,98210,68090]]",
        ]
    );
    let titles = json(&report.written[0])["industries"].as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(titles, set(&["621100", "621500", "622100", "623000"]), "only those that are used");
}

#[test]
fn a_workbook_of_industries_says_its_year() {
    let into = tempfile::tempdir().unwrap();
    let report = industries(&[fixture("nat4d.xlsx")], &socs(), None, into.path()).unwrap();
    assert_eq!((report.rows, report.edition.as_str()), (3, "May 2024"));
    let written = json(&report.written[0]);
    assert_eq!(written["source"], "bls-oews-2024");
    assert_eq!(
        written["occupations"]["29-1211"].to_string(),
        "[[\"621100\",\"**\",43290,51740,62830,\"#\",\"#\",65810]]"
    );
    let both = [fixture("nat4d.xlsx"), fixture("nat4d.xlsx")];
    assert_eq!(industries(&both, &socs(), None, into.path()).unwrap().rows, 3, "the same rows twice");
    let lower = into.path().join("oesm25.csv");
    fs::write(&lower, text("industries.csv").to_lowercase()).unwrap();
    let fault = industries(&[fixture("nat4d.xlsx"), lower], &socs(), None, into.path()).unwrap_err();
    assert!(fault.to_string().contains("of May 2025, but"), "{fault}");
}

#[test]
fn faults_of_industries_name_their_place() {
    let file = "industries.csv";
    for (from, to, expected) in [
        ("NAICS_TITLE", "TITLE", "row 1: no column NAICS_TITLE; found AREA"),
        ("A_PCT90", "A_P90", "row 1: no column A_PCT90; found AREA"),
        (",64590,", ",n/a,", "row 3, column A_MEDIAN: found \"n/a\"; a number was expected"),
        (",64590,", ",,", "row 3, column A_MEDIAN: found \"\"; empty beside wages"),
        (",64590,", ",40000,", "row 3, column A_MEDIAN: found \"40000\"; less than a lower percentile"),
        (
            ",621100,Offices of Physicians",
            ",621100,",
            "row 3, column NAICS_TITLE: found \"\"; the cell must not be empty",
        ),
        ("detailed,12280,", "detailed,#,", "row 3, column TOT_EMP: found \"#\""),
        (
            "622005,\"Hospitals, Privately Owned\"",
            "622100,Hospitals",
            "row 6, column NAICS: found \"622100\"; the second row",
        ),
        (",52940,64590,79380,98210,,", ",52940,64590", "row 3, column A_PCT75: found \"\"; the row ends here"),
    ] {
        let fault = fault_of(industries, &changed(file, from, to));
        assert!(fault.starts_with("oesm25.csv") && fault.contains(expected), "{from} -> {to}: {fault}");
    }
    for (text, expected) in [
        (text("page.csv"), "this is a web page"),
        (text("projections.csv"), "no column OCC_CODE"),
        (text(file).lines().next().unwrap().to_owned(), "a header but no row"),
        (text(file).replace("29-", "39-"), "nothing to import: no row is for an occupation"),
        (text("areas.csv").replace(",622000,", ",000000,"), "nothing to import: no row is for an occupation"),
    ] {
        let fault = fault_of(industries, &text);
        assert!(fault.starts_with("oesm25.csv") && fault.contains(expected), "{fault}");
    }
    let none: [PathBuf; 0] = [];
    for run in [industries as Import, import::years] {
        assert!(matches!(run(&none, &socs(), None, root()), Err(ImportError::NothingMatched { .. })));
    }
}

fn years(files: &[PathBuf], year: Option<u16>, into: &Path) -> Report {
    import::years(files, &socs(), year, into).unwrap()
}

#[test]
fn a_year_more_leaves_the_others_as_they_are() {
    let (apart, at_once) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let report = years(&[fixture("areas.csv")], Some(2025), apart.path());
    assert_eq!((report.rows, report.occupations, report.edition.as_str()), (3, 3, "May 2025"));
    let report = years(&[fixture("national.xlsx")], None, apart.path());
    assert_eq!((report.rows, report.occupations, report.edition.as_str()), (3, 3, "May 2024"));
    let written = fs::read_to_string(&report.written[0]).unwrap();
    assert_eq!(
        written,
        "{\n\"years\":[\n\
         {\"year\":2024,\"source\":\"bls-oews-2024\",\"edition\":\"May 2024\",\"top_code\":239200},\n\
         {\"year\":2025,\"source\":\"bls-oews-2025\",\"edition\":\"May 2025\",\"top_code\":239200}\n\
         ],\n\"columns\":[\"TOT_EMP\",\"A_PCT10\",\"A_MEDIAN\",\"A_PCT90\"],\n\"occupations\":{\n\
         \"29-1211\":{\"2024\":[41890,124450,\"#\",\"#\"],\"2025\":[38760,101460,391490,557130]},\n\
         \"29-2010\":{\"2024\":[343040,38020,61890,97990],\"2025\":[332940,38910,62930,100990]},\n\
         \"29-2055\":{\"2024\":[113890,43290,62830,90700],\"2025\":[117460,45940,64650,96940]}\n}\n}\n"
    );
    let report = years(&[fixture("areas.csv"), fixture("national.xlsx")], Some(2025), at_once.path());
    assert_eq!(report.edition, "May 2024, May 2025");
    assert_eq!(fs::read_to_string(&report.written[0]).unwrap(), written);
    assert_eq!(report.notes.len(), 2, "29-1212 has no row: {:?}", report.notes);

    // A year is replaced whole, and what it lacks now is missing.
    let next = apart.path().join("oesm25.csv");
    let lacking = text("areas.csv").replace("29-1211", "39-1211").replace(",117460,", ",**,").replace(",45940,", ",*,");
    fs::write(&next, lacking).unwrap();
    let report = years(&[next], None, apart.path());
    let again = json(&report.written[0]);
    assert_eq!(again["occupations"]["29-1211"].to_string(), "{\"2024\":[41890,124450,\"#\",\"#\"]}");
    assert_eq!(again["occupations"]["29-2055"]["2025"].to_string(), "[\"**\",\"*\",64650,96940]");
    // The marks stay what they are when another year is imported.
    years(&[fixture("national.xlsx")], None, apart.path());
    assert_eq!(json(&report.written[0]), again);
}

#[test]
fn faults_of_years_name_their_place_and_change_nothing() {
    let file = "areas.csv";
    for (from, to, expected) in [
        ("A_MEDIAN", "MEDIAN", "row 1: no column A_MEDIAN; found AREA"),
        (",64650,", ",n/a,", "row 4, column A_MEDIAN: found \"n/a\""),
        (",64650,", ",,", "row 4, column A_MEDIAN: found \"\"; empty beside wages"),
        (",54690,64650,79750,96940,,", "", "row 4, column A_PCT25: found \"\"; the row ends here"),
        ("29-2010", "29-2055", "row 4, column OCC_CODE: found \"29-2055\"; the second row"),
        ("99,U.S.,1,US,000000", "99,U.S.,1,MD,000000", "row 2, column PRIM_STATE"),
    ] {
        let fault = fault_of(import::years, &changed(file, from, to));
        assert!(fault.starts_with("oesm25.csv") && fault.contains(expected), "{from} -> {to}: {fault}");
    }
    for (text, expected) in [
        (text("page.csv"), "this is a web page"),
        (text("industries.csv"), "no row is for the nation and all industries together"),
        (text(file).replace("29-", "39-"), "none of the occupations"),
    ] {
        let fault = fault_of(import::years, &text);
        assert!(fault.starts_with("oesm25.csv") && fault.contains(expected), "{fault}");
    }
    let into = tempfile::tempdir().unwrap();
    let run = |year| import::years(&[fixture("national.xlsx")], &socs(), year, into.path());
    assert!(run(Some(2025)).unwrap_err().to_string().contains("of May 2024, not of 2025"));
    let fault = import::years(&[fixture(file)], &socs(), None, into.path()).unwrap_err().to_string();
    assert!(fault.contains("--year"), "{fault}");
    let held = into.path().join("years.json");
    let (columns, empty) = ("[\"TOT_EMP\",\"A_PCT10\",\"A_MEDIAN\",\"A_PCT90\"]", "\"occupations\":{}");
    for (damaged, expected) in [
        (String::from("{\"years\":["), "not the file that this import writes"),
        (format!("{{\"years\":[],\"columns\":[\"TOT_EMP\"],{empty}}}"), "other columns"),
        (format!("{{\"years\":[],\"columns\":{columns},\"occupations\":{{\"29-2055\":{{\"2023\":[]}}}}}}"), "of 2023"),
    ] {
        fs::write(&held, &damaged).unwrap();
        let fault = run(None).unwrap_err().to_string();
        assert!(fault.contains("years.json") && fault.contains(expected), "{fault}");
        assert_eq!(fs::read_to_string(&held).unwrap(), damaged, "the other years are not thrown away");
    }
}

/// The lists of a data file by two keys.
fn by_two_keys(rows: Vec<(String, String, Vec<Value>)>) -> BTreeMap<(String, String), Vec<Value>> {
    let count = rows.len();
    let all: BTreeMap<_, _> = rows.into_iter().map(|(soc, key, cells)| ((soc, key), cells)).collect();
    assert_eq!(all.len(), count, "a row is bundled twice");
    all
}

/// The occupations of the roles, read from their files.
fn socs_of_roles() -> BTreeSet<String> {
    let files = fs::read_dir(root().join("data/roles")).unwrap();
    let roles = files.flat_map(|file| json(&file.unwrap().path()).as_array().unwrap().clone());
    roles.filter_map(|role| Some(role["soc"].as_str()?.to_owned())).collect()
}

#[test]
fn every_bundled_cell_of_an_industry_is_the_published_one() {
    let Some(shared) = shared() else { return };
    let file = json(&root().join("data/industries.json"));
    let mut rows = Vec::new();
    for (soc, cells) in file["occupations"].as_object().unwrap() {
        for cell in cells.as_array().unwrap() {
            let [naics, cells @ ..] = cell.as_array().unwrap().as_slice() else { panic!("{soc}: {cell}") };
            rows.push((soc.clone(), naics.as_str().unwrap().to_owned(), cells.to_vec()));
        }
    }
    let mut bundled = by_two_keys(rows);
    let socs = socs_of_roles();
    let text = joined(&shared, INDUSTRIES);
    let header = cells_of(text.lines().next().unwrap());
    let at = |name: &str| header.iter().position(|column| column == name).unwrap();
    let published: Vec<Vec<String>> = text.lines().skip(1).map(cells_of).collect();
    let there = |soc: &str, within: &str| {
        let part =
            |row: &&Vec<String>| IndustryKind::of(&row[at("NAICS")]).is_some_and(|kind| kind.within == Some(within));
        published.iter().filter(|row| row[at("OCC_CODE")] == soc).any(|row| part(&row))
    };
    let mut kinds = BTreeSet::new();
    for row in &published {
        let (soc, naics) = (&row[at("OCC_CODE")], &row[at("NAICS")]);
        let Some(kind) = IndustryKind::of(naics).filter(|_| socs.contains(soc)) else { continue };
        kinds.insert(kind.naics);
        let cells = bundled.remove(&(soc.clone(), naics.clone()));
        assert_eq!(
            cells.is_none(),
            there(soc, naics),
            "{soc} {naics}: an industry or its parts, never both, never none"
        );
        let Some(cells) = cells else { continue };
        assert_eq!(file["industries"][naics], row[at("NAICS_TITLE")].as_str());
        assert_eq!(cells.len(), INDUSTRY.len());
        for (cell, column) in cells.iter().zip(INDUSTRY) {
            assert!(same(cell, &row[at(column)]), "{soc} {naics} {column}: {cell} is bundled");
        }
    }
    assert!(bundled.is_empty(), "bundled, but not published: {:?}", bundled.keys());
    assert_eq!(kinds.len(), IndustryKind::all().len(), "every kind of employer occurs");
}

/// The rows of the nation in a table, cell by cell: occupation -> texts of [`YEAR`].
fn national_rows(file: &Path) -> BTreeMap<String, [String; 4]> {
    let table: Vec<Vec<String>> = if file.extension().is_some_and(|end| end == "xlsx") {
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(file).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        sheet.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
    } else {
        fs::read_to_string(file).unwrap().lines().map(cells_of).collect()
    };
    let at = |name: &str| table[0].iter().position(|column| column == name).unwrap();
    let nation = table.iter().skip(1).filter(|row| row[at("AREA")] == "99" && row[at("NAICS")] == "000000");
    nation.map(|row| (row[at("OCC_CODE")].clone(), YEAR.map(|column| row[at(column)].clone()))).collect()
}

fn yearly_tables(shared: &Path) -> Vec<(u16, Vec<PathBuf>)> {
    let table = |year| vec![shared.join(format!("oews/national/national_M{year}_dl.xlsx"))];
    let mut tables: Vec<(u16, Vec<PathBuf>)> = (2021..=2024).map(|year| (year, table(year))).collect();
    tables.push((2025, WAGES.map(|name| shared.join(name)).to_vec()));
    tables
}

#[test]
fn every_bundled_figure_of_a_year_is_the_published_one() {
    let Some(shared) = shared() else { return };
    let file = json(&root().join("data/years.json"));
    let mut rows = Vec::new();
    for (soc, years) in file["occupations"].as_object().unwrap() {
        for (year, cells) in years.as_object().unwrap() {
            rows.push((soc.clone(), year.clone(), cells.as_array().unwrap().clone()));
        }
    }
    let mut bundled = by_two_keys(rows);
    let socs = socs_of_roles();
    for (at, (year, tables)) in yearly_tables(&shared).iter().enumerate() {
        let published = tables.iter().flat_map(|table| national_rows(table));
        for (soc, published) in published.filter(|(soc, _)| socs.contains(soc)) {
            let cells = bundled.remove(&(soc.clone(), year.to_string()));
            let cells = cells.unwrap_or_else(|| panic!("not bundled: {soc} of {year}"));
            assert_eq!(cells.len(), YEAR.len());
            for ((cell, published), column) in cells.iter().zip(&published).zip(YEAR) {
                assert!(same(cell, published), "{year} {soc} {column}: {cell} for {published}");
            }
        }
        let top = if *year == 2021 { 208_000 } else { 239_200 };
        let release = serde_json::json!({
            "year": year, "source": format!("bls-oews-{year}"), "edition": format!("May {year}"), "top_code": top
        });
        assert_eq!(file["years"][at], release);
    }
    assert!(bundled.is_empty(), "bundled, but not published: {:?}", bundled.keys());
}

#[test]
fn the_bundled_series_are_what_the_imports_make() {
    let Some(shared) = shared() else { return };
    let into = tempfile::tempdir().unwrap();
    let socs = socs_of_roles();
    let report = industries(&INDUSTRIES.map(|name| shared.join(name)), &socs, None, into.path()).unwrap();
    assert_eq!((report.occupations, report.notes), (socs.len(), Vec::new()));
    // One table after the other, the newest first, makes the same file.
    for (year, tables) in yearly_tables(&shared).into_iter().rev() {
        let report = import::years(&tables, &socs, None, into.path()).unwrap();
        assert_eq!((report.rows, report.edition), (socs.len(), format!("May {year}")));
    }
    for name in ["industries.json", "years.json"] {
        let (made, bundled) = (into.path().join(name), root().join("data").join(name));
        assert!(fs::read(made).unwrap() == fs::read(bundled).unwrap(), "data/{name} differs");
    }
}
