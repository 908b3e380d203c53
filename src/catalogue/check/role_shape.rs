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
use crate::model::{PAGE_FIELDS, PackAbout, ROLE_FIELDS, STEP_FIELDS, Stated, WholeRole};

/// The section that holds roles.
const SECTION: &str = "roles";

/// All fields that a role can have, in the order of the data files.
static FIELDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let fields = [ROLE_FIELDS, STEP_FIELDS, PAGE_FIELDS].into_iter().flat_map(|fields| fields.split(' '));
    fields.filter(|field| !field.is_empty()).collect()
});

/// What a field means that a record has not.
pub(super) enum Missing {
    /// It must be there.
    IsAFault,
    /// It is taken from these, fields with their values as JSON; a field that is not among them must be there.
    Is(Vec<(&'static str, String)>),
}

/// What a role of a local pack may leave out, for it is typed by hand.
const NOT_STATED: &str = "entry_education months_to_entry schedule licence next sideways tools settings hazards \
    what_you_wear upsides downsides fits_you_if may_not_fit_if technology_change minimum_age routes school_subjects checks \
    costs getting_in paid_training first_steps patient_contact blood_exposure physical_demands";

impl Missing {
    /// What the roles of a pack may leave out, with what stands in its place.
    pub(super) fn filled_for(about: &PackAbout) -> Self {
        let mut fields: Vec<(&str, String)> =
            NOT_STATED.split_whitespace().map(|field| (field, Value::from("not_stated").to_string())).collect();
        let empty = ["aliases", "also_searched_as", "credentials"].map(|field| (field, "[]".to_owned()));
        fields.extend(empty);
        let texts =
            [("wage_basis", "none".into()), ("a_day", String::new()), ("last_reviewed", about.date.to_string())];
        fields.extend(texts.map(|(field, text)| (field, Value::from(text).to_string())));
        fields.push(("sources", serde_json::json!([about.key()]).to_string()));
        fields.push(("wage_note", Value::from("No wage table counts it as it is described here.").to_string()));
        Self::Is(fields)
    }

    /// A record with what it leaves out, on its first line so that all others stay where they are.
    fn fill<'r>(&self, raw: &'r str, fields: &Fields<'_>) -> Cow<'r, str> {
        let Self::Is(values) = self else { return raw.into() };
        let has = |name: &str| fields.0.iter().any(|(known, _)| known == name);
        let mut filled = "{".to_owned();
        for (name, value) in values.iter().filter(|(name, _)| !has(name)) {
            // A role with a series of its own needs no word on why it has none.
            if *name != "wage_note" || !has("soc") {
                filled += &format!("\"{name}\":{value},");
            }
        }
        let rest = raw.strip_prefix('{').unwrap_or_default();
        if fields.0.is_empty() {
            filled.pop();
        }
        (filled + rest).into()
    }

    fn allows(&self, field: &str) -> bool {
        matches!(self, Self::Is(values) if values.iter().any(|(known, _)| *known == field))
    }
}

/// Reads roles, each with its page.
pub(super) fn roles<'a>(
    raws: &[&'a RawValue],
    missing: &Missing,
    faults: &mut Faults<'a>,
) -> Vec<Placed<'a, WholeRole>> {
    let mut records = Vec::with_capacity(raws.len());
    let parts = in_runs(raws, |first, raws| {
        let mut faults = faults.part();
        let mut records = Vec::with_capacity(raws.len());
        for (at, raw) in (first..).zip(raws) {
            if faults.is_full() {
                break;
            }
            records.extend(role(at, raw.get(), missing, &mut faults));
        }
        (records, faults.list)
    });
    for (part, found) in parts {
        records.extend(part);
        faults.extend(found);
    }
    records
}

fn role<'a>(at: usize, raw: &'a str, missing: &Missing, faults: &mut Faults<'a>) -> Option<Placed<'a, WholeRole>> {
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
    match whole(&missing.fill(raw, &fields)) {
        Ok(value) => Some(Placed { raw, section: SECTION, at, value }),
        Err(_) => {
            each_misfit(&fields, raw, &path, missing, faults);
            None
        }
    }
}

fn whole(raw: &str) -> Result<WholeRole, Misfit> {
    Ok(WholeRole { role: read(raw)?, steps: read(raw)?, page: read(raw)? })
}

/// Reads every field of a record in the place of that of a sound one, and the sound one without each field that is missing.
fn each_misfit(fields: &Fields<'_>, raw: &str, path: &str, missing: &Missing, faults: &mut Faults<'_>) {
    for (name, value) in fields.0.iter().filter(|(name, _)| FIELDS.contains(&&**name)) {
        let sound = sound_without(name);
        let text = format!("{{\"{name}\":{},{}", value.get(), sound.strip_prefix('{').unwrap_or_default());
        if let Err(misfit) = whole(&text) {
            does_not_fit(value.get(), path, misfit, faults);
        }
    }
    for name in FIELDS.iter().filter(|name| !missing.allows(name) && fields.0.iter().all(|(known, _)| known != *name)) {
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
