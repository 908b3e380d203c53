//! The text of data files, which are written all or not at all, as far as a file system allows.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::Serialize;
use tempfile::{Builder, NamedTempFile};

use super::error::{ImportError, Result};

/// A file to be written.
pub(super) struct Output {
    /// Where it goes.
    pub(super) path: PathBuf,
    /// Its text.
    pub(super) text: String,
}

/// Writes every file beside its place first and moves them there when all are whole.
pub(super) fn all(outputs: &[Output]) -> Result<Vec<PathBuf>> {
    let mut whole = Vec::with_capacity(outputs.len());
    for output in outputs {
        let file = beside(output).map_err(|source| ImportError::CouldNotWrite { file: output.path.clone(), source })?;
        whole.push((file, &output.path));
    }
    whole.into_iter().map(|(file, path)| into_place(file, path)).collect()
}

fn beside(output: &Output) -> std::io::Result<NamedTempFile> {
    let folder = output.path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    if output.path.is_dir() {
        return Err(std::io::Error::new(std::io::ErrorKind::IsADirectory, "a folder has this name"));
    }
    let mut builder = Builder::new();
    builder.prefix(".import-");
    // A temporary file is private unless told; the user's umask still applies.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(output.text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
}

fn into_place(file: NamedTempFile, path: &Path) -> Result<PathBuf> {
    match file.persist(path) {
        Ok(_) => Ok(path.to_owned()),
        Err(fault) => Err(ImportError::CouldNotWrite { file: path.to_owned(), source: fault.error }),
    }
}

/// A value as JSON. It cannot fail: that takes a map whose keys are no texts, or a type that refuses to be written, and
/// what is imported is texts, numbers and lists and records of them, all with derived ways to write them.
pub(super) fn json<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).expect("texts, numbers, lists and records have a JSON form")
}

/// A JSON list with one record a line.
pub(super) fn lines<T: Serialize>(records: &[T]) -> String {
    let records: Vec<String> = records.iter().map(json).collect();
    format!("[\n{}\n]\n", records.join(",\n"))
}
