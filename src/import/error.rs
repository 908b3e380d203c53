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
    /// The file is damaged.
    #[error("{}: {what} ({source}); {advice}", .file.display())]
    Damaged {
        /// The file.
        file: PathBuf,
        /// What is wrong.
        what: String,
        /// What was found.
        source: Box<dyn std::error::Error + Send + Sync>,
        /// What to do.
        advice: &'static str,
    },
    /// Something in the file is so large that reading it could fill the memory.
    #[error("{}: {part} is far larger than in any published table; take the file as its publisher ships it", .file.display())]
    TooLarge {
        /// The file.
        file: PathBuf,
        /// The part of a workbook, or the row of a text.
        part: String,
    },
    /// The header lacks a column.
    #[error(
        "{place}, row {row}: no column {column}; found {found}. Take the file of a recent year as its publisher ships it"
    )]
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

    /// A part of a workbook that cannot be read.
    pub(super) fn damaged(
        file: &Path,
        part: &str,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        let zip = file.extension().is_some_and(|end| end.eq_ignore_ascii_case("zip"));
        let advice = if zip { "unpack it and import the .xlsx inside" } else { "download it again" };
        let what = format!("not a whole workbook: {part}");
        Self::Damaged { file: file.to_owned(), what, source: source.into(), advice }
    }

    pub(super) fn too_large(file: &Path, part: impl Into<String>) -> Self {
        Self::TooLarge { file: file.to_owned(), part: part.into() }
    }

    pub(super) fn nothing(file: &Path, why: impl Into<String>) -> Self {
        Self::NothingMatched { file: file.to_owned(), why: why.into() }
    }

    pub(super) fn edition(file: &Path, why: impl Into<String>) -> Self {
        Self::Edition { file: file.to_owned(), why: why.into() }
    }
}
