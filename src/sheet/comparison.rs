//! The words of a comparison: labels, cells, and what a reader of the figures must know.

use std::collections::BTreeSet;

use serde::Serialize;

use super::group_pay::{group_sentence, why_so};
use super::musts::{MustRow, met_word, must_rows, weight_word};
use super::{license_words, short_name};
use crate::catalogue::{Catalogue, Level};
use crate::compare::{Cell, Column, Comparison, Row, RowKind, Value, Whose};
use crate::filter::{Facts, Fit};
use crate::model::{Figure, MonthsToEntry, Need, Projection, Role, SourceId};
use crate::musts::Wants;
use crate::text;

/// A comparison in words.
#[derive(Debug)]
pub struct ComparisonSheet<'a> {
    /// The values.
    pub of: Comparison<'a>,
    /// The rows in words, in the order of the values.
    pub rows: Vec<SaidRow>,
    /// What a reader of the figures must know: whose they are, and what they leave out.
    pub remarks: Vec<String>,
    /// Where the figures and times come from, for readers who see no marks.
    pub read: Vec<String>,
    /// The sources of the cells in the order of their marks.
    pub cited: Vec<CitedSource>,
}

/// A source of the cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedSource {
    /// Its id.
    pub id: SourceId,
    /// A name that fits beside others, and its date unless the name has it.
    pub short: (String, Option<String>),
    /// Publisher, title, date.
    pub text: String,
}

/// A row in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SaidRow {
    /// What it is about.
    pub label: String,
    /// One cell a role.
    pub cells: Vec<SaidCell>,
}

/// A cell in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SaidCell {
    /// The words.
    pub text: String,
    /// Surely better than every other cell of the row.
    pub better: bool,
    /// Nothing is known; the words say so.
    pub missing: bool,
    /// Where it was read.
    #[serde(skip)]
    pub sources: Vec<SourceId>,
}

impl<'a> ComparisonSheet<'a> {
    /// The titles of the roles.
    pub fn titles(&self) -> impl Iterator<Item = &'a str> {
        self.of.columns.iter().map(|column| column.role.title.as_str())
    }

    /// Puts a comparison into words.
    pub fn new(catalogue: &Catalogue, of: Comparison<'a>) -> Self {
        let rows: Vec<SaidRow> = of.rows.iter().map(|row| said_row(&of, row)).collect();
        let mut cited: Vec<CitedSource> = Vec::new();
        for id in rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.sources) {
            if !cited.iter().any(|known| known.id == *id) {
                let text = catalogue.source(id).map_or_else(|| id.0.clone(), |source| text::source_words(&source));
                let short = short_name(catalogue, id);
                cited.push(CitedSource { id: id.clone(), short, text });
            }
        }
        Self { rows, remarks: remarks(catalogue, &of), read: read(catalogue, &of.columns), cited, of }
    }

    /// Puts what matters to the student on top: what is met, what is not, and what is known of each role.
    #[must_use]
    pub fn with_wants(mut self, catalogue: &Catalogue, wants: &Wants, facts: impl Fn(&Role) -> Facts) -> Self {
        let rows_of = |column: &Column| must_rows(catalogue, column.role, wants, &facts(column.role));
        let columns: Vec<Vec<MustRow>> = self.of.columns.iter().map(rows_of).collect();
        let Some(first) = columns.first() else { return self };
        for (at, asked) in first.iter().enumerate() {
            let rows = || columns.iter().map(|rows| &rows[at]);
            let value =
                |row: &MustRow| Cell { value: Some(Value::Words(met_word(row.fit))), whose: None, better: false };
            let said = |row: &MustRow| SaidCell {
                text: row.words(),
                better: false,
                missing: row.fit == Fit::NotKnown,
                sources: Vec::new(),
            };
            let label = format!("{}, {}", weight_word(asked.weight), asked.asked);
            self.of.rows.insert(at, Row { kind: RowKind::Wanted, cells: rows().map(value).collect() });
            self.rows.insert(at, SaidRow { label, cells: rows().map(said).collect() });
        }
        self
    }

    /// The remarks and where the figures come from.
    pub fn notes(&self) -> Vec<String> {
        self.remarks.iter().chain(&self.read).cloned().collect()
    }

    /// The numbers of the sources of a cell, counted from 1.
    pub fn numbers(&self, cell: &SaidCell) -> Vec<usize> {
        let number = |id: &SourceId| self.cited.iter().position(|known| known.id == *id).map(|at| at + 1);
        cell.sources.iter().filter_map(number).collect()
    }
}

fn said_row(of: &Comparison, row: &Row) -> SaidRow {
    let cells = row.cells.iter().zip(&of.columns).map(|(cell, column)| said(row.kind, cell, column)).collect();
    SaidRow { label: label(of, row.kind), cells }
}

