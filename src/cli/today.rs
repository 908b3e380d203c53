//! The day on the calendar.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::model::Day;

/// Hours by which Hawaii is behind universal time: the day is over there last of all states.
const LAST_STATE: u64 = 10;

/// The day that it still is somewhere in the states, so that nothing of today is taken for past. The time zone of the
/// machine is not asked.
pub(super) fn today() -> Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let days = seconds.saturating_sub(LAST_STATE * 3_600) / 86_400;
    u32::try_from(days).ok().and_then(Day::after_1970).unwrap_or(Day::FIRST)
}
