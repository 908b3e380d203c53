//! What local packs say of a role.

use super::RoleRecord;
use crate::sheet::{JUDGMENT, Mark, Section};
use crate::text;

impl RoleRecord<'_> {
    /// Whose word it is where no source is named: our own judgment, or that of the pack from which the role comes.
    pub(in crate::sheet) fn whose_word(&self) -> String {
        self.catalogue.pack_of(&self.role.id).map_or_else(
            || JUDGMENT.to_owned(),
            |pack| format!("A local pack adds this role; we did not check it. {}.", text::who_says(&pack.about)),
        )
    }
}

/// Says once for the section whose word it is where no source is named.
pub(super) fn whose(record: &RoleRecord, section: &mut Section) {
    let Some(pack) = record.catalogue.pack_of(&record.role.id) else { return section.judgment() };
    section.text(record.whose_word()).marked(Mark::Caution).from([&pack.source]);
}

/// What packs say, for a page that has little room.
pub(super) fn at_home(record: &RoleRecord, section: &mut Section) {
    /// How many notes, contacts and events are printed.
    const MOST: usize = 3;
    let RoleRecord { catalogue, role, .. } = record;
    let notes = catalogue.local_notes(role).take(MOST).map(|(pack, note)| (pack, note.text.clone()));
    let contacts = catalogue.local_contacts(Some(role)).into_iter().take(MOST);
    let contacts = contacts.map(|(pack, contact)| (pack, text::local_contact(contact)));
    let events = catalogue.local_events(Some(role)).into_iter().take(MOST);
    let events = events.map(|(pack, event)| (pack, text::local_event(event)));
    for (pack, words) in notes.chain(contacts).chain(events) {
        section.entry(format!("{words} {}", text::local_mark(&pack.about))).from([&pack.source]);
    }
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
