//! `medpath list`

use std::collections::BTreeSet;
use std::io::Write;

use serde::Serialize;

use super::Format;
use super::args::{NoneAny, SortName, Wanted, YesNo};
use super::context::Context;
use super::say;
use super::table::{RoleWithPay, table};
use crate::catalogue::Catalogue;
use crate::error::{Error, Exit};
use crate::export::write_json;
use crate::filter::{Counter, Facet, Facts, Filters, Fit, Order, Unsure, Wish, sort};
use crate::model::{
    Contact, Direction, FamilyId, Figure, Money, MonthsToEntry, RoleId, SourceId, Stated, Track, WageBasis,
};
use crate::names::is_same;
use crate::sorting;

#[derive(Serialize)]
struct RoleRecord<'a> {
    id: &'a RoleId,
    title: &'a str,
    family: &'a FamilyId,
    track: Track,
    basis: WageBasis,
    direction: Option<Direction>,
    median_annual: Option<Figure<Money>>,
    median_area: Option<&'a str>,
    median_source: Option<&'a SourceId>,
    months_to_entry: &'a Stated<MonthsToEntry>,
    change_percent: Option<f64>,
    annual_openings_thousands: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fit: Option<&'static str>,
    /// The local pack that it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    local: Option<&'a str>,
}

impl<'a> RoleRecord<'a> {
    /// `maybe` if roles are listed that may fit.
    fn new(catalogue: &'a Catalogue, listed: &RoleWithPay<'a>, maybe: bool) -> Self {
        let role = listed.role;
        let nearest = listed.pay.nearest().map(|(_, row)| row);
        Self {
            id: &role.id,
            title: &role.title,
            family: &role.family,
            track: role.track,
            basis: role.wage_basis,
            direction: role.pay_worth().direction(),
            median_annual: nearest.map(|row| row.wage.annual.p50),
            median_area: nearest.map(|row| row.code.0.as_str()),
            median_source: nearest.map(|row| row.source),
            months_to_entry: &role.months_to_entry,
            change_percent: listed.projection.map(|row| row.change_percent),
            annual_openings_thousands: listed.projection.map(|row| row.annual_openings_thousands),
            fit: (maybe || listed.fit.is_unsure()).then(|| fit_name(listed.fit)),
            local: catalogue.pack_of(&role.id).map(|pack| pack.about.name.as_str()),
        }
    }
}

/// How well a role fits, as a value of JSON.
fn fit_name(fit: Fit) -> &'static str {
    match fit {
        Fit::Fits => "fits",
        Fit::MayFit => "may_fit",
        Fit::NotKnown => "not_known",
        Fit::Fails => "fails",
    }
}

/// Prints the roles that fit the filters, below them those that may, and if asked for those of which it is not known.
pub(super) fn run(
    context: &Context,
    (wanted, by): (&Wanted, Option<SortName>),
    format: Format,
    out: &mut dyn Write,
) -> Result<Exit, Error> {
    let filters = filters(&context.catalogue, wanted)?;
    let area = context.area()?;
    let mut all: Vec<RoleWithPay> =
        context.catalogue.roles().iter().map(|role| RoleWithPay::new(&context.catalogue, role, &area)).collect();
    let facts: Vec<Facts> = all.iter().map(RoleWithPay::facts).collect();
    let mut counter = Counter::new(&filters, &[]);
    for (listed, facts) in all.iter_mut().zip(&facts) {
        listed.fit = counter.fit(listed.role, facts);
    }
    let unsure = counter.finish().unsure;
    let mut places: Vec<usize> = (0..all.len()).filter(|at| all[*at].fit.is_listed(wanted.maybe)).collect();
    sort(&mut places, order(by), |at| all[at].role, |at| facts[at]);
    sorting::by_key(&mut places, |at| all[*at].fit);
    let chosen: Vec<RoleWithPay> = places.iter().map(|at| RoleWithPay { ..all[*at] }).collect();
    if format == Format::Json {
        write_json(
            &chosen.iter().map(|listed| RoleRecord::new(&context.catalogue, listed, wanted.maybe)).collect::<Vec<_>>(),
            out,
        )?;
    } else if !chosen.is_empty() {
        out.write_all(table(context, &chosen, &area).as_bytes())?;
        if !filters.is_empty() {
            let fitting = chosen.iter().filter(|listed| listed.fit == Fit::Fits).count();
            writeln!(out, "{fitting} of {} roles: {}.", all.len(), filter_words(&context.catalogue, &filters))?;
        }
    }
    if let Some(line) = unsure_line(&unsure, wanted.maybe) {
        say(&line);
    }
    if chosen.is_empty() {
        say(&format!(
            "medpath: no role passes these filters: {}. Leave one out.",
            filter_words(&context.catalogue, &filters)
        ));
        return Ok(Exit::Nothing);
    }
    Ok(Exit::Done)
}

