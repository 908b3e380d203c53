//! The files of `data/`, packed into the program by the build script.
//!
//! A role is added by editing the file of its family; nothing needs a line here but a new kind of file.

use crate::model::{Packed, PackedLine, PackedList, PackedRole};

/// Bounds above which the publisher gives no figure, dollars.
#[derive(Debug, Clone, Copy)]
pub(super) struct TopCode {
    pub(super) annual: f64,
    pub(super) hourly: f64,
}

/// The wage table of a state or the nation.
pub(super) struct PackedState {
    /// Postal letters in lower case, `us` for the nation.
    pub(super) letters: &'static str,
    /// Key of the table that the figures come from.
    pub(super) source: &'static str,
    /// The release.
    pub(super) edition: &'static str,
    /// Bounds of this release.
    pub(super) top_code: TopCode,
    /// The rows of its areas, one area after the other.
    pub(super) rows: Packed,
    /// A line for each area: code, name, kind and where its rows end, with tabs between.
    pub(super) areas: &'static str,
}

pub(super) use packed::*;

#[allow(clippy::all, unreachable_pub, reason = "written by the build script")]
mod packed {
    use super::{Packed, PackedLine, PackedList, PackedRole, PackedState, TopCode};

    include!(concat!(env!("OUT_DIR"), "/bundle.rs"));
}

/// The families are few and are read at the start, so they stand as they are.
pub(super) const FAMILIES: &str = include_str!("../../data/families.json");
