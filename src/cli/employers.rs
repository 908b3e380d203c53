//! `medpath employers [ROLE or WORDS]`

use std::collections::BTreeMap;
use std::io::Write;

use serde::Serialize;

use super::context::Context;
use super::{Format, named, say};
use crate::catalogue::{Catalogue, Facility};
use crate::error::{Error, Exit};
use crate::model::{
    Area, Control, Employer, EmployerId, Evidence, FacilityGroup, FacilityKind, Role, RoleId, SourceId,
};
use crate::sheet::{PlacesWanted, Sheet, employer, places_in};

/// How many places of a group a text lists; JSON has all.
const MOST_LISTED: usize = 25;

/// Who could hire in an area, for scripts.
#[derive(Serialize)]
struct AreaRecord<'a> {
    area: &'a str,
    area_name: &'a str,
    role: Option<&'a RoleId>,
    employers: Vec<EmployerRecord<'a>>,
    /// Groups of places that employ the role, and how many there are here.
    counts: BTreeMap<FacilityGroup, u32>,
    /// None for the whole nation.
    places: Vec<PlaceRecord<'a>>,
    sources: Vec<&'a SourceId>,
}

/// An employer that was read one by one.
#[derive(Serialize)]
struct EmployerRecord<'a> {
    id: &'a EmployerId,
    name: &'a str,
    city: &'a str,
    here: bool,
    evidence: Option<Evidence>,
    /// The local pack that it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    local: Option<&'a str>,
}

/// A place of Medicare's lists.
#[derive(Serialize)]
struct PlaceRecord<'a> {
    name: &'a str,
    city: &'a str,
    state: &'a str,
    kind: FacilityKind,
    control: Option<Control>,
    chain: Option<&'a str>,
    /// Of all but dialysis centers.
    beds: Option<u16>,
    /// Of dialysis centers.
    stations: Option<u16>,
}

impl<'a> PlaceRecord<'a> {
    fn new(place: &'a Facility) -> Self {
        let is_dialysis = place.kind == FacilityKind::Dialysis;
        Self {
            name: &place.name,
            city: &place.city,
            state: place.state,
            kind: place.kind,
            control: place.control,
            chain: place.chain,
            beds: place.size.filter(|_| !is_dialysis),
            stations: place.size.filter(|_| is_dialysis),
        }
    }
}

impl<'a> AreaRecord<'a> {
    fn new(catalogue: &'a Catalogue, area: &'a Area, role: Option<&'a Role>, typed: &str) -> Self {
        let groups = role.map_or(FacilityGroup::ALL.to_vec(), |role| catalogue.facility_groups(role));
        let found = catalogue.facilities_with(typed, area, &groups);
        let named = catalogue.employers_with(typed, role.map(|role| &role.id));
        let employers = named.into_iter().map(|at| catalogue.employer_at(at));
        Self {
            area: &area.code.0,
            area_name: &area.name,
            role: role.map(|role| &role.id),
            employers: employers
                .map(|employer| EmployerRecord {
                    id: &employer.id,
                    name: &employer.name,
                    city: &employer.city,
                    here: catalogue.is_here(employer, area),
                    evidence: role.and_then(|role| employer.evidence_for(role)),
                    local: employer.local.as_deref(),
                })
                .collect(),
            counts: catalogue.facility_group_counts(area, &groups).into_iter().collect(),
            places: found.into_iter().map(|number| PlaceRecord::new(catalogue.facility(number))).collect(),
            sources: catalogue.facility_sources().iter().map(|table| &table.source.id).collect(),
        }
    }
}

/// Prints who could hire in the area.
fn of_area(
    context: &Context,
    role: Option<&Role>,
    typed: &str,
    format: Format,
    out: &mut dyn Write,
) -> Result<Exit, Error> {
    let catalogue = &context.catalogue;
    let code = context.area()?;
    let Some(area) = catalogue.area(&code) else { return Ok(Exit::Nothing) };
    let sheet = places_in(catalogue, PlacesWanted { area, role, group: None, typed, most: MOST_LISTED });
    let records: Vec<AreaRecord> = match format {
        Format::Json => vec![AreaRecord::new(catalogue, area, role, typed)],
        Format::Text => Vec::new(),
    };
    format.write(std::slice::from_ref(&sheet), &records, out)?;
    Ok(Exit::Done)
}

/// Prints who could hire in the area that was named, or for the role that was; otherwise the employers that have all
/// words.
pub(super) fn run(
    context: &Context,
    words: &[String],
    role: Option<&str>,
    format: Format,
    out: &mut dyn Write,
) -> Result<Exit, Error> {
    let catalogue = &context.catalogue;
    let typed = words.join(" ");
    let named = role.map(|name| named::role(catalogue, name)).transpose()?;
    if catalogue.has_facilities() {
        match (named, &catalogue.roles_called(&typed)[..]) {
            (None, [role]) if !typed.is_empty() => return of_area(context, Some(role), "", format, out),
            (named, _) if named.is_some() || context.names_area() => {
                return of_area(context, named, &typed, format, out);
            }
            _ => {}
        }
    }
    let found = catalogue.employers_with(&typed, named.map(|role| &role.id));
    let found: Vec<&Employer> = found.into_iter().map(|at| catalogue.employer_at(at)).collect();
    let sheets: Vec<Sheet> = found.iter().map(|one| employer(catalogue, one, named)).collect();
    format.write(sheets.as_slice(), &found, out)?;
    if found.is_empty() {
        say(
            "medpath: no employer has all of these words. Try fewer; \"medpath employers\" lists all, and with --area it \
             lists the hospitals and other places there.",
        );
        return Ok(Exit::Nothing);
    }
    Ok(Exit::Done)
}
