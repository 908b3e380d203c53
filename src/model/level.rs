//! Ordered levels that filters and comparisons can work with, each beside its words.

use serde::{Deserialize, Deserializer, Serialize};

use super::{SourceId, Stated};

/// How often something happens in a working month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Often {
    /// Does not happen in this job.
    Never,
    /// A few times a year.
    Seldom,
    /// Some employers or shifts.
    Sometimes,
    /// Normal for the job.
    Often,
    /// Our sources do not say.
    NotStated,
}

/// How much of the day is spent with patients.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Contact {
    /// Behind the scenes.
    None,
    /// Short meetings.
    Some,
    /// Most of the day.
    Most,
}

/// How often the job meets blood, wounds or death.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Blood {
    /// Not in this job.
    Never,
    /// A few times a year.
    Seldom,
    /// On some days.
    Sometimes,
    /// On every working day.
    Daily,
}

/// How hard the work is on the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Physical {
    /// Mostly sitting.
    Light,
    /// Standing and some lifting.
    Moderate,
    /// Long standing, lifting, carrying.
    Heavy,
}

/// Whether any of the work can be done from home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Remote {
    /// Always on site.
    No,
    /// Some days or some employers.
    Partly,
    /// Usual.
    Yes,
}

/// Least schooling with which people usually start, in rising order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Education {
    /// No diploma asked for.
    None,
    /// High school diploma or its equivalent.
    HighSchool,
    /// A certificate below a degree.
    Certificate,
    /// College courses without a degree.
    SomeCollege,
    /// Two-year degree.
    Associate,
    /// Four-year degree.
    Bachelor,
    /// A certificate program that takes those who have a bachelor's degree.
    PostBachelor,
    /// Degree after the bachelor's.
    Master,
    /// Doctorate or professional degree.
    Doctorate,
}

/// A level together with the sentence that explains it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rated<L> {
    /// The level that filters and comparisons use.
    pub level: L,
    /// What a student reads.
    pub text: String,
}

/// Reads a level and leaves the sentence that explains it to the page.
pub(super) fn only_level<'de, L: Deserialize<'de>, D: Deserializer<'de>>(rated: D) -> Result<Stated<L>, D::Error> {
    #[derive(Deserialize)]
    struct Level<L> {
        level: L,
    }
    Ok(Stated::<Level<L>>::deserialize(rated)?.map(|rated| rated.level))
}

/// That there are children among the patients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OfChildren {
    /// What a student reads.
    pub text: String,
    /// Where it was read.
    pub source: SourceId,
}

/// When the work happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// Night shifts.
    pub nights: Often,
    /// Saturday or Sunday work.
    pub weekends: Often,
    /// Being called in from home.
    pub on_call: Often,
    /// What a student reads.
    pub text: String,
    /// Where it was read.
    pub sources: Box<[SourceId]>,
}
