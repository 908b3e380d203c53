//! The rows of a comparison in their order.

use super::better::{Worth, best};
use super::{Cell, Column, Row, RowKind, Value, Whose};
use crate::catalogue::{Catalogue, Level, PayRow};
use crate::model::{Figure, Money, Often, Projection, Stated, Step};

/// All rows.
pub(super) fn rows<'a>(catalogue: &'a Catalogue, columns: &[Column<'a>]) -> Vec<Row<'a>> {
    use RowKind as K;
    let known = |kind, value: &dyn Fn(&Column<'a>) -> Option<Value<'a>>| Row {
        kind,
        cells: columns.iter().map(|column| Cell { value: value(column), whose: None, better: false }).collect(),
    };
    let pay = |kind, value: &dyn Fn(PayRow<'a>) -> Option<Value<'a>>| Row {
        kind,
        cells: columns.iter().map(|column| of_pay(kind, column, value)).collect(),
    };
    vec![
        pay(K::Pay, &|row| Some(Value::Pay(row.wage.annual))),
        published(K::Median, columns, |row| row.wage.annual.p50, Value::Money, |amount: Money| f64::from(amount.0)),
        pay(K::Ends, &|row| {
            let (low, high) = (row.wage.annual.p10, row.wage.annual.p90);
            (!low.is_missing() || !high.is_missing()).then_some(Value::Ends(low, high))
        }),
        published(K::Jobs, columns, |row| row.wage.employment, Value::Jobs, f64::from),
        projected(K::Growth, columns, |row| row.change_percent, Value::Change),
        projected(K::Openings, columns, |row| row.annual_openings_thousands, Value::Openings),
        time(columns),
        known(K::Schooling, &|of| of.role.entry_education.value().map(|entry| Value::Schooling(entry.level))),
        known(K::License, &|of| Some(Value::License(of.license))),
        known(K::Credentials, &|of| credentials(catalogue, of)),
        known(K::Schedule, &|of| {
            let known =
                of.role.schedule.value().filter(|one| {
                    [one.nights, one.weekends, one.on_call].iter().any(|often| *often != Often::NotStated)
                });
            known.map(Value::Schedule)
        }),
        known(K::Patients, &|of| of.role.patient_contact.value().map(|level| Value::Patients(*level))),
        known(K::Blood, &|of| of.role.blood_exposure.value().map(|level| Value::Blood(*level))),
        known(K::Body, &|of| of.role.physical_demands.value().map(|level| Value::Body(*level))),
        known(K::Wear, &|of| words(&of.page.what_you_wear)),
        known(K::PaidTraining, &|of| {
            of.here.paid_training().filter(|words| !words.is_empty()).map(|words| Value::Words(words))
        }),
        known(K::Remote, &|of| Some(Value::Remote(of.role.remote))),
        known(K::Places, &|of| names(of.page.settings.value()?.iter().map(String::as_str))),
        known(K::NextSteps, &|of| {
            names(catalogue.steps(of.role).next.value()?.iter().filter_map(|step| title(catalogue, step)))
        }),
    ]
}

fn words(stated: &Stated<String>) -> Option<Value<'_>> {
    stated.value().filter(|words| !words.is_empty()).map(|words| Value::Words(words))
}

fn names<'a>(names: impl Iterator<Item = &'a str>) -> Option<Value<'a>> {
    let names: Vec<&str> = names.collect();
    (!names.is_empty()).then_some(Value::Names(names))
}

fn title<'a>(catalogue: &'a Catalogue, step: &'a Step) -> Option<&'a str> {
    let role = step.role.as_ref().and_then(|id| catalogue.role(id));
    role.map(|role| role.title.as_str()).or(step.title.as_deref())
}

fn credentials<'a>(catalogue: &'a Catalogue, column: &Column<'a>) -> Option<Value<'a>> {
    let needed = column.credentials.iter().map(|needed| {
        let known = catalogue.credential(&needed.id);
        let state = known.and_then(|known| known.issued_in.as_ref()).map(|state| catalogue.state_name(state));
        (known.map_or(needed.id.0.as_str(), |known| known.abbreviation.as_str()), needed.need, state)
    });
    let needed: Vec<_> = needed.collect();
    (!needed.is_empty()).then_some(Value::Credentials(needed))
}

