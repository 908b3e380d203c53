//! The one way to turn figures into text and text into lines.
//!
//! Screens, commands and exports all come here, so they cannot disagree about a figure.

mod figures;
pub(crate) mod folding;
mod grade;
mod ratings;
mod sanitise;
pub(crate) mod slips;
mod width;
mod words;

pub use figures::{
    NOT_PUBLISHED, axis_label, change, count, fee, hourly, hours_range, money, money_brief, months, months_brief,
    openings, program_months, thousands,
};
pub use grade::{reading_grade, sentences_of, words_of};
pub use ratings::{CIRCUMSTANCES, Circumstance, importance, interests, job_zone, rating, schooling_level, share};
pub use sanitise::{is_control, sanitise};
pub use width::{cut, fit, pad, pad_before, width, wrap};
pub use words::{
    NOT_STATED, area_kind, basis, basis_remark, blood, certainty, confidence, contact, education, entry_category,
    evidence, experience_category, licence_need, need, often, physical, remote, route, schedule, source_line, standing,
    track, training_category, wage_note,
};
