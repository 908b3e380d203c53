//! The wage tables (OEWS) of BLS -> one file a state.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::Report;
use super::areas::Areas;
use super::columns::Row;
use super::edition::{self, Release, Stated};
use super::error::{ImportError, Result};
use super::table;
use super::wage_file::{self, AreaBlock};
use super::wage_rows::{Layout, add_once};
use super::workbook::Workbook;
use super::write::{self, Output};
use crate::model::{Money, WAGE_COLUMNS};

/// Imports tables of one year (national, state, metropolitan, all areas; `.xlsx` or `.csv`) for the occupations of `socs`.
///
/// Writes `into/wages/<state>.json` for the states that the tables hold. `year` is needed where a table does not say of
/// which May it is; a year before `held` is refused.
///
/// # Errors
/// The first thing that is wrong, with its place; nothing is written then.
pub fn wages(
    files: &[PathBuf],
    socs: &BTreeSet<String>,
    year: Option<u16>,
    held: Option<u16>,
    into: &Path,
) -> Result<Report> {
    let Some(first) = files.first() else {
        return Err(ImportError::nothing(into, "no file was given"));
    };
    let stated = stated(files)?;
    // Before the rows: another year has other columns and other figures.
    let year = edition::year(&stated, year)?;
    edition::not_before(&stated, year, held)?;
    let mut tables = Tables::default();
    for file in files {
        tables.read(file, socs)?;
    }
    let top = edition::top_code(&stated, year, tables.top_coded.as_deref())?;
    let release = Release { year, top };
    tables.check_not_empty(first)?;
    let mut notes = tables.notes(socs, &release);
    let outputs = tables.outputs(&release, into, &mut notes);
    Ok(Report {
        written: write::all(&outputs, into)?,
        areas: tables.areas.len(),
        occupations: tables.occupations().len(),
        rows: tables.rows.values().map(BTreeMap::len).sum(),
        edition: release.edition(),
        notes,
    })
}

/// What the tables hold of the wanted occupations.
#[derive(Default)]
struct Tables {
    areas: Areas,
    /// Area -> occupation -> the row as a JSON list.
    rows: BTreeMap<String, BTreeMap<String, String>>,
    /// The last file in which a wage is top-coded.
    top_coded: Option<PathBuf>,
    /// The largest yearly percentile that is given.
    largest: Option<Money>,
    /// Rows that stood there before with the same figures.
    repeated: usize,
}

impl Tables {
    fn read(&mut self, file: &Path, socs: &BTreeSet<String>) -> Result<()> {
        let (_, rows) = table::read(
            file,
            &["OCC_CODE"],
            |columns| Ok((Layout::of(columns)?, 0usize)),
            |(layout, rows), row| {
                *rows += 1;
                self.take(layout, row, socs, file)
            },
        )?;
        if rows == 0 {
            return Err(ImportError::nothing(file, "the table has a header but no row"));
        }
        Ok(())
    }

    fn take(&mut self, layout: &Layout, row: &Row<'_>, socs: &BTreeSet<String>, file: &Path) -> Result<()> {
        let soc = row.word(layout.soc)?;
        if !layout.is_cross_industry(row) {
            return Ok(());
        }
        let area = self.areas.add(layout.area(row)?, row, layout.area)?;
        if !socs.contains(soc) {
            return Ok(());
        }
        let cells = layout.cells(row)?;
        self.largest = self.largest.max(cells.largest);
        if cells.top_coded {
            self.top_coded = Some(file.to_owned());
        }
        let rows = self.rows.entry(area).or_default();
        let second = || row.fault(layout.soc, "the second row of this occupation in this area, with other figures");
        if !add_once(rows, soc, format!("[{}]", cells.pick(&WAGE_COLUMNS)), second)? {
            self.repeated += 1;
        }
        Ok(())
    }

    fn occupations(&self) -> BTreeSet<&str> {
        self.rows.values().flat_map(BTreeMap::keys).map(String::as_str).collect()
    }

    fn check_not_empty(&self, file: &Path) -> Result<()> {
        if self.areas.len() == 0 {
            let why = "no row is for all industries together (NAICS 000000); take the cross-industry table";
            return Err(ImportError::nothing(file, why));
        }
        if self.rows.is_empty() {
            return Err(ImportError::nothing(file, "none of the occupations of the catalogue is in the table"));
        }
        Ok(())
    }

    fn notes(&self, socs: &BTreeSet<String>, release: &Release) -> Vec<String> {
        let mut notes = Vec::new();
        let found = self.occupations();
        let without = super::missing(socs, |soc| found.contains(soc));
        if !without.is_empty() {
            notes.push(format!("no figures for the occupations {without}"));
        }
        if self.repeated > 0 {
            notes.push(format!("rows that stand in the tables twice, with the same figures: {}", self.repeated));
        }
        // May 2025 gives percentiles far above the bound that its description states.
        let bound = release.top.annual;
        if let (Some(_), Some(most)) = (&self.top_coded, self.largest.filter(|most| *most > bound)) {
            let (bound, most) = (bound.whole_dollars(), most.whole_dollars());
            notes.push(format!(
                "the mark # means {bound} dollars a year or more, yet the tables give percentiles up to {most}"
            ));
        }
        notes
    }

    fn outputs(&self, release: &Release, into: &Path, notes: &mut Vec<String>) -> Vec<Output> {
        let groups = self.areas.groups();
        let mut outputs = Vec::new();
        for state in self.areas.states() {
            let path = into.join("wages").join(format!("{}.json", state.to_ascii_lowercase()));
            let mut blocks = wage_file::kept(&path, state, release, &groups, notes);
            blocks.retain(|block| self.areas.of(state).all(|area| area.code.0 != block.code));
            blocks.extend(self.areas.of(state).map(|area| AreaBlock {
                code: area.code.0.clone(),
                name: area.name.clone(),
                kind: area.kind,
                rows: self.rows.get(&area.code.0).cloned().unwrap_or_default(),
            }));
            outputs.push(Output { text: wage_file::render(state, release, blocks), path });
        }
        outputs
    }
}

/// What each file says of itself. The words of a workbook stand in a sheet of their own; a text file has none.
pub(super) fn stated(files: &[PathBuf]) -> Result<Vec<Stated>> {
    let of = |file: &PathBuf| {
        let words = if table::is_workbook(file)? {
            Workbook::open(file)?.descriptions("Field Descriptions")?
        } else {
            Vec::new()
        };
        Ok(Stated::of(file, &words))
    };
    files.iter().map(of).collect()
}
