//! Which kinds of places of care employ a role.
//!
//! Where the pay series is the role's own, the jobs that BLS counts by industry say it. What they cannot say (a series
//! that counts other jobs too; dialysis centers, which are among all outpatient centers) is our own judgment.

use super::Catalogue;
use crate::model::{AreaCode, FacilityGroup, Role, WageBasis};
use crate::sorting;

/// Industries of BLS whose places are those of a group.
const INDUSTRIES: [(&str, FacilityGroup); 4] = [
    ("622100", FacilityGroup::Hospital),
    ("622200", FacilityGroup::PsychiatricHospital),
    ("623100", FacilityGroup::NursingHome),
    ("621600", FacilityGroup::HomeHealth),
];

/// A group counts where it has one in so many of the jobs of the role in the nation...
const SHARE: u32 = 10;

/// ...or so many of them for each of its places.
const JOBS_EACH: u32 = 1;

/// Where general hospitals have so many jobs each, the small ones far from others count too: a hospital with 25 beds has
/// those that every hospital has.
const JOBS_EACH_OF_ALL: u32 = 8;

impl Catalogue {
    /// The groups of places that employ a role: those of which jobs are counted, then those that we judge, in the order of
    /// the judgment. Not every place of such a group does.
    pub fn facility_groups(&self, role: &Role) -> Vec<FacilityGroup> {
        if !self.has_facilities() {
            return Vec::new();
        }
        let mut groups = Vec::new();
        if role.wage_basis == WageBasis::Exact {
            groups = self.groups_by_industry(role);
            sorting::all(&mut groups);
            groups.dedup();
        }
        let judged = self.rest.facilities.judged.all().iter().find(|judged| judged.role == role.id);
        for group in judged.into_iter().flat_map(|judged| &judged.groups) {
            if !groups.contains(group) {
                groups.push(*group);
            }
        }
        if groups.is_empty() {
            groups.extend(role.employer_kinds.iter().filter_map(|kind| group_of(kind)));
            sorting::all(&mut groups);
            groups.dedup();
        }
        groups
    }

    /// The groups of which BLS counts enough jobs.
    pub fn groups_by_industry(&self, role: &Role) -> Vec<FacilityGroup> {
        let Some(pay) = self.industries(role) else { return Vec::new() };
        let nation = AreaCode::from(AreaCode::NATION);
        let all_jobs = self.pay(role, &nation).nation.and_then(|row| row.wage.employment.amount());
        let Some(nation) = self.area(&nation) else { return Vec::new() };
        let all_places = self.facility_group_counts(nation, &FacilityGroup::ALL);
        let mut groups = Vec::new();
        for (naics, group) in INDUSTRIES {
            let jobs = pay.cells.iter().find(|cell| cell.naics == naics).and_then(|cell| cell.employment.amount());
            let Some(jobs) = jobs else { continue };
            let places = |group| all_places.iter().find(|(one, _)| *one == group).map_or(0, |(_, count)| *count);
            let hospitals = places(FacilityGroup::Hospital) + places(FacilityGroup::SmallHospital);
            let of_group = if group == FacilityGroup::Hospital { hospitals } else { places(group) };
            if all_jobs.is_some_and(|all| jobs * SHARE >= all) || jobs >= of_group * JOBS_EACH {
                groups.push(group);
            }
            if group == FacilityGroup::Hospital && jobs >= of_group * JOBS_EACH_OF_ALL {
                groups.push(FacilityGroup::SmallHospital);
            }
        }
        groups
    }
}

/// The group of a kind of employer, where each place of the kind is one of the group.
fn group_of(kind: &str) -> Option<FacilityGroup> {
    match kind {
        "hospital" | "federal hospital" => Some(FacilityGroup::Hospital),
        "psychiatric system" => Some(FacilityGroup::PsychiatricHospital),
        "dialysis provider" => Some(FacilityGroup::Dialysis),
        _ => None,
    }
}
