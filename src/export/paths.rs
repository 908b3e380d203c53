//! The steps around a role: as text, and in the words that the screen uses too.

use std::io::{self, Write};

use super::{Export, Lines, Text};
use crate::catalogue::{Catalogue, Level};
use crate::model::{AreaCode, Role, StepMonths, WageBasis};
use crate::paths::{Direction, Paths, Way};
use crate::text;

/// The steps around a role, seen from an area.
pub struct PathsRecord<'a> {
    /// Where figures and sources come from.
    pub catalogue: &'a Catalogue,
    /// The steps.
    pub paths: &'a Paths<'a>,
    /// The area whose pay is shown.
    pub area: &'a AreaCode,
}

/// What a step means for whom one has been so far.
pub fn step_kind(way: &Way) -> &'static str {
    if way.builds() { "builds on it" } else { "starts again" }
}

/// What a step adds, and how long that takes where a source says so.
pub fn step_adds(catalogue: &Catalogue, way: &Way, sideways: bool) -> String {
    // What lies beside may be told from the other side only; then it counts for the way back.
    let back = sideways && way.direction == Direction::ToHere;
    let label = if back { "Coming from there adds" } else { "Adds" };
    let time = way.months().map(|months| format!(". {}", step_months(catalogue, months))).unwrap_or_default();
    format!("{label}: {}{time}", way.adds().trim_end_matches('.'))
}

/// The months of a step with whoever says so.
fn step_months(catalogue: &Catalogue, months: &StepMonths) -> String {
    let source = catalogue.source(&months.source);
    let named = source
        .map_or_else(|| months.source.0.clone(), |source| format!("{}; {}", source.title, text::basis(source.kind)));
    format!("Takes {} (source: {named})", text::hours_range(months.min, months.max, "months"))
}

/// Median pay with whose it is, for a line of running text.
pub fn pay_words(catalogue: &Catalogue, role: &Role, area: &AreaCode) -> String {
    let Some((level, row)) = catalogue.pay(role, area).nearest() else {
        return match role.wage_basis {
            WageBasis::None => "no table counts it".to_owned(),
            _ => text::NOT_PUBLISHED.to_owned(),
        };
    };
    let mut remarks = Vec::new();
    match level {
        Level::Area => {}
        Level::State => remarks.push(row.name),
        Level::Nation if area.is_nation() => {}
        Level::Nation => remarks.push("nation"),
    }
    if role.wage_basis == WageBasis::Broader {
        remarks.push("counts other jobs too");
    }
    let median = format!("median {}", text::money(row.wage.annual.p50));
    if remarks.is_empty() { median } else { format!("{median} ({})", remarks.join(", ")) }
}

/// What is said where a part of the tree has no step.
pub const NOTHING_LEADS_HERE: &str =
    "No role of the catalogue names this one as its next step. Getting in, on the role's page, says how to start.";
/// The same for what follows.
pub const NOTHING_FOLLOWS: &str =
    "Our sources do not say what follows. Ask people who do the job, or an employer who hires for it.";
/// The same for what lies beside it.
pub const NOTHING_SIDEWAYS: &str =
    "Our sources do not say what lies beside it. Ask people who do the job, or a school counselor.";
/// What the words of the steps mean.
pub const STEP_WORDS: &str = "Builds on it: what you learned counts. Starts again: train from the start.";
/// Why most steps have no months.
pub const NO_MONTHS: &str = "Where a step has no months, our sources do not say how long it takes: ask a school that \
    teaches it, or an employer.";

impl Export<PathsRecord<'_>> for Text {
    fn export(&self, record: &PathsRecord<'_>, out: &mut dyn Write) -> io::Result<()> {
        let mut lines = Lines::new(self.width);
        let paths = record.paths;
        lines.text(&format!("Paths: {}", paths.role.title));
        lines.text(STEP_WORDS);
        let parts = [
            ("Leads here", &paths.leads_here, NOTHING_LEADS_HERE),
            ("Follows", &paths.follows, NOTHING_FOLLOWS),
            ("Sideways", &paths.sideways, NOTHING_SIDEWAYS),
        ];
        for (name, ways, nothing) in parts {
            if name == "Follows" {
                lines.section("This role");
                lines.text(&paths.role.title);
                lines.fact("Pay", &pay_words(record.catalogue, paths.role, record.area));
                lines.fact("Time to entry", &text::months(&paths.role.months_to_entry));
            }
            lines.section(name);
            if ways.is_empty() {
                lines.text(nothing);
            }
            for way in ways {
                step(record, way, name == "Sideways", 0, &mut lines);
            }
        }
        lines.blank();
        lines.text(NO_MONTHS);
        let area = record.catalogue.area(record.area).map_or(record.area.0.as_str(), |area| area.name.as_str());
        let edition = record.catalogue.pay(paths.role, record.area).nearest().map(|(_, row)| row.edition);
        let edition = edition.map(|edition| format!(", {edition}")).unwrap_or_default();
        lines.text(&format!("Pay: median a year in {area}{edition}; where it has no figure, the state or the nation."));
        out.write_all(lines.finish().as_bytes())
    }
}

fn step(record: &PathsRecord, way: &Way, sideways: bool, indent: usize, lines: &mut Lines) {
    let pay = way.target.role().map_or_else(
        || "not in this catalogue".to_owned(),
        |role| format!("pay: {}", pay_words(record.catalogue, role, record.area)),
    );
    let (first, rest) = (format!("{}- ", " ".repeat(indent)), " ".repeat(indent + 2));
    lines.hanging(&first, &rest, &format!("{}: {}; {pay}", way.target.title(), step_kind(way)));
    lines.hanging(&rest, &format!("{rest}  "), &step_adds(record.catalogue, way, sideways));
    if !way.follows.is_empty() {
        lines.hanging(&rest, &rest, "Follows after it:");
    }
    for next in &way.follows {
        step(record, next, sideways, indent + 4, lines);
    }
}
