//! The tables of BLS, O*NET, NCES and Medicare -> the data files of the catalogue.
//!
//! These functions made the bundled data, and they import next year's release. Everything is parsed and checked first;
//! a fault names file, row and column, and then nothing is written.

mod absent;
mod apprenticeships;
mod areas;
mod bounds;
mod columns;
mod delimited;
mod edition;
mod error;
mod facilities;
mod facility_names;
mod facility_tables;
mod industries;
mod licenses;
mod military;
mod onet;
mod onet_files;
mod onet_tables;
mod pages_read;
mod part;
mod prices;
mod projections;
mod school_fields;
mod school_prices;
mod schools;
mod table;
mod wage_file;
mod wage_rows;
mod wages;
mod wordings;
mod workbook;
mod write;
mod years;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::path::PathBuf;

pub use apprenticeships::{EarnWanted, apprenticeships};
pub use error::{CellFault, ImportError, Place};
pub use facilities::facilities;
pub use industries::industries;
pub use licenses::{LicenseWanted, licenses};
pub use military::military;
pub use onet::onet;
pub use prices::prices;
pub use projections::projections;
pub use schools::schools;
pub use wages::wages;
pub use years::years;

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The files that were written.
    pub written: Vec<PathBuf>,
    /// Areas that the wage tables hold; none in the other imports.
    pub areas: usize,
    /// Occupations of the catalogue that were found.
    pub occupations: usize,
    /// Rows that were imported.
    pub rows: usize,
    /// The release, for example `May 2025`; empty where the files do not say.
    pub edition: String,
    /// What the reader should know: occupations without a row, older tables that were replaced, ...
    pub notes: Vec<String>,
}

/// The wanted codes that are not there, for a note; a role without a code asks for nothing.
fn missing(wanted: &BTreeSet<String>, is_there: impl Fn(&str) -> bool) -> String {
    let codes: Vec<&str> =
        wanted.iter().map(String::as_str).filter(|code| !code.is_empty() && !is_there(code)).collect();
    codes.join(", ")
}
