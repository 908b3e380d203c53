//! Theme files of the user's own: `themes/NAME.toml` in the folder of the settings, or a file anywhere. Only their text
//! is read here.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::files;
use crate::sorting;
use crate::text::sanitise;

/// Larger files are no themes, bytes.
const LARGEST: u64 = 64 << 10;

/// Further files in the folder are not looked at.
const MOST: usize = 100;

/// Why a theme file has no text.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the theme {file} cannot be read ({cause}). Name a file that can be, or choose another theme.", file = .file.display())]
pub struct ThemeFileFault {
    /// The file.
    pub file: PathBuf,
    /// Why it cannot be read.
    pub cause: String,
}

/// A theme of the user's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTheme {
    /// The name of the file without its ending, safe to show.
    pub name: String,
    /// The file.
    pub file: PathBuf,
    /// Its text.
    pub text: Result<String, ThemeFileFault>,
    /// Whether it is in the folder of the settings, so that it is found again by its name.
    pub is_kept: bool,
}

impl OwnTheme {
    /// Reads a file anywhere.
    pub fn at(file: &Path) -> Self {
        let fault = |cause: String| ThemeFileFault { file: file.to_owned(), cause };
        let text = match files::bytes(file, LARGEST) {
            Ok(Some(bytes)) => String::from_utf8(bytes).map_err(|_| fault("it is not text".to_owned())),
            Ok(None) => Err(fault(format!("it is larger than {} KiB", LARGEST >> 10))),
            Err(cause) => Err(fault(cause.to_string())),
        };
        let name = sanitise(&file.file_stem().unwrap_or_default().to_string_lossy());
        Self { name, file: file.to_owned(), text, is_kept: false }
    }
}

/// The themes of a folder, by name. Mostly there is no such folder.
pub(super) fn in_folder(folder: &Path) -> Vec<OwnTheme> {
    let Ok(found) = fs::read_dir(folder) else { return Vec::new() };
    let files = found.flatten().map(|entry| entry.path()).filter(|file| file.extension() == Some(OsStr::new("toml")));
    let mut files: Vec<PathBuf> = files.collect();
    sorting::all(&mut files);
    files.iter().take(MOST).map(|file| OwnTheme { is_kept: true, ..OwnTheme::at(file) }).collect()
}
