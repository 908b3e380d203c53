//! The table of military jobs -> `military.json`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;

use super::Report;
use super::apprenticeships::{EarnWanted, LeftOut, table_text};
use super::columns::{Columns, Row};
use super::error::{ImportError, Result};
use super::pages_read::{PageColumns, PagesRead, american, as_sentence, basis, text, word};
use super::write::{self, Output};
use super::{table, wordings};
use crate::model::{MilitaryMapping, MilitaryMatch};
use crate::sorting;

/// Imports the military jobs that are mapped to the roles of `wanted`. The plain sentences for the notes of the table come
/// from `into/military_notes.json`, if it is there.
///
/// # Errors
/// The first thing that is wrong, with its place; nothing is written then.
pub fn military(file: &Path, wanted: &EarnWanted, into: &Path) -> Result<Report> {
    let words: Vec<Wording> = wordings::read(&into.join("military_notes.json"))?;
    let mut found = Found {
        words: words.into_iter().map(|wording| (wording.note, wording.text)).collect(),
        pages: PagesRead::new("military", wanted.sources.clone()),
        rows: Vec::new(),
        left_out: Vec::new(),
        unworded: BTreeSet::new(),
    };
    table::read(file, &["MILITARY_TITLE"], Layout::of, |layout, row| found.take(layout, row, wanted))?;
    if found.rows.is_empty() {
        return Err(ImportError::nothing(file, "none of the roles of the catalogue is in the table"));
    }
    // Readers look a role up, and what fits it best stands first.
    sorting::by(&mut found.rows, |one, other| {
        let key = |row: &MilitaryMapping| (row.role.clone(), row.fit, row.unsure, row.branch.clone(), row.code.clone());
        key(one).cmp(&key(other))
    });
    let roles: BTreeSet<_> = found.rows.iter().map(|row| &row.role).collect();
    let (occupations, rows) = (roles.len(), found.rows.len());
    let text = table_text(&found.pages.new, "jobs", &found.rows, &found.left_out);
    let written = write::all(&[Output { path: into.join("military.json"), text }], into)?;
    let mut notes = Vec::new();
    if !found.left_out.is_empty() {
        notes.push(format!("rows that were left out, each with its reason in the file: {}", found.left_out.len()));
    }
    if !found.unworded.is_empty() {
        let unworded: Vec<String> = found.unworded.into_iter().collect();
        notes.push(format!("notes without a sentence in military_notes.json: {}", unworded.join(" | ")));
    }
    Ok(Report { written, areas: 0, occupations, rows, edition: String::new(), notes })
}

/// A note of the table and the sentence that a student reads instead.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    note: String,
    text: String,
}

/// Where the columns are.
struct Layout {
    role: usize,
    branch: usize,
    category: usize,
    code: usize,
    title: usize,
    occupation: usize,
    fit: usize,
    note: usize,
    page: PageColumns,
    kind: usize,
    confidence: usize,
}

impl Layout {
    fn of(columns: &Columns) -> Result<Self> {
        Ok(Self {
            role: columns.need(&["ROLE_ID"])?,
            branch: columns.need(&["BRANCH"])?,
            category: columns.need(&["CATEGORY"])?,
            code: columns.need(&["CODE"])?,
            title: columns.need(&["MILITARY_TITLE"])?,
            occupation: columns.need(&["CROSSWALK_TITLE"])?,
            fit: columns.need(&["MATCH"])?,
            note: columns.need(&["NOTE"])?,
            page: PageColumns {
                title: columns.need(&["SOURCE_TITLE"])?,
                url: columns.need(&["SOURCE_URL"])?,
                date: columns.need(&["SOURCE_DATE_OR_EDITION"])?,
            },
            kind: columns.need(&["KIND"])?,
            confidence: columns.need(&["CONFIDENCE"])?,
        })
    }
}

