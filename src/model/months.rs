//! How long it takes from the high school diploma to the first day of paid work in a job.

use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};

use super::{Basis, RoleId, SourceId};

/// What a part of the time is spent on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TimeSpent {
    /// Schooling or a course, a degree too.
    School,
    /// Training for another credential, which has to come first.
    EarlierCredential,
    /// Work that is asked for before.
    EarlierJob,
    /// Training after hire. It is paid, so it does not put off the first day of paid work.
    OnTheJob,
}

/// A part of the time to a job. Months may have a fraction: a course of six weeks takes 1.5.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimePart {
    /// What it is spent on.
    #[serde(rename = "what")]
    pub spent: TimeSpent,
    /// Shortest time stated, months.
    #[serde(serialize_with = "months")]
    pub min: Option<f32>,
    /// Longest time stated, months.
    #[serde(serialize_with = "months")]
    pub max: Option<f32>,
    /// What a student reads.
    pub text: String,
    /// The role whose training or work it is, where it is in the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleId>,
    /// How near the source is to a rule.
    pub kind: Basis,
    /// Where it was read.
    pub source: SourceId,
}

impl TimePart {
    /// Whether it lies before the first day of paid work.
    pub fn counts(&self) -> bool {
        self.spent != TimeSpent::OnTheJob
    }

    /// Whether any number of months is stated.
    pub fn is_known(&self) -> bool {
        self.min.is_some() || self.max.is_some()
    }
}

/// The whole time, where a source gives it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimeTotal {
    /// Shortest time stated, months.
    #[serde(serialize_with = "months")]
    pub min: Option<f32>,
    /// Longest time stated, months.
    #[serde(serialize_with = "months")]
    pub max: Option<f32>,
    /// How near the source is to a rule.
    pub kind: Basis,
    /// Where it was read.
    pub source: SourceId,
}

/// Time to the job: its parts in their order, and what there is to say of them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MonthsToEntry {
    /// The parts; at least one.
    pub parts: Box<[TimePart]>,
    /// The whole time, where a source gives it; otherwise it is the sum of the parts.
    #[serde(default)]
    pub total: Option<TimeTotal>,
    /// Details, what differs between schools.
    pub text: String,
    /// Where the figures of the details were read.
    #[serde(default)]
    pub sources: Box<[SourceId]>,
}

/// The whole time from the diploma to the first day of paid work.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WholeTime {
    /// It is not shorter, months; 0 where nothing comes before.
    pub min: Option<f32>,
    /// It is not longer, months; none where a part has no longest time.
    pub max: Option<f32>,
    /// How near the weakest source is to a rule.
    pub kind: Basis,
}

impl MonthsToEntry {
    /// The whole time: the total that a source gives, or the sum of the parts before hire. None where nothing is known.
    pub fn whole(&self) -> Option<WholeTime> {
        if let Some(TimeTotal { min, max, kind, .. }) = self.total {
            return Some(WholeTime { min, max, kind });
        }
        let before = || self.parts.iter().filter(|part| part.counts());
        if before().next().is_none() {
            // Whoever is trained after hire starts with the diploma.
            let kind = self.parts.iter().map(|part| part.kind).max()?;
            return Some(WholeTime { min: Some(0.0), max: Some(0.0), kind });
        }
        // A part without a shortest time makes the sum no shorter; one without a longest leaves it open.
        let max = before().map(|part| part.max).sum::<Option<f32>>();
        let min = before().filter_map(|part| part.min).reduce(|sum, min| sum + min);
        // "0 months or more" says nothing.
        let min = min.filter(|min| *min > 0.0 || max.is_some());
        let adds = |part: &&TimePart| part.min.is_some_and(|min| min > 0.0) || max.is_some();
        let kind = before().filter(adds).map(|part| part.kind).max()?;
        Some(WholeTime { min, max, kind })
    }

    /// Where the whole time was read: the total, or the parts that it is the sum of.
    pub fn whole_from(&self) -> Vec<&SourceId> {
        if let Some(total) = &self.total {
            return vec![&total.source];
        }
        let known: Vec<&TimePart> = self.parts.iter().filter(|part| part.counts() && part.is_known()).collect();
        let parts = if known.is_empty() { self.parts.iter().collect() } else { known };
        let mut sources: Vec<&SourceId> = Vec::new();
        for part in parts {
            if !sources.contains(&&part.source) {
                sources.push(&part.source);
            }
        }
        sources
    }

    /// Whether one is hired with the diploma and trained after that.
    pub fn starts_with_the_diploma(&self) -> bool {
        self.whole().is_some_and(|whole| whole.max == Some(0.0))
    }

    /// The training after hire.
    pub fn on_the_job(&self) -> Option<&TimePart> {
        self.parts.iter().find(|part| !part.counts())
    }
}

