//! Where a role pays best as JSON.

use serde::Serialize;

use crate::catalogue::{BestPay, PayOrder, PayRow, Ranking};
use crate::model::{AreaCode, AreaKind, Direction, Figure, Money, Role, RoleId, SocCode, SourceId, WageBasis};

/// The ranking of a role, with the rank of an area.
pub fn best_pay<'a>(role: &'a Role, best: &BestPay<'a>, area: &'a AreaCode) -> impl Serialize + use<'a> {
    let chosen = [&best.local, &best.states].into_iter().find_map(|ranking| ranking.of(area));
    Record {
        role: &role.id,
        title: &role.title,
        soc: role.soc.as_ref(),
        basis: role.wage_basis,
        direction: role.pay_worth().direction(),
        order: key(best.order),
        area: Chosen { code: area, rank: chosen.and_then(|ranked| ranked.rank) },
        nation: best.nation.as_ref().map(|row| Row::new(row, "US", None, None)),
        prices: best.prices.as_ref().map(|prices| &prices.source).cloned(),
        areas: Row::all(&best.local),
        states: Row::all(&best.states),
        not_published: Missing { areas: best.local.without, states: best.states.without },
    }
}

/// The order, as it is typed.
fn key(order: PayOrder) -> &'static str {
    match order {
        PayOrder::Median => "median",
        PayOrder::Adjusted => "adjusted",
        PayOrder::Jobs => "jobs",
        PayOrder::Share => "share",
    }
}

#[derive(Serialize)]
struct Record<'a> {
    role: &'a RoleId,
    title: &'a str,
    soc: Option<&'a SocCode>,
    basis: WageBasis,
    direction: Option<Direction>,
    order: &'static str,
    area: Chosen<'a>,
    nation: Option<Row<'a>>,
    /// Where the price levels were read.
    prices: Option<SourceId>,
    areas: Vec<Row<'a>>,
    states: Vec<Row<'a>>,
    not_published: Missing,
}

#[derive(Serialize)]
struct Chosen<'a> {
    code: &'a AreaCode,
    rank: Option<usize>,
}

/// How many have no published median.
#[derive(Serialize)]
struct Missing {
    areas: usize,
    states: usize,
}

#[derive(Serialize)]
struct Row<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    rank: Option<usize>,
    code: &'a AreaCode,
    name: &'a str,
    kind: AreaKind,
    state: &'a str,
    median_annual: Figure<Money>,
    /// At the prices of the nation.
    #[serde(skip_serializing_if = "Option::is_none")]
    adjusted_annual: Option<Figure<Money>>,
    employment: Figure<u32>,
    /// Of a thousand jobs in the area.
    #[serde(skip_serializing_if = "Option::is_none")]
    jobs_1000: Option<f64>,
    source: &'a SourceId,
}

impl<'a> Row<'a> {
    fn new(row: &PayRow<'a>, state: &'a str, rank: Option<usize>, adjusted: Option<Figure<Money>>) -> Self {
        let PayRow { code, name, kind, source, wage, .. } = *row;
        Self {
            rank,
            code,
            name,
            kind,
            state,
            median_annual: wage.annual.p50,
            adjusted_annual: adjusted,
            employment: wage.employment,
            jobs_1000: wage.jobs_in_million.map(|share| f64::from(share) / 1000.0),
            source,
        }
    }

    fn all(ranking: &Ranking<'a>) -> Vec<Self> {
        ranking
            .rows
            .iter()
            .map(|ranked| Self::new(&ranked.row, ranked.state.as_str(), ranked.rank, ranked.adjusted))
            .collect()
    }
}
