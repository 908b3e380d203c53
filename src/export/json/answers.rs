//! Answers as JSON: what was asked for, then the answers, each with its kind.

use serde::Serialize;

use crate::answers::{Answer, Topics};
use crate::catalogue::Catalogue;
use crate::model::{Direction, FacilityGroup, Figure, Money, RoleId, RolePlace, Topic, WageBasis};

/// The answer of `search --format json`.
#[derive(Debug, Serialize)]
pub struct AnswersRecord<'a> {
    /// What was asked for.
    pub asked: AskedRecord<'a>,
    /// The answers, best first.
    pub answers: Vec<AnswerRecord<'a>>,
}

/// What was asked for.
#[derive(Debug, Serialize)]
pub struct AskedRecord<'a> {
    /// Filters, written `facet=value`.
    pub filters: Vec<String>,
    /// The order of the roles, where it is not that of the search.
    pub order: Option<&'static str>,
    /// The words that were searched.
    pub words: &'a str,
}

/// One answer.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum AnswerRecord<'a> {
    /// A role.
    Role {
        /// Its key.
        id: &'a RoleId,
        /// Its title.
        title: &'a str,
        /// Higher is better; of this result alone.
        score: u64,
        /// Where the words were found.
        matched: Matched,
        /// What it pays in the chosen area.
        pay: PayRecord,
        /// The local pack that it comes from.
        #[serde(skip_serializing_if = "Option::is_none")]
        local: Option<&'a str>,
    },
    /// A section of a role.
    Section {
        /// Key of the role.
        id: &'a RoleId,
        /// Key of the section.
        section: &'static str,
    },
    /// Roles side by side.
    Compare {
        /// Their keys.
        ids: Vec<&'a RoleId>,
    },
    /// The paths of a role.
    Paths {
        /// Its key.
        id: &'a RoleId,
    },
    /// A page of the guide.
    Page {
        /// Its key.
        id: &'a str,
        /// The heading of the passage; none for the top of the page.
        heading: Option<&'a str>,
    },
    /// A word, credential or address of the guide.
    Term {
        /// Its letters or the word.
        id: String,
    },
    /// An employer.
    Employer {
        /// Its key.
        id: &'a str,
    },
    /// A program of a school.
    School {
        /// Its key.
        id: &'a str,
        /// The school.
        name: &'a str,
    },
    /// The schools near an area.
    Schools {
        /// Key of the role that they are for; all if there is none.
        id: Option<&'a RoleId>,
        /// Code of the area; the chosen one if there is none.
        area: Option<&'a str>,
    },
    /// An area.
    Area {
        /// Its code.
        id: &'a str,
        /// Its name.
        name: &'a str,
    },
    /// Who could hire in an area.
    Places {
        /// Code of the area.
        area: &'a str,
        /// Key of the role.
        role: Option<&'a RoleId>,
        /// Only such places.
        group: Option<FacilityGroup>,
    },
    /// An occupation that is not in the catalogue.
    Absent {
        /// What one who does it is called.
        title: &'a str,
        /// Keys of the nearest roles.
        nearest: Vec<&'a RoleId>,
    },
    /// How the program is used.
    Help {
        /// Its key.
        id: &'static str,
    },
}

/// Where the words were found in a role.
#[derive(Debug, Serialize)]
pub struct Matched {
    /// The field.
    pub field: &'static str,
    /// What it says.
    pub text: String,
}

/// The median of a role and whose it is.
#[derive(Debug, Serialize)]
pub struct PayRecord {
    /// Dollars a year.
    pub median: Option<Figure<Money>>,
    /// Whether the figure is the role's own.
    pub basis: WageBasis,
    /// Which way the role's own pay lies from that of the group, where it is not its own.
    pub direction: Option<Direction>,
}

/// An answer that is no role of the list.
pub fn answer<'a>(catalogue: &'a Catalogue, topics: &Topics, answer: &'a Answer) -> AnswerRecord<'a> {
    let role = |at: RolePlace| &catalogue.role_at(at).id;
    match answer {
        Answer::Section(at, part) => AnswerRecord::Section { id: role(*at), section: part.key() },
        Answer::Compare(ids) => AnswerRecord::Compare { ids: ids.iter().map(|at| role(*at)).collect() },
        Answer::Paths(at) => AnswerRecord::Paths { id: role(*at) },
        Answer::Page { page, block } => {
            let page = match catalogue.topic_at(*page) {
                Some(Topic::Page(page)) => Some(page),
                _ => None,
            };
            let heading = block.and_then(|at| page?.blocks.get(at)?.heading.as_deref());
            AnswerRecord::Page { id: page.map_or("", |page| page.id.as_str()), heading }
        }
        Answer::Topic(at) => {
            let id = topics.line(*at).names().next().unwrap_or_default();
            AnswerRecord::Term { id: id.to_owned() }
        }
        Answer::Employer(at) => AnswerRecord::Employer { id: catalogue.employer_at(*at).id.as_str() },
        Answer::School(at) => {
            let school = &catalogue.schools()[at.0];
            AnswerRecord::School { id: school.id.as_str(), name: &school.school }
        }
        Answer::Schools(at, area) => {
            AnswerRecord::Schools { id: at.map(role), area: area.map(|at| catalogue.area_at(at).code.as_str()) }
        }
        Answer::Area(at) => {
            let area = catalogue.area_at(*at);
            AnswerRecord::Area { id: area.code.as_str(), name: &area.name }
        }
        Answer::Places { area, role: of_role, group } => AnswerRecord::Places {
            area: catalogue.area_at(*area).code.as_str(),
            role: of_role.map(role),
            group: *group,
        },
        Answer::Absent(absent) => {
            AnswerRecord::Absent { title: &absent.title, nearest: absent.nearest.iter().map(|at| role(*at)).collect() }
        }
        Answer::Help(help) => AnswerRecord::Help { id: help.key() },
    }
}
