//! What a student has now and plans, and where each role stands for that: by schooling, certificates, and what builds on
//! a role that one works in. Knows no text and no terminal; nothing is guessed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::catalogue::Catalogue;
use crate::model::{Area, CredentialId, Education, LicenseNeed, MonthsToEntry, Need, Role, RoleId, Step, StepKind};
use crate::paths::Paths;
use crate::sorting;

/// What a student has and plans, chosen by hand; empty at first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Background {
    /// The highest level that is finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub education: Option<Education>,
    /// Certificates that are held.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub held: BTreeSet<CredentialId>,
    /// Roles that are worked in.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub works_as: BTreeSet<RoleId>,
    /// The level that is planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<Education>,
}

/// A change of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The highest level that is finished, or none is said.
    Education(Option<Education>),
    /// The level that is planned, or none is.
    Planned(Option<Education>),
    /// Whether a certificate is held.
    Holds(CredentialId, bool),
    /// Whether a role is worked in.
    WorksAs(RoleId, bool),
}

/// Levels that somebody can have finished, in rising order.
pub const LEVELS: [Education; 9] = [
    Education::None,
    Education::HighSchool,
    Education::Certificate,
    Education::SomeCollege,
    Education::Associate,
    Education::Bachelor,
    Education::PostBachelor,
    Education::Master,
    Education::Doctorate,
];

/// Where a role stands, the nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is worked in.
    Yours,
    /// The schooling is enough, no certificate or license is missing that we know of, and one is hired without a course.
    Open,
    /// A step from what one has leads there, and what one learned counts.
    Builds,
    /// The level is enough; a course, a certificate, a license, or the right field is still to come.
    StillNeeds,
    /// Our sources do not say what schooling it asks for.
    NotKnown,
    /// It asks for a higher level.
    MoreSchool,
}

/// Whether the schooling is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Schooling {
    /// The level is reached, and no field of study matters at it.
    Met,
    /// The level is reached; whether it was in the field of this job is for the student to say.
    MetIfInField,
    /// A higher level is asked for.
    NotMet,
    /// Nothing that was read says it.
    NotKnown,
}

/// A role for somebody of a background.
#[derive(Debug, Clone)]
pub struct Place<'c> {
    /// The role.
    pub role: &'c Role,
    /// Where it stands.
    pub standing: Standing,
    /// Whether the schooling is enough.
    pub schooling: Schooling,
    /// Required certificates that are held, and those that are not.
    pub held: Vec<&'c CredentialId>,
    /// Required certificates that are missing.
    pub missing: Vec<&'c CredentialId>,
    /// The role that one comes from, and the step.
    pub builds_on: Option<(&'c Role, &'c Step)>,
    /// Whether a state's paper is needed in the area.
    pub license: LicenseNeed,
    /// Lowest age that a rule gives in the area.
    pub lowest_age: Option<u8>,
}

impl Background {
    /// Changes one thing and leaves the rest.
    pub fn change(&mut self, change: &Change) {
        match change {
            Change::Education(level) => self.education = *level,
            Change::Planned(level) => self.planned = *level,
            Change::Holds(id, true) => {
                self.held.insert(id.clone());
            }
            Change::Holds(id, false) => {
                self.held.remove(id);
            }
            Change::WorksAs(id, true) => {
                self.works_as.insert(id.clone());
            }
            Change::WorksAs(id, false) => {
                self.works_as.remove(id);
            }
        }
    }

    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The same once the school that is planned is done; none where none is planned, or it leads no higher.
    pub fn after(&self) -> Option<Self> {
        let planned = self.planned.filter(|planned| self.education.is_none_or(|has| *planned > has))?;
        Some(Self { education: Some(planned), ..self.clone() })
    }

