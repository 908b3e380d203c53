//! Second check: every key is unique and every reference leads somewhere.

use super::known::{Known, unique};
use super::record::{FileRecords, Placed};
use super::{Faults, time};
use crate::model::{Credential, Employer, Family, Source, SourceId, Step, WholeRole};

/// Checks everything but roles and the guide.
pub(super) fn check(records: &FileRecords<'_>, known: &Known<'_>, faults: &mut Faults<'_>) {
    unique(&records.families, |family: &Family| &family.id.0, faults);
    unique(&records.roles, |record: &WholeRole| &record.role.id.0, faults);
    unique(&records.employers, |employer: &Employer| employer.id.as_str(), faults);
    unique(&records.credentials, |credential: &Credential| credential.id.as_str(), faults);
    unique(&records.sources, |source: &Source| &source.id.0, faults);
    for record in &records.employers {
        for (at, hires) in record.value.roles.iter().enumerate() {
            if !known.roles.contains(hires.role.0.as_str()) {
                let message = format!("no role has the id \"{}\"", hires.role);
                // A pack names the roles only.
                let part = if record.value.local.is_some() { "" } else { ".role" };
                record.breaks_rule(&format!("roles[{at}]{part}"), message, faults);
            }
        }
    }
}

/// Checks what a role refers to.
pub(super) fn role(record: &Placed<'_, WholeRole>, known: &Known<'_>, faults: &mut Faults<'_>) {
    let role = &record.value.role;
    if !known.families.contains(role.family.0.as_str()) {
        record.breaks_rule("family", format!("no family has the id \"{}\"", role.family.0), faults);
    }
    for (at, credential) in role.credentials.iter().enumerate() {
        if !known.credentials.contains(credential.id.as_str()) {
            let message = format!("no credential has the id \"{}\"", credential.id);
            record.breaks_rule(&format!("credentials[{at}].id"), message, faults);
        }
    }
    for (field, source) in cited(&record.value) {
        if !known.sources.contains(source.0.as_str()) {
            record.breaks_rule(&field, format!("no source has the id \"{}\"", source.0), faults);
        }
    }
    time::role(record, known, faults);
    steps(record, "next", record.value.steps.next.value().map(AsRef::as_ref), known, faults);
    steps(record, "sideways", record.value.steps.sideways.value().map(AsRef::as_ref), known, faults);
}

fn steps(
    record: &Placed<'_, WholeRole>,
    field: &str,
    steps: Option<&[Step]>,
    known: &Known<'_>,
    faults: &mut Faults<'_>,
) {
    for (at, step) in steps.into_iter().flatten().enumerate() {
        match (&step.role, &step.title) {
            (None, None) => record.breaks_rule(&format!("{field}[{at}]"), "give a role or a title", faults),
            (Some(id), _) if !known.roles.contains(id.0.as_str()) => {
                let message = format!("no role has the id \"{id}\"; give a title for a role outside the catalogue");
                record.breaks_rule(&format!("{field}[{at}].role"), message, faults);
            }
            (Some(id), _) if *id == record.value.role.id => {
                record.breaks_rule(&format!("{field}[{at}].role"), "leads to itself", faults);
            }
            _ => {}
        }
    }
}

/// Every source that a role names, with the field that names it.
pub(crate) fn cited(WholeRole { role, steps, page }: &WholeRole) -> Vec<(String, &SourceId)> {
    let mut cited: Vec<(String, &SourceId)> = Vec::new();
    if let Some(source) = role.pay_direction.as_ref().and_then(|known| known.source.as_ref()) {
        cited.push(("pay_direction.source".to_owned(), source));
    }
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
        cited.extend(
            time.parts
                .iter()
                .enumerate()
                .map(|(at, part)| (format!("months_to_entry.parts[{at}].source"), &part.source)),
        );
        cited.extend(time.sources.iter().map(|id| ("months_to_entry.sources".to_owned(), id)));
        cited.extend(time.total.iter().map(|total| ("months_to_entry.total.source".to_owned(), &total.source)));
    }
    if let Some(hours) = &page.training_hours {
        cited.push(("training_hours.source".to_owned(), &hours.source));
    }
    if let Some(age) = page.minimum_age.value() {
        cited.push(("minimum_age.source".to_owned(), &age.source));
    }
    for (at, of) in page.in_states.iter().enumerate() {
        let field = format!("in_states[{at}]");
        cited.extend(of.time.iter().flat_map(|time| &time.sources).map(|id| (format!("{field}.time.sources"), id)));
        cited.extend(of.training_hours.iter().map(|hours| (format!("{field}.training_hours.source"), &hours.source)));
        cited.extend(of.minimum_age.iter().map(|age| (format!("{field}.minimum_age.source"), &age.source)));
        cited.extend(of.sources.iter().map(|id| (format!("{field}.sources"), id)));
    }
    macro_rules! each {
        ($record:ident.$field:ident, $pick:expr) => {
            for (at, row) in $record.$field.value().into_iter().flatten().enumerate() {
                let pick: fn(&_) -> Option<&SourceId> = $pick;
                cited.extend(pick(row).map(|id| (format!("{}[{at}].source", stringify!($field)), id)));
            }
        };
    }
    each!(page.routes, |route: &crate::model::Route| route.source.as_ref());
    each!(page.checks, |check: &crate::model::Check| Some(&check.source));
    each!(page.costs, |cost: &crate::model::Cost| Some(&cost.source));
    each!(role.license, |rule: &crate::model::License| rule.source.as_ref());
    each!(steps.next, |step: &Step| step.months.as_ref().map(|months| &months.source));
    each!(steps.sideways, |step: &Step| step.months.as_ref().map(|months| &months.source));
    cited.extend(page.sources.iter().map(|id| ("sources".to_owned(), id)));
    cited
}
