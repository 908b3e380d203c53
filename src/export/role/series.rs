//! Pay by kind of employer and over the years, whole nation.
//!
//! The page of a role draws the figures in its own way and takes the remarks from here.

use super::{Block, RoleRecord, Section};
use crate::model::{Figure, IndustryPay, PayYear, PayYears, SourceId, WageBasis};
use crate::text;

/// First year that is shown: the codes of many occupations meant other jobs before.
const FIRST_YEAR: u16 = 2021;

/// Heading of the table by kind of employer.
pub const BY_INDUSTRY: &str = "By kind of employer, whole nation";

/// Heading of the years.
pub const BY_YEAR: &str = "Over the years, whole nation";

/// What stands where no table by industry has the occupation.
pub const NO_INDUSTRIES: &str = "The tables by kind of employer do not have this occupation.";

/// What stands where no yearly table has the occupation.
pub const NO_YEARS: &str = "The yearly tables do not have this occupation.";

/// Pay by kind of employer as text.
pub fn by_industry(record: &RoleRecord) -> Vec<Block> {
    let mut section = Section::new("");
    section.heading(BY_INDUSTRY);
    let Some(pay) = record.catalogue.industries(record.role).filter(|pay| !pay.cells.is_empty()) else {
        section.text(NO_INDUSTRIES, &[]);
        return section.blocks;
    };
    for cell in &pay.cells {
        let words = format!(
            "{} jobs; median {}; a tenth earn less than {}, a tenth more than {}",
            text::count(cell.employment),
            text::money(cell.annual.p50),
            text::money(cell.annual.p10),
            text::money(cell.annual.p90),
        );
        section.fact(cell.name(), words, &[&pay.source]);
    }
    for remark in industry_remarks(record, pay) {
        section.text(remark, &[&pay.source]);
    }
    section.blocks
}

/// What a reader of the table by kind of employer must know.
pub fn industry_remarks(record: &RoleRecord, pay: &IndustryPay) -> Vec<String> {
    let mut said = vec![format!(
        "{} figures. Kinds with few jobs are not published and other lines of business are left out, so the jobs do \
         not add up to the nation's.",
        pay.edition
    )];
    said.extend(broader(record));
    said
}

/// Pay over the years as text.
pub fn by_year(record: &RoleRecord) -> Vec<Block> {
    let mut section = Section::new("");
    section.heading(BY_YEAR);
    let Some(pay) = record.catalogue.years(record.role).filter(|pay| !pay.years.is_empty()) else {
        section.text(NO_YEARS, &[]);
        return section.blocks;
    };
    for (year, figures) in shown_years(pay) {
        match figures {
            Some(figures) => {
                let words = format!(
                    "median {}; a tenth earned less than {}, a tenth more than {}; {} jobs",
                    text::money(figures.p50),
                    text::money(figures.p10),
                    text::money(figures.p90),
                    text::count(figures.employment),
                );
                section.fact(figures.edition(), words, &[&figures.source()]);
            }
            None => section.fact(format!("May {year}"), missing_year(), &[]),
        }
    }
    let sources = sources(pay);
    for remark in year_remarks(record, pay) {
        section.text(remark, &sources.iter().collect::<Vec<_>>());
    }
    section.blocks
}

/// The years in order, also those that have no figures.
pub fn shown_years(pay: &PayYears) -> Vec<(u16, Option<&PayYear>)> {
    let last = pay.years.iter().map(|figures| figures.year).max().unwrap_or(FIRST_YEAR);
    (FIRST_YEAR..=last).map(|year| (year, pay.year(year))).collect()
}

/// What stands in the place of a year without figures.
pub fn missing_year() -> &'static str {
    "our sources have no figures for that year"
}

/// The tables behind the years.
pub fn sources(pay: &PayYears) -> Vec<SourceId> {
    pay.years.iter().map(PayYear::source).collect()
}

/// What a reader of the years must know.
pub fn year_remarks(record: &RoleRecord, pay: &PayYears) -> Vec<String> {
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
    said.extend(broader(record));
    said
}

fn broader(record: &RoleRecord) -> Option<String> {
    let is_broader = record.role.wage_basis == WageBasis::Broader;
    is_broader.then(|| "Broader series: these figures count other jobs too.".to_owned())
}
