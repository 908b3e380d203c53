//! The table of registered apprenticeships -> `apprenticeships.json`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::Report;
use super::columns::{Columns, Row};
use super::error::{ImportError, Result};
use super::pages_read::{PageColumns, PagesRead, american, as_sentence, basis, text, word};
use super::write::{self, Output, json, lines};
use super::{table, wordings};
use crate::model::{Apprenticeship, ApprenticeshipStanding, Pace, Source, StateCode};
use crate::sorting;

/// The most hours that a cell may give; five years at work have 10,000.
const MOST_HOURS: f64 = 20_000.0;

/// What the tables of apprenticeships and of military jobs are read for.
#[derive(Debug, Clone, Default)]
pub struct EarnWanted {
    /// Keys of the roles.
    pub roles: BTreeSet<String>,
    /// Names of the states and territories, with their letters.
    pub states: BTreeMap<String, String>,
    /// Sources that the catalogue has; a row that was read there is said to be from there.
    pub sources: Vec<Source>,
}

/// Imports the apprenticeships that lead to the roles of `wanted`, and with them a list of the rows that were left out.
/// The plain sentences for the notes of the table come from `into/apprenticeship_notes.json`, if it is there.
///
/// # Errors
/// The first thing that is wrong, with its place; nothing is written then.
pub fn apprenticeships(file: &Path, wanted: &EarnWanted, into: &Path) -> Result<Report> {
    let mut found = Found {
        words: wordings::read(&into.join("apprenticeship_notes.json"))?,
        pages: PagesRead::new("apprenticeship", wanted.sources.clone()),
        rows: Vec::new(),
        left_out: Vec::new(),
        unworded: BTreeSet::new(),
    };
    table::read(file, &["RAPIDS_CODE"], Layout::of, |layout, row| found.take(layout, row, wanted))?;
    if found.rows.is_empty() {
        return Err(ImportError::nothing(file, "none of the roles of the catalogue is in the table"));
    }
    // Readers look a role up; its rows stay in the order of the table.
    sorting::by(&mut found.rows, |one, other| one.role.cmp(&other.role));
    let roles: BTreeSet<_> = found.rows.iter().map(|row| &row.role).collect();
    let states: BTreeSet<_> = found.rows.iter().filter_map(|row| row.state.as_ref()).collect();
    let (occupations, areas, rows) = (roles.len(), states.len(), found.rows.len());
    let text = table_text(&found.pages.new, "apprenticeships", &found.rows, &found.left_out);
    let written = write::all(&[Output { path: into.join("apprenticeships.json"), text }], into)?;
    let mut notes =
        vec![format!("rows that were left out, each with its reason in the file: {}", found.left_out.len())];
    if !found.unworded.is_empty() {
        let unworded: Vec<String> = found.unworded.into_iter().collect();
        notes.push(format!("notes without a sentence in apprenticeship_notes.json: {}", unworded.join(" | ")));
    }
    Ok(Report { written, areas, occupations, rows, edition: String::new(), notes })
}

/// A table with its own sources, and the rows that were left out.
pub(super) fn table_text<T: Serialize>(sources: &[Source], name: &str, rows: &[T], left_out: &[LeftOut]) -> String {
    let list = |lines: String| lines.trim_end().to_owned();
    format!(
        "{{\n\"sources\": {},\n{}: {},\n\"left_out\": {}\n}}\n",
        list(lines(sources)),
        json(name),
        list(lines(rows)),
        list(lines(left_out))
    )
}

/// A row that is not shown.
#[derive(Serialize)]
pub(super) struct LeftOut {
    pub(super) role: String,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) reason: &'static str,
}

/// The plain words for the table.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    /// Parts of states, with the letters of the state.
    places: BTreeMap<String, String>,
    notes: Vec<Wording>,
}

/// A note of the table, what it says of the apprenticeship, and the sentence that a student reads instead.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    status: String,
    note: String,
    means: ApprenticeshipStanding,
    text: String,
}

/// Where the columns are.
struct Layout {
    role: usize,
    title: usize,
    rapids: usize,
    status: usize,
    bulletin: usize,
    least: usize,
    most: usize,
    classes: usize,
    kind_of_training: usize,
    place: usize,
    text: usize,
    page: PageColumns,
    kind: usize,
}

impl Layout {
    fn of(columns: &Columns) -> Result<Self> {
        Ok(Self {
            role: columns.need(&["ROLE_ID"])?,
            title: columns.need(&["US_OCCUPATION_TITLE"])?,
            rapids: columns.need(&["RAPIDS_CODE"])?,
            status: columns.need(&["REGISTER_STATUS"])?,
            bulletin: columns.need(&["BULLETIN"])?,
            least: columns.need(&["OJL_HOURS_MIN"])?,
            most: columns.need(&["OJL_HOURS_MAX"])?,
            classes: columns.need(&["RELATED_INSTRUCTION_HOURS"])?,
            kind_of_training: columns.need(&["TYPE"])?,
            place: columns.need(&["WHERE"])?,
            text: columns.need(&["TEXT"])?,
            page: PageColumns {
                title: columns.need(&["SOURCE_TITLE"])?,
                url: columns.need(&["SOURCE_URL"])?,
                date: columns.need(&["SOURCE_DATE_OR_EDITION"])?,
            },
            kind: columns.need(&["KIND"])?,
        })
    }
}

