//! Pay by kind of employer and over the years, apart from the rest of a role.

use std::io::{self, Write};

use serde::Serialize;

use super::{Export, Json, Text, write_json};
use crate::model::{Figure, IndustryPay, Money, PayYears, RoleId, SourceId, WageBasis};
use crate::sheet::RoleRecord;

/// Both series of a role.
#[derive(Clone, Copy)]
pub struct PaySeries<'a>(pub RoleRecord<'a>);

impl PaySeries<'_> {
    /// Whether neither has the occupation.
    pub fn is_empty(&self) -> bool {
        let RoleRecord { catalogue, role, .. } = self.0;
        catalogue.industries(role).is_none_or(|pay| pay.cells.is_empty())
            && catalogue.years(role).is_none_or(|pay| pay.years.is_empty())
    }
}

impl Export<PaySeries<'_>> for Text {
    fn export(&self, series: &PaySeries<'_>, out: &mut dyn Write) -> io::Result<()> {
        self.export(&series.0.pay_series(), out)
    }
}

/// The two series as the exports of a role hold them too.
#[derive(Serialize)]
pub(super) struct Fields<'a> {
    pay_by_industry: Option<&'a IndustryPay>,
    pay_by_year: Option<Years<'a>>,
}

/// The years, each with its own table.
#[derive(Serialize)]
struct Years<'a> {
    soc: &'a str,
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

impl Export<PaySeries<'_>> for Json {
    fn export(&self, series: &PaySeries<'_>, out: &mut dyn Write) -> io::Result<()> {
        #[derive(Serialize)]
        struct Record<'a> {
            role: &'a RoleId,
            title: &'a str,
            basis: WageBasis,
            #[serde(flatten)]
            fields: Fields<'a>,
        }
        let role = series.0.role;
        let fields = Fields::new(&series.0);
        write_json(&Record { role: &role.id, title: &role.title, basis: role.wage_basis, fields }, out)
    }
}
