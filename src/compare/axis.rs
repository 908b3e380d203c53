//! The shared axis of pay bands: round ticks, room at both ends, and what of a band stands in which cell.

use crate::model::{Figure, Money};
use crate::sorting;

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

/// What of a band stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BandCell {
    /// Nothing.
    Empty,
    /// Pay between the lowest and the highest published percentile.
    Line,
    /// The middle half, between the 25th and the 75th percentile.
    Middle,
    /// The 10th percentile.
    Tenth,
    /// The 25th percentile.
    Quarter,
    /// The median.
    Median,
    /// The 75th percentile.
    ThreeQuarters,
    /// The 90th percentile.
    Ninetieth,
    /// A 90th percentile of which only the least that it can be is published, or, of a band that goes on beyond the axis, its end.
    AtLeast,
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

    /// A short axis for many bands: it holds the middle half of nine in ten. Of the few best paid it shows where they
    /// leave it; with them on it, all others would be too short to be told apart.
    pub fn around_most(bands: impl Iterator<Item = Band>) -> Self {
        let mut bands: Vec<Band> = bands.collect();
        sorting::by_key(&mut bands, |band| band[3].amount());
        bands.truncate((bands.len() * 9).div_ceil(10));
        Self::around(
            bands
                .into_iter()
                .map(|[_, quarter, median, three_quarters, _]| [median, quarter, median, three_quarters, median]),
        )
    }

    /// The cell, of `cells` in a row, in which an amount stands. Amounts beyond an end stand at that end.
    pub fn place(&self, dollars: u32, cells: usize) -> usize {
        let Some(last) = cells.checked_sub(1) else { return 0 };
        let along = f64::from(dollars.clamp(self.low, self.high) - self.low) / f64::from(self.high - self.low);
        // Between 0 and `last`, so the cast keeps the value.
        (along * last as f64).round() as usize
    }

    /// A band in `cells` cells. What is not published is left out.
    pub fn band(&self, percentiles: &Band, cells: usize) -> Vec<BandCell> {
        let mut row = vec![BandCell::Empty; cells];
        if cells == 0 {
            return row;
        }
        let dollars = percentiles.map(|figure| figure.amount().map(Money::whole_dollars));
        let leaves = dollars.iter().flatten().any(|amount| *amount > self.high);
        let end = leaves.then_some(cells - 1);
        // A mark that lies beyond the axis would say that it lies on its end.
        let at =
            dollars.map(|amount| amount.filter(|amount| *amount <= self.high).map(|amount| self.place(amount, cells)));
        let known = || at.into_iter().chain([end]).flatten();
        if let (Some(first), Some(last)) = (known().min(), known().max()) {
            row[first..=last].fill(BandCell::Line);
        }
        let [mut tenth, quarter, median, three_quarters, mut ninetieth] = at;
        // An end that falls into the cell of a quarter stands beside it: a band without its end looks cut off.
        if tenth == quarter && percentiles[0] != percentiles[1] {
            tenth = tenth.map(|cell| cell.saturating_sub(1));
        }
        if ninetieth == three_quarters && percentiles[4] != percentiles[3] {
            ninetieth = ninetieth.map(|cell| (cell + 1).min(cells - 1));
        }
        let middle_leaves = dollars[3].is_some_and(|amount| amount > self.high);
        if let (Some(from), Some(to)) = (quarter, three_quarters.or(end.filter(|_| middle_leaves))) {
            row[from..=to].fill(BandCell::Middle);
        }
        let open = matches!(percentiles[4], Figure::AtLeast(_));
        // Where marks fall into one cell, the last one stays: the median before the quarters, these before the ends.
        for (mark, place) in [
            (BandCell::Tenth, tenth),
            (if open { BandCell::AtLeast } else { BandCell::Ninetieth }, ninetieth),
            (BandCell::Quarter, quarter),
            (BandCell::ThreeQuarters, three_quarters),
            (BandCell::Median, median),
            (BandCell::AtLeast, end),
        ] {
            if let Some(place) = place {
                row[place] = mark;
            }
        }
        row
    }
}
