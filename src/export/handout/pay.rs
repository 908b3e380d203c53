//! Pay as a table with a drawn band in every row, all on one axis. The drawing says nothing that the figures beside it do
//! not say.

use crate::compare::Axis;
use crate::model::{Figure, Money, SourceId};
use crate::sheet::{NO_FIGURES, PayLine, PayTable};
use crate::text::{self, sanitise};

/// Width of a band, millimeters, and how many units of a drawing one has.
const WIDTH: usize = 58;
const UNITS: usize = 10;

/// Units that a character of a label takes, at most.
const LETTER: usize = 19;

/// The table.
pub(super) struct Picture {
    pub(super) caption: &'static str,
    pub(super) width: usize,
    /// Names of the columns of amounts.
    pub(super) names: Vec<&'static str>,
    /// Which of them is the median.
    pub(super) median: usize,
    /// Labels of the axis: place, which part of the label stands there, words.
    pub(super) ticks: Vec<(usize, &'static str, String)>,
    /// Where the lines of the axis stand.
    pub(super) lines: Vec<usize>,
    pub(super) rows: Vec<Row>,
    pub(super) legend: String,
}

/// A row of it.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) marks: Vec<usize>,
    /// Whether it is the pay of a wider group.
    pub(super) hollow: bool,
    pub(super) shapes: Vec<Shape>,
    pub(super) sentence: String,
    pub(super) cells: Vec<String>,
    pub(super) jobs: String,
}

/// A part of a band.
pub(super) enum Shape {
    /// From the lowest published percentile to the highest.
    Line(String),
    /// Its ends; an arrow where it goes on.
    Ends(String),
    /// The middle half: where it begins and how wide it is.
    Middle(usize, usize),
    /// The median.
    Median(usize),
}

impl Picture {
    pub(super) fn new(table: &PayTable, id: &str, marks: impl Fn(&Option<SourceId>) -> Vec<usize>) -> Self {
        let told = table.told();
        let rows = table.rows.iter().enumerate();
        let rows: Vec<Row> = rows.map(|(at, row)| line(table, row, format!("{id}-{at}"), marks(&row.source))).collect();
        Self {
            caption: "Pay a year in dollars",
            width: WIDTH,
            names: told.iter().map(|at| text::PERCENTILES[*at]).collect(),
            median: told.iter().position(|at| *at == 2).unwrap_or_default(),
            ticks: ticks(&table.axis),
            lines: table.axis.ticks.iter().map(|tick| place(&table.axis, *tick)).collect(),
            rows,
            legend: legend(table),
        }
    }
}

fn place(axis: &Axis, dollars: u32) -> usize {
    axis.place(dollars, WIDTH * UNITS)
}

/// Labels that would touch are left out, and none hangs over an end.
fn ticks(axis: &Axis) -> Vec<(usize, &'static str, String)> {
    let mut free = 0;
    let mut said = Vec::new();
    for tick in &axis.ticks {
        let label = text::axis_label(*tick);
        let (at, half) = (place(axis, *tick), label.len() * LETTER / 2);
        let (from, to, anchor) = match at {
            at if at < half => (at, at + 2 * half, "start"),
            at if at + half > WIDTH * UNITS => (at.saturating_sub(2 * half), at, "end"),
            at => (at - half, at + half, "middle"),
        };
        if from >= free {
            free = to + LETTER / 2;
            said.push((at, anchor, label));
        }
    }
    said
}

fn line(table: &PayTable, row: &PayLine, id: String, marks: Vec<usize>) -> Row {
    let group = if row.of_group { " (group pay)" } else { "" };
    let name = sanitise(&format!("{}{group}", row.short));
    let figures = row.wage.as_ref().map(|wage| wage.annual.rising());
    let cells = |figures: &[Figure<Money>; 5]| table.told().iter().map(|at| table.amount(figures[*at])).collect();
    Row {
        id,
        name,
        marks,
        hollow: row.of_group,
        shapes: figures.map(|five| shapes(&five, &table.axis)).unwrap_or_default(),
        sentence: row.wage.as_ref().map_or_else(|| NO_FIGURES.to_owned(), |wage| table.sentence(wage)),
        cells: figures
            .as_ref()
            .map_or_else(|| table.told().iter().map(|_| text::NOT_PUBLISHED.to_owned()).collect(), cells),
        jobs: row.wage.as_ref().map_or_else(|| text::NOT_PUBLISHED.to_owned(), |wage| text::count(wage.employment)),
    }
}

/// The parts of a band; what is not published is left out.
fn shapes(five: &[Figure<Money>; 5], axis: &Axis) -> Vec<Shape> {
    let at = five.map(|figure| figure.amount().map(|amount| place(axis, amount.whole_dollars())));
    let mut shapes = Vec::new();
    let known = || at.iter().copied().flatten();
    if let (Some(from), Some(to)) = (known().min(), known().max()) {
        shapes.push(Shape::Line(format!("M{from} 25H{to}")));
        let mut path = if at[0].is_some() { format!("M{from} 14V36") } else { String::new() };
        path += &match five[4] {
            Figure::AtLeast(_) => format!("M{} 16L{to} 25L{} 34", to.saturating_sub(12), to.saturating_sub(12)),
            figure if figure.is_missing() => String::new(),
            _ => format!("M{to} 14V36"),
        };
        shapes.push(Shape::Ends(path));
    }
    if let (Some(from), Some(to)) = (at[1], at[3]) {
        shapes.push(Shape::Middle(from, to - from));
    }
    shapes.extend(at[2].map(Shape::Median));
    shapes
}

/// What the drawing and unusual figures mean.
fn legend(table: &PayTable) -> String {
    let mut said = String::from(
        "Dollars a year before taxes. Line: lowest tenth to highest tenth. Box: the middle half. Thick bar: the median; \
         half earn less.",
    );
    if table.of_group() {
        said += " Hollow box, broken line: pay of a wider group of jobs, not of this job alone.";
    }
    for unusual in table.unusual() {
        let name = match unusual {
            crate::sheet::Unusual::Top => "\"at least\", \"or more\"",
            crate::sheet::Unusual::Withheld => "\"not published\"",
            crate::sheet::Unusual::Absent => "\"not measured\"",
        };
        said += &format!(" {name}: {}", unusual.words());
    }
    said
}
