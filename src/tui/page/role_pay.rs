//! Pay of a role: area, state and nation on one axis, the figures under it, and what they leave out.

use ratatui::text::{Line, Span};

use super::Writer;
use super::role::View;
use super::role_industries::industries;
use super::role_years::over_years;
use crate::catalogue::{Level, Pay, PayRow};
use crate::compare::{Axis, Band};
use crate::model::{Figure, Money, Percentiles, short_area_name};
use crate::text;
use crate::tui::theme::Tone;
use crate::tui::widget::band;

pub(super) fn pay(view: View, writer: &mut Writer) {
    writer.section("Pay");
    let pay = view.catalogue.pay(view.role, &view.area.code);
    if pay.rows().is_empty() {
        writer.styled("No wage table has this occupation, neither here nor for the nation.", Tone::Caution);
    } else {
        bands(&pay, writer);
        writer.blank();
        figures(view, &pay, writer);
        writer.styled("w shows where this role pays best, area by area.", Tone::Quiet);
    }
    writer.blank();
    remarks(view, &pay, writer);
    if view.role.soc.is_some() {
        industries(view, writer);
        over_years(view, writer);
    }
    outlook(view, writer);
}

/// The amounts that are shown.
fn shown(view: View, row: &PayRow) -> Percentiles {
    if view.hourly { row.wage.hourly } else { row.wage.annual }
}

/// The names of the rows in a column.
fn name(row: &PayRow) -> String {
    short_area_name(row.kind, row.name).to_owned()
}

/// The bands of area, state and nation on an axis that is always in dollars a year.
fn bands(pay: &Pay, writer: &mut Writer) {
    let rows = pay.rows();
    let annual = |row: &PayRow| row.wage.annual.rising();
    let axis = Axis::around(rows.iter().map(|(level, row)| Band { percentiles: annual(row), level: *level }));
    let label = 16;
    // Behind each band stands the mark of its source.
    let cells = writer.measure().saturating_sub(label + 5).min(70);
    let quiet = writer.theme.style(Tone::Quiet);
    writer.line(Line::styled(format!("{}{}", text::fit("Pay a year", label), band::axis_line(&axis, cells)), quiet));
    for (_, row) in rows {
        let drawn = band::band(&writer.theme, &annual(&row), &axis, cells);
        writer.sourced_line(Line::from(vec![Span::raw(text::fit(&name(&row), label)), drawn]), &[row.source]);
    }
    let theme = writer.theme.glyphs;
    let legend = format!(
        "{}{} lowest tenth to {} highest tenth, {} middle half, {} median",
        " ".repeat(label),
        theme.band_ends[0],
        theme.band_ends[1],
        theme.band_thick,
        theme.band_median
    );
    writer.styled(&legend, Tone::Quiet);
}

/// The five percentiles in numbers, one line an area.
fn figures(view: View, pay: &Pay, writer: &mut Writer) {
    let unit = if view.hourly { "Dollars an hour (h for a year)" } else { "Dollars a year (h for an hour)" };
    writer.heading(unit);
    let quiet = writer.theme.style(Tone::Quiet);
    let label = 16;
    let room = writer.measure().saturating_sub(label + 5);
    // A narrow page leaves out the quarters, which the band shows.
    let kept: &[usize] = if room >= 54 { &[0, 1, 2, 3, 4] } else { &[0, 2, 4] };
    let column = (room / (kept.len() + 1)).min(11);
    let names = ["10th", "25th", "median", "75th", "90th"];
    let head: String = kept.iter().map(|at| format!("{:>column$}", names[*at])).collect();
    writer.line(Line::styled(format!("{}{head}{:>column$}", " ".repeat(label), "jobs"), quiet));
    let mut footnotes = Footnotes::default();
    for (_, row) in pay.rows() {
        let mut line = text::fit(&name(&row), label);
        let figures = shown(view, &row).rising();
        for figure in kept.iter().map(|at| figures[*at]) {
            line.push_str(&format!("{:>column$}", footnotes.amount(figure, view.hourly)));
        }
        line.push_str(&format!("{:>column$}", footnotes.count(row.wage.employment)));
        writer.sourced_line(Line::from(line), &[row.source]);
    }
    footnotes.write(writer);
    if pay.area.is_none() {
        let text = format!("The table has no row for this occupation in {}.", view.area.name);
        writer.styled(&text, Tone::Caution);
    }
}

