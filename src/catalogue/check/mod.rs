//! Checks of a catalogue file: all faults at once, each with its place.

mod guide;
mod json_path;
mod known;
mod line_numbers;
mod pack;
mod pack_places;
mod parallel;
mod pay;
pub mod places;
pub mod prose;
mod record;
pub(crate) mod references;
mod role_shape;
mod sections;
mod texts;
mod time;
mod wording;

use std::fmt;

use known::Known;
use line_numbers::LineNumbers;
pub(super) use pack::{PackRecords, check_pack};
pub(super) use record::{FileRecords, Placed};

use super::Catalogue;
use crate::sorting;

/// Something wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Name of the file.
    pub file: String,
    /// Line, counted from 1; 0 where the whole file is meant.
    pub line: usize,
    /// Path of the field: `roles[3].months_to_entry.source`.
    pub field: String,
    /// What is wrong and what would be right.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if !self.field.is_empty() {
            write!(f, ": {}", self.field)?;
        }
        write!(f, ": {}", self.message)
    }
}

/// More faults than this are not looked for; a file that is wrong throughout is clear by then.
pub const MOST_FAULTS: usize = 1_000;

/// The faults found so far, with the text they were found in.
struct Faults<'a> {
    file: &'a str,
    lines: &'a LineNumbers<'a>,
    list: Vec<Fault>,
}

impl<'a> Faults<'a> {
    fn new(file: &'a str, lines: &'a LineNumbers<'a>) -> Self {
        Self { file, lines, list: Vec::new() }
    }

    /// An empty list for a part of the same text.
    fn part(&self) -> Self {
        Self::new(self.file, self.lines)
    }

    /// Adds the faults of a part.
    fn extend(&mut self, part: Vec<Fault>) {
        let room = MOST_FAULTS - self.list.len();
        self.list.extend(part.into_iter().take(room));
    }

    /// Whether no further fault would be listed.
    fn is_full(&self) -> bool {
        self.list.len() >= MOST_FAULTS
    }

    fn add(&mut self, line: usize, field: String, message: impl Into<String>) {
        if !self.is_full() {
            self.list.push(Fault { file: self.file.to_owned(), line, field, message: message.into() });
        }
    }
}

/// Checks the text of a catalogue file and hands what it holds to `take`.
///
/// # Errors
/// Every fault that was found, in the order of the file.
pub(super) fn check<T>(file: &str, text: &str, take: impl FnOnce(FileRecords<'_>) -> T) -> Result<T, Vec<Fault>> {
    let lines = LineNumbers::new(text);
    let mut faults = Faults::new(file, &lines);
    let read = sections::read(&mut faults);
    if let Some(records) = &read {
        let inside = Catalogue::bundled(None);
        every_record(records, &Known::new(records, &inside), &mut faults);
    }
    sorting::by_key(&mut faults.list, |fault| fault.line);
    match read {
        Some(records) if faults.list.is_empty() => Ok(take(records)),
        _ => Err(faults.list),
    }
}

/// The checks that every file has to pass.
fn every_record<'a>(records: &FileRecords<'a>, known: &Known<'_>, faults: &mut Faults<'a>) {
    references::check(records, known, faults);
    role_shape::each_role(&records.roles, faults, |record, faults| {
        references::role(record, known, faults);
        texts::role(record, faults);
        pay::role(record, faults);
    });
    guide::check(records, known, faults);
    texts::check(records, faults);
}

#[cfg(test)]
mod tests;
