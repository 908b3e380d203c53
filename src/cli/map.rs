//! `medpath map`

use std::io::Write;

use serde::Serialize;

use super::args::{AxisName, FormatName, Wanted};
use super::context::Context;
use super::list::filters;
use super::say;
use super::table::RoleWithPay;
use super::width;
use crate::catalogue::Catalogue;
use crate::error::{Error, Exit};
use crate::export::{Csv, Export, Text, write_json};
use crate::map::{LeftOut, Map, MapAxis, Spot};
use crate::model::{RoleId, SourceId};
use crate::sheet::{map_rows, map_table};

#[derive(Serialize)]
struct Record<'a> {
    area: &'a str,
    x: &'static str,
    y: &'static str,
    roles: Vec<Placed<'a>>,
    not_on_map: Vec<Missing<'a>>,
}

#[derive(Serialize)]
struct Placed<'a> {
    id: &'a RoleId,
    title: &'a str,
    x: Value<'a>,
    y: Value<'a>,
}

#[derive(Serialize)]
struct Value<'a> {
    value: f64,
    /// The upper end of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<f64>,
    or_more: bool,
    of_group: bool,
    sources: &'a [SourceId],
}

#[derive(Serialize)]
struct Missing<'a> {
    id: &'a RoleId,
    axis: &'static str,
    why: &'static str,
}

impl<'a> Record<'a> {
    fn new(catalogue: &'a Catalogue, map: &'a Map, area: &'a str) -> Self {
        let roles = map.points.iter().map(|point| {
            let role = catalogue.role_at(point.at);
            let [x, y] = point.spots.each_ref().map(Value::new);
            Placed { id: &role.id, title: &role.title, x, y }
        });
        let missing = map.left_out.iter().map(|(at, axis, why)| Missing {
            id: &catalogue.role_at(*at).id,
            axis: key(*axis),
            why: match why {
                LeftOut::NoFigure => "no_figure",
                LeftOut::GroupPay => "group_pay",
            },
        });
        let [x, y] = map.axes.map(key);
        Self { area, x, y, roles: roles.collect(), not_on_map: missing.collect() }
    }
}

impl<'a> Value<'a> {
    fn new(spot: &'a Spot) -> Self {
        Self { value: spot.value, to: spot.to, or_more: spot.or_more, of_group: spot.of_group, sources: &spot.sources }
    }
}

/// An axis, as it is typed.
fn key(axis: MapAxis) -> &'static str {
    match axis {
        MapAxis::Time => "time",
        MapAxis::Pay => "pay",
        MapAxis::Growth => "growth",
        MapAxis::Openings => "openings",
        MapAxis::Jobs => "jobs",
    }
}

/// Prints where the roles that pass the filters stand.
pub(super) fn run(
    context: &Context,
    axes: [AxisName; 2],
    wanted: &Wanted,
    format: FormatName,
    out: &mut dyn Write,
) -> Result<Exit, Error> {
    let (catalogue, code) = (&context.catalogue, context.area()?);
    if axes[0] == axes[1] {
        return Err(Error::Usage("--x and --y are the same. Name two of time, pay, growth, openings, jobs.".into()));
    }
    let filters = filters(catalogue, wanted)?;
    let area = catalogue.area(&code).ok_or_else(|| Error::NotFound(format!("no area has the code \"{code}\"")))?;
    let mut map = Map::new(catalogue, &code, axes.map(MapAxis::from));
    map.keep(|at| {
        let role = catalogue.role_at(at);
        filters.fit(role, &RoleWithPay::new(catalogue, role, &code).facts()).is_listed(wanted.maybe)
    });
    match format {
        FormatName::Text => Text { width: width() }.export(&map_table(catalogue, &map, area), out)?,
        FormatName::Json => write_json(&Record::new(catalogue, &map, code.as_str()), out)?,
        FormatName::Csv => Csv.export(&map_rows(catalogue, &map, area), out)?,
        FormatName::Md | FormatName::Html => {
            return Err(Error::Usage("map writes text, json and csv. Use one of these with --format.".into()));
        }
    }
    if map.points.is_empty() {
        say("medpath: no role that passes these filters has a figure on both axes.");
        return Ok(Exit::Nothing);
    }
    Ok(Exit::Done)
}
