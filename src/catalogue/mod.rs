//! The catalogue: parsed once, never changed.
//!
//! Roles are read at the start, everything else when it is first asked for. What is bundled was checked by the tests, so
//! reading it cannot fail; what comes from a file goes through [`check`] first.

mod best_pay;
mod bundle;
pub mod check;
mod earn;
mod facilities;
mod facility_groups;
mod first_area;
mod laid;
mod licenses;
mod lists;
mod named;
mod occupations;
mod other_names;
mod own_catalogue;
mod pack;
mod parts;
mod pay;
mod places;
mod price_levels;
mod rules;
mod schools;
mod series;
mod wage_codec;
mod wages;

use std::sync::{LazyLock, OnceLock};

use crate::model::{
    Area, AreaCode, AreaKind, ClosedProgram, Credential, CredentialId, Employer, Family, FamilyId, GuidePage,
    IndustryPay, LicenseBoard, Occupation, OtherTitles, PayYears, Projection, Resource, Role, RoleId, RolePage,
    RoleSteps, School, SocCode, Source, SourceId, StateCode, Stated, Term, Titles, WholeRole,
};
use crate::names::Names;
use crate::sorting;

use earn::Earn;
use facilities::FacilityTable;
use first_area::SetArea;
use laid::Local;
use licenses::Licenses;
use lists::List;
use occupations::Occupations;
use parts::RoleParts;
use schools::SchoolTable;

pub use best_pay::{BestPay, PayOrder, PayWithin, RankedPay, Ranking};
pub use earn::ApprenticeshipsHere;
pub use facilities::{Facility, FacilityCount, FacilityNumber};
pub use laid::{LocalPack, Said};
pub use named::employer_names;
pub use other_names::{AbsentOccupation, MilitaryJob};
pub use own_catalogue::{
    LARGEST_FILE, OwnCatalogue, OwnCatalogueError, check_own_catalogue, read_own_catalogue, read_text,
};
pub use pack::{LARGEST_PACK, Pack, check_pack, is_pack};
pub use pay::{Level, Pay, PayRow};
pub use rules::LicenseHere;
pub use schools::{NearOffer, Offer, ProgramPrice, Reach, ReportedProgram, ReportedSchool, SchoolNumber, Seen};
pub use wages::{ImportedWages, WageBook, WageFileError, read_wages};

/// Area that is shown before anybody has chosen one.
pub const DEFAULT_AREA: &str = "12580";

/// Roles, employers, wages and what belongs to them.
pub struct Catalogue {
    families: Vec<Family>,
    roles: Vec<Role>,
    steps: RoleParts<RoleSteps>,
    pages: RoleParts<RolePage>,
    wages: WageBook,
    rest: Rest,
}

/// What is read when it is first asked for.
struct Rest {
    areas: OnceLock<Box<[Area]>>,
    credentials: List<Credential>,
    earn: Earn,
    employers: List<Employer>,
    facilities: FacilityTable,
    glossary: List<Term>,
    guide: List<GuidePage>,
    licenses: Licenses,
    license_boards: List<LicenseBoard>,
    license_sources: List<Source>,
    local: Local,
    occupations: Occupations,
    projections: List<Projection>,
    resources: List<Resource>,
    schools: List<School>,
    schools_closed: List<ClosedProgram>,
    school_table: SchoolTable,
    sources: List<Source>,
    set_area: Option<SetArea>,
    /// Whether some of what the guide explains is not the bundled one.
    own_topics: bool,
    /// Whether the employers and schools are not the bundled ones.
    own_places: bool,
    industries: OnceLock<Vec<IndustryPay>>,
    years: OnceLock<Vec<PayYears>>,
    /// Places of the roles in the order of their keys.
    roles_by_id: OnceLock<Vec<u32>>,
    area_names: OnceLock<Names>,
}

impl Rest {
    fn new() -> Self {
        Self {
            areas: OnceLock::new(),
            credentials: List::new(&bundle::CREDENTIALS),
            earn: Earn::new(),
            employers: List::new(&bundle::EMPLOYERS),
            facilities: FacilityTable::new(),
            glossary: List::new(&bundle::GLOSSARY),
            guide: List::new(&bundle::GUIDE),
            licenses: Licenses::new(),
            license_boards: List::new(&bundle::LICENSE_BOARDS),
            license_sources: List::new(&bundle::LICENSE_SOURCES),
            local: Local::default(),
            occupations: Occupations::new(),
            projections: List::new(&bundle::PROJECTIONS),
            resources: List::new(&bundle::RESOURCES),
            schools: List::new(&bundle::SCHOOLS),
            schools_closed: List::new(&bundle::SCHOOLS_CLOSED),
            school_table: SchoolTable::new(),
            sources: List::new(&bundle::SOURCES),
            set_area: None,
            own_topics: false,
            own_places: false,
            industries: OnceLock::new(),
            years: OnceLock::new(),
            roles_by_id: OnceLock::new(),
            area_names: OnceLock::new(),
        }
    }
}

