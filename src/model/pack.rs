//! Local packs: what a counselor or a lab knows of its own place, laid over the catalogue.
//!
//! The records are short on purpose: a pack is typed by hand. What it does not give comes from the pack as a whole, see
//! [`PackAbout`].

use serde::{Deserialize, Serialize};

use super::{
    Area, AreaCode, AreaKind, Basis, Certainty, CitedPage, Day, Employer, EmployerId, Evidence, FamilyId, Hires,
    ProgramMonths, RoleId, School, SchoolId, Source, SourceId, Standing, StateCode,
};

/// Whose pack it is. The name stands behind every entry of the pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "the name of the pack, who says it and its date, in braces")]
pub struct PackAbout {
    /// Its name, short.
    pub name: String,
    /// Who says what is in it: a person, an office, a school.
    pub says: String,
    /// The day on which it was last changed, `2026-11-30`.
    pub date: Day,
    /// The area that is shown until somebody chooses one: a code or a name. Schools and employers that name no place are
    /// there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
}

/// Whom one can ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a record in braces")]
pub struct LocalContact {
    /// A person, an office, a desk.
    pub name: String,
    /// What one can ask there.
    pub what: String,
    /// A telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// An address for mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// An address on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Where one finds them, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Roles that it is for. Where neither roles nor families are named, it is for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<RoleId>,
    /// Families that it is for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub families: Vec<FamilyId>,
}

/// Something that happens on a day: an open house, a job fair, the last day to apply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a record in braces")]
pub struct LocalEvent {
    /// What it is.
    pub title: String,
    /// The day, `2026-12-05`. It is not shown any more when the day is over.
    pub date: Day,
    /// The last day of what takes several days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// The hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What one should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// An address on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Roles that it is for. Where neither roles nor families are named, it is for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<RoleId>,
    /// Families that it is for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub families: Vec<FamilyId>,
}

impl LocalEvent {
    /// The day on which it ends.
    pub fn last_day(&self) -> Day {
        self.until.unwrap_or(self.date)
    }
}

/// What a student should know of a role here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a record in braces")]
pub struct RoleNote {
    /// The role.
    pub role: RoleId,
    /// The note.
    pub text: String,
}

/// A role that is not shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a record in braces")]
pub struct HiddenRole {
    /// The role.
    pub role: RoleId,
    /// Why, for whoever asks for it by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// A program of a school, as a pack tells of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a record in braces")]
pub struct LocalSchool {
    /// Key, kebab-case. With that of a program of the catalogue it takes its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SchoolId>,
    /// Name of the school.
    pub school: String,
    /// City and state.
    pub city: String,
    /// Postal letters of the state, if it is not that of the pack's area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<StateCode>,
    /// The metropolitan area, by code, if it is not that of the pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metro: Option<AreaCode>,
    /// Name of the program.
    pub program: String,
    /// Certificate or degree.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub award: Option<String>,
    /// Its length.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<ProgramMonths>,
    /// Who accredits it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accreditor: Option<String>,
    /// Roles that it leads to.
    pub roles: Vec<RoleId>,
    /// What one should know: price, seats, last day to apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Its address on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
}

/// An employer, as a pack tells of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a record in braces")]
pub struct LocalEmployer {
    /// Key, kebab-case. With that of an employer of the catalogue it takes its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EmployerId>,
    /// Its name.
    pub name: String,
    /// Hospital, clinic, laboratory, ...
    pub kind: String,
    /// City and state.
    pub city: String,
    /// Postal letters of the state, if it is not that of the pack's area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<StateCode>,
    /// The metropolitan areas, by code, if they are not that of the pack.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub metros: Vec<AreaCode>,
    /// What it is, in plain words.
    pub what: String,
    /// Roles that it hires for.
    pub roles: Vec<RoleId>,
    /// Its address on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Its page for job seekers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub careers_page: Option<String>,
    /// What one should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What stands behind the name of everything that comes from a pack, wherever it is listed.
pub const LOCAL_MARK: &str = " (local)";

impl PackAbout {
    /// The name as a part of keys. Two packs of the same key are the same pack in two versions.
    pub fn key(&self) -> String {
        let mut key = "local".to_owned();
        let parts = self.name.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        for part in parts {
            key.push('-');
            for c in part.chars() {
                match c {
                    c if c.is_ascii() => key.push(c.to_ascii_lowercase()),
                    // Keys are plain letters; names are not.
                    c => key += &format!("u{:x}", u32::from(c)),
                }
            }
        }
        key
    }

    /// The pack as a source.
    pub fn source(&self) -> Source {
        let Self { name, says, date, .. } = self;
        Source {
            id: SourceId(self.key()),
            publisher: says.as_str().into(),
            title: format!("local pack \"{name}\"").into(),
            short: Some(format!("local: {name}, {date}").into()),
            edition: "local".into(),
            date: date.to_string().into(),
            url: "".into(),
            license: "facts only".into(),
            kind: Basis::LocalPack,
        }
    }

    /// The pack as the page that a record was read on.
    fn cited(&self, url: Option<String>) -> CitedPage {
        let Self { name, says, date, .. } = self;
        CitedPage { title: format!("local pack \"{name}\", {says}"), url, date: date.to_string() }
    }
}

/// The metropolitan area of a pack, if its area is one.
fn metro(area: Option<&Area>) -> Option<AreaCode> {
    area.filter(|area| area.kind == AreaKind::Metropolitan).map(|area| area.code.clone())
}

impl LocalSchool {
    /// The record of the catalogue. `key` takes the place of a missing one, and so does what is known of the pack.
    pub fn into_school(self, key: String, about: &PackAbout, area: Option<&Area>) -> School {
        // A state of its own is another place than the pack's.
        let metro = if self.state.is_none() { self.metro.or_else(|| metro(area)) } else { self.metro };
        School {
            id: self.id.unwrap_or(SchoolId(key)),
            school: self.school + LOCAL_MARK,
            city: self.city,
            state: self.state.or_else(|| area.map(|area| area.state.clone())).unwrap_or(StateCode(String::new())),
            metro,
            program: self.program,
            award: self.award,
            months: self.months,
            accreditor: self.accreditor,
            roles: self.roles,
            reported: Vec::new(),
            note: self.note,
            source: about.cited(self.website),
            confidence: Certainty::Local,
            local: Some(about.name.as_str().into()),
        }
    }
}

impl LocalEmployer {
    /// The record of the catalogue. `key` takes the place of a missing one, and so does what is known of the pack.
    pub fn into_employer(self, key: String, about: &PackAbout, area: Option<&Area>) -> Employer {
        let hires = |role| Hires { role, evidence: Evidence::Local, source: None };
        let of_pack = if self.metros.is_empty() && self.state.is_none() { metro(area) } else { None };
        Employer {
            id: self.id.unwrap_or(EmployerId(key)),
            name: self.name + LOCAL_MARK,
            kind: self.kind,
            city: self.city,
            state: self.state.or_else(|| area.map(|area| area.state.clone())),
            metros: self.metros.into_iter().chain(of_pack).collect(),
            what: self.what,
            roles: self.roles.into_iter().map(hires).collect(),
            website: self.website.clone(),
            careers_page: self.careers_page,
            note: self.note,
            source: about.cited(self.website),
            confidence: Standing::Local,
            local: Some(about.name.as_str().into()),
        }
    }
}
