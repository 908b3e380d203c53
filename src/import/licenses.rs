//! The table of licenses by state -> `licenses/` and `license_sources.json`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;

use super::Report;
use super::columns::{Columns, Row};
use super::error::{ImportError, Result};
use super::pages_read::{PageColumns, PagesRead, american, as_sentence, text, word};
use super::write::{self, Output, lines};
use super::{table, wordings};
use crate::model::{Basis, License, LicenseNeed, ReadOn, RoleLicense, StateCode};

/// What the table is read for.
#[derive(Debug, Clone, Default)]
pub struct LicenseWanted {
    /// Keys of the roles.
    pub roles: BTreeSet<String>,
    /// Letters of the states and territories.
    pub states: BTreeSet<String>,
    /// Roles and states of which the record of the role has the rule, which wins.
    pub held: BTreeSet<(String, String)>,
}

/// Imports the rules of `wanted` into `into/licenses/`, a file for each state, and their sources beside them. The plain
/// sentences for the notes of the table come from `into/license_notes.json`, if it is there.
///
/// # Errors
/// The first thing that is wrong, with its place; nothing is written then.
pub fn licenses(file: &Path, wanted: &LicenseWanted, into: &Path) -> Result<Report> {
    let mut found = Found::new(wordings(&into.join("license_notes.json"))?);
    table::read(file, &["ROLE_ID"], Layout::of, |layout, row| found.take(layout, row, wanted))?;
    if found.rules.is_empty() {
        return Err(ImportError::nothing(file, "none of the roles of the catalogue is in the table"));
    }
    let rules = found.rules.len();
    let roles: BTreeSet<&String> = found.rules.keys().map(|(_, role)| role).collect();
    let states: BTreeSet<&String> = found.rules.keys().map(|(state, _)| state).collect();
    let (occupations, areas, notes) = (roles.len(), states.len(), found.notes());
    let mut outputs = vec![Output { path: into.join("license_sources.json"), text: lines(&found.pages.new) }];
    // A state without a row gets an empty file, so that nothing of an earlier table stays.
    for state in wanted.states.iter().map(String::as_str).chain(["US"]) {
        let of_state: Vec<&RoleLicense> =
            found.rules.iter().filter(|((letters, _), _)| letters == state).map(|(_, rule)| rule).collect();
        let path = into.join(format!("licenses/{}.json", state.to_lowercase()));
        outputs.push(Output { path, text: lines(&of_state) });
    }
    let written = write::all(&outputs, into)?;
    Ok(Report { written, areas, occupations, rows: rules, edition: String::new(), notes })
}

/// A note of the table and the sentence that a student reads instead.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    required: String,
    note: String,
    text: String,
}

/// The sentences for notes, by the answer and the note.
fn wordings(file: &Path) -> Result<BTreeMap<(String, String), String>> {
    let read: Vec<Wording> = wordings::read(file)?;
    Ok(read.into_iter().map(|wording| ((wording.required, wording.note), wording.text)).collect())
}

/// Where the columns are.
struct Layout {
    role: usize,
    state: usize,
    required: usize,
    body: usize,
    note: usize,
    page: PageColumns,
    kind: usize,
}

impl Layout {
    fn of(columns: &Columns) -> Result<Self> {
        Ok(Self {
            role: columns.need(&["ROLE_ID"])?,
            state: columns.need(&["STATE"])?,
            required: columns.need(&["REQUIRED"])?,
            body: columns.need(&["BODY"])?,
            note: columns.need(&["NOTE"])?,
            page: PageColumns {
                title: columns.need(&["SOURCE_TITLE"])?,
                url: columns.need(&["SOURCE_URL"])?,
                date: columns.need(&["SOURCE_DATE"])?,
            },
            kind: columns.need(&["KIND"])?,
        })
    }
}

/// What was read so far.
struct Found {
    wordings: BTreeMap<(String, String), String>,
    /// The rules by state and role.
    rules: BTreeMap<(String, String), RoleLicense>,
    seen: BTreeSet<(String, String)>,
    pages: PagesRead,
    held: usize,
    others: usize,
    background: usize,
    unworded: BTreeSet<String>,
}

