//! Pay on a page: bands on one axis with their figures in columns, as the width allows.

use ratatui::text::{Line, Span};

use super::Writer;
use crate::compare::{Axis, Band};
use crate::model::{Figure, Money, SourceId, Wage};
use crate::sheet::{NO_FIGURES, PayLine, PayOf, PayTable, Unusual};
use crate::text;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::band;

/// Longest band; behind it stands the mark of its source.
const LONGEST: usize = 70;
const MARK: usize = 5;

/// Cells for the name of an area, as many as the longest needs between these, and for a year.
const AREA: (usize, usize) = (14, 26);
const YEAR: usize = 8;

/// Cells for the name of an area in a preview, the fewest for the words behind its band, and the width from which they stand
/// behind it.
const GLANCE: usize = 13;
const LONGEST_GLANCE: usize = 24;
const WORDS: usize = 31;
const WORDS_BESIDE: usize = 70;

/// Cells of a column of numbers.
const COLUMN: usize = 10;

/// Widest column of a table of areas.
const WIDEST: usize = 11;

/// Cells for the kind of employer where a band stands behind the numbers, and where none does.
const KIND: [usize; 2] = [34, 32];

/// Shortest band that is worth drawing behind numbers, and the narrowest name before them.
const SHORTEST: usize = 24;
const NARROWEST: usize = 18;

/// The percentiles of a table of areas and whether it counts jobs too, the fullest choice first. Jobs without a column
/// stand under it; the bands above show the percentiles that are left out.
const KEPT: [(&[usize], bool); 4] = [(&ALL, true), (&ALL, false), (&[0, 2, 4], true), (&[2], true)];
const ALL: [usize; 5] = [0, 1, 2, 3, 4];