    /// Every role with where it stands, the nearest first, then by time.
    pub fn places<'c>(&self, catalogue: &'c Catalogue, area: &'c Area) -> Vec<Place<'c>> {
        let from = self.steps(catalogue);
        let mut places: Vec<Place> =
            catalogue.roles().iter().map(|role| self.place(catalogue, role, area, &from)).collect();
        sorting::by_key(&mut places, |place| {
            let whole = place.role.months_to_entry.value().and_then(MonthsToEntry::whole);
            let months = |months: Option<f32>| months.map_or(u32::MAX, |months| (months * 10.0) as u32);
            let level = place.role.entry_education.value().map(|entry| entry.level);
            (place.standing, level, whole.map_or((u32::MAX, u32::MAX), |whole| (months(whole.min), months(whole.max))))
        });
        places
    }

    /// Whether the certificates that are held are those of a role: all that it requires, and one of them no other role
    /// requires. A CPR card, which many roles ask for, makes nobody a paramedic.
    fn holds_those_of(&self, catalogue: &Catalogue, role: &Role) -> bool {
        fn required(role: &Role) -> impl Iterator<Item = &CredentialId> {
            role.credentials.iter().filter(|needed| needed.need == Need::Required).map(|needed| &needed.id)
        }
        let is_own = |id: &CredentialId| {
            catalogue.roles().iter().all(|other| other.id == role.id || required(other).all(|one| one != id))
        };
        required(role).all(|id| self.held.contains(id)) && required(role).any(is_own)
    }

