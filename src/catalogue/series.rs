//! Pay of a role by kind of employer, and over the years.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::wages::{cents, count};
use super::{Catalogue, bundle};
use crate::model::{
    Cell, Figure, INDUSTRY_COLUMNS, IndustryCell, IndustryPay, Money, Packed, PayYear, PayYears, Percentiles, Role,
    SourceId, YEAR_COLUMNS,
};

/// Why one of the two files cannot be used.
type Fault = String;

/// The file of the national tables by industry.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IndustryFile<'a> {
    source: SourceId,
    edition: String,
    top_code: f64,
    columns: [String; 8],
    /// Titles by code.
    #[serde(borrow)]
    industries: BTreeMap<Cow<'a, str>, Cow<'a, str>>,
    /// Rows by occupation, unread: a page needs those of one.
    #[serde(borrow)]
    occupations: BTreeMap<Cow<'a, str>, &'a RawValue>,
}

/// The columns of a cell: code, jobs, five percentiles, mean.
#[derive(Deserialize)]
struct IndustryRow(String, Cell, Cell, Cell, Cell, Cell, Cell, Cell);

/// The file of the yearly national tables.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct YearsFile<'a> {
    years: Vec<Release>,
    columns: [String; 4],
    /// Years by occupation, unread like the rows by industry.
    #[serde(borrow)]
    occupations: BTreeMap<Cow<'a, str>, &'a RawValue>,
}

/// One of its years. Source and edition follow from the year; [`PayYear`] makes them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Release {
    year: u16,
    #[serde(rename = "source")]
    _source: SourceId,
    #[serde(rename = "edition")]
    _edition: String,
    top_code: f64,
}

impl Catalogue {
    /// Pay of the occupation of a role by kind of employer.
    pub fn industries(&self, role: &Role) -> Option<&IndustryPay> {
        one(&self.rest.industries, role, "industries.json", &bundle::INDUSTRIES, read_industries)
    }

    /// Pay of the occupation of a role over the years.
    pub fn years(&self, role: &Role) -> Option<&PayYears> {
        one(&self.rest.years, role, "years.json", &bundle::YEARS, read_years)
    }
}

/// What was read of a file, by the place of the occupation in the list of the wage tables.
pub(super) type Known<T> = OnceLock<Vec<OnceLock<Option<T>>>>;

/// The series of one occupation, read when a role first asks for it: the others would only take memory.
fn one<'a, T>(known: &'a Known<T>, role: &Role, name: &str, packed: &Packed, read: Read<T>) -> Option<&'a T> {
    let soc = role.soc.as_deref()?;
    let at = bundle::OCCUPATIONS_OF_WAGES.binary_search(&soc).ok()?;
    let empty = || bundle::OCCUPATIONS_OF_WAGES.iter().map(|_| OnceLock::new()).collect();
    known.get_or_init(empty)[at].get_or_init(|| whole(name, packed, soc, read).pop()).as_ref()
}

/// Reads the series of a file that are wanted; nothing wanted means all.
type Read<T> = fn(&str, Option<&str>) -> Result<Vec<T>, Fault>;

/// Reads a bundled file.
fn whole<T>(name: &str, packed: &Packed, soc: &str, read: Read<T>) -> Vec<T> {
    match read(&packed.text(), Some(soc)) {
        Ok(value) => value,
        // A test reads both files, so a build that passes its tests cannot get here.
        Err(fault) => panic!("bundled data/{name}: {fault}"),
    }
}

