//! Schools and employers of a local pack: each is somewhere, and says what it is.

use super::Faults;
use super::record::{FileRecords, Placed};
use crate::catalogue::Catalogue;
use crate::model::{AreaCode, AreaKind, StateCode};

pub(super) fn check(records: &FileRecords<'_>, inside: &Catalogue, faults: &mut Faults<'_>) {
    for record in &records.schools {
        let school = &record.value;
        for (field, text) in [("school", &school.school), ("city", &school.city), ("program", &school.program)] {
            filled(record, field, text, faults);
        }
        state(record, Some(&school.state), inside, faults);
        metros(record, "metro", school.metro.iter(), inside, faults);
        if school.roles.is_empty() {
            record.breaks_rule("roles", "name at least one role that it leads to", faults);
        }
    }
    for record in &records.employers {
        let employer = &record.value;
        let texts =
            [("name", &employer.name), ("kind", &employer.kind), ("city", &employer.city), ("what", &employer.what)];
        for (field, text) in texts {
            filled(record, field, text, faults);
        }
        state(record, employer.state.as_ref(), inside, faults);
        metros(record, "metros", employer.metros.iter(), inside, faults);
    }
}

/// Something stands there, short enough for a list.
fn filled<T>(record: &Placed<'_, T>, field: &str, text: &str, faults: &mut Faults<'_>) {
    const MOST: usize = 200;
    let length = text.trim().chars().count();
    if length == 0 || length > MOST {
        record.breaks_rule(field, format!("1 to {MOST} characters, this has {length}"), faults);
    }
}

fn state<T>(record: &Placed<'_, T>, letters: Option<&StateCode>, inside: &Catalogue, faults: &mut Faults<'_>) {
    match letters.filter(|letters| !letters.0.is_empty()) {
        None => record.breaks_rule("state", "give the two letters of the state, or give the pack an area", faults),
        Some(letters) if inside.states().all(|state| state.state != *letters) => {
            record.breaks_rule("state", format!("\"{letters}\" is no state; one is written as MD"), faults);
        }
        Some(_) => {}
    }
}

fn metros<'m, T>(
    record: &Placed<'_, T>,
    field: &str,
    codes: impl Iterator<Item = &'m AreaCode>,
    inside: &Catalogue,
    faults: &mut Faults<'_>,
) {
    for code in codes {
        if inside.area(code).is_none_or(|area| area.kind != AreaKind::Metropolitan) {
            let message = format!("\"{code}\" is no code of a metropolitan area; \"medpath areas WORDS\" lists them");
            record.breaks_rule(field, message, faults);
        }
    }
}
