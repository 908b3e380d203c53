//! The figures and rules that are looked up for a role in the area that is shown.

use crate::model::{Figure, Money, PayWorth, Projection, RulesHere};

/// What filters and orders look at of a role beside its record, for the area that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Facts {
    /// Median pay, dollars a year: the nearest published one of the wage series.
    pub median: Option<u32>,
    /// What the median is worth for the role.
    pub worth: PayWorth,
    /// Projected change in jobs, percent.
    pub change_percent: Option<f64>,
    /// Projected openings a year, thousands.
    pub openings: Option<f64>,
    /// What holds in the state of the area.
    pub rules: RulesHere,
}

impl Facts {
    /// From the nearest published median, what it is worth, and the projection of the role's occupation.
    pub fn new(median: Option<Figure<Money>>, worth: PayWorth, projection: Option<&Projection>) -> Self {
        Self {
            median: median.and_then(Figure::amount).map(Money::whole_dollars),
            worth,
            change_percent: projection.map(|row| row.change_percent),
            openings: projection.map(|row| row.annual_openings_thousands),
            rules: RulesHere::default(),
        }
    }

    /// The median, unless it may be more than the role pays.
    pub fn trusted_median(&self) -> Option<u32> {
        self.median.filter(|_| !self.worth.flatters())
    }
}
