//! Pay by kind of employer on the page of a role.

use ratatui::text::{Line, Span};

use super::Writer;
use super::role::View;
use super::role_pay::Footnotes;
use crate::catalogue::Level;
use crate::compare::{Axis, Band};
use crate::export::series;
use crate::model::{IndustryCell, IndustryPay};
use crate::text;
use crate::tui::theme::Tone;
use crate::tui::widget::band;

/// Kinds that are shown: some broad occupations work in sixty.
const MOST: usize = 15;

/// Cells of a column of numbers.
const COLUMN: usize = 10;

/// Cells for the names where a band stands behind the numbers, and where none does.
const NAME: [usize; 2] = [34, 32];

/// Shortest band that is worth drawing.
const SHORTEST: usize = 24;

/// Longest band, and the mark of the source behind it.
const LONGEST: usize = 70;
const MARK: usize = 5;

pub(super) fn industries(view: View, writer: &mut Writer) {
    writer.blank();
    writer.heading(series::BY_INDUSTRY);
    let Some(pay) = view.catalogue.industries(view.role).filter(|pay| !pay.cells.is_empty()) else {
        writer.styled(series::NO_INDUSTRIES, Tone::Caution);
        return;
    };
    table(pay, writer);
    let rest = pay.cells.len() - shown(pay).len();
    if rest > 0 {
        let kinds = if rest == 1 { "kind with fewer jobs is" } else { "kinds with fewer jobs are" };
        let text =
            format!("{rest} more {kinds} not shown here. The command \"medpath pay {}\" prints all.", view.role.id);
        writer.styled(&text, Tone::Quiet);
    }
    for remark in series::industry_remarks(&view.record(), pay) {
        writer.sourced(&remark, &[&pay.source]);
    }
}

/// The kinds that are shown.
fn shown(pay: &IndustryPay) -> &[IndustryCell] {
    &pay.cells[..pay.cells.len().min(MOST)]
}

/// One line a kind: name, jobs, three percentiles, and the band where the window is wide.
fn table(pay: &IndustryPay, writer: &mut Writer) {
    let numbers = 4 * COLUMN;
    let cells = writer.width().saturating_sub(NAME[0] + numbers + 2 + MARK).min(LONGEST);
    let cells = if cells < SHORTEST { 0 } else { cells };
    let name = if cells > 0 { NAME[0] } else { NAME[1].min(writer.width().saturating_sub(numbers + MARK)) };
    // Where not even a short name has room beside the numbers, it stands above them.
    let above = name < 18;
    let name = if above { 2 } else { name };
    let axis =
        Axis::around(shown(pay).iter().map(|cell| Band { percentiles: cell.annual.rising(), level: Level::Nation }));
    let quiet = writer.theme.style(Tone::Quiet);
    let head: String = ["jobs", "10th", "median", "90th"].iter().map(|head| format!("{head:>COLUMN$}")).collect();
    let over = if cells > 0 { format!("  {}", band::axis_line(&axis, cells)) } else { String::new() };
    writer.line(Line::styled(
        format!("{}{head}{over}", text::fit(if above { "" } else { "Dollars a year" }, name)),
        quiet,
    ));
    let mut notes = Footnotes::default();
    for cell in shown(pay) {
        let mut names = if above {
            writer.line(Line::from(cell.name().to_owned()));
            vec![String::new()]
        } else {
            text::wrap(cell.name(), name - 1)
        }
        .into_iter();
        let first = names.next().unwrap_or_default();
        let mut line = vec![Span::raw(text::fit(&first, name)), Span::raw(figures(cell, &mut notes))];
        if cells > 0 {
            line.push(Span::raw("  "));
            line.push(band::band(&writer.theme, &cell.annual.rising(), &axis, cells));
        }
        writer.sourced_line(Line::from(line), &[&pay.source]);
        names.for_each(|rest| writer.line(Line::from(format!(" {rest}"))));
    }
    notes.write(writer);
}

/// Jobs and three percentiles in columns.
fn figures(cell: &IndustryCell, notes: &mut Footnotes) -> String {
    let mut line = format!("{:>COLUMN$}", notes.count(cell.employment));
    for figure in [cell.annual.p10, cell.annual.p50, cell.annual.p90] {
        line.push_str(&format!("{:>COLUMN$}", notes.amount(figure, false)));
    }
    line
}
