//! Second check: every key is unique and every reference leads somewhere.

use std::collections::HashSet;

use super::Faults;
use super::role_shape::each_role;
use super::shape::{Record, Records, breaks_rule};
use crate::catalogue::{Catalogue, bundle, bundled};
use crate::model::{Credential, Employer, Family, MonthsUnit, Role, Source, SourceId, Step};

/// Keys that a file may refer to: its own and the bundled ones.
pub(super) struct Known<'k> {
    pub(super) inside: &'k Catalogue,
    families: Keys<'k>,
    pub(super) roles: Keys<'k>,
    pub(super) credentials: Keys<'k>,
    pub(super) sources: Keys<'k>,
}

/// Keys of one kind.
pub(super) type Keys<'k> = HashSet<&'k str>;

/// The keys of records of a file and of bundled ones.
pub(super) fn keys<'k, T>(own: &'k [Record<'_, T>], inside: &'k [T], key: impl Fn(&'k T) -> &'k String) -> Keys<'k> {
    own.iter().map(|record| &record.value).chain(inside).map(|record| key(record).as_str()).collect()
}

impl<'k> Known<'k> {
    fn new(records: &'k Records<'_>, inside: &'k Catalogue, families: &'k [Family]) -> Self {
        Self {
            inside,
            families: keys(&records.families, families, |family| &family.id.0),
            roles: keys(&records.roles, inside.roles(), |role| &role.id.0),
            credentials: keys(&records.credentials, inside.credentials(), |credential| &credential.id),
            sources: keys(&records.sources, inside.sources(), |source| &source.id.0),
        }
    }
}

pub(super) fn check<'a>(records: &Records<'a>, faults: &mut Faults<'a>) {
    let (inside, families) = (Catalogue::bundled(None), bundled::<Vec<Family>>(bundle::FAMILIES));
    let known = Known::new(records, &inside, &families);
    unique(&records.families, |family: &Family| &family.id.0, faults);
    unique(&records.roles, |role: &Role| &role.id.0, faults);
    unique(&records.employers, |employer: &Employer| &employer.id, faults);
    unique(&records.credentials, |credential: &Credential| &credential.id, faults);
    unique(&records.sources, |source: &Source| &source.id.0, faults);
    each_role(&records.roles, faults, |record, faults| {
        role(record, &known, faults);
        super::texts::role(record, faults);
    });
    for record in &records.employers {
        for (at, hires) in record.value.roles.iter().enumerate() {
            if !known.roles.contains(hires.role.0.as_str()) {
                let message = format!("no role has the id \"{}\"", hires.role);
                breaks_rule(record, &format!("roles[{at}].role"), message, faults);
            }
        }
    }
    super::guide::check(records, &known, faults);
}

/// Keys are kebab-case and occur once.
pub(super) fn unique<T>(records: &[Record<'_, T>], id: impl Fn(&T) -> &str, faults: &mut Faults<'_>) {
    let mut seen = HashSet::new();
    for record in records {
        let id = id(&record.value);
        if id.is_empty() || !id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
            let message = format!("\"{id}\" is no id; small letters, digits and hyphens only");
            breaks_rule(record, "id", message, faults);
        }
        if !seen.insert(id) {
            breaks_rule(record, "id", format!("\"{id}\" occurs twice"), faults);
        }
    }
}

fn role(record: &Record<'_, Role>, known: &Known<'_>, faults: &mut Faults<'_>) {
    let role = &record.value;
    if !known.families.contains(role.family.0.as_str()) {
        breaks_rule(record, "family", format!("no family has the id \"{}\"", role.family.0), faults);
    }
    for (at, credential) in role.credentials.iter().enumerate() {
        if !known.credentials.contains(credential.id.as_str()) {
            let message = format!("no credential has the id \"{}\"", credential.id);
            breaks_rule(record, &format!("credentials[{at}].id"), message, faults);
        }
    }
    for (field, source) in cited(role) {
        if !known.sources.contains(source.0.as_str()) {
            breaks_rule(record, &field, format!("no source has the id \"{}\"", source.0), faults);
        }
    }
    steps(record, "next", role.next.value(), known, faults);
    steps(record, "sideways", role.sideways.value(), known, faults);
    if let Some(time) = role.months_to_entry.value() {
        let open = time.min.is_none() && time.max.is_none();
        if open || matches!((time.min, time.max), (Some(min), Some(max)) if min > max) {
            breaks_rule(record, "months_to_entry", "give min or max, and min not above max", faults);
        }
        if time.unit == MonthsUnit::AfterPrerequisite && time.after.is_none() {
            breaks_rule(record, "months_to_entry.after", "say what must come first", faults);
        }
    }
}

fn steps(
    record: &Record<'_, Role>,
    field: &str,
    steps: Option<&Vec<Step>>,
    known: &Known<'_>,
    faults: &mut Faults<'_>,
) {
    for (at, step) in steps.into_iter().flatten().enumerate() {
        match (&step.role, &step.title) {
            (None, None) => breaks_rule(record, &format!("{field}[{at}]"), "give a role or a title", faults),
            (Some(id), _) if !known.roles.contains(id.0.as_str()) => {
                let message = format!("no role has the id \"{id}\"; give a title for a role outside the catalogue");
                breaks_rule(record, &format!("{field}[{at}].role"), message, faults);
            }
            (Some(id), _) if *id == record.value.id => {
                breaks_rule(record, &format!("{field}[{at}].role"), "leads to itself", faults);
            }
            _ => {}
        }
    }
}

/// Every source that a role names, with the field that names it.
pub(crate) fn cited(role: &Role) -> Vec<(String, &SourceId)> {
    let mut cited: Vec<(String, &SourceId)> = Vec::new();
    if let Some(schedule) = role.schedule.value() {
        cited.extend(schedule.sources.iter().map(|id| ("schedule.sources".to_owned(), id)));
    }
    if let Some(children) = &role.children {
        cited.push(("children.source".to_owned(), &children.source));
    }
    if let Some(education) = role.entry_education.value() {
        cited.extend(education.sources.iter().map(|id| ("entry_education.sources".to_owned(), id)));
    }
    if let Some(time) = role.months_to_entry.value() {
        cited.push(("months_to_entry.source".to_owned(), &time.source));
    }
    if let Some(hours) = &role.training_hours {
        cited.push(("training_hours.source".to_owned(), &hours.source));
    }
    if let Some(age) = role.minimum_age.value() {
        cited.push(("minimum_age.source".to_owned(), &age.source));
    }
    macro_rules! each {
        ($field:ident, $pick:expr) => {
            for (at, row) in role.$field.value().into_iter().flatten().enumerate() {
                let pick: fn(&_) -> Option<&SourceId> = $pick;
                cited.extend(pick(row).map(|id| (format!("{}[{at}].source", stringify!($field)), id)));
            }
        };
    }
    each!(routes, |route: &crate::model::Route| route.source.as_ref());
    each!(checks, |check: &crate::model::Check| Some(&check.source));
    each!(costs, |cost: &crate::model::Cost| Some(&cost.source));
    each!(licence, |licence: &crate::model::Licence| licence.source.as_ref());
    each!(next, |step: &Step| step.months.as_ref().map(|months| &months.source));
    each!(sideways, |step: &Step| step.months.as_ref().map(|months| &months.source));
    cited.extend(role.sources.iter().map(|id| ("sources".to_owned(), id)));
    cited
}
