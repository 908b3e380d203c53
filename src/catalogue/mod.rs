//! The catalogue: parsed once, never changed.
//!
//! Roles are read at the start; everything else (employers, sources, wages of a state, ...) when it is first asked
//! for. What is bundled was checked by the tests, so reading it cannot fail; what comes from a file goes through
//! [`check`] first.

mod best_pay;
mod bundle;
pub mod check;
mod find;
mod lines;
mod pack;
mod pay;
mod places;
mod row_code;
mod series;
mod wages;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use crate::model::{
    Area, AreaCode, AreaKind, ClosedProgram, Credential, Employer, Family, FamilyId, GuidePage, IndustryPay,
    Occupation, OtherTitles, Packed, PayYears, Projection, Resource, Role, RoleId, RoleNames, School, Source, SourceId,
    Term,
};

use lines::Lines;

pub use best_pay::{BestPay, RankedPay, Ranking};
pub use find::{Ambiguous, NotFound, RoleLookup};
pub use pack::{LARGEST_PACK, Pack, PackError, read_pack, read_text};
pub use pay::{Level, Pay, PayRow};
pub use wages::{ImportedWages, WageBook, WageFileError, read_wages};

/// Area that is shown before anybody has chosen one.
pub const DEFAULT_AREA: &str = "12580";

/// Roles, employers, wages and what belongs to them.
pub struct Catalogue {
    families: Vec<Family>,
    roles: Vec<Role>,
    projections: Lines<Projection>,
    wages: WageBook,
    rest: Rest,
}

/// What is parsed when it is first asked for.
#[derive(Default)]
struct Rest {
    employers: OnceLock<Vec<Employer>>,
    credentials: OnceLock<Vec<Credential>>,
    sources: OnceLock<Vec<Source>>,
    glossary: OnceLock<Vec<Term>>,
    /// In the groups of the bundle, each read when a role asks for one of it.
    occupations: OnceLock<Vec<OnceLock<Vec<Occupation>>>>,
    schools: OnceLock<Vec<School>>,
    schools_closed: OnceLock<Vec<ClosedProgram>>,
    resources: OnceLock<Vec<Resource>>,
    guide: OnceLock<Vec<GuidePage>>,
    /// Whether some of what the guide explains is not the bundled one.
    own_topics: bool,
    industries: series::Known<IndustryPay>,
    years: series::Known<PayYears>,
    titles: OnceLock<BTreeMap<String, Vec<String>>>,
    words: OnceLock<BTreeMap<String, Vec<String>>>,
    areas: OnceLock<Vec<Area>>,
    /// The area that was asked for before all of them were read.
    area: OnceLock<(AreaCode, Option<Area>)>,
}

/// Parses a bundled file.
fn bundled<T: DeserializeOwned>(name: &str, text: &str) -> T {
    match serde_json::from_str(text) {
        Ok(value) => value,
        // A test reads every bundled file, so a build that passes its tests cannot get here.
        Err(fault) => panic!("bundled data/{name}: {fault}"),
    }
}

/// As [`bundled`], of a file that stands deflated in the program.
fn unpacked<T: DeserializeOwned>(name: &str, packed: &Packed) -> T {
    bundled(name, &packed.text())
}

/// Records of one's own, then the bundled ones that none of them takes the place of: a reference to those still leads
/// somewhere.
fn over<T>(mut own: Vec<T>, bundled: Vec<T>, key: impl Fn(&T) -> &String) -> Vec<T> {
    let mut others: Vec<T> =
        bundled.into_iter().filter(|record| own.iter().all(|one| key(one) != key(record))).collect();
    own.append(&mut others);
    own
}

impl Catalogue {
    /// The catalogue inside the program.
    ///
    /// `imported` answers with the text of a wage file that the user has imported, by state.
    pub fn bundled(imported: Option<ImportedWages>) -> Self {
        Self {
            families: bundled("families.json", bundle::FAMILIES),
            roles: bundle::ROLES.iter().map(Role::bundled).collect(),
            projections: Lines::new(bundle::PROJECTIONS),
            wages: WageBook::new(imported),
            rest: Rest::default(),
        }
    }

    /// The catalogue of a file, with the bundled wages, projections and ratings behind it.
    ///
    /// The pack must have been checked; see [`read_pack`].
    pub fn from_pack(pack: Pack, imported: Option<ImportedWages>) -> Self {
        let Pack { credentials, guide, resources, glossary, .. } = &pack;
        let own_topics = !(credentials.is_empty() && guide.is_empty() && resources.is_empty() && glossary.is_empty());
        let rest = Rest { own_topics, ..Rest::default() };
        // Each cell is new and empty, so setting it cannot fail.
        let _ = rest.employers.set(pack.employers);
        if !pack.credentials.is_empty() {
            let _ = rest.credentials.set(pack.credentials);
        }
        // The schools belong to the employers: those of another state are of no use beside them.
        let _ = rest.schools.set(pack.schools);
        let _ = rest.schools_closed.set(Vec::new());
        if !pack.guide.is_empty() {
            let _ = rest.guide.set(over(pack.guide, unpacked("guide.json", &bundle::GUIDE), |page| &page.id));
        }
        if !pack.resources.is_empty() {
            let bundled = unpacked("resources.json", &bundle::RESOURCES);
            let _ = rest.resources.set(over(pack.resources, bundled, |resource| &resource.id));
        }
        if !pack.glossary.is_empty() {
            let _ =
                rest.glossary.set(over(pack.glossary, unpacked("glossary.json", &bundle::GLOSSARY), |word| &word.term));
        }
        let mut sources = pack.sources;
        sources.extend(unpacked::<Vec<Source>>("sources.json", &bundle::SOURCES));
        let _ = rest.sources.set(sources);
        let families =
            if pack.families.is_empty() { bundled("families.json", bundle::FAMILIES) } else { pack.families };
        Self {
            families,
            roles: pack.roles,
            projections: Lines::new(bundle::PROJECTIONS),
            wages: WageBook::new(imported),
            rest,
        }
    }

