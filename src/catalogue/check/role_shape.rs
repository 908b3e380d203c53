//! The shape of role records: every field that does not fit is named, not only the first one of a record.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::Faults;
use super::shape::{Record, join, plain};
use crate::catalogue::bundle;
use crate::model::{CARD_FIELDS, Fields, PAGE_FIELDS, Role, RoleCard, RoleId, RolePage};

type ShapeFault = serde_path_to_error::Error<serde_json::Error>;

/// Reads roles, each with its page.
pub(super) fn roles<'a>(raws: Vec<&'a RawValue>, faults: &mut Faults<'a>) -> Vec<Record<'a, Role>> {
    let mut records = Vec::with_capacity(raws.len());
    for (at, raw) in raws.into_iter().enumerate() {
        let path = format!("roles[{at}]");
        let raw = raw.get();
        unknown_fields(raw, &path, faults);
        match read(raw) {
            Ok(value) => records.push(Record { raw, path, value }),
            Err(fault) => all_faults(raw, &path, *fault, faults),
        }
    }
    records
}

/// What names a role.
#[derive(Deserialize)]
struct Named {
    id: RoleId,
}

/// Reads card and page.
fn read(raw: &str) -> Result<Role, Box<ShapeFault>> {
    fn part<'de, T: Deserialize<'de>>(raw: &'de str) -> Result<T, Box<ShapeFault>> {
        Ok(serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(raw))?)
    }
    let page: RolePage = part(raw)?;
    let card: RoleCard = part(raw)?;
    let Named { id } = part(raw)?;
    Ok(Role::checked(id, raw.to_owned(), card, page))
}

fn unknown_fields<'a>(raw: &'a str, path: &str, faults: &mut Faults<'a>) {
    // A record that is no object at all is reported by `read`.
    let Ok(fields) = serde_json::from_str::<Fields>(raw) else { return };
    for (at, (name, value)) in fields.0.iter().enumerate() {
        if !CARD_FIELDS.contains(&name.as_ref()) && !PAGE_FIELDS.contains(&name.as_ref()) {
            faults.on_line(faults.line_of(value.get()), join(path, name), "no role has such a field");
        }
        if fields.0[..at].iter().any(|(before, _)| before == name) {
            faults.on_line(faults.line_of(value.get()), join(path, name), "stands in the record twice");
        }
    }
}

/// Names the fault, puts a sound value in the place of the field, and reads again until nothing more is found.
fn all_faults<'a>(raw: &'a str, path: &str, first: ShapeFault, faults: &mut Faults<'a>) {
    let begin = faults.line_of(raw);
    let mut text: Cow<'_, str> = Cow::Borrowed(raw);
    let mut fault = first;
    for _ in 0..CARD_FIELDS.len() + PAGE_FIELDS.len() {
        let message = plain(fault.inner());
        let line = begin + fault.inner().line() - 1;
        let place = fault.path().to_string();
        let missing = message.strip_prefix("missing field `").map(|rest| rest.trim_end_matches('`').to_owned());
        // Inside a field a missing part has a path; on the record itself it has none.
        let whole = matches!(place.as_str(), "." | "");
        let line = if whole { begin } else { line };
        faults.on_line(line, join(path, &place), message);
        let field = match missing.filter(|_| whole) {
            Some(name) => name,
            None => place.split(['.', '[']).next().unwrap_or_default().to_owned(),
        };
        let Some(sound) = with_sound(&text, &field) else { return };
        text = Cow::Owned(sound);
        match read(&text) {
            Ok(_) => return,
            Err(next) => fault = *next,
        }
    }
}

/// The text with the field replaced by that of a bundled role. Lines stay where they are.
fn with_sound(text: &str, field: &str) -> Option<String> {
    let bundled = serde_json::to_value(Role::bundled(bundle::ROLES.first()?)).ok()?;
    let value = bundled.get(field)?.to_string();
    let fields: Fields = serde_json::from_str(text).ok()?;
    let Some((_, faulty)) = fields.0.iter().find(|(name, _)| name == field) else {
        let brace = text.find('{')? + 1;
        return Some(format!("{}\"{field}\": {value},{}", &text[..brace], &text[brace..]));
    };
    let start = faulty.get().as_ptr() as usize - text.as_ptr() as usize;
    let end = start + faulty.get().len();
    let lines = "\n".repeat(faulty.get().matches('\n').count());
    Some(format!("{}{value}{lines}{}", &text[..start], &text[end..]))
}
