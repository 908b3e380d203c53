//! Programs of schools for scripts: as they are seen from an area, with what the table says of them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalogue::{Catalogue, NearOffer, Offer, Reach, ReportedProgram, Seen};
use crate::model::{Control, Fit, SchoolId, YearTuition};

/// A program near an area.
#[derive(Debug, Serialize)]
pub struct NearSchool<'a> {
    /// Its key, where it was read on the school's own page.
    id: Option<&'a SchoolId>,
    school: &'a str,
    city: &'a str,
    state: &'a str,
    /// Its name, where it was read.
    program: Option<&'a str>,
    in_area: bool,
    miles: Option<u16>,
    fit: Fit,
    control: Option<Control>,
    reported: Vec<Row<'a>>,
    /// The local pack that it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    local: Option<&'a str>,
}

/// A row of the table.
#[derive(Debug, Serialize)]
struct Row<'a> {
    field: &'a str,
    award: &'static str,
    finished: BTreeMap<&'static str, Option<u16>>,
    /// In the district, in the state, others: tuition and fees of a full-time year, for college students who begin.
    tuition_a_year: YearTuition,
    tuition_of_program: Option<u32>,
    program_months: Option<u32>,
}

impl<'a> Row<'a> {
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

/// What is written of a program.
pub fn near_school<'a>(catalogue: &'a Catalogue, near: &NearOffer<'a>) -> NearSchool<'a> {
    let Seen { fit, reach, miles } = near.seen;
    let in_area = reach == Reach::Area;
    match &near.offer {
        Offer::Read(school, rows) => NearSchool {
            id: Some(&school.id),
            school: &school.school,
            city: &school.city,
            state: school.state.as_str(),
            program: Some(&school.program),
            in_area,
            miles,
            fit,
            control: rows.first().map(|row| catalogue.reported_school(row.school).control),
            reported: rows.iter().map(|row| Row::new(catalogue, row)).collect(),
            local: school.local.as_deref(),
        },
        Offer::Reported(program) => {
            let school = catalogue.reported_school(program.school);
            NearSchool {
                id: None,
                school: &school.name,
                city: &school.city,
                state: Catalogue::state_of_school(program.school),
                program: None,
                in_area,
                miles,
                fit,
                control: Some(school.control),
                reported: vec![Row::new(catalogue, program)],
                local: None,
            }
        }
    }
}