fn whose<'a>(kind: RowKind, column: &Column, level: Level, name: &'a str) -> Whose<'a> {
    let is_of_pay = matches!(kind, RowKind::Pay | RowKind::Median | RowKind::Ends);
    let worth = column.pay.worth;
    Whose { level, name, of_group: worth.is_group(), direction: worth.direction().filter(|_| is_of_pay) }
}

fn missing<'a>() -> Cell<'a> {
    Cell { value: None, whose: None, better: false }
}

/// A cell of the nearest row of the wage table that has a median.
fn of_pay<'a>(kind: RowKind, column: &Column<'a>, value: impl Fn(PayRow<'a>) -> Option<Value<'a>>) -> Cell<'a> {
    let Some((level, row)) = column.pay.nearest() else { return missing() };
    let value = value(row);
    Cell { whose: value.is_some().then(|| whose(kind, column, level, row.name)), value, better: false }
}

/// A row with the cell marked that is surely better than the others.
fn marked<'a>(kind: RowKind, judged: Vec<(Cell<'a>, Worth)>) -> Row<'a> {
    let (mut cells, worths): (Vec<Cell>, Vec<Worth>) = judged.into_iter().unzip();
    if let Some(at) = best(&worths) {
        cells[at].better = true;
    }
    Row { kind, cells }
}

/// The figure of a wider group is not that of this role alone, so it decides nothing.
fn worth(column: &Column, figure: Figure<f64>) -> Worth {
    if column.pay.worth.is_group() { Worth::Other } else { Worth::figure(figure) }
}

/// A row of one figure of the wage table. Figures of different levels are not set against each other.
fn published<'a, T: Copy>(
    kind: RowKind,
    columns: &[Column<'a>],
    figure: impl Fn(PayRow<'a>) -> Figure<T>,
    value: impl Fn(Figure<T>) -> Value<'a>,
    number: impl Fn(T) -> f64,
) -> Row<'a> {
    let found: Vec<_> = columns.iter().map(|column| column.nearest(&figure)).collect();
    let level = found.iter().flatten().map(|(level, _)| *level).next();
    let judge = |(column, found): (&Column<'a>, Option<(Level, PayRow<'a>)>)| {
        let Some((here, row)) = found else { return (missing(), Worth::Nothing) };
        let figure = figure(row);
        let cell = Cell { value: Some(value(figure)), whose: Some(whose(kind, column, here, row.name)), better: false };
        let known = figure.map(&number);
        (cell, if Some(here) == level { worth(column, known) } else { Worth::Other })
    };
    marked(kind, columns.iter().zip(found).map(judge).collect())
}

/// A row of the projections table, which is of the nation for everybody. More is better.
fn projected<'a>(
    kind: RowKind,
    columns: &[Column<'a>],
    figure: impl Fn(&Projection) -> f64,
    value: impl Fn(f64) -> Value<'a>,
) -> Row<'a> {
    let judge = |column: &Column<'a>| {
        let Some(projection) = column.projection else { return (missing(), Worth::Nothing) };
        let figure = figure(projection);
        let whose = whose(kind, column, Level::Area, "");
        let cell = Cell { value: Some(value(figure)), whose: Some(whose), better: false };
        (cell, worth(column, Figure::Is(figure)))
    };
    marked(kind, columns.iter().map(judge).collect())
}

fn time<'a>(columns: &[Column<'a>]) -> Row<'a> {
    let judge = |column: &Column<'a>| {
        let time = column.role.months_to_entry.value().filter(|time| time.whole().is_some());
        let worth = time.map_or(Worth::Nothing, Worth::time);
        (Cell { value: time.map(Value::Time), whose: None, better: false }, worth)
    };
    marked(RowKind::Time, columns.iter().map(judge).collect())
}
