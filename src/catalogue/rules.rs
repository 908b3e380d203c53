//! Rules that hold in the chosen area.

use super::Catalogue;
use crate::model::{Area, AreaCode, AreaKind, License, LicenseNeed, Role};

/// What is known of the license for a role in the state of the chosen area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LicenseHere<'a> {
    /// Name of the state; none where the area is the whole nation, which has no rule.
    pub state: Option<&'a str>,
    /// The rule, where a record has it.
    pub rule: Option<&'a License>,
}

impl LicenseHere<'_> {
    /// Whether one is needed.
    pub fn need(&self) -> LicenseNeed {
        self.rule.map_or(LicenseNeed::NotKnown, |rule| rule.required)
    }
}

/// The rule of a role's record for the state of an area; none for the whole nation.
fn rule_in<'a>(role: &'a Role, area: &Area) -> Option<&'a License> {
    let mut rules = role.license.value().into_iter().flatten();
    rules.find(|rule| area.kind != AreaKind::Nation && rule.state == area.state)
}

/// Whether the state of an area wants a license for a role.
pub fn license_need(role: &Role, area: &Area) -> LicenseNeed {
    rule_in(role, area).map_or(LicenseNeed::NotKnown, |rule| rule.required)
}

impl Catalogue {
    /// The answer of a role's record for the state of an area, never that of another state.
    pub fn license_in<'a>(&'a self, role: &'a Role, area: &AreaCode) -> LicenseHere<'a> {
        let area = self.area(area).filter(|area| area.kind != AreaKind::Nation);
        LicenseHere {
            state: area.map(|area| self.state_name(&area.state)),
            rule: area.and_then(|area| rule_in(role, area)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::DEFAULT_AREA;
    use crate::model::Stated;

    #[test]
    fn the_rule_is_that_of_the_areas_own_state() {
        let catalogue = Catalogue::bundled(None);
        let rule = |state: &str, required| License {
            state: state.into(),
            required,
            body: None,
            text: "As the state says.".into(),
            source: None,
        };
        let [maryland, virginia] = [rule("MD", LicenseNeed::No), rule("VA", LicenseNeed::Yes)];
        let license = Stated::Is(Box::from([maryland.clone(), virginia.clone()]));
        let role = Role { license, ..catalogue.roles()[0].clone() };
        let here = |area: &str| catalogue.license_in(&role, &AreaCode(area.into()));
        let known = |state, rule| LicenseHere { state: Some(state), rule: Some(rule) };
        assert_eq!(here(DEFAULT_AREA), known("Maryland", &maryland));
        // Richmond.
        assert_eq!((here("40060"), here("40060").need()), (known("Virginia", &virginia), LicenseNeed::Yes));
        assert_eq!(here("08"), LicenseHere { state: Some("Colorado"), rule: None });
        assert_eq!(here(AreaCode::NATION), LicenseHere { state: None, rule: None });
        let silent = Role { license: Stated::NotStated, ..role.clone() };
        let unknown = catalogue.license_in(&silent, &AreaCode("24".into()));
        assert_eq!((unknown.state, unknown.rule, unknown.need()), (Some("Maryland"), None, LicenseNeed::NotKnown));
    }
}
