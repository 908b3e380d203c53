//! Where a role pays best as JSON.

use serde::Serialize;

use crate::catalogue::{BestPay, PayRow, Ranking};
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
        area: Chosen { code: area, rank: chosen.map(|ranked| ranked.rank) },
        nation: best.nation.as_ref().map(|row| Row::new(row, "US", None)),
        areas: Row::all(&best.local),
        states: Row::all(&best.states),
        not_published: Missing { areas: best.local.without, states: best.states.without },
    }
}

#[derive(Serialize)]
struct Record<'a> {
    role: &'a RoleId,
    title: &'a str,
    soc: Option<&'a SocCode>,
    basis: WageBasis,
    direction: Option<Direction>,
    area: Chosen<'a>,
    nation: Option<Row<'a>>,
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
    employment: Figure<u32>,
    source: &'a SourceId,
}

impl<'a> Row<'a> {
    fn new(row: &PayRow<'a>, state: &'a str, rank: Option<usize>) -> Self {
        let PayRow { code, name, kind, source, wage, .. } = *row;
        Self { rank, code, name, kind, state, median_annual: wage.annual.p50, employment: wage.employment, source }
    }

    fn all(ranking: &Ranking<'a>) -> Vec<Self> {
        ranking.rows.iter().map(|ranked| Self::new(&ranked.row, ranked.state.as_str(), Some(ranked.rank))).collect()
    }
}
