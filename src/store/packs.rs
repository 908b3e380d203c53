//! Files of local packs: named one by one, or all of a folder. Only their text is read here.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::files;
use crate::catalogue::LARGEST_PACK;
use crate::sorting;

/// Further files in a folder are not looked at.
const MOST: usize = 100;

/// The folder of packs, beside the program or among the user's data.
const FOLDER: &str = "packs";

/// The text of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFile {
    /// The file.
    pub file: PathBuf,
    /// Its text, or why it has none.
    pub text: Result<String, String>,
}

impl PackFile {
    /// Reads a file.
    pub fn at(file: &Path) -> Self {
        let text = match files::bytes(file, LARGEST_PACK) {
            Ok(Some(bytes)) => String::from_utf8(bytes).map_err(|_| NO_TEXT.to_owned()),
            Ok(None) => Err(format!("it is larger than {} MiB, which no pack is", LARGEST_PACK >> 20)),
            Err(cause) => Err(format!("it cannot be read ({cause})")),
        };
        Self { file: file.to_owned(), text }
    }
}

const NO_TEXT: &str = "it is not UTF-8 text; open it in an editor and save it with the encoding UTF-8";

/// The packs in the folder `packs` below another one, by name. Mostly there is no such folder.
pub fn packs_below(folder: &Path) -> Vec<PathBuf> {
    let Ok(found) = fs::read_dir(folder.join(FOLDER)) else { return Vec::new() };
    let is_pack = |file: &PathBuf| {
        let ending = file.extension().and_then(OsStr::to_str);
        ending.is_some_and(|ending| ["json", "jsonc"].iter().any(|known| ending.eq_ignore_ascii_case(known)))
    };
    let mut files: Vec<PathBuf> = found.flatten().map(|entry| entry.path()).filter(is_pack).collect();
    sorting::all(&mut files);
    files.truncate(MOST);
    files
}