impl Found {
    fn new(wordings: BTreeMap<(String, String), String>) -> Self {
        Self {
            wordings,
            rules: BTreeMap::new(),
            seen: BTreeSet::new(),
            pages: PagesRead::new("license", Vec::new()),
            held: 0,
            others: 0,
            background: 0,
            unworded: BTreeSet::new(),
        }
    }

    fn take(&mut self, layout: &Layout, row: &Row<'_>, wanted: &LicenseWanted) -> Result<()> {
        let role = row.word(layout.role)?;
        let state = row.word(layout.state)?;
        if state != "US" && !wanted.states.contains(state) {
            return Err(row.fault(layout.state, "the two letters of a state, or US, were expected"));
        }
        if !wanted.roles.contains(role) {
            self.others += 1;
            return Ok(());
        }
        let key = (state.to_owned(), role.to_owned());
        if !self.seen.insert(key.clone()) {
            return Err(row.fault(layout.state, "the second row of this role in this state"));
        }
        let kind = word(row, layout.kind)?;
        let Some(read_on) = read_on(kind) else {
            // What nobody read is no rule.
            if kind == "background" {
                self.background += 1;
                return Ok(());
            }
            let advice = "official, professional body, school page, secondary, other or background was expected";
            return Err(row.fault(layout.kind, advice));
        };
        let required = word(row, layout.required)?;
        let Some(need) = need(required, read_on) else {
            let advice = "yes, no, registration, certification, delegated, not authorised or check was expected";
            return Err(row.fault(layout.required, advice));
        };
        if wanted.held.contains(&(role.to_owned(), state.to_owned())) {
            self.held += 1;
            return Ok(());
        }
        let body = Some(american(text(row, layout.body)?)).filter(|body| !body.is_empty());
        let license = License {
            state: StateCode(state.to_owned()),
            required: need,
            body,
            text: self.sentence(required, text(row, layout.note)?),
            source: Some(self.pages.key(&layout.page, row, basis(read_on))?),
            read_on: Some(read_on),
        };
        self.rules.insert(key, RoleLicense { role: role.into(), license });
        Ok(())
    }

    /// What a student reads instead of a note: our own sentence, or the note itself where there is none.
    fn sentence(&mut self, required: &str, note: &str) -> String {
        if let Some(known) = self.wordings.get(&(required.to_owned(), note.to_owned())) {
            return known.clone();
        }
        self.unworded.insert(note.to_owned());
        as_sentence(note)
    }

    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        let mut note = |count: usize, what: &str| {
            if count > 0 {
                notes.push(format!("{what}: {count}"));
            }
        };
        note(self.held, "rows that give way to the rule in the record of the role");
        note(self.background, "rows that rest on background knowledge and make no rule");
        note(self.others, "rows of roles that the catalogue has not");
        if !self.unworded.is_empty() {
            let unworded: Vec<&str> = self.unworded.iter().map(String::as_str).collect();
            notes.push(format!("notes without a sentence in license_notes.json: {}", unworded.join(" | ")));
        }
        notes
    }
}

fn read_on(kind: &str) -> Option<ReadOn> {
    Some(match kind {
        "official" => ReadOn::Official,
        "professional body" => ReadOn::ProfessionalBody,
        "school page" => ReadOn::SchoolPage,
        "secondary" => ReadOn::List,
        "other" => ReadOn::Other,
        _ => return None,
    })
}

/// How near a page of this kind is to the rule itself.
fn basis(read_on: ReadOn) -> Basis {
    match read_on {
        ReadOn::Official => Basis::Official,
        ReadOn::ProfessionalBody => Basis::NearOfficial,
        ReadOn::SchoolPage => Basis::SchoolPage,
        ReadOn::List | ReadOn::Other => Basis::Other,
    }
}

fn need(required: &str, read_on: ReadOn) -> Option<LicenseNeed> {
    Some(match required {
        "yes" => LicenseNeed::Yes,
        "registration" => LicenseNeed::Registration,
        "certification" => LicenseNeed::Certification,
        "delegated" => LicenseNeed::Delegated,
        // Only those who make or report the rule can say that there is none; a list can only fail to name one.
        "no" if read_on == ReadOn::Official => LicenseNeed::No,
        "no" => LicenseNeed::NoLicenseFound,
        "not authorised" => LicenseNeed::NotAuthorized,
        "check" => LicenseNeed::Unclear,
        _ => return None,
    })
}
