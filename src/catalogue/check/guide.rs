//! Pages of the guide, schools and resources of a file: every reference leads somewhere, every figure has a source.

use super::known::{Keys, Known, keys, unique};
use super::record::{FileRecords, Placed};
use super::{Faults, time};
use crate::catalogue::Catalogue;
use crate::model::{Block, GuidePage, Resource, RoleId, School};

/// Keys of what a page may refer to beside roles, credentials and sources: those of the file and the bundled ones.
struct Linked<'k> {
    pages: Keys<'k>,
    terms: Keys<'k>,
    employers: Keys<'k>,
    resources: Keys<'k>,
}

impl<'k> Linked<'k> {
    fn new(records: &'k FileRecords<'_>, inside: &'k Catalogue) -> Self {
        Self {
            pages: keys(&records.guide, inside.guide(), |page| page.id.as_str()),
            terms: keys(&records.glossary, inside.glossary(), |term| term.term.as_str()),
            employers: keys(&records.employers, inside.employers(), |employer| employer.id.as_str()),
            resources: keys(&records.resources, inside.resources(), |resource| resource.id.as_str()),
        }
    }
}

pub(super) fn check(records: &FileRecords<'_>, known: &Known<'_>, faults: &mut Faults<'_>) {
    unique(&records.guide, |page: &GuidePage| page.id.as_str(), faults);
    unique(&records.schools, |school: &School| school.id.as_str(), faults);
    unique(&records.resources, |resource: &Resource| resource.id.as_str(), faults);
    if !records.guide.is_empty() {
        let linked = Linked::new(records, known.inside);
        for record in &records.guide {
            page(record, known, &linked, faults);
        }
    }
    for record in &records.schools {
        time::school(record, faults);
        roles(record, &record.value.roles, known, faults);
    }
    for record in &records.resources {
        roles(record, &record.value.roles, known, faults);
    }
}

fn roles<T>(record: &Placed<'_, T>, roles: &[RoleId], known: &Known<'_>, faults: &mut Faults<'_>) {
    each(record, "roles", "role", roles.iter().map(|id| &id.0), &known.roles, faults);
}

/// Every key of a list is a known one.
fn each<'k, T>(
    record: &Placed<'_, T>,
    field: &str,
    what: &str,
    keys: impl Iterator<Item = &'k String>,
    known: &Keys<'_>,
    faults: &mut Faults<'_>,
) {
    for (at, key) in keys.enumerate() {
        if !known.contains(key.as_str()) {
            record.breaks_rule(&format!("{field}[{at}]"), format!("no {what} has the id \"{key}\""), faults);
        }
    }
}

fn page(record: &Placed<'_, GuidePage>, known: &Known<'_>, linked: &Linked<'_>, faults: &mut Faults<'_>) {
    let page = &record.value;
    roles(record, &page.roles, known, faults);
    each(record, "credentials", "credential", page.credentials.iter().map(|id| &id.0), &known.credentials, faults);
    each(record, "terms", "word of the glossary", page.terms.iter(), &linked.terms, faults);
    each(record, "pages", "page", page.pages.iter().map(|id| &id.0), &linked.pages, faults);
    each(record, "employers", "employer", page.employers.iter().map(|id| &id.0), &linked.employers, faults);
    each(record, "resources", "resource", page.resources.iter().map(|id| &id.0), &linked.resources, faults);
    each(record, "sources", "source", page.sources.iter().map(|id| &id.0), &known.sources, faults);
    for (at, block) in page.blocks.iter().enumerate() {
        let field = format!("blocks[{at}]");
        if let Some(id) = block.pay.as_ref().filter(|id| !known.roles.contains(id.0.as_str())) {
            record.breaks_rule(&format!("{field}.pay"), format!("no role has the id \"{id}\""), faults);
        }
        let sources = block.sources.iter().map(|id| &id.0);
        each(record, &format!("{field}.sources"), "source", sources, &known.sources, faults);
        if let Some(message) = fault_of(block) {
            record.breaks_rule(&field, message, faults);
        }
    }
}

/// What is wrong with a block itself.
fn fault_of(block: &Block) -> Option<&'static str> {
    let given = [block.heading.is_some(), block.text.is_some(), block.list.is_some(), block.pay.is_some()];
    if given.into_iter().filter(|given| *given).count() != 1 {
        return Some("give one of heading, text, list and pay");
    }
    if block.claim.is_some() && block.pay.is_none() {
        return Some("a claim stands beside the pay of a role");
    }
    let list = block.list.iter().flatten();
    let texts = block.heading.iter().chain(&block.text).chain(&block.claim).chain(list);
    if block.sources.is_empty() && texts.flat_map(|text| text.split_whitespace()).any(is_figure) {
        return Some("a figure needs its source");
    }
    None
}

