//! The lines of figures: pay, jobs, growth, openings, time.

use super::better::{Worth, mark};
use super::{Band, Cell, Column, Row};
use crate::catalogue::{Catalogue, Level, PayRow};
use crate::model::{Figure, Money, Projection, WageBasis};
use crate::text;

/// The band of a role, from the nearest row with a median.
pub(super) fn band(column: &Column) -> Option<Band> {
    column.pay.nearest().map(|(level, row)| Band { percentiles: row.wage.annual.rising(), level })
}

/// All lines of figures in their order.
pub(super) fn rows(catalogue: &Catalogue, columns: &[Column], bands: Vec<Option<Band>>) -> Vec<Row> {
    let projections: Vec<Option<&Projection>> =
        columns.iter().map(|column| catalogue.projection(&column.role.soc)).collect();
    let growth = match projections.iter().flatten().next() {
        Some(projection) => format!("Growth to {}", projection.target_year),
        None => "Growth".to_owned(),
    };
    let percentiles = columns.iter().map(percentiles).collect();
    vec![
        Row { label: "Pay a year".into(), cells: percentiles, band: Some(bands) },
        median(columns),
        Row { label: "10th to 90th".into(), cells: columns.iter().map(span).collect(), band: None },
        jobs(columns),
        projected(growth, columns, &projections, |p| (p.change_percent, text::change(p.change_percent))),
        projected("Openings a year (nation)".into(), columns, &projections, |p| {
            (p.annual_openings_thousands, text::openings(p.annual_openings_thousands))
        }),
        time(columns),
    ]
}

/// A figure with whatever must stand beside it: whose it is, and whether it counts other jobs too.
fn with_remarks(figure: String, column: &Column, level: Level, row: PayRow) -> Cell {
    let mut remarks = Vec::new();
    match level {
        Level::Area => {}
        Level::State => remarks.push(row.name),
        Level::Nation => remarks.push("nation"),
    }
    if column.role.wage_basis == WageBasis::Broader {
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
    published("Median", columns, dollars, text::money, worth)
}

fn jobs(columns: &[Column]) -> Row {
    let worth = |figure: Figure<u32>| match figure {
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
    worth: impl Fn(Figure<T>) -> Worth,
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
        worths.push(if Some(here) == level { worth(figure(row)) } else { Worth::Other });
    }
    mark(&mut cells, &worths);
    Row { label: label.to_owned(), cells, band: None }
}

/// A line of the projections table. More is better.
fn projected(
    label: String,
    columns: &[Column],
    projections: &[Option<&Projection>],
    read: impl Fn(&Projection) -> (f64, String),
) -> Row {
    let mut cells = Vec::with_capacity(columns.len());
    let mut worths = Vec::with_capacity(columns.len());
    for (column, projection) in columns.iter().zip(projections) {
        let Some((number, words)) = projection.map(&read) else {
            cells.push(Cell::missing(text::NOT_PUBLISHED));
            worths.push(Worth::Nothing);
            continue;
        };
        let broader = column.role.wage_basis == WageBasis::Broader;
        cells.push(Cell::is(if broader { format!("{words} (broader series)") } else { words }));
        worths.push(Worth::figure(Figure::Is(number)));
    }
    mark(&mut cells, &worths);
    Row { label, cells, band: None }
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
