//! First check: every record has the shape of its type.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::Faults;
use super::record::{FileRecords, list, plain};
use super::role_shape::{self, Missing};

/// A file as its sections, the records unread.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Sections<'a> {
    /// For editors, which find the schema by it.
    #[serde(rename = "$schema")]
    _schema: Option<IgnoredAny>,
    /// Version of the layout; 1 is the only one.
    format: Option<u32>,
    #[serde(borrow)]
    families: Vec<&'a RawValue>,
    #[serde(borrow)]
    roles: Vec<&'a RawValue>,
    #[serde(borrow)]
    employers: Vec<&'a RawValue>,
    #[serde(borrow)]
    credentials: Vec<&'a RawValue>,
    #[serde(borrow)]
    sources: Vec<&'a RawValue>,
    #[serde(borrow)]
    glossary: Vec<&'a RawValue>,
    #[serde(borrow)]
    guide: Vec<&'a RawValue>,
    #[serde(borrow)]
    schools: Vec<&'a RawValue>,
    #[serde(borrow)]
    resources: Vec<&'a RawValue>,
}

/// Reads a file: an object with sections, or a plain list of roles as in `data/roles/`.
pub(super) fn read<'a>(faults: &mut Faults<'a>) -> Option<FileRecords<'a>> {
    let text = faults.lines.text;
    let sections = if text.trim_start().starts_with('[') {
        serde_json::from_str(text).map(|roles| Sections { roles, ..Sections::default() })
    } else {
        serde_json::from_str(text)
    };
    let sections: Sections<'a> = match sections {
        Ok(sections) => sections,
        Err(fault) => {
            faults.add(fault.line(), String::new(), plain(&fault));
            return None;
        }
    };
    known_format(sections.format, faults)?;
    Some(FileRecords {
        families: list("families", sections.families, faults),
        roles: role_shape::roles(&sections.roles, &Missing::IsAFault, faults),
        employers: list("employers", sections.employers, faults),
        credentials: list("credentials", sections.credentials, faults),
        sources: list("sources", sections.sources, faults),
        glossary: list("glossary", sections.glossary, faults),
        guide: list("guide", sections.guide, faults),
        schools: list("schools", sections.schools, faults),
        resources: list("resources", sections.resources, faults),
    })
}

/// Whether this version of the program reads the layout.
pub(super) fn known_format(format: Option<u32>, faults: &mut Faults<'_>) -> Option<()> {
    match format.filter(|format| *format != 1) {
        None => Some(()),
        Some(format) => {
            let message = format!("layout {format} is not known to this version of medpath, which reads layout 1");
            faults.add(0, "format".into(), message);
            None
        }
    }
}
