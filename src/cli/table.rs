//! Roles in a table: title, family, pay, time; with a legend for every mark that is used.

use std::collections::BTreeSet;

use super::context::Context;
use super::width;
use crate::catalogue::{Catalogue, Level, Pay};
use crate::export::Lines;
use crate::filter::{Facts, Fit};
use crate::model::{Area, AreaCode, Projection, Role, RulesHere, SourceId, StateCode};
use crate::sheet::ListedPay;
use crate::text;

/// A role with the figures that a list shows.
pub(super) struct RoleWithPay<'a> {
    pub(super) role: &'a Role,
    pub(super) pay: Pay<'a>,
    pub(super) projection: Option<&'a Projection>,
    /// What holds in the state of the area.
    pub(super) rules: RulesHere,
    /// How well it fits what was asked for.
    pub(super) fit: Fit,
}

impl<'a> RoleWithPay<'a> {
    pub(super) fn new(catalogue: &'a Catalogue, role: &'a Role, area: &AreaCode) -> Self {
        Self {
            role,
            pay: catalogue.pay(role, area),
            projection: catalogue.projection(role),
            rules: catalogue.rules_in(role, catalogue.area(area)),
            fit: Fit::Fits,
        }
    }

    /// The figures that filters and orders use.
    pub(super) fn facts(&self) -> Facts {
        let figures = Facts::new(self.pay.median().map(|(_, figure)| figure), self.pay.worth, self.projection);
        Facts { rules: self.rules, ..figures }
    }

    /// The median as a list shows it.
    fn median(&self, area: Option<&Area>) -> String {
        if self.pay.median().is_none() {
            return text::NOT_PUBLISHED.to_owned();
        }
        ListedPay::new(&self.pay, area).whole()
    }

    /// Whether the median is that of a wider group, and whether it may be more than the role pays.
    fn is_of_group(&self) -> Option<bool> {
        (self.pay.median().is_some() && self.pay.worth.is_group()).then(|| self.pay.worth.flatters())
    }
}

/// The places of the columns that are left out at times.
const FAMILY: usize = 1;
const FITS: usize = 5;

/// The table as text.
pub(super) fn table(context: &Context, roles: &[RoleWithPay], area: &AreaCode) -> String {
    let area = context.catalogue.area(area);
    let state = area.map_or_else(|| StateCode::NATION.into(), |area| area.state.clone());
    let head = ["Role", "Family", "Pay here", "Growth", "Time to entry", "Fits"].map(str::to_owned);
    let mut rows = vec![head];
    rows.extend(roles.iter().map(|listed| {
        let growth = listed.projection.map_or_else(|| "-".to_owned(), |row| text::change(row.change_percent));
        [
            listed.role.title.clone(),
            context.catalogue.family_title(&listed.role.family).to_owned(),
            listed.median(area),
            growth,
            text::months_brief(&listed.role.months_to_entry),
            listed.fit.word().to_owned(),
        ]
    }));
    let mut lines = Lines::new(width());
    let mut cells: [usize; 6] =
        std::array::from_fn(|at| rows.iter().map(|row| text::width(&row[at])).max().unwrap_or(0));
    // Whether a role fits is a question only where some may not.
    if !roles.iter().any(|listed| listed.fit.is_unsure()) {
        cells[FITS] = 0;
    }
    let taken = |cells: &[usize]| cells[1..].iter().filter(|cells| **cells > 0).map(|cells| cells + 2).sum::<usize>();
    // A title without its end is worse than no family.
    if cells[0] + taken(&cells) > lines.width() {
        cells[FAMILY] = 0;
    }
    // Where a line is shorter still the title gives way; its end then shows that it was cut.
    cells[0] = cells[0].min(lines.width().saturating_sub(taken(&cells)).max(12));
    for row in &rows {
        let shown = row.iter().zip(cells).filter(|(_, cells)| *cells > 0);
        let line: Vec<String> = shown.map(|(cell, cells)| text::fit(cell, cells)).collect();
        lines.line(&line.join("  "));
    }
    lines.blank();
    legend(context, roles, area.map_or("the nation", |area| area.name.as_str()), &state, &mut lines);
    lines.finish()
}

/// What the marks mean and where the figures come from.
fn legend(context: &Context, roles: &[RoleWithPay], area: &str, state: &StateCode, lines: &mut Lines) {
    lines.text(&format!("Pay here: median a year, {area}. Growth: jobs in the nation."));
    let shown = || roles.iter().filter(|listed| !listed.pay.worth.flatters());
    let level = |level| shown().any(|listed| listed.pay.median().is_some_and(|(found, _)| found == level));
    if level(Level::State) {
        lines.text(&format!("{state}: no figure for the area, so that of {}.", context.catalogue.state_name(state)));
    }
    if level(Level::Nation) {
        lines.text("US: no figure for the area or its state, so that of the nation.");
    }
    let of_group = |flatters| roles.iter().filter(|listed| listed.is_of_group() == Some(flatters)).count();
    let (named, flattering) = (of_group(false), of_group(true));
    if named > 0 {
        lines.text(text::GROUP_MARK_MEANS);
    }
    if flattering > 0 {
        let many = if flattering == 1 { "1 role".to_owned() } else { format!("{flattering} roles") };
        lines.text(&format!("{many} with {} An order by pay has them last.", text::GROUP_PAY_MEANS));
    }
    if named + flattering > 0 {
        lines.text("\"medpath show ROLE\" says which group that is and why.");
    }
    let tables: BTreeSet<SourceId> =
        roles.iter().filter_map(|listed| listed.pay.nearest()).map(|(_, row)| row.source.clone()).collect();
    let projections: BTreeSet<SourceId> =
        roles.iter().filter_map(|listed| listed.projection).map(Projection::source).collect();
    for (what, ids) in [("Pay", tables), ("Growth", projections)] {
        for source in ids.iter().filter_map(|id| context.catalogue.source(id)) {
            lines.text(&format!("{what}: {}.", text::source_line(&source)));
        }
    }
}
