//! The catalogue: parsed once, never changed.
//!
//! Roles are read at the start; everything else (employers, sources, wages of a state, ...) when it is first asked
//! for. What is bundled was checked by the tests, so reading it cannot fail; what comes from a file goes through
//! [`check`] first.

mod best_pay;
mod bundle;
pub mod check;
mod find;
mod key_mark;
mod pack;
mod pay;
mod places;
mod records;
mod row_code;
mod rules;
mod series;
mod wages;

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use crate::model::{
    Area, AreaCode, AreaKind, ClosedProgram, Credential, Employer, Family, FamilyId, GuidePage, IndustryPay,
    Occupation, OtherTitles, PayYears, Projection, Resource, Role, RoleCard, RoleId, School, Source, SourceId, Term,
    Titles,
};

use records::Records;

pub use best_pay::{BestPay, RankedPay, Ranking};
pub use find::{Ambiguous, NotFound, RoleLookup};
pub use pack::{LARGEST_PACK, Pack, PackError, read_pack, read_text};
pub use pay::{Level, Pay, PayRow};
pub use rules::LicenseHere;
pub use wages::{ImportedWages, WageBook, WageFileError, read_wages};

/// Area that is shown before anybody has chosen one.
pub const DEFAULT_AREA: &str = "12580";

/// Roles, employers, wages and what belongs to them.
pub struct Catalogue {
    families: Vec<Family>,
    roles: Vec<Role>,
    wages: WageBook,
    rest: Rest,
}

/// What is read when it is first asked for.
struct Rest {
    areas: Records<Area>,
    credentials: Records<Credential>,
    employers: Records<Employer>,
    glossary: Records<Term>,
    guide: Records<GuidePage>,
    occupations: Records<Occupation>,
    projections: Records<Projection>,
    resources: Records<Resource>,
    schools: Records<School>,
    schools_closed: Records<ClosedProgram>,
    sources: Records<Source>,
    /// Whether some of what the guide explains is not the bundled one.
    own_topics: bool,
    industries: series::Known<IndustryPay>,
    years: series::Known<PayYears>,
    /// Places of the roles in the order of their keys: a file may hold a million.
    roles_by_id: OnceLock<Vec<u32>>,
    /// For each family whether a role belongs to it.
    with_roles: OnceLock<Vec<bool>>,
}

impl Rest {
    fn new() -> Self {
        Self {
            areas: Records::new(&bundle::AREAS),
            credentials: Records::new(&bundle::CREDENTIALS),
            employers: Records::new(&bundle::EMPLOYERS),
            glossary: Records::new(&bundle::GLOSSARY),
            guide: Records::new(&bundle::GUIDE),
            occupations: Records::new(&bundle::OCCUPATIONS),
            projections: Records::new(&bundle::PROJECTIONS),
            resources: Records::new(&bundle::RESOURCES),
            schools: Records::new(&bundle::SCHOOLS),
            schools_closed: Records::new(&bundle::SCHOOLS_CLOSED),
            sources: Records::new(&bundle::SOURCES),
            own_topics: false,
            industries: OnceLock::new(),
            years: OnceLock::new(),
            roles_by_id: OnceLock::new(),
            with_roles: OnceLock::new(),
        }
    }
}

/// Reads a bundled text. A test reads them all, so a build that passes its tests cannot fail here.
fn bundled<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).unwrap_or_else(|fault| panic!("bundled: {fault} in {text:.80}"))
}

impl Catalogue {
    /// The catalogue inside the program.
    ///
    /// `imported` answers with the text of a wage file that the user has imported, by state.
    pub fn bundled(imported: Option<ImportedWages>) -> Self {
        Self {
            families: bundled(bundle::FAMILIES),
            roles: bundle::ROLES.iter().map(Role::bundled).collect(),
            wages: WageBook::new(imported),
            rest: Rest::new(),
        }
    }

