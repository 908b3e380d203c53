//! The page of a role: what one reads after opening it.

use serde::{Deserialize, Serialize};

use super::{
    Blood, Check, Contact, Cost, FirstSteps, InState, MinimumAge, Physical, Rated, Route, SourceId, Stated,
    TrainingHours,
};

/// The long part of a role's record.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RolePage {
    /// What else a broader wage series counts, or why there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wage_note: Option<String>,
    /// What is done, 5 to 8 sentences.
    pub tasks: Vec<String>,
    /// One shift, start to end.
    pub a_day: String,
    /// What is in the hands.
    pub tools: Stated<Vec<String>>,
    /// Where the work is.
    pub settings: Stated<Vec<String>>,
    /// Infection, radiation, violence, stress.
    pub hazards: Stated<String>,
    /// Scrubs, gloves, lead.
    pub what_you_wear: Stated<String>,
    /// What people like.
    pub upsides: Stated<Vec<String>>,
    /// What is hard.
    pub downsides: Stated<Vec<String>>,
    /// Whom it may suit.
    pub fits_you_if: Stated<Vec<String>>,
    /// Whom it may not.
    pub may_not_fit_if: Stated<Vec<String>>,
    /// What new machines change.
    pub technology_change: Stated<String>,
    /// Course hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub training_hours: Option<TrainingHours>,
    /// Lowest age.
    pub minimum_age: Stated<MinimumAge>,
    /// Ways in.
    pub routes: Stated<Vec<Route>>,
    /// High-school subjects that help.
    pub school_subjects: Stated<Vec<String>>,
    /// Background check, vaccines, ...
    pub checks: Stated<Vec<Check>>,
    /// Fees.
    pub costs: Stated<Vec<Cost>>,
    /// How hard it is to get a seat.
    pub getting_in: Stated<String>,
    /// Whether training is paid.
    pub paid_training: Stated<String>,
    /// What to do now.
    pub first_steps: Stated<FirstSteps>,
    /// What holds in single states, in place of what stands above.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub in_states: Vec<InState>,
    /// Time with patients.
    pub patient_contact: Stated<Rated<Contact>>,
    /// Blood, needles, wounds, death.
    pub blood_exposure: Stated<Rated<Blood>>,
    /// Standing, lifting, driving.
    pub physical_demands: Stated<Rated<Physical>>,
    /// Everything that was read for this record.
    pub sources: Vec<SourceId>,
    /// Day of the last review, `2026-11-22`.
    pub last_reviewed: String,
}
