//! Months: to a job, of a program, of a step.

use std::fmt::Display;

use super::NOT_STATED;
use crate::model::{Basis, MonthsToEntry, MonthsUnit, ProgramMonths, Stated};

/// Range of numbers that may be open at one end.
fn range<N: Display + PartialEq>(min: Option<N>, max: Option<N>) -> Option<String> {
    Some(match (min, max) {
        (None, None) => return None,
        (Some(min), Some(max)) if min == max => min.to_string(),
        (Some(min), Some(max)) => format!("{min}-{max}"),
        (Some(min), None) => format!("{min} or more"),
        (None, Some(max)) => format!("up to {max}"),
    })
}

/// Range of hours: `150-190 hours of ...`.
pub fn hours_range(min: Option<u16>, max: Option<u16>, unit: &str) -> String {
    range(min, max).map_or_else(|| unit.to_owned(), |range| format!("{range} {unit}"))
}

/// Length of a school's program as the school states it: `18-23 months`.
pub fn program_months(months: Option<ProgramMonths>) -> String {
    let range = months.and_then(|months| range(months.min, months.max));
    range.map_or_else(|| "length not stated".to_owned(), |range| format!("{range} months"))
}

/// The time to the job, if it has any number of months.
fn known_months(time: &Stated<MonthsToEntry>) -> Option<&MonthsToEntry> {
    time.value().filter(|time| time.min.is_some() || time.max.is_some())
}

/// Time to the job in full: `12-24 months from high school`.
pub fn months(time: &Stated<MonthsToEntry>) -> String {
    time.value().map_or_else(|| NOT_STATED.to_owned(), months_of)
}

/// The same of a time that is stated.
pub fn months_of(time: &MonthsToEntry) -> String {
    let Some(range) = range(time.min, time.max) else { return NOT_STATED.to_owned() };
    let unit = if time.max.or(time.min) == Some(1.0) { "month" } else { "months" };
    match (time.unit, &time.after) {
        (MonthsUnit::FromHighSchool, _) => format!("{range} {unit} from high school"),
        (MonthsUnit::Training, _) => format!("{range} {unit} of training"),
        (MonthsUnit::AfterPrerequisite, Some(after)) => format!("{range} {unit} after {after}"),
        (MonthsUnit::AfterPrerequisite, None) => format!("{range} {unit} after other training"),
    }
}

/// Time to the job from the longest wording to the shortest; only what follows other training is ever long.
pub fn months_wordings(time: &Stated<MonthsToEntry>) -> Vec<String> {
    let mut wordings = vec![months(time)];
    if let Some(time) = known_months(time).filter(|time| time.unit == MonthsUnit::AfterPrerequisite) {
        let after = format!("{} after other training", brief_range(time));
        wordings.extend([format!("{after} (see Getting in)"), after]);
    }
    wordings
}

/// Time to the job for a column: `12-24 mo`, `<=12 mo`, `12+ mo`; `then 18 mo` where something must come first.
pub fn months_brief(time: &Stated<MonthsToEntry>) -> String {
    let Some(time) = known_months(time) else { return "not stated".to_owned() };
    let lead = if time.unit == MonthsUnit::AfterPrerequisite { "then " } else { "" };
    [lead, &brief_range(time)].concat()
}

fn brief_range(time: &MonthsToEntry) -> String {
    let range = match (time.min.map(month_count), time.max.map(month_count)) {
        (None, None) => String::new(),
        (Some(min), Some(max)) if min == max => min,
        (Some(min), Some(max)) => [&min, "-", &max].concat(),
        (Some(min), None) => min + "+",
        (None, Some(max)) => ["<=", &max].concat(),
    };
    // A time that rests on nothing better than a web page is not shown as a plain fact.
    let weak = if time.kind == Basis::Other { "?" } else { "" };
    [&range, " mo", weak].concat()
}

/// A number of months, most of which are whole.
fn month_count(months: f32) -> String {
    if months.fract() == 0.0 && months >= 0.0 { (months as u32).to_string() } else { months.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SourceId;

    #[test]
    fn the_length_of_a_program_may_be_open() {
        let months = |min, max| program_months(Some(ProgramMonths { min, max }));
        assert_eq!(months(Some(18.0), Some(23.0)), "18-23 months");
        assert_eq!(months(Some(24.0), None), "24 or more months");
        assert_eq!(months(None, None), "length not stated");
        assert_eq!(program_months(None), "length not stated");
    }

    #[test]
    fn open_ranges_say_so() {
        let time = |min, max, unit| {
            Stated::Is(MonthsToEntry {
                min,
                max,
                unit,
                after: None,
                kind: Basis::Other,
                source: SourceId("a".into()),
                text: String::new(),
            })
        };
        assert_eq!(months(&time(None, Some(12.0), MonthsUnit::Training)), "up to 12 months of training");
        assert_eq!(months(&time(Some(12.0), Some(24.0), MonthsUnit::FromHighSchool)), "12-24 months from high school");
        assert_eq!(months_brief(&time(Some(24.0), None, MonthsUnit::FromHighSchool)), "24+ mo?");
        assert_eq!(months(&time(Some(1.5), Some(1.5), MonthsUnit::Training)), "1.5 months of training");
        assert_eq!(months_brief(&time(Some(18.0), Some(18.0), MonthsUnit::AfterPrerequisite)), "then 18 mo?");
        assert_eq!(months(&Stated::NotStated), "our sources do not say");
        let after = months_wordings(&time(Some(18.0), Some(18.0), MonthsUnit::AfterPrerequisite));
        assert_eq!(after.last().map(String::as_str), Some("18 mo? after other training"));
        assert_eq!(months_wordings(&time(None, None, MonthsUnit::AfterPrerequisite)), ["our sources do not say"]);
    }
}
