//! The role: one job that a student can look up.
//!
//! A role has two parts. The card is what lists, filters, paths and the search need; the page is what one reads after opening
//! the role. Each is parsed when it is first looked at: the first screen shows a dozen cards and one page.

use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

use memchr::memmem;
use serde::{Deserialize, Serialize, Serializer};

use super::record::{Record, RecordText};
use super::{
    Blood, Contact, EntryEducation, Licence, MonthsToEntry, NameText, NeededCredential, OfChildren, PackedRole,
    Physical, Rated, Remote, RoleNames, RolePage, Schedule, Stated, Step,
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
    /// No table counts the role, alone or with others.
    None,
}

/// One job that a student can look up.
///
/// It dereferences to its card and that to its page, so that `role.title` and `role.tasks` read alike.
#[derive(Debug, Clone)]
pub struct Role {
    /// Key.
    pub id: RoleId,
    record: Record,
    /// In a box, so that a role that nobody has looked at is small.
    card: OnceLock<Box<RoleCard>>,
}

/// The card of a role, in the order of the data files; everything else is on its page, see [`RolePage`].
#[derive(Debug, Clone, Deserialize)]
pub struct RoleCard {
    /// Name.
    pub title: String,
    /// Its family.
    pub family: FamilyId,
    /// Its track.
    pub track: Track,
    /// SOC code whose wages and projections apply, if there is one.
    pub soc: Option<String>,
    /// O*NET-SOC code whose ratings apply, if there is one.
    pub onet_soc: Option<String>,
    /// Whether the wage series is this role alone.
    pub wage_basis: WageBasis,
    /// What else a broader series counts, or why there is none.
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
    /// Children among the patients. Left out where our sources do not speak of them.
    #[serde(default)]
    pub children: Option<OfChildren>,
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
    /// Steps up.
    pub next: Stated<Vec<Step>>,
    /// Steps sideways.
    pub sideways: Stated<Vec<Step>>,
    #[serde(skip)]
    page: Page,
}

/// The page of a role, or where it will be read from.
#[derive(Debug, Clone, Default)]
struct Page {
    record: Option<Record>,
    read: OnceLock<Box<RolePage>>,
}

impl Role {
    /// A bundled role, nothing of which is read yet.
    pub(crate) fn bundled(packed: &'static PackedRole) -> Self {
        Self { id: RoleId(packed.id.to_owned()), record: Record::Bundled(packed), card: OnceLock::new() }
    }

    /// A role from a file of the user's, nothing of which is kept read. The record must have been checked: both parts can
    /// be read from it.
    pub(crate) fn own(id: RoleId, record: RecordText) -> Self {
        Self { id, record: Record::Own(record), card: OnceLock::new() }
    }

    /// Whether the record can speak of a role: a cheap look at the text, before many roles are read for a reference.
    pub fn may_name(&self, other: &RoleId) -> bool {
        let text = self.record.card().as_bytes();
        // The letters of a key may be written as escapes, if anybody does that.
        memmem::find(text, other.0.as_bytes()).is_some() || memmem::find(text, b"\\u").is_some()
    }

    /// A look at the card, which is not kept for it.
    pub fn look<T>(&self, at: impl FnOnce(&RoleCard) -> T) -> T {
        match self.card.get() {
            Some(card) => at(card),
            None => at(&self.read_card()),
        }
    }

    /// SOC code whose wages and projections apply, if there is one. The card is not kept for it, nor is all of it read.
    pub fn occupation(&self) -> Option<NameText<'_>> {
        #[derive(Deserialize)]
        struct Occupation<'a> {
            #[serde(borrow)]
            soc: Option<NameText<'a>>,
        }
        match self.card.get() {
            Some(card) => card.soc.as_deref().map(NameText::from),
            None => read::<Occupation>(&self.record, self.record.card()).soc,
        }
    }

    fn read_card(&self) -> Box<RoleCard> {
        let mut card: Box<RoleCard> = read(&self.record, self.record.card());
        card.page.record = Some(self.record.clone());
        card
    }

    /// What the role is called and found by. The card is not kept for it.
    pub fn names(&self) -> RoleNames<'_> {
        match self.card.get() {
            Some(card) => RoleNames::of(&self.id.0, card),
            None => read(&self.record, self.record.card()),
        }
    }
}

/// Reads a part of a record. A test reads all that are bundled, and those of a file were read when it was checked, so this
/// cannot fail.
fn read<'de, T: Deserialize<'de>>(record: &Record, text: &'de str) -> T {
    serde_json::from_str(text).unwrap_or_else(|fault| panic!("a role cannot be read: {fault}\n{record:?}"))
}

impl Deref for Role {
    type Target = RoleCard;

    fn deref(&self) -> &RoleCard {
        self.card.get_or_init(|| self.read_card())
    }
}

/// Tests count what was read.
#[cfg(test)]
impl Role {
    pub(crate) fn is_read(&self) -> bool {
        self.card.get().is_some()
    }
}

/// Tests change roles; the program never does.
#[cfg(test)]
impl std::ops::DerefMut for Role {
    fn deref_mut(&mut self) -> &mut RoleCard {
        let _ = &**self;
        self.card.get_mut().expect("the card was just read")
    }
}

impl Deref for RoleCard {
    type Target = RolePage;

    fn deref(&self) -> &RolePage {
        self.page.read.get_or_init(|| match &self.page.record {
            Some(record) => read(record, &record.page()),
            None => unreachable!("a card knows its record when its role hands it out"),
        })
    }
}

impl Serialize for Role {
    /// The record with all its fields, as it stands in the file.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.record.serialize(serializer)
    }
}
