//! The tables of NCES on schools (IPEDS) -> `schools/`, a file a state, and `fields_of_study.json`.
//!
//! A folder holds `institutions.csv`, `schools_ipeds.csv` (who finished), `tuition.csv`, `programs_priced.csv` and
//! `cip_roles.csv`, which says what field of study leads to which role.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use super::Report;
use super::columns::{Columns, Row};
use super::error::{ImportError, Result};
use super::school_fields as fields;
use super::school_prices::{Prices, count, key};
use super::table;
use super::write::{self, Output, json, lines};
use crate::model::{AreaCode, Award, Control, ProgramRow, SchoolRow, YearTuition};
use crate::sorting;

/// Imports the tables of a folder for the roles with these keys.
///
/// Writes `into/fields_of_study.json` and a file into `into/schools/` for each state of the tables.
///
/// # Errors
/// The first thing that is wrong, with its place; nothing is written then.
pub fn schools(dir: &Path, roles: &BTreeSet<String>, into: &Path) -> Result<Report> {
    let fields = fields::read(&dir.join("cip_roles.csv"), roles)?;
    let mut states = institutions(&dir.join("institutions.csv"))?;
    let prices = Prices::read(&dir.join("tuition.csv"), &dir.join("programs_priced.csv"))?;
    let file = dir.join("schools_ipeds.csv");
    let known: BTreeSet<u32> = states.values().flatten().map(|school| school.0).collect();
    let used: BTreeSet<&str> = fields.iter().map(|field| field.cip.as_str()).collect();
    let Programs { years, mut of_school, rows, .. } = programs(&file, &known, &used, &prices)?;
    if rows == 0 {
        return Err(ImportError::nothing(&file, "no program is in a field of study that leads to a role"));
    }
    let mut outputs = vec![Output { path: into.join("fields_of_study.json"), text: lines(&fields) }];
    for (state, schools) in &mut states {
        for school in schools.iter_mut() {
            school.7 = prices.of_year(school.0);
            school.8 = of_school.remove(&school.0).unwrap_or_default();
        }
        schools.retain(|school| !school.8.is_empty());
        sorting::by(schools, |a, b| (&a.1, a.0).cmp(&(&b.1, b.0)));
        let text = format!(
            "{{\"state\":{},\"source\":{},\"years\":{},\"tuition_year\":{},\"schools\":{}}}\n",
            json(state),
            json(&format!("nces-ipeds-{}", years[0])),
            json(&years),
            json(&prices.year),
            lines(schools).trim_end()
        );
        let name = format!("{}.json", state.to_ascii_lowercase());
        outputs.push(Output { path: into.join("schools").join(name), text });
    }
    let leads_to = |role: &str| fields.iter().any(|field| field.roles.iter().any(|to| to.role == *role));
    let without = super::missing(roles, leads_to);
    let notes =
        if without.is_empty() { Vec::new() } else { vec![format!("no field of study for the roles {without}")] };
    Ok(Report {
        written: write::all(&outputs, into)?,
        areas: 0,
        occupations: roles.iter().filter(|role| leads_to(role)).count(),
        rows,
        edition: years.join(", "),
        notes,
    })
}

/// The schools by state, without prices and programs.
fn institutions(file: &Path) -> Result<BTreeMap<String, Vec<SchoolRow>>> {
    let begin = |columns: &Columns| {
        let need = |name| columns.need(&[name]);
        let found = [
            need("UNITID")?,
            need("NAME")?,
            need("CITY")?,
            need("STATE")?,
            need("CBSA")?,
            need("CBSA_TYPE")?,
            need("CONTROL")?,
            need("LAT")?,
            need("LON")?,
        ];
        Ok((found, BTreeSet::new(), BTreeMap::<String, Vec<SchoolRow>>::new()))
    };
    let (_, seen, states) = table::read(file, &["UNITID"], begin, |(columns, seen, states), row| {
        let [unitid, name, city, state, cbsa, cbsa_type, control, lat, lon] = *columns;
        let school = key(row, unitid)?;
        if !seen.insert(school) {
            return Err(row.fault(unitid, "the second row of this school"));
        }
        let letters = row.word(state)?;
        if letters.len() != 2 || !letters.bytes().all(|letter| letter.is_ascii_uppercase()) {
            return Err(row.fault(state, "two capital letters were expected"));
        }
        states.entry(letters.to_owned()).or_default().push(SchoolRow(
            school,
            row.word(name)?.to_owned(),
            row.word(city)?.to_owned(),
            metro(row, cbsa, cbsa_type)?,
            row.decimal(lat, -90.0, 90.0)?,
            row.decimal(lon, -180.0, 180.0)?,
            run_by(row, control)?,
            YearTuition::default(),
            Vec::new(),
        ));
        Ok(())
    })?;
    if seen.is_empty() {
        return Err(ImportError::nothing(file, "the table has a header but no row"));
    }
    Ok(states)
}

