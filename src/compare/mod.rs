//! Roles side by side: one table for the screen, the command and the exports.
//!
//! Rows stand in a fixed order. Every cell is finished text; this room knows nothing of columns, colours or files.

mod axis;
mod better;
mod figures;
mod notes;
mod words;

use crate::catalogue::{Catalogue, Level, Pay, PayRow};
use crate::model::{AreaCode, Figure, Projection, Role};

pub use axis::{Axis, Band};

/// The table.
#[derive(Debug)]
pub struct Comparison<'a> {
    /// The roles, one column each.
    pub roles: Vec<&'a Role>,
    /// The area that the figures were asked for.
    pub area: AreaCode,
    /// Its name.
    pub area_name: String,
    /// When their records were last read through, one column each.
    pub reviewed: Vec<&'a str>,
    /// Their pay, one column each.
    pub pays: Vec<Pay<'a>>,
    /// Their projections, one column each.
    pub projections: Vec<Option<&'a Projection>>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The axis on which all pay bands stand.
    pub axis: Axis,
    /// What a reader of the figures must know: whose they are, what they leave out, where they come from.
    pub notes: Vec<String>,
}

/// One line of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What the line is about.
    pub label: String,
    /// One cell a role.
    pub cells: Vec<Cell>,
    /// The pay bands, in the row that has them.
    pub band: Option<Vec<Option<Band>>>,
}

impl Row {
    /// Whether the roles differ here.
    pub fn differs(&self) -> bool {
        self.cells.windows(2).any(|pair| pair[0].text != pair[1].text)
    }
}

/// What one role has in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// Surely better than every other cell of the line.
    pub better: bool,
    /// Nothing is known; the text says so.
    pub missing: bool,
}

impl Cell {
    fn is(text: impl Into<String>) -> Self {
        Self { text: text.into(), better: false, missing: false }
    }

    fn missing(text: &str) -> Self {
        Self { text: text.to_owned(), better: false, missing: true }
    }
}

/// A role with its pay, looked up once.
struct Column<'a> {
    role: &'a Role,
    pay: Pay<'a>,
}

impl<'a> Column<'a> {
    /// The nearest row of the wage table in which `figure` is published.
    fn nearest<T: Copy>(&self, figure: impl Fn(PayRow<'a>) -> Figure<T>) -> Option<(Level, PayRow<'a>)> {
        self.pay.rows().into_iter().find(|(_, row)| !figure(*row).is_missing())
    }
}

/// Puts roles side by side, seen from an area.
pub fn compare<'a>(catalogue: &'a Catalogue, roles: &[&'a Role], area: &AreaCode) -> Comparison<'a> {
    let columns: Vec<Column> = roles.iter().map(|role| Column { role, pay: catalogue.pay(role, area) }).collect();
    let area_name = catalogue.area(area).map_or_else(|| area.to_string(), |area| area.name.clone());
    let bands: Vec<Option<Band>> = columns.iter().map(figures::band).collect();
    let axis = Axis::around(bands.iter().copied().flatten());
    let projections: Vec<_> = roles.iter().map(|role| catalogue.projection(role)).collect();
    let mut rows = figures::rows(&columns, &projections, bands);
    rows.extend(words::rows(catalogue, roles, area));
    let notes = notes::notes(catalogue, &columns, &projections, &area_name);
    let pays = columns.iter().map(|column| column.pay).collect();
    let reviewed = roles.iter().map(|role| catalogue.page(role).last_reviewed.as_str()).collect();
    Comparison { roles: roles.to_vec(), area: area.clone(), area_name, reviewed, pays, projections, rows, axis, notes }
}

#[cfg(test)]
mod tests;
