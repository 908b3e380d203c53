//! Local packs: the checks of a catalogue file, and what only a pack has.

use std::collections::HashSet;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::known::Known;
use super::line_numbers::LineNumbers;
use super::record::{FileRecords, Placed, does_not_fit, list, plain, read};
use super::role_shape::{self, Missing};
use super::texts::strings;
use super::{Faults, pack_places};
use crate::catalogue::Catalogue;
use crate::catalogue::check::Fault;
use crate::model::{
    Area, FamilyId, HiddenRole, LocalContact, LocalEmployer, LocalEvent, LocalSchool, PackAbout, RoleId, RoleNote,
};
use crate::sorting;

/// A pack as its sections, the records unread.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Sections<'a> {
    /// For editors, which find the schema by it.
    #[serde(rename = "$schema")]
    _schema: Option<IgnoredAny>,
    format: Option<u32>,
    #[serde(borrow)]
    pack: Option<&'a RawValue>,
    #[serde(borrow)]
    families: Vec<&'a RawValue>,
    #[serde(borrow)]
    roles: Vec<&'a RawValue>,
    #[serde(borrow)]
    sources: Vec<&'a RawValue>,
    #[serde(borrow)]
    schools: Vec<&'a RawValue>,
    #[serde(borrow)]
    employers: Vec<&'a RawValue>,
    #[serde(borrow)]
    contacts: Vec<&'a RawValue>,
    #[serde(borrow)]
    events: Vec<&'a RawValue>,
    #[serde(borrow)]
    notes: Vec<&'a RawValue>,
    #[serde(borrow)]
    hide: Vec<&'a RawValue>,
}

/// What a pack holds, each record with its place.
pub(in crate::catalogue) struct PackRecords<'a> {
    pub(in crate::catalogue) about: PackAbout,
    /// The place of its area in the list of the catalogue.
    pub(in crate::catalogue) area: Option<&'a Area>,
    /// What a catalogue file has too.
    pub(in crate::catalogue) common: FileRecords<'a>,
    pub(in crate::catalogue) contacts: Vec<Placed<'a, LocalContact>>,
    pub(in crate::catalogue) events: Vec<Placed<'a, LocalEvent>>,
    pub(in crate::catalogue) notes: Vec<Placed<'a, RoleNote>>,
    pub(in crate::catalogue) hidden: Vec<Placed<'a, HiddenRole>>,
}

/// Checks the text of a pack and hands what it holds to `take`. The pack is to lie over `inside`.
///
/// # Errors
/// Every fault that was found, in the order of the file.
pub(in crate::catalogue) fn check_pack<T>(
    file: &str,
    text: &str,
    inside: &Catalogue,
    take: impl FnOnce(PackRecords<'_>) -> T,
) -> Result<T, Vec<Fault>> {
    let lines = LineNumbers::new(text);
    let mut faults = Faults::new(file, &lines);
    let records = sections(text, inside, &mut faults);
    if let Some(records) = &records {
        let known = Known::new(&records.common, inside);
        super::every_record(&records.common, &known, &mut faults);
        reserved(&records.common, inside, &mut faults);
        pack_places::check(&records.common, inside, &mut faults);
        own_records(records, &known, &mut faults);
    }
    sorting::by_key(&mut faults.list, |fault| fault.line);
    match records {
        Some(records) if faults.list.is_empty() => Ok(take(records)),
        _ => Err(faults.list),
    }
}

/// Reads the sections. Without a pack that says whose it is nothing can be read.
fn sections<'a>(text: &'a str, inside: &'a Catalogue, faults: &mut Faults<'a>) -> Option<PackRecords<'a>> {
    let sections: Sections<'a> = match serde_json::from_str(text) {
        Ok(sections) => sections,
        Err(fault) => {
            faults.add(fault.line(), String::new(), plain(&fault));
            return None;
        }
    };
    super::sections::known_format(sections.format, faults)?;
    let raw = sections.pack?;
    let about: PackAbout = match read(raw.get()) {
        Ok(about) => about,
        Err(misfit) => {
            does_not_fit(raw.get(), "pack", misfit, faults);
            return None;
        }
    };
    let area = whose(raw, &about, inside, faults);
    let around = area.filter(|area| !area.code.is_nation());
    let schools: Vec<Placed<LocalSchool>> = list("schools", sections.schools, faults);
    let employers: Vec<Placed<LocalEmployer>> = list("employers", sections.employers, faults);
    let key = |section: &str, at: usize| format!("{}-{section}-{}", about.key(), at + 1);
    let mut sources = list("sources", sections.sources, faults);
    // Own roles may name the pack itself.
    sources.push(Placed { raw: raw.get(), section: "pack", at: 0, value: about.source() });
    let common = FileRecords {
        families: list("families", sections.families, faults),
        roles: role_shape::roles(&sections.roles, &Missing::filled_for(&about), faults),
        sources,
        schools: schools
            .into_iter()
            .map(|school| school.map(|at, value| value.into_school(key("school", at), &about, around)))
            .collect(),
        employers: employers
            .into_iter()
            .map(|employer| employer.map(|at, value| value.into_employer(key("employer", at), &about, around)))
            .collect(),
        ..FileRecords::default()
    };
    Some(PackRecords {
        area,
        common,
        contacts: list("contacts", sections.contacts, faults),
        events: list("events", sections.events, faults),
        notes: list("notes", sections.notes, faults),
        hidden: list("hide", sections.hide, faults),
        about,
    })
}

