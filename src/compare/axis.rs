//! The shared axis of pay bands: round ticks, room at both ends.

use crate::model::{Figure, Money};

/// 10th, 25th, 50th, 75th and 90th percentile, a year.
pub type Band = [Figure<Money>; 5];

/// A line of dollars a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// Left end.
    pub low: u32,
    /// Right end, above `low`.
    pub high: u32,
    /// Round numbers between the ends, rising.
    pub ticks: Vec<u32>,
}

/// Distances between ticks, dollars; the first that needs at most [`MOST_TICKS`] is taken.
const STEPS: [u32; 6] = [10_000, 20_000, 50_000, 100_000, 200_000, 500_000];
const MOST_TICKS: u32 = 5;

/// Shortest axis, dollars.
const SHORTEST: u32 = 2 * STEPS[0];

/// Ends of the axis when nothing is published.
const WITHOUT_FIGURES: (u32, u32) = (20_000, 120_000);

impl Axis {
    /// An axis that holds every published percentile.
    pub fn around(bands: impl Iterator<Item = Band>) -> Self {
        let amounts = bands.flatten().filter_map(Figure::amount).map(Money::whole_dollars);
        let ends = amounts.fold(None, |ends: Option<(u32, u32)>, amount| {
            Some(ends.map_or((amount, amount), |(low, high)| (low.min(amount), high.max(amount))))
        });
        let (least, most) = ends.unwrap_or(WITHOUT_FIGURES);
        // Room at both ends, so that the outermost marks do not touch the frame and a tick always falls inside.
        let span = most - least;
        let room = (span / 20).max(SHORTEST.saturating_sub(span) / 2).max(1_000);
        let low = least.saturating_sub(room) / 1_000 * 1_000;
        let high = (most + room).div_ceil(1_000) * 1_000;
        let step = STEPS.into_iter().find(|step| (high - low) / step <= MOST_TICKS).unwrap_or(1_000_000);
        let ticks = (low.div_ceil(step)..=high / step).map(|at| at * step).collect();
        Self { low, high, ticks }
    }

    /// The cell, of `cells` in a row, in which an amount stands. Amounts beyond an end stand at that end.
    pub fn place(&self, dollars: u32, cells: usize) -> usize {
        let Some(last) = cells.checked_sub(1) else { return 0 };
        let along = f64::from(dollars.clamp(self.low, self.high) - self.low) / f64::from(self.high - self.low);
        // Between 0 and `last`, so the cast keeps the value.
        (along * last as f64).round() as usize
    }
}
