//! Pay by area, by kind of employer or by year. Whoever renders it puts the figures into columns or into sentences; the
//! words for the sentences stand here.

use crate::compare::Axis;
use crate::model::{Figure, Money, Percentiles, SourceId, Wage};
use crate::sorting;
use crate::text;

/// What stands in the place of a year without figures.
pub const NO_FIGURES: &str = "our sources have no figures for that year";

/// Rows of pay on one axis.
#[derive(Debug, Clone, PartialEq)]
pub struct PayTable {
    /// What the rows are.
    pub of: PayOf,
    /// The axis of their bands, in dollars a year.
    pub axis: Axis,
    /// The rows.
    pub rows: Vec<PayLine>,
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayOf {
    /// Areas, in dollars a year.
    AreasByYear,
    /// Areas, in dollars an hour.
    AreasByHour,
    /// Areas, of which only the median is told.
    Glance,
    /// Kinds of employers.
    Employers,
    /// Years.
    Years,
    /// Roles side by side, each from the nearest area with a figure.
    Roles,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct PayLine {
    /// Its name as published.
    pub name: String,
    /// A short name for a column.
    pub short: String,
    /// The figures, where our sources have any.
    pub wage: Option<Wage>,
    /// The table that they come from.
    pub source: Option<SourceId>,
    /// Whether they are those of a wider group than the role.
    pub of_group: bool,
}

/// A state of a figure that a reader must be told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unusual {
    /// The publisher has an estimate but does not release it.
    Withheld,
    /// Only known to be at least an amount.
    Top,
    /// The publisher has no such measure.
    Absent,
}

impl Unusual {
    /// What it means, behind the word or mark that a renderer has for it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Withheld => "the publisher has an estimate but does not release it.",
            Self::Top => "the publisher gives no figure above that amount.",
            Self::Absent => "the publisher has no such figure for this occupation.",
        }
    }

    fn of<T>(figure: &Figure<T>) -> Option<Self> {
        match figure {
            Figure::Is(_) => None,
            Figure::AtLeast(_) => Some(Self::Top),
            Figure::NotReleased => Some(Self::Withheld),
            Figure::Absent => Some(Self::Absent),
        }
    }
}

impl PayTable {
    /// A table of these rows.
    pub fn new(of: PayOf, rows: Vec<PayLine>) -> Self {
        let bands = rows.iter().filter_map(|row| row.wage.as_ref()).map(|wage| wage.annual.rising());
        Self { of, axis: Axis::around(bands), rows }
    }

    /// Whether any of the figures are those of a wider group than the role.
    pub fn of_group(&self) -> bool {
        self.rows.iter().any(|row| row.of_group)
    }

    /// The percentiles that are told, by their places among the five.
    pub fn told(&self) -> &'static [usize] {
        match self.of {
            PayOf::AreasByYear | PayOf::AreasByHour | PayOf::Roles => &[0, 1, 2, 3, 4],
            PayOf::Glance => &[2],
            PayOf::Employers | PayOf::Years => &[0, 2, 4],
        }
    }

    /// The figures of a row in the unit of the table.
    pub fn figures<'w>(&self, wage: &'w Wage) -> &'w Percentiles {
        if self.of == PayOf::AreasByHour { &wage.hourly } else { &wage.annual }
    }

    /// An amount in the unit of the table.
    pub fn amount(&self, figure: Figure<Money>) -> String {
        if self.of == PayOf::AreasByHour { text::hourly(figure) } else { text::money(figure) }
    }

    /// A row as a sentence without its name.
    pub fn sentence(&self, wage: &Wage) -> String {
        let figures = self.figures(wage);
        let verb = if self.of == PayOf::Years { "earned" } else { "earn" };
        let spread = text::spread(figures.rising(), self.told(), verb, |figure| self.amount(figure));
        let parts =
            [format!("median {}", self.amount(figures.p50)), spread, format!("jobs {}", text::count(wage.employment))];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
    }

    /// What is unusual about the figures that are told, each once.
    pub fn unusual(&self) -> Vec<Unusual> {
        let of = |wage: &Wage| {
            let rising = self.figures(wage).rising();
            let amounts: Vec<_> = self.told().iter().filter_map(|at| Unusual::of(&rising[*at])).collect();
            amounts.into_iter().chain(Unusual::of(&wage.employment))
        };
        let mut found: Vec<Unusual> = self.rows.iter().filter_map(|row| row.wage.as_ref()).flat_map(of).collect();
        sorting::all(&mut found);
        found.dedup();
        found
    }
}
