//! Pay over the years on the page of a role.

use ratatui::text::{Line, Span};

use super::Writer;
use super::role::View;
use super::role_pay::Footnotes;
use crate::export::series;
use crate::model::{Figure, Money, PayYear, PayYears};
use crate::text;
use crate::tui::theme::Tone;
use crate::tui::widget::{band, years};

/// Cells for the year or the name of a percentile.
const LABEL: usize = 8;

/// Cells of a year's column.
const COLUMN: usize = 10;

/// Longest bar; behind it stands the mark of its source.
const LONGEST: usize = 70;
const MARK: usize = 5;

pub(super) fn over_years(view: View, writer: &mut Writer) {
    writer.blank();
    writer.heading(series::BY_YEAR);
    let Some(pay) = view.catalogue.years(view.role).filter(|pay| !pay.years.is_empty()) else {
        writer.styled(series::NO_YEARS, Tone::Caution);
        return;
    };
    chart(pay, writer);
    numbers(pay, writer);
    let sources = series::sources(pay);
    for remark in series::year_remarks(&view.record(), pay) {
        writer.sourced(&remark, &sources.iter().collect::<Vec<_>>());
    }
}

/// One bar a year, earliest on top.
fn chart(pay: &PayYears, writer: &mut Writer) {
    let cells = writer.measure().saturating_sub(LABEL + MARK).min(LONGEST);
    let bar = |figures: &PayYear| [figures.p10, figures.p50, figures.p90];
    let axis = years::axis(pay.years.iter().map(bar));
    let quiet = writer.theme.style(Tone::Quiet);
    writer.line(Line::styled(format!("{}{}", text::fit("May", LABEL), band::axis_line(&axis, cells)), quiet));
    for (year, figures) in series::shown_years(pay) {
        let label = Span::raw(text::fit(&year.to_string(), LABEL));
        match figures {
            Some(figures) => {
                let drawn = years::bar(&writer.theme, bar(figures), &axis, cells);
                writer.sourced_line(Line::from(vec![label, drawn]), &[&figures.source()]);
            }
            None => writer.line(Line::from(vec![label, Span::styled(series::missing_year(), quiet)])),
        }
    }
}

/// A percentile of a year.
type Percentile = fn(&PayYear) -> Figure<Money>;

/// One line a percentile, one column a year.
fn numbers(pay: &PayYears, writer: &mut Writer) {
    let shown = series::shown_years(pay);
    let column = COLUMN.min(writer.measure().saturating_sub(LABEL) / shown.len().max(1));
    let quiet = writer.theme.style(Tone::Quiet);
    let head: String = shown.iter().map(|(year, _)| format!("{year:>column$}")).collect();
    writer.line(Line::styled(format!("{}{head}", " ".repeat(LABEL)), quiet));
    let percentiles: [(&str, Percentile); 3] =
        [("10th", |figures| figures.p10), ("median", |figures| figures.p50), ("90th", |figures| figures.p90)];
    let mut notes = Footnotes::default();
    for (name, percentile) in percentiles {
        let mut line = text::fit(name, LABEL);
        for (_, figures) in &shown {
            let amount = figures.map_or_else(|| "-".to_owned(), |figures| notes.amount(percentile(figures), false));
            line.push_str(&format!("{amount:>column$}"));
        }
        writer.line(Line::from(line));
    }
    notes.write(writer);
}
