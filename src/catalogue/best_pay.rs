//! Where a role pays best: every area with a published median, highest first.

use std::cmp::Reverse;

use super::{Catalogue, PayRow, WageBook};
use crate::model::{AreaCode, AreaKind, Figure, PayWorth, Role, SourceId, StateCode};
use crate::sorting;

/// A row of the tables and its rank.
#[derive(Debug, Clone, Copy)]
pub struct RankedPay<'a> {
    /// 1 is the highest median; equal medians have one rank.
    pub rank: usize,
    /// Postal letters of the state in whose table it stands.
    pub state: &'a StateCode,
    /// The row.
    pub row: PayRow<'a>,
}

/// Areas of one sort, highest median first. Top-coded medians, which are not told apart, come before all others.
#[derive(Debug, Clone, Default)]
pub struct Ranking<'a> {
    /// Those with a published median.
    pub rows: Vec<RankedPay<'a>>,
    /// How many have none.
    pub without: usize,
}

impl<'a> Ranking<'a> {
    /// The place of an area.
    pub fn of(&self, code: &AreaCode) -> Option<&RankedPay<'a>> {
        self.rows.iter().find(|ranked| ranked.row.code == code)
    }

    fn sort(&mut self) {
        let median = |ranked: &RankedPay| {
            let figure = ranked.row.wage.annual.p50;
            (matches!(figure, Figure::AtLeast(_)), figure.amount())
        };
        sorting::by_key(&mut self.rows, |ranked| (Reverse(median(ranked)), ranked.row.name));
        let mut last = None;
        for (at, ranked) in self.rows.iter_mut().enumerate() {
            let this = median(ranked);
            let rank = last.filter(|(before, _)| *before == this).map_or(at + 1, |(_, rank)| rank);
            ranked.rank = rank;
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
    /// The medians of a role in all areas of the tables.
    pub fn best_pay(&self, role: &Role) -> BestPay<'_> {
        let mut best =
            BestPay { worth: role.pay_worth(), local: Ranking::default(), states: Ranking::default(), nation: None };
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
                match row {
                    Some(row) => ranking.rows.push(RankedPay { rank: 0, state: &table.state, row }),
                    None => ranking.without += 1,
                }
            }
        }
        best.local.sort();
        best.states.sort();
        best
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
        let best = catalogue.best_pay(role);
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
        assert_eq!(baltimore.rank, higher.count() + 1);
        assert_eq!(best.editions().len(), 1);
    }

    #[test]
    fn top_coded_medians_come_first_with_one_rank() {
        let catalogue = Catalogue::bundled(None);
        let mut seen = 0;
        for role in catalogue.roles() {
            let best = catalogue.best_pay(role);
            let top = |ranked: &&RankedPay| matches!(ranked.row.wage.annual.p50, Figure::AtLeast(_));
            let first = best.local.rows.iter().take_while(top).count();
            assert_eq!(first, best.local.rows.iter().filter(top).count(), "{}", role.id);
            assert!(best.local.rows[..first].iter().all(|ranked| ranked.rank == 1));
            seen += first;
        }
        println!("{seen} top-coded medians");
    }
}
