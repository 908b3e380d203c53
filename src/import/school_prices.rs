//! Published tuition: of a year, and of whole programs.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use super::columns::{Columns, Row};
use super::error::{ImportError, Result};
use super::school_fields::{awards, cip};
use super::table;
use crate::model::{Award, YearTuition};

/// A larger price is a fault in the file.
const HIGHEST_PRICE: u32 = 1_000_000;

/// A longer program is a fault in the file.
const MOST_MONTHS: u32 = 120;

/// A whole program: tuition and fees, months.
type Price = (u32, Option<u32>);

/// What the tables of prices hold.
pub(super) struct Prices {
    /// The school year of the prices.
    pub(super) year: String,
    years: HashMap<u32, YearTuition>,
    /// Nothing where a school has several prices for the field and award: which one is ours is not known.
    programs: BTreeMap<(u32, String, Award), Option<Price>>,
}

impl Prices {
    pub(super) fn read(tuition: &Path, programs: &Path) -> Result<Self> {
        let (year, years) = of_years(tuition)?;
        Ok(Self { programs: of_programs(programs, &year)?, year, years })
    }

    /// Tuition and fees of a year at a school, as far as they are published.
    pub(super) fn of_year(&self, school: u32) -> YearTuition {
        self.years.get(&school).copied().unwrap_or_default()
    }

    /// Price and months of a whole program.
    pub(super) fn of_program(&self, school: u32, cip: &str, award: Award) -> Option<Price> {
        self.programs.get(&(school, cip.to_owned(), award)).copied().flatten()
    }
}

/// The key of a school.
pub(super) fn key(row: &Row<'_>, at: usize) -> Result<u32> {
    let key = row.text(at).parse().ok().filter(|key| (100_000..1_000_000).contains(key));
    key.ok_or_else(|| row.fault(at, "a key of six digits was expected"))
}

/// A count of people; nothing where the cell is empty.
pub(super) fn count(row: &Row<'_>, at: usize) -> Result<Option<u16>> {
    let text = row.text(at);
    let parsed = if text.is_empty() { Ok(None) } else { text.parse().map(Some) };
    // The largest number is left for "not stated" where the program holds them packed.
    parsed.ok().filter(|count| *count != Some(u16::MAX)).ok_or_else(|| row.fault(at, "a count of people was expected"))
}

/// A whole number up to a bound; nothing where the cell is empty.
fn whole(row: &Row<'_>, at: usize, most: u32) -> Result<Option<u32>> {
    match row.text(at) {
        "" => Ok(None),
        text => match text.parse() {
            Ok(number) if number <= most => Ok(Some(number)),
            _ => Err(row.fault(at, format!("a whole number up to {most} was expected"))),
        },
    }
}

fn of_years(file: &Path) -> Result<(String, HashMap<u32, YearTuition>)> {
    let begin = |columns: &Columns| {
        let need = |name| columns.need(&[name]);
        let found = [need("UNITID")?, need("YEAR")?, need("IN_DISTRICT")?, need("IN_STATE")?, need("OUT_OF_STATE")?];
        Ok((found, String::new(), HashMap::new()))
    };
    let (_, year, years) = table::read(file, &["UNITID"], begin, |(columns, year, years), row| {
        let [unitid, of_year, in_district, in_state, others] = *columns;
        let (school, stated) = (key(row, unitid)?, row.word(of_year)?);
        if year.is_empty() {
            stated.clone_into(year);
        }
        same_year(row, of_year, year)?;
        let price = |at| whole(row, at, HIGHEST_PRICE);
        let tuition = YearTuition(price(in_district)?, price(in_state)?, price(others)?);
        match years.insert(school, tuition) {
            Some(_) => Err(row.fault(unitid, "the second row of this school")),
            None => Ok(()),
        }
    })?;
    if years.is_empty() {
        return Err(ImportError::nothing(file, "the table has a header but no row"));
    }
    Ok((year, years))
}

fn of_programs(file: &Path, year: &str) -> Result<BTreeMap<(u32, String, Award), Option<Price>>> {
    let begin = |columns: &Columns| {
        let need = |name| columns.need(&[name]);
        let found = [
            need("UNITID")?,
            need("CIP")?,
            need("TUITION_FEES")?,
            need("MONTHS")?,
            need("AWARD_LEVELS")?,
            need("YEAR")?,
            need("CHECK")?,
        ];
        Ok((found, BTreeMap::new()))
    };
    let (_, programs) = table::read(file, &["UNITID"], begin, |(columns, programs), row| {
        let [unitid, code, fees, length, levels, of_year, doubt] = *columns;
        let (school, cip, awards) = (key(row, unitid)?, cip(row, code)?, awards(row, levels)?);
        same_year(row, of_year, year)?;
        let (fees, months) = (whole(row, fees, HIGHEST_PRICE)?, whole(row, length, MOST_MONTHS)?);
        // A price that is doubted, or is for one of several awards, is not the price of a program that we know.
        let price = match (&awards[..], fees) {
            ([_], Some(fees)) if row.text(doubt).is_empty() => Some((fees, months)),
            _ => None,
        };
        for award in awards {
            let only = |held: &mut Option<Price>| *held = None;
            programs.entry((school, cip.clone(), award)).and_modify(only).or_insert(price);
        }
        Ok(())
    })?;
    Ok(programs)
}

fn same_year(row: &Row<'_>, at: usize, year: &str) -> Result<()> {
    if row.text(at) == year {
        return Ok(());
    }
    Err(row.fault(at, format!("all prices must be of one school year, and others are of {year:?}")))
}
