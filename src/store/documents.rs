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

/// A document that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Where it is, in full.
    pub file: PathBuf,
    /// The file that had the name that was asked for, and stays as it is.
    pub kept: Option<PathBuf>,
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
fn documents_folder() -> PathBuf {
    let is_folder = |folder: &PathBuf| folder.is_dir();
    let users = UserDirs::new();
    let of_user = users.as_ref().and_then(|user| {
        let home = user.home_dir().to_owned();
        // The system may have such a folder and not say so.
        let documents = user.document_dir().map_or_else(|| home.join("Documents"), Path::to_owned);
        [documents, home].into_iter().find(is_folder)
    });
    of_user.or_else(|| std::env::current_dir().ok()).unwrap_or_default()
}

/// Where a document of this name goes if nobody says otherwise: a name that is still free there.
pub fn free_place(name: &str) -> PathBuf {
    let file = documents_folder().join(name);
    let names = (1..MOST_NAMES).map(|number| numbered(&file, number));
    names.into_iter().find(|file| fs::symlink_metadata(file).is_err()).unwrap_or(file.clone())
}

/// Writes a new document in one step and answers with its full path, and with the file that had the name before.
///
/// `wanted` names the file, or a folder that then gets a file called `name`; `~/` is the home folder. A file that is there
/// is never replaced: the document then gets the next free number behind its name.
///
/// # Errors
/// See [`DocumentError`]. Nothing has been written then.
pub fn write_document(wanted: &str, name: &str, contents: &[u8]) -> Result<Written, DocumentError> {
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
fn write_beside(file: &Path, contents: &[u8]) -> Result<Written, DocumentError> {
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
            Ok(_) => {
                let kept = (number > 1).then(|| file.to_owned());
                return Ok(Written { file: target, kept });
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn write_in(folder: &Path, name: &str) -> Result<Written, DocumentError> {
        write_document(&folder.join(name).display().to_string(), "page.html", b"new")
    }

    #[test]
    fn what_is_there_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let first = write_in(folder.path(), "a.html").unwrap();
        assert_eq!(first, Written { file: folder.path().join("a.html"), kept: None });
        fs::write(&first.file, "old").unwrap();
        let second = write_in(folder.path(), "a.html").unwrap();
        assert_eq!(second, Written { file: folder.path().join("a-2.html"), kept: Some(first.file.clone()) });
        assert_eq!(write_in(folder.path(), "a.html").unwrap().file, folder.path().join("a-3.html"));
        assert_eq!(fs::read_to_string(first.file).unwrap(), "old");
        assert_eq!(fs::read_to_string(second.file).unwrap(), "new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3, "nothing else is left");
    }

    #[test]
    fn a_folder_gets_the_page_under_its_own_name() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(write_in(folder.path(), "").unwrap().file, folder.path().join("page.html"));
        assert_eq!(write_in(folder.path(), "").unwrap().file, folder.path().join("page-2.html"));
    }

    #[test]
    fn a_failure_says_where_and_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let fault = |name: &str| write_in(folder.path(), name).unwrap_err().to_string();
        assert!(fault("no/a.html").contains("there is no folder"));
        fs::write(folder.path().join("file"), "").unwrap();
        assert!(fault("file/a.html").contains("is a file, not a folder"));
        assert!(fault("a\u{1b}[2J.html").contains("cannot be seen"));
        assert!(write_document("  ", "page.html", b"").unwrap_err().to_string().contains("no file is named"));
        // Nobody may write there, not even root.
        if Path::new("/proc/version").exists() {
            let fault = write_document("/proc/a.html", "page.html", b"").unwrap_err().to_string();
            assert!(fault.starts_with("/proc/a.html could not be written ("), "{fault}");
            assert!(fault.contains("Choose another folder"), "{fault}");
        }
        let full = way_out(&io::Error::from(io::ErrorKind::StorageFull));
        assert!(full.contains("The disk is full"));
    }
}
