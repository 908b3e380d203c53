//! A shortlist in a file: from one computer to another.

use std::io::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::say;
use crate::catalogue::read_text;
use crate::error::Error;
use crate::export::write_json;
use crate::model::RoleId;
use crate::shortlist::{Entry, LONGEST_NOTE, MOST_STEPS, Steps};
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
    #[serde(default)]
    why_not: String,
    #[serde(default)]
    target: bool,
    #[serde(default)]
    steps: Steps,
}

/// A step of a role's record may be longer than one that is typed.
const LONGEST_KEPT_STEP: usize = 1000;

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

/// Reads a list from a file, and which role of it is the target.
pub(super) fn read(file: &Path) -> Result<(Vec<Entry>, Option<RoleId>), Error> {
    let faulty = |fault: String| Error::FaultyList { file: text::sanitise(&file.display().to_string()), fault };
    let list = match serde_json::from_str(&read_text(file)?) {
        Ok(InFile::List(list) | InFile::Handout { shortlist: list }) => list,
        Err(fault) => return Err(faulty(text::sanitise(&fault.to_string()))),
    };
    let mut target = None;
    let entry = |EntryInFile { id, note, why_not, target: is_target, steps }: EntryInFile| {
        let (note, why_not) = (note.trim().to_owned(), why_not.trim().to_owned());
        let entry = Entry { role: id, note, why_not, steps }.clean();
        let role = &entry.role;
        for (what, written) in [("note on", &entry.note), ("\"why not\" of", &entry.why_not)] {
            let length = written.chars().count();
            if length > LONGEST_NOTE {
                return Err(faulty(format!("the {what} {role} has {length} characters, and {LONGEST_NOTE} fit")));
            }
        }
        let longest = entry.steps.keys().map(|step| step.chars().count()).max().unwrap_or_default();
        if longest > LONGEST_KEPT_STEP || entry.steps.len() > MOST_STEPS {
            return Err(faulty(format!("the steps of {role} are too many or too long")));
        }
        if is_target {
            target.get_or_insert_with(|| role.clone());
        }
        Ok(entry)
    };
    let entries = list.into_iter().map(entry).collect::<Result<_, _>>()?;
    Ok((entries, target))
}