/// What was read so far.
struct Found {
    words: Words,
    pages: PagesRead,
    rows: Vec<Apprenticeship>,
    left_out: Vec<LeftOut>,
    unworded: BTreeSet<String>,
}

impl Found {
    fn take(&mut self, layout: &Layout, row: &Row<'_>, wanted: &EarnWanted) -> Result<()> {
        let role = word(row, layout.role)?;
        let (title, note) = (word(row, layout.title)?, text(row, layout.text)?);
        let basis = basis(row, layout.kind)?;
        if !wanted.roles.contains(role) {
            let reason = if role == "*" {
                "a general rule, which the page of the guide tells"
            } else {
                "the catalogue has no such role"
            };
            let (role, title, text) = (role.to_owned(), title.to_owned(), note.to_owned());
            self.left_out.push(LeftOut { role, title, text, reason });
            return Ok(());
        }
        let (state, place) = self.place(layout, row, wanted)?;
        let (standing, text) = self.sentence(layout, row, note)?;
        let rapids = optional(row, layout.rapids)?;
        self.rows.push(Apprenticeship {
            role: role.into(),
            title: plain_title(title, rapids.as_deref()),
            rapids,
            bulletin: optional(row, layout.bulletin)?,
            standing,
            pace: pace(super::pages_read::text(row, layout.kind_of_training)?),
            least_hours: hours(row, layout.least)?,
            most_hours: hours(row, layout.most)?,
            class_hours: hours(row, layout.classes)?,
            state,
            place,
            text,
            source: self.pages.key(&layout.page, row, basis)?,
        });
        Ok(())
    }

    /// The state of a row, none for the whole country, and the part of the state if it names one.
    fn place(
        &self,
        layout: &Layout,
        row: &Row<'_>,
        wanted: &EarnWanted,
    ) -> Result<(Option<StateCode>, Option<String>)> {
        let place = word(row, layout.place)?;
        if ["national", "USA"].contains(&place) {
            return Ok((None, None));
        }
        if let Some(letters) = wanted.states.get(place) {
            return Ok((Some(StateCode(letters.clone())), None));
        }
        let advice = "\"national\", a state, or a place that apprenticeship_notes.json puts into a state was expected";
        let letters = self.words.places.get(place).ok_or_else(|| row.fault(layout.place, advice))?;
        Ok((Some(StateCode(letters.clone())), Some(place.to_owned())))
    }

    /// What a note says of the apprenticeship, and what a student reads instead.
    fn sentence(&mut self, layout: &Layout, row: &Row<'_>, note: &str) -> Result<(ApprenticeshipStanding, String)> {
        let status = text(row, layout.status)?;
        if let Some(known) = self.words.notes.iter().find(|known| (&*known.status, &*known.note) == (status, note)) {
            return Ok((known.means, known.text.clone()));
        }
        let standing = match status {
            "registered" => ApprenticeshipStanding::Registered,
            "offered" => ApprenticeshipStanding::Offered,
            "announced" => ApprenticeshipStanding::Announced,
            "youth" => ApprenticeshipStanding::Youth,
            "Published" | "Approved by OA" => ApprenticeshipStanding::Plan,
            "xIn Progress" => ApprenticeshipStanding::Draft,
            "possible" | "" => ApprenticeshipStanding::Possible,
            _ => {
                let advice = "registered, offered, announced, youth, possible, Published, Approved by OA or xIn Progress was expected";
                return Err(row.fault(layout.status, advice));
            }
        };
        self.unworded.insert(format!("{status}: {note}"));
        Ok((standing, as_sentence(note)))
    }
}

/// The title without the remarks of those who keep the register.
fn plain_title(title: &str, code: Option<&str>) -> String {
    let title = american(title).replace("/ ", "/");
    let Some((plain, remark)) = title.rsplit_once(" (") else { return title };
    let is_remark = remark.ends_with("update)") || code.is_some_and(|code| remark.starts_with(code));
    if is_remark { plain.to_owned() } else { title }
}

fn optional(row: &Row<'_>, at: usize) -> Result<Option<String>> {
    Ok(Some(text(row, at)?.to_owned()).filter(|text| !text.is_empty()))
}

fn pace(kind: &str) -> Option<Pace> {
    let is = |word| kind.contains(word);
    if is("competency-based") {
        Some(Pace::Skills)
    } else if is("time-based") {
        Some(Pace::Hours)
    } else {
        None
    }
}

fn hours(row: &Row<'_>, at: usize) -> Result<Option<u16>> {
    if row.text(at).is_empty() {
        return Ok(None);
    }
    let hours = row.decimal(at, 1.0, MOST_HOURS)?;
    if hours.fract() != 0.0 {
        return Err(row.fault(at, "whole hours were expected"));
    }
    Ok(Some(hours as u16))
}
