//! Wage tables, one state at a time.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde::Deserialize;
use serde_json::value::RawValue;
use thiserror::Error;

use super::bundle::{self, PackedState, TopCode};
use super::wage_codec::{self, COLUMNS, Coded, UNITS};
use crate::model::{
    AreaCode, AreaKind, AreaWages, Basis, Cell, Figure, Money, Percentiles, SocCode, Source, SourceId, StateCode,
    StateWages, WAGE_COLUMNS, Wage, WageRows,
};

/// Answers with the text of the wage file that the user imported for a state (lower-case letters), if there is one.
pub type ImportedWages = Box<dyn Fn(&str) -> Option<String> + Send + Sync>;

/// Why a wage file cannot be read.
#[derive(Debug, Error)]
pub enum WageFileError {
    /// Not the JSON that the import writes.
    #[error("line {line}: {cause}")]
    Json {
        /// Line of the file, counted from 1.
        line: usize,
        /// What the parser found.
        #[source]
        cause: serde_json::Error,
    },
    /// A figure that is no amount of money or count.
    #[error("area {area}, occupation {soc}, column {column}: not an amount")]
    Amount {
        /// Area code.
        area: String,
        /// SOC code.
        soc: SocCode,
        /// Column of the table.
        column: &'static str,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WageFile<'a> {
    state: StateCode,
    source: SourceId,
    edition: String,
    top_code: TopCode,
    #[serde(rename = "columns")]
    _columns: Vec<String>,
    #[serde(borrow)]
    areas: Vec<AreaFile<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AreaFile<'a> {
    code: AreaCode,
    name: String,
    kind: AreaKind,
    #[serde(borrow)]
    wages: &'a RawValue,
}

/// Reads the text of a wage file.
///
/// # Errors
/// The place of the first cell or line that does not fit.
pub fn read_wages(text: &str) -> Result<StateWages, WageFileError> {
    let file: WageFile<'_> =
        serde_json::from_str(text).map_err(|cause| WageFileError::Json { line: cause.line(), cause })?;
    let mut areas = Vec::with_capacity(file.areas.len());
    for area in file.areas {
        let rows = read_rows(text, &area.code, area.wages, file.top_code)?;
        areas.push(AreaWages::new(area.code, area.name, area.kind, rows));
    }
    Ok(StateWages { state: file.state, source: file.source, edition: file.edition, areas })
}

/// Reads the rows of an area, which stand as `raw` in `text`.
fn read_rows(text: &str, area: &AreaCode, raw: &RawValue, top: TopCode) -> Result<WageRows, WageFileError> {
    let cells: BTreeMap<SocCode, [Cell; 17]> = serde_json::from_str(raw.get()).map_err(|cause| {
        let before = raw.get().as_ptr() as usize - text.as_ptr() as usize;
        WageFileError::Json { line: text[..before].matches('\n').count() + cause.line(), cause }
    })?;
    let amount = |soc: &SocCode, column| WageFileError::Amount { area: area.0.clone(), soc: soc.clone(), column };
    cells
        .into_iter()
        .map(|(soc, cells)| {
            let wage = read_row(&cells, top).map_err(|column| amount(&soc, column))?;
            Ok((soc, wage))
        })
        .collect()
}

fn read_row(cells: &[Cell; 17], top: TopCode) -> Result<Wage, &'static str> {
    let plain = |at: usize| match cells[at] {
        Cell::Number(number) => Some(number),
        Cell::Top | Cell::Withheld | Cell::Absent => None,
    };
    let money = |at: usize, bound: Money| {
        Ok::<_, &'static str>(match cells[at] {
            Cell::Number(amount) => Figure::Is(Money::from_dollars(amount).ok_or(WAGE_COLUMNS[at])?),
            Cell::Top => Figure::AtLeast(bound),
            Cell::Withheld => Figure::NotReleased,
            Cell::Absent => Figure::Absent,
        })
    };
    let percentiles = |first: usize, bound: Money| {
        Ok::<_, &'static str>(Percentiles {
            mean: money(first, bound)?,
            p10: money(first + 1, bound)?,
            p25: money(first + 2, bound)?,
            p50: money(first + 3, bound)?,
            p75: money(first + 4, bound)?,
            p90: money(first + 5, bound)?,
        })
    };
    Ok(Wage {
        employment: match cells[0] {
            Cell::Number(jobs) => Figure::Is(count(jobs).ok_or(WAGE_COLUMNS[0])?),
            Cell::Top | Cell::Withheld => Figure::NotReleased,
            Cell::Absent => Figure::Absent,
        },
        // Three decimals, so that nothing is lost.
        jobs_in_million: plain(2).map(|share| (share * 1000.0).round() as u32),
        mean_error: plain(4),
        hourly: percentiles(5, top.hourly)?,
        annual: percentiles(11, top.annual)?,
    })
}

