//! How a command ends: exit codes, and errors that say what, where and the way out.
//!
//! A closed pipe is a quiet success: the reader has seen enough.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

use crate::catalogue::OwnCatalogueError;
use crate::import::ImportError;
use crate::store::{BadProfile, DocumentError, Notice, StoreError, StudentError, ThemeFileFault};
use crate::text;

/// How a command that did not fail ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done,
    /// Nothing was found, or the check found faults.
    Nothing,
    /// A configuration file has faults, which were named.
    Faulty,
}

impl Exit {
    /// Code for the shell.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Nothing => 1,
            Self::Faulty => 3,
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
    /// A name that no profile can have.
    #[error(transparent)]
    Profile(#[from] BadProfile),
    /// A catalogue file could not be read, or has faults.
    #[error("{fault}{advice}", fault = .0, advice = catalogue_advice(.0))]
    Catalogue(#[from] OwnCatalogueError),
    /// A published table could not be imported.
    #[error("{fault}{advice}", fault = .0, advice = import_advice(.0))]
    Import(#[from] ImportError),
    /// The user's own files could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file is no shortlist.
    #[error(
        "{file} is no shortlist that can be read ({fault}). Nothing was changed. \"medpath shortlist export\" writes one."
    )]
    FaultyList {
        /// The file.
        file: String,
        /// What is wrong.
        fault: String,
    },
    /// A document could not be written.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// Something could not be done to a student.
    #[error(transparent)]
    Student(#[from] StudentError),
    /// What was asked for is in a file of the user's that could not be read.
    #[error("{0}")]
    Unread(Notice),
    /// A theme file could not be read.
    #[error(transparent)]
    ThemeFile(#[from] ThemeFileFault),
    /// A theme file has a fault.
    #[error("{0}")]
    FaultyTheme(String),
    /// There is no folder of the user's to import to.
    #[error("there is no home directory to write to. Name a folder with --to.")]
    NoHome,
    /// A new file could not be written.
    #[error("{} {}", .file.display(), not_written(.cause))]
    NotWritten {
        /// The file.
        file: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// The result could not be printed.
    #[error("the result could not be printed ({0}). Send it to another file or a disk with room.")]
    Output(#[from] io::Error),
    /// The screens stopped.
    #[error("the screens stopped: {0}. The commands work without them; \"medpath --help\" lists them.")]
    Screens(#[source] io::Error),
}

fn catalogue_advice(fault: &OwnCatalogueError) -> &'static str {
    match fault {
        OwnCatalogueError::Unreadable { .. } => ". Name a catalogue file that can be read.",
        OwnCatalogueError::Faulty(_) => "\nMend the file, or leave out --catalogue.",
    }
}

fn not_written(cause: &io::Error) -> String {
    match cause.kind() {
        io::ErrorKind::AlreadyExists => "is there already and was left as it is. Name a new file.".to_owned(),
        _ => format!("could not be written ({cause}). Name a file in a folder that can be written."),
    }
}

fn import_advice(fault: &ImportError) -> &'static str {
    match fault {
        ImportError::Unreadable { .. } | ImportError::CouldNotWrite { .. } | ImportError::Edition { .. } => "",
        _ => ". Nothing was written.",
    }
}

impl Error {
    /// The reader of the output has left, which is no failure.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(cause) if cause.kind() == io::ErrorKind::BrokenPipe)
    }

    /// Code for the shell.
    pub fn code(&self) -> u8 {
        match self {
            closed if closed.is_closed_pipe() => 0,
            Self::NotFound(_) | Self::Student(StudentError::Unknown(_)) => 1,
            Self::Unread(Notice::Unreadable { .. }) => 4,
            Self::Student(
                StudentError::Name(_) | StudentError::Taken(_) | StudentError::NoName | StudentError::Guest,
            ) => 2,
            Self::Usage(_) | Self::Profile(_) | Self::Import(ImportError::Edition { .. }) => 2,
            Self::Catalogue(OwnCatalogueError::Unreadable { .. })
            | Self::Import(ImportError::Unreadable { .. } | ImportError::CouldNotWrite { .. }) => 4,
            Self::Catalogue(OwnCatalogueError::Faulty(_))
            | Self::Import(_)
            | Self::Unread(_)
            | Self::FaultyList { .. }
            | Self::Store(StoreError::Newer { .. })
            | Self::FaultyTheme(_) => 3,
            Self::Student(_)
            | Self::Store(_)
            | Self::Document(_)
            | Self::ThemeFile(_)
            | Self::NoHome
            | Self::NotWritten { .. }
            | Self::Output(_)
            | Self::Screens(_) => 4,
        }
    }

    /// The message, safe to print: line ends stay, everything else that moves a cursor goes.
    pub fn message(&self) -> String {
        let lines: Vec<String> = self.to_string().lines().map(text::sanitise).collect();
        lines.join("\n")
    }
}
