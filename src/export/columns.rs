//! A table in columns of cells, for everything that writes with letters of one width.

use crate::sheet::{Mark, Table, TableRow};
use crate::text;

/// The lines of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// The names of the columns.
    pub head: String,
    /// The lines of each row: long words go on under their column.
    pub rows: Vec<Vec<String>>,
}

/// Cells between two columns.
const BETWEEN: usize = 2;

impl Columns {
    /// Lays a table out in `cells` cells, with `mark` before the rows that are chosen.
    pub fn new(table: &Table, mark: &str, cells: usize) -> Self {
        let chosen = table.rows.iter().any(|row| row.mark == Mark::Chosen);
        let lead = if chosen { text::width(mark) + 1 } else { 0 };
        let mut widths: Vec<usize> = table.columns.iter().map(|column| text::width(&column.name)).collect();
        for row in &table.rows {
            widths.iter_mut().zip(&row.cells).for_each(|(width, cell)| *width = text::width(cell).max(*width));
        }
        let words = || (0..table.columns.len()).filter(|at| !table.columns[*at].numbers);
        let room = cells.saturating_sub(lead + BETWEEN * widths.len().saturating_sub(1));
        let needed: usize = widths.iter().sum();
        if let Some(first) = words().next() {
            widths[first] += room.saturating_sub(needed);
        }
        // The widest column of words gives way, down to its name, until all fit.
        for _ in room..needed {
            let can_shrink = words().filter(|at| widths[*at] > text::width(&table.columns[*at].name).max(1));
            let Some(widest) = can_shrink.max_by_key(|at| widths[*at]) else { break };
            widths[widest] -= 1;
        }
        let laid = Laid { table, widths, lead };
        let names: Vec<String> = table.columns.iter().map(|column| column.name.to_string()).collect();
        let rows = table.rows.iter().map(|row| laid.row(&row.cells, if is_chosen(row) { mark } else { "" }));
        Self { head: laid.row(&names, "").concat(), rows: rows.collect() }
    }
}

fn is_chosen(row: &TableRow) -> bool {
    row.mark == Mark::Chosen
}

/// A table whose columns have widths.
struct Laid<'t> {
    table: &'t Table,
    widths: Vec<usize>,
    lead: usize,
}

impl Laid<'_> {
    fn row(&self, cells: &[String], mark: &str) -> Vec<String> {
        let parts: Vec<Vec<String>> =
            cells.iter().zip(&self.widths).map(|(cell, width)| text::wrap(cell, *width)).collect();
        let height = parts.iter().map(Vec::len).max().unwrap_or(0);
        (0..height).map(|at| self.line(&parts, at, if at == 0 { mark } else { "" })).collect()
    }

    fn line(&self, parts: &[Vec<String>], at: usize, mark: &str) -> String {
        let mut line = text::pad(mark, self.lead);
        for (place, (column, width)) in self.table.columns.iter().zip(&self.widths).enumerate() {
            let part = parts.get(place).and_then(|cell| cell.get(at)).map_or("", String::as_str);
            line += &" ".repeat(if place == 0 { 0 } else { BETWEEN });
            line += &if column.numbers { text::pad_before(part, *width) } else { text::pad(part, *width) };
        }
        line.trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Column;

    #[test]
    fn of_several_columns_of_words_the_widest_goes_on_and_no_word_is_cut_to_letters() {
        let cells = ["Radiologic Technologist", "associate degree", "North Dakota State University, Fargo, ND"];
        let row =
            TableRow { cells: cells.map(str::to_owned).to_vec(), mark: Mark::Plain, sources: vec![], of_cells: vec![] };
        let columns = ["role", "schooling", "nearest program"].map(|name| Column { name: name.into(), numbers: false });
        let laid = Columns::new(&Table { columns: columns.to_vec(), rows: vec![row] }, ">", 66);
        assert_eq!(laid.head, "role                     schooling         nearest program");
        assert_eq!(
            laid.rows[0],
            [
                "Radiologic Technologist  associate degree  North Dakota State",
                "                                           University, Fargo, ND",
            ]
        );
    }

    #[test]
    fn numbers_end_under_each_other_and_long_names_go_on() {
        let row = |cells: [&str; 3], mark| TableRow {
            cells: cells.map(str::to_owned).to_vec(),
            mark,
            sources: vec![],
            of_cells: vec![],
        };
        let columns = [("rank", true), ("area", false), ("jobs", true)];
        let table = Table {
            columns: columns.map(|(name, numbers)| Column { name: name.into(), numbers }).to_vec(),
            rows: vec![
                row(["1", "Baltimore", "90"], Mark::Plain),
                row(["2", "Prince George's", "1,090"], Mark::Chosen),
            ],
        };
        let laid = Columns::new(&table, ">", 24);
        assert_eq!(laid.head, "  rank  area        jobs");
        assert_eq!(laid.rows[0], ["     1  Baltimore     90"]);
        assert_eq!(laid.rows[1], [">    2  Prince     1,090", "        George's"]);
    }
}