/// Marks that the figures of the table needed.
#[derive(Default)]
pub(super) struct Footnotes {
    withheld: bool,
    top: bool,
    absent: bool,
}

impl Footnotes {
    pub(super) fn amount(&mut self, figure: Figure<Money>, hourly: bool) -> String {
        match figure {
            Figure::Is(_) if hourly => text::hourly(figure),
            Figure::Is(_) => text::money(figure),
            Figure::AtLeast(amount) => {
                self.top = true;
                let exact = Figure::Is(amount);
                format!("{}+", if hourly { text::hourly(exact) } else { text::money(exact) })
            }
            Figure::NotReleased => {
                self.withheld = true;
                "(a)".to_owned()
            }
            Figure::Absent => {
                self.absent = true;
                "none".to_owned()
            }
        }
    }

    pub(super) fn count(&mut self, figure: Figure<u32>) -> String {
        match figure {
            Figure::NotReleased => {
                self.withheld = true;
                "(a)".to_owned()
            }
            figure => text::count(figure),
        }
    }

    pub(super) fn write(self, writer: &mut Writer) {
        if self.withheld {
            writer.styled("(a) The publisher has an estimate but does not release it.", Tone::Quiet);
        }
        if self.top {
            writer.styled("+ That much or more: the publisher gives no figures above it.", Tone::Quiet);
        }
        if self.absent {
            writer.styled("none: the publisher has no such figure for this occupation.", Tone::Quiet);
        }
    }
}

/// What a reader of the figures must know.
fn remarks(view: View, pay: &Pay, writer: &mut Writer) {
    match pay.nearest() {
        Some((Level::Area, row)) => {
            if let Some(error) = row.wage.mean_error {
                let text = format!(
                    "Half the workers here earn less than the median. The survey's mean is uncertain by {error} percent."
                );
                writer.sourced(&text, &[row.source]);
            }
        }
        Some((_, row)) => {
            let text = format!("No median is published for {}. The screens show {}'s.", view.area.name, row.name);
            writer.styled(&text, Tone::Caution);
        }
        None => {}
    }
    if let Some(note) = text::wage_note(view.role) {
        writer.styled(&note, Tone::Caution);
    }
    writer.text("Pay leaves out overtime, extra for nights and weekends, and people who work for themselves.");
    if let Some((_, row)) = pay.rows().first() {
        let text = format!(
            "Wages: {}, {}.",
            row.edition, "Occupational Employment and Wage Statistics, U.S. Bureau of Labor Statistics"
        );
        writer.sourced(&text, &[row.source]);
    }
}

fn outlook(view: View, writer: &mut Writer) {
    writer.blank();
    writer.heading("Jobs ahead, in the whole nation");
    let Some(projection) = view.catalogue.projection(view.role) else {
        writer.styled("The projections do not list this occupation.", Tone::Caution);
        return;
    };
    let source = projection.source();
    let jobs = |thousands: f64| text::openings(thousands);
    let sentence = format!(
        "{}: {} jobs in {}, {} in {}, a change of {}. About {} openings a year, most of them to replace people who leave.",
        projection.title,
        jobs(projection.employment_base_thousands),
        projection.base_year,
        jobs(projection.employment_target_thousands),
        projection.target_year,
        text::change(projection.change_percent),
        jobs(projection.annual_openings_thousands),
    );
    writer.sourced(&sentence, &[&source]);
}
