//! The shape of role records: every field that does not fit is named, not only the first one of a record.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;
use std::sync::LazyLock;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::Faults;
use super::parallel::in_runs;
use super::record::{Misfit, Placed, does_not_fit, join, path_of, read};
use crate::catalogue::Catalogue;
use crate::model::{PAGE_FIELDS, ROLE_FIELDS, STEP_FIELDS, Stated, WholeRole};

/// The section that holds roles.
const SECTION: &str = "roles";

/// All fields that a role can have, in the order of the data files.
static FIELDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let fields = [ROLE_FIELDS, STEP_FIELDS, PAGE_FIELDS].into_iter().flat_map(|fields| fields.split(' '));
    fields.filter(|field| !field.is_empty()).collect()
});

/// Reads roles, each with its page.
pub(super) fn roles<'a>(raws: &[&'a RawValue], faults: &mut Faults<'a>) -> Vec<Placed<'a, WholeRole>> {
    let mut records = Vec::with_capacity(raws.len());
    let parts = in_runs(raws, |first, raws| {
        let mut faults = faults.part();
        let mut records = Vec::with_capacity(raws.len());
        for (at, raw) in (first..).zip(raws) {
            if faults.is_full() {
                break;
            }
            records.extend(role(at, raw.get(), &mut faults));
        }
        (records, faults.list)
    });
    for (part, found) in parts {
        records.extend(part);
        faults.extend(found);
    }
    records
}

fn role<'a>(at: usize, raw: &'a str, faults: &mut Faults<'a>) -> Option<Placed<'a, WholeRole>> {
    let path = path_of(SECTION, at);
    let fields: Fields = match read(raw) {
        Ok(fields) => fields,
        Err(misfit) => {
            does_not_fit(raw, &path, misfit, faults);
            return None;
        }
    };
    let mut seen = HashSet::with_capacity(fields.0.len());
    for (name, value) in &fields.0 {
        if !FIELDS.contains(&&**name) {
            faults.add(faults.lines.line_of(value.get()), join(&path, name), "no role has such a field");
        }
        if !seen.insert(name) {
            faults.add(faults.lines.line_of(value.get()), join(&path, name), "stands in the record twice");
        }
    }
    match whole(raw) {
        Ok(value) => Some(Placed { raw, section: SECTION, at, value }),
        Err(_) => {
            each_misfit(&fields, raw, &path, faults);
            None
        }
    }
}

fn whole(raw: &str) -> Result<WholeRole, Misfit> {
    Ok(WholeRole { role: read(raw)?, steps: read(raw)?, page: read(raw)? })
}

/// Reads every field of a record in the place of that of a sound one, and the sound one without each field that is missing.
fn each_misfit(fields: &Fields<'_>, raw: &str, path: &str, faults: &mut Faults<'_>) {
    for (name, value) in fields.0.iter().filter(|(name, _)| FIELDS.contains(&&**name)) {
        let sound = sound_without(name);
        let text = format!("{{\"{name}\":{},{}", value.get(), sound.strip_prefix('{').unwrap_or_default());
        if let Err(misfit) = whole(&text) {
            does_not_fit(value.get(), path, misfit, faults);
        }
    }
    for name in FIELDS.iter().filter(|name| fields.0.iter().all(|(known, _)| known != *name)) {
        if let Err(misfit) = whole(&sound_without(name)) {
            does_not_fit(raw, path, misfit, faults);
        }
    }
}

/// The record of a bundled role without a field.
fn sound_without(field: &str) -> String {
    static SOUND: LazyLock<Map<String, Value>> = LazyLock::new(|| {
        let inside = Catalogue::bundled(None);
        let record = inside.roles().first().map(|role| {
            let mut whole = inside.whole_role(role);
            // Written out it has the whole time too, which is worked out and never read.
            whole.role.months_to_entry = Stated::NotStated;
            whole
        });
        serde_json::to_value(record).ok().and_then(|record| record.as_object().cloned()).unwrap_or_default()
    });
    let mut sound = SOUND.clone();
    sound.remove(field);
    Value::Object(sound).to_string()
}

/// Checks every role, many at a time.
pub(super) fn each_role<'a>(
    records: &[Placed<'a, WholeRole>],
    faults: &mut Faults<'a>,
    check: impl Fn(&Placed<'a, WholeRole>, &mut Faults<'a>) + Sync,
) {
    let parts = in_runs(records, |_, records| {
        let mut faults = faults.part();
        for record in records {
            if faults.is_full() {
                break;
            }
            check(record, &mut faults);
        }
        faults.list
    });
    parts.into_iter().for_each(|found| faults.extend(found));
}

/// The fields of a record in the order of the text, their values unread.
struct Fields<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

/// The name of a field, taken from the text without copying where it has no escapes.
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FieldsVisitor;
        impl<'de> Visitor<'de> for FieldsVisitor {
            type Value = Fields<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a record in braces")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some((Name(name), value)) = map.next_entry()? {
                    fields.push((name, value));
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(FieldsVisitor)
    }
}
