//! Earning while learning: registered apprenticeships, and the military jobs that are like a role.

use serde::{Deserialize, Serialize};

use super::{PaidWay, RoleId, SourceId, StateCode};

/// What was read of an apprenticeship.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ApprenticeshipStanding {
    /// A list of those that are registered has it, or its standards are registered.
    Registered,
    /// Somebody offers it.
    Offered,
    /// It was announced.
    Announced,
    /// It is for students of high schools.
    Youth,
    /// A national plan says what an apprentice learns; nobody need offer it.
    Plan,
    /// A plan that is not published yet.
    Draft,
    /// A rule allows it, or an example of it was read.
    Possible,
}

/// By what an apprentice moves on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// Hours at work.
    Hours,
    /// Skills that were shown.
    Skills,
}

/// An apprenticeship that leads to a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Apprenticeship {
    /// The role.
    pub role: RoleId,
    /// The occupation as the register or page calls it.
    pub title: String,
    /// Its code in the register of apprenticeships (RAPIDS).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rapids: Option<String>,
    /// Number of the bulletin that tells of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bulletin: Option<String>,
    /// What was read of it.
    pub standing: ApprenticeshipStanding,
    /// By what one moves on, where that was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pace: Option<Pace>,
    /// Fewest hours at work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least_hours: Option<u16>,
    /// Most hours at work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_hours: Option<u16>,
    /// Hours of classes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class_hours: Option<u16>,
    /// The state that it was read for; none where it holds in the whole country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<StateCode>,
    /// The part of the state, where it is no more than that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What it is, in plain words.
    pub text: String,
    /// Where it was read.
    pub source: SourceId,
}

impl Apprenticeship {
    /// What it tells somebody in a state who looks for paid training. One that is elsewhere, a plan, and what is only
    /// allowed may lead to one.
    pub fn paid_way(&self, here: Option<&StateCode>) -> PaidWay {
        let is_here = self.state.is_some() && self.state.as_ref() == here;
        match self.standing {
            ApprenticeshipStanding::Registered
            | ApprenticeshipStanding::Offered
            | ApprenticeshipStanding::Announced
                if is_here =>
            {
                PaidWay::Trainee
            }
            ApprenticeshipStanding::Draft => PaidWay::NoneNamed,
            _ => PaidWay::AtWork,
        }
    }
}

/// How well a military job fits a role, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MilitaryMatch {
    /// It is mapped to this job.
    Exact,
    /// It covers more or less than this job.
    Broader,
    /// Its title is like this job, and it is mapped to another occupation.
    TitleOnly,
}

/// A military job that is mapped to a role. A mapping is not a license.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MilitaryMapping {
    /// The role.
    pub role: RoleId,
    /// Army, Navy, ...
    pub branch: String,
    /// Whether it is an officer's job.
    pub officer: bool,
    /// Its code; an X stands for the skill level.
    pub code: String,
    /// Its title; empty where it was not read.
    pub title: String,
    /// The civilian occupations that it is mapped to.
    pub occupation: String,
    /// How well it fits.
    #[serde(rename = "match")]
    pub fit: MilitaryMatch,
    /// Whether little speaks for it.
    #[serde(default, skip_serializing_if = "is_sure")]
    pub unsure: bool,
    /// What else has to be known, in plain words; empty where there is nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Where it was read.
    pub source: SourceId,
}

fn is_sure(unsure: &bool) -> bool {
    !unsure
}
