//! The words for a license, and the answers of all states.

use std::collections::BTreeMap;

use super::{Body, Column, Mark, RoleRecord, Section, SectionId, Sheet, Table, TableRow};
use crate::catalogue::{Catalogue, LicenseHere};
use crate::model::{Area, License, LicenseNeed, SourceId};
use crate::sorting;
use crate::text;

/// More states than this are counted instead of named.
const MOST_NAMED: usize = 12;

/// Whether a license is needed: `yes`, `not known to us`.
pub fn license_words(license: LicenseHere) -> &'static str {
    if license.state.is_none() { "each state has its own rule" } else { text::license_need(license.need()) }
}

/// The same with the state: `Maryland license: yes`.
pub fn license_sentence(license: LicenseHere) -> String {
    let state = license.state.map_or_else(String::new, |state| format!("{state} "));
    format!("{state}license: {}", license_words(license))
}

/// What comes before anything else where the job may not be done.
pub(super) fn not_authorized(license: LicenseHere) -> Option<String> {
    let state = license.state.filter(|_| license.need() == LicenseNeed::NotAuthorized)?;
    Some(format!("By a list that we read, this job may not be done in {state}."))
}

/// The same, from the longest wording to the shortest.
pub(super) fn not_authorized_wordings(license: LicenseHere) -> Option<Vec<String>> {
    let state = license.state?;
    Some(vec![not_authorized(license)?, format!("a list says: not allowed in {state}")])
}

/// On what kind of page a rule of the table was read, and on which.
pub(super) fn read_where(catalogue: &Catalogue, rule: &License) -> Option<String> {
    let page = text::read_on(rule.read_on?);
    let source = catalogue.source(rule.source.as_ref()?)?;
    Some(format!("{page}: {}. Date: {}.", source.title, source.date))
}

/// The answers of all states for a role, by answer, then by name.
fn sorted<'a>(record: &RoleRecord<'a>) -> Vec<(&'a Area, LicenseHere<'a>)> {
    let mut states: Vec<_> = record.catalogue.licenses(record.role).collect();
    sorting::by_key(&mut states, |(state, here)| (here.need(), state.name.clone()));
    states
}

/// Each answer with the number of states that have it.
fn counts(states: &[(&Area, LicenseHere)]) -> BTreeMap<LicenseNeed, usize> {
    let mut counts = BTreeMap::new();
    states.iter().for_each(|(_, here)| *counts.entry(here.need()).or_default() += 1);
    counts
}

/// That rules change, and whom to ask.
fn ask(board: &str) -> String {
    format!("Rules change: before you move or pay for a course, check with the state's {board}.")
}

/// Whether a role needs a license in each state; the state of the chosen area is marked.
pub fn licenses(record: &RoleRecord) -> Sheet {
    let (states, here) = (sorted(record), record.license());
    let mut about = Section::new(SectionId::Card);
    if here.state.is_some() {
        about
            .text(format!("{}.", license_sentence(here)))
            .marked(Mark::Money)
            .from(here.rule.and_then(|rule| rule.source.as_ref()));
    }
    for (need, count) in counts(&states) {
        about.fact(format!("{} ({count})", text::capital(text::license_need(need))), text::license_means(need));
    }
    about.text(ask(here.board)).marked(Mark::Caution);
    let row = |(state, answer): &(&Area, LicenseHere)| TableRow {
        cells: vec![state.name.clone(), text::license_need(answer.need()).to_owned()],
        mark: if here.state == Some(state.name.as_str()) { Mark::Chosen } else { Mark::Plain },
        sources: Vec::new(),
        of_cells: Vec::new(),
    };
    let column = |name: &'static str| Column { name: name.into(), numbers: false };
    let table = Table { columns: vec![column("state"), column("license")], rows: states.iter().map(row).collect() };
    about.heading(SectionId::States.name());
    about.push(Body::Table(table));
    what_was_read(record, &states, &mut about);
    let title = format!("Licenses for {}", record.role.title);
    let mut sheet = Sheet { title, sections: vec![about], ..Sheet::default() };
    sheet.add_sources(record.catalogue, &[], &record.page().last_reviewed);
    sheet
}

/// Each thing that was read once, with the states of which it was read.
fn what_was_read(record: &RoleRecord, states: &[(&Area, LicenseHere)], about: &mut Section) {
    let mut read: Vec<(&License, Vec<&str>)> = Vec::new();
    for (state, rule) in states.iter().filter_map(|(state, here)| Some((state, here.rule?))) {
        let same = |(known, _): &&mut (&License, Vec<&str>)| {
            (&known.text, known.required, &known.source) == (&rule.text, rule.required, &rule.source)
        };
        match read.iter_mut().find(same) {
            Some((_, names)) => names.push(&state.name),
            None => read.push((rule, vec![&state.name])),
        }
    }
    about.heading("What we read");
    if read.is_empty() {
        about.not_stated();
    }
    for (rule, names) in &read {
        let whose = if names.len() > MOST_NAMED { format!("{} states", names.len()) } else { names.join(", ") };
        about.entry(format!("{whose}: {}", rule.text)).from(&rule.source);
        if let Some(page) = read_where(record.catalogue, rule) {
            about.note(page);
        }
    }
    if let Some(general) = states.iter().find_map(|(_, here)| here.general) {
        about.entry(format!("In general: {}", general.text)).from(&general.source);
        if let Some(page) = read_where(record.catalogue, general) {
            about.note(page);
        }
    }
}

/// The answers of all states for a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LicenseTable {
    /// What it is about.
    pub title: String,
    /// How many states have each answer, what it means, whom to ask.
    pub notes: Vec<String>,
    /// A row for each state, with all that is known of it.
    pub table: Table,
}

/// The answers of all states with what was read and where.
pub fn license_table(record: &RoleRecord) -> LicenseTable {
    let states = sorted(record);
    let row = |(state, here): &(&Area, LicenseHere)| {
        let source = here.rule.and_then(|rule| record.catalogue.source(rule.source.as_ref()?));
        let of_source = |part: fn(&crate::model::Source) -> &str| source.as_ref().map_or("", part).to_owned();
        let of_rule = |part: fn(&License) -> Option<&str>| here.rule.and_then(part).unwrap_or_default().to_owned();
        let cells = vec![
            state.name.clone(),
            text::license_need(here.need()).to_owned(),
            of_rule(|rule| rule.body.as_deref()),
            of_rule(|rule| Some(&rule.text)),
            of_rule(|rule| rule.read_on.map(text::read_on)),
            of_source(|source| &source.title),
            of_source(|source| &source.date),
            of_source(|source| &source.url),
        ];
        let sources: Vec<SourceId> = here.rule.and_then(|rule| rule.source.clone()).into_iter().collect();
        TableRow { cells, mark: Mark::Plain, sources, of_cells: Vec::new() }
    };
    let names = ["state", "license", "body", "what we read", "where", "source", "date", "address"];
    let columns = names.map(|name| Column { name: name.into(), numbers: false }).to_vec();
    let mut notes: Vec<String> = counts(&states)
        .into_iter()
        .map(|(need, count)| format!("{}: {count}. {}", text::license_need(need), text::license_means(need)))
        .collect();
    notes.push(ask(record.license().board));
    LicenseTable {
        title: format!("Licenses for {}", record.role.title),
        notes,
        table: Table { columns, rows: states.iter().map(row).collect() },
    }
}
