//! What local packs say of a role.

use super::RoleRecord;
use crate::sheet::{Mark, Section};
use crate::text;

/// Whose word it is where no source is named: our own judgment, or that of the pack from which the role comes.
pub(super) fn whose(record: &RoleRecord, section: &mut Section) {
    let Some(pack) = record.catalogue.pack_of(&record.role.id) else { return section.judgment() };
    let words = format!("A local pack adds this role; we did not check it. {}.", text::who_says(&pack.about));
    section.text(words).marked(Mark::Caution).from([&pack.source]);
}

/// What one should know of it here.
pub(super) fn notes(record: &RoleRecord, section: &mut Section) {
    let mut notes = record.catalogue.local_notes(record.role).peekable();
    if notes.peek().is_none() {
        return;
    }
    section.heading("Near you");
    for (pack, note) in notes {
        section.entry(format!("{} {}", note.text, text::local_mark(&pack.about))).from([&pack.source]);
    }
    section.gap();
}

/// Whom one can ask here, and what is still to come.
pub(super) fn near_here(record: &RoleRecord, section: &mut Section) {
    let RoleRecord { catalogue, role, .. } = record;
    let contacts = catalogue.local_contacts(Some(role));
    if !contacts.is_empty() {
        section.heading("Whom to ask near you");
    }
    for (pack, contact) in contacts {
        let words = format!("{} {}", text::local_contact(contact), text::local_mark(&pack.about));
        section.entry(words).from([&pack.source]);
    }
    let events = catalogue.local_events(Some(role));
    if !events.is_empty() {
        section.heading("Coming up near you");
    }
    for (pack, event) in events {
        let words = format!("{} {}", text::local_event(event), text::local_mark(&pack.about));
        section.entry(words).from([&pack.source]);
    }
}