fn label(of: &Comparison, kind: RowKind) -> String {
    let label = match kind {
        RowKind::Pay => "Pay a year",
        RowKind::Median => "Median",
        RowKind::Ends => "10th to 90th",
        RowKind::Jobs => "Jobs here",
        RowKind::Growth => match of.columns.iter().find_map(|column| column.projection) {
            Some(projection) => return format!("Growth to {}", projection.target_year),
            None => "Growth",
        },
        RowKind::Wanted => "What matters",
        RowKind::Openings => "Openings a year (nation)",
        RowKind::Time => "Time to entry",
        RowKind::Schooling => "Entry education",
        RowKind::License => match of.columns.iter().find_map(|column| column.license.state) {
            Some(state) => return format!("License in {state}"),
            None => "License",
        },
        RowKind::Credentials => "Credentials",
        RowKind::Schedule => "Nights, weekends, on call",
        RowKind::Patients => "Patients",
        RowKind::Blood => "Blood",
        RowKind::Body => "Body",
        RowKind::Wear => "What you wear",
        RowKind::PaidTraining => "Paid training",
        RowKind::Remote => "Work from home",
        RowKind::Places => "Places of work",
        RowKind::NextSteps => "Next steps",
    };
    label.to_owned()
}

fn said(kind: RowKind, cell: &Cell, column: &Column) -> SaidCell {
    let text = match &cell.value {
        Some(value) => match cell.whose {
            Some(whose) => of_whom(whose, &words(value)),
            None => words(value),
        },
        None if kind.is_of_figures() => text::NOT_PUBLISHED.to_owned(),
        None => text::NOT_STATED.to_owned(),
    };
    let sources = if cell.is_missing() { Vec::new() } else { read_in(kind, column) };
    SaidCell { text, better: cell.better, missing: cell.is_missing(), sources }
}

/// Where a cell was read; nothing for what is our own judgment.
fn read_in(kind: RowKind, column: &Column) -> Vec<SourceId> {
    let role = column.role;
    match kind {
        RowKind::Pay | RowKind::Median | RowKind::Ends => {
            column.pay.nearest().map(|(_, row)| row.source.clone()).into_iter().collect()
        }
        RowKind::Jobs => {
            column.nearest(|row| row.wage.employment).map(|(_, row)| row.source.clone()).into_iter().collect()
        }
        RowKind::Growth | RowKind::Openings => column.projection.map(Projection::source).into_iter().collect(),
        RowKind::Time => {
            role.months_to_entry.value().map(MonthsToEntry::whole_from).into_iter().flatten().cloned().collect()
        }
        RowKind::Schooling => role.entry_education.value().map(|entry| entry.sources.to_vec()).unwrap_or_default(),
        RowKind::License => column.license.rule.and_then(|rule| rule.source.clone()).into_iter().collect(),
        RowKind::Schedule => role.schedule.value().map(|hours| hours.sources.to_vec()).unwrap_or_default(),
        _ => Vec::new(),
    }
}

fn words(value: &Value) -> String {
    match value {
        Value::Pay(percentiles) => {
            let named = text::PERCENTILES.iter().zip(percentiles.rising());
            let parts: Vec<String> = named.map(|(name, figure)| format!("{name} {}", text::money(figure))).collect();
            parts.join(", ")
        }
        Value::Money(figure) => text::money(*figure),
        Value::Ends(low, high) => text::ends(*low, *high),
        Value::Jobs(figure) => text::count(*figure),
        Value::Change(percent) => text::change(*percent),
        Value::Openings(thousands) => text::openings(*thousands),
        Value::Time(time) => text::months_of(time),
        Value::Schooling(level) => text::education(*level).to_owned(),
        Value::License(license) => {
            let body = license.rule.filter(|rule| rule.required.is_needed()).and_then(|rule| rule.body.as_ref());
            license_words(*license).to_owned() + &body.map_or_else(String::new, |body| format!(", {body}"))
        }
        Value::Credentials(needed) => credentials(needed, needed.len()),
        Value::Schedule(schedule) => text::known_schedule(schedule).unwrap_or_default(),
        Value::Patients(level) => text::contact(*level).to_owned(),
        Value::Blood(level) => text::blood(*level).to_owned(),
        Value::Body(level) => text::physical(*level).to_owned(),
        Value::Remote(level) => text::remote(*level).to_owned(),
        Value::Words(words) => (*words).to_owned(),
        Value::Names(names) => names.join(", "),
    }
}

/// So many credentials with how much they matter, and how many more there are.
pub(super) fn credentials(needed: &[(&str, Need, Option<&str>)], most: usize) -> String {
    let named = needed.iter().take(most);
    let named = named.map(|(letters, need, state)| format!("{letters} ({})", text::need(*need, *state)));
    let more = needed.len().saturating_sub(most);
    let more = (more > 0).then(|| format!("and {more} more"));
    named.chain(more).collect::<Vec<_>>().join(", ")
}

