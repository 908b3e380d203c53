//! A bundled list with one record a line, each read when it is asked for.

use std::sync::OnceLock;

use memchr::memmem;
use serde::de::DeserializeOwned;

/// Reads a line. A test reads every line, so a build that passes its tests cannot fail here.
fn read<T: DeserializeOwned>(line: &str) -> T {
    let line = line.trim_end_matches(',');
    serde_json::from_str(line).unwrap_or_else(|fault| panic!("{line}: {fault}"))
}

/// Reads the one record of a list whose line begins with these characters.
pub(super) fn find<T: DeserializeOwned>(text: &str, beginning: &str) -> Option<T> {
    let start = memmem::find(text.as_bytes(), format!("\n{beginning}").as_bytes())? + 1;
    text[start..].lines().next().map(read)
}

/// The lines of a list and what was read from them.
pub(super) struct Lines<T>(Vec<(&'static str, OnceLock<T>)>);

impl<T: DeserializeOwned> Lines<T> {
    /// The lines of a file, nothing of which is read yet.
    pub(super) fn new(text: &'static str) -> Self {
        Self(text.lines().map(|line| (line, OnceLock::new())).collect())
    }

    /// The record whose line begins with these characters.
    pub(super) fn get(&self, beginning: &str) -> Option<&T> {
        let (line, record) = self.0.iter().find(|(line, _)| line.starts_with(beginning))?;
        Some(record.get_or_init(|| read(line)))
    }
}
