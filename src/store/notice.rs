//! What the store has to tell: full sentences with what happened, to which file, and what to do.

use std::fmt;
use std::io;
use std::mem::{Discriminant, discriminant};
use std::path::{Path, PathBuf};

use super::files::VERSION;
use super::profile::BadProfile;
use crate::text::sanitise;

/// What was found when a file was read. The program goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A damaged file was moved out of the way.
    SetAside {
        /// The file.
        file: PathBuf,
        /// Where it is now.
        aside: PathBuf,
        /// What is wrong with it.
        fault: String,
    },
    /// A damaged file could not be moved out of the way.
    LeftDamaged {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        fault: String,
        /// Why it was left.
        reason: String,
    },
    /// A later medpath wrote the file.
    Newer {
        /// The file.
        file: PathBuf,
        /// Version of its format.
        version: u64,
        /// Whether its contents could be read all the same.
        readable: bool,
    },
    /// The system does not let the file be read.
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system said.
        cause: String,
    },
    /// The name of the profile cannot be used.
    Profile(BadProfile),
    /// A student was deleted in a medpath that ended before it could erase the files.
    HalfDeleted {
        /// The folder.
        folder: PathBuf,
    },
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SetAside { file, aside, fault } => write!(
                f,
                "{} is damaged ({fault}). It was set aside as {}, nothing in it was changed; a new one is started.",
                shown(file),
                shown(aside)
            ),
            Self::LeftDamaged { file, fault, reason } => {
                write!(f, "{} is damaged ({fault}). It was left where it is ({reason}) and is not used.", shown(file))
            }
            Self::Newer { file, version, readable } => write!(
                f,
                "{} was written by a later medpath (format {version}, this one knows {VERSION}). {}; to change it, \
                 use the later medpath.",
                shown(file),
                if *readable { "It is shown and left as it is" } else { "It cannot be shown and is left as it is" }
            ),
            Self::Unreadable { file, cause } => {
                write!(f, "{} cannot be read ({cause}). It was left as it is and is not used.", shown(file))
            }
            Self::HalfDeleted { folder } => write!(
                f,
                "{} was deleted, and medpath ended before it could erase the files. Erase that folder, or take \
                 .deleted off its name to have them back.",
                shown(folder)
            ),
            Self::Profile(fault) => write!(f, "{fault}. Nothing is saved."),
        }
    }
}

/// Why a change did not go the usual way into its file.
#[derive(Debug)]
pub enum StoreError {
    /// Another program held the lock for too long. The change is kept and tried again with the next one.
    Busy {
        /// The lock.
        lock: PathBuf,
        /// Whose it is, if it is another user's.
        owner: Option<String>,
    },
    /// The lock is another user's and cannot be opened. The change is kept and tried again with the next one.
    Foreign {
        /// The lock.
        lock: PathBuf,
        /// Whose it is.
        owner: String,
    },
    /// The file cannot be written. The change is kept and tried again with the next one.
    Unwritable {
        /// The file.
        file: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// There is no home directory.
    NoHome,
    /// A later medpath wrote the file. Nothing was changed, on disk or in memory.
    Newer {
        /// The file.
        file: PathBuf,
        /// Version of its format.
        version: u64,
    },
    /// The change was saved, but in a new file, as the old one was found damaged.
    SetAside(Notice),
}

impl StoreError {
    /// The words for the screens, which go on with the change unsaved.
    pub fn in_window(&self) -> String {
        let next = match self {
            Self::Busy { .. } => {
                " The change is not saved yet; the next one saves it too, and so does leaving. Close the other medpath \
                 if this goes on."
            }
            Self::Foreign { .. } | Self::Unwritable { .. } | Self::NoHome => {
                " The change lives on until you leave medpath."
            }
            Self::Newer { .. } | Self::SetAside(_) => "",
        };
        format!("{}{next}{}", self.fact(), self.advice())
    }

    /// What happened.
    fn fact(&self) -> String {
        match self {
            Self::Busy { lock, owner: None } => format!("Another medpath is holding {}.", shown(lock)),
            Self::Busy { lock, owner: Some(owner) } => {
                format!("A medpath of {owner} is holding {}.", shown(lock))
            }
            Self::Foreign { lock, owner } => {
                format!("{} belongs to {owner}, and this user may not open it.", shown(lock))
            }
            Self::Unwritable { file, cause } => format!("{} could not be saved ({cause}).", shown(file)),
            Self::NoHome => "There is no home directory to save in.".to_owned(),
            Self::Newer { file, version } => format!(
                "{} was written by a later medpath (format {version}, this one knows {VERSION}). Nothing was changed; \
                 use the later medpath.",
                shown(file)
            ),
            Self::SetAside(notice) => format!("{notice} The change was saved."),
        }
    }

    /// The way out, where it is the same in a command and on the screens.
    fn advice(&self) -> String {
        match self {
            Self::Foreign { owner, .. } => {
                format!(" Ask {owner} to delete that file, or name another folder with --config-dir.")
            }
            Self::Unwritable { .. } | Self::NoHome => {
                " Name a folder that can be written with --config-dir.".to_owned()
            }
            Self::Busy { .. } | Self::Newer { .. } | Self::SetAside(_) => String::new(),
        }
    }
}

/// The words for a command, and for the shell's screen when the screens are gone.
impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let next = match self {
            Self::Busy { .. } => " The change was not saved. Close the other medpath and try again.",
            Self::Foreign { .. } | Self::Unwritable { .. } | Self::NoHome => " The change was not saved.",
            Self::Newer { .. } | Self::SetAside(_) => "",
        };
        write!(f, "{}{next}{}", self.fact(), self.advice())
    }
}

impl std::error::Error for StoreError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        if let Self::Unwritable { cause, .. } = self { Some(cause) } else { None }
    }
}

/// What makes two failures the same to the user.
pub(super) type FailureKind = (Discriminant<StoreError>, Option<io::ErrorKind>);

impl StoreError {
    pub(super) fn kind(&self) -> FailureKind {
        let cause = if let Self::Unwritable { cause, .. } = self { Some(cause.kind()) } else { None };
        (discriminant(self), cause)
    }
}

/// A path as it may be shown.
fn shown(path: &Path) -> String {
    sanitise(&path.display().to_string())
}
