//! The pages of the roles, by the places of the roles.

use std::sync::OnceLock;

use super::bundle;
use crate::model::RolePage;

/// The pages of all roles.
pub(super) enum Pages {
    /// Of a file of the user's, which was read as a whole.
    Own(Vec<RolePage>),
    /// Bundled, a list for each family that is read when one of its pages is asked for.
    Bundled(Vec<OnceLock<Vec<RolePage>>>),
}

impl Pages {
    /// The bundled pages, none of which is read yet.
    pub(super) fn bundled() -> Self {
        Self::Bundled(bundle::PAGES.iter().map(|_| OnceLock::new()).collect())
    }

    /// The page of the role at a place.
    pub(super) fn get(&self, place: usize) -> Option<&RolePage> {
        match self {
            Self::Own(pages) => pages.get(place),
            Self::Bundled(families) => {
                let family = bundle::PAGES.partition_point(|(end, _)| *end <= place);
                let (end, packed) = bundle::PAGES.get(family)?;
                let pages = families.get(family)?.get_or_init(|| packed.json());
                pages.get((place + pages.len()).checked_sub(*end)?)
            }
        }
    }
}
