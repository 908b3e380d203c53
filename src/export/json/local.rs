//! What local packs say of a role, for scripts.

use serde::Serialize;

use crate::catalogue::{Catalogue, Said as SaidBy};
use crate::model::{LocalContact, LocalEvent, Role, RoleNote};

/// What packs say; nothing of it is written where they are silent.
#[derive(Serialize)]
pub(super) struct Said<'a> {
    /// The pack that the role comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    local: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    local_notes: Vec<Entry<'a, RoleNote>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    local_contacts: Vec<Entry<'a, LocalContact>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    local_events: Vec<Entry<'a, LocalEvent>>,
}

/// A record, and the name of its pack.
#[derive(Serialize)]
struct Entry<'a, T> {
    #[serde(flatten)]
    record: &'a T,
    local: &'a str,
}

fn entry<'a, T>((pack, record): SaidBy<'a, T>) -> Entry<'a, T> {
    Entry { record, local: &pack.about.name }
}

pub(super) fn said<'a>(catalogue: &'a Catalogue, role: &'a Role) -> Said<'a> {
    Said {
        local: catalogue.pack_of(&role.id).map(|pack| pack.about.name.as_str()),
        local_notes: catalogue.local_notes(role).map(entry).collect(),
        local_contacts: catalogue.local_contacts(Some(role)).into_iter().map(entry).collect(),
        local_events: catalogue.local_events(Some(role)).into_iter().map(entry).collect(),
    }
}
