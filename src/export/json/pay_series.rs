//! Pay by kind of employer and over the years as JSON, alone and as part of a role.

use serde::Serialize;

use crate::model::{Direction, Figure, IndustryPay, Money, PayYears, RoleId, SocCode, SourceId, WageBasis};
use crate::sheet::RoleRecord;

/// Both series of a role.
pub fn pay_series<'a>(record: &RoleRecord<'a>) -> impl Serialize + use<'a> {
    let role = record.role;
    Record {
        role: &role.id,
        title: &role.title,
        basis: role.wage_basis,
        direction: role.pay_worth().direction(),
        fields: Fields::new(record),
    }
}

#[derive(Serialize)]
struct Record<'a> {
    role: &'a RoleId,
    title: &'a str,
    basis: WageBasis,
    direction: Option<Direction>,
    #[serde(flatten)]
    fields: Fields<'a>,
}

/// The two series as fields of a record.
#[derive(Serialize)]
pub(super) struct Fields<'a> {
    pay_by_industry: Option<&'a IndustryPay>,
    pay_by_year: Option<Years<'a>>,
}

/// The years, each with its own table.
#[derive(Serialize)]
struct Years<'a> {
    soc: &'a SocCode,
    years: Vec<Year>,
}

#[derive(Serialize)]
struct Year {
    year: u16,
    source: SourceId,
    employment: Figure<u32>,
    p10: Figure<Money>,
    p50: Figure<Money>,
    p90: Figure<Money>,
}

impl<'a> Fields<'a> {
    /// `null` where no table has the occupation.
    pub(super) fn new(record: &RoleRecord<'a>) -> Self {
        let RoleRecord { catalogue, role, .. } = *record;
        Self { pay_by_industry: catalogue.industries(role), pay_by_year: catalogue.years(role).map(Years::new) }
    }
}

impl<'a> Years<'a> {
    fn new(pay: &'a PayYears) -> Self {
        let years = pay.years.iter().map(|of| Year {
            year: of.year,
            source: of.source(),
            employment: of.employment,
            p10: of.p10,
            p50: of.p50,
            p90: of.p90,
        });
        Self { soc: &pay.soc, years: years.collect() }
    }
}
