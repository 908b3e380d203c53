//! `medpath check FILE...`

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use serde::Serialize;

use super::Format;
use crate::catalogue::check::{self, Fault};
use crate::catalogue::{Pack, read_text};
use crate::error::{Error, Exit};
use crate::export::write_json;
use crate::text;

#[derive(Serialize)]
struct FaultRecord<'a> {
    file: &'a str,
    line: usize,
    field: &'a str,
    message: &'a str,
}

/// Prints every fault of the files.
pub(super) fn run(files: &[PathBuf], format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let mut faults: Vec<Fault> = Vec::new();
    for path in files {
        let file = path.display().to_string();
        let words = read_text(path).map(Arc::new)?;
        let checked = check::pack(&file, &words).and_then(|pack| {
            let found = check::prose::prose(&file, &words);
            if found.is_empty() { Ok(pack) } else { Err(found) }
        });
        match checked {
            Ok(pack) if format == Format::Text => {
                writeln!(out, "{}: no faults ({})", text::sanitise(&file), holds(&pack))?
            }
            Ok(_) => {}
            Err(found) => {
                if format == Format::Text {
                    found.iter().try_for_each(|fault| writeln!(out, "{}", text::sanitise(&fault.to_string())))?;
                    let count = if found.len() == 1 { "1 fault".to_owned() } else { format!("{} faults", found.len()) };
                    writeln!(out, "{}: {count}", text::sanitise(&file))?;
                }
                faults.extend(found);
            }
        }
    }
    if format == Format::Json {
        let records: Vec<FaultRecord> = faults
            .iter()
            .map(|Fault { file, line, field, message }| FaultRecord { file, line: *line, field, message })
            .collect();
        write_json(&records, out)?;
    }
    Ok(if faults.is_empty() { Exit::Done } else { Exit::Nothing })
}

/// What a file without faults holds.
fn holds(pack: &Pack) -> String {
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
    let named: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, name)| format!("{name}: {count}")).collect();
    if named.is_empty() { "empty".to_owned() } else { named.join(", ") }
}
