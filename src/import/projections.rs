//! The projections table of BLS -> `projections.json`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::Report;
use super::columns::{Columns, Row};
use super::edition::{self, FIRST_YEAR};
use super::error::{ImportError, Result};
use super::table;
use super::write::{self, Output, lines};
use crate::model::Projection;
use crate::sorting;

/// Largest number of thousands that is believed.
const LARGEST: f64 = 1_000_000.0;

/// Names of the column of the occupation code: the plain table's, the one of BLS's workbook, which begins with the year,
/// and the one of its workbooks before 2018.
const CODE: [&str; 3] = ["SOC", "…NATIONAL_EMPLOYMENT_MATRIX_CODE", OLD_CODE];

/// One heading over title and code; the years of employment stand a row below it.
const OLD_CODE: &str = "…NATIONAL_EMPLOYMENT_MATRIX_TITLE_AND_CODE";

/// Names of the column of the openings a year.
const OPENINGS: [&str; 2] = ["ANNUAL_OPENINGS_THOUSANDS", "OCCUPATIONAL_OPENINGS…"];

/// Names of the column of the typical schooling.
const EDUCATION: [&str; 2] = ["ENTRY_EDUCATION", "TYPICAL_EDUCATION…"];

/// Imports tables of one edition for the occupations of `socs` into `into/projections.json`. A table that begins before
/// the year `held` is refused.
///
/// # Errors
/// The first thing that is wrong, with its place; nothing is written then.
pub fn projections(files: &[PathBuf], socs: &BTreeSet<String>, held: Option<u16>, into: &Path) -> Result<Report> {
    let mut found = BTreeMap::new();
    let mut years = None;
    for file in files {
        let own = read(file, socs, held, &mut found)?;
        if years.is_some_and(|years| years != own) {
            let why = "the table is of other years than the one before it; import the tables of one edition together";
            return Err(ImportError::edition(file, why));
        }
        years = Some(own);
    }
    let (Some((base_year, target_year)), Some(first)) = (years, files.first()) else {
        return Err(ImportError::nothing(into, "no file was given"));
    };
    if found.is_empty() {
        return Err(ImportError::nothing(first, "none of the occupations of the catalogue is in the table"));
    }
    let without = super::missing(socs, |soc| found.contains_key(soc));
    let mut notes = Vec::new();
    if !without.is_empty() {
        notes.push(format!("no projection for the occupations {without}"));
    }
    let records: Vec<Projection> = found.into_values().collect();
    let output = Output { path: into.join("projections.json"), text: lines(&records) };
    Ok(Report {
        written: write::all(&[output], into)?,
        areas: 0,
        occupations: records.len(),
        rows: records.len(),
        edition: format!("{}-{:02}", base_year, target_year % 100),
        notes,
    })
}

/// Adds the rows of a table to those that were found, and gives the years between which it looks ahead.
fn read(
    file: &Path,
    socs: &BTreeSet<String>,
    held: Option<u16>,
    found: &mut BTreeMap<String, Projection>,
) -> Result<(u16, u16)> {
    let begin = |columns: &Columns| {
        let layout = Layout::of(columns)?;
        // Before the rows: another table has other figures.
        let begins = |verb: &str, year| format!("{verb} with {year}");
        let said = [begins("begins", layout.base_year), begins("begin", held.unwrap_or(layout.base_year))];
        edition::not_older(file, layout.base_year, held, said)?;
        Ok(layout)
    };
    // The workbook of BLS holds a dozen tables, and most of them have the occupation code.
    let layout =
        table::read_sheet(file, &CODE, &[&OPENINGS, &EDUCATION], begin, |layout, row| take(layout, row, socs, found))?;
    Ok((layout.base_year, layout.target_year))
}

fn take(
    layout: &Layout,
    row: &Row<'_>,
    socs: &BTreeSet<String>,
    found: &mut BTreeMap<String, Projection>,
) -> Result<()> {
    // Notes stand below the table in BLS's workbook, in its first column.
    let soc = row.text(layout.soc);
    if !socs.contains(soc) {
        return Ok(());
    }
    let record = layout.record(row)?;
    match found.insert(soc.to_owned(), record.clone()) {
        Some(earlier) if earlier != record => {
            Err(row.fault(layout.soc, "the second row of this occupation, with other figures"))
        }
        _ => Ok(()),
    }
}

