//! Keys that a file may refer to.

use std::collections::HashSet;

use super::Faults;
use super::record::{FileRecords, Placed};
use crate::catalogue::Catalogue;

/// Keys that a file may refer to: its own and the bundled ones.
pub(super) struct Known<'k> {
    pub(super) inside: &'k Catalogue,
    pub(super) families: Keys<'k>,
    pub(super) roles: Keys<'k>,
    pub(super) credentials: Keys<'k>,
    pub(super) sources: Keys<'k>,
}

/// Keys of one kind.
pub(super) type Keys<'k> = HashSet<&'k str>;

/// The keys of records of a file and of bundled ones.
pub(super) fn keys<'k, T>(own: &'k [Placed<'_, T>], inside: &'k [T], key: impl Fn(&'k T) -> &'k str) -> Keys<'k> {
    own.iter().map(|record| &record.value).chain(inside).map(key).collect()
}

impl<'k> Known<'k> {
    pub(super) fn new(records: &'k FileRecords<'_>, inside: &'k Catalogue) -> Self {
        let own_roles = records.roles.iter().map(|record| &record.value.role);
        Self {
            inside,
            families: keys(&records.families, &inside.families, |family| family.id.as_str()),
            roles: own_roles.chain(inside.roles()).map(|role| role.id.0.as_str()).collect(),
            credentials: keys(&records.credentials, inside.credentials(), |credential| credential.id.as_str()),
            sources: keys(&records.sources, inside.sources(), |source| source.id.as_str()),
        }
    }
}

/// Keys are kebab-case and occur once.
pub(super) fn unique<T>(records: &[Placed<'_, T>], id: impl Fn(&T) -> &str, faults: &mut Faults<'_>) {
    let mut seen = HashSet::new();
    for record in records {
        let id = id(&record.value);
        if id.is_empty() || !id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
            let message = format!("\"{id}\" is no id; small letters, digits and hyphens only");
            record.breaks_rule("id", message, faults);
        }
        if !seen.insert(id) {
            record.breaks_rule("id", format!("\"{id}\" occurs twice"), faults);
        }
    }
}