/// A number of jobs; nothing if the number is none.
pub(super) fn count(number: f64) -> Option<u32> {
    // In range and whole, so the cast keeps the value.
    ((0.0..4e9).contains(&number) && number.fract() == 0.0).then_some(number as u32)
}

/// All wage tables; a state is parsed when it is first asked for.
pub struct WageBook {
    imported: Option<ImportedWages>,
    states: Vec<OnceLock<StateWages>>,
    faults: OnceLock<String>,
}

impl WageBook {
    pub(super) fn new(imported: Option<ImportedWages>) -> Self {
        Self { imported, states: bundle::WAGES.iter().map(|_| OnceLock::new()).collect(), faults: OnceLock::new() }
    }

    /// The table of a state by its postal letters (`US` for the nation).
    pub fn state(&self, letters: &str) -> Option<&StateWages> {
        let at = bundle::WAGES.iter().position(|table| table.letters.eq_ignore_ascii_case(letters))?;
        let table = &bundle::WAGES[at];
        Some(self.states[at].get_or_init(|| self.imported(table.letters).unwrap_or_else(|| bundled_wages(table))))
    }

    /// What was wrong with an imported file, which was left out.
    pub fn fault(&self) -> Option<&str> {
        self.faults.get().map(String::as_str)
    }

    /// The letters of every state in the book.
    pub fn states() -> impl Iterator<Item = &'static str> {
        bundle::WAGES.iter().map(|table| table.letters)
    }

    fn imported(&self, state: &str) -> Option<StateWages> {
        let text = self.imported.as_ref()?(state)?;
        match read_wages(&text) {
            Ok(wages) => Some(wages),
            Err(fault) => {
                // The first fault is the one that is shown.
                let _ = self.faults.set(format!("imported wages {state}.json, {fault}; the bundled ones are shown"));
                None
            }
        }
    }
}

/// A bundled table; a row is read when it is asked for.
fn bundled_wages(table: &'static PackedState) -> StateWages {
    let (top, rows) = (table.top_code, Arc::new(table.rows.content()));
    let mut start = 0;
    let areas = table.areas.iter().map(|area| {
        let (rows, here) = (Arc::clone(&rows), start..area.end);
        start = area.end;
        let row = move |soc: &SocCode| bundled_row(&rows[here.clone()], soc, top);
        AreaWages::bundled(AreaCode(area.code.to_owned()), area.name.to_owned(), area.kind, row)
    });
    StateWages {
        state: StateCode(table.letters.to_uppercase()),
        source: SourceId(table.source.to_owned()),
        edition: table.edition.to_owned(),
        areas: areas.collect(),
    }
}

/// Reads the row of an occupation: each begins with the place of its occupation in the list and its length.
fn bundled_row(mut rows: &[u8], soc: &SocCode, top: TopCode) -> Option<Wage> {
    let wanted = bundle::OCCUPATIONS_OF_WAGES.binary_search(&soc.as_str()).ok()?;
    while let [at, length, rest @ ..] = rows {
        let (row, behind) = rest.split_at(usize::from(*length));
        if usize::from(*at) == wanted {
            let mut cells = [Cell::Absent; 17];
            for ((column, coded), units) in COLUMNS.into_iter().zip(wage_codec::read(row)).zip(UNITS) {
                cells[column] = match coded {
                    Coded::Absent => Cell::Absent,
                    Coded::Withheld => Cell::Withheld,
                    Coded::Top => Cell::Top,
                    // Far below the numbers that a double cannot hold.
                    Coded::Number(number) => Cell::Number(number as f64 / units),
                };
            }
            // A test reads every row of every bundled table.
            return Some(read_row(&cells, top).unwrap_or_else(|column| panic!("bundled wages, {soc}: {column}")));
        }
        rows = behind;
    }
    None
}