/// The metropolitan area, for which pay is published under the same code. Smaller places have none.
fn metro(row: &Row<'_>, cbsa: usize, kind: usize) -> Result<Option<AreaCode>> {
    let code = row.text(cbsa);
    match row.text(kind) {
        "metropolitan" if code.len() == 5 && code.bytes().all(|digit| digit.is_ascii_digit()) => {
            Ok(Some(AreaCode::from(code)))
        }
        "metropolitan" => Err(row.fault(cbsa, "a code of five digits was expected")),
        "micropolitan" | "" => Ok(None),
        _ => Err(row.fault(kind, "metropolitan, micropolitan or nothing was expected")),
    }
}

fn run_by(row: &Row<'_>, at: usize) -> Result<Control> {
    match row.text(at) {
        "public" => Ok(Control::Public),
        "private nonprofit" => Ok(Control::PrivateNonprofit),
        "for-profit" => Ok(Control::ForProfit),
        _ => Err(row.fault(at, "public, private nonprofit or for-profit was expected")),
    }
}

/// What the table of graduates holds.
struct Programs {
    unitid: usize,
    cip: usize,
    award: usize,
    counts: [usize; 2],
    years: [String; 2],
    seen: BTreeSet<(u32, String, Award)>,
    of_school: HashMap<u32, Vec<ProgramRow>>,
    rows: usize,
}

impl Programs {
    fn of(columns: &Columns) -> Result<Self> {
        let need = |name| columns.need(&[name]);
        let (counts, years) = newest(columns)?;
        Ok(Self {
            unitid: need("UNITID")?,
            cip: need("CIP")?,
            award: need("AWARD_LEVEL")?,
            counts,
            years,
            seen: BTreeSet::new(),
            of_school: HashMap::new(),
            rows: 0,
        })
    }
}

/// The two newest columns of graduates and their school years: `COMPLETIONS_2024` counts those of 2023-24.
fn newest(columns: &Columns) -> Result<([usize; 2], [String; 2])> {
    let year = |(at, name): (usize, &String)| Some((name.strip_prefix("COMPLETIONS_")?.parse::<u16>().ok()?, at));
    let mut found: Vec<(u16, usize)> = columns.names().iter().enumerate().filter_map(year).collect();
    sorting::by(&mut found, |a, b| b.cmp(a));
    match found[..] {
        [(newer, at), (older, before), ..] if (1900..=2100).contains(&older) && newer == older + 1 => {
            Ok(([at, before], [newer, older].map(|end| format!("{}-{:02}", end - 1, end % 100))))
        }
        _ => Err(columns.missing("COMPLETIONS_ of two school years in a row")),
    }
}

fn programs(file: &Path, known: &BTreeSet<u32>, used: &BTreeSet<&str>, prices: &Prices) -> Result<Programs> {
    let mut found = table::read(file, &["UNITID"], Programs::of, |found, row| {
        let school = key(row, found.unitid)?;
        if !known.contains(&school) {
            return Err(row.fault(found.unitid, "institutions.csv has no school with this key"));
        }
        let (cip, award) = (fields::cip(row, found.cip)?, fields::award(row, found.award, row.text(found.award))?);
        if !used.contains(cip.as_str()) {
            return Ok(());
        }
        if !found.seen.insert((school, cip.clone(), award)) {
            return Err(row.fault(found.cip, "the second row of this field and award at this school"));
        }
        let [newer, older] = [count(row, found.counts[0])?, count(row, found.counts[1])?];
        let (price, months) =
            prices.of_program(school, &cip, award).map_or((None, None), |(price, months)| (Some(price), months));
        let program = ProgramRow(cip, award, newer, older, price, months);
        found.of_school.entry(school).or_default().push(program);
        found.rows += 1;
        Ok(())
    })?;
    for programs in found.of_school.values_mut() {
        sorting::by(programs, |a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
    }
    Ok(found)
}
