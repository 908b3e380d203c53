//! Pay by kind of employer and over the years, whole nation.

use super::RoleRecord;
use crate::model::{Figure, PayYear, PayYears, Percentiles, SourceId, Wage};
use crate::sheet::{Body, Link, Mark, PayLine, PayOf, PayTable, Section};
use crate::text;

/// First year that is shown: the codes of many occupations meant other jobs before.
const FIRST_YEAR: u16 = 2021;

/// Adds the pay by kind of employer, of the kinds with most jobs.
pub(super) fn by_employer(record: &RoleRecord, most: usize, section: &mut Section) {
    section.heading("By employer, whole nation");
    let Some(pay) = record.catalogue.industries(record.role).filter(|pay| !pay.cells.is_empty()) else {
        section.text("The tables by kind of employer do not have this occupation.").marked(Mark::Missing);
        return;
    };
    let of_group = record.role.pay_worth().is_group();
    let lines = pay.cells.iter().take(most).map(|cell| PayLine {
        name: cell.name().to_owned(),
        short: cell.name().to_owned(),
        wage: Some(wage(cell.employment, cell.annual)),
        source: Some(pay.source.clone()),
        of_group,
    });
    section.push(Body::Pay(PayTable::new(PayOf::Employers, lines.collect())));
    if pay.cells.len() > most {
        let more = pay.cells.len() - most;
        let kinds = if more == 1 { "kind has" } else { "kinds have" };
        let words = format!("{more} more {kinds} fewer jobs");
        section.link(words, Link::PayOf(record.role.id.clone())).marked(Mark::Quiet);
    }
    let words = "figures. Kinds with few jobs are not published and other lines of business are left out, so the jobs \
        do not add up to the nation's.";
    section.text(format!("{} {words}", pay.edition)).from([&pay.source]);
    group(record, [&pay.source], section);
}

/// National figures in the shape of those of an area.
fn wage(employment: Figure<u32>, annual: Percentiles) -> Wage {
    let none = Figure::Absent;
    let hourly = Percentiles { p10: none, p25: none, p50: none, p75: none, p90: none, mean: none };
    Wage { employment, jobs_in_million: None, mean_error: None, annual, hourly }
}

/// Adds the pay over the years.
pub(super) fn by_year(record: &RoleRecord, section: &mut Section) {
    section.heading("Over the years, whole nation");
    let Some(pay) = record.catalogue.years(record.role).filter(|pay| !pay.years.is_empty()) else {
        section.text("The yearly tables do not have this occupation.").marked(Mark::Missing);
        return;
    };
    let of_group = record.role.pay_worth().is_group();
    let lines = shown_years(pay).into_iter().map(|(year, figures)| PayLine {
        name: format!("May {year}"),
        short: year.to_string(),
        wage: figures.map(|of| {
            let (p25, p75, mean) = (Figure::Absent, Figure::Absent, Figure::Absent);
            wage(of.employment, Percentiles { p10: of.p10, p25, p50: of.p50, p75, p90: of.p90, mean })
        }),
        source: figures.map(PayYear::source),
        of_group,
    });
    section.push(Body::Pay(PayTable::new(PayOf::Years, lines.collect())));
    let sources: Vec<SourceId> = pay.years.iter().map(PayYear::source).collect();
    for remark in year_remarks(pay) {
        section.text(remark).from(&sources);
    }
    group(record, &sources, section);
}

/// The years in order, also those that have no figures.
fn shown_years(pay: &PayYears) -> Vec<(u16, Option<&PayYear>)> {
    let last = pay.years.iter().map(|figures| figures.year).max().unwrap_or(FIRST_YEAR);
    (FIRST_YEAR..=last).map(|year| (year, pay.year(year))).collect()
}

/// What a reader of the years must know.
fn year_remarks(pay: &PayYears) -> Vec<String> {
    let mut said = Vec::new();
    let shown: Vec<&PayYear> = shown_years(pay).into_iter().filter_map(|(_, figures)| figures).collect();
    let ends = shown.first().zip(shown.last()).filter(|(first, last)| first.year < last.year);
    let change = ends.and_then(|(first, last)| match (first.p50, last.p50) {
        (Figure::Is(from), Figure::Is(to)) if from.0 > 0 => {
            let percent = (f64::from(to.0) / f64::from(from.0) - 1.0) * 100.0;
            Some(format!(
                "The median changed by {} from {} to {}",
                text::change(percent),
                first.edition(),
                last.edition()
            ))
        }
        _ => None,
    });
    said.push(format!(
        "{} in dollars of the day, not adjusted for prices.",
        change.map_or_else(|| "Pay is shown".to_owned(), |change| format!("{change},"))
    ));
    let top = |figures: &&PayYear| {
        [figures.p10, figures.p50, figures.p90].iter().any(|one| matches!(one, Figure::AtLeast(_)))
    };
    if shown.iter().any(top) {
        said.push("The amount above which the publisher gives no figure is not the same every year.".to_owned());
    }
    said
}

fn group<'s>(record: &RoleRecord, sources: impl IntoIterator<Item = &'s SourceId>, section: &mut Section) {
    if let Some(direction) = record.role.pay_worth().direction() {
        let words = format!("Group pay: these figures count other jobs too; {}.", text::direction(direction));
        section.text(words).from(sources).marked(Mark::Caution);
    }
}
