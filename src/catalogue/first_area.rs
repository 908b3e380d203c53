//! The area with which one begins: that which was set for this start, that of a local pack, or the default one.

use super::{Catalogue, DEFAULT_AREA};
use crate::model::AreaCode;

/// An area that was set for this start.
#[derive(Debug)]
pub(super) struct SetArea {
    code: AreaCode,
    /// Whether it counts more than what somebody chose on the screens.
    fixed: bool,
}

impl Catalogue {
    /// Begins with an area, whatever somebody has chosen on the screens before if it is `fixed`.
    pub fn begin_with(&mut self, code: AreaCode, fixed: bool) {
        self.rest.set_area = Some(SetArea { code, fixed });
    }

    /// The area of somebody who sits down and has once chosen this one.
    pub fn area_of(&self, chosen: Option<AreaCode>) -> AreaCode {
        let set = self.rest.set_area.as_ref();
        let fixed = set.filter(|set| set.fixed).map(|set| set.code.clone());
        let first = || set.map(|set| set.code.clone()).or_else(|| self.pack_area().cloned());
        fixed.or(chosen).or_else(first).unwrap_or_else(|| AreaCode(DEFAULT_AREA.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_fixed_counts_more_than_what_was_chosen() {
        let mut catalogue = Catalogue::bundled(None);
        let [ohio, iowa] = [AreaCode("39".into()), AreaCode("19".into())];
        assert_eq!(catalogue.area_of(None).as_str(), DEFAULT_AREA);
        catalogue.begin_with(ohio.clone(), false);
        assert_eq!((catalogue.area_of(None), catalogue.area_of(Some(iowa.clone()))), (ohio.clone(), iowa.clone()));
        catalogue.begin_with(ohio.clone(), true);
        assert_eq!((catalogue.area_of(None), catalogue.area_of(Some(iowa))), (ohio.clone(), ohio));
    }
}
