//! The map of all roles in words: its axes, the figures of each role, who is left out and why.

use super::{Body, Column, Mark, Section, SectionId, Sheet, Table, TableRow};
use crate::catalogue::{Catalogue, Level};
use crate::map::{LeftOut, Map, MapAxis, Point, Spot};
use crate::model::{Area, AreaCode, Figure, Money, Role};
use crate::text;

/// What an axis shows, in few words.
pub fn map_axis(axis: MapAxis) -> &'static str {
    match axis {
        MapAxis::Time => "time to job",
        MapAxis::Pay => "pay here",
        MapAxis::Growth => "growth",
        MapAxis::Openings => "openings a year",
        MapAxis::Jobs => "jobs here",
    }
}

/// What an axis shows, in full.
fn axis_means(axis: MapAxis) -> &'static str {
    match axis {
        MapAxis::Time => {
            "Time from high school to the first day of paid work. Of a range, the point stands at the shorter end; where only the longest time is known, there."
        }
        MapAxis::Pay => "Median pay a year, the nearest that is published: the area, else the state, else the nation.",
        MapAxis::Growth => "Projected change in jobs in the nation over ten years.",
        MapAxis::Openings => "Projected openings a year in the nation.",
        MapAxis::Jobs => "Jobs in the chosen area.",
    }
}

/// A mark on an axis.
pub fn map_tick(axis: MapAxis, value: f64) -> String {
    let whole = value.max(0.0) as u32;
    match axis {
        MapAxis::Time if value == 0.0 => "0".to_owned(),
        MapAxis::Time => format!("{} yr", whole / 12),
        MapAxis::Pay => text::axis_label(whole),
        MapAxis::Growth if value == 0.0 => "0%".to_owned(),
        MapAxis::Growth => format!("{value:+}%"),
        MapAxis::Openings | MapAxis::Jobs => text::thousands(whole),
    }
}

/// The value of a role on an axis in words, with what must be known of it.
pub fn map_value(role: &Role, axis: MapAxis, spot: &Spot, area: &Area) -> String {
    let words = figure(role, axis, spot);
    if axis == MapAxis::Time {
        return words;
    }
    let whose = match spot.level {
        Some(Level::State) if area.state.as_str() != "US" => format!(", all of {}", area.state.as_str()),
        Some(Level::Nation) => ", whole US".to_owned(),
        _ => String::new(),
    };
    let group = if spot.of_group { " (group figure: counts other jobs too)" } else { "" };
    [words, whose, group.to_owned()].concat()
}

/// The value alone.
fn figure(role: &Role, axis: MapAxis, spot: &Spot) -> String {
    let published = |amount: u32| if spot.or_more { Figure::AtLeast(amount) } else { Figure::Is(amount) };
    match axis {
        MapAxis::Time => text::months_wordings(&role.months_to_entry).pop().unwrap_or_default(),
        MapAxis::Pay => text::money(published(spot.value as u32).map(Money::dollars)),
        MapAxis::Growth => text::change(spot.value),
        MapAxis::Openings => text::openings(spot.value / 1000.0),
        MapAxis::Jobs => text::count(published(spot.value as u32)),
    }
}

/// The same for a column, with a mark for a group figure and the letters of whose it is.
fn brief(role: &Role, axis: MapAxis, spot: &Spot, area: &Area) -> String {
    let group = if spot.of_group { "~" } else { "" };
    let whose = match spot.level {
        Some(Level::State) => area.state.as_str(),
        Some(Level::Nation) => "US",
        Some(Level::Area) | None => "",
    };
    format!("{} {group}{whose}", figure(role, axis, spot)).trim_end().to_owned()
}

/// Why a role has no place on an axis.
fn left_out(axis: MapAxis, why: LeftOut) -> String {
    match why {
        LeftOut::NoFigure => format!("no figure for {}", map_axis(axis)),
        LeftOut::GroupPay => "only the pay of a wider group, which may be too high".to_owned(),
    }
}

/// What the axes mean, who is not on the map, and where the figures were read.
pub fn about_map(catalogue: &Catalogue, map: &Map, area: &AreaCode) -> Sheet {
    Sheet { sections: vec![axes(catalogue, map, area), missing(catalogue, map), sources(catalogue, map)], ..head(map) }
}

