//! The regional price parities of BEA, joined into one table -> `price_levels.json`.

use std::collections::BTreeMap;
use std::path::Path;

use super::Report;
use super::columns::Columns;
use super::error::{ImportError, Result};
use super::table;
use super::write::{self, Output};

/// A price level is a percentage of the nation's; none is near these.
const LEAST: f64 = 20.0;
const MOST: f64 = 500.0;

/// Imports how high prices are in each area, the nation being 100.
///
/// # Errors
/// The first thing that is wrong, with its place; nothing is written then.
pub fn prices(file: &Path, into: &Path) -> Result<Report> {
    let mut levels: BTreeMap<String, String> = BTreeMap::new();
    let mut years: BTreeMap<String, usize> = BTreeMap::new();
    table::read(file, &["RPP"], Layout::of, |layout, row| {
        let code = row.word(layout.code)?;
        if code.len() != 5 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(
                row.fault(layout.code, "five digits were expected: those of an area, or of a state and 000 or 999")
            );
        }
        let level = row.decimal(layout.level, LEAST, MOST)?;
        *years.entry(row.word(layout.year)?.to_owned()).or_default() += 1;
        match levels.insert(code.to_owned(), format!("{level:.3}")) {
            None => Ok(()),
            Some(_) => Err(row.fault(layout.code, "this area stands in the table twice")),
        }
    })?;
    let year = match years.iter().collect::<Vec<_>>().as_slice() {
        [(year, _)] if year.parse::<u16>().is_ok() => (*year).clone(),
        [] => return Err(ImportError::nothing(file, "the table is empty")),
        _ => return Err(ImportError::edition(file, "the rows are not of one year")),
    };
    if levels.get(NATION).map(String::as_str) != Some("100.000") {
        return Err(ImportError::nothing(file, "there is no row 00000 for the nation with the level 100"));
    }
    let rows = levels.len();
    let list: Vec<String> = levels.iter().map(|(code, level)| format!("  \"{code}\": {level}")).collect();
    let text = format!(
        "{{\n\"year\": {year},\n\"source\": \"bea-rpp-{year}\",\n\"levels\": {{\n{}\n}}\n}}\n",
        list.join(",\n")
    );
    let written = write::all(&[Output { path: into.join("price_levels.json"), text }], into)?;
    Ok(Report { written, areas: rows, occupations: 0, rows, edition: year, notes: Vec::new() })
}

/// The code of the nation.
const NATION: &str = "00000";

/// Where the columns are.
struct Layout {
    code: usize,
    year: usize,
    level: usize,
}

impl Layout {
    fn of(columns: &Columns) -> Result<Self> {
        Ok(Self { code: columns.need(&["CODE"])?, year: columns.need(&["YEAR"])?, level: columns.need(&["RPP"])? })
    }
}
