//! The role: one job that a student can look up.
//!
//! A role has two parts. The card is what lists, filters and the search need; it is parsed at the start. The page is
//! what one reads after opening the role; it is parsed when it is first looked at, because most are never opened.

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize, Serializer};

use super::{
    Blood, Contact, EntryEducation, Licence, MonthsToEntry, NeededCredential, Physical, Rated, Record, Remote,
    RolePage, Schedule, Stated,
};

/// Key of a role, kebab-case, never used twice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RoleId(pub String);

impl fmt::Display for RoleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Key of a family.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FamilyId(pub String);

/// A group of roles, for example imaging.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// Key.
    pub id: FamilyId,
    /// Short name for lists.
    pub title: String,
    /// One sentence.
    pub summary: String,
}

/// What the work is mostly about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Track {
    /// Patients, samples, machines.
    Clinical,
    /// Finding out.
    Research,
    /// Organising.
    Administrative,
}

/// Whether the wage series is this role alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WageBasis {
    /// The series is this occupation.
    Exact,
    /// The series counts other jobs too; every screen says so.
    Broader,
}

/// The card of a role, in the order of the data files; everything else is on its page, see [`RolePage`].
///
/// A role dereferences to its page, so that `role.tasks` reads like `role.title`.
#[derive(Debug, Clone, Deserialize)]
pub struct Role {
    /// Key.
    pub id: RoleId,
    /// Name.
    pub title: String,
    /// Its family.
    pub family: FamilyId,
    /// Its track.
    pub track: Track,
    /// SOC code whose wages and projections apply.
    pub soc: String,
    /// O*NET-SOC code whose ratings apply.
    pub onet_soc: String,
    /// Whether the wage series is this role alone.
    pub wage_basis: WageBasis,
    /// What else a broader series counts.
    #[serde(default)]
    pub wage_note: Option<String>,
    /// Other names, shown.
    pub aliases: Vec<String>,
    /// Words to be found by, never shown: lay words, old names, misspellings.
    pub also_searched_as: Vec<String>,
    /// One sentence.
    pub summary: String,
    /// Least schooling.
    pub entry_education: Stated<EntryEducation>,
    /// Time to the job.
    pub months_to_entry: Stated<MonthsToEntry>,
    /// Nights, weekends, on call.
    pub schedule: Stated<Schedule>,
    /// Time with patients.
    pub patient_contact: Stated<Rated<Contact>>,
    /// Blood, needles, wounds, death.
    pub blood_exposure: Stated<Rated<Blood>>,
    /// Standing, lifting, driving.
    pub physical_demands: Stated<Rated<Physical>>,
    /// Whether it can be done from home.
    pub remote: Remote,
    /// Credentials, most needed first.
    pub credentials: Vec<NeededCredential>,
    /// States' rules.
    pub licence: Stated<Vec<Licence>>,
    #[serde(skip)]
    record: Record,
}

impl Role {
    /// Reads the card of a record that was checked before.
    ///
    /// # Errors
    /// The JSON error, when the text is no role.
    pub fn from_record(record: Record) -> Result<Self, serde_json::Error> {
        let mut role: Self = serde_json::from_str(&record.card())?;
        role.record = record;
        Ok(role)
    }

    /// Gives a card that was read from a checked text its page.
    pub(crate) fn set_page(&mut self, text: String, page: RolePage) {
        self.record = Record::checked(text, page);
    }
}

impl Deref for Role {
    type Target = RolePage;

    fn deref(&self) -> &RolePage {
        self.record.page()
    }
}

impl Serialize for Role {
    /// The record with all its fields, as it stands in the file.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.record.serialize(serializer)
    }
}
