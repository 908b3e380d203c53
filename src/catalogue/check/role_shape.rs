//! The shape of role records: every field that does not fit is named, not only the first one of a record.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::Faults;
use super::many::in_runs;
use super::place::path_at;
use super::shape::{Record, join, path_of, plain};
use crate::catalogue::bundle;
use crate::model::{CARD_FIELDS, Fields, PAGE_FIELDS, Role, RoleCard, RoleId, RolePage};

/// The section that holds roles.
const SECTION: &str = "roles";

/// Reads roles, each with its page.
///
/// What is read is not kept: a file may hold a million of them.
pub(super) fn roles<'a>(raws: &[&'a RawValue], faults: &mut Faults<'a>) -> Vec<Record<'a, Role>> {
    let mut records = Vec::with_capacity(raws.len());
    let parts = in_runs(raws, |first, raws| {
        let mut faults = faults.part();
        (run(first, raws, &mut faults), faults.list)
    });
    for (part, found) in parts {
        records.extend(part);
        faults.take_in(found);
    }
    records
}

fn run<'a>(first: usize, raws: &[&'a RawValue], faults: &mut Faults<'a>) -> Vec<Record<'a, Role>> {
    let mut records = Vec::with_capacity(raws.len());
    for (at, raw) in (first..).zip(raws) {
        if faults.is_full() {
            break;
        }
        let raw = raw.get();
        // A record that is no object at all is reported by `read`.
        if let Ok(fields) = serde_json::from_str::<Fields>(raw) {
            unknown_fields(&fields, &places(&fields), at, faults);
        }
        match read(raw) {
            Ok(id) => {
                let text = faults.text.record(raw);
                records.extend(text.map(|text| Record { raw, section: SECTION, at, value: Role::own(id, text) }));
            }
            Err(fault) => all_faults(raw, at, fault, faults),
        }
    }
    records
}

/// Checks every role. What a check reads of a role is not kept.
pub(super) fn each_role<'a>(
    records: &[Record<'a, Role>],
    faults: &mut Faults<'a>,
    check: impl Fn(&Record<'a, Role>, &mut Faults<'a>) + Sync,
) {
    let parts = in_runs(records, |_, records| {
        let mut faults = faults.part();
        for record in records {
            if faults.is_full() {
                break;
            }
            check(&record.unread(), &mut faults);
        }
        faults.list
    });
    parts.into_iter().for_each(|found| faults.take_in(found));
}

/// What names a role.
#[derive(Deserialize)]
struct Named {
    id: RoleId,
}

/// Reads card and page, and gives the key if there is nothing wrong with them.
fn read(raw: &str) -> Result<RoleId, serde_json::Error> {
    serde_json::from_str::<RolePage>(raw)?;
    serde_json::from_str::<RoleCard>(raw)?;
    serde_json::from_str(raw).map(|Named { id }| id)
}

/// For each field of a record its place among those of the card and, behind them, of the page.
fn places(fields: &Fields<'_>) -> Vec<Option<usize>> {
    const COUNT: usize = CARD_FIELDS.len() + PAGE_FIELDS.len();
    let field = |at: usize| CARD_FIELDS.get(at).unwrap_or_else(|| &PAGE_FIELDS[at - CARD_FIELDS.len()]);
    // Most records have the fields in this order, so the next one is looked for behind the last.
    let mut next = 0;
    let mut place = |name: &str| {
        let found = (next..COUNT).chain(0..next).find(|at| *field(*at) == name);
        next = found.map_or(next, |at| at + 1);
        found
    };
    fields.0.iter().map(|(name, _)| place(name)).collect()
}

fn unknown_fields<'a>(fields: &Fields<'a>, places: &[Option<usize>], at: usize, faults: &mut Faults<'a>) {
    let mut seen = [false; CARD_FIELDS.len() + PAGE_FIELDS.len()];
    for (place, ((name, value), known)) in fields.0.iter().zip(places).enumerate() {
        if known.is_none() {
            let path = join(&path_of(SECTION, at), name);
            faults.on_line(faults.line_of(value.get()), path, "no role has such a field");
        }
        let twice = match known {
            Some(known) => std::mem::replace(&mut seen[*known], true),
            None => fields.0[..place].iter().any(|(before, _)| before == name),
        };
        if twice {
            let path = join(&path_of(SECTION, at), name);
            faults.on_line(faults.line_of(value.get()), path, "stands in the record twice");
        }
    }
}

/// Names the fault, puts a sound value in the place of the field, and reads again until nothing more is found.
fn all_faults<'a>(raw: &'a str, at: usize, first: serde_json::Error, faults: &mut Faults<'a>) {
    let path = path_of(SECTION, at);
    let begin = faults.line_of(raw);
    let mut text: Cow<'_, str> = Cow::Borrowed(raw);
    let mut fault = first;
    for _ in 0..CARD_FIELDS.len() + PAGE_FIELDS.len() {
        let message = plain(&fault);
        let line = begin + fault.line() - 1;
        let place = path_at(&text, fault.line(), fault.column());
        let missing = message.strip_prefix("missing field `").map(|rest| rest.trim_end_matches('`').to_owned());
        // Inside a field a missing part has a path; on the record itself it has none.
        let whole = place.is_empty();
        let line = if whole { begin } else { line };
        faults.on_line(line, join(&path, &place), message);
        let field = match missing.filter(|_| whole) {
            Some(name) => name,
            None => place.split(['.', '[']).next().unwrap_or_default().to_owned(),
        };
        let Some(sound) = with_sound(&text, &field) else { return };
        text = Cow::Owned(sound);
        match read(&text) {
            Ok(_) => return,
            Err(next) => fault = next,
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
