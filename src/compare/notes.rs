//! What a reader of the figures must know.

use std::collections::BTreeSet;

use super::Column;
use crate::catalogue::{Catalogue, Level};
use crate::model::{Figure, Projection, SourceId};
use crate::text;

/// What the wage tables leave out.
const LEFT_OUT: &str = "Pay leaves out overtime, extra pay for shifts, and the self-employed.";

/// The notes in the order in which they are read: whose figures, what they count, what they leave out, sources.
pub(super) fn notes(
    catalogue: &Catalogue,
    columns: &[Column],
    projections: &[Option<&Projection>],
    area_name: &str,
) -> Vec<String> {
    let mut notes: Vec<String> = columns.iter().filter_map(|column| fallback(column, area_name)).collect();
    notes.extend(columns.iter().filter_map(broader));
    if columns.iter().any(top_coded) {
        notes.push("\"or more\": the publisher gives no figure above that amount.".into());
    }
    notes.push(LEFT_OUT.into());
    notes.extend(sources(catalogue, columns, projections));
    notes.extend(columns.iter().filter_map(|column| time_source(catalogue, column)));
    notes.push("Schooling, license, credentials and working conditions: see the sources on each role's page.".into());
    notes
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

fn broader(column: &Column) -> Option<String> {
    column.role.wage_note.as_ref().map(|note| format!("{}: {note}", column.role.title))
}

fn top_coded(column: &Column) -> bool {
    let figures = column.pay.nearest().map(|(_, row)| row.wage.annual.rising());
    figures.is_some_and(|figures| figures.iter().any(|figure| matches!(figure, Figure::AtLeast(_))))
}

/// Where the time to the job was read.
fn time_source(catalogue: &Catalogue, column: &Column) -> Option<String> {
    let time = column.role.months_to_entry.value()?;
    let source = catalogue.source(&time.source)?;
    let line =
        format!("Time, {}: {} {}", column.role.title, text::source_line(&source), text::basis_remark(source.kind));
    Some(line.trim_end().to_owned())
}

/// One line for each table that a figure comes from.
fn sources(catalogue: &Catalogue, columns: &[Column], projections: &[Option<&Projection>]) -> Vec<String> {
    let line = |what: &str, id: &SourceId| {
        catalogue.source(id).map(|source| format!("{what}: {}.", text::source_line(&source)))
    };
    let shown = |column: &Column<'_>| {
        let jobs = column.nearest(|row| row.wage.employment).map(|(_, row)| row.source.clone());
        jobs.into_iter().chain(column.pay.nearest().map(|(_, row)| row.source.clone())).collect::<Vec<_>>()
    };
    let tables: BTreeSet<SourceId> = columns.iter().flat_map(shown).collect();
    let projected: BTreeSet<SourceId> = projections.iter().flatten().map(|row| row.source()).collect();
    let pay = tables.iter().filter_map(|id| line("Pay and jobs", id));
    let growth = projected.iter().filter_map(|id| line("Growth and openings", id));
    pay.chain(growth).collect()
}
