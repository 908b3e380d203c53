//! Catalogues from a file of the user's: untrusted until they are checked.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use thiserror::Error;

use super::check::{self, Fault};
use super::pack::values;
use crate::model::{Credential, Employer, Family, GuidePage, Resource, School, Source, Term, WholeRole};

/// Larger files are refused unread, bytes: the text is held in memory. 100,000 short roles fit, or 25,000 as long as the
/// bundled ones.
pub const LARGEST_FILE: u64 = 256 << 20;

/// What a file of one's own can hold. Everything is optional.
#[derive(Debug, Default)]
pub struct OwnCatalogue {
    /// Families.
    pub families: Vec<Family>,
    /// Roles.
    pub roles: Vec<WholeRole>,
    /// Employers.
    pub employers: Vec<Employer>,
    /// Credentials.
    pub credentials: Vec<Credential>,
    /// Sources.
    pub sources: Vec<Source>,
    /// Abbreviations.
    pub glossary: Vec<Term>,
    /// Pages of the guide.
    pub guide: Vec<GuidePage>,
    /// Programs of schools.
    pub schools: Vec<School>,
    /// Associations, boards, job boards and the like.
    pub resources: Vec<Resource>,
}

/// Why a file was not taken.
#[derive(Debug, Error)]
pub enum OwnCatalogueError {
    /// It could not be read.
    #[error("{file}: {cause}")]
    Unreadable {
        /// The file.
        file: String,
        /// What the system said.
        #[source]
        cause: std::io::Error,
    },
    /// It has faults.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Faulty(Vec<Fault>),
}

/// Reads and checks a catalogue file.
///
/// # Errors
/// [`OwnCatalogueError::Unreadable`], or every fault of the file with line and field.
pub fn read_own_catalogue(path: &Path) -> Result<OwnCatalogue, OwnCatalogueError> {
    check_own_catalogue(&path.display().to_string(), &read_text(path)?).map_err(OwnCatalogueError::Faulty)
}

/// Checks the text of a catalogue file and returns what it holds.
///
/// # Errors
/// Every fault that was found, in the order of the file.
pub fn check_own_catalogue(file: &str, text: &str) -> Result<OwnCatalogue, Vec<Fault>> {
    check::check(file, text, |records| OwnCatalogue {
        families: values(records.families),
        roles: values(records.roles),
        employers: values(records.employers),
        credentials: values(records.credentials),
        sources: values(records.sources),
        glossary: values(records.glossary),
        guide: values(records.guide),
        schools: values(records.schools),
        resources: values(records.resources),
    })
}

/// Reads a file of at most [`LARGEST_FILE`] bytes as UTF-8.
///
/// # Errors
/// [`OwnCatalogueError::Unreadable`], also for a folder, a device without an end, or text in another encoding.
pub fn read_text(path: &Path) -> Result<String, OwnCatalogueError> {
    let unreadable = |cause| OwnCatalogueError::Unreadable { file: path.display().to_string(), cause };
    let file = File::open(path).map_err(unreadable)?;
    let expected = file.metadata().map_err(unreadable)?.len().min(LARGEST_FILE);
    let mut text = String::new();
    // All room at once: a text that grows step by step stands in memory twice while it is moved.
    let room = usize::try_from(expected + 1).map_err(std::io::Error::other).map_err(unreadable)?;
    text.try_reserve_exact(room).map_err(std::io::Error::from).map_err(unreadable)?;
    let no_text = |cause: std::io::Error| match cause.kind() {
        std::io::ErrorKind::InvalidData => {
            std::io::Error::other("it is not UTF-8 text; open it in an editor and save it with the encoding UTF-8")
        }
        _ => cause,
    };
    file.take(LARGEST_FILE + 1).read_to_string(&mut text).map_err(no_text).map_err(unreadable)?;
    if text.len() as u64 > LARGEST_FILE {
        return Err(unreadable(std::io::Error::other(format!("larger than {} MiB", LARGEST_FILE >> 20))));
    }
    Ok(text)
}
