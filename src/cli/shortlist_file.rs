//! A shortlist in a file: from one computer to another.

use std::io::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::say;
use crate::catalogue::read_text;
use crate::error::Error;
use crate::export::write_json;
use crate::model::RoleId;
use crate::shortlist::{Entry, LONGEST_NOTE};
use crate::store::{Written, write_document};
use crate::text;

/// What a file can be: the list alone, or a hand-out with the list in it.
#[derive(Deserialize)]
#[serde(untagged)]
enum InFile {
    List(Vec<EntryInFile>),
    Handout { shortlist: Vec<EntryInFile> },
}

#[derive(Deserialize)]
struct EntryInFile {
    #[serde(alias = "role")]
    id: RoleId,
    #[serde(default)]
    note: String,
}

/// Prints a list, or writes it to a file.
pub(super) fn write(records: &impl Serialize, file: Option<&Path>, out: &mut dyn Write) -> Result<(), Error> {
    let Some(file) = file else { return Ok(write_json(records, out)?) };
    let mut contents = Vec::new();
    write_json(records, &mut contents)?;
    let written = write_document(&file.to_string_lossy(), "medpath-shortlist.json", &contents)?;
    told(&written, out)
}

/// Says where a document is.
pub(super) fn told(written: &Written, out: &mut dyn Write) -> Result<(), Error> {
    let shown = |path: &Path| text::sanitise(&path.display().to_string());
    if let Some(kept) = &written.kept {
        say(&format!("medpath: {} was there already and stays as it is.", shown(kept)));
    }
    Ok(writeln!(out, "Written: {}", shown(&written.file))?)
}

/// Reads a list from a file.
pub(super) fn read(file: &Path) -> Result<Vec<Entry>, Error> {
    let faulty = |fault: String| Error::FaultyList { file: text::sanitise(&file.display().to_string()), fault };
    let list = match serde_json::from_str(&read_text(file)?) {
        Ok(InFile::List(list) | InFile::Handout { shortlist: list }) => list,
        Err(fault) => return Err(faulty(text::sanitise(&fault.to_string()))),
    };
    let entry = |EntryInFile { id, note }: EntryInFile| {
        let entry = Entry { role: RoleId(text::sanitise(&id.0)), note: text::sanitise(note.trim()) };
        let length = entry.note.chars().count();
        if length > LONGEST_NOTE {
            let role = &entry.role;
            return Err(faulty(format!("the note on {role} has {length} characters, and {LONGEST_NOTE} fit")));
        }
        Ok(entry)
    };
    list.into_iter().map(entry).collect()
}
