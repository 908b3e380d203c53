//! Areas, employers, programs of schools, topics of the guide and roles by what somebody typed: who goes by which names,
//! and what each is found by besides.

use super::Catalogue;
use crate::model::{
    Area, AreaKind, AreaPlace, Employer, EmployerPlace, Program, ProgramPlace, Role, RoleId, RolePlace, Topic,
    TopicPlace,
};
use crate::names::{Fit, Names, is_same};
use crate::sorting;

impl Catalogue {
    /// The role at a place.
    pub fn role_at(&self, RolePlace(at): RolePlace) -> &Role {
        &self.roles()[at]
    }

    /// The place of a role.
    pub fn place_of(&self, id: &RoleId) -> Option<RolePlace> {
        self.role_place(id).map(RolePlace)
    }

    /// The area at a place.
    pub fn area_at(&self, AreaPlace(at): AreaPlace) -> &Area {
        &self.areas()[at]
    }

    /// The employer at a place.
    pub fn employer_at(&self, EmployerPlace(at): EmployerPlace) -> &Employer {
        &self.employers()[at]
    }

    /// The program at a place.
    pub fn program_at(&self, ProgramPlace(at): ProgramPlace) -> Option<Program<'_>> {
        self.programs().nth(at)
    }

    /// The topic at a place.
    pub fn topic_at(&self, TopicPlace(at): TopicPlace) -> Option<Topic<'_>> {
        self.topics().nth(at)
    }

    /// Areas that fit what was typed, best first; of those that fit alike first the nation and states, then cities.
    pub fn find_areas(&self, typed: &str) -> Vec<(Fit, AreaPlace)> {
        let mut found = self.area_names().find(typed);
        sorting::by_key(&mut found, |(fit, at)| (*fit, self.areas()[*at].kind));
        found.into_iter().map(|(fit, at)| (fit, AreaPlace(at))).collect()
    }

    /// The places of these areas; of all in their own order where nothing was typed.
    pub fn areas_with(&self, typed: &str) -> Vec<AreaPlace> {
        if typed.trim().is_empty() {
            return (0..self.areas().len()).map(AreaPlace).collect();
        }
        self.find_areas(typed).into_iter().map(|(_, at)| at).collect()
    }

    /// The areas that a name means: those that fit it best, without a guess.
    pub fn areas_meant(&self, name: &str) -> Vec<&Area> {
        self.area_names().meant(name, Fit::About).into_iter().map(|at| &self.areas()[at]).collect()
    }

    /// The areas that come nearest to a name that none has.
    pub fn nearest_areas(&self, name: &str, most: usize) -> Vec<&Area> {
        self.area_names().nearest(name, most).into_iter().map(|at| &self.areas()[at]).collect()
    }

    fn area_names(&self) -> &Names {
        self.rest.area_names.get_or_init(|| {
            let mut names = Names::default();
            for Area { code, name, kind, state } in self.areas() {
                let (code, name, state) = (code.0.as_str(), name.as_str(), state.as_str());
                match kind {
                    AreaKind::Nation => names.add([name], [code, "United States of America", "USA", "nation"], []),
                    AreaKind::State | AreaKind::Territory => names.add([name], [code, state], []),
                    AreaKind::Metropolitan | AreaKind::Nonmetropolitan => names.add([name], [code], [state]),
                }
            }
            names
        })
    }

    /// Places in [`Self::employers`] of those that hire for a role, or may do so, and whose names, kind, place, work or
    /// roles fit what was typed, best first.
    pub fn employers_with(&self, typed: &str, role: Option<&RoleId>) -> Vec<EmployerPlace> {
        let mut names = Names::default();
        for employer in self.employers() {
            let about = [&*employer.kind, &employer.city, &employer.what];
            let roles = self.role_words(employer.roles.iter().map(|hires| &hires.role));
            names.add(employer_names(employer), [], about.into_iter().chain(roles));
        }
        let asked = role.map(|id| self.role(id));
        let may_hire = |at: usize, role: &Role| self.employers()[at].evidence_for(role).is_some();
        found(&names, typed, EmployerPlace, |at| asked.is_none_or(|role| role.is_some_and(|role| may_hire(at, role))))
    }

    /// Places in [`Self::programs`] of those for a role whose school, name, award, place or roles fit what was typed,
    /// best first.
    ///
    /// A closed program is listed only when a role or words were asked for.
    pub fn programs_with(&self, typed: &str, role: Option<&RoleId>) -> Vec<ProgramPlace> {
        let programs: Vec<Program> = self.programs().collect();
        let mut names = Names::default();
        for program in &programs {
            let award = match program {
                Program::Open(school) => school.award.as_deref().unwrap_or_default(),
                Program::Closed(_) => "closed",
            };
            let about = [program.city(), award].into_iter().chain(self.role_words(program.roles()));
            names.add([program.school(), program.name()], [], about);
        }
        let asked = role.is_some() || !typed.trim().is_empty();
        let fits = |program: &Program| {
            (asked || matches!(program, Program::Open(_))) && role.is_none_or(|role| program.roles().contains(role))
        };
        found(&names, typed, ProgramPlace, |at| fits(&programs[at]))
    }

    /// Places in [`Self::topics`] of those whose names, hidden words, kind or meaning fit what was typed, best first.
    pub fn topics_with(&self, typed: &str) -> Vec<TopicPlace> {
        found(&self.topic_names(), typed, TopicPlace, |_| true)
    }

    /// The topics that have exactly this name; of those with such a hidden phrase, if none has.
    pub fn topics_called(&self, name: &str) -> Vec<Topic<'_>> {
        self.topics_at(&self.topic_names().meant(name, Fit::Hidden))
    }

    /// The topics that come nearest to a name that none has.
    pub fn nearest_topics(&self, name: &str, most: usize) -> Vec<Topic<'_>> {
        self.topics_at(&self.topic_names().nearest(name, most))
    }

    fn topics_at(&self, places: &[usize]) -> Vec<Topic<'_>> {
        places.iter().filter_map(|at| self.topics().nth(*at)).collect()
    }

    fn topic_names(&self) -> Names {
        let mut names = Names::default();
        for topic in self.topics() {
            names.add(topic.names(), topic.all_hidden(), [topic.kind(), topic.meaning()]);
        }
        names
    }

    /// The roles with this id or title; with this other name, if none has; with such a hidden phrase, if none has.
    ///
    /// A title also fits without the part in brackets, and by that part: "Paramedic", "EMT".
    pub fn roles_called(&self, name: &str) -> Vec<&Role> {
        // Keys have small letters only.
        if let Some(role) = self.role(&RoleId(name.trim().to_ascii_lowercase())) {
            return vec![role];
        }
        let tiers: [&dyn Fn(&Role) -> bool; 3] = [
            &|role| is_title(&role.title, name),
            &|role| role.aliases.iter().any(|alias| is_title(alias, name)),
            &|role| role.also_searched_as.iter().any(|phrase| is_same(phrase, name)),
        ];
        let called = tiers.iter().map(|fits| self.roles().iter().filter(|role| fits(role)).collect());
        called.into_iter().find(|roles: &Vec<&Role>| !roles.is_empty()).unwrap_or_default()
    }

    /// Whether a role goes by a name: its title, with or without what stands in brackets there, or another name.
    pub fn is_called(&self, role: RolePlace, name: &str) -> bool {
        let role = self.role_at(role);
        is_title(&role.title, name) || role.aliases.iter().any(|alias| is_title(alias, name))
    }

    /// The keys and titles of roles.
    pub(super) fn role_words<'a>(
        &'a self,
        roles: impl IntoIterator<Item = &'a RoleId>,
    ) -> impl Iterator<Item = &'a str> {
        roles.into_iter().flat_map(|id| [id.0.as_str(), self.role(id).map_or("", |role| role.title.as_str())])
    }
}