/// The occupations of the file, in rising order of the code.
fn read_industries(text: &str, wanted: Option<&str>) -> Result<Vec<IndustryPay>, Fault> {
    let file: IndustryFile<'_> = serde_json::from_str(text).map_err(|fault| fault.to_string())?;
    same_columns(&file.columns, &INDUSTRY_COLUMNS)?;
    let mut occupations = Vec::with_capacity(file.occupations.len());
    for (soc, rows) in file.occupations.into_iter().filter(|(soc, _)| wanted.is_none_or(|wanted| wanted == soc)) {
        let rows: Vec<IndustryRow> = serde_json::from_str(rows.get()).map_err(|fault| format!("{soc}: {fault}"))?;
        let soc = soc.into_owned();
        let mut cells = Vec::with_capacity(rows.len());
        for IndustryRow(naics, employment, p10, p25, p50, p75, p90, mean) in rows {
            let title = file.industries.get(naics.as_str()).ok_or_else(|| format!("{soc}: {naics} has no title"))?;
            let title = title.clone().into_owned();
            let money = |cell| money(cell, file.top_code).ok_or_else(|| format!("{soc}, {naics}: not an amount"));
            let annual = Percentiles {
                p10: money(p10)?,
                p25: money(p25)?,
                p50: money(p50)?,
                p75: money(p75)?,
                p90: money(p90)?,
                mean: money(mean)?,
            };
            let employment = jobs(employment).ok_or_else(|| format!("{soc}, {naics}: not a count"))?;
            cells.push(IndustryCell { naics, title, employment, annual });
        }
        occupations.push(IndustryPay { soc, source: file.source.clone(), edition: file.edition.clone(), cells });
    }
    Ok(occupations)
}

/// The occupations of the file, in rising order of the code.
fn read_years(text: &str, wanted: Option<&str>) -> Result<Vec<PayYears>, Fault> {
    let file: YearsFile<'_> = serde_json::from_str(text).map_err(|fault| fault.to_string())?;
    same_columns(&file.columns, &YEAR_COLUMNS)?;
    let mut occupations = Vec::with_capacity(file.occupations.len());
    for (soc, rows) in file.occupations.into_iter().filter(|(soc, _)| wanted.is_none_or(|wanted| wanted == soc)) {
        let rows: BTreeMap<u16, [Cell; 4]> =
            serde_json::from_str(rows.get()).map_err(|fault| format!("{soc}: {fault}"))?;
        let soc = soc.into_owned();
        let mut years = Vec::with_capacity(rows.len());
        for (year, [employment, p10, p50, p90]) in rows {
            let release = file.years.iter().find(|release| release.year == year);
            let top = release.ok_or_else(|| format!("{soc}: {year} is not among the years"))?.top_code;
            let money = |cell| money(cell, top).ok_or_else(|| format!("{soc}, {year}: not an amount"));
            let employment = jobs(employment).ok_or_else(|| format!("{soc}, {year}: not a count"))?;
            years.push(PayYear { year, employment, p10: money(p10)?, p50: money(p50)?, p90: money(p90)? });
        }
        occupations.push(PayYears { soc, years });
    }
    Ok(occupations)
}

fn same_columns(found: &[String], wanted: &[&str]) -> Result<(), Fault> {
    if found == wanted { Ok(()) } else { Err(format!("columns other than {}", wanted.join(" "))) }
}

/// A wage; nothing if the number is none.
fn money(cell: Cell, bound: f64) -> Option<Figure<Money>> {
    Some(match cell {
        Cell::Number(amount) => Figure::Is(cents(amount)?),
        Cell::Top => Figure::AtLeast(cents(bound)?),
        Cell::Withheld => Figure::NotReleased,
        Cell::Absent => Figure::Absent,
    })
}

