//! `medpath match`

use std::io::Write;

use serde::Serialize;

use super::Format;
use super::context::Context;
use super::table::RoleWithPay;
use crate::error::{Error, Exit};
use crate::filter::{Filters, Fit};
use crate::model::RoleId;
use crate::musts::{Wants, Weight};
use crate::sheet::{Matched, matched, matches};

#[derive(Serialize)]
struct Record<'a> {
    id: &'a RoleId,
    met: Vec<String>,
    failed: Vec<String>,
    unknown: Vec<String>,
}

impl<'a> Record<'a> {
    fn new(wants: &Wants, one: &Matched<'a>) -> Self {
        let of = |fits: &[Fit]| {
            let those = one.answers.iter().filter(|answer| fits.contains(&answer.fit));
            those.map(|answer| wants.of(answer.weight).written_facet(answer.facet)).collect()
        };
        Self {
            id: &one.role.id,
            met: of(&[Fit::Fits]),
            failed: of(&[Fit::Fails]),
            unknown: of(&[Fit::MayFit, Fit::NotKnown]),
        }
    }
}

/// What the arguments say that matters; without any what the student keeps.
fn wants(context: &Context, must: &[String], nice: &[String]) -> Result<Wants, Error> {
    if must.is_empty() && nice.is_empty() {
        let wants = context.wants();
        if wants.is_empty() {
            let advice = "nothing is said to matter. Say it like: medpath match --must blood=no --nice nights=no, or \
                          choose it on the screens with M";
            return Err(Error::Usage(advice.to_owned()));
        }
        return Ok(wants);
    }
    let mut wants = Wants::default();
    for (weight, written) in [(Weight::Nice, nice), (Weight::Must, must)] {
        let mut all = Filters::default();
        for one in written {
            let read = Filters::read(one).map_err(|fault| Error::Usage(fault.to_string()))?;
            if let Some(id) = read.families.iter().find(|id| context.catalogue.families().all(|one| one.id != **id)) {
                let known: Vec<&str> = context.catalogue.families().map(|family| family.id.as_str()).collect();
                return Err(Error::Usage(format!("no family has the id \"{id}\". The families: {}", known.join(", "))));
            }
            all = all.and(&read);
        }
        wants.add(weight, &all);
    }
    Ok(wants)
}

/// Prints all roles, those that meet most of what matters first.
pub(super) fn run(
    context: &Context,
    must: &[String],
    nice: &[String],
    format: Format,
    out: &mut dyn Write,
) -> Result<Exit, Error> {
    let (catalogue, area) = (&context.catalogue, context.area()?);
    let wants = wants(context, must, nice)?;
    let roles = matched(catalogue, &wants, |at| RoleWithPay::new(catalogue, catalogue.role_at(at), &area).facts());
    let name = catalogue.area(&area).map_or(area.0.as_str(), |area| area.name.as_str());
    let records: Vec<Record> = roles.iter().map(|one| Record::new(&wants, one)).collect();
    format.write(&matches(catalogue, &wants, &roles, name), &records, out)?;
    Ok(Exit::Done)
}
