//! A page about two to four roles side by side.

use super::{Own, notes};
use crate::catalogue::{Catalogue, Level};
use crate::compare::{Cell, Column, RowKind, Value, compare};
use crate::model::{AreaCode, Role, SourceId};
use crate::sheet::comparison::{brief_remarks, credentials};
use crate::sheet::schools::nearest;
use crate::sheet::{
    Body, Column as Head, ComparisonSheet, JUDGMENT, Mark, PayLine, PayOf, PayTable, RoleRecord, SaidCell, Section,
    SectionId, Sheet, Table, TableRow, license_words,
};
use crate::text;

/// How many roles a page has room for.
pub const MOST_SIDE_BY_SIDE: usize = 4;

/// How many credentials a cell names.
const MOST_CREDENTIALS: usize = 2;

/// The rows that are left out: the figures that stand beside the bands, and long words that decide little.
const LEFT_OUT: [RowKind; 7] =
    [RowKind::Pay, RowKind::Median, RowKind::Ends, RowKind::Jobs, RowKind::Wear, RowKind::Places, RowKind::NextSteps];

/// Those that give their room to what matters, where that has a line for each role.
const ALSO_LEFT_OUT: [RowKind; 2] = [RowKind::Openings, RowKind::Remote];

pub(super) fn page(catalogue: &Catalogue, roles: &[&Role], area: &AreaCode, own: Own) -> Sheet {
    let mut said = ComparisonSheet::new(catalogue, compare(catalogue, roles, area));
    // Where the columns are narrow, what matters has a line for each role, in the room of the first steps, which each
    // role's own page has.
    let in_lines = own.musts_of(catalogue, roles).filter(|_| roles.len() > 2);
    if let Some((wants, facts)) = own.matters.filter(|_| in_lines.is_none()) {
        said = said.with_wants(catalogue, wants, facts);
    }
    let records: Vec<RoleRecord> = roles.iter().map(|role| RoleRecord { catalogue, role, area }).collect();
    let mut sections = vec![pay(&said.of.columns), side_by_side(&said, &records, in_lines.is_some())];
    match in_lines {
        Some(musts) => sections.push(musts),
        None => sections.extend(first_steps(records.iter().copied(), if records.len() > 2 { 1 } else { 2 })),
    }
    let entry = |role: &&Role| own.list.entries.iter().find(|entry| entry.role == role.id);
    let written = roles.iter().filter_map(|role| Some((Some(role.title.as_str()), entry(role)?)));
    sections.extend(notes(written));
    let mut remarks = Section::new(SectionId::Remarks);
    brief_remarks(catalogue, &said.of).into_iter().for_each(|remark| {
        remarks.entry(remark);
    });
    sections.push(remarks);
    let title = roles.iter().map(|role| role.title.as_str()).collect::<Vec<_>>().join(" / ");
    let intro = vec![format!("Seen from {}. {JUDGMENT}", said.of.area_name)];
    let mut sheet = Sheet { title, intro, sections, ..Sheet::default() };
    let reviewed = roles.iter().map(|role| catalogue.page(role).last_reviewed.as_str()).min().unwrap_or_default();
    sheet.add_sources(catalogue, &[], reviewed);
    sheet
}

/// The pay of each role on one axis, from the nearest area that has a figure.
pub(super) fn pay(columns: &[Column]) -> Section {
    let mut section = Section::new(SectionId::Pay);
    let lines = columns.iter().map(|column| {
        let nearest = column.pay.nearest();
        let title = &column.role.title;
        let name = match nearest {
            Some((Level::State | Level::Nation, row)) => format!("{title} ({})", row.name),
            _ => title.clone(),
        };
        PayLine {
            short: name.clone(),
            name,
            wage: nearest.map(|(_, row)| row.wage),
            source: nearest.map(|(_, row)| row.source.clone()),
            of_group: column.role.pay_worth().is_group(),
        }
    });
    section.push(Body::Pay(PayTable::new(PayOf::Roles, lines.collect())));
    section
}

/// A cell and where it was read.
pub(super) type Read = (String, Vec<SourceId>);

fn side_by_side(said: &ComparisonSheet, records: &[RoleRecord], in_lines: bool) -> Section {
    let titles = said.titles().map(|title| Head { name: title.to_owned().into(), numbers: false });
    let columns = std::iter::once(Head { name: "".into(), numbers: false }).chain(titles).collect();
    let left_out = |kind| LEFT_OUT.contains(&kind) || in_lines && ALSO_LEFT_OUT.contains(&kind);
    let kept = said.rows.iter().zip(&said.of.rows).filter(|(_, of)| !left_out(of.kind));
    let mut rows = Vec::new();
    for (row, of) in kept {
        let cells = row.cells.iter().zip(&of.cells).zip(&said.of.columns);
        rows.push(table_row(
            &row.label,
            cells.map(|((said, cell), column)| (words(of.kind, said, cell, column), said.sources.clone())),
        ));
        if of.kind == RowKind::Time {
            let costs = records.iter().map(|record| record.costs(if records.len() > 2 { 0 } else { 1 }));
            let known = |known: Option<String>| known.unwrap_or_else(|| text::NOT_STATED.to_owned());
            rows.push(table_row("What it costs", costs.map(|(costs, sources)| (known(costs), sources))));
        }
    }
    let programs = records.iter().map(|of| near(of.catalogue, of.role, of.area));
    rows.push(table_row("Nearest program", programs));
    let mut section = Section::new(SectionId::SideBySide);
    section.push(Body::Table(Table { columns, rows }));
    section
}

/// The nearest program, and the list that has it.
pub(super) fn near(catalogue: &Catalogue, role: &Role, area: &AreaCode) -> Read {
    match nearest(catalogue, role, area) {
        Some(program) => (program, vec![Catalogue::schools_source()]),
        None => ("none in our list; ask a school".to_owned(), Vec::new()),
    }
}

/// The words of a cell. Where the rest stands on the role's own page, the beginning is enough.
fn words(kind: RowKind, said: &SaidCell, cell: &Cell, column: &Column) -> String {
    let words = match (kind, &cell.value) {
        (RowKind::License, _) => license_words(column.license).into(),
        (RowKind::Credentials, Some(Value::Credentials(needed))) => credentials(needed, MOST_CREDENTIALS),
        (RowKind::PaidTraining, _) => text::sentences_of(&said.text).next().unwrap_or_default().trim().to_owned(),
        _ => said.text.clone(),
    };
    format!("{words}{}", if said.better { " (better)" } else { "" })
}

/// A row with its label before the cells.
pub(super) fn table_row(label: &str, cells: impl Iterator<Item = Read>) -> TableRow {
    let first = (label.to_owned(), Vec::new());
    let (cells, of_cells) = std::iter::once(first).chain(cells).unzip();
    TableRow { cells, mark: Mark::Plain, sources: Vec::new(), of_cells }
}

/// The first things to do for each role, so many of them.
pub(super) fn first_steps<'a>(records: impl IntoIterator<Item = RoleRecord<'a>>, most: usize) -> Option<Section> {
    let mut section = Section::new(SectionId::FirstSteps);
    for record in records {
        for step in record.this_week().iter().take(most) {
            section.task(format!("{}: {step}", record.role.title));
        }
    }
    (!section.blocks.is_empty()).then_some(section)
}