    /// All roles, in the order of the data files.
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// The role with this key.
    pub fn role(&self, id: &RoleId) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == *id)
    }

    /// The families that have roles, in their own order.
    pub fn families(&self) -> impl Iterator<Item = &Family> {
        self.families.iter().filter(|family| self.roles.iter().any(|role| role.family == family.id))
    }

    /// Title of a family, its key if it has none.
    pub fn family_title<'a>(&'a self, id: &'a FamilyId) -> &'a str {
        self.families.iter().find(|family| family.id == *id).map_or(&id.0, |family| &family.title)
    }

    /// Employment projection of the occupation of a role.
    pub fn projection(&self, role: &Role) -> Option<&Projection> {
        self.projections.get(&format!("{{\"soc\":\"{}\",", role.soc.as_ref()?))
    }

    /// The wage tables.
    pub fn wages(&self) -> &WageBook {
        &self.wages
    }

    /// All credentials.
    pub fn credentials(&self) -> &[Credential] {
        self.rest.credentials.get_or_init(|| unpacked("credentials.json", &bundle::CREDENTIALS))
    }

    /// The credential with this key.
    pub fn credential(&self, id: &str) -> Option<&Credential> {
        self.credentials().iter().find(|credential| credential.id == id)
    }

    /// All sources but the yearly wage tables.
    pub fn sources(&self) -> &[Source] {
        self.rest.sources.get_or_init(|| unpacked("sources.json", &bundle::SOURCES))
    }

    /// The source with this key; a yearly wage table that was imported is described from its key.
    pub fn source(&self, id: &SourceId) -> Option<Source> {
        let known = self.sources().iter().find(|source| source.id == *id).cloned();
        known.or_else(|| wages::oews_source(id))
    }

    /// All abbreviations.
    pub fn glossary(&self) -> &[Term] {
        self.rest.glossary.get_or_init(|| unpacked("glossary.json", &bundle::GLOSSARY))
    }

    /// O*NET's ratings of the occupation of a role.
    pub fn occupation(&self, role: &Role) -> Option<&Occupation> {
        let onet_soc = role.onet_soc.as_ref()?;
        let has = |(_, (codes, _)): &(usize, &(&[&str], Packed))| codes.contains(&onet_soc.as_str());
        let (at, (_, packed)) = bundle::OCCUPATIONS.iter().enumerate().find(has)?;
        let empty = || bundle::OCCUPATIONS.iter().map(|_| OnceLock::new()).collect();
        let group = self.rest.occupations.get_or_init(empty)[at].get_or_init(|| unpacked("occupations.json", packed));
        group.iter().find(|occupation| occupation.onet_soc == *onet_soc)
    }

    /// All areas that the wage tables cover: the nation, then by name.
    pub fn areas(&self) -> &[Area] {
        self.rest.areas.get_or_init(|| bundled("areas.json", bundle::AREAS))
    }

    /// Name of a state by its postal letters, the letters if no area list has it.
    pub fn state_name<'a>(&'a self, letters: &'a str) -> &'a str {
        let is_state = |area: &&Area| matches!(area.kind, AreaKind::State | AreaKind::Territory);
        let state = self.areas().iter().filter(is_state).find(|area| area.state == letters);
        state.map_or(letters, |area| &area.name)
    }

    /// The area with this code.
    pub fn area(&self, code: &AreaCode) -> Option<&Area> {
        if let Some(areas) = self.rest.areas.get() {
            return areas.iter().find(|area| area.code == *code);
        }
        // The first screen needs one area of 583; its line is found without reading the others.
        let read = || (code.clone(), lines::find(bundle::AREAS, &format!("[\"{code}\",")));
        let (asked, area) = self.rest.area.get_or_init(read);
        if asked == code { area.as_ref() } else { self.areas().iter().find(|area| area.code == *code) }
    }
}

impl OtherTitles for Catalogue {
    /// The titles under which O*NET knows the occupation.
    fn other_titles(&self, role: &RoleNames<'_>) -> &[String] {
        let titles = self.rest.titles.get_or_init(|| unpacked("titles.json", &bundle::TITLES));
        role.onet_soc.as_ref().and_then(|code| titles.get(&**code)).map_or(&[], Vec::as_slice)
    }

    /// Words that titles of the occupation are made of.
    fn words(&self, role: &RoleNames<'_>) -> &[String] {
        let words = self.rest.words.get_or_init(|| unpacked("words.json", &bundle::WORDS));
        role.onet_soc.as_ref().and_then(|code| words.get(&**code)).map_or(&[], Vec::as_slice)
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
        for area in catalogue.areas() {
            assert_eq!(Catalogue::bundled(None).area(&area.code), Some(area));
        }
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
}
