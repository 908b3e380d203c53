//! Employers, schools, resources and the guide: read when they are first asked for.

use std::borrow::Cow;

use super::{Catalogue, bundle};
use crate::model::{
    Area, AreaKind, ClosedProgram, Employer, EmployerId, Evidence, GuidePage, PageId, Program, Resource, ResourceId,
    Role, RoleId, School, StateCode, Term, Topic, TopicLine,
};
use crate::sorting;

impl Catalogue {
    /// All employers, those that articles name first.
    pub fn employers(&self) -> &[Employer] {
        self.rest.employers.all()
    }

    /// Employers that hire for a role or may do so: those with an advert first, then training sites, then those of which
    /// it is only likely, and last those of the kinds that usually have the job.
    pub fn employers_for<'a>(&'a self, role: &Role) -> Vec<(&'a Employer, Evidence)> {
        let all = self.employers().iter();
        let mut found: Vec<_> = all.filter_map(|employer| Some((employer, employer.evidence_for(role)?))).collect();
        sorting::by_key(&mut found, |(_, evidence)| *evidence);
        found
    }

    /// Whether an employer is in an area. One's own are there where they name no place.
    pub fn is_here(&self, employer: &Employer, area: &Area) -> bool {
        employer.is_in(area) || !self.has_facilities() && employer.state.is_none()
    }

    /// All programs of schools, by school, the nearest to Baltimore first.
    pub fn schools(&self) -> &[School] {
        self.rest.schools.all()
    }

    /// Programs that lead to a role.
    pub fn schools_for<'a>(&'a self, role: &'a RoleId) -> impl Iterator<Item = &'a School> {
        self.schools().iter().filter(|school| school.roles.contains(role))
    }

    /// Programs that older pages still name and that no longer take anybody.
    pub fn closed_programs(&self) -> &[ClosedProgram] {
        self.rest.schools_closed.all()
    }

    /// All associations, boards, job boards, agencies, communities.
    pub fn resources(&self) -> &[Resource] {
        self.rest.resources.all()
    }

    /// The pages of the guide, in the order in which they are read.
    pub fn guide(&self) -> &[GuidePage] {
        self.rest.guide.all()
    }

    /// The page with this key.
    pub fn guide_page(&self, id: &PageId) -> Option<&GuidePage> {
        self.guide().iter().find(|page| page.id == *id)
    }

    /// Place of a page in the guide, counted from 0.
    pub fn guide_place(&self, id: &PageId) -> usize {
        self.guide().iter().position(|page| page.id == *id).unwrap_or(0)
    }

    /// The word of the glossary as it is written.
    pub fn term(&self, term: &str) -> Option<&Term> {
        self.glossary().iter().find(|known| known.term == term)
    }

    /// The resource with this key.
    pub fn resource(&self, id: &ResourceId) -> Option<&Resource> {
        self.resources().iter().find(|resource| resource.id == *id)
    }

    /// The employer with this key.
    pub fn employer(&self, id: &EmployerId) -> Option<&Employer> {
        self.employers().iter().find(|employer| employer.id == *id)
    }

    /// Everything that the guide explains: pages, words, credentials, resources.
    pub fn topics(&self) -> impl Iterator<Item = Topic<'_>> {
        let pages = self.guide().iter().map(Topic::Page);
        let words = self.glossary().iter().map(Topic::Word);
        let credentials = self.credentials().iter().map(Topic::Credential);
        let resources = self.resources().iter().map(Topic::Resource);
        pages.chain(words).chain(credentials).chain(resources)
    }

    /// The same in lines, see [`TopicLine`]: the bundled ones stand ready, without reading any record.
    pub fn topic_lines(&self) -> Cow<'static, str> {
        if self.rest.own_topics {
            return self.topics().map(|topic| topic.line()).collect::<String>().into();
        }
        match bundle::TOPICS.content() {
            Cow::Borrowed(lines) => String::from_utf8_lossy(lines),
            Cow::Owned(lines) => String::from_utf8_lossy(&lines).into_owned().into(),
        }
    }

    /// The topic of a line; only records of its kind are read for it.
    pub fn topic_of(&self, line: TopicLine) -> Option<Topic<'_>> {
        let is = |topic: &Topic| topic.kind() == line.kind() && topic.title() == line.title();
        match line.kind() {
            "page" => self.guide().iter().map(Topic::Page).find(is),
            "word" => self.glossary().iter().map(Topic::Word).find(is),
            "credential" => self.credentials().iter().map(Topic::Credential).find(is),
            _ => self.resources().iter().map(Topic::Resource).find(is),
        }
    }

    /// The programs of schools, the closed ones behind the others.
    pub fn programs(&self) -> impl Iterator<Item = Program<'_>> {
        self.schools().iter().map(Program::Open).chain(self.closed_programs().iter().map(Program::Closed))
    }

    /// Names of the states in which our list has programs, the one with most of them first.
    pub fn states_with_schools(&self) -> Vec<&str> {
        let mut letters: Vec<&StateCode> = self.schools().iter().map(|school| &school.state).collect();
        sorting::all(&mut letters);
        let mut states: Vec<(usize, &StateCode)> =
            letters.chunk_by(|one, other| one == other).map(|same| (same.len(), same[0])).collect();
        sorting::by_key(&mut states, |(count, _)| std::cmp::Reverse(*count));
        states.into_iter().map(|(_, letters)| self.state_name(letters)).collect()
    }

    /// The short name of an area outside of the states that our list of schools covers; `None` too where it has none.
    pub fn beyond_schools<'a>(&self, area: &'a Area) -> Option<Cow<'a, str>> {
        let covered = self.schools().iter().any(|school| school.state == area.state) || self.schools().is_empty();
        (!covered)
            .then(|| if area.kind == AreaKind::Nation { "the rest of the nation".into() } else { area.short_name() })
    }
}
