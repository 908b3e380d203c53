//! Months: to a job, of a program, of a step.

use std::fmt::Display;

use super::NOT_STATED;
use crate::model::{Basis, MonthsToEntry, ProgramMonths, Stated, TimePart, WholeTime};

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

/// Times below this many months are weeks where they are no whole months.
const WEEKS_BELOW: f32 = 3.0;

/// A time of so many months, with one letters for its unit: `12-24 months`, `24 months or more`, `12 months or less`,
/// `about 6 weeks`. Nothing where no end is stated.
fn length(min: Option<f32>, max: Option<f32>, unit: &str) -> Option<String> {
    let ends = || min.into_iter().chain(max);
    let weeks = ends().any(|months| months.fract() != 0.0) && ends().all(|months| months < WEEKS_BELOW);
    // The data count a month as four weeks.
    let number = |months: f32| if weeks { (months * 4.0).round() } else { months };
    let unit = if weeks { "weeks" } else { unit };
    let unit = if unit == "months" && ends().last() == Some(1.0) { "month" } else { unit };
    let about = if weeks { "about " } else { "" };
    Some(match (min.map(number), max.map(number)) {
        (None, None) => return None,
        (Some(min), Some(max)) if min == max => format!("{about}{min} {unit}"),
        (Some(min), Some(max)) => format!("{min}-{max} {unit}"),
        (Some(min), None) => format!("{min} {unit} or more"),
        (None, Some(max)) => format!("{max} {unit} or less"),
    })
}

/// A part of the time to a job: `EMT course first: 2-7 months`.
pub fn time_part(part: &TimePart) -> String {
    let what = super::capital(&part.text);
    let Some(length) = length(part.min, part.max, "months") else { return format!("{what}: how long is not stated") };
    match part.kind {
        Basis::Official | Basis::NearOfficial => format!("{what}: {length}"),
        weak => format!("{what}: {length}, {}", super::basis(weak)),
    }
}

/// What is said where one is hired with the diploma.
const WITH_THE_DIPLOMA: &str = "start after high school";

/// The whole time in full: `12-24 months after high school`, with who says so where it is no rule.
fn whole(time: &MonthsToEntry, whole: WholeTime) -> String {
    if time.starts_with_the_diploma() {
        return WITH_THE_DIPLOMA.to_owned();
    }
    let length = length(whole.min, whole.max, "months").unwrap_or_default();
    match whole.kind {
        Basis::Official | Basis::NearOfficial => format!("{length} after high school"),
        weak => format!("{length} after high school, {}", super::basis(weak)),
    }
}

/// Training after hire, where there is any: `trained on the job, 1-12 months`.
fn on_the_job(time: &MonthsToEntry) -> Option<String> {
    let part = time.on_the_job()?;
    let length = length(part.min, part.max, "months").map_or_else(String::new, |length| format!(", {length}"));
    Some(format!("trained on the job{length}"))
}

/// Time to the job from the longest wording to the shortest.
pub fn months_wordings(time: &Stated<MonthsToEntry>) -> Vec<String> {
    time.value().map_or_else(|| vec![NOT_STATED.to_owned()], wordings)
}

fn wordings(time: &MonthsToEntry) -> Vec<String> {
    let Some(known) = time.whole() else { return vec![NOT_STATED.to_owned()] };
    let whole = whole(time, known);
    let mut wordings: Vec<String> = on_the_job(time).map(|after| format!("{whole}; {after}")).into_iter().collect();
    wordings.push(whole);
    wordings.extend(length(known.min, known.max, "months").filter(|_| !time.starts_with_the_diploma()));
    wordings
}

/// Time to the job in full: `12-24 months after high school; trained on the job, 1-12 months`.
pub fn months(time: &Stated<MonthsToEntry>) -> String {
    time.value().map_or_else(|| NOT_STATED.to_owned(), months_of)
}