/// The same with the figures of every role.
pub fn map_table(catalogue: &Catalogue, map: &Map, area: &Area) -> Sheet {
    let mut roles = Section::new(SectionId::Roles);
    let names = map.axes.map(|axis| Column { name: map_axis(axis).into(), numbers: false });
    let columns = [Column { name: "role".into(), numbers: false }].into_iter().chain(names).collect();
    let row = |point: &Point| {
        let role = catalogue.role_at(point.at);
        let value = |at: usize| brief(role, map.axes[at], &point.spots[at], area);
        TableRow {
            cells: vec![role.title.clone(), value(0), value(1)],
            mark: Mark::Plain,
            sources: Vec::new(),
            of_cells: Vec::new(),
        }
    };
    roles.text(text::GROUP_MARK_MEANS).marked(Mark::Caution);
    roles.text("MD, US and the like: the figure is that of the state or the nation.").marked(Mark::Quiet);
    roles.push(Body::Table(Table { columns, rows: map.points.iter().map(row).collect() }));
    let rest = [axes(catalogue, map, &area.code), missing(catalogue, map), sources(catalogue, map)];
    Sheet { sections: [roles].into_iter().chain(rest).collect(), ..head(map) }
}

/// Every role in rows for a spreadsheet, with its sources; who is not on the map has the reason in the place of a value.
pub fn map_rows(catalogue: &Catalogue, map: &Map, area: &Area) -> Table {
    let column = |name: String| Column { name: name.into(), numbers: false };
    let pair = |axis: MapAxis| [column(map_axis(axis).to_owned()), column(format!("{}: source", map_axis(axis)))];
    let columns = [column("role".to_owned())].into_iter().chain(map.axes.into_iter().flat_map(pair)).collect();
    let row = |cells| TableRow { cells, mark: Mark::Plain, sources: Vec::new(), of_cells: Vec::new() };
    let on = map.points.iter().map(|point| {
        let role = catalogue.role_at(point.at);
        let mut cells = vec![role.title.clone()];
        for (axis, spot) in map.axes.into_iter().zip(&point.spots) {
            let names =
                spot.sources.iter().filter_map(|id| catalogue.source(id)).map(|source| text::source_line(&source));
            cells.extend([map_value(role, axis, spot, area), names.collect::<Vec<_>>().join("; ")]);
        }
        row(cells)
    });
    let off = map.left_out.iter().map(|(at, axis, why)| {
        let mut cells = vec![String::new(); 5];
        cells[0].clone_from(&catalogue.role_at(*at).title);
        cells[if *axis == map.axes[0] { 1 } else { 3 }] = left_out(*axis, *why);
        row(cells)
    });
    Table { columns, rows: on.chain(off).collect() }
}

fn head(map: &Map) -> Sheet {
    let [across, upward] = map.axes.map(map_axis);
    Sheet { title: format!("Map: {upward} by {across}"), ..Sheet::default() }
}

fn axes(catalogue: &Catalogue, map: &Map, area: &AreaCode) -> Section {
    let mut section = Section::new(SectionId::Remarks);
    for axis in map.axes {
        section.fact(text::capital(map_axis(axis)), axis_means(axis));
    }
    let name = catalogue.area(area).map_or(area.as_str(), |area| &area.name);
    section.text(format!("\"Here\" is {name}."));
    section.text("A group figure counts other jobs too, so it may not be right for this job.").marked(Mark::Caution);
    section
}

fn missing(catalogue: &Catalogue, map: &Map) -> Section {
    let mut section = Section::new(SectionId::Missing);
    section.text(format!("{} not on this map.", text::roles(map.left_out.len())));
    for (at, axis, why) in &map.left_out {
        section.entry(format!("{}: {}", catalogue.role_at(*at).title, left_out(*axis, *why)));
    }
    section
}

fn sources(catalogue: &Catalogue, map: &Map) -> Section {
    let mut section = Section::new(SectionId::Sources);
    let mut ids = Vec::new();
    for id in map.points.iter().flat_map(|point| &point.spots).flat_map(|spot| &spot.sources) {
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    section.sources(catalogue, &ids);
    section
}
