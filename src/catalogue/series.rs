//! Pay of a role by kind of employer, and over the years.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::wages::count;
use super::{Catalogue, bundle};
use crate::model::{
    Cell, Figure, INDUSTRY_COLUMNS, IndustryCell, IndustryPay, Money, PayYear, PayYears, Percentiles, Role, SocCode,
    SourceId, YEAR_COLUMNS,
};

/// Why one of the two files cannot be used.
type Fault = String;

/// The file of the national tables by industry.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IndustryFile {
    source: SourceId,
    edition: String,
    top_code: Money,
    columns: [String; 8],
    /// Titles by code.
    industries: BTreeMap<String, String>,
    /// Rows by occupation.
    occupations: BTreeMap<SocCode, Vec<IndustryRow>>,
}

/// The columns of a cell: code, jobs, five percentiles, mean.
#[derive(Deserialize)]
struct IndustryRow(String, Cell, Cell, Cell, Cell, Cell, Cell, Cell);

/// The file of the yearly national tables.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct YearsFile {
    years: Vec<Release>,
    columns: [String; 4],
    /// Years by occupation.
    occupations: BTreeMap<SocCode, BTreeMap<u16, [Cell; 4]>>,
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
    top_code: Money,
}

impl Catalogue {
    /// Pay of the occupation of a role by kind of employer.
    pub fn industries(&self, role: &Role) -> Option<&IndustryPay> {
        let all = self.rest.industries.get_or_init(|| sound(read_industries(bundle::INDUSTRIES.json())));
        all.iter().find(|pay| Some(&pay.soc) == role.soc.as_ref())
    }

    /// Pay of the occupation of a role over the years.
    pub fn years(&self, role: &Role) -> Option<&PayYears> {
        let all = self.rest.years.get_or_init(|| sound(read_years(bundle::YEARS.json())));
        all.iter().find(|pay| Some(&pay.soc) == role.soc.as_ref())
    }
}

/// What was read of a bundled file. A test reads both files, so a build that passes its tests cannot fail here.
fn sound<T>(read: Result<T, Fault>) -> T {
    read.unwrap_or_else(|fault| panic!("what is bundled cannot be read: {fault}"))
}

/// The occupations of the file, in rising order of the code.
fn read_industries(file: IndustryFile) -> Result<Vec<IndustryPay>, Fault> {
    same_columns(&file.columns, &INDUSTRY_COLUMNS)?;
    let mut occupations = Vec::with_capacity(file.occupations.len());
    for (soc, rows) in file.occupations {
        let mut cells = Vec::with_capacity(rows.len());
        for IndustryRow(naics, employment, p10, p25, p50, p75, p90, mean) in rows {
            let title = file.industries.get(&naics).ok_or_else(|| format!("{soc}: {naics} has no title"))?.clone();
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
fn read_years(file: YearsFile) -> Result<Vec<PayYears>, Fault> {
    same_columns(&file.columns, &YEAR_COLUMNS)?;
    let mut occupations = Vec::with_capacity(file.occupations.len());
    for (soc, rows) in file.occupations {
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
fn money(cell: Cell, bound: Money) -> Option<Figure<Money>> {
    Some(match cell {
        Cell::Number(amount) => Figure::Is(Money::from_dollars(amount)?),
        Cell::Top => Figure::AtLeast(bound),
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

    fn industries(text: &str) -> Result<Vec<IndustryPay>, Fault> {
        read_industries(serde_json::from_str(text).map_err(|fault| fault.to_string())?)
    }

    #[test]
    fn marks_are_states() {
        let cell = &industries(INDUSTRIES).unwrap()[0].cells[0];
        assert_eq!(cell.employment, Figure::NotReleased);
        let top = Figure::AtLeast(Money::dollars(239_200));
        assert_eq!(cell.annual.rising(), [Figure::Is(Money(100)), Figure::NotReleased, top, top, Figure::Absent]);
        assert_eq!(cell.annual.mean, Figure::Is(Money(250)));
        let years = r##"{"years": [{"year": 2021, "source": "bls-oews-2021", "edition": "May 2021", "top_code": 208000}],
            "columns": ["TOT_EMP", "A_PCT10", "A_MEDIAN", "A_PCT90"],
            "occupations": {"29-1211": {"2021": ["**", "*", 5, "#"]}}}"##;
        let read = |text: &str| read_years(serde_json::from_str(text).unwrap());
        let year = read(years).unwrap()[0].years[0];
        assert_eq!((year.employment, year.p10), (Figure::NotReleased, Figure::NotReleased));
        assert_eq!((year.p90, year.edition().as_str()), (Figure::AtLeast(Money::dollars(208_000)), "May 2021"));
        let fault = read(&years.replace("{\"2021\"", "{\"2022\"")).unwrap_err();
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
            assert!(industries(&INDUSTRIES.replacen(from, to, 1)).is_err(), "{from} -> {to}");
        }
    }
}