/// The same of a time that is stated.
pub fn months_of(time: &MonthsToEntry) -> String {
    wordings(time).swap_remove(0)
}

/// Time to the job for a column of 14 cells: `12-24 mo`, `12 mo or less`, `about 6 weeks`, `after diploma`.
pub fn months_brief(time: &Stated<MonthsToEntry>) -> String {
    let Some(time) = time.value() else { return "not stated".to_owned() };
    if time.starts_with_the_diploma() {
        return "after diploma".to_owned();
    }
    let length = time.whole().and_then(|whole| length(whole.min, whole.max, "mo"));
    length.unwrap_or_else(|| "not stated".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{SourceId, TimeSpent};

    fn part(spent: TimeSpent, min: Option<f32>, max: Option<f32>, kind: Basis) -> TimePart {
        TimePart { spent, min, max, text: "a course".into(), role: None, kind, source: SourceId("a".into()) }
    }

    fn time(parts: &[TimePart]) -> Stated<MonthsToEntry> {
        Stated::Is(MonthsToEntry { parts: parts.into(), total: None, text: String::new(), sources: Box::default() })
    }

    fn school(min: Option<f32>, max: Option<f32>) -> Stated<MonthsToEntry> {
        time(&[part(TimeSpent::School, min, max, Basis::Official)])
    }

    #[test]
    fn the_length_of_a_program_may_be_open() {
        let months = |min, max| program_months(Some(ProgramMonths { min, max }));
        assert_eq!(months(Some(18.0), Some(23.0)), "18-23 months");
        assert_eq!(months(Some(24.0), None), "24 or more months");
        assert_eq!(months(None, None), "length not stated");
        assert_eq!(program_months(None), "length not stated");
    }

    #[test]
    fn a_time_needs_no_legend() {
        for (min, max, full, brief) in [
            (Some(12.0), Some(24.0), "12-24 months after high school", "12-24 mo"),
            (Some(24.0), None, "24 months or more after high school", "24 mo or more"),
            (None, Some(12.0), "12 months or less after high school", "12 mo or less"),
            (Some(1.5), Some(1.5), "about 6 weeks after high school", "about 6 weeks"),
            (Some(0.25), Some(1.0), "1-4 weeks after high school", "1-4 weeks"),
            (Some(1.0), Some(1.0), "1 month after high school", "1 mo"),
            (Some(8.5), Some(12.0), "8.5-12 months after high school", "8.5-12 mo"),
            (None, None, "our sources do not say", "not stated"),
        ] {
            let time = school(min, max);
            assert_eq!((months(&time).as_str(), months_brief(&time).as_str()), (full, brief));
            assert!(super::super::width(&months_brief(&time)) <= 14);
        }
        assert_eq!(months(&Stated::NotStated), "our sources do not say");
    }

    #[test]
    fn training_after_hire_is_said_and_not_counted() {
        let trained = part(TimeSpent::OnTheJob, Some(1.0), Some(12.0), Basis::Other);
        let open = part(TimeSpent::OnTheJob, None, None, Basis::Official);
        let at_once = time(std::slice::from_ref(&trained));
        assert_eq!(months(&at_once), "start after high school; trained on the job, 1-12 months");
        assert_eq!(months_brief(&at_once), "after diploma");
        assert_eq!(months(&time(std::slice::from_ref(&open))), "start after high school; trained on the job");
        let course = part(TimeSpent::School, Some(6.0), None, Basis::SchoolPage);
        assert_eq!(
            months_wordings(&time(&[course.clone(), trained.clone()])),
            [
                "6 months or more after high school, schools say; trained on the job, 1-12 months",
                "6 months or more after high school, schools say",
                "6 months or more",
            ]
        );
        assert_eq!(time_part(&course), "A course: 6 months or more, schools say");
        assert_eq!(time_part(&trained), "A course: 1-12 months, a web page says");
        assert_eq!(time_part(&open), "A course: how long is not stated");
    }
}