    /// The catalogue of a file, with the bundled wages, projections and ratings behind it.
    ///
    /// The pack must have been checked; see [`read_pack`].
    pub fn from_pack(pack: Pack, imported: Option<ImportedWages>) -> Self {
        let mut rest = Rest::new();
        let Pack { credentials, guide, resources, glossary, .. } = &pack;
        rest.own_topics = !(credentials.is_empty() && guide.is_empty() && resources.is_empty() && glossary.is_empty());
        rest.employers.replace(pack.employers);
        if !pack.credentials.is_empty() {
            rest.credentials.replace(pack.credentials);
        }
        // The schools belong to the employers: those of another state are of no use beside them.
        rest.schools.replace(pack.schools);
        rest.schools_closed.replace(Vec::new());
        // A reference to the other bundled ones still leads somewhere.
        rest.guide.lay_over(pack.guide, |page| &page.id);
        rest.resources.lay_over(pack.resources, |resource| &resource.id);
        rest.glossary.lay_over(pack.glossary, |word| &word.term);
        rest.sources.lay_over(pack.sources, |source| &source.id.0);
        let families = if pack.families.is_empty() { bundled(bundle::FAMILIES) } else { pack.families };
        Self { families, roles: pack.roles, wages: WageBook::new(imported), rest }
    }

    /// All roles, in the order of the data files.
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// The role with this key.
    pub fn role(&self, id: &RoleId) -> Option<&Role> {
        self.role_place(id).map(|at| &self.roles[at])
    }

    /// Place of the role with this key among all roles.
    pub fn role_place(&self, id: &RoleId) -> Option<usize> {
        let places = self.rest.roles_by_id.get_or_init(|| {
            let mut places: Vec<u32> = (0..).take(self.roles.len()).collect();
            places.sort_unstable_by_key(|at| &self.roles[*at as usize].id);
            places
        });
        let at = places.binary_search_by_key(&id, |at| &self.roles[*at as usize].id).ok()?;
        Some(places[at] as usize)
    }

    /// The families that have roles, in their own order.
    pub fn families(&self) -> impl Iterator<Item = &Family> {
        let with_roles = self.rest.with_roles.get_or_init(|| {
            let mut with_roles = vec![false; self.families.len()];
            for role in &self.roles {
                let names = role.names();
                let open = self.families.iter().zip(&mut with_roles);
                open.filter(|(family, _)| family.id.0 == *names.family).for_each(|(_, found)| *found = true);
                if with_roles.iter().all(|found| *found) {
                    break;
                }
            }
            with_roles
        });
        self.families.iter().zip(with_roles).filter(|(_, with_roles)| **with_roles).map(|(family, _)| family)
    }

    /// Title of a family, its key if it has none.
    pub fn family_title<'a>(&'a self, id: &'a FamilyId) -> &'a str {
        self.families.iter().find(|family| family.id == *id).map_or(&id.0, |family| &family.title)
    }

    /// Employment projection of the occupation of a role.
    pub fn projection(&self, role: &RoleCard) -> Option<&Projection> {
        self.projection_of(role.soc.as_deref()?)
    }

    /// Employment projection of an occupation.
    pub fn projection_of(&self, soc: &str) -> Option<&Projection> {
        self.rest.projections.with(soc, move |row| row.soc == soc).next()
    }

    /// The wage tables.
    pub fn wages(&self) -> &WageBook {
        &self.wages
    }

    /// All credentials.
    pub fn credentials(&self) -> &[Credential] {
        self.rest.credentials.all()
    }

    /// The credential with this key.
    pub fn credential(&self, id: &str) -> Option<&Credential> {
        self.rest.credentials.with(id, |credential| credential.id == id).next()
    }

    /// All sources but the yearly wage tables.
    pub fn sources(&self) -> &[Source] {
        self.rest.sources.all()
    }

    /// The source with this key; a yearly wage table that was imported is described from its key.
    pub fn source(&self, id: &SourceId) -> Option<Source> {
        let known = self.rest.sources.with(&id.0, |source| source.id == *id).next();
        known.cloned().or_else(|| wages::oews_source(id))
    }

    /// All abbreviations.
    pub fn glossary(&self) -> &[Term] {
        self.rest.glossary.all()
    }

    /// O*NET's ratings of the occupation of a role.
    pub fn occupation(&self, role: &Role) -> Option<&Occupation> {
        let onet_soc = role.onet_soc.as_deref()?;
        self.rest.occupations.with(onet_soc, move |occupation| occupation.onet_soc == onet_soc).next()
    }

