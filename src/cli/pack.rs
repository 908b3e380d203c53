//! `medpath pack new FILE`

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

use super::args::PackCommand;
use super::today::today;
use crate::error::{Error, Exit};
use crate::model::Day;
use crate::text;

/// A pack with one record of each kind, and comments on them.
const EXAMPLE: &str = include_str!("../../assets/packs/example.jsonc");

/// Days from today to the event of the example.
const UNTIL_EVENT: u32 = 30;

pub(super) fn run(command: &PackCommand, out: &mut dyn Write) -> Result<Exit, Error> {
    let PackCommand::New { file } = command;
    write_example(file).map_err(|cause| Error::NotWritten { file: file.clone(), cause })?;
    let named = text::sanitise(&file.display().to_string());
    writeln!(out, "{named} is written. Open it in an editor, change what stands in it, then:")?;
    writeln!(out, "  medpath check {named}")?;
    writeln!(out, "  medpath --pack {named}")?;
    Ok(Exit::Done)
}

/// The example as of today.
fn example() -> String {
    let today = today();
    let later = Day::after_1970(today.since_1970() + UNTIL_EVENT).unwrap_or(today);
    EXAMPLE.replace("@TODAY@", &today.to_string()).replace("@LATER@", &later.to_string())
}

/// Writes the example into a new file; one that is there stays as it is.
fn write_example(file: &Path) -> io::Result<()> {
    let mut new = OpenOptions::new().write(true).create_new(true).open(file)?;
    new.write_all(example().as_bytes())?;
    new.sync_all()
}
