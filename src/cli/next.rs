//! `medpath next`

use std::io::Write;

use serde::Serialize;

use super::args::NextOf;
use super::context::Context;
use super::{Format, named};
use crate::background::{Background, Place, Schooling, Standing};
use crate::catalogue::Catalogue;
use crate::error::{Error, Exit};
use crate::model::{Area, CredentialId, Education, LicenseNeed, RoleId, Topic};
use crate::sheet;

#[derive(Serialize)]
struct Lists<'a> {
    now: Vec<Record<'a>>,
    after: Option<Vec<Record<'a>>>,
}

#[derive(Serialize)]
struct Record<'a> {
    id: &'a RoleId,
    standing: Standing,
    education: Option<Education>,
    schooling: Schooling,
    held: &'a [&'a CredentialId],
    missing: &'a [&'a CredentialId],
    builds_on: Option<&'a RoleId>,
    adds: Option<&'a str>,
    license: LicenseNeed,
    age: Option<u8>,
}

fn records<'a>(places: &'a [Place<'a>]) -> Vec<Record<'a>> {
    let record = |place: &'a Place<'a>| Record {
        id: &place.role.id,
        standing: place.standing,
        education: place.role.entry_education.value().map(|entry| entry.level),
        schooling: place.schooling,
        held: &place.held,
        missing: &place.missing,
        builds_on: place.builds_on.map(|(from, _)| &from.id),
        adds: place.builds_on.map(|(_, step)| step.adds.as_str()),
        license: place.license,
        age: place.lowest_age,
    };
    places.iter().map(record).collect()
}

impl NextOf {
    /// What was said; without anything what the student keeps.
    fn background(&self, context: &Context) -> Result<Background, Error> {
        let Self { have, hold, work_as, after } = self;
        if have.is_none() && hold.is_empty() && work_as.is_empty() && after.is_none() {
            let kept = context.background();
            if kept.is_empty() {
                let advice = "nothing is said. Say it like: medpath next --have high-school --work-as EMT --after \
                              associate, or choose it on the screens with N";
                return Err(Error::Usage(advice.to_owned()));
            }
            return Ok(kept);
        }
        let catalogue = &context.catalogue;
        Ok(Background {
            education: have.map(Education::from),
            held: hold.iter().map(|name| credential(catalogue, name)).collect::<Result<_, _>>()?,
            works_as: work_as
                .iter()
                .map(|name| named::role(catalogue, name).map(|role| role.id.clone()))
                .collect::<Result<_, _>>()?,
            planned: after.map(Education::from),
        })
    }
}

/// A certificate by its key, its letters or its name.
fn credential(catalogue: &Catalogue, name: &str) -> Result<CredentialId, Error> {
    let typed = name.trim();
    let same = |text: &str| text.eq_ignore_ascii_case(typed);
    let all = catalogue.credentials();
    if let Some(known) = all.iter().find(|one| same(one.id.as_str()) || same(&one.abbreviation) || same(&one.name)) {
        return Ok(known.id.clone());
    }
    let called = named::topics(catalogue, typed)?.into_iter().find_map(|topic| match topic {
        Topic::Credential(known) => Some(known.id.clone()),
        _ => None,
    });
    called.ok_or_else(|| Error::NotFound(format!("no certificate is called \"{typed}\".")))
}

/// Prints the two lists.
pub(super) fn run(context: &Context, said: &NextOf, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let background = said.background(context)?;
    let (catalogue, code) = (&context.catalogue, context.area()?);
    let area: &Area = catalogue
        .area(&code)
        .ok_or_else(|| Error::NotFound(format!("no area has the code {code}. \"medpath areas\" lists them.")))?;
    let now = background.places(catalogue, area);
    let after = background.after().map(|after| after.places(catalogue, area));
    let lists = Lists { now: records(&now), after: after.as_deref().map(records) };
    format.write(&sheet::now_and_after(catalogue, &background, area), &lists, out)?;
    Ok(Exit::Done)
}