/// Whoever reads the record gets the whole time beside the parts it is made of; in the data files only the parts stand.
impl Serialize for MonthsToEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Months(#[serde(serialize_with = "months")] Option<f32>);
        let whole = self.whole();
        let mut record = serializer.serialize_struct("MonthsToEntry", 9)?;
        record.serialize_field("min", &Months(whole.and_then(|whole| whole.min)))?;
        record.serialize_field("max", &Months(whole.and_then(|whole| whole.max)))?;
        record.serialize_field("unit", "from_high_school")?;
        record.serialize_field("kind", &whole.map(|whole| whole.kind))?;
        record.serialize_field("source", &whole.map(|_| self.whole_from()).unwrap_or_default().first())?;
        record.serialize_field("parts", &self.parts)?;
        if let Some(total) = &self.total {
            record.serialize_field("total", total)?;
        }
        record.serialize_field("text", &self.text)?;
        if !self.sources.is_empty() {
            record.serialize_field("sources", &self.sources)?;
        }
        record.end()
    }
}

/// Writes months as the data files do: whole ones without a fraction.
pub(super) fn months<S: Serializer>(months: &Option<f32>, serializer: S) -> Result<S::Ok, S::Error> {
    match months {
        Some(months) if months.fract() == 0.0 && *months >= 0.0 => serializer.serialize_some(&(*months as u32)),
        months => months.serialize(serializer),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What it is spent on, min, max, kind.
    type Part = (TimeSpent, Option<f32>, Option<f32>, Basis);

    fn time(parts: &[Part]) -> MonthsToEntry {
        let part = |(at, &(spent, min, max, kind)): (usize, &Part)| TimePart {
            spent,
            min,
            max,
            text: String::new(),
            role: None,
            kind,
            source: SourceId(format!("part-{at}")),
        };
        MonthsToEntry {
            parts: parts.iter().enumerate().map(part).collect(),
            total: None,
            text: String::new(),
            sources: Box::default(),
        }
    }

    fn sum(time: &MonthsToEntry) -> Option<(Option<f32>, Option<f32>, Basis, &str)> {
        time.whole().map(|whole| (whole.min, whole.max, whole.kind, time.whole_from()[0].0.as_str()))
    }

    #[test]
    fn parts_before_hire_are_added_and_an_open_part_leaves_the_sum_open() {
        use Basis::{Official, SchoolPage};
        use TimeSpent::{EarlierCredential, EarlierJob, OnTheJob, School};
        let first = (EarlierCredential, Some(2.0), Some(7.0), Official);
        let school = (School, Some(8.0), Some(19.0), SchoolPage);
        let after = (OnTheJob, Some(1.0), Some(12.0), Basis::Other);
        let work = (EarlierJob, None, None, Basis::Other);
        for (parts, wanted) in [
            (vec![first, school, after], Some((Some(10.0), Some(26.0), SchoolPage, "part-0"))),
            (vec![first, work, school], Some((Some(10.0), None, SchoolPage, "part-0"))),
            (vec![first, (School, None, Some(24.0), Official)], Some((Some(2.0), Some(31.0), Official, "part-0"))),
            (vec![(School, None, Some(12.0), Official)], Some((None, Some(12.0), Official, "part-0"))),
            (vec![after], Some((Some(0.0), Some(0.0), Basis::Other, "part-0"))),
            (vec![work], None),
            (vec![work, first], Some((Some(2.0), None, Official, "part-1"))),
            (vec![(School, None, Some(12.0), Official), work], None),
            (vec![(School, Some(0.0), Some(12.0), Official), work], None),
            (vec![school, (School, Some(0.0), None, Basis::Other)], Some((Some(8.0), None, SchoolPage, "part-0"))),
            (vec![], None),
        ] {
            assert_eq!(sum(&time(&parts)), wanted, "{parts:?}");
        }
        assert!(time(&[after]).starts_with_the_diploma() && !time(&[after, school]).starts_with_the_diploma());
    }

    #[test]
    fn the_total_of_a_source_wins_and_is_written_beside_the_parts() {
        let mut time = time(&[(TimeSpent::School, Some(1.5), None, Basis::Official)]);
        let (min, max, source) = (Some(84.0), Some(102.0), SourceId("guide".into()));
        time.total = Some(TimeTotal { min, max, kind: Basis::NearOfficial, source });
        assert_eq!(sum(&time), Some((min, max, Basis::NearOfficial, "guide")));
        let written = serde_json::to_value(&time).unwrap();
        assert_eq!((&written["min"], &written["max"], &written["source"]), (&84.into(), &102.into(), &"guide".into()));
        assert_eq!(written["parts"][0]["min"], 1.5);
    }
}
