//! What the store has to tell: full sentences with what happened, to which file, and what to do.

use std::fmt;
use std::io;
use std::mem::{Discriminant, discriminant};
use std::path::{Path, PathBuf};

use thiserror::Error;

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
            Self::LeftDamaged { file, fault, reason } => write!(
                f,
                "{} is damaged ({fault}). It was left where it is ({reason}); this window starts without it.",
                shown(file)
            ),
            Self::Newer { file, version, readable } => write!(
                f,
                "{} was written by a later medpath (format {version}, this one knows {VERSION}). {}; to change it, \
                 use the later medpath.",
                shown(file),
                if *readable { "It is shown and left as it is" } else { "It cannot be shown and is left as it is" }
            ),
            Self::Unreadable { file, cause } => write!(
                f,
                "{} cannot be read ({cause}). It was left as it is; this window starts without it.",
                shown(file)
            ),
            Self::Profile(fault) => write!(f, "{fault}. Nothing is saved in this window."),
        }
    }
}

/// Why a change did not go the usual way into its file.
#[derive(Debug, Error)]
pub enum StoreError {
    /// Another program held the lock for too long. The change is kept and tried again with the next one.
    #[error(
        "another medpath is holding {}. The change is not saved yet; the next one made in this window saves it too. \
         Close the other medpath if this goes on.", shown(.lock)
    )]
    Busy {
        /// The lock.
        lock: PathBuf,
    },
    /// The file cannot be written. The change is kept and tried again with the next one.
    #[error(
        "{} could not be saved ({cause}). The change lives on in this window only; name a folder that can be \
         written with --config-dir.", shown(.file)
    )]
    Unwritable {
        /// The file.
        file: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// There is no home directory.
    #[error(
        "there is no home directory to save in. The change lives on in this window only; name a folder with \
         --config-dir."
    )]
    NoHome,
    /// A later medpath wrote the file. Nothing was changed, on disk or in memory.
    #[error(
        "{} was written by a later medpath (format {version}, this one knows {VERSION}). Nothing was changed; use the \
         later medpath.", shown(.file)
    )]
    Newer {
        /// The file.
        file: PathBuf,
        /// Version of its format.
        version: u64,
    },
    /// The change was saved, but in a new file, as the old one was found damaged.
    #[error("{0} The change was saved.")]
    SetAside(Notice),
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