/// Whether a word is a figure: a number or an amount, and no name such as 3D or COVID-19.
fn is_figure(word: &str) -> bool {
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '$');
    if let Some(amount) = word.strip_prefix('$') {
        return amount.starts_with(|c: char| c.is_ascii_digit());
    }
    let behind = word.trim_start_matches(|c: char| c.is_ascii_digit());
    behind.len() < word.len() && !behind.starts_with(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::super::Fault;
    use super::*;
    use crate::catalogue::check_own_catalogue;
    use serde_json::{Value, json};

    fn file() -> Value {
        json!({
            "guide": [{
                "id": "our-page", "title": "Our page", "summary": "What we add.", "also_searched_as": [],
                "blocks": [
                    { "heading": "Numbers" },
                    { "text": "It takes 12 months.", "sources": ["seed-baltimore"] },
                    { "list": ["A 3D printer", "Ask Ms. Reed"] },
                    { "pay": "surgical-technologist", "claim": "about $50,000", "sources": ["seed-baltimore"] }
                ],
                "roles": ["surgical-technologist"], "credentials": ["cst"], "terms": ["CST"], "pages": ["skills", "our-page"],
                "employers": ["lifebridge-health"], "resources": ["our-group"], "sources": ["seed-baltimore"],
                "last_reviewed": "2026-11-22"
            }],
            "schools": [{
                "id": "our-school", "school": "Our school", "city": "Denver, CO", "state": "CO", "program": "Surgery",
                "award": null, "months": { "min": 12, "max": null }, "accreditor": null,
                "roles": ["surgical-technologist"], "note": null,
                "source": { "title": "Its page", "url": null, "date": "2026" }, "confidence": "high"
            }],
            "resources": [{
                "id": "our-group", "name": "Our group", "acronym": null, "kind": "community", "what": "We meet.",
                "website": null, "roles": [], "note": null,
                "source": { "title": "Its page", "url": null, "date": "2026" }, "confidence": "named"
            }]
        })
    }

    fn faults(file: &Value) -> Vec<String> {
        check_own_catalogue("pack.json", &file.to_string())
            .err()
            .unwrap_or_default()
            .iter()
            .map(Fault::to_string)
            .collect()
    }

    #[test]
    fn a_sound_file_passes_and_is_taken_whole() {
        assert_eq!(faults(&file()), Vec::<String>::new());
        let own = check_own_catalogue("pack.json", &file().to_string()).unwrap();
        assert_eq!((own.guide.len(), own.schools.len(), own.resources.len()), (1, 1, 1));
    }

    #[test]
    fn every_dead_reference_is_named() {
        let mut spoiled = file();
        for field in ["roles", "credentials", "terms", "pages", "employers", "resources", "sources"] {
            spoiled["guide"][0][field][0] = json!("nobody");
        }
        spoiled["guide"][0]["blocks"][1]["sources"][0] = json!("nothing");
        spoiled["guide"][0]["blocks"][3]["pay"] = json!("no-role");
        spoiled["schools"][0]["roles"][0] = json!("nobody");
        spoiled["resources"][0]["roles"] = json!(["nobody"]);
        let found = faults(&spoiled);
        for part in [
            "guide[0].roles[0]: no role",
            "guide[0].credentials[0]: no credential",
            "guide[0].terms[0]: no word",
            "guide[0].pages[0]: no page",
            "guide[0].employers[0]: no employer",
            "guide[0].resources[0]: no resource",
            "guide[0].sources[0]: no source",
            "blocks[1].sources[0]: no source has the id \"nothing\"",
            "blocks[3].pay: no role has the id \"no-role\"",
            "schools[0].roles[0]",
            "resources[0].roles[0]",
        ] {
            assert!(found.iter().any(|fault| fault.contains(part)), "{part} in {found:#?}");
        }
        assert_eq!(found.len(), 11, "{found:#?}");
    }

    #[test]
    fn a_figure_without_a_source_and_a_block_of_two_kinds_are_named() {
        let mut spoiled = file();
        spoiled["guide"][0]["blocks"] = json!([
            { "text": "It costs $80." }, { "list": ["One", "in 24 months"] }, { "text": "a", "heading": "b" },
            { "text": "a", "claim": "b" }, { "pay": "surgical-technologist", "claim": "about $50,000" }, {}
        ]);
        let found = faults(&spoiled);
        let wanted = ["a figure", "a figure", "give one", "a claim", "a figure", "give one"];
        for (at, part) in wanted.into_iter().enumerate() {
            let part = format!("guide[0].blocks[{at}]: {part}");
            assert!(found.iter().any(|fault| fault.contains(&part)), "{part} in {found:#?}");
        }
    }

    #[test]
    fn names_with_digits_are_no_figures() {
        for name in ["3D", "COVID-19", "p50", "(3D)", "O2", "12th"] {
            assert!(!is_figure(name), "{name}");
        }
        for figure in ["24", "$65k", "24-month", "(2025)", "4.5", "12,340.", "50%", "\"$70,000"] {
            assert!(is_figure(figure), "{figure}");
        }
    }
}
