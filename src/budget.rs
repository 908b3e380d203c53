//! What a student needs to live, held against what a job pays.
//!
//! All amounts are the student's own or published; nothing is assumed. Money is counted in whole dollars and cents. It
//! must not know screens, files or commands.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::{AreaCode, Figure, Money};

/// What one pays for every month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CostKind {
    /// Rent or a part of it.
    Rent,
    /// Electricity, water, heat.
    Utilities,
    /// Food.
    Food,
    /// Car, bus, train.
    Transport,
    /// Phone and internet.
    Phone,
    /// Health and insurance.
    Health,
    /// Loans and other debts.
    Debts,
    /// Children or others to care for.
    Family,
    /// Everything else.
    Other,
}

impl CostKind {
    /// All kinds, in the order in which they are asked.
    pub const ALL: [Self; 9] = [
        Self::Rent,
        Self::Utilities,
        Self::Food,
        Self::Transport,
        Self::Phone,
        Self::Health,
        Self::Debts,
        Self::Family,
        Self::Other,
    ];

    /// How the file calls it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Rent => "rent",
            Self::Utilities => "utilities",
            Self::Food => "food",
            Self::Transport => "transport",
            Self::Phone => "phone",
            Self::Health => "health",
            Self::Debts => "debts",
            Self::Family => "family",
            Self::Other => "other",
        }
    }
}

/// The highest amount that a line takes, dollars.
pub const MOST_DOLLARS: u32 = 1_000_000;

/// The highest percentage that can be taken off.
pub const MOST_OFF: u8 = 90;

/// What a student has said of the own money. Everything is empty at first. What a later version wrote stays.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Budget {
    /// Dollars a month by [`CostKind::key`].
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub costs: BTreeMap<String, u32>,
    /// What is taken off the pay, percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub off: Option<u8>,
    /// What the student earns now, dollars a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earned: Option<u32>,
    /// Another area to look at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elsewhere: Option<AreaCode>,
}

/// A line that was filled in or emptied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// What one pays for, dollars a month.
    Cost(CostKind, Option<u32>),
    /// What is taken off, percent.
    Off(Option<u8>),
    /// What is earned now, dollars a year.
    Earned(Option<u32>),
    /// The other area.
    Elsewhere(Option<AreaCode>),
}

impl Budget {
    /// Takes a change over.
    pub fn change(&mut self, change: Change) {
        match change {
            Change::Cost(kind, dollars) => self.set_cost(kind, dollars),
            Change::Off(percent) => self.off = percent,
            Change::Earned(dollars) => self.earned = dollars,
            Change::Elsewhere(area) => self.elsewhere = area,
        }
    }

    /// What a line says.
    pub fn cost(&self, kind: CostKind) -> Option<u32> {
        self.costs.get(kind.key()).map(|dollars| (*dollars).min(MOST_DOLLARS))
    }

    /// Fills a line in, or empties it.
    pub fn set_cost(&mut self, kind: CostKind, dollars: Option<u32>) {
        match dollars {
            Some(dollars) => self.costs.insert(kind.key().to_owned(), dollars.min(MOST_DOLLARS)),
            None => self.costs.remove(kind.key()),
        };
    }

    /// What is needed a month; nothing where no line is filled in, or where all that are say 0.
    pub fn needed(&self) -> Option<Money> {
        let sum: u32 = CostKind::ALL.into_iter().filter_map(|kind| self.cost(kind)).sum();
        (sum > 0).then(|| Money::dollars(sum))
    }

    /// What is taken off, percent.
    pub fn taken_off(&self) -> Option<u8> {
        self.off.map(|percent| percent.min(MOST_OFF))
    }
}

/// Whether pay is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Enough {
    /// It covers what is needed.
    Yes,
    /// It does not.
    No,
    /// No figure is published, or only a bound below what is needed.
    NotKnown,
}

/// What part of yearly pay is left, in hundredths.
fn left(off: Option<u8>) -> u64 {
    100 - u64::from(off.unwrap_or(0).min(MOST_OFF))
}

/// Whether yearly pay, with so many percent taken off, covers what is needed a month.
pub fn enough(pay: Figure<Money>, off: Option<u8>, needed: Money) -> Enough {
    let covers = |pay: Money| u64::from(pay.0) * left(off) >= u64::from(needed.0) * 12 * 100;
    match pay {
        Figure::Is(pay) if covers(pay) => Enough::Yes,
        Figure::AtLeast(pay) if covers(pay) => Enough::Yes,
        Figure::Is(_) => Enough::No,
        Figure::AtLeast(_) | Figure::NotReleased | Figure::Absent => Enough::NotKnown,
    }
}

/// The lowest yearly pay that covers what is needed a month, in whole dollars, rounded up.
pub fn pay_needed(off: Option<u8>, needed: Money) -> Money {
    let dollars = (u64::from(needed.0) * 12).div_ceil(left(off));
    Money::dollars(u32::try_from(dollars).unwrap_or(u32::MAX).min(u32::MAX / 100))
}

