//! Numbers of months: none that cannot be, parts and their total agree.

use super::Faults;
use super::known::Known;
use super::record::Placed;
use crate::model::{School, WholeRole};

/// No step to a job takes longer, months: twenty years.
const LONGEST: f32 = 240.0;

/// Checks the time to the job of a role.
pub(super) fn role(record: &Placed<'_, WholeRole>, known: &Known<'_>, faults: &mut Faults<'_>) {
    let Some(time) = record.value.role.months_to_entry.value() else { return };
    if time.parts.is_empty() {
        record.breaks_rule("months_to_entry.parts", "give at least one part, or \"not_stated\"", faults);
    }
    for (at, part) in time.parts.iter().enumerate() {
        let field = format!("months_to_entry.parts[{at}]");
        range(record, &field, part.min, part.max, faults);
        match &part.role {
            Some(id) if !known.roles.contains(id.0.as_str()) => {
                record.breaks_rule(&format!("{field}.role"), format!("no role has the id \"{id}\""), faults);
            }
            Some(id) if *id == record.value.role.id => {
                record.breaks_rule(&format!("{field}.role"), "is the role itself", faults);
            }
            _ => {}
        }
    }
    let Some(total) = &time.total else { return };
    let field = "months_to_entry.total";
    range(record, field, total.min, total.max, faults);
    if total.min.is_none() && total.max.is_none() {
        record.breaks_rule(field, "give min or max, or leave the total out", faults);
    }
    let parts: f32 = time.parts.iter().filter(|part| part.counts()).filter_map(|part| part.min).sum();
    if let Some(longest) = total.max.or(total.min).filter(|longest| *longest < parts) {
        let message = format!("{longest} months, but the parts before hire take at least {parts}");
        record.breaks_rule(field, message, faults);
    }
}

/// Checks the length of a school's program.
pub(super) fn school(record: &Placed<'_, School>, faults: &mut Faults<'_>) {
    if let Some(months) = record.value.months {
        range(record, "months", months.min, months.max, faults);
    }
}

/// Both ends are numbers of months that can be, and in their order.
fn range<T>(record: &Placed<'_, T>, field: &str, min: Option<f32>, max: Option<f32>, faults: &mut Faults<'_>) {
    for (end, months) in [("min", min), ("max", max)] {
        if let Some(months) = months.filter(|months| !(0.0..=LONGEST).contains(months)) {
            let message = format!("{months} is no number of months; 0 to {LONGEST} can be");
            record.breaks_rule(&format!("{field}.{end}"), message, faults);
        }
    }
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        record.breaks_rule(field, format!("min is {min} and max is {max}, which is less"), faults);
    }
}
