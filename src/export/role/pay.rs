//! Pay: area, state and nation in numbers, what they leave out, and how many jobs are expected.

use super::{Block, RoleRecord, Section, series};
use crate::catalogue::{Level, Pay, PayRow};
use crate::compare::{Axis, Band};
use crate::model::{Figure, Money, Projection, WageBasis, short_area_name};
use crate::text;

pub(super) fn pay(record: &RoleRecord) -> Section {
    let mut section = Section::new("Pay");
    let pay = record.catalogue.pay(record.role, record.area);
    let rows = pay.rows();
    if rows.is_empty() {
        section.text("No wage table has this occupation, neither here nor for the nation.", &[]);
    }
    missing_rows(record, &pay, &mut section);
    let drawn = rows.iter().filter(|(_, row)| row.wage.annual.rising().iter().any(|figure| !figure.is_missing()));
    let named: Vec<_> = drawn.clone().map(|(_, row)| (short(row), row.wage.annual.rising())).collect();
    if !named.is_empty() {
        let bands = drawn.map(|(level, row)| Band { percentiles: row.wage.annual.rising(), level: *level });
        section.blocks.push(Block::Bands { axis: Axis::around(bands), named });
    }
    for (_, row) in &rows {
        figures(record, row, &mut section);
    }
    remarks(record, &rows, &mut section);
    if record.role.soc.is_some() {
        section.blocks.extend(series::by_industry(record));
        section.blocks.extend(series::by_year(record));
    }
    if let Some(projection) = record.catalogue.projection(record.role) {
        section.heading("Jobs ahead");
        outlook(projection, &mut section);
    }
    section
}

/// Name of a row beside its band.
fn short(row: &PayRow) -> String {
    short_area_name(row.kind, row.name).to_owned()
}

/// Says where the table has nothing.
fn missing_rows(record: &RoleRecord, pay: &Pay, section: &mut Section) {
    if pay.area.is_none() && !pay.rows().is_empty() {
        let name = record.catalogue.area(record.area).map_or(record.area.0.as_str(), |area| area.name.as_str());
        let instead = pay.nearest().map(|(level, row)| match level {
            Level::Area | Level::State => row.name,
            Level::Nation => "the nation",
        });
        let instead = instead.map(|name| format!(" The nearest figure is that of {name}.")).unwrap_or_default();
        section.text(format!("The table has no row for this occupation in {name}.{instead}"), &[]);
    }
}

/// The figures of one area in words.
fn figures(record: &RoleRecord, row: &PayRow, section: &mut Section) {
    let (year, hour) = (&row.wage.annual, &row.wage.hourly);
    let wage = format!(
        "{}{}; a tenth earn less than {}, a quarter less than {}, a quarter more than {}, a \
         tenth more than {}; mean {}. Jobs: {}",
        median(year.p50, hour.p50),
        if record.role.wage_basis == WageBasis::Broader { ", broader series" } else { "" },
        text::money(year.p10),
        text::money(year.p25),
        text::money(year.p75),
        text::money(year.p90),
        text::money(year.mean),
        text::count(row.wage.employment),
    );
    section.fact(row.name, format!("{wage}. {} figures", row.edition), &[row.source]);
}

/// Some occupations have a median for one of the two only.
fn median(year: Figure<Money>, hour: Figure<Money>) -> String {
    match (year.is_missing(), hour.is_missing()) {
        (false, false) => format!("median {} a year ({} an hour)", text::money(year), text::hourly(hour)),
        (false, true) => format!("median {} a year", text::money(year)),
        (true, false) => format!("median {} an hour, {} for a year", text::hourly(hour), text::NOT_PUBLISHED),
        (true, true) => format!("median {}", text::NOT_PUBLISHED),
    }
}

/// What the figures count and what they leave out.
fn remarks(record: &RoleRecord, rows: &[(Level, PayRow)], section: &mut Section) {
    if let Some(note) = text::wage_note(record.role) {
        section.text(note, &[]);
    }
    let figures = || rows.iter().flat_map(|(_, row)| row.wage.annual.rising());
    if figures().any(|figure| matches!(figure, Figure::AtLeast(_))) {
        section.text("\"or more\": the publisher gives no figure above that amount.", &[]);
    }
    if figures().any(Figure::is_missing) {
        section.text("\"not published\": the publisher does not release a figure there.", &[]);
    }
    if !rows.is_empty() {
        section.text("Pay leaves out overtime, extra pay for shifts, and the self-employed.", &[]);
    }
}

fn outlook(projection: &Projection, section: &mut Section) {
    let sentence = format!(
        "{}, nation: {} jobs in {}, {} expected in {} ({}); about {} openings a year, most of them to replace people \
         who leave",
        projection.title,
        text::openings(projection.employment_base_thousands),
        projection.base_year,
        text::openings(projection.employment_target_thousands),
        projection.target_year,
        text::change(projection.change_percent),
        text::openings(projection.annual_openings_thousands),
    );
    section.text(sentence, &[&projection.source()]);
}
