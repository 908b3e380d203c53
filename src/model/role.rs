//! The role: one job that a student can look up.
//!
//! A role has three parts. [`Role`] is what lists, filters and the search need, and all are read at the start;
//! [`RoleSteps`] are where one can go from it, and [`RolePage`] is what one reads after opening it. The catalogue hands
//! them out when they are asked for.

use serde::{Deserialize, Serialize};

use super::entry::only_years;
use super::in_state::only_ages;
use super::level::only_level;
use super::{
    AgeInState, Blood, Contact, EntryEducation, FamilyId, License, MonthsToEntry, NeededCredential, OfChildren,
    OnetCode, PaidWays, PayDirection, Phrases, Physical, Remote, RoleId, RolePage, Schedule, SocCode, StateCode,
    Stated, Step,
};

/// A group of roles, for example imaging.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Track {
    /// Patients, samples, machines.
    Clinical,
    /// Finding out.
    Research,
    /// Organizing.
    Administrative,
}

/// Whether the wage series is this role alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WageBasis {
    /// The series is this occupation.
    Exact,
    /// The series counts other jobs too; every screen says so.
    Broader,
    /// No table counts the role, alone or with others.
    None,
}

/// What lists, filters and the search need of a role, in the order of the data files; see [`RolePage`] for the rest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Role {
    /// Key.
    pub id: RoleId,
    /// Name.
    pub title: String,
    /// Its family.
    pub family: FamilyId,
    /// Its track.
    pub track: Track,
    /// SOC code whose wages and projections apply, if there is one.
    pub soc: Option<SocCode>,
    /// O*NET-SOC code whose ratings apply, if there is one.
    pub onet_soc: Option<OnetCode>,
    /// Whether the wage series is this role alone.
    pub wage_basis: WageBasis,
    /// Which way its pay differs from that of a broader series; only where the series is broader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay_direction: Option<PayDirection>,
    /// Other names, shown.
    pub aliases: Box<[String]>,
    /// Words to be found by, never shown: lay words, old names, misspellings.
    pub also_searched_as: Phrases,
    /// One sentence.
    pub summary: String,
    /// Least schooling.
    pub entry_education: Stated<EntryEducation>,
    /// Time to the job.
    pub months_to_entry: Stated<MonthsToEntry>,
    /// Nights, weekends, on call.
    pub schedule: Stated<Schedule>,
    /// Time with patients; the page says more. Written out with the page only, like the next two.
    #[serde(skip_serializing, deserialize_with = "only_level")]
    #[cfg_attr(test, schemars(skip))]
    pub patient_contact: Stated<Contact>,
    /// Children among the patients. Left out where our sources do not speak of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub children: Option<OfChildren>,
    /// Blood, needles, wounds, death.
    #[serde(skip_serializing, deserialize_with = "only_level")]
    #[cfg_attr(test, schemars(skip))]
    pub blood_exposure: Stated<Blood>,
    /// Standing, lifting, driving.
    #[serde(skip_serializing, deserialize_with = "only_level")]
    #[cfg_attr(test, schemars(skip))]
    pub physical_demands: Stated<Physical>,
    /// Whether it can be done from home.
    pub remote: Remote,
    /// Credentials, most needed first.
    pub credentials: Box<[NeededCredential]>,
    /// States' rules.
    #[serde(rename = "licence")]
    pub license: Stated<Box<[License]>>,
    /// Kinds of employer that usually have this job, by the places where it is done; see [`super::Employer::kind`].
    #[serde(default, skip_serializing_if = "<[String]>::is_empty")]
    pub employer_kinds: Box<[String]>,
    /// Lowest age in years that something we read gives; the page says who gives it. Written out with the page only.
    #[serde(default, rename = "minimum_age", skip_serializing, deserialize_with = "only_years")]
    #[cfg_attr(test, schemars(skip))]
    pub lowest_age: Option<u8>,
    /// The lowest ages of single states, in place of that one. Written out with the page only.
    #[serde(default, rename = "in_states", skip_serializing, deserialize_with = "only_ages")]
    #[cfg_attr(test, schemars(skip))]
    pub ages_in_states: Box<[AgeInState]>,
    /// Whether one can be paid while one learns; the page has the ways in. Written out with the page only.
    #[serde(default, rename = "routes", skip_serializing, deserialize_with = "PaidWays::from_routes")]
    #[cfg_attr(test, schemars(skip))]
    pub paid_ways: PaidWays,
}

/// Where one can go from a role. The paths around a role ask those of all roles.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RoleSteps {
    /// Steps up.
    pub next: Stated<Box<[Step]>>,
    /// Steps sideways.
    pub sideways: Stated<Box<[Step]>>,
}

impl RoleSteps {
    /// All of them, those up first.
    pub fn all(&self) -> impl Iterator<Item = &Step> {
        [&self.next, &self.sideways].into_iter().filter_map(Stated::value).flatten()
    }
}

impl Role {
    /// The lowest age that something we read gives, in a state or in general.
    pub fn lowest_age_in(&self, state: Option<&StateCode>) -> Option<u8> {
        let own = self.ages_in_states.iter().find(|age| Some(&age.state) == state);
        own.map(|age| age.years).or(self.lowest_age)
    }
}

/// The fields of [`Role`], with blanks between.
pub(crate) const ROLE_FIELDS: &str = "id title family track soc onet_soc wage_basis pay_direction aliases also_searched_as \
    summary entry_education months_to_entry schedule children remote credentials licence employer_kinds";

/// The whole record of a role, as it stands in the data files.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WholeRole {
    /// What lists, filters and the search need.
    #[serde(flatten)]
    pub role: Role,
    /// Where one can go from it.
    #[serde(flatten)]
    pub steps: RoleSteps,
    /// What one reads after opening the role.
    #[serde(flatten)]
    pub page: RolePage,
}
