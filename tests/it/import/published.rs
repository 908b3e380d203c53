//! The bundled data against the tables as they were published: every figure, cell by cell.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use medpath::catalogue::Catalogue;
use medpath::import;
use medpath::model::Area;
use serde_json::Value;

use super::{COLUMNS, cells_of, json, root, same, shared, wages};

/// The tables of wages by area; the second one adds occupations.
pub(crate) const WAGES: [&str; 2] = ["oews/oesm25_health_areas.csv", "more_roles/oesm25_more_areas.csv"];

/// The national tables of wages by industry.
pub(crate) const INDUSTRIES: [&str; 2] =
    ["oews/oesm25_health_national_industries.csv", "more_roles/oesm25_more_national_industries.csv"];

/// The tables of projections.
pub(crate) const PROJECTIONS: [&str; 2] = ["projections/employment_projections.csv", "more_roles/projections_more.csv"];

/// The folders with tables of O*NET.
const ONET: [&str; 2] = ["onet", "more_roles/onet"];

/// The rows of tables with the same columns under one header.
pub(crate) fn joined<const N: usize>(shared: &Path, names: [&str; N]) -> String {
    let texts = names.map(|name| fs::read_to_string(shared.join(name)).unwrap());
    let header = texts[0].lines().next().unwrap();
    let mut lines = vec![header];
    for text in &texts {
        assert_eq!(text.lines().next(), Some(header));
        lines.extend(text.lines().skip(1));
    }
    lines.join("\n")
}

/// The bundled wages: (area, occupation) -> cells.
fn bundled_wages() -> BTreeMap<(String, String), Vec<Value>> {
    let mut all = BTreeMap::new();
    for file in fs::read_dir(root().join("data/wages")).unwrap() {
        for area in json(&file.unwrap().path())["areas"].as_array().unwrap() {
            let code = area["code"].as_str().unwrap();
            for (soc, cells) in area["wages"].as_object().unwrap() {
                let key = (code.to_owned(), soc.clone());
                assert!(all.insert(key, cells.as_array().unwrap().clone()).is_none(), "{code} {soc} is bundled twice");
            }
        }
    }
    all
}

#[test]
fn every_bundled_wage_is_the_published_one() {
    let Some(shared) = shared() else { return };
    let mut bundled = bundled_wages();
    let socs: BTreeSet<String> = bundled.keys().map(|(_, soc)| soc.clone()).collect();
    let text = joined(&shared, WAGES);
    let header = cells_of(text.lines().next().unwrap());
    let at = |name: &str| header.iter().position(|column| column == name).unwrap();
    let (area, soc, places) = (at("AREA"), at("OCC_CODE"), COLUMNS.split(' ').map(at).collect::<Vec<_>>());
    let mut areas = BTreeSet::new();
    for line in text.lines().skip(1) {
        let row = cells_of(line);
        areas.insert([area, at("AREA_TITLE"), at("PRIM_STATE")].map(|at| row[at].clone()));
        if !socs.contains(&row[soc]) {
            continue;
        }
        let cells = bundled.remove(&(row[area].clone(), row[soc].clone()));
        let cells = cells.unwrap_or_else(|| panic!("not bundled: {line}"));
        assert_eq!(cells.len(), 17);
        for (cell, &place) in cells.iter().zip(&places) {
            assert!(same(cell, &row[place]), "{}: {cell} is bundled for {line}", header[place]);
        }
    }
    assert!(bundled.is_empty(), "bundled, but not published: {:?}", bundled.keys());
    let catalogue = Catalogue::bundled(None);
    let texts = |area: &Area| [&*area.code.0, &area.name, area.state.as_str()].map(str::to_owned);
    let listed: BTreeSet<[String; 3]> = catalogue.areas().iter().map(texts).collect();
    assert_eq!((listed.len(), &listed), (583, &areas));
}

#[test]
fn the_bundled_files_are_what_the_import_makes() {
    let Some(shared) = shared() else { return };
    let data = root().join("data");
    let into = tempfile::tempdir().unwrap();
    let codes = |file: &str, key: &str| -> BTreeSet<String> {
        let records = json(&data.join(file));
        records.as_array().unwrap().iter().map(|record| record[key].as_str().unwrap().to_owned()).collect()
    };
    let socs = bundled_wages().into_keys().map(|(_, soc)| soc).collect();
    let report = import::wages(&WAGES.map(|name| shared.join(name)), &socs, None, None, into.path()).unwrap();
    assert_eq!((report.areas, report.edition.as_str()), (583, "May 2025"));
    let mut written = report.written;
    let tables = PROJECTIONS.map(|name| shared.join(name));
    written.extend(import::projections(&tables, &codes("projections.json", "soc"), None, into.path()).unwrap().written);
    let onet =
        import::onet(&ONET.map(|name| shared.join(name)), &codes("occupations.json", "onet_soc"), into.path()).unwrap();
    written.extend(onet.written);
    assert_eq!(written.len(), 59);
    for file in written {
        let name = file.strip_prefix(into.path()).unwrap();
        assert!(fs::read(&file).unwrap() == fs::read(data.join(name)).unwrap(), "data/{} differs", name.display());
    }
}

#[test]
fn the_national_workbooks_of_bls_are_imported_as_shipped() {
    use calamine::Reader;
    let Some(shared) = shared() else { return };
    let socs: BTreeSet<String> = bundled_wages().into_keys().map(|(_, soc)| soc).collect();
    for (year, hourly, annual) in
        [(2021, 100, 208_000), (2022, 115, 239_200), (2023, 115, 239_200), (2024, 115, 239_200)]
    {
        let into = tempfile::tempdir().unwrap();
        let file = shared.join(format!("oews/national/national_M{year}_dl.xlsx"));
        let report = wages(&file, &socs, into.path());
        assert_eq!((report.rows, report.edition), (socs.len(), format!("May {year}")));
        assert_eq!(report.written, [into.path().join("wages/us.json")]);
        let nation = json(&report.written[0]);
        assert_eq!(nation["top_code"], serde_json::json!({"annual": annual, "hourly": hourly}));
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(&file).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        let header: Vec<String> = sheet.rows().next().unwrap().iter().map(ToString::to_string).collect();
        let at = |name: &str| header.iter().position(|column| column == name).unwrap();
        let mut compared = BTreeSet::new();
        for row in sheet.rows().skip(1).filter(|row| socs.contains(&row[at("OCC_CODE")].to_string())) {
            let soc = row[at("OCC_CODE")].to_string();
            for (place, column) in COLUMNS.split(' ').enumerate() {
                // An empty cell is an empty text.
                let published = row[at(column)].to_string();
                let cell = &nation["areas"][0]["wages"][&soc][place];
                assert!(same(cell, &published), "{year} {soc} {column}: {cell} for {published}");
            }
            compared.insert(soc);
        }
        assert_eq!(compared, socs);
    }
}
