//! One row of the wage table: the area it belongs to and its seventeen cells.

use std::collections::BTreeMap;

use super::columns::{Columns, LARGEST_WAGE, Row, cents, number};
use super::error::{ImportError, Result};
use crate::model::{Area, AreaCode, AreaKind, Money, StateCode, WAGE_COLUMNS};

/// Where the hourly wages begin in [`WAGE_COLUMNS`], and the yearly ones; each is a mean and five percentiles.
const WAGES: [usize; 2] = [5, 11];

/// Largest number of jobs or error or quotient that is believed.
const LARGEST_COUNT: u64 = 1_000_000_000;

/// Where the columns of a table are.
pub(super) struct Layout {
    pub(super) area: usize,
    title: usize,
    kind: usize,
    state: usize,
    pub(super) naics: usize,
    group: Option<usize>,
    owner: Option<usize>,
    /// The occupation. `O_GROUP` is not read: series like 29-2010 stand in the national files twice, as `broad` and as
    /// `detailed`, with the same figures.
    pub(super) soc: usize,
    cells: [usize; 17],
}

/// The cells of a row as they stand in the data file.
pub(super) struct Cells {
    texts: [String; 17],
    /// Whether a wage is top-coded.
    pub(super) top_coded: bool,
    /// The largest yearly percentile that is given.
    pub(super) largest: Option<Money>,
}

impl Cells {
    /// The cells of some columns, separated by commas.
    pub(super) fn pick(&self, columns: &[&str]) -> String {
        let cell =
            |name: &&str| WAGE_COLUMNS.iter().position(|column| column == name).map(|at| self.texts[at].as_str());
        columns.iter().filter_map(cell).collect::<Vec<_>>().join(",")
    }
}

/// A wage; a top-coded one is larger than all others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Amount {
    Is(Money),
    Top,
}

/// Adds the cells of a row and says whether they are new. A row that stands in the tables twice has the same figures.
pub(super) fn add_once(
    rows: &mut BTreeMap<String, String>,
    key: &str,
    cells: String,
    contradiction: impl FnOnce() -> ImportError,
) -> Result<bool> {
    match rows.get(key) {
        Some(known) if *known != cells => Err(contradiction()),
        Some(_) => Ok(false),
        None => {
            rows.insert(key.to_owned(), cells);
            Ok(true)
        }
    }
}

impl Layout {
    /// Finds the columns by name, in whatever order.
    pub(super) fn of(columns: &Columns) -> Result<Self> {
        let mut cells = [0; 17];
        for (cell, name) in cells.iter_mut().zip(WAGE_COLUMNS) {
            *cell = columns.need(&[name])?;
        }
        Ok(Self {
            area: columns.need(&["AREA"])?,
            title: columns.need(&["AREA_TITLE"])?,
            kind: columns.need(&["AREA_TYPE"])?,
            state: columns.need(&["PRIM_STATE"])?,
            naics: columns.need(&["NAICS"])?,
            group: columns.find(&["I_GROUP"]),
            owner: columns.find(&["OWN_CODE"]),
            soc: columns.need(&["OCC_CODE"])?,
            cells,
        })
    }

    /// Whether the row is about all industries and all owners together.
    pub(super) fn is_cross_industry(&self, row: &Row<'_>) -> bool {
        let all = |at: Option<usize>, means: &str| {
            at.is_none_or(|at| row.text(at).is_empty() || row.text(at).eq_ignore_ascii_case(means))
        };
        let naics = row.text(self.naics);
        // A spreadsheet that took the code for a number saves 0.
        !naics.is_empty()
            && naics.bytes().all(|b| b == b'0')
            && all(self.group, "cross-industry")
            && all(self.owner, "1235")
    }

