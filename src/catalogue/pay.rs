//! Pay of a role: in the area, in its state, in the nation.

use super::Catalogue;
use crate::model::{Area, AreaCode, AreaKind, AreaWages, Figure, Money, PayWorth, Role, SocCode, SourceId, Wage};

/// Whose figure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The chosen area.
    Area,
    /// The state that holds most of it.
    State,
    /// The United States.
    Nation,
}

impl Level {
    /// What stands behind a figure in a list: `~` for that of a wider group, then the letters of whose it is where it is
    /// not that of `area`.
    pub fn marks(self, worth: PayWorth, area: &Area) -> String {
        let whose = match self {
            Self::Area => "",
            Self::State => area.state.as_str(),
            Self::Nation => "US",
        };
        [if worth.is_group() { "~" } else { "" }, whose].concat()
    }
}

/// One row of a wage table with the area it belongs to.
#[derive(Debug, Clone, Copy)]
pub struct PayRow<'a> {
    /// Code of the area.
    pub code: &'a AreaCode,
    /// Name of the area.
    pub name: &'a str,
    /// Kind of the area.
    pub kind: AreaKind,
    /// The table that it comes from.
    pub source: &'a SourceId,
    /// The release.
    pub edition: &'a str,
    /// The figures.
    pub wage: Wage,
}

/// What the tables have for a role seen from an area.
#[derive(Debug, Clone, Copy)]
pub struct Pay<'a> {
    /// What the figures are worth for the role.
    pub worth: PayWorth,
    /// The chosen area, if the table has a row for it.
    pub area: Option<PayRow<'a>>,
    /// Its state.
    pub state: Option<PayRow<'a>>,
    /// The nation.
    pub nation: Option<PayRow<'a>>,
}

impl<'a> Pay<'a> {
    /// The nearest row with a published yearly median, and how near it is.
    pub fn nearest(&self) -> Option<(Level, PayRow<'a>)> {
        self.rows().into_iter().find(|(_, row)| !row.wage.annual.p50.is_missing())
    }

    /// The rows that exist, nearest first, each area once.
    pub fn rows(&self) -> Vec<(Level, PayRow<'a>)> {
        let all = [(Level::Area, self.area), (Level::State, self.state), (Level::Nation, self.nation)];
        let mut rows: Vec<(Level, PayRow<'a>)> = Vec::with_capacity(3);
        for (level, row) in all {
            if let Some(row) = row
                && !rows.iter().any(|(_, seen)| seen.code == row.code)
            {
                rows.push((level, row));
            }
        }
        rows
    }

    /// The nearest published yearly median.
    pub fn median(&self) -> Option<(Level, Figure<Money>)> {
        self.nearest().map(|(level, row)| (level, row.wage.annual.p50))
    }
}

impl Catalogue {
    /// Pay of a role seen from an area. An unknown area leaves the nation.
    pub fn pay(&self, role: &Role, area: &AreaCode) -> Pay<'_> {
        self.pay_of(role.soc.as_ref(), role.pay_worth(), area)
    }

    /// Pay of an occupation seen from an area, for a role for which its figures are worth this much.
    pub fn pay_of(&self, soc: Option<&SocCode>, worth: PayWorth, area: &AreaCode) -> Pay<'_> {
        let state = self.area(area).map_or("US", |area| area.state.as_str());
        Pay {
            worth,
            area: self.pay_row(state, soc, |row| row.code == *area),
            state: self.pay_row(state, soc, |row| matches!(row.kind, AreaKind::State | AreaKind::Territory)),
            nation: self.pay_row("US", soc, |row| row.code.is_nation()),
        }
    }

    /// The wider group in whose wage series a role is counted, as a sentence names it: "natural sciences managers".
    /// None where the role has a series of its own, or where no table names the group.
    pub fn pay_group(&self, role: &Role) -> Option<String> {
        let title = &self.projection(role).filter(|_| role.pay_worth().is_group())?.title;
        let mut chars = title.chars();
        let first = chars.next()?;
        Some(first.to_lowercase().chain(chars).collect())
    }

    /// The row of the first area in a state's table that `wanted` accepts.
    fn pay_row(&self, state: &str, soc: Option<&SocCode>, wanted: impl Fn(&AreaWages) -> bool) -> Option<PayRow<'_>> {
        let soc = soc?;
        let table = self.wages().state(state)?;
        let area = table.areas.iter().find(|area| wanted(area))?;
        let wage = area.row(soc)?;
        Some(PayRow {
            code: &area.code,
            name: &area.name,
            kind: area.kind,
            source: &table.source,
            edition: &table.edition,
            wage,
        })
    }
}
