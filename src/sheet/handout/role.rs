//! A page about one role.

use super::notes;
use crate::catalogue::Catalogue;
use crate::model::{AreaCode, Role};
use crate::sheet::{JUDGMENT, RoleRecord, Sheet};
use crate::shortlist::Shortlist;

pub(super) fn page(catalogue: &Catalogue, role: &Role, area: &AreaCode, list: &Shortlist) -> Sheet {
    let record = RoleRecord { catalogue, role, area };
    let (head, mut sections) = record.on_paper();
    let note = list.entries.iter().filter(|entry| entry.role == role.id).map(|entry| (None, entry.note.as_str()));
    sections.extend(notes(note));
    let intro = vec![role.summary.clone(), format!("Seen from {}. {JUDGMENT}", record.area_name())];
    let mut sheet = Sheet { title: role.title.clone(), intro, head, sections };
    sheet.add_sources(catalogue, &[], &catalogue.page(role).last_reviewed);
    sheet
}
