//! The names of the fields of a role that are read after the start. The build script reads these lists too.

/// The fields of [`super::RolePage`], with blanks between; every field in none of these lists belongs to [`super::Role`].
pub(crate) const PAGE_FIELDS: &str = "wage_note tasks a_day tools settings hazards what_you_wear upsides downsides fits_you_if \
    may_not_fit_if technology_change training_hours minimum_age routes school_subjects checks costs getting_in \
    paid_training first_steps in_states patient_contact blood_exposure physical_demands sources last_reviewed";

/// The fields of [`super::RoleSteps`].
pub(crate) const STEP_FIELDS: &str = "next sideways";

/// Those of a page of which [`super::Role`] keeps a part: a number, a kind, never a text.
#[allow(dead_code, reason = "only the build script reads it")]
pub(crate) const SHARED_FIELDS: &str = "minimum_age routes in_states patient_contact blood_exposure physical_demands";
