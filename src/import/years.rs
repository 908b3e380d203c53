//! The yearly national wage tables (OEWS) of BLS -> `years.json`, year beside year.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::Report;
use super::edition::{self, Release, Stated};
use super::error::{ImportError, Result};
use super::table;
use super::wage_rows::{Layout, add_once};
use super::wages;
use super::write::{self, Output, json};
use crate::model::{AreaKind, YEAR_COLUMNS};
use crate::sorting;

/// Imports the nation's rows of tables (`.xlsx` or `.csv`), each of its own year or several of one, for the occupations
/// of `socs`.
///
/// Writes `into/years.json`; years that are there and not among the tables stay. `year` is that of the tables that do
/// not say of which May they are.
///
/// # Errors
/// The first thing that is wrong, with its place; nothing is written then.
pub fn years(files: &[PathBuf], socs: &BTreeSet<String>, year: Option<u16>, into: &Path) -> Result<Report> {
    let path = into.join("years.json");
    let mut series = Series::held(&path)?;
    let mut found = BTreeSet::new();
    let mut rows = 0;
    let releases = releases(files, year, into)?;
    for (year, stated) in &releases {
        let (release, of_year) = read(*year, stated, socs)?;
        rows += of_year.len();
        found.extend(of_year.keys().cloned());
        series.replace(&release, of_year)?;
    }
    let output = Output { text: series.render(), path };
    let editions: Vec<String> = releases.keys().map(|year| format!("May {year}")).collect();
    Ok(Report {
        notes: series.notes(socs),
        written: write::all(&[output], into)?,
        areas: 0,
        occupations: found.len(),
        rows,
        edition: editions.join(", "),
    })
}

/// The files by their years.
fn releases(files: &[PathBuf], asked: Option<u16>, into: &Path) -> Result<BTreeMap<u16, Vec<Stated>>> {
    if files.is_empty() {
        return Err(ImportError::nothing(into, "no file was given"));
    }
    let stated = wages::stated(files)?;
    let silent = stated.iter().any(|file| file.year.is_none());
    let mut releases: BTreeMap<u16, Vec<Stated>> = BTreeMap::new();
    for file in stated {
        // Where every table tells its year, the given one must agree.
        let asked = asked.filter(|_| file.year.is_none() || !silent);
        let year = edition::year(std::slice::from_ref(&file), asked)?;
        releases.entry(year).or_default().push(file);
    }
    Ok(releases)
}

/// The nation's rows of the tables of one year, each as the text of a JSON list.
fn read(year: u16, stated: &[Stated], socs: &BTreeSet<String>) -> Result<(Release, BTreeMap<String, String>)> {
    let mut found = BTreeMap::new();
    let mut top_coded = None;
    for Stated { file, .. } in stated {
        let mut nation = false;
        table::read(file, &["OCC_CODE"], Layout::of, |layout, row| {
            let soc = row.word(layout.soc)?;
            if !layout.is_cross_industry(row) || layout.area(row)?.kind != AreaKind::Nation {
                return Ok(());
            }
            nation = true;
            if !socs.contains(soc) {
                return Ok(());
            }
            let cells = layout.cells(row)?;
            if cells.top_coded {
                top_coded = Some(file.as_path());
            }
            let second = || row.fault(layout.soc, "the second row of this occupation in this year, with other figures");
            add_once(&mut found, soc, format!("[{}]", cells.pick(&YEAR_COLUMNS)), second).map(drop)
        })?;
        if !nation {
            let why = "no row is for the nation and all industries together; take the national table";
            return Err(ImportError::nothing(file, why));
        }
        if found.is_empty() {
            return Err(ImportError::nothing(file, "none of the occupations of the catalogue is in the table"));
        }
    }
    let top = edition::top_code(stated, year, top_coded)?;
    Ok((Release { year, top }, found))
}

/// One year of the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Year {
    year: u16,
    source: String,
    edition: String,
    top_code: Box<RawValue>,
}

/// The file: its years, and the rows by occupation and year.
///
/// Rows are carried as they stand, because a mark in a year that is not imported now has to stay the mark that it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Series {
    years: Vec<Year>,
    columns: Vec<String>,
    occupations: BTreeMap<String, BTreeMap<u16, Box<RawValue>>>,
}

impl Series {
    /// What the file holds, nothing if there is none. A damaged file is an error, so that no year is lost.
    fn held(path: &Path) -> Result<Self> {
        let advice = "repair it, or move it away and import the tables of all years";
        let unusable = |why: String| ImportError::not_a_table(path, format!("{why}; {advice}"));
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(fault) if fault.kind() == ErrorKind::NotFound => {
                return Ok(Self { years: Vec::new(), columns: Vec::new(), occupations: BTreeMap::new() });
            }
            Err(source) => return Err(ImportError::Unreadable { file: path.to_owned(), source }),
        };
        let held: Self = serde_json::from_str(&text).map_err(|fault| ImportError::Damaged {
            file: path.to_owned(),
            what: "not the file that this import writes".into(),
            source: fault.into(),
            advice,
        })?;
        if held.columns != YEAR_COLUMNS {
            return Err(unusable(format!("other columns than {}", YEAR_COLUMNS.join(" "))));
        }
        let strange =
            held.occupations.values().flat_map(BTreeMap::keys).find(|year| held.years.iter().all(|y| y.year != **year));
        match strange {
            Some(year) => Err(unusable(format!("figures of {year}, which is not among its years"))),
            None => Ok(held),
        }
    }

    /// Puts the rows of a year in the place of those that are there.
    fn replace(&mut self, release: &Release, rows: BTreeMap<String, String>) -> Result<()> {
        let raw = |text: String| {
            // Never fails: the text is JSON that was written here.
            RawValue::from_string(text)
                .map_err(|fault| ImportError::not_a_table(Path::new("years.json"), fault.to_string()))
        };
        self.years.retain(|year| year.year != release.year);
        self.years.push(Year {
            year: release.year,
            source: release.source(),
            edition: release.edition(),
            top_code: raw(json(&release.top.annual))?,
        });
        sorting::by_key(&mut self.years, |year| year.year);
        for years in self.occupations.values_mut() {
            years.remove(&release.year);
        }
        for (soc, row) in rows {
            self.occupations.entry(soc).or_default().insert(release.year, raw(row)?);
        }
        self.occupations.retain(|_, years| !years.is_empty());
        Ok(())
    }

    /// Which occupations of the catalogue each year lacks, also the years that stayed.
    fn notes(&self, socs: &BTreeSet<String>) -> Vec<String> {
        let note = |year: &Year| {
            let has = |soc: &str| self.occupations.get(soc).is_some_and(|years| years.contains_key(&year.year));
            let without = super::missing(socs, has);
            (!without.is_empty()).then(|| format!("{} has no figures for the occupations {without}", year.edition))
        };
        self.years.iter().filter_map(note).collect()
    }

    /// One year and one occupation a line.
    fn render(&self) -> String {
        let years: Vec<String> = self.years.iter().map(json).collect();
        let occupation = |(soc, rows): (&String, &BTreeMap<u16, Box<RawValue>>)| {
            let rows: Vec<String> = rows.iter().map(|(year, row)| format!("\"{year}\":{}", row.get())).collect();
            format!("{}:{{{}}}", json(soc), rows.join(","))
        };
        let occupations: Vec<String> = self.occupations.iter().map(occupation).collect();
        format!(
            "{{\n\"years\":[\n{}\n],\n\"columns\":{},\n\"occupations\":{{\n{}\n}}\n}}\n",
            years.join(",\n"),
            json(&YEAR_COLUMNS),
            occupations.join(",\n")
        )
    }
}