/// Whether a difference in pay makes up for the price of training.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaidBack {
    /// After so many months, rounded up.
    Months(u32),
    /// The pay is not higher.
    Never,
    /// After so many months or fewer: the pay is at least what is published.
    AtMost(u32),
    /// No figure is published.
    NotKnown,
}

/// After how many months the difference between yearly pay and what is earned now, with so many percent taken off both,
/// makes up for a price.
pub fn paid_back(price: Money, pay: Figure<Money>, earned: Money, off: Option<u8>) -> PaidBack {
    let months = |pay: Money| {
        let more = u64::from(pay.0.saturating_sub(earned.0)) * left(off);
        (more > 0).then(|| u32::try_from((u64::from(price.0) * 12 * 100).div_ceil(more)).unwrap_or(u32::MAX))
    };
    match pay {
        Figure::Is(pay) => months(pay).map_or(PaidBack::Never, PaidBack::Months),
        Figure::AtLeast(pay) => months(pay).map_or(PaidBack::NotKnown, PaidBack::AtMost),
        Figure::NotReleased | Figure::Absent => PaidBack::NotKnown,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is(dollars: u32) -> Figure<Money> {
        Figure::Is(Money::dollars(dollars))
    }

    #[test]
    fn nothing_is_assumed() {
        let mut budget = Budget::default();
        assert_eq!((budget.needed(), budget.taken_off(), budget.earned), (None, None, None));
        budget.set_cost(CostKind::Rent, Some(900));
        budget.set_cost(CostKind::Food, Some(300));
        assert_eq!(budget.needed(), Some(Money::dollars(1_200)));
        budget.set_cost(CostKind::Rent, None);
        assert_eq!(budget.needed(), Some(Money::dollars(300)));
    }

    #[test]
    fn marks_of_the_publisher_stay_what_they_are() {
        let needed = Money::dollars(10_000);
        let top = Figure::AtLeast(Money::dollars(115_000));
        assert_eq!(enough(top, None, needed), Enough::NotKnown);
        assert_eq!(enough(top, None, Money::dollars(9_000)), Enough::Yes);
        assert_eq!(enough(Figure::NotReleased, None, needed), Enough::NotKnown);
        let price = Money::dollars(6_000);
        assert_eq!(paid_back(price, top, Money::dollars(115_000), None), PaidBack::NotKnown);
        assert_eq!(paid_back(price, Figure::Absent, Money(0), None), PaidBack::NotKnown);
        assert_eq!(paid_back(price, is(20_000), Money::dollars(20_000), None), PaidBack::Never);
        assert_eq!(paid_back(price, is(32_000), Money::dollars(20_000), None), PaidBack::Months(6));
        assert_eq!(paid_back(price, is(32_000), Money::dollars(20_000), Some(50)), PaidBack::Months(12));
    }

    proptest! {
        #[test]
        fn the_pay_that_is_needed_is_the_lowest_that_is_enough(needed in 1u32..50_000, off in 0u8..=MOST_OFF) {
            let needed = Money::dollars(needed);
            let pay = pay_needed(Some(off), needed);
            prop_assert_eq!(enough(Figure::Is(pay), Some(off), needed), Enough::Yes);
            let less = Money(pay.0 - 100);
            prop_assert_eq!(enough(Figure::Is(less), Some(off), needed), Enough::No);
        }

        #[test]
        fn more_pay_or_less_taken_off_is_never_worse(
            pay in 0u32..300_000, more in 0u32..100_000, off in 0u8..=MOST_OFF, less in 0u8..=MOST_OFF, needed in 1u32..20_000
        ) {
            let (needed, price) = (Money::dollars(needed), Money::dollars(8_000));
            let rank = |enough| u8::from(enough == Enough::Yes);
            prop_assert!(rank(enough(is(pay + more), Some(off), needed)) >= rank(enough(is(pay), Some(off), needed)));
            let less = less.min(off);
            prop_assert!(rank(enough(is(pay), Some(less), needed)) >= rank(enough(is(pay), Some(off), needed)));
            let months = |pay| match paid_back(price, is(pay), Money(0), Some(off)) {
                PaidBack::Months(months) => months,
                _ => u32::MAX,
            };
            prop_assert!(months(pay + more) <= months(pay));
        }

        #[test]
        fn a_price_is_made_up_for_after_the_months_and_not_before(
            price in 1u32..100_000, pay in 1u32..300_000, earned in 0u32..300_000, off in 0u8..=MOST_OFF
        ) {
            match paid_back(Money::dollars(price), is(pay), Money::dollars(earned), Some(off)) {
                PaidBack::Months(months) => {
                    let more = u64::from(pay - earned) * left(Some(off));
                    let made = |months: u32| more * u64::from(months);
                    let asked = u64::from(price) * 12 * 100;
                    prop_assert!(made(months) >= asked && made(months - 1) < asked);
                }
                other => prop_assert!(other == PaidBack::Never && pay <= earned),
            }
        }
    }
}
