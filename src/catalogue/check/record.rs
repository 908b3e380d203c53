//! Records of a file with the place where they stand, and the reading of one.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;

use super::Faults;
use super::json_path::path_of_fault;
use crate::model::{Credential, Employer, Family, GuidePage, Resource, School, Source, Term, WholeRole};

/// A record with the text it was read from.
pub(in crate::catalogue) struct Placed<'a, T> {
    pub(super) raw: &'a str,
    /// The list that it stands in, and its place there.
    pub(super) section: &'static str,
    pub(super) at: usize,
    pub(in crate::catalogue) value: T,
}

impl<'a, T> Placed<'a, T> {
    /// The same place with another value, made of its place in the list and of this one.
    pub(super) fn map<U>(self, change: impl FnOnce(usize, T) -> U) -> Placed<'a, U> {
        Placed { raw: self.raw, section: self.section, at: self.at, value: change(self.at, self.value) }
    }
    /// Notes that a record of the right shape breaks a rule, on the line of the field.
    pub(super) fn breaks_rule(&self, field: &str, message: impl Into<String>, faults: &mut Faults<'_>) {
        let key = format!("\"{}\"", field.split(['.', '[']).next().unwrap_or(field));
        self.note(&key, field, message, faults);
    }

    /// Notes that a text of a record breaks a rule, on the line of the text.
    pub(super) fn text_breaks_rule(
        &self,
        field: &str,
        text: &str,
        message: impl Into<String>,
        faults: &mut Faults<'_>,
    ) {
        self.note(&Value::from(text).to_string(), field, message, faults);
    }

    /// Notes a fault on the line where `sought` first stands in the record, else on its first line.
    fn note(&self, sought: &str, field: &str, message: impl Into<String>, faults: &mut Faults<'_>) {
        if faults.is_full() {
            return;
        }
        let start = self.raw.find(sought).unwrap_or(0);
        let line = faults.lines.line_of(&self.raw[start..]);
        faults.add(line, join(&path_of(self.section, self.at), field), message);
    }
}

/// All records of a file that have the right shape.
#[derive(Default)]
pub(in crate::catalogue) struct FileRecords<'a> {
    pub(in crate::catalogue) families: Vec<Placed<'a, Family>>,
    pub(in crate::catalogue) roles: Vec<Placed<'a, WholeRole>>,
    pub(in crate::catalogue) employers: Vec<Placed<'a, Employer>>,
    pub(in crate::catalogue) credentials: Vec<Placed<'a, Credential>>,
    pub(in crate::catalogue) sources: Vec<Placed<'a, Source>>,
    pub(in crate::catalogue) glossary: Vec<Placed<'a, Term>>,
    pub(in crate::catalogue) guide: Vec<Placed<'a, GuidePage>>,
    pub(in crate::catalogue) schools: Vec<Placed<'a, School>>,
    pub(in crate::catalogue) resources: Vec<Placed<'a, Resource>>,
}

/// A fault of reading, with its place in the text that was read.
pub(super) struct Misfit {
    /// Path of the field: `tasks[0]`; empty for the record itself.
    pub(super) path: String,
    /// Line, counted from 1.
    pub(super) line: usize,
    pub(super) message: String,
}

/// Reads a record.
pub(super) fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Misfit> {
    serde_json::from_str(text).map_err(|fault| Misfit {
        path: path_of_fault(text, &fault),
        line: fault.line(),
        message: plain(&fault),
    })
}

/// Notes a fault of reading; `text` is the part of the file with whose first line the lines of the fault begin.
pub(super) fn does_not_fit(text: &str, path: &str, misfit: Misfit, faults: &mut Faults<'_>) {
    let line = faults.lines.line_of(text) + misfit.line.saturating_sub(1);
    faults.add(line, join(path, &misfit.path), misfit.message);
}

/// Reads the records of a section.
pub(super) fn list<'a, T: DeserializeOwned>(
    section: &'static str,
    raws: Vec<&'a RawValue>,
    faults: &mut Faults<'a>,
) -> Vec<Placed<'a, T>> {
    let mut records = Vec::with_capacity(raws.len());
    for (at, raw) in raws.into_iter().enumerate() {
        match read(raw.get()) {
            Ok(value) => records.push(Placed { raw: raw.get(), section, at, value }),
            Err(misfit) => does_not_fit(raw.get(), &path_of(section, at), misfit, faults),
        }
    }
    records
}

/// The error without the "at line 1 column 2" that belongs to the part and not to the file.
pub(super) fn plain(fault: &serde_json::Error) -> String {
    let text = fault.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

/// Path of a record: `roles[3]`.
pub(super) fn path_of(section: &str, at: usize) -> String {
    format!("{section}[{at}]")
}

/// Path of a field below a record.
pub(super) fn join(path: &str, field: &str) -> String {
    match field {
        "" => path.to_owned(),
        field if path.is_empty() || field.starts_with('[') => format!("{path}{field}"),
        field => format!("{path}.{field}"),
    }
}
