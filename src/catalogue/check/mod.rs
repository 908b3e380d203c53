//! Checks of a catalogue file: all faults at once, each with its place.

mod guide;
mod many;
mod numbered;
mod place;
pub mod prose;
pub(crate) mod references;
mod role_shape;
mod shape;
mod texts;

use std::fmt;
use std::sync::Arc;

use numbered::Numbered;

use super::pack::Pack;

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

/// More faults than this are not listed; a file that is wrong throughout is clear by then.
const MOST_FAULTS: usize = 200;

/// The faults found so far, with the text they were found in.
struct Faults<'a> {
    file: &'a str,
    text: &'a Numbered<'a>,
    list: Vec<Fault>,
}

impl<'a> Faults<'a> {
    fn new(file: &'a str, text: &'a Numbered<'a>) -> Self {
        Self { file, text, list: Vec::new() }
    }

    /// An empty list for a part of the same text.
    fn part(&self) -> Self {
        Self::new(self.file, self.text)
    }

    /// Adds the faults of a part.
    fn take_in(&mut self, part: Vec<Fault>) {
        let room = MOST_FAULTS - self.list.len();
        self.list.extend(part.into_iter().take(room));
    }

    /// Whether no further fault would be listed.
    fn is_full(&self) -> bool {
        self.list.len() >= MOST_FAULTS
    }

    fn on_line(&mut self, line: usize, field: String, message: impl Into<String>) {
        if !self.is_full() {
            self.list.push(Fault { file: self.file.to_owned(), line, field, message: message.into() });
        }
    }

    /// Line of a slice of the text; 0 if it is not one.
    fn line_of(&self, part: &str) -> usize {
        self.text.place_of(part).map_or(0, |bytes| self.text.line(bytes.start))
    }
}

/// Checks the text of a catalogue file and returns what it holds.
///
/// # Errors
/// Every fault that was found, in the order of the file.
pub fn pack(file: &str, text: &Arc<String>) -> Result<Pack, Vec<Fault>> {
    let text = Numbered::new(text);
    let mut faults = Faults::new(file, &text);
    let read = shape::read(&mut faults);
    if let Some(records) = &read {
        references::check(records, &mut faults);
        texts::check(records, &mut faults);
    }
    faults.list.sort_by_key(|fault| fault.line);
    match read {
        Some(records) if faults.list.is_empty() => Ok(records.into_pack()),
        _ => Err(faults.list),
    }
}

#[cfg(test)]
mod tests;
