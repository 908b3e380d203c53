//! Who a student is, as the rest of the program sees it.

use std::io;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::contents::Kept;
use super::notice::StoreError;
use super::profile::BadProfile;
use crate::text::sanitise;

/// Whose files are in use: somebody with a name, or whoever started the program without one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Student {
    /// Name of the folder among those of the students.
    pub(super) folder: Option<String>,
    /// The name, safe to show; `None` for the files that belong to nobody in particular.
    pub(super) name: Option<String>,
}

impl Student {
    /// The name, safe to show.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Whether both are the same student, also if the name was changed in between.
    pub fn is(&self, other: &Self) -> bool {
        self.folder == other.folder
    }

    pub(super) fn is_named_by_folder(&self) -> bool {
        self.folder == self.name
    }
}

/// What a student is called, in the folder of that student.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Card {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
}

impl Kept for Card {
    const FILE: &'static str = "student.json";
    const IS_WORK: bool = false;
}

/// A student of the list of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedStudent {
    /// Who.
    pub student: Student,
    /// Roles on the shortlist; `None` if it cannot be read.
    pub roles: Option<usize>,
    /// Where the files are.
    pub folder: PathBuf,
}

/// Why something could not be done to a student.
#[derive(Debug, Error)]
pub enum StudentError {
    /// The name cannot be used.
    #[error("{0}.")]
    Name(#[from] BadProfile),
    /// Somebody has that name already.
    #[error("There is a student named {0} already. Choose another name, or add a letter.")]
    Taken(String),
    /// Nobody has that name.
    #[error("No student is named {0}. \"medpath profiles list\" prints who there is.")]
    Unknown(String),
    /// The files that belong to nobody stay.
    #[error("The list without a name cannot be renamed or deleted. Clear it, or copy it to a student.")]
    NoName,
    /// A guest writes nothing.
    #[error("A guest writes nothing. Start medpath without --guest to keep students apart.")]
    Guest,
    /// There is no home directory.
    #[error("There is no home directory to keep students in. Name a folder with --config-dir.")]
    NoHome,
    /// A file could not be saved.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// A folder could not be made, moved or erased.
    #[error("{folder} could not be {done} ({cause}).", folder = sanitise(&.folder.display().to_string()))]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What was to be done.
        done: &'static str,
        /// What the system said.
        cause: io::Error,
    },
}
