//! Where a role pays best, for the overlay and the terminal.

use std::io::{self, Write};

use super::{Export, Lines, Text};
use crate::catalogue::{BestPay, PayRow, RankedPay, Ranking};
use crate::model::{AreaKind, Figure};
use crate::sheet::RoleRecord;
use crate::text;

/// The ranking of a role, seen from an area.
pub struct BestPayRecord<'a> {
    /// The role and the area.
    pub role: RoleRecord<'a>,
    /// The ranking.
    pub best: BestPay<'a>,
}

/// Cells of the columns beside the name: mark, rank, median, jobs.
const COLUMNS: [usize; 4] = [2, 4, 17, 14];

impl<'a> BestPayRecord<'a> {
    /// Ranks all areas.
    pub fn new(role: RoleRecord<'a>) -> Self {
        Self { best: role.catalogue.best_pay(role.role), role }
    }

    /// The two rankings with their headings, the one that the chosen area belongs to first.
    pub fn rankings(&self) -> [(&'static str, &Ranking<'a>); 2] {
        let local = ("Metropolitan areas and the areas outside of them", &self.best.local);
        let states = ("States and territories", &self.best.states);
        let kind = self.role.catalogue.area(self.role.area).map(|area| area.kind);
        if matches!(kind, Some(AreaKind::State | AreaKind::Territory)) { [states, local] } else { [local, states] }
    }

    /// Whether a row is that of the chosen area.
    pub fn is_chosen(&self, ranked: &RankedPay) -> bool {
        ranked.row.code == self.role.area
    }

    /// What stands above the list: the chosen area, and how many areas have no figure.
    pub fn summary(&self) -> Vec<String> {
        if self.best.is_empty() {
            let why = text::wage_note(self.role.role).unwrap_or_default();
            return vec![format!("No area has a published median for this role. {why}").trim_end().to_owned()];
        }
        let mut said = vec![self.chosen()];
        if let Some(nation) = self.best.nation.filter(|row| row.code != self.role.area) {
            said.push(format!("Nation: median {}, {} jobs.", money(&nation), jobs(&nation)));
        }
        let without = |ranking: &Ranking| format!("{} of {}", ranking.without, ranking.rows.len() + ranking.without);
        said.push(format!(
            "Highest median first. None is published for {} areas and for {} states and territories.",
            without(&self.best.local),
            without(&self.best.states),
        ));
        said
    }

    /// The chosen area in a sentence.
    fn chosen(&self) -> String {
        let code = self.role.area;
        let name = self.role.catalogue.area(code).map_or(code.0.as_str(), |area| area.name.as_str());
        for (ranking, what) in [(&self.best.local, "areas"), (&self.best.states, "states and territories")] {
            if let Some(ranked) = ranking.of(code) {
                let of = ranking.rows.len();
                let (median, jobs) = (money(&ranked.row), jobs(&ranked.row));
                return format!("{name}: rank {} of {of} {what}, median {median}, {jobs} jobs.", ranked.rank);
            }
        }
        match self.best.nation.filter(|row| row.code == code) {
            Some(nation) => format!("The nation: median {}, {} jobs.", money(&nation), jobs(&nation)),
            None => format!("{name}: no median is published, so it has no rank."),
        }
    }

    /// What a reader of the list must know.
    pub fn remarks(&self) -> Vec<String> {
        if self.best.is_empty() {
            return Vec::new();
        }
        let mut said = vec![
            "Prices differ too: the same pay buys less where rent is high. This list does not correct for that."
                .to_owned(),
        ];
        let rows = || self.best.local.rows.iter().chain(&self.best.states.rows);
        if rows().any(|ranked| matches!(ranked.row.wage.annual.p50, Figure::AtLeast(_))) {
            said.push(
                "\"or more\": the publisher gives no figure above that amount, so these share one rank.".to_owned(),
            );
        }
        said.extend(text::wage_note(self.role.role));
        if self.best.editions().len() > 1 {
            said.push(
                "Some states are of another release than the rest; their ranks compare different years.".to_owned(),
            );
        }
        said
    }

    /// A row in `cells` cells: rank, name, median, jobs; the rest of a long name stands under it. The mark for the
    /// chosen area stands before it.
    pub fn lines(&self, ranked: &RankedPay, mark: &str, cells: usize) -> Vec<String> {
        let [before, rank, median, jobs_column] = COLUMNS;
        let name = cells.saturating_sub(before + rank + 1 + median + jobs_column);
        let mark = if self.is_chosen(ranked) { mark } else { "" };
        let mut parts = text::wrap(ranked.row.name, name).into_iter();
        let first = format!(
            "{}{:>rank$} {}{:>median$}{:>jobs_column$}",
            text::fit(mark, before),
            ranked.rank,
            text::pad(&parts.next().unwrap_or_default(), name),
            money(&ranked.row),
            jobs(&ranked.row),
        );
        let rest = parts.map(|part| format!("{}{part}", " ".repeat(before + rank + 1)));
        std::iter::once(first).chain(rest).collect()
    }

    /// The names of the columns.
    pub fn head(cells: usize) -> String {
        let [before, rank, median, jobs] = COLUMNS;
        let name = cells.saturating_sub(before + rank + 1 + median + jobs);
        let lead = " ".repeat(before);
        format!("{lead}{:>rank$} {}{:>median$}{:>jobs$}", "rank", text::fit("area", name), "median a year", "jobs")
    }
}

fn money(row: &PayRow) -> String {
    text::money(row.wage.annual.p50)
}

fn jobs(row: &PayRow) -> String {
    text::count(row.wage.employment)
}

impl Export<BestPayRecord<'_>> for Text {
    fn export(&self, record: &BestPayRecord<'_>, out: &mut dyn Write) -> io::Result<()> {
        let mut lines = Lines::new(self.width);
        lines.text(&format!("Where {} pays best", record.role.role.title));
        record.summary().iter().for_each(|said| lines.text(said));
        record.remarks().iter().for_each(|said| lines.text(said));
        let cells = self.width.min(100);
        for (heading, ranking) in record.rankings() {
            if ranking.rows.is_empty() {
                continue;
            }
            lines.section(heading);
            lines.line(&BestPayRecord::head(cells));
            let rows = ranking.rows.iter().flat_map(|ranked| record.lines(ranked, ">", cells));
            rows.for_each(|line| lines.line(&line));
        }
        lines.blank();
        for (id, _) in record.best.editions() {
            if let Some(source) = record.role.catalogue.source(id) {
                lines.text(&format!("{}. {}", text::source_line(&source), source.url));
            }
        }
        out.write_all(lines.finish().as_bytes())
    }
}