/// A number of jobs; nothing if it is none. Jobs are never top-coded.
fn jobs(cell: Cell) -> Option<Figure<u32>> {
    match cell {
        Cell::Number(number) => count(number).map(Figure::Is),
        Cell::Withheld => Some(Figure::NotReleased),
        Cell::Absent => Some(Figure::Absent),
        Cell::Top => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{IndustryKind, RoleId};

    #[test]
    fn every_role_with_a_series_has_both() {
        let catalogue = Catalogue::bundled(None);
        for role in catalogue.roles() {
            let (industries, years) = (catalogue.industries(role), catalogue.years(role));
            assert_eq!(
                (industries.is_some(), years.is_some()),
                (role.soc.is_some(), role.soc.is_some()),
                "{}",
                role.id
            );
            let Some((industries, years)) = industries.zip(years) else { continue };
            assert!(catalogue.source(&industries.source).is_some());
            assert!(years.years.iter().all(|year| catalogue.source(&year.source()).is_some()));
            assert!(years.years.windows(2).all(|pair| pair[0].year < pair[1].year));
            let jobs: Vec<u32> =
                industries.cells.iter().map(|cell| cell.employment.amount().unwrap_or_default()).collect();
            assert!(!jobs.is_empty() && jobs.is_sorted_by(|a, b| a >= b), "{}: most jobs first", role.id);
            let newest = years.years.iter().max_by_key(|year| year.year).map(PayYear::edition);
            assert_eq!(newest.as_ref(), Some(&industries.edition), "one release for both");
        }
    }

    #[test]
    fn no_cell_is_inside_another() {
        let catalogue = Catalogue::bundled(None);
        for pay in catalogue.roles().iter().filter_map(|role| catalogue.industries(role)) {
            for cell in &pay.cells {
                let kind = IndustryKind::of(&cell.naics).unwrap_or_else(|| panic!("{} has no name", cell.naics));
                assert_eq!(cell.name(), kind.name);
                assert!(pay.cells.iter().all(|other| Some(other.naics.as_str()) != kind.within), "{}", pay.soc);
            }
        }
    }

    #[test]
    fn the_surgical_technologist_by_employer_and_year() {
        let catalogue = Catalogue::bundled(None);
        let role = catalogue.role(&RoleId("surgical-technologist".into())).unwrap();
        let pay = catalogue.industries(role).unwrap();
        assert_eq!((pay.soc.as_str(), pay.source.0.as_str()), ("29-2055", "bls-oews-2025"));
        let hospitals = &pay.cells[0];
        assert_eq!((hospitals.name(), hospitals.naics.as_str()), ("General hospitals", "622100"));
        assert_eq!(hospitals.title, "General Medical and Surgical Hospitals");
        let years = catalogue.years(role).unwrap();
        assert_eq!(years.year(2024).map(|year| year.p50), Some(Figure::Is(Money::dollars(62_830))));
        assert_eq!(years.year(2020), None);
    }

    const INDUSTRIES: &str = r##"{"source": "bls-oews-2025", "edition": "May 2025", "top_code": 239200,
        "columns": ["NAICS", "TOT_EMP", "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90", "A_MEAN"],
        "industries": {"622100": "General Medical and Surgical Hospitals"},
        "occupations": {"29-1211": [["622100", "**", 1, "*", "#", "#", null, 2.5]]}}"##;

    #[test]
    fn marks_are_states() {
        let cell = &read_industries(INDUSTRIES, None).unwrap()[0].cells[0];
        assert_eq!(cell.employment, Figure::NotReleased);
        let top = Figure::AtLeast(Money::dollars(239_200));
        assert_eq!(cell.annual.rising(), [Figure::Is(Money(100)), Figure::NotReleased, top, top, Figure::Absent]);
        assert_eq!(cell.annual.mean, Figure::Is(Money(250)));
        let years = r##"{"years": [{"year": 2021, "source": "bls-oews-2021", "edition": "May 2021", "top_code": 208000}],
            "columns": ["TOT_EMP", "A_PCT10", "A_MEDIAN", "A_PCT90"],
            "occupations": {"29-1211": {"2021": ["**", "*", 5, "#"]}}}"##;
        let year = read_years(years, None).unwrap()[0].years[0];
        assert_eq!((year.employment, year.p10), (Figure::NotReleased, Figure::NotReleased));
        assert_eq!((year.p90, year.edition().as_str()), (Figure::AtLeast(Money::dollars(208_000)), "May 2021"));
        let fault = read_years(&years.replace("{\"2021\"", "{\"2022\""), None).unwrap_err();
        assert_eq!(fault, "29-1211: 2022 is not among the years");
    }

    #[test]
    fn what_is_no_such_file_is_refused() {
        for (from, to) in [
            ("\"NAICS\"", "\"SECTOR\""),
            ("[[\"622100\"", "[[\"621100\""),
            ("\"**\"", "\"#\""),
            ("\"**\"", "0.5"),
            ("\"*\"", "-1"),
            ("\"*\"", "\"~\""),
            ("\"edition\"", "\"release\""),
        ] {
            assert!(read_industries(&INDUSTRIES.replacen(from, to, 1), None).is_err(), "{from} -> {to}");
        }
    }
}