/// Where the columns are.
struct Layout {
    soc: usize,
    title: usize,
    base: usize,
    target: usize,
    base_year: u16,
    target_year: u16,
    years: Option<(usize, usize)>,
    change: usize,
    openings: usize,
    education: usize,
    experience: usize,
    training: usize,
}

impl Layout {
    fn of(columns: &Columns) -> Result<Self> {
        if let Some(at) = columns.find(&[OLD_CODE]) {
            let year: String = columns.names()[at].chars().take_while(char::is_ascii_digit).collect();
            return Err(too_old(columns, &year));
        }
        let years = employment_years(columns.names());
        let [(base_year, base), (target_year, target)] = years[..] else {
            return Err(columns.missing("EMPLOYMENT_<year>_THOUSANDS (two, of different years)"));
        };
        if base_year < FIRST_YEAR {
            return Err(too_old(columns, &base_year.to_string()));
        }
        Ok(Self {
            soc: columns.need(&CODE)?,
            title: columns.need(&["TITLE", "…NATIONAL_EMPLOYMENT_MATRIX_TITLE"])?,
            base,
            target,
            base_year,
            target_year,
            years: columns.find(&["BASE_YEAR"]).zip(columns.find(&["TARGET_YEAR"])),
            change: columns.need(&["CHANGE_PERCENT", "EMPLOYMENT_CHANGE,_PERCENT…"])?,
            openings: columns.need(&OPENINGS)?,
            education: columns.need(&EDUCATION)?,
            experience: columns.need(&["WORK_EXPERIENCE…"])?,
            training: columns.need(&["ON_THE_JOB_TRAINING", "TYPICAL_ON-THE-JOB_TRAINING…"])?,
        })
    }

    fn record(&self, row: &Row<'_>) -> Result<Projection> {
        if let Some((base, target)) = self.years {
            self.check_year(row, base, self.base_year)?;
            self.check_year(row, target, self.target_year)?;
        }
        // "None" is a category of the last two columns, not a missing value.
        Ok(Projection {
            soc: row.word(self.soc)?.into(),
            title: row.word(self.title)?.to_owned(),
            employment_base_thousands: row.decimal(self.base, 0.0, LARGEST)?,
            employment_target_thousands: row.decimal(self.target, 0.0, LARGEST)?,
            change_percent: row.decimal(self.change, -100.0, 1000.0)?,
            annual_openings_thousands: row.decimal(self.openings, 0.0, LARGEST)?,
            entry_education: row.word(self.education)?.to_owned(),
            work_experience: row.word(self.experience)?.to_owned(),
            on_the_job_training: row.word(self.training)?.to_owned(),
            base_year: self.base_year,
            target_year: self.target_year,
        })
    }

    fn check_year(&self, row: &Row<'_>, at: usize, year: u16) -> Result<()> {
        if row.text(at) == year.to_string() {
            return Ok(());
        }
        Err(row.fault(at, format!("the header says {year}")))
    }
}

fn too_old(columns: &Columns, year: &str) -> ImportError {
    let why = format!(
        "the table begins with {year}, which is too old: projections that begin before {FIRST_YEAR} use other occupation \
         codes. Take the newest table"
    );
    ImportError::edition(columns.file(), why)
}

/// `EMPLOYMENT_2024_THOUSANDS` or `EMPLOYMENT,_2024` -> the year and its column, earlier year first.
fn employment_years(names: &[String]) -> Vec<(u16, usize)> {
    let year = |name: &String| {
        let rest = name.strip_prefix("EMPLOYMENT_").or_else(|| name.strip_prefix("EMPLOYMENT,_"))?;
        let digits = rest.strip_suffix("_THOUSANDS").unwrap_or(rest);
        (digits.len() == 4).then(|| digits.parse::<u16>().ok()).flatten()
    };
    let mut years: Vec<(u16, usize)> =
        names.iter().enumerate().filter_map(|(at, name)| year(name).map(|year| (year, at))).collect();
    sorting::all(&mut years);
    years.dedup_by_key(|(year, _)| *year);
    years
}