/// Describes the yearly table that a key like `bls-oews-2024` names.
pub(super) fn oews_source(id: &SourceId) -> Option<Source> {
    let year: u16 = id.0.strip_prefix("bls-oews-")?.parse().ok()?;
    Some(Source {
        id: id.clone(),
        publisher: "U.S. Bureau of Labor Statistics".into(),
        title: "Occupational Employment and Wage Statistics".into(),
        short: Some(format!("BLS wages, May {year}").into()),
        edition: format!("May {year}").into(),
        date: format!("May {year}").into(),
        url: "https://www.bls.gov/oes/".into(),
        license: "public domain".into(),
        kind: Basis::Official,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r##"{"state": "MD", "source": "bls-oews-2025", "edition": "May 2025",
        "top_code": {"annual": 239200, "hourly": 115.0}, "columns": [],
        "areas": [{"code": "24", "name": "Maryland", "kind": "state", "wages": {
        "29-1": ["**", null, 0.5, 1.1, 2.6, 33.43, 20.67, 29.19, 33.16, 39.19, "#", "*", 42990, 60710, 68970, 81520, "#"]}}]}"##;

    #[test]
    fn marks_survive_as_states() {
        let wages = read_wages(FILE).unwrap();
        let row = wages.areas[0].row(&"29-1".into()).unwrap();
        assert_eq!(row.employment, Figure::NotReleased);
        assert_eq!(row.annual.mean, Figure::NotReleased);
        assert_eq!(row.annual.p50, Figure::Is(Money::dollars(68_970)));
        assert_eq!(row.annual.p90, Figure::AtLeast(Money::dollars(239_200)));
        assert_eq!(row.hourly.p90, Figure::AtLeast(Money(11_500)));
        assert_eq!(row.hourly.p10, Figure::Is(Money(2067)));
        assert_eq!(row.mean_error, Some(2.6));
    }

    #[test]
    fn a_wrong_cell_names_its_line_or_column() {
        assert!(read_wages(&FILE.replace("\"**\"", "\"x\"")).unwrap_err().to_string().starts_with("line 4"));
        let fault = read_wages(&FILE.replace("42990", "-1.0")).unwrap_err().to_string();
        assert_eq!(fault, "area 24, occupation 29-1, column A_PCT10: not an amount");
    }

    #[test]
    fn an_amount_is_read_exactly_or_not_at_all() {
        assert_eq!(Money::from_dollars(65_100.01), Some(Money(6_510_001)));
        for wrong in ["65100.005", "-1.0", "43000000", "1e30"] {
            let fault = read_wages(&FILE.replace("42990", wrong)).unwrap_err().to_string();
            assert!(fault.ends_with("column A_PCT10: not an amount"), "{fault}");
            assert!(read_wages(&FILE.replace("239200", wrong)).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_bundled_table_is_the_one_of_its_file() {
        let book = WageBook::new(None);
        let mut rows = 0;
        for letters in WageBook::states() {
            let file = format!("{}/data/wages/{letters}.json", env!("CARGO_MANIFEST_DIR"));
            let read = read_wages(&std::fs::read_to_string(file).unwrap()).unwrap();
            let bundled = book.state(letters).unwrap();
            assert_eq!((&read.state, &read.source, &read.edition), (&bundled.state, &bundled.source, &bundled.edition));
            assert_eq!(read.areas.len(), bundled.areas.len(), "{letters}");
            for (read, bundled) in read.areas.iter().zip(&bundled.areas) {
                assert_eq!((&read.code, &read.name, read.kind), (&bundled.code, &bundled.name, bundled.kind));
                for soc in bundle::OCCUPATIONS_OF_WAGES {
                    let soc = SocCode::from(*soc);
                    assert_eq!(read.row(&soc), bundled.row(&soc), "{} {soc}", read.code);
                    rows += usize::from(read.row(&soc).is_some());
                }
            }
        }
        assert!(rows > 10_000, "only {rows} rows were compared");
    }
}