/// Checks who speaks, and finds the area.
fn whose<'a>(raw: &'a RawValue, about: &PackAbout, inside: &'a Catalogue, faults: &mut Faults<'a>) -> Option<&'a Area> {
    let record = Placed { raw: raw.get(), section: "pack", at: 0, value: about };
    strings(&record, faults);
    said(&record, "name", &about.name, 40, faults);
    said(&record, "says", &about.says, 120, faults);
    let name = about.area.as_deref()?;
    let found = inside.areas_meant(name);
    if found.len() != 1 {
        let how = if found.is_empty() { "no area is called" } else { "several areas are called" };
        let message = format!("{how} \"{name}\"; \"medpath areas WORDS\" lists their codes");
        record.breaks_rule("area", message, faults);
    }
    found.first().copied()
}

/// A text that must say something, in so many characters at most.
fn said<T>(record: &Placed<'_, T>, field: &str, text: &str, most: usize, faults: &mut Faults<'_>) {
    let length = text.trim().chars().count();
    if length == 0 || length > most {
        record.breaks_rule(field, format!("1 to {most} characters, this has {length}"), faults);
    }
}

/// A pack takes no key of a role, family or source from the catalogue: figures and what they rest on stay what they are.
fn reserved(records: &FileRecords<'_>, inside: &Catalogue, faults: &mut Faults<'_>) {
    for record in &records.roles {
        let id = &record.value.role.id;
        if inside.role(id).is_some() {
            let message = format!(
                "\"{id}\" is reserved: the catalogue has this role. To say more of it, write a note; to put your own in \
                 its place, hide it and choose another id"
            );
            record.breaks_rule("id", message, faults);
        }
    }
    for record in &records.families {
        if inside.families().any(|family| family.id == record.value.id) {
            let message = format!("\"{}\" is reserved: the catalogue has this family", record.value.id);
            record.breaks_rule("id", message, faults);
        }
    }
    for record in &records.sources {
        if inside.source(&record.value.id).is_some() {
            let message = format!("\"{}\" is reserved: the catalogue has this source", record.value.id);
            record.breaks_rule("id", message, faults);
        }
    }
}

/// Checks what only a pack has.
fn own_records(records: &PackRecords<'_>, known: &Known<'_>, faults: &mut Faults<'_>) {
    for record in &records.contacts {
        let LocalContact { name, what, phone, email, website, place, roles, families } = &record.value;
        strings(record, faults);
        said(record, "name", name, 80, faults);
        said(record, "what", what, 400, faults);
        if [phone, email, website, place].iter().all(|way| way.as_ref().is_none_or(|way| way.trim().is_empty())) {
            record.breaks_rule("name", "give a phone, an email, a website or a place: how does one get there?", faults);
        }
        for_whom(record, roles, families, known, faults);
    }
    for record in &records.events {
        let event = &record.value;
        strings(record, faults);
        said(record, "title", &event.title, 80, faults);
        if event.last_day() < event.date {
            let message = format!("{} is before the first day, {}", event.last_day(), event.date);
            record.breaks_rule("until", message, faults);
        }
        for_whom(record, &event.roles, &event.families, known, faults);
    }
    for record in &records.notes {
        strings(record, faults);
        said(record, "text", &record.value.text, 1_000, faults);
        known_role(record, "role", &record.value.role, known, faults);
    }
    let own: HashSet<&RoleId> = records.common.roles.iter().map(|record| &record.value.role.id).collect();
    for record in &records.hidden {
        strings(record, faults);
        known_role(record, "role", &record.value.role, known, faults);
        if own.contains(&record.value.role) {
            record.breaks_rule("role", "is the pack's own role; leave it out instead of hiding it", faults);
        }
    }
}

fn for_whom<T>(
    record: &Placed<'_, T>,
    roles: &[RoleId],
    families: &[FamilyId],
    known: &Known<'_>,
    faults: &mut Faults<'_>,
) {
    for (at, role) in roles.iter().enumerate() {
        known_role(record, &format!("roles[{at}]"), role, known, faults);
    }
    for (at, family) in families.iter().enumerate() {
        if !known.families.contains(family.as_str()) {
            let message = format!("no family has the id \"{family}\"");
            record.breaks_rule(&format!("families[{at}]"), message, faults);
        }
    }
}

fn known_role<T>(record: &Placed<'_, T>, field: &str, role: &RoleId, known: &Known<'_>, faults: &mut Faults<'_>) {
    if !known.roles.contains(role.as_str()) {
        let message = format!("no role has the id \"{role}\"; \"medpath list\" shows the ids");
        record.breaks_rule(field, message, faults);
    }
}
