//! Documents that the user asked for, written where the user wants them. What is there already stays as it is.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf, absolute};

use directories::UserDirs;
use thiserror::Error;

use crate::text::{is_control, sanitise};

/// How many names are tried beside one that is taken.
const MOST_NAMES: u32 = 1000;

/// Why a document could not be written: where, and the way out.
#[derive(Debug, Error)]
pub enum DocumentError {
    /// No name for the file.
    #[error("no file is named. Type where the file should go, with its name.")]
    NoName,
    /// A name that cannot be shown.
    #[error("the name {0} has characters that cannot be seen. Type the name again.")]
    Unseen(String),
    /// The folder does not exist.
    #[error("there is no folder {0}. Make it first, or name one that is there.")]
    NoFolder(String),
    /// What should be the folder is a file.
    #[error("{0} is a file, not a folder. Name a folder that is there.")]
    NotAFolder(String),
    /// Every name that was tried is taken.
    #[error("{0} and {MOST_NAMES} names like it are taken. Choose another name.")]
    AllTaken(String),
    /// The system refused.
    #[error("{file} could not be written ({cause}). {}", way_out(.cause))]
    Unwritable {
        /// The file.
        file: String,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
}

fn way_out(cause: &io::Error) -> &'static str {
    match cause.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "The disk is full. Choose another disk, such as a USB stick, or make room."
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "You may not write there. Choose another folder, such as a USB stick."
        }
        io::ErrorKind::InvalidFilename | io::ErrorKind::InvalidInput => "Choose another name for the file.",
        _ => "Choose another folder.",
    }
}

/// Where documents go if nobody says otherwise: the user's folder for documents, otherwise the home folder, otherwise where
/// the program was started.
pub fn documents_folder() -> PathBuf {
    let is_folder = |folder: &PathBuf| folder.is_dir();
    let users = UserDirs::new();
    let of_user = users.as_ref().and_then(|user| {
        let documents = user.document_dir().map(Path::to_owned).filter(is_folder);
        documents.or_else(|| Some(user.home_dir().to_owned()).filter(is_folder))
    });
    of_user.or_else(|| std::env::current_dir().ok()).unwrap_or_default()
}

/// Writes a new document in one step and answers with its full path.
///
/// `wanted` names the file, or a folder that then gets a file called `name`; `~/` is the home folder. A file that is there
/// is never replaced: the document then gets the next free number behind its name.
///
/// # Errors
/// See [`DocumentError`]. Nothing has been written then.
pub fn write_document(wanted: &str, name: &str, contents: &[u8]) -> Result<PathBuf, DocumentError> {
    if wanted.chars().any(is_control) {
        return Err(DocumentError::Unseen(sanitise(wanted)));
    }
    let wanted = wanted.trim();
    if wanted.is_empty() {
        return Err(DocumentError::NoName);
    }
    let home = || UserDirs::new().map(|user| user.home_dir().to_owned());
    let wanted = match wanted.strip_prefix("~/").and_then(|rest| Some(home()?.join(rest))) {
        Some(in_home) => in_home,
        None => PathBuf::from(wanted),
    };
    let mut file = absolute(&wanted).unwrap_or(wanted);
    if file.is_dir() {
        file.push(name);
    }
    write_beside(&file, contents)
}

/// Writes the file, or one with the next free number.
fn write_beside(file: &Path, contents: &[u8]) -> Result<PathBuf, DocumentError> {
    let unwritable = |cause| DocumentError::Unwritable { file: shown(file), cause };
    let folder = file.parent().ok_or(DocumentError::NoName)?;
    match fs::metadata(folder) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => return Err(DocumentError::NotAFolder(shown(folder))),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Err(DocumentError::NoFolder(shown(folder))),
        Err(cause) => return Err(unwritable(cause)),
    }
    let mut builder = tempfile::Builder::new();
    // As any other document of the user: who may read it is what the system says of new files.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    // The kind alone: the full text names the temporary file, which would only confuse.
    let made = builder.prefix(".medpath-").tempfile_in(folder).map_err(|fault| io::Error::from(fault.kind()));
    let mut temporary = made.map_err(unwritable)?;
    temporary.as_file_mut().write_all(contents).map_err(unwritable)?;
    temporary.as_file().sync_all().map_err(unwritable)?;
    for number in 1..MOST_NAMES {
        let target = numbered(file, number);
        match temporary.persist_noclobber(&target) {
            Ok(_) => return Ok(target),
            Err(refused) if refused.error.kind() == io::ErrorKind::AlreadyExists => temporary = refused.file,
            Err(refused) => return Err(unwritable(refused.error)),
        }
    }
    Err(DocumentError::AllTaken(shown(file)))
}

/// The name with a number behind it, from the second on: `page-2.html`.
fn numbered(file: &Path, number: u32) -> PathBuf {
    if number == 1 {
        return file.to_owned();
    }
    let mut name = file.file_stem().unwrap_or_default().to_os_string();
    name.push(format!("-{number}"));
    if let Some(ending) = file.extension() {
        name.push(".");
        name.push(ending);
    }
    file.with_file_name(name)
}

fn shown(path: &Path) -> String {
    sanitise(&path.display().to_string())
}
