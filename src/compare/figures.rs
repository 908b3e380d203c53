//! The lines of figures: pay, jobs, growth, openings, time.

use super::better::{Worth, mark};
use super::{Band, Cell, Column, Row};
use crate::catalogue::{Level, PayRow};
use crate::model::{Figure, Money, Projection, WageBasis};
use crate::text;

/// The band of a role, from the nearest row with a median.
pub(super) fn band(column: &Column) -> Option<Band> {
    column.pay.nearest().map(|(_, row)| row.wage.annual.rising())
}

/// All lines of figures in their order.
pub(super) fn rows(columns: &[Column], projections: &[Option<&Projection>], bands: Vec<Option<Band>>) -> Vec<Row> {
    let growth_label = match projections.iter().flatten().next() {
        Some(projection) => format!("Growth to {}", projection.target_year),
        None => "Growth".to_owned(),
    };
    let percentiles = columns.iter().map(percentiles).collect();
    vec![
        Row { label: "Pay a year".into(), cells: percentiles, band: Some(bands) },
        median(columns),
        Row { label: "10th to 90th".into(), cells: columns.iter().map(span).collect(), band: None },
        jobs(columns),
        projected(growth_label, columns, projections, growth),
        projected("Openings a year (nation)".into(), columns, projections, openings),
        time(columns),
    ]
}

fn is_broader(column: &Column) -> bool {
    column.role.wage_basis == WageBasis::Broader
}

/// A figure with whatever must stand beside it: whose it is, and whether it counts other jobs too.
fn with_remarks(figure: String, column: &Column, level: Level, row: PayRow) -> Cell {
    let mut remarks = Vec::new();
    match level {
        Level::Area => {}
        Level::State => remarks.push(row.name),
        Level::Nation => remarks.push("nation"),
    }
    if is_broader(column) {
        remarks.push("broader series");
    }
    if remarks.is_empty() { Cell::is(figure) } else { Cell::is(format!("{figure} ({})", remarks.join(", "))) }
}

fn percentiles(column: &Column) -> Cell {
    let Some((level, row)) = column.pay.nearest() else { return Cell::missing(text::NOT_PUBLISHED) };
    let names = ["10th", "25th", "median", "75th", "90th"];
    let named = names.iter().zip(row.wage.annual.rising());
    let parts: Vec<String> = named.map(|(name, figure)| format!("{name} {}", text::money(figure))).collect();
    with_remarks(parts.join(", "), column, level, row)
}

fn span(column: &Column) -> Cell {
    let Some((level, row)) = column.pay.nearest() else { return Cell::missing(text::NOT_PUBLISHED) };
    let (low, high) = (row.wage.annual.p10, row.wage.annual.p90);
    if low.is_missing() && high.is_missing() {
        return Cell::missing(text::NOT_PUBLISHED);
    }
    with_remarks(format!("{} to {}", text::money(low), text::money(high)), column, level, row)
}

fn median(columns: &[Column]) -> Row {
    let dollars = |row: PayRow| row.wage.annual.p50;
    let worth = |figure: Figure<Money>| match figure {
        Figure::Is(amount) => Worth::figure(Figure::Is(amount.0.into())),
        Figure::AtLeast(bound) => Worth::figure(Figure::AtLeast(bound.0.into())),
        Figure::NotReleased | Figure::Absent => Worth::Nothing,
    };
    // A broader series is not the pay of this role alone, so it decides nothing; the same holds for the lines below.
    let sure = |column: &Column, figure| if is_broader(column) { Worth::Other } else { worth(figure) };
    published("Median", columns, dollars, text::money, sure)
}

fn jobs(columns: &[Column]) -> Row {
    let worth = |column: &Column, figure: Figure<u32>| match figure {
        _ if is_broader(column) => Worth::Other,
        Figure::Is(number) => Worth::figure(Figure::Is(number.into())),
        Figure::AtLeast(bound) => Worth::figure(Figure::AtLeast(bound.into())),
        Figure::NotReleased | Figure::Absent => Worth::Nothing,
    };
    published("Jobs here", columns, |row| row.wage.employment, text::count, worth)
}

/// A line of one figure of the wage table. Figures of different levels are not set against each other.
fn published<'a, T: Copy>(
    label: &str,
    columns: &[Column<'a>],
    figure: impl Fn(PayRow<'a>) -> Figure<T>,
    words: impl Fn(Figure<T>) -> String,
    worth: impl Fn(&Column<'a>, Figure<T>) -> Worth,
) -> Row {
    let found: Vec<_> = columns.iter().map(|column| column.nearest(&figure)).collect();
    let level = found.iter().flatten().map(|(level, _)| *level).next();
    let mut cells = Vec::with_capacity(columns.len());
    let mut worths = Vec::with_capacity(columns.len());
    for (column, found) in columns.iter().zip(found) {
        let Some((here, row)) = found else {
            cells.push(Cell::missing(text::NOT_PUBLISHED));
            worths.push(Worth::Nothing);
            continue;
        };
        cells.push(with_remarks(words(figure(row)), column, here, row));
        worths.push(if Some(here) == level { worth(column, figure(row)) } else { Worth::Other });
    }
    mark(&mut cells, &worths);
    Row { label: label.to_owned(), cells, band: None }
}

/// A line of the projections table. More is better.
fn projected(
    label: String,
    columns: &[Column],
    projections: &[Option<&Projection>],
    read: impl Fn(&Column, &Projection) -> (Worth, String),
) -> Row {
    let mut cells = Vec::with_capacity(columns.len());
    let mut worths = Vec::with_capacity(columns.len());
    for (column, projection) in columns.iter().zip(projections) {
        let Some(projection) = projection else {
            cells.push(Cell::missing(text::NOT_PUBLISHED));
            worths.push(Worth::Nothing);
            continue;
        };
        let (worth, words) = read(column, projection);
        cells.push(Cell::is(if is_broader(column) { format!("{words} (broader series)") } else { words }));
        worths.push(worth);
    }
    mark(&mut cells, &worths);
    Row { label, cells, band: None }
}

fn growth(column: &Column, projection: &Projection) -> (Worth, String) {
    let percent = projection.change_percent;
    let worth = if is_broader(column) { Worth::Other } else { Worth::figure(Figure::Is(percent)) };
    (worth, text::change(percent))
}

fn openings(column: &Column, projection: &Projection) -> (Worth, String) {
    let thousands = projection.annual_openings_thousands;
    let worth = if is_broader(column) { Worth::Other } else { Worth::figure(Figure::Is(thousands)) };
    (worth, text::openings(thousands))
}

fn time(columns: &[Column]) -> Row {
    let words = |column: &Column| text::months(&column.role.months_to_entry);
    let mut cells: Vec<Cell> = columns
        .iter()
        .map(words)
        .map(|words| if words == text::NOT_STATED { Cell::missing(&words) } else { Cell::is(words) })
        .collect();
    let worths: Vec<Worth> = columns.iter().map(|column| Worth::time(&column.role.months_to_entry)).collect();
    mark(&mut cells, &worths);
    Row { label: "Time to entry".into(), cells, band: None }
}
