//! The tables of Medicare beside the places: editions by kind, and counts by area.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::columns::{Columns, Row};
use super::error::{ImportError, Result};
use super::table;
use crate::model::{Basis, FacilityKind, FacilitySource, Source, SourceId};

/// How many places there are, by area and column of the table of counts.
pub(super) type Counts = BTreeMap<(String, &'static str), usize>;

/// The columns of the table of counts.
const COUNTED: [&str; 7] = [
    "DIALYSIS_CENTER",
    "HOME_HEALTH_AGENCY",
    "HOSPICE",
    "HOSPITAL",
    "INPATIENT_REHABILITATION",
    "LONG-TERM_CARE_HOSPITAL",
    "NURSING_HOME",
];

/// A kind by its name in the tables.
pub(super) fn kind(name: &str) -> Option<FacilityKind> {
    Some(match name {
        "hospital: Acute Care Hospitals" => FacilityKind::AcuteCare,
        "hospital: Childrens" => FacilityKind::Childrens,
        "hospital: Acute Care - Veterans Administration" => FacilityKind::Veterans,
        "hospital: Acute Care - Department of Defense" => FacilityKind::Military,
        "hospital: Critical Access Hospitals" => FacilityKind::CriticalAccess,
        "hospital: Rural Emergency Hospital" => FacilityKind::RuralEmergency,
        "hospital: Psychiatric" => FacilityKind::Psychiatric,
        "inpatient rehabilitation" => FacilityKind::Rehabilitation,
        "long-term care hospital" => FacilityKind::LongTermCare,
        "dialysis center" => FacilityKind::Dialysis,
        "nursing home" => FacilityKind::NursingHome,
        "home health agency" => FacilityKind::HomeHealth,
        "hospice" => FacilityKind::Hospice,
        _ => return None,
    })
}

/// The column of the table of counts.
pub(super) fn counted_as(kind: FacilityKind) -> &'static str {
    match kind {
        FacilityKind::Rehabilitation => "INPATIENT_REHABILITATION",
        FacilityKind::LongTermCare => "LONG-TERM_CARE_HOSPITAL",
        FacilityKind::Dialysis => "DIALYSIS_CENTER",
        FacilityKind::NursingHome => "NURSING_HOME",
        FacilityKind::HomeHealth => "HOME_HEALTH_AGENCY",
        FacilityKind::Hospice => "HOSPICE",
        _ => "HOSPITAL",
    }
}

/// The table that each kind comes from, and how many rows each kind has to have.
pub(super) fn sources(file: &Path) -> Result<(Vec<FacilitySource>, BTreeMap<FacilityKind, usize>)> {
    let begin = |columns: &Columns| {
        let need = |name| columns.need(&[name]);
        let found = [need("KIND")?, need("ROWS")?, need("SOURCE")?, need("EDITION")?];
        Ok((found, Vec::<FacilitySource>::new(), BTreeMap::new()))
    };
    let (_, sources, rows) = table::read(file, &["KIND"], begin, |(columns, sources, rows), row| {
        let [name, count, title, edition] = *columns;
        let kind =
            kind(row.text(name)).ok_or_else(|| row.fault(name, "no kind of place that is known has this name"))?;
        let counted = row.text(count).parse().map_err(|_| row.fault(count, "a count of rows was expected"))?;
        if rows.insert(kind, counted).is_some() {
            return Err(row.fault(name, "the second row of this kind"));
        }
        let source = source(row, title, edition)?;
        match sources.iter_mut().find(|known| known.source == source) {
            Some(known) => known.kinds.push(kind),
            None => sources.push(FacilitySource { kinds: vec![kind], source }),
        }
        Ok(())
    })?;
    if let Some(kind) = FacilityKind::ALL.iter().find(|kind| !rows.contains_key(kind)) {
        return Err(ImportError::not_a_table(file, format!("no row for {kind:?}")));
    }
    Ok((sources, rows))
}

/// A table by its title, `CMS Hospice General Information (yc9t-dgbk)`: the letters in brackets are its address.
fn source(row: &Row<'_>, title: usize, edition: usize) -> Result<Source> {
    const SITE: &str = "https://data.cms.gov/provider-data/";
    let text = row.word(title)?;
    let (name, address) = match text.strip_suffix(')').and_then(|text| text.rsplit_once(" (")) {
        Some((name, key)) => (name, format!("{SITE}dataset/{key}")),
        None => (text, SITE.to_owned()),
    };
    let date = row.word(edition)?.trim_start_matches("copy of ").to_owned();
    let name = name.strip_prefix("CMS ").unwrap_or(name);
    let letters: String = name
        .to_lowercase()
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    Ok(Source {
        id: SourceId(format!("cms-{letters}-{date}")),
        publisher: "Centers for Medicare & Medicaid Services".into(),
        title: name.into(),
        short: Some(format!("Medicare, {date}").into()),
        edition: row.word(edition)?.into(),
        date: date.into(),
        url: address.into(),
        license: "public domain".into(),
        kind: Basis::Official,
    })
}

/// Checks the table of counts against the rows, and tells how many metropolitan areas and states it has.
pub(super) fn counts(file: &Path, found: &Counts) -> Result<usize> {
    let begin = |columns: &Columns| {
        let mut places = Vec::new();
        for name in COUNTED {
            places.push(columns.need(&[name])?);
        }
        Ok((columns.need(&["AREA"])?, places, BTreeSet::<String>::new()))
    };
    let (.., areas) = table::read(file, &["AREA"], begin, |(area, places, areas), row| {
        let code = row.word(*area)?;
        for (name, at) in COUNTED.into_iter().zip(places.iter()) {
            let held = found.get(&(code.to_owned(), name)).copied().unwrap_or(0);
            if row.text(*at).parse() != Ok(held) {
                return Err(row.fault(*at, format!("the tables of places have {held}")));
            }
        }
        areas.insert(code.to_owned());
        Ok(())
    })?;
    match found.keys().find(|(area, _)| !areas.contains(area)) {
        Some((area, _)) => Err(ImportError::not_a_table(file, format!("no row for the area {area}"))),
        None => Ok(areas.len()),
    }
}
