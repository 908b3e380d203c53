//! Comparisons and tables as comma-separated values for a spreadsheet.

use std::io::{self, Write};

use super::Export;
use crate::sheet::{ComparisonSheet, LicenseTable, SaidRow, Table};
use crate::text;

/// CSV: a line per row, a column per role, the better role's title last, the notes below.
#[derive(Debug, Clone, Copy)]
pub struct Csv;

impl Export<ComparisonSheet<'_>> for Csv {
    fn export(&self, comparison: &ComparisonSheet<'_>, out: &mut dyn Write) -> io::Result<()> {
        let mut table = csv::WriterBuilder::new().flexible(true).from_writer(out);
        let titles = comparison.titles();
        write_line(&mut table, ["Compared"].into_iter().chain(titles).chain(["Better"]))?;
        for row in &comparison.rows {
            let cells = row.cells.iter().map(|cell| cell.text.as_str());
            let better = better(comparison, row);
            write_line(&mut table, [row.label.as_str()].into_iter().chain(cells).chain([better]))?;
        }
        write_line(&mut table, ["Area", &comparison.of.area_name])?;
        comparison.notes().iter().try_for_each(|note| write_line(&mut table, ["Note", note]))?;
        table.flush()
    }
}

impl Export<LicenseTable> for Csv {
    fn export(&self, licenses: &LicenseTable, out: &mut dyn Write) -> io::Result<()> {
        let mut table = csv::WriterBuilder::new().flexible(true).from_writer(out);
        write_line(&mut table, licenses.table.columns.iter().map(|column| &*column.name))?;
        for row in &licenses.table.rows {
            write_line(&mut table, row.cells.iter().map(String::as_str))?;
        }
        licenses.notes.iter().try_for_each(|note| write_line(&mut table, ["Note", note]))?;
        table.flush()
    }
}

impl Export<Table> for Csv {
    fn export(&self, rows: &Table, out: &mut dyn Write) -> io::Result<()> {
        let mut table = csv::WriterBuilder::new().flexible(true).from_writer(out);
        write_line(&mut table, rows.columns.iter().map(|column| &*column.name))?;
        rows.rows.iter().try_for_each(|row| write_line(&mut table, row.cells.iter().map(String::as_str)))?;
        table.flush()
    }
}

/// Writes a line. What the reader of a pipe did not wait for stays the error that it is.
pub(super) fn write_line<'a>(
    table: &mut csv::Writer<impl Write>,
    cells: impl IntoIterator<Item = &'a str>,
) -> io::Result<()> {
    table.write_record(line(cells.into_iter())).map_err(|fault| match fault.into_kind() {
        csv::ErrorKind::Io(fault) => fault,
        other => io::Error::other(format!("{other:?}")),
    })
}

/// Title of the role whose cell is marked.
fn better<'a>(comparison: &'a ComparisonSheet<'_>, row: &SaidRow) -> &'a str {
    row.cells.iter().position(|cell| cell.better).and_then(|at| comparison.titles().nth(at)).unwrap_or_default()
}

fn line<'a>(cells: impl Iterator<Item = &'a str>) -> Vec<String> {
    cells.map(defuse).collect()
}

/// A cell that no spreadsheet takes for a formula.
fn defuse(cell: &str) -> String {
    let clean = text::sanitise(cell);
    if clean.trim_start().starts_with(['=', '+', '-', '@']) { format!("'{clean}") } else { clean }
}