/// How many roles may fit or are not known, why, and what lists the latter.
pub(super) fn unsure_line(unsure: &Unsure, listed: bool) -> Option<String> {
    let mut line = format!("medpath: {}.", unsure.reasons().join("; "));
    if unsure.count(Fit::NotKnown) > 0 && !listed {
        line.push_str(" --maybe lists those that are not known.");
    }
    (!unsure.is_empty()).then_some(line)
}

/// The filters in words.
fn filter_words(catalogue: &Catalogue, filters: &Filters) -> String {
    let title = |id: &FamilyId| catalogue.family_title(id).to_owned();
    let words: Vec<String> = filters.active().into_iter().map(|facet| filters.describe(facet, title)).collect();
    words.join("; ")
}

fn order(sort: Option<SortName>) -> Order {
    match sort {
        None => Order::Match,
        Some(SortName::Pay) => Order::Pay,
        Some(SortName::Growth) => Order::Growth,
        Some(SortName::Time) => Order::Time,
        Some(SortName::Title) => Order::Title,
        Some(SortName::Openings) => Order::Openings,
    }
}

/// The filters that the arguments name.
pub(super) fn filters(catalogue: &Catalogue, wanted: &Wanted) -> Result<Filters, Error> {
    let contact: &[Contact] = match wanted.patient_contact {
        None => &[],
        Some(YesNo::Yes) => &[Contact::Some, Contact::Most],
        Some(YesNo::No) => &[Contact::None],
    };
    let wishes = [
        (Facet::License, wanted.license == Some(NoneAny::None), Wish::No),
        (Facet::License, wanted.license == Some(NoneAny::Any), Wish::Yes),
        (Facet::Military, wanted.military == Some(YesNo::Yes), Wish::Yes),
        (Facet::Military, wanted.military == Some(YesNo::No), Wish::No),
        (Facet::Children, wanted.no_children, Wish::No),
        (Facet::Children, wanted.children, Wish::Yes),
        (Facet::Nights, wanted.no_nights, Wish::No),
        (Facet::Nights, wanted.nights, Wish::Yes),
        (Facet::Weekends, wanted.no_weekends, Wish::No),
        (Facet::Weekends, wanted.weekends, Wish::Yes),
    ];
    let asked = [
        (Facet::PaidTraining, wanted.paid_training),
        (Facet::Blood, wanted.no_blood),
        (Facet::Body, wanted.light),
        (Facet::Remote, wanted.remote),
        (Facet::Growth, wanted.growing),
    ];
    Ok(Filters {
        families: families(catalogue, &wanted.family)?,
        tracks: wanted.track.iter().map(|name| Track::from(*name)).collect(),
        max_education: wanted.max_education.map(Into::into),
        max_months: wanted.max_months,
        min_pay: wanted.min_pay,
        contact: contact.iter().copied().collect(),
        age: wanted.age,
        wishes: wishes.into_iter().filter(|(_, asked, _)| *asked).map(|(facet, _, wish)| (facet, wish)).collect(),
        only: asked.into_iter().filter(|(_, asked)| *asked).map(|(facet, _)| facet).collect(),
    })
}

/// Families by id or title.
fn families(catalogue: &Catalogue, names: &[String]) -> Result<BTreeSet<FamilyId>, Error> {
    let find = |name: &String| {
        let is_it = |one: &str| is_same(one, name);
        let found = catalogue.families().find(|family| is_it(&family.id.0) || is_it(&family.title));
        found.map(|family| family.id.clone()).ok_or_else(|| {
            let known: Vec<String> =
                catalogue.families().map(|family| format!("  {}  {}", family.id.0, family.title)).collect();
            Error::NotFound(format!("no family is called \"{name}\". The families:\n{}", known.join("\n")))
        })
    };
    names.iter().map(find).collect()
}
