//! The role: one job that a student can look up.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{
    Blood, Check, Contact, Cost, EntryEducation, FirstSteps, Later, Licence, MinimumAge, MonthsToEntry,
    NeededCredential, Physical, Rated, Remote, Route, Schedule, SourceId, Stated, Step, TrainingHours,
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

/// One role. Fields in the order of the data files; `Later` ones are parsed when first read.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wage_note: Option<String>,
    /// Other names, shown.
    pub aliases: Vec<String>,
    /// Words to be found by, never shown: lay words, old names, misspellings.
    pub also_searched_as: Vec<String>,
    /// One sentence.
    pub summary: String,
    /// What is done, 5 to 8 sentences.
    pub tasks: Later<Vec<String>>,
    /// One shift, start to end.
    pub a_day: Later<String>,
    /// What is in the hands.
    pub tools: Later<Stated<Vec<String>>>,
    /// Where the work is.
    pub settings: Later<Stated<Vec<String>>>,
    /// Nights, weekends, on call.
    pub schedule: Stated<Schedule>,
    /// Time with patients.
    pub patient_contact: Stated<Rated<Contact>>,
    /// Blood, needles, wounds, death.
    pub blood_exposure: Stated<Rated<Blood>>,
    /// Standing, lifting, driving.
    pub physical_demands: Stated<Rated<Physical>>,
    /// Infection, radiation, violence, stress.
    pub hazards: Later<Stated<String>>,
    /// Scrubs, gloves, lead.
    pub what_you_wear: Later<Stated<String>>,
    /// What people like.
    pub upsides: Later<Stated<Vec<String>>>,
    /// What is hard.
    pub downsides: Later<Stated<Vec<String>>>,
    /// Whom it may suit.
    pub fits_you_if: Later<Stated<Vec<String>>>,
    /// Whom it may not.
    pub may_not_fit_if: Later<Stated<Vec<String>>>,
    /// What new machines change.
    pub technology_change: Later<Stated<String>>,
    /// Whether it can be done from home.
    pub remote: Remote,
    /// Least schooling.
    pub entry_education: Stated<EntryEducation>,
    /// Time to the job.
    pub months_to_entry: Stated<MonthsToEntry>,
    /// Course hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub training_hours: Option<Later<TrainingHours>>,
    /// Lowest age.
    pub minimum_age: Later<Stated<MinimumAge>>,
    /// Ways in.
    pub routes: Later<Stated<Vec<Route>>>,
    /// High-school subjects that help.
    pub school_subjects: Later<Stated<Vec<String>>>,
    /// Background check, vaccines, ...
    pub checks: Later<Stated<Vec<Check>>>,
    /// Fees.
    pub costs: Later<Stated<Vec<Cost>>>,
    /// Credentials, most needed first.
    pub credentials: Vec<NeededCredential>,
    /// States' rules.
    pub licence: Later<Stated<Vec<Licence>>>,
    /// How hard it is to get a seat.
    pub getting_in: Later<Stated<String>>,
    /// Whether training is paid.
    pub paid_training: Later<Stated<String>>,
    /// What to do now.
    pub first_steps: Later<Stated<FirstSteps>>,
    /// Steps up.
    pub next: Later<Stated<Vec<Step>>>,
    /// Steps sideways.
    pub sideways: Later<Stated<Vec<Step>>>,
    /// Everything that was read for this record.
    pub sources: Later<Vec<SourceId>>,
    /// Day of the last review, `2026-11-22`.
    pub last_reviewed: String,
}
