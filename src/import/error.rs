//! Why an import stopped, and where.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

/// What the functions of this room return.
pub(super) type Result<T> = std::result::Result<T, ImportError>;

/// A file, and the sheet of it where it is a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: PathBuf,
    /// The sheet, in a workbook.
    pub sheet: Option<String>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        self.sheet.as_ref().map_or(Ok(()), |sheet| write!(f, ", sheet {sheet:?}"))
    }
}

/// A cell that does not hold what its column must hold.
#[derive(Debug, Error)]
#[error("{place}, row {row}, column {column}: found {found:?}; {advice}")]
pub struct CellFault {
    /// File and sheet.
    pub place: Place,
    /// Row as a spreadsheet counts, the header being 1.
    pub row: u64,
    /// Name of the column.
    pub column: String,
    /// What stands there, cut if it is long.
    pub found: String,
    /// What is wrong with it or what to do.
    pub advice: String,
}

/// Why nothing was imported. In every case but a failed rename ([`ImportError::CouldNotWrite`]) nothing was written.
#[derive(Debug, Error)]
pub enum ImportError {
    /// The file is not there or the system refuses it.
    #[error("{}: cannot be read: {source}", .file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It is no workbook and no comma-separated text, or a damaged one.
    #[error("{}: {why}", .file.display())]
    NotATable {
        /// The file.
        file: PathBuf,
        /// What it is instead, and what to do.
        why: String,
    },
    /// The header lacks a column.
    #[error("{place}, row {row}: no column {column}; found {found}. Take the file as its publisher ships it")]
    MissingColumn {
        /// File and sheet.
        place: Place,
        /// Row of the header.
        row: u64,
        /// The column that is needed.
        column: String,
        /// The columns that are there.
        found: String,
    },
    /// A cell, or a whole row, is not what it must be.
    #[error(transparent)]
    BadCell(#[from] Box<CellFault>),
    /// The year of the table is not known, contradicted or out of range.
    #[error("{}: {why}", .file.display())]
    Edition {
        /// The file.
        file: PathBuf,
        /// What is wrong with the year and what to do.
        why: String,
    },
    /// A proper table without anything that the catalogue uses.
    #[error("{}: nothing to import: {why}", .file.display())]
    NothingMatched {
        /// The file.
        file: PathBuf,
        /// What was looked for.
        why: String,
    },
    /// The data directory refuses a file.
    #[error("{}: cannot be written: {source}", .file.display())]
    CouldNotWrite {
        /// The file.
        file: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

impl ImportError {
    pub(super) fn not_a_table(file: &Path, why: impl Into<String>) -> Self {
        Self::NotATable { file: file.to_owned(), why: why.into() }
    }

    pub(super) fn nothing(file: &Path, why: impl Into<String>) -> Self {
        Self::NothingMatched { file: file.to_owned(), why: why.into() }
    }

    pub(super) fn edition(file: &Path, why: impl Into<String>) -> Self {
        Self::Edition { file: file.to_owned(), why: why.into() }
    }
}
