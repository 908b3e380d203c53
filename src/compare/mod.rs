//! Roles side by side, as values: what each has in each row, which is surely better, the axis of their pay. The words for
//! it stand in `sheet::comparison`.

mod axis;
mod better;
mod rows;

use crate::catalogue::{Catalogue, Level, LicenseHere, Pay, PayRow};
use crate::model::{
    AreaCode, Blood, Contact, Direction, Education, Figure, LicenseNeed, Money, MonthsToEntry, Need, NeededCredential,
    PageHere, Percentiles, Physical, Projection, Remote, Role, RolePage, Schedule,
};

pub use axis::{Axis, Band, BandCell};

/// The table.
#[derive(Debug)]
pub struct Comparison<'a> {
    /// The roles.
    pub columns: Vec<Column<'a>>,
    /// The area that the figures were asked for.
    pub area: AreaCode,
    /// Its name.
    pub area_name: String,
    /// The rows, in a fixed order.
    pub rows: Vec<Row<'a>>,
    /// The axis on which all pay bands stand.
    pub axis: Axis,
}

/// A role with what was looked up for it once.
#[derive(Debug)]
pub struct Column<'a> {
    /// The role.
    pub role: &'a Role,
    /// What one reads after opening it.
    pub page: &'a RolePage,
    /// The credentials that count there, most needed first.
    pub credentials: Vec<&'a NeededCredential>,
    /// The page, seen from the state of the area.
    pub here: PageHere<'a>,
    /// Its pay.
    pub pay: Pay<'a>,
    /// Its projection.
    pub projection: Option<&'a Projection>,
    /// The license in the state of the area.
    pub license: LicenseHere<'a>,
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowKind {
    /// Something that matters to the student.
    Wanted,
    /// The five percentiles of pay; the row of the bands.
    Pay,
    /// The median.
    Median,
    /// From the 10th to the 90th percentile.
    Ends,
    /// Jobs in the area.
    Jobs,
    /// Projected change in jobs.
    Growth,
    /// Projected openings a year.
    Openings,
    /// Time to the job.
    Time,
    /// Least schooling.
    Schooling,
    /// License in the state of the area.
    License,
    /// Credentials.
    Credentials,
    /// Nights, weekends, on call.
    Schedule,
    /// Time with patients.
    Patients,
    /// Blood.
    Blood,
    /// Demands on the body.
    Body,
    /// What one wears.
    Wear,
    /// Whether training is paid.
    PaidTraining,
    /// Work from home.
    Remote,
    /// Places of work.
    Places,
    /// Steps up.
    NextSteps,
}

impl RowKind {
    /// Whether the row holds published figures, so that a missing one is not published rather than not stated.
    pub fn is_of_figures(self) -> bool {
        (Self::Pay..Self::Time).contains(&self)
    }

    /// Whether what has no source in the row is our own judgment.
    pub fn is_of_judgment(self) -> bool {
        self >= Self::Patients
    }
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    /// What it is about.
    pub kind: RowKind,
    /// One cell a role.
    pub cells: Vec<Cell<'a>>,
}

impl Row<'_> {
    /// Whether the roles differ here.
    pub fn differs(&self) -> bool {
        self.cells.windows(2).any(|pair| (&pair[0].value, pair[0].whose) != (&pair[1].value, pair[1].whose))
    }
}

/// What one role has in one row.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell<'a> {
    /// What is known; nothing is missing but said to be missing.
    pub value: Option<Value<'a>>,
    /// Whose figure it is, where it is one.
    pub whose: Option<Whose<'a>>,
    /// Surely better than every other cell of the row.
    pub better: bool,
}

impl Cell<'_> {
    /// Whether nothing is known.
    pub fn is_missing(&self) -> bool {
        match &self.value {
            Some(Value::License(license)) => matches!(license.need(), LicenseNeed::NotKnown | LicenseNeed::Unclear),
            value => value.is_none(),
        }
    }
}

/// Whose figure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whose<'a> {
    /// How near the area is.
    pub level: Level,
    /// Name of the area.
    pub name: &'a str,
    /// Whether the figure is that of a wider group.
    pub of_group: bool,
    /// Which way the role differs from the group, where that is known: it was found for pay alone.
    pub direction: Option<Direction>,
}

/// A value of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Pay a year.
    Pay(Percentiles),
    /// One amount a year.
    Money(Figure<Money>),
    /// Two percentiles of pay.
    Ends(Figure<Money>, Figure<Money>),
    /// A number of jobs.
    Jobs(Figure<u32>),
    /// A change in percent.
    Change(f64),
    /// Thousands of openings.
    Openings(f64),
    /// A time to the job.
    Time(&'a MonthsToEntry),
    /// A level of schooling.
    Schooling(Education),
    /// A license.
    License(LicenseHere<'a>),
    /// Credentials by their letters, with how much they matter and the name of the state whose own credential it is.
    Credentials(Vec<(&'a str, Need, Option<&'a str>)>),
    /// Nights, weekends, on call.
    Schedule(&'a Schedule),
    /// Time with patients.
    Patients(Contact),
    /// Blood.
    Blood(Blood),
    /// Demands on the body.
    Body(Physical),
    /// Work from home.
    Remote(Remote),
    /// Words of the record.
    Words(&'a str),
    /// A list of names.
    Names(Vec<&'a str>),
}

impl<'a> Column<'a> {
    /// The nearest row of the wage table in which `figure` is published.
    pub fn nearest<T: Copy>(&self, figure: impl Fn(PayRow<'a>) -> Figure<T>) -> Option<(Level, PayRow<'a>)> {
        self.pay.rows().into_iter().find(|(_, row)| !figure(*row).is_missing())
    }

    /// The pay band, from the nearest row with a median.
    pub fn band(&self) -> Option<Band> {
        self.pay.nearest().map(|(_, row)| row.wage.annual.rising())
    }
}

/// Puts roles side by side, seen from an area.
pub fn compare<'a>(catalogue: &'a Catalogue, roles: &[&'a Role], area: &AreaCode) -> Comparison<'a> {
    let column = |role: &&'a Role| Column {
        role,
        pay: catalogue.pay(role, area),
        projection: catalogue.projection(role),
        license: catalogue.license_in(role, area),
        page: catalogue.page(role),
        credentials: catalogue.credentials_in(role, area),
        here: catalogue.page_in(role, area),
    };
    let columns: Vec<Column> = roles.iter().map(column).collect();
    let area_name = catalogue.area(area).map_or_else(|| area.to_string(), |area| area.name.clone());
    let axis = Axis::around(columns.iter().filter_map(Column::band));
    let rows = rows::rows(catalogue, &columns);
    Comparison { columns, area: area.clone(), area_name, rows, axis }
}

#[cfg(test)]
mod tests;
