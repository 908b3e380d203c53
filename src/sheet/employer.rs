//! The sheet of an employer: what it is, the roles that it may hire for and how we know, addresses, source.

use std::collections::BTreeMap;

use super::section::role_titles;
use super::{Mark, Sheet};
use crate::catalogue::Catalogue;
use crate::model::{Employer, Evidence, Role, RoleId};
use crate::text;

/// What is known of an employer; first of all for a role, where one is asked about.
pub fn employer(catalogue: &Catalogue, employer: &Employer, asked: Option<&Role>) -> Sheet {
    // The surest roles first; how we know is said once for all roles of which we know it so.
    let mut roles: BTreeMap<Evidence, Vec<&RoleId>> = BTreeMap::new();
    for hires in &employer.roles {
        roles.entry(hires.evidence).or_default().push(&hires.role);
    }
    Sheet::card(format!("{} - {}, {}", employer.name, employer.kind, employer.city), |card| {
        if let Some((role, evidence)) = asked.and_then(|role| Some((role, employer.evidence_for(role)?))) {
            card.fact(&role.title, text::evidence(evidence));
        }
        card.text(&employer.what);
        if let Some(note) = &employer.note {
            card.fact("Note", note).marked(Mark::Caution);
        }
        if roles.is_empty() {
            card.stated("Roles", None);
        }
        for (evidence, roles) in roles {
            card.stated(&format!("Roles ({})", text::evidence(evidence)), role_titles(catalogue, roles));
        }
        card.web(employer.careers_page.as_ref().or(employer.website.as_ref()));
        card.read(&employer.source, Some(text::standing(employer.confidence)));
    })
}
