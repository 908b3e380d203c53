//! One small JSON file on disk: read with care, replaced in one step, set aside when damaged.
//!
//! Knows nothing of what is in the file but its version.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::text::sanitise;

/// Version of the formats that this program writes.
pub(super) const VERSION: u64 = 1;

/// Larger files are not ours, bytes.
pub(super) const LARGEST: u64 = 1 << 20;

/// What a file turned out to be.
pub(super) enum Reading<R> {
    /// There is none.
    Missing,
    /// It is as it should be.
    Whole(R),
    /// A later program wrote it; the contents if they make sense all the same.
    Newer(u64, Option<R>),
    /// It is no such file.
    Damaged(String),
    /// The system refuses it, or it is a folder or a device: never to be moved or replaced.
    Unreadable(io::Error),
}

/// Follows symbolic links to the file that is to be read and replaced, which need not exist.
pub(super) fn resolve(file: &Path) -> PathBuf {
    let mut at = file.to_path_buf();
    // Bounded, as links can form a circle.
    for _ in 0..40 {
        match fs::read_link(&at) {
            Ok(target) => at = folder(&at).join(target),
            Err(_) => break,
        }
    }
    at
}

/// The folder of a file.
pub(super) fn folder(file: &Path) -> &Path {
    match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Reads a file.
pub(super) fn read<R: DeserializeOwned>(file: &Path) -> Reading<R> {
    match bytes(file, LARGEST) {
        Ok(Some(bytes)) => parse(&bytes),
        Ok(None) => Reading::Damaged(format!("larger than {} KiB", LARGEST >> 10)),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Reading::Missing,
        Err(cause) => Reading::Unreadable(cause),
    }
}

/// The contents, unless they are larger than that.
pub(super) fn bytes(file: &Path, largest: u64) -> io::Result<Option<Vec<u8>>> {
    // Before opening, as opening a pipe would wait for a writer.
    if !fs::metadata(file)?.is_file() {
        return Err(io::Error::other("not a file"));
    }
    let mut bytes = Vec::new();
    File::open(file)?.take(largest + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= largest).then_some(bytes))
}

fn parse<R: DeserializeOwned>(bytes: &[u8]) -> Reading<R> {
    // Some editors put a mark in front.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let damaged = |fault: serde_json::Error| Reading::Damaged(sanitise(&fault.to_string()));
    let value: Value = match serde_json::from_slice(bytes) {
        Ok(value) => value,
        Err(fault) => return damaged(fault),
    };
    match value.get("version").and_then(Value::as_u64) {
        Some(VERSION) => serde_json::from_value(value).map_or_else(damaged, Reading::Whole),
        Some(version) if version > VERSION => Reading::Newer(version, serde_json::from_value(value).ok()),
        _ => Reading::Damaged("no version in it".to_owned()),
    }
}

/// Makes a folder and those above it, for the user alone.
pub(super) fn create_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Replaces a file in one step: a reader sees the old text or the new one, even after a crash.
pub(super) fn write(file: &Path, text: &str) -> io::Result<()> {
    if text.len() as u64 > LARGEST {
        return Err(io::Error::other(format!("it would be larger than {} KiB", LARGEST >> 10)));
    }
    let before = match fs::metadata(file) {
        Ok(before) => Some(before),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => None,
        Err(cause) => return Err(cause),
    };
    if before.as_ref().is_some_and(|before| before.permissions().readonly()) {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "the file is marked read-only"));
    }
    let (prefix, suffix) = temporary_name(file);
    let mut builder = tempfile::Builder::new();
    let made = builder.prefix(&prefix).suffix(suffix).tempfile_in(folder(file));
    // The kind alone: the full text names the temporary file, which would only confuse.
    let temporary = made.map_err(|fault| io::Error::from(fault.kind()))?;
    temporary.as_file().write_all(text.as_bytes())?;
    if let Some(before) = before {
        // Somebody who runs this as root must not lose their file to root. Where it is not allowed, it is not needed.
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt, fchown};
            let _ = fchown(temporary.as_file(), Some(before.uid()), Some(before.gid()));
        }
        // Sticks and some network drives refuse this. The file is then for this user alone, and it is saved.
        let _ = temporary.as_file().set_permissions(before.permissions());
    }
    temporary.as_file().sync_all()?;
    temporary.persist(file).map_err(|fault| fault.error)?;
    // The new file is in place; a drive that cannot sync a folder is no reason to say otherwise.
    #[cfg(unix)]
    let _ = File::open(folder(file)).and_then(|folder| folder.sync_all());
    Ok(())
}

fn temporary_name(file: &Path) -> (String, &'static str) {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    (format!(".{name}."), ".tmp")
}

/// Removes the temporary files of programs that were killed. The caller must hold the lock, so that nobody else is
/// writing.
pub(super) fn sweep(file: &Path) {
    let (prefix, suffix) = temporary_name(file);
    let Ok(found) = fs::read_dir(folder(file)) else { return };
    for entry in found.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(&prefix) && name.ends_with(suffix) {
            // It stays if it cannot be removed; it is in nobody's way.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Moves a damaged file to `NAME.bad`, `NAME.bad-2`, ..., whichever is free.
pub(super) fn set_aside(file: &Path) -> io::Result<PathBuf> {
    for number in 1..1000 {
        let mut name = file.file_name().unwrap_or_default().to_os_string();
        name.push(if number == 1 { ".bad".to_owned() } else { format!(".bad-{number}") });
        let aside = file.with_file_name(name);
        // Taking the name first: a rename alone would replace a file that is there.
        match OpenOptions::new().write(true).create_new(true).open(&aside) {
            Ok(_) => {}
            Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => continue,
            Err(cause) => return Err(cause),
        }
        return match fs::rename(file, &aside) {
            Ok(()) => Ok(aside),
            Err(cause) => {
                let _ = fs::remove_file(&aside);
                Err(cause)
            }
        };
    }
    Err(io::Error::other("too many damaged files beside it"))
}