impl Writer {
    pub(super) fn pay(&mut self, table: &PayTable) {
        match table.of {
            PayOf::AreasByYear | PayOf::AreasByHour | PayOf::Roles => {
                let longest = table.rows.iter().map(|row| text::width(&row.short) + 1).max().unwrap_or(0);
                let name = longest.clamp(AREA.0, AREA.1);
                self.bands(table, "Pay a year", name);
                self.legend(table, name);
                self.blank();
                self.areas(table, name);
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

    /// A band and its median a row. On a narrow place the words stand under the band, so that it keeps a readable length
    /// and no figure is cut.
    fn glance(&mut self, table: &PayTable) {
        // As wide as the longest name, so that none is cut: "Boise City, ID".
        let names = table.rows.iter().map(|row| text::width(&row.short));
        let name = names.max().unwrap_or(0).clamp(GLANCE, LONGEST_GLANCE);
        let width = self.width();
        let below = width < WORDS_BESIDE;
        let words = |wage: &Wage| format!("median {}, {}", text::money_brief(wage.annual.p50), jobs(wage));
        let longest = table.rows.iter().filter_map(|row| Some(text::width(&words(row.wage.as_ref()?)) + 1)).max();
        let beside = if below { 0 } else { longest.unwrap_or(0).max(WORDS) };
        let cells = width.saturating_sub(name + beside + 1).clamp(12, 60);
        self.quiet_line(format!("{}{}", text::fit("Pay a year", name), band::axis_line(&table.axis, cells)));
        for row in &table.rows {
            let Some(wage) = &row.wage else { continue };
            let words = words(wage);
            let drawn = drawn(table)(&self.theme, &wage.annual.rising(), &table.axis, cells);
            let mut line = vec![Span::raw(text::fit(&row.short, name)), drawn];
            if below {
                self.line(Line::from(line));
                let under = [name, 2].into_iter().find(|under| under + text::width(&words) <= width).unwrap_or(2);
                self.text(&format!("{}{words}", " ".repeat(under)));
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
                Some(wage) => drawn(table)(&self.theme, &wage.annual.rising(), &table.axis, cells),
                None => Span::styled(NO_FIGURES, self.theme.style(Tone::Missing)),
            };
            self.sourced_line(Line::from(vec![Span::raw(text::fit(&row.short, label)), drawn]), source(row));
        }
    }

    /// What the parts of a band mean.
    fn legend(&mut self, table: &PayTable, indent: usize) {
        let glyphs = self.theme.glyphs;
        let band = if table.of_group() { &glyphs.group_band } else { &glyphs.band };
        let ends = format!("{} lowest tenth to {} highest tenth", band.ends[0], band.ends[1]);
        let middle = format!("{} middle half, {} median", band.thick, band.median);
        self.styled(&format!("{}{ends}, {middle}", " ".repeat(indent)), Tone::Quiet);
    }

    /// One line an area, one column a percentile, as many as have room for whole figures.
    fn areas(&mut self, table: &PayTable, name: usize) {
        let hourly = table.of == PayOf::AreasByHour;
        self.heading(if hourly { "Dollars an hour (h: a year)" } else { "Dollars a year (h: an hour)" });
        let room = self.measure().saturating_sub(name + MARK);
        let wages: Vec<(&PayLine, &Wage)> =
            table.rows.iter().filter_map(|row| Some((row, row.wage.as_ref()?))).collect();
        let percentile = |wage: &Wage, at: usize| amount(table, table.figures(wage).rising()[at]);
        let widest = |head: &str, cell: &dyn Fn(&Wage) -> String| {
            wages.iter().map(|(_, wage)| text::width(&cell(wage))).chain([text::width(head)]).max().unwrap_or(0) + 1
        };
        let needs = |kept: &[usize], counts: bool| -> Vec<usize> {
            let percentiles = kept.iter().map(|at| widest(text::PERCENTILES[*at], &|wage| percentile(wage, *at)));
            percentiles.chain(counts.then(|| widest("jobs", &count))).collect()
        };
        let fits = |(kept, counts): &(&[usize], bool)| needs(kept, *counts).iter().sum::<usize>() <= room;
        let (kept, counts) = KEPT.into_iter().find(fits).unwrap_or(KEPT[3]);
        let needed = needs(kept, counts);
        let spare = room.saturating_sub(needed.iter().sum()) / needed.len();
        let columns: Vec<usize> = needed.iter().map(|cells| (cells + spare).min(WIDEST).max(*cells)).collect();
        let line = |area: &str, cells: Vec<String>| {
            let cells = cells.iter().zip(&columns).map(|(cell, column)| format!("{cell:>column$}"));
            text::fit(area, name) + &cells.collect::<String>()
        };
        let heads = kept.iter().map(|at| text::PERCENTILES[*at]).chain(counts.then_some("jobs")).map(str::to_owned);
        self.quiet_line(line("", heads.collect()));
        for (row, wage) in &wages {
            let cells = kept.iter().map(|at| percentile(wage, *at)).chain(counts.then(|| count(wage)));
            self.sourced_line(Line::from(line(&row.short, cells.collect())), source(row));
        }
        if !counts {
            let of_areas = wages.iter().map(|(row, wage)| format!("{} {}", row.short, count(wage)));
            self.text(&format!("Jobs: {}.", of_areas.collect::<Vec<_>>().join("; ")));
        }
        if kept != ALL {
            self.styled("The bands show the percentiles that have no room in the table.", Tone::Quiet);
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
                line.extend([Span::raw("  "), drawn(table)(&self.theme, &rising, &table.axis, cells)]);
            }
            self.sourced_line(Line::from(line), source(row));
            names.for_each(|rest| self.line(Line::from(format!(" {rest}"))));
        }
    }

    /// One line a percentile, one column a year; the latest years, as many as have room for whole figures.
    fn years(&mut self, table: &PayTable) {
        let known = |row: &PayLine, words: &dyn Fn(&Wage) -> String| row.wage.as_ref().map_or("-".to_owned(), words);
        let figure = |at: usize| move |wage: &Wage| amount(table, wage.annual.rising()[at]);
        let cells = |row: &PayLine| -> Vec<String> {
            let percentiles = table.told().iter().map(|at| known(row, &figure(*at)));
            [row.short.clone()].into_iter().chain(percentiles).chain([known(row, &count)]).collect()
        };
        let needed = table.rows.iter().flat_map(cells).map(|cell| text::width(&cell)).max().unwrap_or(0) + 1;
        let room = self.measure().saturating_sub(YEAR);
        let earlier = table.rows.len().saturating_sub(room / needed);
        let rows = &table.rows[earlier..];
        let column = COLUMN.min(room / rows.len().max(1)).max(needed);
        let line = |name: &str, cell: &dyn Fn(&PayLine) -> String| {
            let cells: String = rows.iter().map(|row| format!("{:>column$}", cell(row))).collect();
            format!("{}{cells}", text::fit(name, YEAR))
        };
        self.quiet_line(line("", &|row| row.short.clone()));
        for at in table.told() {
            self.line(Line::from(line(text::PERCENTILES[*at], &|row| known(row, &figure(*at)))));
        }
        self.line(Line::from(line("jobs", &|row| known(row, &count))));
        if earlier > 0 {
            let words = format!("In figures: the {} latest years. A wider window has all.", rows.len());
            self.styled(&words, Tone::Quiet);
        }
    }

    fn quiet_line(&mut self, line: String) {
        self.line(Line::styled(line, self.theme.style(Tone::Quiet)));
    }
}

/// How the bands of a table are drawn: hollow if they are those of a wider group.
fn drawn(table: &PayTable) -> fn(&Theme, &Band, &Axis, usize) -> Span<'static> {
    if table.of_group() { band::group_band } else { band::band }
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

/// A number of jobs in words.
fn jobs(wage: &Wage) -> String {
    match wage.employment {
        Figure::NotReleased | Figure::Absent => format!("jobs {}", text::NOT_PUBLISHED),
        number => format!("{} jobs", text::count(number)),
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