/// What an employer goes by: what stands in brackets is its letters or the house that it belongs to.
pub fn employer_names(employer: &Employer) -> [&str; 3] {
    let short = employer.name.split(" (").next().unwrap_or_default();
    [&employer.name, short, employer.id.as_str()]
}

/// Whether a role goes by a name: its key, its title or another name of it.
pub(super) fn goes_by(role: &Role, name: &str) -> bool {
    role.id.0.eq_ignore_ascii_case(name.trim())
        || is_title(&role.title, name)
        || role.aliases.iter().any(|alias| is_title(alias, name))
}

/// Whether a title is this name, is it without its brackets, or has it in brackets.
fn is_title(title: &str, name: &str) -> bool {
    let parts = title.split_once(" (").map(|(before, inside)| [before, inside.trim_end_matches(')')]);
    is_same(title, name) || parts.is_some_and(|parts| parts.iter().any(|part| is_same(part, name)))
}

/// The things that fit what was typed, best first; all of them in their own order where nothing was typed.
fn found<P>(names: &Names, typed: &str, place: fn(usize) -> P, among: impl Fn(usize) -> bool) -> Vec<P> {
    if typed.trim().is_empty() {
        return (0..names.len()).filter(|at| among(*at)).map(place).collect();
    }
    names.find_among(typed, among).into_iter().map(|(_, at)| place(at)).collect()
}
