//! The text of data files, which are written all or not at all, as far as a file system allows.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::Serialize;
use tempfile::{Builder, NamedTempFile};

use super::error::{ImportError, Result};
use crate::store::UNFINISHED_IMPORT;

/// How the name of a file begins that is not whole yet.
const UNFINISHED_FILE: &str = ".import-";

/// A file to be written.
pub(super) struct Output {
    /// Where it goes.
    pub(super) path: PathBuf,
    /// Its text.
    pub(super) text: String,
}

/// Writes every file beside its place first and moves them there when all are whole.
///
/// While several are moved a mark stands in the data folder. Where the program is stopped then, it stays and tells
/// readers that old and new files stand side by side; the next import that ends well takes it away.
pub(super) fn all(outputs: &[Output], into: &Path) -> Result<Vec<PathBuf>> {
    let refused = |file: &Path| {
        let file = file.to_owned();
        move |source| ImportError::CouldNotWrite { file, source }
    };
    let folders: BTreeSet<&Path> = outputs.iter().filter_map(|output| output.path.parent()).collect();
    folders.into_iter().for_each(sweep);
    let mut whole = Vec::with_capacity(outputs.len());
    for output in outputs {
        whole.push((beside(output).map_err(refused(&output.path))?, &output.path));
    }
    let mark = (whole.len() > 1).then(|| into.join(UNFINISHED_IMPORT));
    let marked_before = mark.as_ref().is_some_and(|mark| mark.exists());
    if let Some(mark) = &mark {
        File::create(mark).and_then(|file| file.sync_all()).map_err(refused(mark))?;
    }
    let mut written = Vec::with_capacity(whole.len());
    let moved = whole.into_iter().try_for_each(|(file, path)| {
        file.persist(path).map_err(|fault| refused(path)(fault.error))?;
        written.push(path.clone());
        Ok(())
    });
    if let Some(mark) = mark.filter(|_| moved.is_ok() || (written.is_empty() && !marked_before)) {
        fs::remove_file(&mark).map_err(refused(&mark))?;
    }
    moved.map(|()| written)
}

/// Takes away what an import left that was killed. An import that still runs holds a lock on each of its files; where a
/// drive has no locks, or refuses, the file stays, which does no harm.
fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with(UNFINISHED_FILE)) {
        let path = entry.path();
        let Ok(file) = OpenOptions::new().write(true).open(&path) else { continue };
        if file.try_lock().is_ok() {
            drop(file);
            let _ = fs::remove_file(&path);
        }
    }
}

fn beside(output: &Output) -> std::io::Result<NamedTempFile> {
    let folder = output.path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    if output.path.is_dir() {
        return Err(std::io::Error::new(std::io::ErrorKind::IsADirectory, "a folder has this name"));
    }
    let mut builder = Builder::new();
    builder.prefix(UNFINISHED_FILE);
    // A temporary file is private unless told; the user's umask still applies.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    // On a drive without locks the file is not swept, and nothing else depends on it.
    let _ = file.as_file().try_lock();
    file.write_all(output.text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
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
