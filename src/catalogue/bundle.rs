//! The files of `data/`, packed into the program by the build script.
//!
//! A role is added by editing the file of its family; nothing needs a line here but a new kind of file.

use std::borrow::Cow;

use flate2::{Decompress, FlushDecompress};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::model::{Area, AreaCode, AreaKind, Money, StateCode};

/// A file of the program.
#[derive(Debug)]
pub(super) struct Packed {
    /// Its content, deflated without a header; the content itself if it is as long.
    bytes: &'static [u8],
    /// Length of the content, bytes.
    length: usize,
    /// What it was deflated after, because it repeats much of that.
    like: Option<&'static Packed>,
}

impl Packed {
    /// What was packed.
    pub(super) fn content(&self) -> Cow<'static, [u8]> {
        if self.bytes.len() == self.length {
            return Cow::Borrowed(self.bytes);
        }
        let mut content = Vec::with_capacity(self.length);
        let mut decompress = Decompress::new(false);
        let begun = self.like.map_or(Ok(0), |like| decompress.set_dictionary(&like.content()));
        match begun.and_then(|_| decompress.decompress_vec(self.bytes, &mut content, FlushDecompress::Finish)) {
            Ok(_) => Cow::Owned(content),
            Err(fault) => panic!("what is bundled cannot be inflated: {fault}"),
        }
    }

    /// Reads a JSON text. The build script writes them and a test reads them all, so a build that passes its tests cannot
    /// fail here.
    pub(super) fn json<T: DeserializeOwned>(&self) -> T {
        let content = self.content();
        // As text, once for all: read as bytes, each string in it would be looked through for bad characters anew.
        let text = str::from_utf8(&content).unwrap_or_else(|fault| panic!("what is bundled is no text: {fault}"));
        serde_json::from_str(text).unwrap_or_else(|fault| panic!("what is bundled cannot be read: {fault}"))
    }
}

/// Bounds above which the publisher gives no figure.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TopCode {
    pub(super) annual: Money,
    pub(super) hourly: Money,
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
    /// Its areas.
    pub(super) areas: &'static [PackedArea],
}

/// An area of a wage table.
pub(super) struct PackedArea {
    /// Code of the area.
    pub(super) code: &'static str,
    /// Its name.
    pub(super) name: &'static str,
    /// What kind of area it is.
    pub(super) kind: AreaKind,
    /// Where its rows end; they begin where those of the area before end.
    pub(super) end: usize,
}

/// The areas of all wage tables: the nation, then by name, in the order that the build script has found.
pub(super) fn areas() -> Box<[Area]> {
    let packed: Vec<(&PackedState, &PackedArea)> =
        WAGES.iter().flat_map(|state| state.areas.iter().map(move |area| (state, area))).collect();
    let area = |at: &u16| {
        let (state, PackedArea { code, name, kind, .. }) = packed[usize::from(*at)];
        Area {
            code: AreaCode((*code).into()),
            name: (*name).into(),
            kind: *kind,
            state: StateCode(state.letters.to_ascii_uppercase()),
        }
    };
    AREA_ORDER.iter().map(area).collect()
}

pub(super) use packed::*;

#[allow(clippy::all, unreachable_pub, reason = "written by the build script")]
mod packed {
    use super::{AreaKind, Money, Packed, PackedArea, PackedState, TopCode};

    include!(concat!(env!("OUT_DIR"), "/bundle.rs"));
}
