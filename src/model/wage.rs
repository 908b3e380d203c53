//! Wages as the Bureau of Labor Statistics publishes them, marks included.

use std::fmt;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{AreaCode, AreaKind, SocCode, SourceId, StateCode};

/// An amount in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(pub u32);

impl Money {
    /// From whole dollars.
    pub const fn dollars(dollars: u32) -> Self {
        Self(dollars * 100)
    }

    /// Whole dollars, cents cut off.
    pub const fn whole_dollars(self) -> u32 {
        self.0 / 100
    }
}

impl Money {
    /// From a number of dollars, if it is one of whole cents.
    pub fn from_dollars(dollars: f64) -> Option<Self> {
        // A cent more or less is another double below this bound, so that nothing is rounded away.
        let cents = (dollars * 100.0).round();
        let exact = (0.0..=f64::from(u32::MAX)).contains(&cents) && cents / 100.0 == dollars;
        exact.then_some(Self(cents as u32))
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let dollars = f64::deserialize(deserializer)?;
        let fault = || de::Error::custom(format!("{dollars} is no amount of money in dollars and whole cents"));
        Self::from_dollars(dollars).ok_or_else(fault)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_multiple_of(100) {
            serializer.serialize_u32(self.0 / 100)
        } else {
            serializer.serialize_f64(f64::from(self.0) / 100.0)
        }
    }
}

/// A published figure with the states that the publisher marks.
///
/// In the data files: a number, `"*"` or `"**"` (not released), `"#"` (top-coded), `null` (no such measure).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure<T> {
    /// The figure itself.
    Is(T),
    /// Top-coded: this much or more.
    AtLeast(T),
    /// The publisher has an estimate but does not release it.
    NotReleased,
    /// The publisher has no such measure for the row.
    Absent,
}

impl<T: Copy> Figure<T> {
    /// The figure, or the bound of a top-coded one.
    pub fn amount(self) -> Option<T> {
        match self {
            Self::Is(value) | Self::AtLeast(value) => Some(value),
            Self::NotReleased | Self::Absent => None,
        }
    }

    /// The same state of another value.
    pub fn map<U>(self, value: impl Fn(T) -> U) -> Figure<U> {
        match self {
            Self::Is(of) => Figure::Is(value(of)),
            Self::AtLeast(of) => Figure::AtLeast(value(of)),
            Self::NotReleased => Figure::NotReleased,
            Self::Absent => Figure::Absent,
        }
    }

    /// Whether there is nothing to show but words.
    pub fn is_missing(self) -> bool {
        self.amount().is_none()
    }
}

impl<T: Serialize> Serialize for Figure<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct AtLeast<'a, T> {
            at_least: &'a T,
        }
        match self {
            Self::Is(value) => value.serialize(serializer),
            Self::AtLeast(value) => AtLeast { at_least: value }.serialize(serializer),
            Self::NotReleased | Self::Absent => serializer.serialize_none(),
        }
    }
}

/// Five percentiles and the mean of one wage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Percentiles {
    /// A tenth of the workers earn less.
    pub p10: Figure<Money>,
    /// A quarter earn less.
    pub p25: Figure<Money>,
    /// The median: half earn less.
    pub p50: Figure<Money>,
    /// Three quarters earn less.
    pub p75: Figure<Money>,
    /// Nine tenths earn less.
    pub p90: Figure<Money>,
    /// The mean.
    pub mean: Figure<Money>,
}

impl Percentiles {
    /// The five percentiles in rising order, without the mean.
    pub fn rising(&self) -> [Figure<Money>; 5] {
        [self.p10, self.p25, self.p50, self.p75, self.p90]
    }
}

/// Employment and pay of one occupation in one area.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wage {
    /// Jobs, without the self-employed.
    pub employment: Figure<u32>,
    /// Of a million jobs in the area, how many are of this occupation. The tables give it for a thousand, with three
    /// decimals.
    pub jobs_in_million: Option<u32>,
    /// Relative standard error of the mean wage, percent.
    pub mean_error: Option<f64>,
    /// Dollars a year.
    pub annual: Percentiles,
    /// Dollars an hour.
    pub hourly: Percentiles,
}

