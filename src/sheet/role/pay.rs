//! Pay: area, state and nation in numbers, what they leave out, and how many jobs are expected.

use super::{RoleRecord, series};
use crate::catalogue::{Level, Pay, PayRow};
use crate::model::{Projection, Role, short_area_name};
use crate::sheet::{Body, Link, Mark, PayLine, PayOf, PayTable, Section, SectionId, group_pay};
use crate::text;

/// Kinds of employers that are named: some broad occupations work in sixty.
const MOST_KINDS: usize = 10;

pub(super) fn pay(record: &RoleRecord, hourly: bool) -> Section {
    let mut section = Section::new(SectionId::Pay);
    let pay = record.catalogue.pay(record.role, record.area);
    if pay.rows().is_empty() {
        let words = "No wage table has this occupation, neither here nor for the nation.";
        section.text(words).marked(Mark::Missing);
    } else {
        // Before the figures, which would be read as the role's own.
        group_pay::remarks(record.catalogue, record.role, &mut section);
        figures(&pay, record.role, hourly, &mut section);
        nearest(record, &pay, &mut section);
        let words = "Where this role pays best, area by area";
        section.link(words, Link::BestPayOf(record.role.id.clone())).marked(Mark::Quiet);
    }
    remarks(record, &pay, &mut section);
    if record.role.soc.is_some() {
        series::by_employer(record, MOST_KINDS, &mut section);
        series::by_year(record, &mut section);
    }
    section.heading("Jobs ahead, whole nation");
    match record.catalogue.projection(record.role) {
        Some(projection) => outlook(projection, &mut section),
        None => {
            section.text("The projections do not list this occupation.").marked(Mark::Missing);
        }
    }
    section
}

/// Pay of the area, the state and the nation, with what a reader of these figures must know.
pub(super) fn at_home(record: &RoleRecord, section: &mut Section) {
    let pay = record.catalogue.pay(record.role, record.area);
    let rows = pay.rows();
    if rows.is_empty() {
        let words = "No wage table has this occupation, neither here nor for the nation.";
        section.text(words).marked(Mark::Missing);
        if let Some(note) = text::wage_note(record.role, record.page()) {
            section.text(note).marked(Mark::Caution);
        }
        return;
    }
    group_pay::remarks(record.catalogue, record.role, section);
    section.push(Body::Pay(PayTable::new(PayOf::AreasByYear, lines(&rows, record.role))));
    if let Some((_, row)) = pay.nearest().filter(|(_, row)| !row.wage.hourly.p50.is_missing()) {
        let words = format!("{} in {}", text::hourly(row.wage.hourly.p50), row.name);
        section.fact("Median an hour", words).from([row.source]);
    }
    nearest(record, &pay, section);
    section.text(text::PAY_LEAVES_OUT).marked(Mark::Quiet);
}

/// Says where the table has nothing for the area, and whose figure is the nearest.
fn nearest(record: &RoleRecord, pay: &Pay, section: &mut Section) {
    let instead = match pay.nearest() {
        Some((Level::Area, _)) => return,
        Some((Level::State, row)) => format!(" The nearest figure is that of {}.", row.name),
        Some((Level::Nation, _)) => " The nearest figure is that of the nation.".to_owned(),
        None => String::new(),
    };
    let name = record.area_name();
    let missing = match pay.area {
        None => format!("The table has no row for this occupation in {name}."),
        Some(_) => format!("No median is published for {name}."),
    };
    section.text(missing + &instead).marked(Mark::Caution);
}

/// Rows of a role's pay for a table.
pub(super) fn lines(rows: &[(Level, PayRow)], role: &Role) -> Vec<PayLine> {
    let line = |row: &PayRow| PayLine {
        name: row.name.to_owned(),
        short: short_area_name(row.kind, row.name).into_owned(),
        wage: Some(row.wage),
        source: Some(row.source.clone()),
        of_group: role.pay_worth().is_group(),
    };
    rows.iter().map(|(_, row)| line(row)).collect()
}

fn figures(pay: &Pay, role: &Role, hourly: bool, section: &mut Section) {
    let rows = pay.rows();
    let of = if hourly { PayOf::AreasByHour } else { PayOf::AreasByYear };
    section.push(Body::Pay(PayTable::new(of, lines(&rows, role))));
    section.gap();
    let sources = || rows.iter().map(|(_, row)| row.source);
    let each = |words: &dyn Fn(&PayRow) -> String| {
        let said: Vec<String> = rows.iter().map(|(_, row)| format!("{} {}", row.name, words(row))).collect();
        said.join("; ")
    };
    // The table above shows the median in one of the two; here it stands in the other.
    let median = |row: &PayRow| match hourly {
        true => text::money(row.wage.annual.p50),
        false => text::hourly(row.wage.hourly.p50),
    };
    let mean = |row: &PayRow| match hourly {
        true => text::hourly(row.wage.hourly.mean),
        false => text::money(row.wage.annual.mean),
    };
    let (shown, other) = if hourly { ("an hour", "a year") } else { ("a year", "an hour") };
    section.fact(format!("Median {other}"), each(&median)).from(sources());
    section.fact(format!("Mean {shown}"), each(&mean)).from(sources());
}

/// What the figures count and what they leave out.
fn remarks(record: &RoleRecord, pay: &Pay, section: &mut Section) {
    let rows = pay.rows();
    section.gap();
    if let Some(row) = pay.area
        && let Some(error) = row.wage.mean_error
    {
        let words = "Half the workers here earn less than the median. The survey's mean is uncertain by";
        section.text(format!("{words} {error} percent.")).from([row.source]);
    }
    if rows.is_empty() {
        if let Some(note) = text::wage_note(record.role, record.page()) {
            section.text(note).marked(Mark::Caution);
        }
        return;
    }
    section.text(text::PAY_LEAVES_OUT);
    for same in rows.chunk_by(|(_, one), (_, other)| one.source == other.source) {
        // Imported states can be of another release than the nation.
        let names: Vec<&str> = same.iter().map(|(_, row)| row.name).collect();
        let whose = if same.len() == rows.len() { String::new() } else { format!(" of {}", names.join(" and ")) };
        let (_, row) = same[0];
        let table = "Occupational Employment and Wage Statistics, U.S. Bureau of Labor Statistics";
        section.text(format!("Wages{whose}: {}, {table}.", row.edition)).from([row.source]);
    }
}

fn outlook(projection: &Projection, section: &mut Section) {
    let sentence = format!(
        "{}: {} jobs in {}, {} in {}, a change of {}. About {} openings a year, most of them to replace people who leave.",
        projection.title,
        text::openings(projection.employment_base_thousands),
        projection.base_year,
        text::openings(projection.employment_target_thousands),
        projection.target_year,
        text::change(projection.change_percent),
        text::openings(projection.annual_openings_thousands),
    );
    section.text(sentence).from([&projection.source()]);
}
