//! What others make of the same lines.

use medpath::catalogue::Catalogue;

use super::Asked;

/// Prints the figures of the others.
pub(crate) fn compare(_catalogue: &Catalogue, _asked: &[(Asked, String)]) {}
