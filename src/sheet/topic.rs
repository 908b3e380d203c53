//! The sheet of a word, a credential or a resource; of a page, its own.

use super::section::role_titles;
use super::{Section, Sheet, guide_page};
use crate::catalogue::Catalogue;
use crate::model::{AreaCode, AreaKind, Credential, Resource, Term, Topic};
use crate::text;

/// What is known of a topic; a page has the pay of an area in it.
pub fn topic(catalogue: &Catalogue, topic: &Topic, area: &AreaCode) -> Sheet {
    let title = || format!("{} ({})", topic.title(), topic.kind());
    match topic {
        Topic::Page(page) => guide_page(catalogue, page, area),
        Topic::Word(word) => Sheet::card(title(), |card| of_word(catalogue, word, card)),
        Topic::Credential(known) => Sheet::card(title(), |card| of_credential(catalogue, known, area, card)),
        Topic::Resource(known) => Sheet::card(title(), |card| of_resource(catalogue, known, card)),
    }
}

fn of_word(catalogue: &Catalogue, word: &Term, card: &mut Section) {
    card.fact("Means", &word.plain);
    let pages = catalogue.guide().iter().filter(|page| page.terms.contains(&word.term));
    let titles: Vec<&str> = pages.map(|page| page.title.as_str()).collect();
    if !titles.is_empty() {
        card.fact("On the pages", titles.join("; "));
    }
}

/// What the state of the area says of a credential; nothing for the whole nation, which has no rule.
fn in_state(catalogue: &Catalogue, credential: &Credential, area: &AreaCode, card: &mut Section) {
    let Some(area) = catalogue.area(area).filter(|area| area.kind != AreaKind::Nation) else { return };
    let note = credential.states.iter().find(|note| note.state == area.state);
    let words = note.map_or("Our sources do not say. Ask a school, or the state's board.", |note| &note.text);
    card.fact(catalogue.state_name(&area.state), words);
}

fn of_credential(catalogue: &Catalogue, credential: &Credential, area: &AreaCode, card: &mut Section) {
    card.fact("From", &credential.issuer);
    card.fact("What", &credential.what);
    card.fact("Exam", credential.exam.as_deref().unwrap_or("Our sources do not say. Ask the issuer."));
    in_state(catalogue, credential, area, card);
    let issued_in = credential.issued_in.as_ref().map(|state| catalogue.state_name(state));
    let asked = catalogue.roles().iter().filter_map(|role| {
        let needed = role.credentials.iter().find(|needed| needed.id == credential.id)?;
        Some(format!("{} ({})", role.title, text::need(needed.need, issued_in)))
    });
    let asked: Vec<String> = asked.collect();
    if !asked.is_empty() {
        card.fact("Asked of", asked.join("; "));
    }
    if let Some(address) = &credential.website {
        card.address(Some("Web"), address);
    }
    credential.sources.iter().for_each(|page| card.read(page, None));
    card.fact("How sure", text::confidence(credential.confidence));
}

fn of_resource(catalogue: &Catalogue, resource: &Resource, card: &mut Section) {
    card.fact("What", &resource.what);
    if let Some(note) = &resource.note {
        card.fact("Note", note);
    }
    card.fact("For", role_titles(catalogue, &resource.roles).unwrap_or_else(|| "all roles".to_owned()));
    card.web(resource.website.as_ref());
    card.read(&resource.source, Some(text::certainty(resource.confidence)));
}