    /// The steps that build on a role which is worked in, or whose certificates are held.
    fn steps<'c>(&self, catalogue: &'c Catalogue) -> Vec<(&'c RoleId, (&'c Role, &'c Step))> {
        let is_base = |role: &&Role| {
            self.works_as.contains(&role.id) || !self.held.is_empty() && self.holds_those_of(catalogue, role)
        };
        let mut from = Vec::new();
        for base in catalogue.roles().iter().filter(is_base) {
            let paths = Paths::of(catalogue, base);
            let own = |way: &&crate::paths::Way| way.direction == crate::paths::Direction::FromHere;
            for way in paths.follows.iter().chain(paths.sideways.iter().filter(own)) {
                if let Some(role) = way.target.role().filter(|_| way.step.builds == StepKind::Builds) {
                    from.push((&role.id, (base, way.step)));
                }
            }
        }
        from
    }

    fn place<'c>(
        &self,
        catalogue: &'c Catalogue,
        role: &'c Role,
        area: &'c Area,
        from: &[(&RoleId, (&'c Role, &'c Step))],
    ) -> Place<'c> {
        let level = role.entry_education.value().map(|entry| entry.level);
        let schooling = match (level, self.education) {
            (None, _) => Schooling::NotKnown,
            (Some(level), has) if level > has.unwrap_or(Education::None) => Schooling::NotMet,
            (Some(level), _) if level > Education::HighSchool => Schooling::MetIfInField,
            _ => Schooling::Met,
        };
        let required = catalogue.credentials_in(role, &area.code).into_iter();
        let required = required.filter(|needed| needed.need == Need::Required).map(|needed| &needed.id);
        let (held, missing): (Vec<_>, Vec<_>) = required.partition(|id| self.held.contains(*id));
        let rules = catalogue.rules_in(role, Some(area));
        let builds_on = from.iter().find(|(id, _)| **id == role.id).map(|(_, step)| *step);
        let hired_at_once = role.months_to_entry.value().is_some_and(MonthsToEntry::starts_with_the_diploma);
        let is_open = schooling == Schooling::Met
            && missing.is_empty()
            && hired_at_once
            && matches!(rules.license, LicenseNeed::No | LicenseNeed::NoLicenseFound | LicenseNeed::Delegated);
        let standing = if self.works_as.contains(&role.id) {
            Standing::Yours
        } else if is_open {
            Standing::Open
        } else if builds_on.is_some() {
            Standing::Builds
        } else {
            match schooling {
                Schooling::NotKnown => Standing::NotKnown,
                Schooling::NotMet => Standing::MoreSchool,
                Schooling::Met | Schooling::MetIfInField => Standing::StillNeeds,
            }
        };
        let (license, lowest_age) = (rules.license, rules.lowest_age);
        Place { role, standing, schooling, held, missing, builds_on, license, lowest_age }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Catalogue, DEFAULT_AREA};
    use crate::model::AreaCode;

    fn at<'p, 'c>(places: &'p [Place<'c>], id: &str) -> &'p Place<'c> {
        places.iter().find(|place| place.role.id.as_str() == id).unwrap_or_else(|| panic!("{id}"))
    }

    #[test]
    fn every_role_stands_once_and_a_higher_level_moves_none_away() {
        let catalogue = Catalogue::bundled(None);
        let area = catalogue.area(&AreaCode(DEFAULT_AREA.into())).unwrap();
        let mut before: Option<Vec<(RoleId, Standing)>> = None;
        for level in LEVELS {
            let background = Background { education: Some(level), ..Background::default() };
            let places = background.places(&catalogue, area);
            assert_eq!(places.len(), catalogue.roles().len());
            assert!(places.is_sorted_by_key(|place| place.standing));
            for (id, standing) in before.iter().flatten() {
                assert!(at(&places, id.as_str()).standing <= *standing, "{id:?} at {level:?}");
            }
            before = Some(places.iter().map(|place| (place.role.id.clone(), place.standing)).collect());
        }
    }

    #[test]
    fn a_degree_alone_opens_nothing_that_asks_for_more() {
        let catalogue = Catalogue::bundled(None);
        let area = catalogue.area(&AreaCode(DEFAULT_AREA.into())).unwrap();
        let background = Background { education: Some(Education::Doctorate), ..Background::default() };
        for place in background.places(&catalogue, area).iter().filter(|place| place.standing == Standing::Open) {
            assert!(place.missing.is_empty() && !place.license.is_needed(), "{}", place.role.id);
            assert_eq!(place.schooling, Schooling::Met, "{}", place.role.id);
        }
    }

    #[test]
    fn who_works_in_a_role_sees_what_builds_on_it() {
        let catalogue = Catalogue::bundled(None);
        let area = catalogue.area(&AreaCode(DEFAULT_AREA.into())).unwrap();
        let emt = RoleId("emergency-medical-technician".into());
        let background = Background {
            education: Some(Education::HighSchool),
            works_as: BTreeSet::from([emt.clone()]),
            ..Background::default()
        };
        let places = background.places(&catalogue, area);
        assert_eq!(places[0].role.id, emt);
        let paramedic = at(&places, "paramedic");
        assert_eq!(paramedic.standing, Standing::Builds);
        assert_eq!(paramedic.builds_on.map(|(from, _)| &from.id), Some(&emt));
    }

    #[test]
    fn a_card_that_many_roles_ask_for_is_no_role_and_the_papers_of_one_are() {
        let catalogue = Catalogue::bundled(None);
        let area = catalogue.area(&AreaCode(DEFAULT_AREA.into())).unwrap();
        let holding = |ids: &[&str]| Background {
            education: Some(Education::HighSchool),
            held: ids.iter().map(|id| CredentialId((*id).to_owned())).collect(),
            ..Background::default()
        };
        let cpr = holding(&["bls-cpr"]);
        assert!(cpr.places(&catalogue, area).iter().all(|place| place.builds_on.is_none()));
        let paramedic = holding(&["bls-cpr", "nrp"]);
        let places = paramedic.places(&catalogue, area);
        let from = at(&places, "critical-care-paramedic").builds_on.map(|(from, _)| from.id.as_str());
        assert_eq!(from, Some("paramedic"));
    }

    #[test]
    fn after_is_there_only_where_the_plan_leads_higher() {
        let plan = |education, planned| Background { education, planned, ..Background::default() }.after();
        let (school, college) = (Some(Education::HighSchool), Some(Education::Associate));
        assert_eq!(plan(school, college).and_then(|after| after.education), college);
        assert_eq!(plan(college, school), None);
        assert_eq!(plan(school, None), None);
    }
}
