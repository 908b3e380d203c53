//! What O*NET says of the occupations, by their codes.

use std::sync::OnceLock;

use super::bundle;
use crate::model::{Occupation, OnetCode};

/// The occupations in the pieces in which they are bundled, each read when one of it is asked for.
pub(super) struct Occupations {
    pieces: Vec<OnceLock<Box<[Occupation]>>>,
}

impl Occupations {
    /// The bundled ones, none of which is read yet.
    pub(super) fn new() -> Self {
        Self { pieces: bundle::OCCUPATIONS.iter().map(|_| OnceLock::new()).collect() }
    }

    /// The occupation with this code.
    pub(super) fn get(&self, code: &OnetCode) -> Option<&Occupation> {
        let at = bundle::OCCUPATIONS.partition_point(|(first, _)| *first <= &*code.0).checked_sub(1)?;
        let (_, packed) = bundle::OCCUPATIONS.get(at)?;
        let piece = self.pieces.get(at)?.get_or_init(|| packed.json());
        piece.iter().find(|occupation| occupation.onet_soc == *code)
    }
}
