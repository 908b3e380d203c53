//! Pay on a page: bands on one axis with their figures in columns, as the width allows.

use ratatui::text::{Line, Span};

use super::Writer;
use crate::model::{Figure, Money, SourceId, Wage};
use crate::sheet::{NO_FIGURES, PayLine, PayOf, PayTable, Unusual};
use crate::text;
use crate::tui::theme::Tone;
use crate::tui::widget::band;

/// Longest band; behind it stands the mark of its source.
const LONGEST: usize = 70;
const MARK: usize = 5;

/// Cells for the name of an area and for a year.
const AREA: usize = 16;
const YEAR: usize = 8;

/// Cells for the name of an area in a preview and for the words behind its band, and the width from which they stand
/// behind it.
const GLANCE: usize = 13;
const WORDS: usize = 31;
const WORDS_BESIDE: usize = 70;

/// Cells of a column of numbers.
const COLUMN: usize = 10;

/// Cells for the kind of employer where a band stands behind the numbers, and where none does.
const KIND: [usize; 2] = [34, 32];

/// Shortest band that is worth drawing behind numbers, and the narrowest name before them.
const SHORTEST: usize = 24;
const NARROWEST: usize = 18;

/// Width from which a table of areas has all five percentiles; a narrower one leaves out the quarters, which the band
/// shows.
const ALL_FIVE: usize = 54;

impl Writer {
    pub(super) fn pay(&mut self, table: &PayTable) {
        match table.of {
            PayOf::AreasByYear | PayOf::AreasByHour => {
                self.bands(table, "Pay a year", AREA);
                self.legend();
                self.blank();
                self.areas(table);
            }
            PayOf::Glance => return self.glance(table),
            PayOf::Employers => self.employers(table),
            PayOf::Years => {
                self.bands(table, "May", YEAR);
                self.years(table);
            }
        }
        for unusual in table.unusual() {
            self.styled(&format!("{} {}", mark_of(unusual), unusual.words()), Tone::Quiet);
        }
    }

    /// A band and its median a row. On a narrow place the words stand under the band, so that it keeps a readable length.
    fn glance(&mut self, table: &PayTable) {
        let width = self.width();
        let below = width < WORDS_BESIDE;
        let cells = width.saturating_sub(GLANCE + if below { 0 } else { WORDS } + 1).clamp(12, 60);
        self.quiet_line(format!("{}{}", text::fit("Pay a year", GLANCE), band::axis_line(&table.axis, cells)));
        for row in &table.rows {
            let Some(wage) = &row.wage else { continue };
            let words = format!("median {}, {} jobs", text::money_brief(wage.annual.p50), text::count(wage.employment));
            let drawn = band::band(&self.theme, &wage.annual.rising(), &table.axis, cells);
            let mut line = vec![Span::raw(text::fit(&row.short, GLANCE)), drawn];
            if below {
                self.line(Line::from(line));
                self.line(Line::from(format!("{}{words}", " ".repeat(GLANCE))));
            } else {
                line.push(Span::raw(format!(" {words}")));
                self.line(Line::from(line));
            }
        }
    }

    /// One band a row, under the axis.
    fn bands(&mut self, table: &PayTable, head: &str, label: usize) {
        let cells = self.measure().saturating_sub(label + MARK).min(LONGEST);
        self.quiet_line(format!("{}{}", text::fit(head, label), band::axis_line(&table.axis, cells)));
        for row in &table.rows {
            let drawn = match &row.wage {
                Some(wage) => band::band(&self.theme, &wage.annual.rising(), &table.axis, cells),
                None => Span::styled(NO_FIGURES, self.theme.style(Tone::Missing)),
            };
            self.sourced_line(Line::from(vec![Span::raw(text::fit(&row.short, label)), drawn]), source(row));
        }
    }

    /// What the parts of a band mean.
    fn legend(&mut self) {
        let glyphs = self.theme.glyphs;
        let ends = format!("{} lowest tenth to {} highest tenth", glyphs.band_ends[0], glyphs.band_ends[1]);
        let middle = format!("{} middle half, {} median", glyphs.band_thick, glyphs.band_median);
        self.styled(&format!("{}{ends}, {middle}", " ".repeat(AREA)), Tone::Quiet);
    }

