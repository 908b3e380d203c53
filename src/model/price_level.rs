//! How high prices are in an area.

use super::{AreaCode, AreaKind, Figure, Money, SourceId};

/// How high prices are, as BEA's regional price parities give it: goods, services, and rents, the nation being 100.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceLevel {
    /// Thousandths of a percent of the nation's prices: 100,000 is the nation.
    pub thousandths: u32,
    /// Whether it is that of all nonmetropolitan areas of the state together, because none is published for one.
    pub of_wider_part: bool,
    /// The year.
    pub year: u16,
    /// Where it was read.
    pub source: SourceId,
}

/// The level of the nation.
const NATION: u64 = 100_000;

impl PriceLevel {
    /// What an amount of this area buys, in dollars at the nation's prices, to the nearest dollar.
    pub fn adjusted(&self, amount: Money) -> Money {
        Money::dollars(scaled(amount, NATION, u64::from(self.thousandths)))
    }

    /// The same for a figure of a table: what is not a number stays what it is.
    pub fn adjusted_figure(&self, figure: Figure<Money>) -> Figure<Money> {
        match figure {
            Figure::Is(amount) => Figure::Is(self.adjusted(amount)),
            Figure::AtLeast(amount) => Figure::AtLeast(self.adjusted(amount)),
            other => other,
        }
    }

    /// What costs this much here costs there, to the nearest dollar.
    pub fn moved(&self, cost: Money, there: &Self) -> Money {
        Money::dollars(scaled(cost, u64::from(there.thousandths), u64::from(self.thousandths)))
    }
}

/// Whole dollars of an amount times a fraction, rounded.
fn scaled(amount: Money, times: u64, by: u64) -> u32 {
    let parts = 100 * by;
    u32::try_from((u64::from(amount.0) * times + parts / 2) / parts).unwrap_or(u32::MAX / 100).min(u32::MAX / 100)
}

/// Under which code the table has the level of an area: a metropolitan area has its own, a nonmetropolitan one that of the
/// nonmetropolitan part of its state.
pub fn price_code(area: &AreaCode, kind: AreaKind) -> (String, bool) {
    match kind {
        AreaKind::Nation => ("00000".to_owned(), false),
        AreaKind::State | AreaKind::Territory => (format!("{area}000"), false),
        AreaKind::Nonmetropolitan => (format!("{}999", area.0.get(..2).unwrap_or_default()), true),
        AreaKind::Metropolitan => (area.0.clone(), false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(thousandths: u32) -> PriceLevel {
        PriceLevel { thousandths, of_wider_part: false, year: 2024, source: SourceId("bea".into()) }
    }

    #[test]
    fn amounts_follow_the_level_and_what_is_no_number_stays() {
        assert_eq!(level(125_000).adjusted(Money::dollars(50_000)), Money::dollars(40_000));
        assert_eq!(level(80_000).moved(Money::dollars(1_000), &level(120_000)), Money::dollars(1_500));
        assert_eq!(level(110_000).adjusted_figure(Figure::NotReleased), Figure::NotReleased);
        assert_eq!(
            level(125_000).adjusted_figure(Figure::AtLeast(Money::dollars(250_000))),
            Figure::AtLeast(Money::dollars(200_000))
        );
    }

    #[test]
    fn each_kind_of_area_has_its_code() {
        let code = |area: &str, kind| price_code(&AreaCode(area.into()), kind);
        assert_eq!(code("12580", AreaKind::Metropolitan), ("12580".to_owned(), false));
        assert_eq!(code("2000006", AreaKind::Nonmetropolitan), ("20999".to_owned(), true));
        assert_eq!(code("24", AreaKind::State), ("24000".to_owned(), false));
        assert_eq!(code("US", AreaKind::Nation), ("00000".to_owned(), false));
    }
}
