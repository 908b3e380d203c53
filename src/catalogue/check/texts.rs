//! Third check: texts are fit for a screen and say enough.

use serde_json::Value;

use super::Faults;
use super::record::{FileRecords, Placed, join};
use crate::model::{LicenseNeed, WholeRole};
use crate::text::is_control;

/// Longest text that a field may hold, bytes.
const LONGEST_TEXT: usize = 4_000;

/// Longest title, characters: it has to stand in a list.
const LONGEST_TITLE: usize = 80;

/// Checks everything but roles, each of which is read once for all its checks.
pub(super) fn check(records: &FileRecords<'_>, faults: &mut Faults<'_>) {
    fn all<T>(records: &[Placed<'_, T>], faults: &mut Faults<'_>) {
        for record in records {
            strings(record, faults);
        }
    }
    all(&records.families, faults);
    all(&records.employers, faults);
    all(&records.credentials, faults);
    all(&records.sources, faults);
    all(&records.glossary, faults);
    all(&records.guide, faults);
    all(&records.schools, faults);
    all(&records.resources, faults);
}

/// No control characters, no text without an end.
pub(super) fn strings<T>(record: &Placed<'_, T>, faults: &mut Faults<'_>) {
    // Control characters can only stand in JSON as escapes, other bad ones as themselves; most records have neither.
    let raw = record.raw.as_bytes();
    let mut escapes = raw.windows(2).filter(|pair| pair[0] == b'\\').map(|pair| pair[1]);
    let suspicious = escapes.any(|kind| b"ubnrtf".contains(&kind)) || !raw.is_ascii() || raw.len() > LONGEST_TEXT;
    if !suspicious {
        return;
    }
    let Ok(value) = serde_json::from_str::<Value>(record.raw) else { return };
    let mut found = Vec::new();
    walk(&value, "", &mut found);
    for (field, message) in found {
        record.breaks_rule(&field, message, faults);
    }
}

fn walk(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => {
            if let Some(c) = text.chars().find(|c| is_control(*c)) {
                found.push((path.to_owned(), format!("holds the control character {}", c.escape_unicode())));
            }
            if text.len() > LONGEST_TEXT {
                found.push((path.to_owned(), format!("longer than {LONGEST_TEXT} bytes")));
            }
        }
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                walk(value, &format!("{path}[{at}]"), found);
            }
        }
        Value::Object(map) => {
            for (key, value) in map {
                walk(value, &join(path, key), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

pub(super) fn role(record: &Placed<'_, WholeRole>, faults: &mut Faults<'_>) {
    strings(record, faults);
    let WholeRole { role, page, .. } = &record.value;
    let title = role.title.trim().chars().count();
    if title == 0 || title > LONGEST_TITLE {
        record.breaks_rule("title", format!("1 to {LONGEST_TITLE} characters, this has {title}"), faults);
    }
    if role.summary.trim().is_empty() {
        record.breaks_rule("summary", "one sentence is needed", faults);
    }
    if !(1..=8).contains(&page.tasks.len()) {
        record.breaks_rule("tasks", format!("1 to 8 sentences, there are {}", page.tasks.len()), faults);
    }
    let is_like = |code: &str, shape: &str| {
        let same = |(c, sign): (char, char)| if sign == '0' { c.is_ascii_digit() } else { c == sign };
        code.chars().count() == shape.len() && code.chars().zip(shape.chars()).all(same)
    };
    if let Some(soc) = role.soc.as_ref().filter(|soc| !is_like(soc.as_str(), "00-0000")) {
        record.breaks_rule("soc", format!("\"{soc}\" is no SOC code; one is written as 29-2055"), faults);
    }
    if let Some(onet) = role.onet_soc.as_ref().filter(|onet| !is_like(onet.as_str(), "00-0000.00")) {
        record.breaks_rule(
            "onet_soc",
            format!("\"{onet}\" is no O*NET-SOC code; one is written as 29-2055.00"),
            faults,
        );
    }
    for (at, rule) in role.license.value().into_iter().flatten().enumerate() {
        if rule.required != LicenseNeed::NotKnown && rule.source.is_none() {
            record.breaks_rule(&format!("licence[{at}].source"), "a rule needs the source that states it", faults);
        }
    }
}