    /// One line an area, one column a percentile.
    fn areas(&mut self, table: &PayTable) {
        let hourly = table.of == PayOf::AreasByHour;
        self.heading(if hourly { "Dollars an hour (h for a year)" } else { "Dollars a year (h for an hour)" });
        let room = self.measure().saturating_sub(AREA + MARK);
        let kept: &[usize] = if room >= ALL_FIVE { &[0, 1, 2, 3, 4] } else { &[0, 2, 4] };
        let column = (room / (kept.len() + 1)).min(11);
        let head: String = kept.iter().map(|at| format!("{:>column$}", text::PERCENTILES[*at])).collect();
        self.quiet_line(format!("{}{head}{:>column$}", " ".repeat(AREA), "jobs"));
        for row in &table.rows {
            let Some(wage) = &row.wage else { continue };
            let rising = table.figures(wage).rising();
            let figures: String = kept.iter().map(|at| format!("{:>column$}", amount(table, rising[*at]))).collect();
            let line = format!("{}{figures}{:>column$}", text::fit(&row.short, AREA), count(wage));
            self.sourced_line(Line::from(line), source(row));
        }
    }

    /// One line a kind of employer: name, jobs, three percentiles, and the band where the window is wide.
    fn employers(&mut self, table: &PayTable) {
        let numbers = 4 * COLUMN;
        let cells = self.width().saturating_sub(KIND[0] + numbers + 2 + MARK).min(LONGEST);
        let cells = if cells < SHORTEST { 0 } else { cells };
        let name = if cells > 0 { KIND[0] } else { KIND[1].min(self.width().saturating_sub(numbers + MARK)) };
        // Where not even a short name has room beside the numbers, it stands above them.
        let above = name < NARROWEST;
        let name = if above { 2 } else { name };
        let axis = if cells > 0 { format!("  {}", band::axis_line(&table.axis, cells)) } else { String::new() };
        let head: String = ["jobs", "10th", "median", "90th"].iter().map(|head| format!("{head:>COLUMN$}")).collect();
        self.quiet_line(format!("{}{head}{axis}", text::fit(if above { "" } else { "Dollars a year" }, name)));
        for row in &table.rows {
            let Some(wage) = &row.wage else { continue };
            let mut names = if above {
                self.line(Line::from(row.short.clone()));
                vec![String::new()]
            } else {
                text::wrap(&row.short, name - 1)
            }
            .into_iter();
            let rising = wage.annual.rising();
            let amounts: String =
                table.told().iter().map(|at| format!("{:>COLUMN$}", amount(table, rising[*at]))).collect();
            let first = text::fit(&names.next().unwrap_or_default(), name);
            let mut line = vec![Span::raw(format!("{first}{:>COLUMN$}{amounts}", count(wage)))];
            if cells > 0 {
                line.extend([Span::raw("  "), band::band(&self.theme, &rising, &table.axis, cells)]);
            }
            self.sourced_line(Line::from(line), source(row));
            names.for_each(|rest| self.line(Line::from(format!(" {rest}"))));
        }
    }

    /// One line a percentile, one column a year.
    fn years(&mut self, table: &PayTable) {
        let column = COLUMN.min(self.measure().saturating_sub(YEAR) / table.rows.len().max(1));
        let line = |name: &str, cell: &dyn Fn(&PayLine) -> String| {
            let cells: String = table.rows.iter().map(|row| format!("{:>column$}", cell(row))).collect();
            format!("{}{cells}", text::fit(name, YEAR))
        };
        self.quiet_line(line("", &|row| row.short.clone()));
        let known = |row: &PayLine, words: &dyn Fn(&Wage) -> String| row.wage.as_ref().map_or("-".to_owned(), words);
        for at in table.told() {
            let figure = |wage: &Wage| amount(table, wage.annual.rising()[*at]);
            self.line(Line::from(line(text::PERCENTILES[*at], &|row| known(row, &figure))));
        }
        self.line(Line::from(line("jobs", &|row| known(row, &count))));
    }

    fn quiet_line(&mut self, line: String) {
        self.line(Line::styled(line, self.theme.style(Tone::Quiet)));
    }
}

fn source(row: &PayLine) -> &[SourceId] {
    row.source.as_slice()
}

/// What stands in a column in the place of an unusual figure, and before its explanation.
fn mark_of(unusual: Unusual) -> &'static str {
    match unusual {
        Unusual::Withheld => "(a)",
        Unusual::Top => "+ That much or more:",
        Unusual::Absent => "none:",
    }
}

/// An amount for a column.
fn amount(table: &PayTable, figure: Figure<Money>) -> String {
    match figure {
        Figure::Is(_) => table.amount(figure),
        Figure::AtLeast(bound) => format!("{}+", table.amount(Figure::Is(bound))),
        Figure::NotReleased => "(a)".to_owned(),
        Figure::Absent => "none".to_owned(),
    }
}

/// A number of jobs for a column.
fn count(wage: &Wage) -> String {
    match wage.employment {
        Figure::NotReleased => "(a)".to_owned(),
        Figure::Absent => "none".to_owned(),
        number => text::count(number),
    }
}
