//! The areas for which the Bureau of Labor Statistics publishes wages.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{AreaCode, StateCode};

impl AreaCode {
    /// The nation.
    pub const NATION: &'static str = "99";

    /// Whether this is the whole nation.
    pub fn is_nation(&self) -> bool {
        self.0 == Self::NATION
    }
}

impl StateCode {
    /// The letters that stand for the nation.
    pub const NATION: &'static str = "US";
}

/// What kind of area it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AreaKind {
    /// The United States.
    Nation,
    /// A state or the District of Columbia.
    State,
    /// Guam, Puerto Rico, the Virgin Islands.
    Territory,
    /// A metropolitan area.
    Metropolitan,
    /// What lies outside the metropolitan areas.
    Nonmetropolitan,
}

/// An area without its wages, in JSON `[code, name, kind, state]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "AreaRow", into = "AreaRow")]
pub struct Area {
    /// Its code.
    pub code: AreaCode,
    /// Its name as published.
    pub name: String,
    /// Its kind.
    pub kind: AreaKind,
    /// Postal letters of the state that holds most of it, `US` for the nation.
    pub state: StateCode,
}

impl Area {
    /// The name for a narrow place, see [`short_area_name`].
    pub fn short_name(&self) -> Cow<'_, str> {
        short_area_name(self.kind, &self.name)
    }
}

/// The name of an area for a narrow place: the first city of a metropolitan area with its state, `Maryland nonmetro`, the
/// state. No two areas have the same one: there are a Portland in Maine and one in Oregon, and Washington is a state too.
pub fn short_area_name(kind: AreaKind, name: &str) -> Cow<'_, str> {
    match kind {
        AreaKind::Nation => "Nation".into(),
        AreaKind::Metropolitan => {
            let (cities, states) = name.rsplit_once(", ").unwrap_or((name, ""));
            match (cities.split('-').next(), states.split('-').next()) {
                (Some(city), Some(state)) if !state.is_empty() => format!("{city}, {state}").into(),
                _ => name.into(),
            }
        }
        // `Maryland nonmetropolitan area` is not the state, so a part of the word stays.
        AreaKind::Nonmetropolitan => name.strip_suffix("politan area").unwrap_or(name).into(),
        AreaKind::State | AreaKind::Territory => name.into(),
    }
}

/// The four columns of an area in the data file.
#[derive(Clone, Serialize, Deserialize)]
struct AreaRow(AreaCode, String, AreaKind, StateCode);

impl From<AreaRow> for Area {
    fn from(AreaRow(code, name, kind, state): AreaRow) -> Self {
        Self { code, name, kind, state }
    }
}

impl From<Area> for AreaRow {
    fn from(area: Area) -> Self {
        Self(area.code, area.name, area.kind, area.state)
    }
}
