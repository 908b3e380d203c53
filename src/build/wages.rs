//! The wage tables, state after state, as short binary rows.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;

use super::wage_codec::{self, CELLS, COLUMNS, Coded, HOURLY, UNITS, expected};
use super::{Bundle, Result, files_of, json, list, text};

impl Bundle {
    /// The wage tables, state after state. Rows name their occupation by its place in one list.
    pub(super) fn wages(&mut self, data: &Path) -> Result<()> {
        let mut tables = Vec::new();
        for (file, letters) in files_of(&data.join("wages"))? {
            tables.push((letters, json(&file)?));
        }
        let mut occupations = BTreeSet::new();
        for (_, table) in &tables {
            for area in list(table, "areas")? {
                let wages = area["wages"].as_object().ok_or_else(|| format!("no wages in {area}"))?;
                occupations.extend(wages.keys());
            }
        }
        let mut states = String::new();
        let mut areas = Vec::new();
        for (letters, table) in &tables {
            let (mut entries, mut rows) = (String::new(), Vec::new());
            for area in list(table, "areas")? {
                pack_rows(&area["wages"], &occupations, &mut rows)?;
                let (code, name, kind) = (text(area, "code")?, text(area, "name")?, text(area, "kind")?);
                areas.push((kind != "nation", name, areas.len()));
                // The variants are called as the data calls the kinds; another one does not compile.
                let (kind, end) = (kind[..1].to_uppercase() + &kind[1..], rows.len());
                write!(
                    entries,
                    "PackedArea {{ code: {code:?}, name: {name:?}, kind: AreaKind::{kind}, end: {end} }},"
                )?;
            }
            let (source, edition, top) = (text(table, "source")?, text(table, "edition")?, &table["top_code"]);
            let (annual, hourly) = (cents(top, "annual")?, cents(top, "hourly")?);
            let rows = self.packed(&format!("wages-{letters}"), &rows)?;
            writeln!(
                states,
                "PackedState {{ letters: {letters:?}, source: {source:?}, edition: {edition:?}, \
                 top_code: TopCode {{ annual: Money({annual}), hourly: Money({hourly}) }}, rows: {rows}, areas: &[{entries}] }},"
            )?;
        }
        let occupations: Vec<&String> = occupations.into_iter().collect();
        areas.sort_unstable();
        let areas: Vec<usize> = areas.into_iter().map(|(.., at)| at).collect();
        writeln!(self.source, "pub static AREA_ORDER: &[u16] = &{areas:?};")?;
        writeln!(self.source, "pub static OCCUPATIONS_OF_WAGES: &[&str] = &{occupations:?};")?;
        Ok(writeln!(self.source, "pub static WAGES: &[PackedState] = &[{states}];")?)
    }
}

/// Columns of a row in the files.
const ALL_COLUMNS: usize = 17;

/// Appends the rows of an area: place of the occupation, length, cells.
fn pack_rows(wages: &Value, occupations: &BTreeSet<&String>, rows: &mut Vec<u8>) -> Result<()> {
    for (at, soc) in occupations.iter().enumerate() {
        let Some(row) = wages.get(soc.as_str()) else { continue };
        let row = row.as_array().filter(|row| row.len() == ALL_COLUMNS);
        let row = row.ok_or_else(|| format!("{soc}: not {ALL_COLUMNS} cells"))?;
        let mut cells = [Coded::Absent; CELLS];
        for (at, column) in COLUMNS.into_iter().enumerate() {
            cells[at] = coded(&row[column], at).ok_or_else(|| format!("{soc}: column {column}: {}", row[column]))?;
        }
        let mut packed = Vec::new();
        write_row(&cells, &mut packed);
        if wage_codec::read(&packed) != cells {
            return Err(format!("{soc}: a row is not read as it was written").into());
        }
        rows.push(u8::try_from(at)?);
        rows.push(u8::try_from(packed.len())?);
        rows.extend(packed);
    }
    Ok(())
}

/// Appends a row.
fn write_row(cells: &[Coded; CELLS], out: &mut Vec<u8>) {
    for (at, cell) in cells.iter().enumerate() {
        let mut code = match *cell {
            Coded::Absent => 0,
            Coded::Withheld => 1,
            Coded::Top => 2,
            Coded::Number(number) => {
                let base = expected(cells, at);
                let from_base = if number >= base { (number - base) << 1 } else { ((base - number) << 1) - 1 };
                3 + if base > 0 { from_base } else { number }
            }
        };
        while code >= 0x80 {
            out.push(code as u8 | 0x80);
            code >>= 7;
        }
        out.push(code as u8);
    }
}

/// A cell in whole units of its column; nothing if that would change it.
fn coded(value: &Value, column: usize) -> Option<Coded> {
    match value {
        Value::Null => Some(Coded::Absent),
        Value::String(mark) if mark == "#" => Some(Coded::Top),
        Value::String(mark) if mark == "*" || mark == "**" => Some(Coded::Withheld),
        Value::Number(number) => {
            let number = number.as_f64()?;
            let units = (number * UNITS[column]).round();
            (units >= 0.0 && units / UNITS[column] == number).then_some(Coded::Number(units as u64))
        }
        _ => None,
    }
}

/// An amount of dollars in cents.
fn cents(value: &Value, field: &str) -> Result<u64> {
    let cents = coded(&value[field], HOURLY);
    match cents {
        Some(Coded::Number(cents)) => Ok(cents),
        _ => Err(format!("no amount \"{field}\" in {value}").into()),
    }
}