    /// All areas that the wage tables cover: the nation, then by name.
    pub fn areas(&self) -> &[Area] {
        self.rest.areas.all()
    }

    /// Name of a state by its postal letters, the letters if no area list has it.
    pub fn state_name<'a>(&'a self, letters: &'a str) -> &'a str {
        let is_state = |area: &Area| matches!(area.kind, AreaKind::State | AreaKind::Territory);
        let state = self.rest.areas.with(letters, move |area| is_state(area) && area.state == letters).next();
        state.map_or(letters, |area| &area.name)
    }

    /// The area with this code.
    pub fn area(&self, code: &AreaCode) -> Option<&Area> {
        self.rest.areas.with(&code.0, |area| area.code == *code).next()
    }
}

impl OtherTitles for Catalogue {
    /// The titles under which O*NET knows the occupations.
    fn other_titles(&self) -> Titles {
        Titles::new(bundle::TITLES.text().into_owned())
    }

    /// Words that titles of the occupations are made of.
    fn words(&self) -> Titles {
        Titles::new(bundle::WORDS.text().into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AreaWages, TopicLine};

    #[test]
    fn everything_bundled_can_be_read() {
        let catalogue = Catalogue::bundled(None);
        assert!(!catalogue.employers().is_empty());
        assert!(!catalogue.credentials().is_empty());
        assert!(!catalogue.sources().is_empty());
        assert!(!catalogue.glossary().is_empty());
        let lines: String = catalogue.topics().map(|topic| topic.line()).collect();
        assert_eq!(catalogue.topic_lines(), lines, "the build script writes them as the model does");
        for topic in catalogue.topics() {
            let line = topic.line();
            let found = catalogue.topic_of(TopicLine::read(line.trim_end()));
            assert_eq!(found.map(|found| found.key()), Some(topic.key()), "{line}");
        }
        assert!(!catalogue.guide().is_empty() && !catalogue.resources().is_empty());
        assert!(!catalogue.schools().is_empty() && !catalogue.closed_programs().is_empty());
        assert!(!catalogue.areas().is_empty());
        for role in catalogue.roles() {
            assert!(!role.tasks.is_empty() && !role.sources.is_empty());
            assert!(role.soc.is_none() || catalogue.projection(role).is_some(), "{}", role.id);
            assert_eq!(catalogue.occupation(role).map(|one| &one.onet_soc), role.onet_soc.as_ref(), "{}", role.id);
        }
        for state in WageBook::states() {
            let wages = catalogue.wages().state(state).unwrap();
            assert!(wages.areas.iter().all(|area| area.row("00-0000").is_none()), "{state}");
            let row = |area: &AreaWages| bundle::OCCUPATIONS_OF_WAGES.iter().any(|soc| area.row(soc).is_some());
            assert!(wages.areas.iter().all(row), "{state}");
        }
    }
    #[test]
    fn a_record_that_is_looked_up_is_the_one_of_the_list() {
        let (lists, alone) = (Catalogue::bundled(None), Catalogue::bundled(None));
        for area in lists.areas() {
            assert_eq!(alone.area(&area.code), Some(area));
            assert_eq!(alone.state_name(&area.state), lists.state_name(&area.state));
            assert_eq!(alone.beyond_schools(area), lists.beyond_schools(area));
        }
        for credential in lists.credentials() {
            assert_eq!(alone.credential(&credential.id), Some(credential));
        }
        for source in lists.sources() {
            assert_eq!(alone.source(&source.id).as_ref(), Some(source));
        }
        for employer in lists.employers() {
            assert_eq!(alone.employer(&employer.id), Some(employer));
        }
        assert!(!lists.schools().is_empty());
        for role in lists.roles() {
            assert_eq!(alone.employers_for(&role.id), lists.employers_for(&role.id));
            assert!(alone.schools_for(&role.id).eq(lists.schools_for(&role.id)));
        }
        assert_eq!((alone.credential("no-such"), alone.employer("surgical-technologist")), (None, None));
        assert_eq!(alone.state_name("ZZ"), "ZZ");
    }
}
