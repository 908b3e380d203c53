//! The answers of all states about a license as JSON.

use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::model::{AreaCode, LicenseNeed, ReadOn, Role, RoleId, SourceId, StateCode};
use crate::sorting;

/// Whether a role needs a license in each state, by answer, then by name.
pub fn licenses<'a>(catalogue: &'a Catalogue, role: &'a Role, area: &'a AreaCode) -> impl Serialize + use<'a> {
    let mut states: Vec<State> = catalogue
        .licenses(role)
        .map(|(state, here)| State {
            code: &state.state,
            name: &state.name,
            required: here.need(),
            body: here.rule.and_then(|rule| rule.body.as_deref()),
            text: here.rule.map(|rule| rule.text.as_str()),
            source: here.rule.and_then(|rule| rule.source.as_ref()),
            read_on: here.rule.and_then(|rule| rule.read_on),
        })
        .collect();
    sorting::by_key(&mut states, |state| (state.required, state.name));
    let here = catalogue.license_in(role, area);
    Record { role: &role.id, title: &role.title, state: here.state, ask: here.board, states }
}

#[derive(Serialize)]
struct Record<'a> {
    role: &'a RoleId,
    title: &'a str,
    /// The state of the chosen area.
    state: Option<&'a str>,
    ask: &'a str,
    states: Vec<State<'a>>,
}

#[derive(Serialize)]
struct State<'a> {
    code: &'a StateCode,
    name: &'a str,
    required: LicenseNeed,
    body: Option<&'a str>,
    text: Option<&'a str>,
    source: Option<&'a SourceId>,
    read_on: Option<ReadOn>,
}