/// The page of a role that the catalogue has not: nothing is stated.
static NO_PAGE: LazyLock<RolePage> = LazyLock::new(RolePage::default);
/// Its steps.
static NO_STEPS: RoleSteps = RoleSteps { next: Stated::NotStated, sideways: Stated::NotStated };

impl Catalogue {
    /// The catalogue inside the program.
    ///
    /// `imported` answers with the text of a wage file that the user has imported, by state.
    pub fn bundled(imported: Option<ImportedWages>) -> Self {
        Self {
            families: bundle::FAMILIES.json(),
            roles: bundle::ROLES.json(),
            steps: RoleParts::bundled(bundle::STEPS),
            pages: RoleParts::bundled(bundle::PAGES),
            wages: WageBook::new(imported),
            rest: Rest::new(),
        }
    }

    /// The catalogue of a file, with the bundled wages, projections and ratings behind it.
    ///
    /// The file must have been checked; see [`read_own_catalogue`].
    pub fn with_own(own: OwnCatalogue, imported: Option<ImportedWages>) -> Self {
        let mut rest = Rest::new();
        let OwnCatalogue { credentials, guide, resources, glossary, .. } = &own;
        rest.own_topics = !(credentials.is_empty() && guide.is_empty() && resources.is_empty() && glossary.is_empty());
        rest.own_places = true;
        rest.employers.replace(own.employers);
        if !own.credentials.is_empty() {
            rest.credentials.replace(own.credentials);
        }
        // The schools belong to the employers: those of another state are of no use beside them.
        rest.schools.replace(own.schools);
        rest.schools_closed.replace(Vec::new());
        // A reference to the other bundled ones still leads somewhere.
        rest.guide.put_before(own.guide, |page| &page.id);
        rest.resources.put_before(own.resources, |resource| &resource.id);
        rest.glossary.put_before(own.glossary, |word| &word.term);
        rest.sources.put_before(own.sources, |source| &source.id);
        let mut families = if own.families.is_empty() { bundle::FAMILIES.json() } else { own.families };
        let (mut roles, mut steps, mut pages) = (Vec::new(), Vec::new(), Vec::new());
        for whole in own.roles {
            roles.push(whole.role);
            steps.push(whole.steps);
            pages.push(whole.page);
        }
        families.retain(|family: &Family| roles.iter().any(|role| role.family == family.id));
        let (steps, pages) = (RoleParts::Own(steps), RoleParts::Own(pages));
        Self { families, roles, steps, pages, wages: WageBook::new(imported), rest }
    }

    /// All roles, in the order of the data files.
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// The role with this key.
    pub fn role(&self, id: &RoleId) -> Option<&Role> {
        self.role_place(id).map(|at| &self.roles[at])
    }

    /// Where one can go from a role.
    pub fn steps(&self, role: &Role) -> &RoleSteps {
        self.role_place(&role.id).and_then(|at| self.steps.get(at)).unwrap_or(&NO_STEPS)
    }

    /// What one reads after opening a role.
    pub fn page(&self, role: &Role) -> &RolePage {
        self.role_place(&role.id).and_then(|at| self.pages.get(at)).unwrap_or(&NO_PAGE)
    }

    /// The whole record of a role.
    pub fn whole_role(&self, role: &Role) -> WholeRole {
        WholeRole { role: role.clone(), steps: self.steps(role).clone(), page: self.page(role).clone() }
    }

    /// Place of the role with this key among all roles.
    pub fn role_place(&self, id: &RoleId) -> Option<usize> {
        let places = self.rest.roles_by_id.get_or_init(|| {
            let mut places: Vec<u32> = (0..).take(self.roles.len()).collect();
            sorting::by_key(&mut places, |at| &self.roles[*at as usize].id);
            places
        });
        let at = places.binary_search_by_key(&id, |at| &self.roles[*at as usize].id).ok()?;
        Some(places[at] as usize)
    }

    /// The families that have roles, in their own order.
    pub fn families(&self) -> impl Iterator<Item = &Family> {
        self.families.iter()
    }

    /// Title of a family, its key if it has none.
    pub fn family_title<'a>(&'a self, id: &'a FamilyId) -> &'a str {
        self.families.iter().find(|family| family.id == *id).map_or(&id.0, |family| &family.title)
    }

    /// Employment projection of the occupation of a role.
    pub fn projection(&self, role: &Role) -> Option<&Projection> {
        self.projection_of(role.soc.as_ref()?)
    }

