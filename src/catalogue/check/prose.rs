//! What a reader needs of a text, beyond what a screen needs: short words, no abbreviation left unexplained, no text
//! taken over from another role, no figure without its source. A file with such faults can still be shown.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::line_numbers::LineNumbers;
use super::record::{FileRecords, Placed};
use super::{Fault, Faults, places, sections, wording};
use crate::catalogue::Catalogue;
use crate::model::WholeRole;
use crate::sorting;
use crate::text::{reading_grade, sentences_of, words_of};

/// The hardest page that is left alone, as a school year.
pub const HARDEST_PAGE: f64 = 11.0;

/// Share of its sentences that a role may have in common with another.
pub const MOST_ALIKE: f64 = 0.2;

/// Words of the shortest sentence that counts as taken over; shorter ones happen by themselves.
const SENTENCE: usize = 6;

/// Fields that students read as prose. A figure has no place in them, because they name no source.
const PROSE: [&str; 21] = [
    "summary",
    "tasks",
    "a_day",
    "schedule",
    "patient_contact",
    "children",
    "blood_exposure",
    "physical_demands",
    "hazards",
    "what_you_wear",
    "upsides",
    "downsides",
    "fits_you_if",
    "may_not_fit_if",
    "technology_change",
    "getting_in",
    "paid_training",
    "first_steps",
    "tools",
    "settings",
    "school_subjects",
];

/// Those of them in which figures may stand, because their sources stand beside them.
const SOURCED: [&str; 1] = ["schedule"];

/// Finds what makes the prose of a file hard or doubtful. A file that has not the right shape gives nothing here.
pub fn prose(file: &str, text: &str) -> Vec<Fault> {
    let lines = LineNumbers::new(text);
    let mut faults = Faults::new(file, &lines);
    if let Some(records) = sections::read(&mut faults) {
        faults.list.clear();
        let terms = known_terms(&records);
        for record in &records.roles {
            role(record, &terms, &mut faults);
        }
        alike(&records.roles, &mut faults);
        wording::check(&records, &mut faults);
        places::check(&records, &mut faults);
    }
    sorting::by_key(&mut faults.list, |fault| fault.line);
    faults.list
}

/// The prose of a role: field and text.
pub fn prose_of(role: &WholeRole) -> Vec<(String, String)> {
    let Ok(Value::Object(fields)) = serde_json::to_value(role) else { return Vec::new() };
    let mut texts = Vec::new();
    for name in PROSE {
        if let Some(value) = fields.get(name) {
            collect(value, name, &mut texts);
        }
    }
    texts
}

fn collect(value: &Value, path: &str, texts: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) if text != "not_stated" => texts.push((path.to_owned(), text.clone())),
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                collect(value, &format!("{path}[{at}]"), texts);
            }
        }
        Value::Object(map) => {
            let is_text = |key: &str| matches!(key, "text" | "this_week" | "this_month" | "this_year");
            for (key, value) in map.iter().filter(|(key, _)| is_text(key)) {
                collect(value, &format!("{path}.{key}"), texts);
            }
        }
        _ => {}
    }
}

/// Abbreviations that are explained somewhere, letter by letter and in their parts.
fn known_terms(records: &FileRecords<'_>) -> BTreeSet<String> {
    let inside = Catalogue::bundled(None);
    let mut known = BTreeSet::new();
    let mut add = |term: &str| known.extend(words_of(term).map(str::to_owned));
    inside.glossary().iter().for_each(|term| add(&term.term));
    records.glossary.iter().for_each(|term| add(&term.value.term));
    inside.credentials().iter().for_each(|credential| add(&credential.abbreviation));
    records.credentials.iter().for_each(|credential| add(&credential.value.abbreviation));
    known
}

/// The abbreviations of a text: two or more capitals, perhaps with digits, without a plural s.
pub fn abbreviations(text: &str) -> impl Iterator<Item = &str> {
    words_of(text).map(|word| word.trim_end_matches("'s").trim_end_matches('s')).filter(|word| {
        word.chars().filter(char::is_ascii_uppercase).count() >= 2
            && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    })
}

fn role(record: &Placed<'_, WholeRole>, terms: &BTreeSet<String>, faults: &mut Faults<'_>) {
    let texts = prose_of(&record.value);
    let whole: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
    let grade = reading_grade(&whole.join("\n"));
    if grade > HARDEST_PAGE {
        let message = format!("reads like grade {grade:.0}; shorter words and sentences, grade 8 is the aim");
        record.breaks_rule("a_day", message, faults);
    }
    for (field, text) in &texts {
        for word in abbreviations(text).filter(|word| !terms.contains(*word)) {
            record.breaks_rule(field, format!("no glossary entry explains \"{word}\""), faults);
        }
        let sourced = SOURCED.iter().any(|name| field.starts_with(name));
        let figure = words_of(text).find(|word| word.chars().all(|c| c.is_ascii_digit()));
        if let Some(figure) = figure.filter(|_| !sourced && !is_name(text)) {
            let message = format!("the figure {figure} has no source here; put it where one stands beside it");
            record.breaks_rule(field, message, faults);
        }
    }
}

/// Whether the digits of a text belong to names: `12-lead`, `COVID-19`, `911`.
fn is_name(text: &str) -> bool {
    let bytes = text.as_bytes();
    let joined = |at: usize| {
        let end = bytes[at..].iter().position(|b| !b.is_ascii_digit()).map_or(bytes.len(), |length| at + length);
        let hyphen = |b: Option<&u8>| b == Some(&b'-');
        hyphen(bytes.get(end)) || at > 0 && hyphen(bytes.get(at - 1)) || &text[at..end] == "911"
    };
    let begins = |at: &usize| bytes[*at].is_ascii_digit() && (*at == 0 || !bytes[at - 1].is_ascii_alphanumeric());
    (0..bytes.len()).filter(begins).all(joined)
}

/// Names roles that share too many of their sentences with one role before them.
fn alike(roles: &[Placed<'_, WholeRole>], faults: &mut Faults<'_>) {
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    for (at, record) in roles.iter().enumerate() {
        let sentences = sentences(&record.value);
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for sentence in &sentences {
            match first.get(sentence) {
                Some(other) => *shared.entry(*other).or_default() += 1,
                None => drop(first.insert(sentence.clone(), at)),
            }
        }
        for (other, count) in shared {
            // Few sentences, so the share is exact enough.
            if count as f64 > MOST_ALIKE * sentences.len() as f64 {
                let other = &roles[other].value.role.id;
                let message = format!("{count} of {} sentences stand in \"{other}\" too", sentences.len());
                record.breaks_rule("tasks", message, faults);
            }
        }
    }
}

/// The sentences of a role's prose that are long enough to be somebody's own, without marks and capitals.
pub fn sentences(role: &WholeRole) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in prose_of(role) {
        for sentence in sentences_of(&text) {
            let words: Vec<String> = words_of(sentence).map(str::to_lowercase).collect();
            if words.len() >= SENTENCE {
                found.insert(words.join(" "));
            }
        }
    }
    found
}
