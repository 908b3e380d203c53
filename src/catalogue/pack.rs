//! Local packs: untrusted until they are checked, then laid over the catalogue.
//!
//! A pack is JSON with comments, as people write it by hand.

use std::borrow::Cow;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::check::{self, Fault, PackRecords, Placed};
use super::{Catalogue, OwnCatalogue};
use crate::model::{Area, AreaCode, HiddenRole, LOCAL_MARK, LocalContact, LocalEvent, PackAbout, RoleNote};

/// Larger packs are refused unread, bytes.
pub const LARGEST_PACK: u64 = 4 << 20;

/// Where a text that is too large is looked at, bytes.
const BEGINNING: usize = 64 << 10;

/// A pack that was checked.
#[derive(Debug)]
pub struct Pack {
    /// Whose it is.
    pub about: PackAbout,
    /// The area that is shown until somebody chooses one.
    pub area: Option<AreaCode>,
    /// Own roles, families, schools, employers and sources.
    pub own: OwnCatalogue,
    /// Whom one can ask.
    pub contacts: Vec<LocalContact>,
    /// What happens on a day.
    pub events: Vec<LocalEvent>,
    /// What one should know of roles here.
    pub notes: Vec<RoleNote>,
    /// Roles that are not shown.
    pub hidden: Vec<HiddenRole>,
}

/// The values of records whose places are no longer needed.
pub(super) fn values<T>(records: Vec<Placed<'_, T>>) -> Vec<T> {
    records.into_iter().map(|record| record.value).collect()
}

/// The text with blanks in the place of comments and of commas that nothing follows; every line stays where it is.
fn without_comments(text: &str) -> Cow<'_, str> {
    // Some editors put a mark in front.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut plain = text.to_owned();
    if json_strip_comments::strip(&mut plain).is_err() {
        // A comment without an end: the reader of JSON says where.
        return text.into();
    }
    // Of a comment over several lines the ends of the lines went too.
    let bytes = plain.bytes().zip(text.bytes()).map(|(plain, old)| if old == b'\n' { old } else { plain });
    String::from_utf8(bytes.collect()).map_or(text.into(), Cow::Owned)
}

/// Whether a text is a pack rather than a catalogue: it says whose it is.
pub fn is_pack(text: &str) -> bool {
    #[derive(Deserialize)]
    struct Whose {
        pack: Option<IgnoredAny>,
    }
    if text.len() as u64 > LARGEST_PACK {
        // Not worth reading twice: a pack says at its beginning whose it is.
        return text.bytes().take(BEGINNING).collect::<Vec<u8>>().windows(6).any(|name| name == b"\"pack\"");
    }
    let text = without_comments(text);
    match serde_json::from_str::<Whose>(&text) {
        // A list can stand for the fields of a record; a list of roles is no pack.
        Ok(_) if text.trim_start().starts_with('[') => false,
        Ok(whose) => whose.pack.is_some(),
        // Broken JSON: the fault is the same for both, but only a pack may have comments.
        Err(_) => text.contains("\"pack\""),
    }
}

/// Checks the text of a pack that is to lie over a catalogue, and returns what it holds.
///
/// # Errors
/// Every fault that was found, in the order of the file.
pub fn check_pack(file: &str, text: &str, over: &Catalogue) -> Result<Pack, Vec<Fault>> {
    let whole =
        |field: &str, message: String| vec![Fault { file: file.to_owned(), line: 0, field: field.to_owned(), message }];
    if text.len() as u64 > LARGEST_PACK {
        return Err(whole("", format!("larger than {} MiB, which no pack is", LARGEST_PACK >> 20)));
    }
    if !is_pack(text) && serde_json::from_str::<IgnoredAny>(&without_comments(text)).is_ok() {
        return Err(whole("pack", "missing: a pack begins with its name, who says it and its date".to_owned()));
    }
    check::check_pack(file, &without_comments(text), over, Pack::new)
}

impl Pack {
    fn new(records: PackRecords<'_>) -> Self {
        let mut common = records.common;
        for record in &mut common.roles {
            record.value.role.title += LOCAL_MARK;
        }
        Self {
            area: records.area.map(|area: &Area| area.code.clone()),
            own: OwnCatalogue {
                families: values(common.families),
                roles: values(common.roles),
                employers: values(common.employers),
                sources: values(common.sources),
                schools: values(common.schools),
                ..OwnCatalogue::default()
            },
            contacts: values(records.contacts),
            events: values(records.events),
            notes: values(records.notes),
            hidden: values(records.hidden),
            about: records.about,
        }
    }

    /// What the later of two packs has too: kind and key.
    pub fn shared_with<'p>(&'p self, later: &Self) -> Vec<(&'static str, &'p str)> {
        let Self { own, .. } = self;
        let roles = own.roles.iter().map(|whole| whole.role.id.as_str());
        let roles = roles.filter(|id| later.own.roles.iter().any(|whole| whole.role.id == **id));
        let schools = own.schools.iter().map(|school| school.id.as_str());
        let schools = schools.filter(|id| later.own.schools.iter().any(|school| school.id == **id));
        let employers = own.employers.iter().map(|employer| employer.id.as_str());
        let employers = employers.filter(|id| later.own.employers.iter().any(|employer| employer.id == **id));
        let roles = roles.map(|id| ("role", id));
        roles.chain(schools.map(|id| ("school", id))).chain(employers.map(|id| ("employer", id))).collect()
    }
}

#[cfg(test)]
mod tests;