    /// Employment projection of an occupation.
    pub fn projection_of(&self, soc: &SocCode) -> Option<&Projection> {
        self.rest.projections.all().iter().find(|row| row.soc == *soc)
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
    pub fn credential(&self, id: &CredentialId) -> Option<&Credential> {
        self.credentials().iter().find(|credential| credential.id == *id)
    }

    /// All sources but the yearly wage tables.
    pub fn sources(&self) -> &[Source] {
        self.rest.sources.all()
    }

    /// The source with this key; a yearly wage table that was imported is described from its key.
    pub fn source(&self, id: &SourceId) -> Option<Source> {
        let is_it = |source: &&Source| source.id == *id;
        if let Some(known) = self.sources().iter().find(is_it) {
            return Some(known.clone());
        }
        // Before the tables below are read for a key that none of them can have.
        if let Some(of_wages) = wages::oews_source(id) {
            return Some(of_wages);
        }
        let of_licenses = self.rest.license_sources.all().iter().find(is_it);
        let of_facilities = || self.facility_sources().iter().map(|table| &table.source).find(is_it);
        of_licenses.or_else(of_facilities).or_else(|| self.rest.earn.source(id)).cloned()
    }

    /// All abbreviations.
    pub fn glossary(&self) -> &[Term] {
        self.rest.glossary.all()
    }

    /// O*NET's ratings of the occupation of a role.
    pub fn occupation(&self, role: &Role) -> Option<&Occupation> {
        let code = role.onet_soc.as_ref()?;
        self.rest.occupations.get(code)
    }

    /// All areas that the wage tables cover: the nation, then by name.
    pub fn areas(&self) -> &[Area] {
        self.rest.areas.get_or_init(bundle::areas)
    }

    /// The states and territories, by name.
    pub fn states(&self) -> impl Iterator<Item = &Area> {
        self.areas().iter().filter(|area| matches!(area.kind, AreaKind::State | AreaKind::Territory))
    }

    /// Name of a state by its postal letters, the letters if no area list has it.
    pub fn state_name<'a>(&'a self, letters: &'a StateCode) -> &'a str {
        let state = self.states().find(|area| area.state == *letters);
        state.map_or(&letters.0, |area| &area.name)
    }

    /// The area with this code.
    pub fn area(&self, code: &AreaCode) -> Option<&Area> {
        self.areas().iter().find(|area| area.code == *code)
    }
}

impl OtherTitles for Catalogue {
    /// The titles under which O*NET knows the occupations.
    fn other_titles(&self) -> Titles {
        bundle::TITLES.json()
    }

    /// Words that titles of the occupations are made of.
    fn words(&self) -> Titles {
        bundle::WORDS.json()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;
    use crate::model::{AreaWages, PAGE_FIELDS, ROLE_FIELDS, STEP_FIELDS, TopicLine};

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
            let page = catalogue.page(role);
            assert!(!page.tasks.is_empty() && !page.sources.is_empty(), "{}", role.id);
            assert!(role.soc.is_none() || catalogue.projection(role).is_some(), "{}", role.id);
            assert_eq!(catalogue.occupation(role).map(|one| &one.onet_soc), role.onet_soc.as_ref(), "{}", role.id);
        }
        for state in WageBook::states() {
            let wages = catalogue.wages().state(state).unwrap();
            assert!(wages.areas.iter().all(|area| area.row(&"00-0000".into()).is_none()), "{state}");
            let row =
                |area: &AreaWages| bundle::OCCUPATIONS_OF_WAGES.iter().any(|soc| area.row(&(*soc).into()).is_some());
            assert!(wages.areas.iter().all(row), "{state}");
        }
    }

    #[test]
    fn records_are_written_as_they_stand_in_the_files() {
        let catalogue = Catalogue::bundled(None);
        let mut roles = catalogue.roles().iter();
        let mut names = BTreeSet::new();
        for family in catalogue.families() {
            let file = format!("{}/data/roles/{}.json", env!("CARGO_MANIFEST_DIR"), family.id.0);
            let file: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
            for (record, role) in file.iter().zip(roles.by_ref()) {
                let mut written = serde_json::to_value(catalogue.whole_role(role)).unwrap();
                // The whole time is worked out and stands beside the parts that the file has.
                if let Some(time) = written["months_to_entry"].as_object_mut() {
                    for worked_out in ["min", "max", "unit", "kind", "source"] {
                        assert!(time.remove(worked_out).is_some(), "{}: {worked_out}", role.id);
                    }
                }
                assert_eq!(&written, record, "{}", role.id);
                names.extend(record.as_object().unwrap().keys().cloned());
            }
        }
        assert!(roles.next().is_none());
        let known = [ROLE_FIELDS, STEP_FIELDS, PAGE_FIELDS].into_iter().flat_map(|fields| fields.split(' '));
        let known = known.map(str::to_owned).collect();
        assert_eq!(names, known, "the lists of names are those of the records");
    }
}
