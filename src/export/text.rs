//! Plain text for terminals, pipes and screen readers.

use std::io::{self, Write};

use super::{Export, Lines, axis_line, band};
use crate::compare::{Axis, Band, Column, RowKind};
use crate::sheet::{ComparisonSheet, SaidCell, SaidRow};
use crate::text;

/// Plain text in lines of `width` cells.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// Cells of a line.
    pub width: usize,
}

/// Cells for the name before a band or a short cell.
fn name_cells<'n>(names: impl Iterator<Item = &'n str>, width: usize) -> usize {
    names.map(text::width).max().unwrap_or(0).min(width / 2)
}

impl Export<ComparisonSheet<'_>> for Text {
    fn export(&self, comparison: &ComparisonSheet<'_>, out: &mut dyn Write) -> io::Result<()> {
        let mut lines = Lines::new(self.width);
        let titles: Vec<&str> = comparison.titles().collect();
        lines.text(&format!("{}, seen from {}.", titles.join(" / "), comparison.of.area_name));
        for (row, of) in comparison.rows.iter().zip(&comparison.of.rows) {
            lines.section(&row.label);
            if of.kind == RowKind::Pay {
                draw_bands(&mut lines, &comparison.of.columns, &comparison.of.axis);
            }
            cells(&mut lines, &titles, row);
        }
        lines.section("Notes");
        comparison.notes().iter().for_each(|note| lines.bullet(note));
        out.write_all(lines.finish().as_bytes())
    }
}

fn draw_bands(lines: &mut Lines, columns: &[Column], axis: &Axis) {
    let of_group = |column: &Column| column.role.pay_worth().is_group();
    let named = columns.iter().map(|column| (column.role.title.as_str(), column.band(), of_group(column)));
    let named: Vec<NamedBand> = named.collect();
    if named.iter().any(|(_, band, _)| band.is_some()) {
        picture(lines, &named, axis);
    }
}

/// A name, its band, and whether that is the band of a wider group.
pub(super) type NamedBand<'n> = (&'n str, Option<Band>, bool);

/// Bands under one axis, and what their marks mean.
pub(super) fn picture(lines: &mut Lines, named: &[NamedBand], axis: &Axis) {
    let name = name_cells(named.iter().map(|(name, ..)| *name), lines.width());
    let cells = (lines.width() - name - 2).min(70);
    lines.line(&format!("{}  {}", " ".repeat(name), axis_line(axis, cells)));
    for (title, percentiles, of_group) in named {
        let drawn = percentiles.map(|five| band(&five, axis, cells, *of_group));
        let drawn = drawn.unwrap_or_else(|| text::NOT_PUBLISHED.to_owned());
        lines.line(&format!("{}  {drawn}", text::fit(title, name)));
    }
    let has = |group: bool| named.iter().any(|(_, band, of_group)| band.is_some() && *of_group == group);
    if has(false) {
        lines.text("From | to | lies the pay of eight in ten, from [ to ] that of the middle half; # is the median.");
    }
    if has(true) {
        lines.text("With dots it is the pay of a wider group: from ( to ) that of its middle half; ! is its median.");
    }
}

/// The cells of a row, one line a role where they are short.
fn cells(lines: &mut Lines, titles: &[&str], row: &SaidRow) {
    let name = name_cells(titles.iter().copied(), lines.width());
    for (title, cell) in titles.iter().zip(&row.cells) {
        let words = with_mark(cell);
        let line = format!("{}  {words}", text::fit(title, name));
        if text::width(&line) <= lines.width() && text::width(title) <= name {
            lines.line(&line);
        } else {
            lines.fact(title, &words);
        }
    }
}

fn with_mark(cell: &SaidCell) -> String {
    if cell.better { format!("{} (better)", cell.text) } else { cell.text.clone() }
}
