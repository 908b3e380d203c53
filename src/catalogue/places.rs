//! Employers, schools, resources and the guide: read when they are first asked for.

use super::{Catalogue, bundle, unpacked};
use crate::model::{ClosedProgram, Employer, Evidence, GuidePage, Resource, RoleId, School};

impl Catalogue {
    /// All employers, those that articles name first.
    pub fn employers(&self) -> &[Employer] {
        self.rest.employers.get_or_init(|| unpacked("employers.json", &bundle::EMPLOYERS))
    }

    /// Employers that hire for a role: those with an advert first, then training sites, then inferred ones.
    pub fn employers_for<'a>(&'a self, role: &RoleId) -> Vec<(&'a Employer, Evidence)> {
        let mut found: Vec<_> = self
            .employers()
            .iter()
            .filter_map(|employer| {
                employer.roles.iter().find(|hires| hires.role == *role).map(|hires| (employer, hires.evidence))
            })
            .collect();
        found.sort_by_key(|(_, evidence)| *evidence);
        found
    }

    /// All programs of schools, by school, the nearest to Baltimore first.
    pub fn schools(&self) -> &[School] {
        self.rest.schools.get_or_init(|| unpacked("schools.json", &bundle::SCHOOLS))
    }

    /// Programs that lead to a role.
    pub fn schools_for<'a>(&'a self, role: &'a RoleId) -> impl Iterator<Item = &'a School> {
        self.schools().iter().filter(move |school| school.roles.contains(role))
    }

    /// Programs that older pages still name and that no longer take anybody.
    pub fn closed_programs(&self) -> &[ClosedProgram] {
        self.rest.schools_closed.get_or_init(|| unpacked("schools_closed.json", &bundle::SCHOOLS_CLOSED))
    }

    /// All associations, boards, job boards, agencies, communities.
    pub fn resources(&self) -> &[Resource] {
        self.rest.resources.get_or_init(|| unpacked("resources.json", &bundle::RESOURCES))
    }

    /// The pages of the guide, in the order in which they are read.
    pub fn guide(&self) -> &[GuidePage] {
        self.rest.guide.get_or_init(|| unpacked("guide.json", &bundle::GUIDE))
    }

    /// The page with this key.
    pub fn guide_page(&self, id: &str) -> Option<&GuidePage> {
        self.guide().iter().find(|page| page.id == id)
    }
}
