//! The tables of Medicare (CMS) on hospitals, dialysis centers and other places of care -> `facilities/`, a file a state,
//! and `facility_sources.json`.
//!
//! A folder holds `facilities.csv`, `facilities_care.csv`, the editions in `facility_sources.csv`, and the counts by area
//! in `facility_counts.csv`, which the rows have to add up to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::Report;
use super::columns::{Columns, Row};
use super::error::{ImportError, Result};
use super::facility_names::{city, readable};
use super::facility_tables::{Counts, counted_as, counts, kind, sources};
use super::table;
use super::write::{self, Output, json, lines};
use crate::model::{AreaCode, Control, FacilityKind, FacilityRow};
use crate::sorting;

/// Most letters of a name. The longest of the tables has 91.
const LONGEST: usize = 200;

/// Imports the tables of a folder: `into/facility_sources.json` and a file into `into/facilities/` for each state.
///
/// # Errors
/// The first thing that is wrong, with its place; nothing is written then.
pub fn facilities(dir: &Path, into: &Path) -> Result<Report> {
    let (sources, rows_of) = sources(&dir.join("facility_sources.csv"))?;
    let mut found = Found::default();
    for name in ["facilities.csv", "facilities_care.csv"] {
        let file = dir.join(name);
        let before = found.rows;
        table::read(&file, &["CCN"], Layout::of, |layout, row| found.take(layout, row))?;
        if found.rows == before {
            return Err(ImportError::nothing(&file, "the table has a header but no row"));
        }
    }
    for (kind, count) in &rows_of {
        let held = found.of_kind.get(kind).copied().unwrap_or(0);
        if held != *count {
            let why = format!("{} should have {count} rows and has {held}", json(kind));
            return Err(ImportError::not_a_table(&dir.join("facility_sources.csv"), why));
        }
    }
    let areas = counts(&dir.join("facility_counts.csv"), &found.counts)?;
    let mut outputs = vec![Output { path: into.join("facility_sources.json"), text: lines(&sources) }];
    for (state, places) in &mut found.states {
        sorting::by(places, |a, b| (&a.3, a.4, &a.2, &a.1, &a.0).cmp(&(&b.3, b.4, &b.2, &b.1, &b.0)));
        let text = format!("{{\"state\":{},\"places\":{}}}\n", json(state), lines(places).trim_end());
        let path = into.join("facilities").join(format!("{}.json", state.to_ascii_lowercase()));
        outputs.push(Output { path, text });
    }
    let editions: BTreeSet<&str> = sources.iter().map(|source| &*source.source.date).collect();
    let edition = editions.into_iter().collect::<Vec<_>>().join(", ");
    let written = write::all(&outputs, into)?;
    Ok(Report { written, areas, occupations: 0, rows: found.rows, edition, notes: Vec::new() })
}

/// Where the columns are.
struct Layout {
    key: usize,
    name: usize,
    city: usize,
    state: usize,
    metro: usize,
    kind: usize,
    ownership: usize,
    /// Only one of the two tables has it.
    chain: Option<usize>,
    size: usize,
}

impl Layout {
    fn of(columns: &Columns) -> Result<Self> {
        let need = |name| columns.need(&[name]);
        Ok(Self {
            key: need("CCN")?,
            name: need("NAME")?,
            city: need("CITY")?,
            state: need("STATE")?,
            metro: need("METRO")?,
            kind: need("KIND")?,
            ownership: need("OWNERSHIP")?,
            chain: columns.find(&["CHAIN"]),
            size: need("SIZE")?,
        })
    }
}

/// What was read so far.
#[derive(Default)]
struct Found {
    states: BTreeMap<String, Vec<FacilityRow>>,
    seen: BTreeSet<String>,
    of_kind: BTreeMap<FacilityKind, usize>,
    counts: Counts,
    rows: usize,
}

impl Found {
    fn take(&mut self, layout: &Layout, row: &Row<'_>) -> Result<()> {
        let key = row.word(layout.key)?;
        if key.len() != 6 || !key.bytes().all(|letter| letter.is_ascii_alphanumeric()) {
            return Err(row.fault(layout.key, "a key of six letters and digits was expected"));
        }
        if !self.seen.insert(key.to_owned()) {
            return Err(row.fault(layout.key, "the second row of this place"));
        }
        let state = row.word(layout.state)?;
        if state.len() != 2 || !state.bytes().all(|letter| letter.is_ascii_uppercase()) {
            return Err(row.fault(layout.state, "two capital letters were expected"));
        }
        let metro = match row.text(layout.metro) {
            "" => None,
            code if code.len() == 5 && code.bytes().all(|digit| digit.is_ascii_digit()) => Some(AreaCode::from(code)),
            _ => return Err(row.fault(layout.metro, "a code of five digits or nothing was expected")),
        };
        let kind = kind(row.text(layout.kind))
            .ok_or_else(|| row.fault(layout.kind, "no kind of place that is known has this name"))?;
        let name = bounded(row, layout.name)?;
        // Some write their key before their name.
        let name = name.strip_prefix(key).map_or(name, str::trim);
        let chain = layout.chain.map(|at| row.text(at)).filter(|chain| !["", "Other", "State Owned"].contains(chain));
        for area in [Some(state), metro.as_ref().map(|code| code.0.as_str())].into_iter().flatten() {
            *self.counts.entry((area.to_owned(), counted_as(kind))).or_default() += 1;
        }
        *self.of_kind.entry(kind).or_default() += 1;
        self.rows += 1;
        self.states.entry(state.to_owned()).or_default().push(FacilityRow(
            key.to_owned(),
            readable(&name.split_whitespace().collect::<Vec<_>>().join(" ")),
            city(bounded(row, layout.city)?),
            metro,
            kind,
            run_by(row, layout.ownership)?,
            chain.map(str::to_owned),
            size(row, layout.size)?,
        ));
        Ok(())
    }
}

fn bounded<'a>(row: &Row<'a>, at: usize) -> Result<&'a str> {
    let text = row.word(at)?;
    if text.len() > LONGEST {
        return Err(row.fault(at, "the text is far longer than any name"));
    }
    Ok(text)
}

fn run_by(row: &Row<'_>, at: usize) -> Result<Option<Control>> {
    match row.text(at) {
        "" => Ok(None),
        "government" => Ok(Some(Control::Public)),
        "nonprofit" => Ok(Some(Control::PrivateNonprofit)),
        "for-profit" => Ok(Some(Control::ForProfit)),
        _ => Err(row.fault(at, "government, nonprofit, for-profit or nothing was expected")),
    }
}

/// Beds or stations; nothing where the cell says nothing.
fn size(row: &Row<'_>, at: usize) -> Result<Option<u16>> {
    /// No place of the table has half as many.
    const MOST: u16 = 9_999;
    match row.text(at) {
        "" | "-" => Ok(None),
        text => match text.parse() {
            Ok(size) if size <= MOST => Ok(Some(size)),
            _ => Err(row.fault(at, format!("a whole number up to {MOST} was expected"))),
        },
    }
}
