//! The plain sentences that stand for the notes of a table, kept by hand beside the data files.

use std::fs;
use std::io::{ErrorKind, Read};
use std::path::Path;

use serde::de::DeserializeOwned;

use super::error::{ImportError, Result};

/// Largest file of wordings that is read.
const LARGEST: u64 = 1 << 20;

/// Reads such a file; what it holds by default where it is not there.
pub(super) fn read<T: DeserializeOwned + Default>(file: &Path) -> Result<T> {
    let unreadable = |source| ImportError::Unreadable { file: file.to_owned(), source };
    let opened = match fs::File::open(file) {
        Ok(opened) => opened,
        Err(fault) if fault.kind() == ErrorKind::NotFound => return Ok(T::default()),
        Err(fault) => return Err(unreadable(fault)),
    };
    let mut text = String::new();
    opened.take(LARGEST).read_to_string(&mut text).map_err(unreadable)?;
    serde_json::from_str(&text)
        .map_err(|fault| ImportError::not_a_table(file, format!("not a list of notes with their sentences: {fault}")))
}
