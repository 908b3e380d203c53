//! First check: every record has the shape of its type.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::Faults;
use super::place::path_at;
use crate::catalogue::pack::Pack;
use crate::model::{Credential, Employer, Family, GuidePage, Resource, Role, School, Source, Term};

/// A record with the text it was read from.
pub(super) struct Record<'a, T> {
    pub(super) raw: &'a str,
    /// The list that it stands in, and its place there.
    pub(super) section: &'static str,
    pub(super) at: usize,
    pub(super) value: T,
}

impl<'a> Record<'a, Role> {
    /// The same with nothing read: what a check reads of it is then gone with it.
    pub(super) fn unread(&self) -> Self {
        Self { value: self.value.clone(), ..*self }
    }
}

/// Path of a record: `roles[3]`.
pub(super) fn path_of(section: &str, at: usize) -> String {
    format!("{section}[{at}]")
}

/// All records of a file that have the right shape.
#[derive(Default)]
pub(super) struct Records<'a> {
    pub(super) families: Vec<Record<'a, Family>>,
    pub(super) roles: Vec<Record<'a, Role>>,
    pub(super) employers: Vec<Record<'a, Employer>>,
    pub(super) credentials: Vec<Record<'a, Credential>>,
    pub(super) sources: Vec<Record<'a, Source>>,
    pub(super) glossary: Vec<Record<'a, Term>>,
    pub(super) guide: Vec<Record<'a, GuidePage>>,
    pub(super) schools: Vec<Record<'a, School>>,
    pub(super) resources: Vec<Record<'a, Resource>>,
}

impl Records<'_> {
    pub(super) fn into_pack(self) -> Pack {
        fn values<T>(records: Vec<Record<'_, T>>) -> Vec<T> {
            records.into_iter().map(|record| record.value).collect()
        }
        Pack {
            families: values(self.families),
            roles: values(self.roles),
            employers: values(self.employers),
            credentials: values(self.credentials),
            sources: values(self.sources),
            glossary: values(self.glossary),
            guide: values(self.guide),
            schools: values(self.schools),
            resources: values(self.resources),
        }
    }
}

/// A file as its sections, the records unread.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Sections<'a> {
    /// Version of the layout; 1 is the only one.
    #[serde(default)]
    format: Option<u32>,
    #[serde(default, borrow)]
    families: Vec<&'a RawValue>,
    #[serde(default, borrow)]
    roles: Vec<&'a RawValue>,
    #[serde(default, borrow)]
    employers: Vec<&'a RawValue>,
    #[serde(default, borrow)]
    credentials: Vec<&'a RawValue>,
    #[serde(default, borrow)]
    sources: Vec<&'a RawValue>,
    #[serde(default, borrow)]
    glossary: Vec<&'a RawValue>,
    #[serde(default, borrow)]
    guide: Vec<&'a RawValue>,
    #[serde(default, borrow)]
    schools: Vec<&'a RawValue>,
    #[serde(default, borrow)]
    resources: Vec<&'a RawValue>,
}

/// Reads a file: an object with sections, or a plain list of roles as in `data/roles/`.
pub(super) fn read<'a>(faults: &mut Faults<'a>) -> Option<Records<'a>> {
    let text = faults.text.text;
    let sections = if text.trim_start().starts_with('[') {
        serde_json::from_str(text).map(|roles| Sections { roles, ..Sections::default() })
    } else {
        serde_json::from_str(text)
    };
    let sections: Sections<'a> = match sections {
        Ok(sections) => sections,
        Err(fault) => {
            faults.on_line(fault.line(), String::new(), plain(&fault));
            return None;
        }
    };
    if let Some(format) = sections.format.filter(|format| *format != 1) {
        let message = format!("layout {format} is not known to this version of medpath, which reads layout 1");
        faults.on_line(0, "format".into(), message);
        return None;
    }
    let records = Records {
        families: list("families", sections.families, faults),
        roles: super::role_shape::roles(&sections.roles, faults),
        employers: list("employers", sections.employers, faults),
        credentials: list("credentials", sections.credentials, faults),
        sources: list("sources", sections.sources, faults),
        glossary: list("glossary", sections.glossary, faults),
        guide: list("guide", sections.guide, faults),
        schools: list("schools", sections.schools, faults),
        resources: list("resources", sections.resources, faults),
    };
    Some(records)
}

/// The error without the "at line 1 column 2" that belongs to the part and not to the file.
pub(super) fn plain(fault: &serde_json::Error) -> String {
    let text = fault.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

fn list<'a, T: DeserializeOwned>(
    section: &'static str,
    raws: Vec<&'a RawValue>,
    faults: &mut Faults<'a>,
) -> Vec<Record<'a, T>> {
    let mut records = Vec::with_capacity(raws.len());
    for (at, raw) in raws.into_iter().enumerate() {
        match serde_json::from_str(raw.get()) {
            Ok(value) => records.push(Record { raw: raw.get(), section, at, value }),
            Err(fault) => {
                let line = faults.line_of(raw.get()) + fault.line() - 1;
                let field = join(&path_of(section, at), &path_at(raw.get(), fault.line(), fault.column()));
                faults.on_line(line, field, plain(&fault));
            }
        }
    }
    records
}

/// Path of a field below a record.
pub(super) fn join(path: &str, field: &str) -> String {
    match field {
        "" => path.to_owned(),
        field if field.starts_with('[') => format!("{path}{field}"),
        field => format!("{path}.{field}"),
    }
}

/// A record without errors of shape may still break a rule; this makes the fault for it.
pub(super) fn breaks_rule<T>(record: &Record<'_, T>, field: &str, message: impl Into<String>, faults: &mut Faults<'_>) {
    if faults.is_full() {
        return;
    }
    let key = format!("\"{}\"", field.split(['.', '[']).next().unwrap_or(field));
    let start = record.raw.find(&key).unwrap_or(0);
    let line = faults.line_of(&record.raw[start..]);
    faults.on_line(line, join(&path_of(record.section, record.at), field), message);
}
