//! The file of one state: what is written, and what of the file that is there stays.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::areas::Group;
use super::edition::Release;
use super::write::json;
use crate::model::{AreaKind, WAGE_COLUMNS};
use crate::sorting;

/// An area with its rows, each a JSON list.
pub(super) struct AreaBlock {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) kind: AreaKind,
    pub(super) rows: BTreeMap<String, String>,
}

/// The text of a state's file: the state first, then its areas by name.
pub(super) fn render(state: &str, release: &Release, mut areas: Vec<AreaBlock>) -> String {
    let whole = |kind| matches!(kind, AreaKind::Nation | AreaKind::State | AreaKind::Territory);
    sorting::by(&mut areas, |a, b| (!whole(a.kind), &a.name, &a.code).cmp(&(!whole(b.kind), &b.name, &b.code)));
    let areas: Vec<String> = areas.iter().map(area_text).collect();
    format!(
        "{{\n\"state\":{},\"source\":{},\"edition\":{},\n\"top_code\":{{\"annual\":{},\"hourly\":{}}},\n\
         \"columns\":{},\n\"areas\":[\n{}\n]\n}}\n",
        json(state),
        json(&release.source()),
        json(&release.edition()),
        json(&release.top.annual),
        json(&release.top.hourly),
        json(&WAGE_COLUMNS),
        areas.join(",\n")
    )
}

fn area_text(area: &AreaBlock) -> String {
    let mut text = format!(
        "{{\"code\":{},\"name\":{},\"kind\":{},\"wages\":{{",
        json(&area.code),
        json(&area.name),
        json(&area.kind)
    );
    for (at, (soc, row)) in area.rows.iter().enumerate() {
        let comma = if at == 0 { "" } else { "," };
        // Writing to a string cannot fail.
        let _ = write!(text, "{comma}\n{}:{row}", json(soc));
    }
    text.push_str("}}");
    text
}

#[derive(Deserialize)]
struct Held {
    source: String,
    edition: String,
    areas: Vec<HeldArea>,
}

#[derive(Deserialize)]
struct HeldArea {
    code: String,
    name: String,
    kind: AreaKind,
    wages: BTreeMap<String, Box<RawValue>>,
}

/// The areas of the file that is there that stay: those of the same release and of kinds that are not imported now.
///
/// So the state, metropolitan and nonmetropolitan files of a release can be imported one after the other. A file
/// that is damaged counts as absent.
pub(super) fn kept(
    path: &Path,
    state: &str,
    release: &Release,
    groups: &BTreeSet<Group>,
    notes: &mut Vec<String>,
) -> Vec<AreaBlock> {
    let Ok(text) = fs::read_to_string(path) else { return Vec::new() };
    let Ok(held) = serde_json::from_str::<Held>(&text) else {
        notes.push(format!("{} was damaged and is replaced", path.display()));
        return Vec::new();
    };
    let mut others = held.areas;
    others.retain(|area| !groups.contains(&(state.into(), area.kind)));
    if held.source != release.source() {
        if !others.is_empty() {
            notes.push(format!(
                "{state}: the figures of {} for {} areas that are not in these tables are gone; import the other tables of {} too",
                held.edition,
                others.len(),
                release.edition()
            ));
        }
        return Vec::new();
    }
    let block = |area: HeldArea| AreaBlock {
        code: area.code,
        name: area.name,
        kind: area.kind,
        rows: area.wages.into_iter().map(|(soc, row)| (soc, row.get().to_owned())).collect(),
    };
    others.into_iter().map(block).collect()
}