/// A figure with what must stand beside it: whose it is, and whether it is that of a wider group.
fn of_whom(whose: Whose, words: &str) -> String {
    let area = match whose.level {
        Level::Area => None,
        Level::State => Some(whose.name),
        Level::Nation => Some("nation"),
    };
    let group = whose.of_group.then(|| whose.direction.map_or("whole group", text::direction_brief));
    let said: Vec<&str> = area.into_iter().chain(group).collect();
    let of_group = if whose.direction.is_some() { "group pay " } else { "" };
    if said.is_empty() { words.to_owned() } else { format!("{of_group}{words} ({})", said.join(", ")) }
}

/// The remarks in the order in which they are read: whose figures, what they count, what they leave out.
fn remarks(catalogue: &Catalogue, of: &Comparison) -> Vec<String> {
    remarks_with(of, |column| group_note(catalogue, column))
}

/// The same with only a sentence for pay of a wider group; the role's own page says why.
pub(super) fn brief_remarks(catalogue: &Catalogue, of: &Comparison) -> Vec<String> {
    remarks_with(of, |column| {
        let sentence = group_sentence(catalogue, column.role).or_else(|| text::wage_note(column.role, column.page));
        Some(format!("{}: {}", column.role.title, sentence?))
    })
}

fn remarks_with(of: &Comparison, group_note: impl Fn(&Column) -> Option<String>) -> Vec<String> {
    let columns = &of.columns;
    let mut remarks: Vec<String> = columns.iter().filter_map(|column| fallback(column, &of.area_name)).collect();
    remarks.extend(columns.iter().filter_map(group_note));
    if columns.iter().filter_map(Column::band).flatten().any(|figure| matches!(figure, Figure::AtLeast(_))) {
        remarks.push("\"or more\": the publisher gives no figure above that amount.".into());
    }
    remarks.push(text::PAY_LEAVES_OUT.into());
    remarks
}

/// Where the figures and times come from, and where one finds the other sources.
fn read(catalogue: &Catalogue, columns: &[Column]) -> Vec<String> {
    let mut read = sources(catalogue, columns);
    read.extend(columns.iter().filter_map(|column| time_source(catalogue, column)));
    read.push("Schooling, license, credentials and working conditions: see the sources on each role's page.".into());
    read
}

/// Whose pay it is where it is that of a wider group, why the role's own differs or not; or why there is none.
fn group_note(catalogue: &Catalogue, column: &Column) -> Option<String> {
    let role = column.role;
    let note = column.page.wage_note.as_ref()?;
    let source = role.pay_direction.as_ref().and_then(|known| catalogue.source(known.source.as_ref()?));
    let source = source.map(|source| format!("({})", text::source_line(&source)));
    let parts = [group_sentence(catalogue, role), why_so(role), source, Some(note.clone())];
    Some(format!("{}: {}", role.title, parts.into_iter().flatten().collect::<Vec<_>>().join(" ")))
}

fn fallback(column: &Column, area_name: &str) -> Option<String> {
    let title = &column.role.title;
    match column.pay.nearest() {
        Some((Level::Area, _)) => None,
        Some((Level::State, row)) => {
            Some(format!("{title}: no pay figure is published for {area_name}; {} is shown.", row.name))
        }
        Some((Level::Nation, _)) => {
            Some(format!("{title}: no pay figure is published for {area_name} or its state; the nation is shown."))
        }
        None => Some(format!("{title}: no pay figure is published.")),
    }
}

/// Where the time to the job was read.
fn time_source(catalogue: &Catalogue, column: &Column) -> Option<String> {
    let cited = column.role.months_to_entry.value()?.whole_from();
    let read: Vec<String> =
        cited.into_iter().filter_map(|id| catalogue.source(id)).map(|source| text::source_words(&source)).collect();
    (!read.is_empty()).then(|| format!("Time, {}: {}", column.role.title, read.join("; ")))
}

/// One line for each table that a figure comes from.
fn sources(catalogue: &Catalogue, columns: &[Column]) -> Vec<String> {
    let line = |what: &str, id: &SourceId| {
        catalogue.source(id).map(|source| format!("{what}: {}.", text::source_line(&source)))
    };
    let shown = |column: &Column<'_>| {
        let jobs = column.nearest(|row| row.wage.employment).map(|(_, row)| row.source.clone());
        jobs.into_iter().chain(column.pay.nearest().map(|(_, row)| row.source.clone())).collect::<Vec<_>>()
    };
    let tables: BTreeSet<SourceId> = columns.iter().flat_map(shown).collect();
    let projected = columns.iter().filter_map(|column| column.projection);
    let projected: BTreeSet<SourceId> = projected.map(Projection::source).collect();
    let pay = tables.iter().filter_map(|id| line("Pay and jobs", id));
    let growth = projected.iter().filter_map(|id| line("Growth and openings", id));
    pay.chain(growth).collect()
}

#[cfg(test)]
mod tests;
