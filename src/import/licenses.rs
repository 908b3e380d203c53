//! The table of licenses by state -> `licenses/` and `license_sources.json`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::Path;

use serde::Deserialize;

use super::Report;
use super::columns::{Columns, Row};
use super::error::{ImportError, Result};
use super::table;
use super::write::{self, Output, lines};
use crate::model::{Basis, License, LicenseNeed, ReadOn, RoleLicense, Source, SourceId, StateCode};

/// Largest file of wordings that is read.
const LARGEST_WORDINGS: u64 = 1 << 20;

/// Most letters of a cell. The longest of the table has 180.
const LONGEST: usize = 500;

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
    let mut found = Found { wordings: wordings(&into.join("license_notes.json"))?, ..Found::default() };
    table::read(file, &["ROLE_ID"], Layout::of, |layout, row| found.take(layout, row, wanted))?;
    if found.rules.is_empty() {
        return Err(ImportError::nothing(file, "none of the roles of the catalogue is in the table"));
    }
    let rules = found.rules.len();
    let roles: BTreeSet<&String> = found.rules.keys().map(|(_, role)| role).collect();
    let states: BTreeSet<&String> = found.rules.keys().map(|(state, _)| state).collect();
    let (occupations, areas, notes) = (roles.len(), states.len(), found.notes());
    let mut outputs = vec![Output { path: into.join("license_sources.json"), text: lines(&found.sources) }];
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
    let unreadable = |source| ImportError::Unreadable { file: file.to_owned(), source };
    let opened = match fs::File::open(file) {
        Ok(opened) => opened,
        Err(fault) if fault.kind() == ErrorKind::NotFound => return Ok(BTreeMap::new()),
        Err(fault) => return Err(unreadable(fault)),
    };
    let mut text = String::new();
    opened.take(LARGEST_WORDINGS).read_to_string(&mut text).map_err(unreadable)?;
    let read: Vec<Wording> = serde_json::from_str(&text).map_err(|fault| {
        ImportError::not_a_table(file, format!("not a list of notes with their sentences: {fault}"))
    })?;
    Ok(read.into_iter().map(|wording| ((wording.required, wording.note), wording.text)).collect())
}

/// Where the columns are.
struct Layout {
    role: usize,
    state: usize,
    required: usize,
    body: usize,
    note: usize,
    title: usize,
    url: usize,
    date: usize,
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
            title: columns.need(&["SOURCE_TITLE"])?,
            url: columns.need(&["SOURCE_URL"])?,
            date: columns.need(&["SOURCE_DATE"])?,
            kind: columns.need(&["KIND"])?,
        })
    }
}

/// What was read so far.
#[derive(Default)]
struct Found {
    wordings: BTreeMap<(String, String), String>,
    /// The rules by state and role.
    rules: BTreeMap<(String, String), RoleLicense>,
    seen: BTreeSet<(String, String)>,
    sources: Vec<Source>,
    held: usize,
    others: usize,
    background: usize,
    unworded: BTreeSet<String>,
}

impl Found {
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
            source: Some(self.source(layout, row, read_on)?),
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
        let note = american(note);
        let sentence = crate::text::capital(&note);
        if sentence.is_empty() || sentence.ends_with('.') { sentence } else { sentence + "." }
    }

    /// The key of the page that a row was read on.
    fn source(&mut self, layout: &Layout, row: &Row<'_>, read_on: ReadOn) -> Result<SourceId> {
        let title = american(word(row, layout.title)?);
        let date = american(word(row, layout.date)?);
        let url = word(row, layout.url)?;
        // Where only a copy could be had, the address is that of the page.
        let url = url.strip_prefix("(copy of) ").map_or_else(|| url.to_owned(), |page| format!("https://{page}"));
        let Some(host) = url.split_once("://").and_then(|(_, rest)| rest.split('/').next()) else {
            return Err(row.fault(layout.url, "an address that begins with http:// or https:// was expected"));
        };
        let same = |source: &&Source| *source.title == *title && *source.url == *url && *source.date == *date;
        if let Some(known) = self.sources.iter().find(same) {
            return Ok(known.id.clone());
        }
        let id = self.free_id(&title);
        self.sources.push(Source {
            id: id.clone(),
            publisher: host.trim_start_matches("www.").into(),
            title: title.into(),
            short: None,
            edition: "as read".into(),
            date: date.into(),
            url: url.into(),
            license: "facts only".into(),
            kind: match read_on {
                ReadOn::Official => Basis::Official,
                ReadOn::ProfessionalBody => Basis::NearOfficial,
                ReadOn::SchoolPage => Basis::SchoolPage,
                ReadOn::List | ReadOn::Other => Basis::Other,
            },
        });
        Ok(id)
    }

    /// A key made of the first words of a title that no other source has.
    fn free_id(&self, title: &str) -> SourceId {
        let plain = title.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), " ");
        let words: Vec<&str> = plain.split_whitespace().take(6).collect();
        let stem = format!("license-{}", words.join("-"));
        let numbered = (2..).map(|number| format!("{stem}-{number}"));
        let mut free = std::iter::once(stem.clone()).chain(numbered).map(SourceId);
        free.find(|id| self.sources.iter().all(|source| source.id != *id)).unwrap_or(SourceId(stem))
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

/// The text of a cell, which may be empty.
fn text<'r>(row: &Row<'r>, at: usize) -> Result<&'r str> {
    if row.text(at).is_empty() { Ok("") } else { word(row, at) }
}

/// The text of a cell, which may not be empty.
fn word<'r>(row: &Row<'r>, at: usize) -> Result<&'r str> {
    let word = row.word(at)?;
    if word.len() > LONGEST {
        return Err(row.fault(at, format!("a text of at most {LONGEST} letters was expected")));
    }
    Ok(word)
}

/// The spelling of this catalogue.
fn american(text: &str) -> String {
    let mut text = text.to_owned();
    for (british, ours) in [("licence", "license"), ("programme", "program"), ("practise", "practice")] {
        text = text.replace(british, ours);
    }
    text
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
