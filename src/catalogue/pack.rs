//! Catalogues and local packs from a file: untrusted until they are checked.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use thiserror::Error;

use super::check::{self, Fault};
use crate::model::{Credential, Employer, Family, GuidePage, Resource, Role, School, Source, Term};

/// Larger files are refused unread, bytes: the text is held in memory, and the search counts its places with 32 bits. A
/// million roles are a good gigabyte.
pub const LARGEST_PACK: u64 = u32::MAX as u64;

/// What a file of one's own can hold. Everything is optional.
#[derive(Debug, Default)]
pub struct Pack {
    /// Families.
    pub families: Vec<Family>,
    /// Roles.
    pub roles: Vec<Role>,
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
pub enum PackError {
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
/// [`PackError::Unreadable`], or every fault of the file with line and field.
pub fn read_pack(path: &Path) -> Result<Pack, PackError> {
    let text = Arc::new(read_text(path)?);
    let file = path.display().to_string();
    check::pack(&file, &text).map_err(PackError::Faulty)
}

/// Reads a file of at most [`LARGEST_PACK`] bytes as UTF-8.
///
/// # Errors
/// [`PackError::Unreadable`], also for a folder, a device without an end, or text in another encoding.
pub fn read_text(path: &Path) -> Result<String, PackError> {
    let unreadable = |cause| PackError::Unreadable { file: path.display().to_string(), cause };
    let file = File::open(path).map_err(unreadable)?;
    let expected = file.metadata().map_err(unreadable)?.len().min(LARGEST_PACK);
    let mut text = String::new();
    // All room at once: a text that grows step by step stands in memory twice while it is moved.
    let room = usize::try_from(expected + 1).map_err(std::io::Error::other).map_err(unreadable)?;
    text.try_reserve_exact(room).map_err(std::io::Error::from).map_err(unreadable)?;
    file.take(LARGEST_PACK + 1).read_to_string(&mut text).map_err(unreadable)?;
    if text.len() as u64 > LARGEST_PACK {
        return Err(unreadable(std::io::Error::other("larger than 4 GiB")));
    }
    Ok(text)
}
