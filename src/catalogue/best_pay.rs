//! Where a role pays best: every area with a published median, highest first.

use std::cmp::Reverse;

use super::{Catalogue, PayRow, WageBook};
use crate::model::{AreaCode, AreaKind, Figure, Money, PayWorth, PriceLevel, Role, SourceId, StateCode};
use crate::sorting;

/// By what areas are ranked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PayOrder {
    /// The median.
    #[default]
    Median,
    /// The median divided by the price level of the area.
    Adjusted,
    /// The number of jobs.
    Jobs,
    /// The share of all jobs of the area.
    Share,
}

impl PayOrder {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Median, Self::Adjusted, Self::Jobs, Self::Share];

    /// The next one, the first after the last.
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|order| *order == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}

/// Which areas are ranked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PayWithin<'a> {
    /// All.
    #[default]
    Country,
    /// Those of one state.
    State(&'a StateCode),
    /// Those no farther than so many miles from an area.
    Miles(u32, &'a AreaCode),
}

/// A row of the tables and its rank.
#[derive(Debug, Clone, Copy)]
pub struct RankedPay<'a> {
    /// 1 is the highest; equal ones have one rank. `None` for an area that lacks what the order goes by.
    pub rank: Option<usize>,
    /// Postal letters of the state in whose table it stands.
    pub state: &'a StateCode,
    /// The row.
    pub row: PayRow<'a>,
    /// The median at the prices of the nation; `None` where no price level is published.
    pub adjusted: Option<Figure<Money>>,
}

impl RankedPay<'_> {
    /// What the order goes by. Top-coded medians, which are not told apart, come before all others.
    fn key(&self, order: PayOrder) -> Option<(bool, u32)> {
        let money = |figure: Figure<Money>| Some((matches!(figure, Figure::AtLeast(_)), figure.amount()?.0));
        match order {
            PayOrder::Median => money(self.row.wage.annual.p50),
            PayOrder::Adjusted => money(self.adjusted?),
            PayOrder::Jobs => self.row.wage.employment.amount().map(|jobs| (false, jobs)),
            PayOrder::Share => self.row.wage.jobs_in_million.map(|share| (false, share)),
        }
    }
}

/// Areas of one sort, the highest first, those that lack what the order goes by at the end.
#[derive(Debug, Clone, Default)]
pub struct Ranking<'a> {
    /// Those with a published median.
    pub rows: Vec<RankedPay<'a>>,
    /// How many have none.
    pub without: usize,
    /// Of how many the distance is not known; they are left out where one is asked for.
    pub somewhere: usize,
}

impl<'a> Ranking<'a> {
    /// The place of an area.
    pub fn of(&self, code: &AreaCode) -> Option<&RankedPay<'a>> {
        self.rows.iter().find(|ranked| ranked.row.code == code)
    }

    fn sort(&mut self, order: PayOrder) {
        sorting::by_key(&mut self.rows, |ranked| (Reverse(ranked.key(order)), ranked.row.name));
        let mut last = None;
        for (at, ranked) in self.rows.iter_mut().enumerate() {
            let Some(this) = ranked.key(order) else { continue };
            let rank = last.filter(|(before, _)| *before == this).map_or(at + 1, |(_, rank)| rank);
            ranked.rank = Some(rank);
            last = Some((this, rank));
        }
    }
}

/// The medians of a role all over the country.
#[derive(Debug, Clone)]
pub struct BestPay<'a> {
    /// What the figures are worth for the role.
    pub worth: PayWorth,
    /// Metropolitan areas and what lies outside of them.
    pub local: Ranking<'a>,
    /// States and territories, which hold those areas.
    pub states: Ranking<'a>,
    /// The nation.
    pub nation: Option<PayRow<'a>>,
    /// By what the areas are ranked.
    pub order: PayOrder,
    /// Which areas are ranked.
    pub within: PayWithin<'a>,
    /// The price levels that medians were divided by.
    pub prices: Option<PriceLevel>,
}

impl<'a> BestPay<'a> {
    /// Whether no median is published anywhere.
    pub fn is_empty(&self) -> bool {
        self.local.rows.is_empty() && self.states.rows.is_empty()
    }

    /// The releases that the rows come from, each once: an imported state can be of another year.
    pub fn editions(&self) -> Vec<(&'a SourceId, &'a str)> {
        let rows = self.local.rows.iter().chain(&self.states.rows).map(|ranked| ranked.row).chain(self.nation);
        let mut editions = Vec::new();
        for row in rows {
            if !editions.contains(&(row.source, row.edition)) {
                editions.push((row.source, row.edition));
            }
        }
        editions
    }
}

impl Catalogue {
    /// The medians of a role in the areas of the tables.
    pub fn best_pay<'a>(&'a self, role: &Role, order: PayOrder, within: PayWithin<'a>) -> BestPay<'a> {
        let mut best = BestPay {
            worth: role.pay_worth(),
            local: Ranking::default(),
            states: Ranking::default(),
            nation: None,
            order,
            within,
            prices: self.price_level(&AreaCode(AreaCode::NATION.to_owned())),
        };
        let Some(soc) = role.soc.as_ref() else { return best };
        for table in WageBook::states().filter_map(|letters| self.wages().state(letters)) {
            for area in &table.areas {
                let row = area.row(soc).filter(|wage| !wage.annual.p50.is_missing()).map(|wage| PayRow {
                    code: &area.code,
                    name: &area.name,
                    kind: area.kind,
                    source: &table.source,
                    edition: &table.edition,
                    wage,
                });
                let ranking = match area.kind {
                    AreaKind::Nation => {
                        best.nation = row;
                        continue;
                    }
                    AreaKind::State | AreaKind::Territory => &mut best.states,
                    AreaKind::Metropolitan | AreaKind::Nonmetropolitan => &mut best.local,
                };
                match self.is_within(within, &table.state, area.kind, &area.code) {
                    Some(true) => {}
                    Some(false) => continue,
                    None => {
                        ranking.somewhere += usize::from(row.is_some());
                        continue;
                    }
                }
                let Some(row) = row else {
                    ranking.without += 1;
                    continue;
                };
                let prices = self.price_level(row.code);
                let adjusted = prices.map(|level| level.adjusted_figure(row.wage.annual.p50));
                ranking.rows.push(RankedPay { rank: None, state: &table.state, row, adjusted });
            }
        }
        best.local.sort(order);
        best.states.sort(order);
        best
    }

