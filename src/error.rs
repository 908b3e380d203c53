//! How a command ends: exit codes, and errors that say what, where and the way out.
//!
//! A closed pipe is a quiet success: whoever reads has seen enough.

use std::io;
use std::path::Path;

use thiserror::Error;

use crate::catalogue::OwnCatalogueError;
use crate::store::StoreError;
use crate::text;

/// How a command that did not fail ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done,
    /// Nothing was found, or the check found faults.
    Nothing,
}

impl Exit {
    /// Code for the shell.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Nothing => 1,
        }
    }
}

/// Why a command failed.
#[derive(Debug, Error)]
pub enum Error {
    /// Something that was asked for does not exist.
    #[error("{0}")]
    NotFound(String),
    /// The command was not understood.
    #[error("{0}")]
    Usage(String),
    /// A file holds what it must not.
    #[error("{0}")]
    BadFile(String),
    /// A file could not be read or written.
    #[error("{0}")]
    Files(String),
    /// The result could not be printed.
    #[error("the result could not be printed ({0}). Send it to another file or a disk with room.")]
    Output(#[from] io::Error),
    /// The screens stopped.
    #[error("the screens stopped: {0}. The commands work without them; \"medpath --help\" lists them.")]
    Screens(String),
}

impl Error {
    /// A file that could not be read or written.
    pub fn file(path: &Path, cause: &io::Error) -> Self {
        Self::Files(format!("{}: {cause}. Check the name and the rights of the file.", path.display()))
    }

    /// The reader of the output has left, which is no failure.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(cause) if cause.kind() == io::ErrorKind::BrokenPipe)
    }

    /// Code for the shell.
    pub fn code(&self) -> u8 {
        match self {
            closed if closed.is_closed_pipe() => 0,
            Self::NotFound(_) => 1,
            Self::Usage(_) => 2,
            Self::BadFile(_) => 3,
            Self::Files(_) | Self::Output(_) | Self::Screens(_) => 4,
        }
    }

    /// The message, safe to print: line ends stay, everything else that moves a cursor goes.
    pub fn message(&self) -> String {
        let lines: Vec<String> = self.to_string().lines().map(text::sanitise).collect();
        lines.join("\n")
    }
}

impl From<OwnCatalogueError> for Error {
    fn from(fault: OwnCatalogueError) -> Self {
        match &fault {
            OwnCatalogueError::Unreadable { .. } => {
                Self::Files(format!("{fault}. Name a catalogue file that can be read."))
            }
            OwnCatalogueError::Faulty(_) => Self::BadFile(format!("{fault}\nMend the file, or leave out --catalogue.")),
        }
    }
}

impl From<StoreError> for Error {
    fn from(fault: StoreError) -> Self {
        match fault {
            StoreError::Newer { .. } => Self::BadFile(fault.to_string()),
            _ => Self::Files(fault.to_string()),
        }
    }
}
