//! The national wage tables by industry (OEWS) of BLS -> `industries.json`.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::Report;
use super::columns::{Columns, Row};
use super::edition::{self, Release};
use super::error::{ImportError, Result};
use super::table;
use super::wage_rows::{Layout, add_once};
use super::wages;
use super::write::{self, Output, json};
use crate::model::{AreaKind, INDUSTRY_COLUMNS, IndustryKind};
use crate::sorting;

/// Imports the national tables by industry of one year (`.xlsx` or `.csv`; BLS ships those of three and of four digits
/// apart) for the occupations of `socs` and the kinds of employers of [`IndustryKind`].
///
/// Writes `into/industries.json`. `year` is needed where a table does not say of which May it is; a year before `held` is
/// refused.
///
/// # Errors
/// The first thing that is wrong, with its place; nothing is written then.
pub fn industries(
    files: &[PathBuf],
    socs: &BTreeSet<String>,
    year: Option<u16>,
    held: Option<u16>,
    into: &Path,
) -> Result<Report> {
    let Some(first) = files.first() else {
        return Err(ImportError::nothing(into, "no file was given"));
    };
    let stated = wages::stated(files)?;
    // Before the rows: another year has other columns and other figures.
    let year = edition::year(&stated, year)?;
    edition::not_before(&stated, year, held)?;
    let mut found = Industries::default();
    for file in files {
        found.read(file, socs)?;
    }
    let top = edition::top_code(&stated, year, found.top_coded.as_deref())?;
    if found.rows.is_empty() {
        let why = "no row is for an occupation of the catalogue with a kind of employer of this field; take the \
                   national tables by industry, of three and of four digits";
        return Err(ImportError::nothing(first, why));
    }
    let notes = found.notes(socs);
    found.leave_out_wholes();
    let release = Release { year, top };
    let output = Output { path: into.join("industries.json"), text: found.render(&release) };
    Ok(Report {
        written: write::all(&[output], into)?,
        areas: 0,
        occupations: found.rows.len(),
        rows: found.rows.values().map(BTreeMap::len).sum(),
        edition: release.edition(),
        notes,
    })
}

/// What the tables hold of the wanted occupations and industries.
#[derive(Default)]
struct Industries {
    /// Industry -> title as published.
    titles: BTreeMap<String, String>,
    /// Occupation -> industry -> cells, the jobs first.
    rows: BTreeMap<String, BTreeMap<String, String>>,
    /// The last file in which a wage is top-coded.
    top_coded: Option<PathBuf>,
}

impl Industries {
    fn read(&mut self, file: &Path, socs: &BTreeSet<String>) -> Result<()> {
        let begin = |columns: &Columns| Ok((Layout::of(columns)?, columns.need(&["NAICS_TITLE"])?, 0usize));
        let (_, _, rows) = table::read(file, &["OCC_CODE"], begin, |(layout, title, rows), row| {
            *rows += 1;
            self.take(layout, *title, row, socs, file)
        })?;
        if rows == 0 {
            return Err(ImportError::nothing(file, "the table has a header but no row"));
        }
        Ok(())
    }

    fn take(
        &mut self,
        layout: &Layout,
        title: usize,
        row: &Row<'_>,
        socs: &BTreeSet<String>,
        file: &Path,
    ) -> Result<()> {
        let soc = row.word(layout.soc)?;
        let naics = row.word(layout.naics)?.to_ascii_uppercase();
        // A state has rows by industry in research tables of BLS.
        if layout.area(row)?.kind != AreaKind::Nation || !socs.contains(soc) || IndustryKind::of(&naics).is_none() {
            return Ok(());
        }
        let cells = layout.cells(row)?;
        if cells.top_coded {
            self.top_coded = Some(file.to_owned());
        }
        let title = row.word(title)?;
        let second = || {
            let advice = "the second row of this occupation in this industry, with other figures; take the tables for \
                          all owners together";
            row.fault(layout.naics, advice)
        };
        let rows = self.rows.entry(soc.to_owned()).or_default();
        add_once(rows, &naics, cells.pick(&INDUSTRY_COLUMNS[1..]), second)?;
        self.titles.entry(naics).or_insert_with(|| title.to_owned());
        Ok(())
    }

    fn notes(&self, socs: &BTreeSet<String>) -> Vec<String> {
        let mut notes = Vec::new();
        let without = super::missing(socs, |soc| self.rows.contains_key(soc));
        if !without.is_empty() {
            notes.push(format!("no figures for the occupations {without}"));
        }
        // Tells the user when one table of a release was forgotten.
        let kinds = IndustryKind::all().iter().map(|kind| kind.naics.to_owned()).collect();
        let without = super::missing(&kinds, |naics| self.titles.contains_key(naics));
        if !without.is_empty() {
            notes.push(format!("no row of the industries {without}"));
        }
        notes
    }

    /// Takes out the rows of an industry for occupations that have rows of its parts.
    fn leave_out_wholes(&mut self) {
        for rows in self.rows.values_mut() {
            let kinds = rows.keys().filter_map(|naics| IndustryKind::of(naics));
            let wholes: BTreeSet<&str> = kinds.filter_map(|kind| kind.within).collect();
            rows.retain(|naics, _| !wholes.contains(naics.as_str()));
        }
        let used: BTreeSet<&String> = self.rows.values().flat_map(BTreeMap::keys).collect();
        self.titles.retain(|naics, _| used.contains(naics));
    }

    /// One industry and one occupation a line.
    fn render(&self, release: &Release) -> String {
        let titles: Vec<String> =
            self.titles.iter().map(|(naics, title)| format!("{}:{}", json(naics), json(title))).collect();
        let occupations: Vec<String> = self.rows.iter().map(|(soc, rows)| occupation(soc, rows)).collect();
        format!(
            "{{\n\"source\":{},\"edition\":{},\"top_code\":{},\n\"columns\":{},\n\"industries\":{{\n{}\n}},\n\
             \"occupations\":{{\n{}\n}}\n}}\n",
            json(&release.source()),
            json(&release.edition()),
            json(&release.top.annual),
            json(&INDUSTRY_COLUMNS),
            titles.join(",\n"),
            occupations.join(",\n")
        )
    }
}

/// The line of an occupation: most jobs first, a number that is not released last.
fn occupation(soc: &str, rows: &BTreeMap<String, String>) -> String {
    let mut rows: Vec<(&String, &String)> = rows.iter().collect();
    sorting::by_key(&mut rows, |(_, cells)| Reverse(cells.split(',').next().and_then(|jobs| jobs.parse::<u64>().ok())));
    let cells: Vec<String> = rows.iter().map(|(naics, cells)| format!("[{},{cells}]", json(naics))).collect();
    format!("{}:[{}]", json(soc), cells.join(","))
}
