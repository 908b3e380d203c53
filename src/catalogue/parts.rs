//! Parts of the roles' records that are read when they are asked for, by the places of the roles.

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use super::bundle::Packed;

/// Such a part of all roles.
pub(super) enum RoleParts<T> {
    /// Of a file of the user's, which was read as a whole.
    Own(Vec<T>),
    /// Bundled lists, each with the place behind its last role. One is read when a role of it is asked for.
    Bundled(&'static [(usize, Packed)], Vec<OnceLock<Vec<T>>>),
    /// Those of packs over others.
    Laid {
        /// The others.
        below: Box<RoleParts<T>>,
        /// How many they are.
        count: usize,
        /// For each role its place among the others, or behind them among the own ones.
        places: Vec<usize>,
        /// Those of the packs.
        own: Vec<T>,
    },
}

impl<T: DeserializeOwned> RoleParts<T> {
    /// Bundled parts, none of which is read yet.
    pub(super) fn bundled(lists: &'static [(usize, Packed)]) -> Self {
        Self::Bundled(lists, lists.iter().map(|_| OnceLock::new()).collect())
    }

    /// The part of the role at a place.
    pub(super) fn get(&self, place: usize) -> Option<&T> {
        match self {
            Self::Own(parts) => parts.get(place),
            Self::Laid { below, count, places, own } => {
                let at = *places.get(place)?;
                at.checked_sub(*count).map_or_else(|| below.get(at), |at| own.get(at))
            }
            Self::Bundled(lists, read) => {
                let list = lists.partition_point(|(end, _)| *end <= place);
                let (end, packed) = lists.get(list)?;
                let parts = read.get(list)?.get_or_init(|| packed.json());
                parts.get((place + parts.len()).checked_sub(*end)?)
            }
        }
    }
}
