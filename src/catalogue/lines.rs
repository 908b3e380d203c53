//! A bundled list with one record a line, each read when it is asked for.

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

/// The lines of a list and what was read from them.
pub(super) struct Lines<T>(Vec<(&'static str, OnceLock<T>)>);

impl<T: DeserializeOwned> Lines<T> {
    /// The lines of a file, nothing of which is read yet.
    pub(super) fn new(text: &'static str) -> Self {
        let line = |line: &'static str| (line.trim_end_matches(','), OnceLock::new());
        Self(text.lines().map(line).collect())
    }

    /// The record whose line begins with these characters.
    pub(super) fn get(&self, beginning: &str) -> Option<&T> {
        let (line, record) = self.0.iter().find(|(line, _)| line.starts_with(beginning))?;
        // A test reads every line, so a build that passes its tests cannot fail here.
        Some(record.get_or_init(|| serde_json::from_str(line).unwrap_or_else(|fault| panic!("{line}: {fault}"))))
    }
}
