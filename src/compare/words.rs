//! The lines of words: schooling, licence, hours, patients, next steps. None is better than another.

use super::{Cell, Row};
use crate::catalogue::Catalogue;
use crate::model::{AreaCode, CredentialId, LicenceNeed, Role, StateCode, Stated, Step};
use crate::text;

/// State whose rule is shown where the area's own is in no record.
const HOME_STATE: &str = "MD";

/// All lines of words in their order.
pub(super) fn rows(catalogue: &Catalogue, roles: &[&Role], area: &AreaCode) -> Vec<Row> {
    let line = |label: &str, words: &dyn Fn(&Role) -> Option<String>| Row {
        label: label.to_owned(),
        cells: roles.iter().map(|role| cell(words(role))).collect(),
        band: None,
    };
    let state = licence_state(catalogue, roles, area);
    let licence_label = format!("License in {}", catalogue.state_name(&state));
    vec![
        line("Entry education", &|role| {
            role.entry_education.value().map(|entry| text::education(entry.level).to_owned())
        }),
        Row { label: licence_label, cells: roles.iter().map(|role| licence(role, &state)).collect(), band: None },
        line("Credentials", &|role| credentials(catalogue, role)),
        line("Nights, weekends, on call", &|role| Some(text::schedule(&role.schedule))),
        line("Patients", &|role| role.patient_contact.value().map(|rated| text::contact(rated.level).to_owned())),
        line("Blood", &|role| role.blood_exposure.value().map(|rated| text::blood(rated.level).to_owned())),
        line("Body", &|role| role.physical_demands.value().map(|rated| text::physical(rated.level).to_owned())),
        line("What you wear", &|role| catalogue.page(role).what_you_wear.value().cloned()),
        line("Paid training", &|role| catalogue.page(role).paid_training.value().cloned()),
        line("Work from home", &|role| Some(text::remote(role.remote).to_owned())),
        line("Places of work", &|role| catalogue.page(role).settings.value().map(|places| places.join(", "))),
        line("Next steps", &|role| next_steps(catalogue, &role.next)),
    ]
}

fn cell(words: Option<String>) -> Cell {
    match words {
        Some(words) if words != text::NOT_STATED && !words.is_empty() => Cell::is(words),
        _ => Cell::missing(text::NOT_STATED),
    }
}

/// The area's state if any of the roles has its rule, otherwise the one that most records have.
fn licence_state(catalogue: &Catalogue, roles: &[&Role], area: &AreaCode) -> StateCode {
    let here = catalogue.area(area).map_or(HOME_STATE, |area| area.state.as_str());
    let known =
        roles.iter().any(|role| role.licence.value().is_some_and(|all| all.iter().any(|one| one.state == here)));
    if known { here } else { HOME_STATE }.into()
}

fn licence(role: &Role, state: &StateCode) -> Cell {
    let rule = role.licence.value().and_then(|rules| rules.iter().find(|rule| rule.state == *state));
    let Some(rule) = rule else { return Cell::missing(text::NOT_STATED) };
    let need = text::licence_need(rule.required);
    match (rule.required, &rule.body) {
        (LicenceNeed::NotKnown, _) => Cell::missing(need),
        (LicenceNeed::Yes, Some(body)) => Cell::is(format!("{need}, {body}")),
        _ => Cell::is(need),
    }
}

fn credentials(catalogue: &Catalogue, role: &Role) -> Option<String> {
    let name =
        |id: &CredentialId| catalogue.credential(id).map_or_else(|| id.0.clone(), |found| found.abbreviation.clone());
    let named: Vec<String> = role
        .credentials
        .iter()
        .map(|credential| format!("{} ({})", name(&credential.id), text::need(credential.need)))
        .collect();
    (!named.is_empty()).then(|| named.join(", "))
}

fn next_steps(catalogue: &Catalogue, steps: &Stated<Vec<Step>>) -> Option<String> {
    let title = |step: &Step| {
        let role = step.role.as_ref().and_then(|id| catalogue.role(id));
        role.map(|role| role.title.clone()).or_else(|| step.title.clone())
    };
    let titles: Vec<String> = steps.value()?.iter().filter_map(title).collect();
    (!titles.is_empty()).then(|| titles.join(", "))
}
