//! Roles in a table: title, family, pay, time; with a legend for every mark that is used.

use std::collections::BTreeSet;

use super::context::Context;
use super::width;
use crate::catalogue::{Catalogue, Level, Pay};
use crate::export::Lines;
use crate::filter::{Facts, Fit};
use crate::model::{Area, AreaCode, Projection, Role, SourceId, StateCode, WageBasis};
use crate::text;

/// A role with the figures that a list shows.
pub(super) struct RoleWithPay<'a> {
    pub(super) role: &'a Role,
    pub(super) pay: Pay<'a>,
    pub(super) projection: Option<&'a Projection>,
    /// How well it fits what was asked for.
    pub(super) fit: Fit,
}

impl<'a> RoleWithPay<'a> {
    pub(super) fn new(catalogue: &'a Catalogue, role: &'a Role, area: &AreaCode) -> Self {
        Self { role, pay: catalogue.pay(role, area), projection: catalogue.projection(role), fit: Fit::Fits }
    }

    /// The figures that filters and orders use.
    pub(super) fn facts(&self) -> Facts {
        Facts::new(self.pay.median().map(|(_, figure)| figure), self.projection)
    }

    /// The median with the marks of another level and of a broader series.
    fn median(&self, area: Option<&Area>) -> String {
        let Some((level, figure)) = self.pay.median() else { return text::NOT_PUBLISHED.to_owned() };
        let marks = area.map_or_else(String::new, |area| level.marks(self.pay.basis, area));
        format!("{}{marks}", text::money_brief(figure))
    }

    fn is_broader(&self) -> bool {
        self.pay.basis == WageBasis::Broader
    }
}

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
    // Whether a role fits is a question only where some may not.
    let columns = if roles.iter().any(|listed| listed.fit.is_unsure()) { 6 } else { 5 };
    let mut cells: [usize; 6] =
        std::array::from_fn(|at| rows.iter().map(|row| text::width(&row[at])).max().unwrap_or(0));
    // The title gives way where a line is short; its end then shows that it was cut.
    let taken: usize = cells[1..columns].iter().sum::<usize>() + 2 * (columns - 1);
    cells[0] = cells[0].min(lines.width().saturating_sub(taken).max(12));
    for row in &rows {
        let line: Vec<String> =
            row.iter().zip(cells).take(columns).map(|(cell, cells)| text::fit(cell, cells)).collect();
        lines.line(&line.join("  "));
    }
    lines.blank();
    legend(context, roles, area.map_or("the nation", |area| area.name.as_str()), &state, &mut lines);
    lines.finish()
}

/// What the marks mean and where the figures come from.
fn legend(context: &Context, roles: &[RoleWithPay], area: &str, state: &StateCode, lines: &mut Lines) {
    lines.text(&format!("Pay here: median a year, {area}. Growth: jobs in the nation."));
    let level = |level| roles.iter().any(|listed| listed.pay.median().is_some_and(|(found, _)| found == level));
    if level(Level::State) {
        lines.text(&format!("{state}: no figure for the area, so that of {}.", context.catalogue.state_name(state)));
    }
    if level(Level::Nation) {
        lines.text("US: no figure for the area or its state, so that of the nation.");
    }
    if roles.iter().any(RoleWithPay::is_broader) {
        lines.text("~: the pay series counts other jobs too; \"medpath show ROLE\" says which.");
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