/// The wages of one area, by SOC code.
#[derive(Debug)]
pub struct AreaWages {
    /// Code of the area.
    pub code: AreaCode,
    /// Name as published.
    pub name: String,
    /// Kind of area.
    pub kind: AreaKind,
    rows: Rows,
}

/// Wages of an area by SOC code, in rising order of the code.
pub type WageRows = Vec<(SocCode, Wage)>;

/// Finds the row of an occupation.
type FindRow = Box<dyn Fn(&SocCode) -> Option<Wage> + Send + Sync>;

/// Where the rows of an area are.
enum Rows {
    /// Read from a file.
    Read(WageRows),
    /// In the program, each read when it is asked for.
    Bundled(FindRow),
}

impl fmt::Debug for Rows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(rows) => f.debug_list().entries(rows).finish(),
            Self::Bundled(_) => f.write_str("bundled"),
        }
    }
}

impl AreaWages {
    /// An area with its rows, in rising order of the SOC code.
    pub fn new(code: AreaCode, name: String, kind: AreaKind, rows: WageRows) -> Self {
        Self { code, name, kind, rows: Rows::Read(rows) }
    }

    /// An area whose rows `find` reads one by one.
    pub(crate) fn bundled(
        code: AreaCode,
        name: String,
        kind: AreaKind,
        find: impl Fn(&SocCode) -> Option<Wage> + Send + Sync + 'static,
    ) -> Self {
        Self { code, name, kind, rows: Rows::Bundled(Box::new(find)) }
    }

    /// The row of an occupation, if the table has one for this area.
    pub fn row(&self, soc: &SocCode) -> Option<Wage> {
        match &self.rows {
            Rows::Read(rows) => rows.binary_search_by(|(code, _)| code.cmp(soc)).ok().map(|at| rows[at].1),
            Rows::Bundled(find) => find(soc),
        }
    }
}

/// One file of `data/wages/`: a state with its areas, or the nation.
#[derive(Debug)]
pub struct StateWages {
    /// Postal letters, `US` for the nation.
    pub state: StateCode,
    /// The table that the figures come from.
    pub source: SourceId,
    /// The release, for example `May 2025`.
    pub edition: String,
    /// The state first, then its areas by name.
    pub areas: Vec<AreaWages>,
}

impl StateWages {
    /// The wages of an area of this state.
    pub fn area(&self, code: &AreaCode) -> Option<&AreaWages> {
        self.areas.iter().find(|area| area.code == *code)
    }
}

/// One cell of the data file, before the top-coding bound is known.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Cell {
    Number(f64),
    Top,
    Withheld,
    Absent,
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct CellVisitor;
        impl Visitor<'_> for CellVisitor {
            type Value = Cell;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number, \"*\", \"**\", \"#\" or null")
            }
            fn visit_u64<E: de::Error>(self, n: u64) -> Result<Cell, E> {
                u32::try_from(n).map(|n| Cell::Number(n.into())).map_err(|_| E::custom("number too large"))
            }
            fn visit_f64<E: de::Error>(self, n: f64) -> Result<Cell, E> {
                Ok(Cell::Number(n))
            }
            fn visit_str<E: de::Error>(self, mark: &str) -> Result<Cell, E> {
                match mark {
                    "#" => Ok(Cell::Top),
                    "*" | "**" => Ok(Cell::Withheld),
                    _ => Err(E::invalid_value(de::Unexpected::Str(mark), &self)),
                }
            }
            fn visit_unit<E: de::Error>(self) -> Result<Cell, E> {
                Ok(Cell::Absent)
            }
        }
        deserializer.deserialize_any(CellVisitor)
    }
}

/// The cells of a row of `data/wages/`, in their order, by the names that the publisher gives the columns.
pub(crate) const WAGE_COLUMNS: [&str; 17] = [
    "TOT_EMP",
    "EMP_PRSE",
    "JOBS_1000",
    "LOC_QUOTIENT",
    "MEAN_PRSE",
    "H_MEAN",
    "H_PCT10",
    "H_PCT25",
    "H_MEDIAN",
    "H_PCT75",
    "H_PCT90",
    "A_MEAN",
    "A_PCT10",
    "A_PCT25",
    "A_MEDIAN",
    "A_PCT75",
    "A_PCT90",
];