    /// The area that the row is about.
    pub(super) fn area(&self, row: &Row<'_>) -> Result<Area> {
        let (kind, width) = match row.text(self.kind) {
            "1" => (AreaKind::Nation, 2),
            "2" => (AreaKind::State, 2),
            "3" => (AreaKind::Territory, 2),
            "4" => (AreaKind::Metropolitan, 5),
            "6" => (AreaKind::Nonmetropolitan, 7),
            _ => return Err(row.fault(self.kind, "1, 2, 3, 4 or 6 was expected")),
        };
        let code = row.word(self.area)?;
        if code.len() > width || !code.bytes().all(|b| b.is_ascii_digit()) {
            return Err(row.fault(self.area, format!("{width} digits were expected for this AREA_TYPE")));
        }
        // A spreadsheet that took the code for a number has cut the zeros.
        let code = format!("{code:0>width$}");
        let state = row.text(self.state);
        if state.len() != 2 || !state.bytes().all(|b| b.is_ascii_alphabetic()) {
            return Err(row.fault(self.state, "the two letters of a state were expected"));
        }
        let state = state.to_ascii_uppercase();
        if (kind == AreaKind::Nation) != (state == "US") || (kind == AreaKind::Nation) != (code == AreaCode::NATION) {
            return Err(row.fault(self.state, "the nation has AREA 99, AREA_TYPE 1 and PRIM_STATE US"));
        }
        Ok(Area { code: AreaCode(code), name: row.word(self.title)?.to_owned(), kind, state: StateCode(state) })
    }

    /// The seventeen cells, checked.
    pub(super) fn cells(&self, row: &Row<'_>) -> Result<Cells> {
        let mut texts = [const { String::new() }; 17];
        let mut values = [None; 17];
        for at in 0..17 {
            (texts[at], values[at]) = self.cell(row, at)?;
        }
        for first in WAGES {
            self.check_percentiles(row, first, &values)?;
        }
        if WAGES.iter().all(|first| row.text(self.cells[*first]).is_empty()) {
            return Err(row.fault(self.cells[16], "the row holds no wage at all; is it half-written?"));
        }
        let percentiles = values.iter().skip(WAGES[1] + 1);
        let given =
            percentiles.filter_map(|value| if let Some(Amount::Is(money)) = value { Some(*money) } else { None });
        Ok(Cells { texts, top_coded: values.contains(&Some(Amount::Top)), largest: given.max() })
    }

    /// A cell as JSON, and the wage that it holds.
    fn cell(&self, row: &Row<'_>, at: usize) -> Result<(String, Option<Amount>)> {
        let column = self.cells[at];
        let is_wage = at >= WAGES[0];
        Ok(match row.text(column) {
            "" => ("null".to_owned(), None),
            mark @ ("*" | "**") => (format!("\"{mark}\""), None),
            "#" if is_wage => ("\"#\"".to_owned(), Some(Amount::Top)),
            text => {
                let Some(plain) = number(text.trim_start_matches('-')) else {
                    return Err(row.fault(column, "a number was expected"));
                };
                let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
                let amount = if is_wage { cents(&plain).map(Amount::Is) } else { None };
                let believed =
                    amount.is_some() || whole.parse().is_ok_and(|count: u64| !is_wage && count <= LARGEST_COUNT);
                if text.starts_with('-') || !believed {
                    let most = if is_wage { u64::from(LARGEST_WAGE.whole_dollars()) } else { LARGEST_COUNT };
                    return Err(row.fault(column, format!("a number from 0 to {most} was expected, cents at most")));
                }
                if at == 0 && !fraction.is_empty() {
                    return Err(row.fault(column, "jobs are counted in whole numbers"));
                }
                (plain, amount)
            }
        })
    }

    /// The mean and the percentiles are there together or not at all, and the percentiles rise.
    fn check_percentiles(&self, row: &Row<'_>, first: usize, values: &[Option<Amount>; 17]) -> Result<()> {
        let group = first..first + 6;
        let empty = |at: &usize| row.text(self.cells[*at]).is_empty();
        if let (Some(gap), false) = (group.clone().find(empty), group.clone().all(|at| empty(&at))) {
            return Err(row.fault(self.cells[gap], "empty beside wages that are not; is the row half-written?"));
        }
        let mut below = None;
        for (value, column) in
            values.iter().zip(self.cells).skip(first + 1).take(5).filter(|(value, _)| value.is_some())
        {
            if *value < below {
                return Err(row.fault(column, "less than a lower percentile of the same row"));
            }
            below = *value;
        }
        Ok(())
    }
}