    /// Whether an area is among those that are asked for; `None` where that is not known.
    fn is_within(&self, within: PayWithin, state: &StateCode, kind: AreaKind, area: &AreaCode) -> Option<bool> {
        let is_whole = matches!(kind, AreaKind::State | AreaKind::Territory);
        match within {
            PayWithin::Country => Some(true),
            PayWithin::State(wanted) => Some(wanted == state),
            // A state is no place that one could drive to.
            PayWithin::Miles(..) if is_whole => Some(false),
            PayWithin::Miles(_, from) if from == area => Some(true),
            PayWithin::Miles(most, from) => self.miles_between(from, area).map(|miles| miles <= most),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::RoleId;

    #[test]
    fn areas_are_ranked_by_median_and_all_are_counted() {
        let catalogue = Catalogue::bundled(None);
        let role = catalogue.role(&RoleId("surgical-technologist".into())).unwrap();
        let best = catalogue.best_pay(role, PayOrder::Median, PayWithin::Country);
        assert_eq!(best.local.rows.len() + best.local.without, 528);
        assert_eq!(best.states.rows.len() + best.states.without, 54);
        let medians: Vec<_> = best.local.rows.iter().map(|ranked| ranked.row.wage.annual.p50.amount()).collect();
        assert!(medians.is_sorted_by(|a, b| a >= b));
        let baltimore = best.local.of(&AreaCode("12580".into())).unwrap();
        let higher = best
            .local
            .rows
            .iter()
            .filter(|one| one.row.wage.annual.p50.amount() > baltimore.row.wage.annual.p50.amount());
        assert_eq!(baltimore.rank, Some(higher.count() + 1));
        assert_eq!(best.editions().len(), 1);
    }

    #[test]
    fn top_coded_medians_come_first_with_one_rank() {
        let catalogue = Catalogue::bundled(None);
        let mut seen = 0;
        for role in catalogue.roles() {
            let best = catalogue.best_pay(role, PayOrder::Median, PayWithin::Country);
            let top = |ranked: &&RankedPay| matches!(ranked.row.wage.annual.p50, Figure::AtLeast(_));
            let first = best.local.rows.iter().take_while(top).count();
            assert_eq!(first, best.local.rows.iter().filter(top).count(), "{}", role.id);
            assert!(best.local.rows[..first].iter().all(|ranked| ranked.rank == Some(1)));
            seen += first;
        }
        println!("{seen} top-coded medians");
    }

    #[test]
    fn every_order_ranks_by_its_own_figure_and_leaves_nobody_out() {
        let catalogue = Catalogue::bundled(None);
        let role = catalogue.role(&RoleId("registered-nurse".into())).unwrap();
        let all = catalogue.best_pay(role, PayOrder::Median, PayWithin::Country).local.rows.len();
        for order in PayOrder::ALL {
            let best = catalogue.best_pay(role, order, PayWithin::Country);
            assert_eq!(best.local.rows.len(), all);
            let keys: Vec<_> = best.local.rows.iter().map(|ranked| ranked.key(order)).collect();
            assert!(keys.is_sorted_by(|one, other| one >= other), "{order:?}");
            assert!(best.local.rows.iter().all(|ranked| ranked.rank.is_some() == ranked.key(order).is_some()));
        }
        let names = |order| {
            let best = catalogue.best_pay(role, order, PayWithin::Country);
            best.local.rows.iter().map(|ranked| ranked.row.name.to_owned()).collect::<Vec<String>>()
        };
        assert_ne!(names(PayOrder::Median), names(PayOrder::Adjusted));
    }

    #[test]
    fn a_state_and_a_distance_narrow() {
        let catalogue = Catalogue::bundled(None);
        let role = catalogue.role(&RoleId("registered-nurse".into())).unwrap();
        let (kansas, baltimore) = (StateCode("KS".into()), AreaCode("12580".into()));
        let best = catalogue.best_pay(role, PayOrder::Median, PayWithin::State(&kansas));
        assert!(best.local.rows.len() == 5 && best.local.rows.iter().all(|ranked| ranked.state == &kansas));
        assert_eq!(best.states.rows.len(), 1);
        let best = catalogue.best_pay(role, PayOrder::Median, PayWithin::Miles(60, &baltimore));
        let names: Vec<&str> = best.local.rows.iter().map(|ranked| ranked.row.name).collect();
        assert!(names.iter().any(|name| name.starts_with("Washington")), "{names:?}");
        assert!(names.iter().any(|name| name.starts_with("Baltimore")) && names.len() < 15, "{names:?}");
        assert!(best.states.rows.is_empty() && best.local.somewhere > 100);
    }
}
