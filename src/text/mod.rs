//! The one way to turn figures into text and text into lines.
//!
//! Screens, commands and exports all come here, so they cannot disagree about a figure.

mod facilities;
mod figures;
pub(crate) mod folding;
mod grade;
mod group_pay;
mod local;
mod months;
mod percentiles;
mod ratings;
mod sanitise;
pub(crate) mod slips;
mod width;
mod words;

pub use facilities::{and_list, facility_count, facility_group, facility_kind};
pub use figures::{
    NOT_PUBLISHED, axis_label, change, count, fee, hourly, money, money_brief, openings, roles, thousands,
};
pub use grade::{reading_grade, sentences_of, words_of};
pub use group_pay::{GROUP_MARK_MEANS, GROUP_PAY, GROUP_PAY_MEANS, direction, direction_brief};
pub use local::{day, local_contact, local_event, local_mark, who_says};
pub use months::{hours_range, months, months_brief, months_of, months_wordings, program_months, time_part};
pub use percentiles::{PERCENTILES, eight_of_ten, ends, spread};
pub use ratings::{
    CIRCUMSTANCES, Circumstance, importance, interest, interests, job_zone, rating, schooling_level, share,
};
pub use sanitise::{is_control, sanitise};
pub use width::{cut, cut_at_word, cut_title, fit, pad, pad_before, width, wrap};
pub use words::{
    NOT_STATED, NOT_STATED_ASK, PAY_LEAVES_OUT, area_kind, basis, blood, capital, certainty, confidence, contact,
    education, entry_category, evidence, experience_category, known_schedule, license_means, license_need,
    military_match, need, often, physical, read_on, remote, route, schedule, source_brief, source_line, source_short,
    source_words, standing, track, training_category, wage_note,
};
