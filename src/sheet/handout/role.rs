//! A page about one role.

use super::{Own, notes};
use crate::catalogue::Catalogue;
use crate::model::{AreaCode, Role};
use crate::sheet::{RoleRecord, SectionId, Sheet};

pub(super) fn page(catalogue: &Catalogue, role: &Role, area: &AreaCode, own: Own) -> Sheet {
    let record = RoleRecord { catalogue, role, area };
    let (head, mut sections) = record.on_paper();
    if let Some(musts) = own.musts(catalogue, role) {
        // They take the room of all steps but the first.
        let steps = sections.iter_mut().find(|section| section.id == SectionId::FirstSteps);
        steps.into_iter().for_each(|section| section.blocks.truncate(2));
        sections.insert(0, musts);
    }
    sections.extend(notes(own.list.entry(&role.id).map(|entry| (None, entry)).into_iter()));
    let intro = vec![role.summary.clone(), format!("Seen from {}. {}", record.area_name(), record.whose_word())];
    let mut sheet = Sheet { title: role.title.clone(), intro, head, sections };
    sheet.add_sources(catalogue, &[], &catalogue.page(role).last_reviewed);
    sheet
}
