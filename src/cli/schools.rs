//! `medpath schools [ROLE or WORDS]`

use std::collections::BTreeMap;
use std::io::Write;

use serde::Serialize;

use super::context::Context;
use super::{Format, say, width};
use crate::catalogue::{Catalogue, NearOffer, Offer, Reach, ReportedProgram, Seen};
use crate::error::{Error, Exit};
use crate::export::Lines;
use crate::model::{ClosedProgram, Control, Fit, Program, Role, School, SchoolId, YearTuition};
use crate::sheet::{Sheet, program, schools_cover, schools_near};

#[derive(Serialize)]
struct ProgramRecord<'a> {
    closed: bool,
    #[serde(flatten)]
    program: AnyProgram<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum AnyProgram<'a> {
    Open(&'a School),
    Closed(&'a ClosedProgram),
}

impl<'a> ProgramRecord<'a> {
    fn new(program: &Program<'a>) -> Self {
        match program {
            Program::Open(school) => Self { closed: false, program: AnyProgram::Open(school) },
            Program::Closed(closed) => Self { closed: true, program: AnyProgram::Closed(closed) },
        }
    }
}

/// A program near an area, for scripts.
#[derive(Serialize)]
struct NearRecord<'a> {
    /// Its key, where it was read on the school's own page.
    id: Option<&'a SchoolId>,
    school: &'a str,
    city: &'a str,
    state: &'a str,
    in_area: bool,
    miles: Option<u16>,
    fit: Fit,
    control: Option<Control>,
    reported: Vec<RowRecord<'a>>,
}

/// A row of the table.
#[derive(Serialize)]
struct RowRecord<'a> {
    field: &'a str,
    award: &'static str,
    finished: BTreeMap<&'static str, Option<u16>>,
    /// In the district, in the state, others: tuition and fees of a full-time year, for college students who begin.
    tuition_a_year: YearTuition,
    tuition_of_program: Option<u32>,
    program_months: Option<u32>,
}

impl<'a> RowRecord<'a> {
    fn new(catalogue: &'a Catalogue, program: &ReportedProgram) -> Self {
        let price = catalogue.program_price(program);
        Self {
            field: program.cip,
            award: program.award.name(),
            finished: Catalogue::finished_years().into_iter().zip(program.finished).collect(),
            tuition_a_year: catalogue.reported_school(program.school).tuition,
            tuition_of_program: price.map(|price| price.dollars),
            program_months: price.and_then(|price| price.months),
        }
    }
}

impl<'a> NearRecord<'a> {
    fn new(catalogue: &'a Catalogue, near: &NearOffer<'a>) -> Self {
        let Seen { fit, reach, miles } = near.seen;
        let in_area = reach == Reach::Area;
        match &near.offer {
            Offer::Read(school, rows) => Self {
                id: Some(&school.id),
                school: &school.school,
                city: &school.city,
                state: school.state.as_str(),
                in_area,
                miles,
                fit,
                control: rows.first().map(|row| catalogue.reported_school(row.school).control),
                reported: rows.iter().map(|row| RowRecord::new(catalogue, row)).collect(),
            },
            Offer::Reported(program) => {
                let school = catalogue.reported_school(program.school);
                Self {
                    id: None,
                    school: &school.name,
                    city: &school.city,
                    state: Catalogue::state_of_school(program.school),
                    in_area,
                    miles,
                    fit,
                    control: Some(school.control),
                    reported: vec![RowRecord::new(catalogue, program)],
                }
            }
        }
    }
}

/// How many programs of a kind a text lists; JSON has all.
const MOST_LISTED: usize = 25;

/// Prints the programs for a role, the nearest to the area first.
fn of_role(context: &Context, role: &Role, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let catalogue = &context.catalogue;
    let area = context.area()?;
    let sheet = schools_near(catalogue, role, &area, MOST_LISTED);
    let offers = catalogue.programs_near(&role.id, &area);
    let records: Vec<NearRecord> = match format {
        Format::Json => offers.iter().map(|near| NearRecord::new(catalogue, near)).collect(),
        Format::Text => Vec::new(),
    };
    format.write(std::slice::from_ref(&sheet), &records, out)?;
    Ok(Exit::Done)
}

/// Prints the programs for the role that the words name, otherwise those that have all words.
pub(super) fn run(context: &Context, words: &[String], format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let catalogue = &context.catalogue;
    if let [role] = catalogue.roles_called(&words.join(" "))[..]
        && catalogue.has_school_table()
    {
        return of_role(context, role, format, out);
    }
    let found = catalogue.programs_with(&words.join(" "), None);
    let found: Vec<Program> = found.into_iter().filter_map(|at| catalogue.program_at(at)).collect();
    let elsewhere = if catalogue.has_school_table() {
        let states = catalogue.states_with_schools().join(", ");
        format!(
            "These programs were read one by one and are in {states}; \"medpath schools ROLE\" lists those near you, and \
             \"medpath guide kinds-of-employers\" says how to look up others."
        )
    } else {
        let covered = schools_cover(catalogue);
        format!("{covered}; \"medpath guide kinds-of-employers\" says how to look up others.")
    };
    let sheets: Vec<Sheet> = found.iter().map(|one| program(catalogue, one)).collect();
    format.write(sheets.as_slice(), &found.iter().map(ProgramRecord::new).collect::<Vec<_>>(), out)?;
    if format == Format::Text && !found.is_empty() {
        let mut lines = Lines::new(width());
        lines.blank();
        lines.text(&elsewhere);
        out.write_all(lines.finish().as_bytes())?;
    }
    if found.is_empty() {
        say(&format!("medpath: no program has all of these words. Try fewer. {elsewhere}"));
        return Ok(Exit::Nothing);
    }
    Ok(Exit::Done)
}