/// What was read so far.
struct Found {
    words: BTreeMap<String, String>,
    pages: PagesRead,
    rows: Vec<MilitaryMapping>,
    left_out: Vec<LeftOut>,
    unworded: BTreeSet<String>,
}

impl Found {
    fn take(&mut self, layout: &Layout, row: &Row<'_>, wanted: &EarnWanted) -> Result<()> {
        let (role, branch) = (word(row, layout.role)?, word(row, layout.branch)?);
        let code = code(layout, row, branch)?;
        let title = plain_title(branch, text(row, layout.title)?);
        if !wanted.roles.contains(role) {
            let reason = "the catalogue has no such role";
            self.left_out.push(LeftOut { role: role.to_owned(), title, text: code, reason });
            return Ok(());
        }
        if self.rows.iter().any(|known| (known.role.as_str(), &*known.branch, &known.code) == (role, branch, &code)) {
            return Err(row.fault(layout.code, "the second row of this job for this role"));
        }
        let basis = basis(row, layout.kind)?;
        let note = self.sentence(text(row, layout.note)?);
        self.rows.push(MilitaryMapping {
            role: role.into(),
            branch: branch.to_owned(),
            officer: officer(layout, row)?,
            code,
            title,
            occupation: word(row, layout.occupation)?.to_owned(),
            fit: fit(layout, row)?,
            unsure: unsure(layout, row)?,
            note,
            source: self.pages.key(&layout.page, row, basis)?,
        });
        Ok(())
    }

    fn sentence(&mut self, note: &str) -> String {
        if note.is_empty() {
            return String::new();
        }
        if let Some(known) = self.words.get(note) {
            return known.clone();
        }
        self.unworded.insert(note.to_owned());
        as_sentence(note)
    }
}

/// The code. The fourth place of one of the Air Force is the skill level, which is left open.
fn code(layout: &Layout, row: &Row<'_>, branch: &str) -> Result<String> {
    let mut code = word(row, layout.code)?.to_owned();
    if !code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
        return Err(row.fault(layout.code, "capital letters and digits were expected"));
    }
    if branch == "Air Force" && code.len() > 4 {
        code.replace_range(3..4, "X");
    }
    Ok(code)
}

/// The title without the skill level, which the code leaves open, and without remarks on its spelling.
fn plain_title(branch: &str, title: &str) -> String {
    let title = american(title.split(" (spelled ").next().unwrap_or(title));
    if branch != "Air Force" {
        return title;
    }
    let (job, special) = title.split_once(", ").map_or((&*title, None), |(job, special)| (job, Some(special)));
    let job = ["Apprentice", "Journeyman"].iter().fold(job, |job, level| job.strip_suffix(level).unwrap_or(job).trim());
    special.map_or_else(|| job.to_owned(), |special| format!("{job}, {special}"))
}

fn officer(layout: &Layout, row: &Row<'_>) -> Result<bool> {
    match word(row, layout.category)? {
        "Enlisted" => Ok(false),
        "Commissioned Officer" | "Warrant Officer" => Ok(true),
        _ => Err(row.fault(layout.category, "Enlisted, Commissioned Officer or Warrant Officer was expected")),
    }
}

fn unsure(layout: &Layout, row: &Row<'_>) -> Result<bool> {
    match word(row, layout.confidence)? {
        "high" | "medium" => Ok(false),
        "low" => Ok(true),
        _ => Err(row.fault(layout.confidence, "high, medium or low was expected")),
    }
}

fn fit(layout: &Layout, row: &Row<'_>) -> Result<MilitaryMatch> {
    let said = word(row, layout.fit)?;
    match said.split(':').next().unwrap_or(said) {
        "exact" => Ok(MilitaryMatch::Exact),
        "broader" => Ok(MilitaryMatch::Broader),
        "by title only" => Ok(MilitaryMatch::TitleOnly),
        _ => Err(row.fault(layout.fit, "exact, broader or by title only was expected")),
    }
}
