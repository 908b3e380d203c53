//! Comparisons and licenses as Markdown tables.

use std::io::{self, Write};

use super::Export;
use crate::sheet::{ComparisonSheet, LicenseTable, SaidCell};
use crate::text;

/// Markdown, as GitHub and most editors read it.
#[derive(Debug, Clone, Copy)]
pub struct Markdown;

impl Export<ComparisonSheet<'_>> for Markdown {
    fn export(&self, comparison: &ComparisonSheet<'_>, out: &mut dyn Write) -> io::Result<()> {
        let titles: Vec<String> = comparison.titles().map(escape).collect();
        writeln!(out, "# {}\n", titles.join(" / "))?;
        writeln!(
            out,
            "Seen from {}. The better value is bold where better has a meaning.\n",
            escape(&comparison.of.area_name)
        )?;
        writeln!(out, "| | {} |", titles.join(" | "))?;
        writeln!(out, "|---|{}", "---|".repeat(titles.len()))?;
        for row in &comparison.rows {
            let cells: Vec<String> = row.cells.iter().map(cell).collect();
            writeln!(out, "| {} | {} |", escape(&row.label), cells.join(" | "))?;
        }
        writeln!(out)?;
        comparison.notes().iter().try_for_each(|note| writeln!(out, "- {}", escape(note)))
    }
}

impl Export<LicenseTable> for Markdown {
    fn export(&self, licenses: &LicenseTable, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "# {}\n", escape(&licenses.title))?;
        licenses.notes.iter().try_for_each(|note| writeln!(out, "- {}", escape(note)))?;
        let names: Vec<&str> = licenses.table.columns.iter().map(|column| &*column.name).collect();
        writeln!(out, "\n| {} |", names.join(" | "))?;
        writeln!(out, "|{}", "---|".repeat(names.len()))?;
        for row in &licenses.table.rows {
            let cells: Vec<String> = row.cells.iter().map(|cell| escape(cell)).collect();
            writeln!(out, "| {} |", cells.join(" | "))?;
        }
        Ok(())
    }
}

fn cell(cell: &SaidCell) -> String {
    let words = escape(&cell.text);
    if cell.better { format!("**{words}**") } else { words }
}

/// Text in which no character means anything to Markdown.
pub(super) fn escape(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for c in text::sanitise(words).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}
