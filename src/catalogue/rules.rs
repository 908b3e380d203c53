//! Rules that hold in the chosen area.

use super::Catalogue;
use crate::model::{
    Area, AreaCode, AreaKind, License, LicenseNeed, NeededCredential, PageHere, Role, RulesHere, StateCode, WholeRole,
};

/// What is known of the license for a role in the state of the chosen area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LicenseHere<'a> {
    /// Name of the state; none where the area is the whole nation, which has no rule.
    pub state: Option<&'a str>,
    /// The rule, where the record of the role or the table of the state has it.
    pub rule: Option<&'a License>,
    /// What holds in general, where no rule of the state is known.
    pub general: Option<&'a License>,
    /// What the body is called that can be asked in most states: `board of nursing`.
    pub board: &'a str,
}

impl LicenseHere<'_> {
    /// Whether one is needed.
    pub fn need(&self) -> LicenseNeed {
        self.rule.map_or(LicenseNeed::NotKnown, |rule| rule.required)
    }
}

/// Stands in the place of a state where a rule is told of all of them.
const ALL_STATES: &str = "US";

/// The rule of a role's record for a state.
fn own_rule<'a>(role: &'a Role, state: &str) -> Option<&'a License> {
    role.license.value().into_iter().flatten().find(|rule| rule.state == state)
}

/// Who is asked where no list says it.
const ANY_BOARD: &str = "health department";

impl Catalogue {
    /// The answer for the state of an area, never that of another state.
    pub fn license_in<'a>(&'a self, role: &'a Role, area: &AreaCode) -> LicenseHere<'a> {
        let area = self.area(area).filter(|area| area.kind != AreaKind::Nation);
        let rule = area.and_then(|area| self.license_rule(role, &area.state));
        LicenseHere {
            state: area.map(|area| self.state_name(&area.state)),
            general: rule.is_none().then(|| self.license_everywhere(role)).flatten(),
            rule,
            board: self.license_board(role),
        }
    }

    /// What filters ask of a role in an area.
    pub fn rules_in(&self, role: &Role, area: Option<&Area>) -> RulesHere {
        let state = area.and_then(state_of);
        let rule = state.and_then(|state| self.license_rule(role, state));
        RulesHere {
            license: rule.map_or(LicenseNeed::NotKnown, |rule| rule.required),
            lowest_age: role.lowest_age_in(state),
            paid_way: role.paid_ways.seen_from(state).min(self.apprentice_way(&role.id, state)),
            military: self.military_jobs(&role.id).first().map(|job| job.fit),
        }
    }

    /// The state that an area is in; the nation is in none.
    pub fn state_at(&self, area: &AreaCode) -> Option<&StateCode> {
        self.area(area).and_then(state_of)
    }

    /// The page of a role, seen from the state of an area.
    pub fn page_in<'a>(&'a self, role: &Role, area: &AreaCode) -> PageHere<'a> {
        PageHere::new(self.page(role), self.state_at(area))
    }

    /// The credentials of a role that are given everywhere or in the state of an area; another state's own is of no use.
    pub fn credentials_in<'a>(&self, role: &'a Role, area: &AreaCode) -> Vec<&'a NeededCredential> {
        let state = self.state_at(area);
        let issued_in = |needed: &NeededCredential| self.credential(&needed.id).and_then(|one| one.issued_in.as_ref());
        let given = |needed: &&NeededCredential| issued_in(needed).is_none_or(|issued| Some(issued) == state);
        role.credentials.iter().filter(given).collect()
    }

    /// The whole record of a role, seen from the state of an area.
    pub fn whole_role_in(&self, role: &Role, area: &AreaCode) -> WholeRole {
        self.whole_role(role).seen_from(self.state_at(area))
    }

    /// The answers of every state and territory, by name.
    pub fn licenses<'a>(&'a self, role: &'a Role) -> impl Iterator<Item = (&'a Area, LicenseHere<'a>)> {
        self.states().map(|state| (state, self.license_in(role, &state.code)))
    }

    /// The rule of a state: that of the role's record, which was read one by one, else that of the table, else the one
    /// that the record has for every state. What is said of every state is said of no territory.
    fn license_rule<'a>(&'a self, role: &'a Role, state: &StateCode) -> Option<&'a License> {
        let is_state = || self.states().any(|area| area.state == *state && area.kind == AreaKind::State);
        let of_every_state = || own_rule(role, ALL_STATES).filter(|rule| rule.required.is_needed() && is_state());
        own_rule(role, &state.0).or_else(|| self.rest.licenses.get(state, &role.id)).or_else(of_every_state)
    }

    /// What holds in general, by the role's record or the table.
    fn license_everywhere<'a>(&'a self, role: &'a Role) -> Option<&'a License> {
        own_rule(role, ALL_STATES).or_else(|| self.rest.licenses.get(&StateCode(ALL_STATES.into()), &role.id))
    }

    /// Who can be asked about the rule for a role.
    fn license_board(&self, role: &Role) -> &str {
        let boards = self.rest.license_boards.all();
        let of_role = boards.iter().find(|board| board.roles.contains(&role.id));
        let of_family = || boards.iter().find(|board| board.families.contains(&role.family));
        of_role.or_else(of_family).map_or(ANY_BOARD, |board| &board.board)
    }
}

/// The state that an area is in; the nation is in none.
pub(super) fn state_of(area: &Area) -> Option<&StateCode> {
    (area.kind != AreaKind::Nation).then_some(&area.state)
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
            read_on: None,
        };
        let [maryland, virginia] = [rule("MD", LicenseNeed::No), rule("VA", LicenseNeed::Yes)];
        let license = Stated::Is(Box::from([maryland.clone(), virginia.clone()]));
        // No list has it.
        let role = Role { id: "a-new-role".into(), license, ..catalogue.roles()[0].clone() };
        let here = |area: &str| catalogue.license_in(&role, &AreaCode(area.into()));
        let board = catalogue.license_board(&role);
        let known = |state, rule| LicenseHere { state: Some(state), rule: Some(rule), general: None, board };
        assert_eq!(here(DEFAULT_AREA), known("Maryland", &maryland));
        // Richmond.
        assert_eq!((here("40060"), here("40060").need()), (known("Virginia", &virginia), LicenseNeed::Yes));
        assert_eq!(here("08"), LicenseHere { state: Some("Colorado"), rule: None, general: None, board });
        assert_eq!(here(AreaCode::NATION), LicenseHere { state: None, rule: None, general: None, board });
        let general = rule("US", LicenseNeed::Yes);
        let told = Role { license: Stated::Is(Box::from([maryland.clone(), general.clone()])), ..role.clone() };
        let need = |area: &str| catalogue.license_in(&told, &AreaCode(area.into()));
        assert_eq!((need("24").rule, need("08").rule), (Some(&maryland), Some(&general)));
        // Puerto Rico is no state, and the nation has no rule.
        for area in ["72", AreaCode::NATION] {
            assert_eq!((need(area).rule, need(area).general), (None, Some(&general)), "{area}");
        }
        let silent = Role { license: Stated::NotStated, ..role.clone() };
        let unknown = catalogue.license_in(&silent, &AreaCode("24".into()));
        assert_eq!((unknown.state, unknown.rule, unknown.need()), (Some("Maryland"), None, LicenseNeed::NotKnown));
    }
}
