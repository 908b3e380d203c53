//! `medpath check FILE...`: local packs, catalogue files, and data folders with imported wages

use std::io::Write;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Format;
use super::args::Global;
use super::context::open_store;
use crate::catalogue::check::{self, Fault};
use crate::catalogue::{
    Catalogue, OwnCatalogue, Pack, WageBook, check_own_catalogue, check_pack, is_pack, read_text, read_wages,
};
use crate::error::{Error, Exit};
use crate::export::write_json;
use crate::store::{self, Store};
use crate::text;

/// More faults than this are counted only.
const MOST_SHOWN: usize = 200;

#[derive(Serialize)]
struct FaultRecord {
    file: String,
    line: usize,
    field: String,
    message: String,
    /// Whether it is no fault, but two packs say something of the same thing.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    conflict: bool,
}

/// Prints every fault of the files.
pub(super) fn run(files: &[PathBuf], global: &Global, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let mut faults: Vec<Fault> = Vec::new();
    let mut packs: Vec<(String, Pack)> = Vec::new();
    let mut bundled = None;
    for path in files {
        let file = path.display().to_string();
        let checked = if path.join("wages").is_dir() {
            check_wages(path, &open_store(global)?)
        } else {
            let words = read_text(path)?;
            if is_pack(&words) {
                check_pack(&file, &words, bundled.get_or_insert_with(|| Catalogue::bundled(None))).map(|pack| {
                    let holds = holds_pack(&pack);
                    packs.push((file.clone(), pack));
                    holds
                })
            } else {
                check_catalogue(&file, &words)
            }
        };
        match checked {
            Ok(holds) if format == Format::Text => writeln!(out, "{}: no faults ({holds})", text::sanitise(&file))?,
            Ok(_) => {}
            Err(found) => {
                if format == Format::Text {
                    let shown = found.iter().take(MOST_SHOWN);
                    shown.clone().try_for_each(|fault| writeln!(out, "{}", text::sanitise(&fault.to_string())))?;
                    writeln!(out, "{}: {}", text::sanitise(&file), count(shown.len(), found.len()))?;
                }
                faults.extend(found);
            }
        }
    }
    let conflicts = conflicts(&packs);
    if format == Format::Text {
        conflicts.iter().try_for_each(|conflict| writeln!(out, "{}", text::sanitise(&conflict.to_string())))?;
    } else {
        let record = |conflict: bool| {
            move |Fault { file, line, field, message }: &'_ Fault| FaultRecord {
                file: file.clone(),
                line: *line,
                field: field.clone(),
                message: message.clone(),
                conflict,
            }
        };
        let records: Vec<FaultRecord> =
            faults.iter().map(record(false)).chain(conflicts.iter().map(record(true))).collect();
        write_json(&records, out)?;
    }
    Ok(if faults.is_empty() { Exit::Done } else { Exit::Nothing })
}

/// Checks a catalogue file, its wording too.
fn check_catalogue(file: &str, words: &str) -> Result<String, Vec<Fault>> {
    let own = check_own_catalogue(file, words)?;
    let found = check::prose::prose(file, words);
    if found.is_empty() { Ok(holds(&own)) } else { Err(found) }
}

/// Where packs say something of the same thing, in the order in which they are laid: the later one wins.
fn conflicts(packs: &[(String, Pack)]) -> Vec<Fault> {
    let mut found = Vec::new();
    for (at, (later_file, later)) in packs.iter().enumerate() {
        for (file, pack) in &packs[..at] {
            let fault = |message| Fault { file: later_file.clone(), line: 0, field: String::new(), message };
            if pack.about.key() == later.about.key() {
                let message = format!("is called \"{}\" like {file}; only this later one is used", later.about.name);
                found.push(fault(message));
                continue;
            }
            let same = pack.shared_with(later).into_iter();
            let shared = |(kind, id)| format!("has the {kind} \"{id}\" like {file}; that of this later pack is used");
            found.extend(same.map(|one| fault(shared(one))));
        }
    }
    found
}

/// How many faults there are, and how many of them are shown.
fn count(shown: usize, found: usize) -> String {
    match found {
        1 => "1 fault".to_owned(),
        _ if found == shown => format!("{found} faults"),
        _ if found >= check::MOST_FAULTS => format!("{shown} of {found} or more faults are shown"),
        _ => format!("{shown} of {found} faults are shown"),
    }
}

/// Checks the wages of a data folder. Those of the user's own lie over the bundled ones.
fn check_wages(folder: &Path, store: &Store) -> Result<String, Vec<Fault>> {
    let is_own = store.data_dir().is_some_and(|own| own.canonicalize().ok() == folder.canonicalize().ok());
    let together = if is_own { store.wage_faults() } else { store::wage_faults(folder) };
    let fault =
        |file: &Path, message| Fault { file: file.display().to_string(), line: 0, field: String::new(), message };
    let mut faults: Vec<Fault> = together.into_iter().map(|message| fault(folder, message)).collect();
    let files = WageBook::states().map(|state| folder.join(format!("wages/{}.json", state.to_lowercase())));
    let files: Vec<PathBuf> = files.filter(|file| file.exists()).collect();
    for file in &files {
        let read = read_text(file).map_err(|fault| fault.to_string());
        if let Err(message) = read.and_then(|text| read_wages(&text).map_err(|fault| fault.to_string())) {
            faults.push(fault(file, message));
        }
    }
    if faults.is_empty() { Ok(format!("wages of states: {}", files.len())) } else { Err(faults) }
}

/// What a file without faults holds.
fn holds(pack: &OwnCatalogue) -> String {
    let counts = [
        (pack.families.len(), "families"),
        (pack.roles.len(), "roles"),
        (pack.employers.len(), "employers"),
        (pack.credentials.len(), "credentials"),
        (pack.sources.len(), "sources"),
        (pack.glossary.len(), "terms"),
        (pack.guide.len(), "pages"),
        (pack.schools.len(), "schools"),
        (pack.resources.len(), "resources"),
    ];
    counted(&counts)
}

/// What a pack without faults holds.
fn holds_pack(pack: &Pack) -> String {
    let counted = counted(&[
        (pack.own.families.len(), "families"),
        (pack.own.roles.len(), "roles"),
        (pack.own.schools.len(), "schools"),
        (pack.own.employers.len(), "employers"),
        (pack.contacts.len(), "contacts"),
        (pack.events.len(), "events"),
        (pack.notes.len(), "notes"),
        (pack.hidden.len(), "hidden roles"),
    ]);
    format!("pack \"{}\": {counted}", text::sanitise(&pack.about.name))
}

fn counted(counts: &[(usize, &str)]) -> String {
    let named: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, name)| format!("{name}: {count}")).collect();
    if named.is_empty() { "empty".to_owned() } else { named.join(", ") }
}
