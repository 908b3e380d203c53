//! A comparison as comma-separated values for a spreadsheet.

use std::io::{self, Write};

use super::Export;
use crate::sheet::{ComparisonSheet, SaidRow};
use crate::text;

/// CSV: a line per row, a column per role, the better role's title last, the notes below.
#[derive(Debug, Clone, Copy)]
pub struct Csv;

impl Export<ComparisonSheet<'_>> for Csv {
    fn export(&self, comparison: &ComparisonSheet<'_>, out: &mut dyn Write) -> io::Result<()> {
        let mut table = csv::WriterBuilder::new().flexible(true).from_writer(out);
        let titles = comparison.titles();
        table.write_record(line(["Compared"].into_iter().chain(titles).chain(["Better"])))?;
        for row in &comparison.rows {
            let cells = row.cells.iter().map(|cell| cell.text.as_str());
            let better = better(comparison, row);
            table.write_record(line([row.label.as_str()].into_iter().chain(cells).chain([better])))?;
        }
        table.write_record(line(["Area", &comparison.of.area_name].into_iter()))?;
        for note in comparison.notes() {
            table.write_record(line(["Note", &note].into_iter()))?;
        }
        table.flush()
    }
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
