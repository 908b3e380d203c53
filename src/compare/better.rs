//! Which cell of a row is better, where that is beyond doubt.

use crate::model::{Figure, MonthsToEntry};

/// What a cell is judged by.
pub(super) enum Worth {
    /// Lies between two bounds, more is better.
    Between(f64, f64),
    /// Known, but counted in a way that cannot be set against the others.
    Other,
    /// Not known.
    Nothing,
}

impl Worth {
    /// A figure; a top-coded one may be any amount from its bound on.
    pub(super) fn figure(figure: Figure<f64>) -> Self {
        match figure {
            Figure::Is(amount) => Self::Between(amount, amount),
            Figure::AtLeast(bound) => Self::Between(bound, f64::INFINITY),
            Figure::NotReleased | Figure::Absent => Self::Nothing,
        }
    }

    /// A time from high school to the job; less is better.
    pub(super) fn time(time: &MonthsToEntry) -> Self {
        let Some(whole) = time.whole() else { return Self::Nothing };
        let longest = whole.max.map_or(f64::NEG_INFINITY, |max| -f64::from(max));
        Self::Between(longest, -f64::from(whole.min.unwrap_or(0.0)))
    }
}

/// The place of the value that is surely better than every other known one.
///
/// There is none when two are equal, when bounds leave the order open, when a known value counts something else,
/// or when fewer than two values are known.
pub(super) fn best(worths: &[Worth]) -> Option<usize> {
    let mut known = Vec::new();
    for (at, worth) in worths.iter().enumerate() {
        match worth {
            Worth::Between(least, most) => known.push((at, *least, *most)),
            Worth::Other => return None,
            Worth::Nothing => {}
        }
    }
    if known.len() < 2 {
        return None;
    }
    let beats = |(_, least, most): (usize, f64, f64), (_, other_least, other_most): (usize, f64, f64)| {
        least >= other_most && (least, most) != (other_least, other_most)
    };
    known.iter().find(|one| known.iter().all(|other| one.0 == other.0 || beats(**one, *other))).map(|(at, ..)| *at)
}
