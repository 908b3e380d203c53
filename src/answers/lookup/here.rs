//! Who could hire in an area that somebody names: "hospitals near fresno", "who hires dialysis techs in denver".

use super::subject::Sure;
use super::{Asked, LEAST_BEGUN, Lookup, Sentence};
use crate::answers::cues::Intent;
use crate::answers::{Answer, Part, question};
use crate::model::{AreaPlace, FacilityGroup, RoleId, RolePlace};
use crate::names::Fit;
use crate::search::Results;

/// What people call the groups of places.
const GROUPS: [(&str, FacilityGroup); 13] = [
    ("hospital", FacilityGroup::Hospital),
    ("rural hospital", FacilityGroup::SmallHospital),
    ("psychiatric hospital", FacilityGroup::PsychiatricHospital),
    ("mental hospital", FacilityGroup::PsychiatricHospital),
    ("rehab hospital", FacilityGroup::Rehabilitation),
    ("rehabilitation hospital", FacilityGroup::Rehabilitation),
    ("dialysis", FacilityGroup::Dialysis),
    ("dialysis center", FacilityGroup::Dialysis),
    ("dialysis clinic", FacilityGroup::Dialysis),
    ("nursing home", FacilityGroup::NursingHome),
    ("home health", FacilityGroup::HomeHealth),
    ("home health agencies", FacilityGroup::HomeHealth),
    ("hospice", FacilityGroup::Hospice),
];

impl Lookup<'_> {
    /// The places of a kind, or for a role, in the area behind "in" or "near".
    pub(super) fn who_is_near(&self, sentence: &Sentence) -> Option<Asked> {
        let words = sentence.words;
        let behind = question::behind_place_word(words)?;
        let before = question::trimmed(&words[..words.len() - behind.len() - 1]).join(" ");
        if before.is_empty() || !self.catalogue.has_facilities() {
            return None;
        }
        let singular = before.strip_suffix('s').unwrap_or(&before);
        let group = GROUPS.iter().find(|(name, _)| *name == before || *name == singular).map(|(_, group)| *group);
        if let Some(group) = group {
            let area = self.area_called(behind)?;
            let places = Answer::Places { area, role: None, group: Some(group) };
            return Some((vec![places], self.employed_by(group)));
        }
        let asked = question::ask(words).filter(|asked| asked.intent == Intent::Section(Part::Where))?;
        let subject = question::without_place(&asked.subject)?;
        let role = self.role(&subject).filter(|role| asked.certain || role.sure <= Sure::Described)?;
        let area = self.area_called(behind)?;
        let places = Answer::Places { area, role: Some(role.role), group: None };
        Some((vec![places, Answer::Section(role.role, Part::Where)], role.found))
    }

    /// The area that goes by this name, or begins with it.
    pub(super) fn area_called(&self, name: &[&str]) -> Option<AreaPlace> {
        let name = name.join(" ");
        let (fit, at) = *self.catalogue.find_areas(&name).first()?;
        let fits = fit.is_whole() || fit == Fit::NameBegins && name.len() >= LEAST_BEGUN;
        (fits && name.contains(char::is_alphabetic)).then_some(at)
    }

    /// The roles that such places employ.
    fn employed_by(&self, group: FacilityGroup) -> Results {
        let roles = self.catalogue.roles().iter().filter(|role| self.catalogue.facility_groups(role).contains(&group));
        let place = |id: &RoleId| self.catalogue.role_place(id).map(RolePlace);
        Results::listed(&roles.filter_map(|role| place(&role.id)).collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Mode;
    use crate::catalogue::Catalogue;
    use crate::search::SearchIndex;

    #[test]
    fn places_of_a_kind_or_for_a_role_are_asked_for_by_area() {
        let catalogue = Catalogue::bundled(None);
        let index = SearchIndex::new(catalogue.roles(), &catalogue);
        let lookup = Lookup::new(&catalogue, &index);
        let first = |typed: &str| match lookup.read(typed, Mode::Whole).leading.into_iter().next() {
            Some(Answer::Places { area, role, group }) => {
                let role = role.map(|at| catalogue.role_at(at).id.0.clone());
                Some((catalogue.area_at(area).code.0.clone(), role, group))
            }
            _ => None,
        };
        let of_group = |area: &str, group| Some((area.to_owned(), None, Some(group)));
        assert_eq!(first("hospitals near fresno"), of_group("23420", FacilityGroup::Hospital));
        assert_eq!(first("what dialysis centers are in san juan"), of_group("41980", FacilityGroup::Dialysis));
        assert_eq!(first("nursing homes in kansas"), of_group("20", FacilityGroup::NursingHome));
        let role = Some("dialysis-technician".to_owned());
        assert_eq!(first("who hires dialysis techs in denver"), Some(("19740".to_owned(), role, None)));
        for other in ["computer job in hospital", "hospitals near", "dialysis tech in denver", "nursing home"] {
            assert_eq!(first(other), None, "{other}");
        }
    }
}
