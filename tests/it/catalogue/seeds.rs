//! Every thing that the articles name which the project started from, and where it went.

use medpath::model::{CredentialId, EmployerId, ResourceId};
use serde::Deserialize;
use serde_json::Value;

use super::prose::page_text;
use super::{CATALOGUE, none};

/// One thing that an article names.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    /// Role, employer, skill, challenge, ...
    kind: String,
    /// What it is.
    item: String,
    /// The article.
    seed: String,
    /// Where it went: `guide:skills`, `role:phlebotomist`, ...
    where_: String,
    /// What has to be found there.
    needle: String,
}

fn items() -> Vec<Item> {
    let text = include_str!("../../fixtures/seed_items.json").replace("\"where\"", "\"where_\"");
    serde_json::from_str(&text).unwrap()
}

/// All text at a place, if there is such a place.
fn text_at(place: &str) -> Option<String> {
    let (kind, id) = place.split_once(':')?;
    let record = |value: serde_json::Result<Value>| value.map(|value| value.to_string()).ok();
    match kind {
        "guide" => {
            let page = CATALOGUE.guide_page(&id.into())?;
            let employers = page.employers.iter().map(EmployerId::as_str);
            let resources = page.resources.iter().map(ResourceId::as_str);
            let credentials = page.credentials.iter().map(CredentialId::as_str);
            let links: Vec<&str> = employers.chain(resources).chain(credentials).collect();
            Some(format!("{} {} {}", page.title, page_text(page).join(" "), links.join(" ")))
        }
        "role" => record(serde_json::to_value(CATALOGUE.whole_role(CATALOGUE.role(&id.into())?))),
        "employer" => record(serde_json::to_value(CATALOGUE.employers().iter().find(|found| found.id == id)?)),
        "resource" => record(serde_json::to_value(CATALOGUE.resources().iter().find(|found| found.id == id)?)),
        _ => None,
    }
}

#[test]
fn everything_that_the_articles_name_is_found() {
    let items = items();
    assert!(items.len() > 200, "{} items", items.len());
    let mut broken = Vec::new();
    for Item { kind, item, seed, where_, needle } in &items {
        let found = text_at(where_).is_some_and(|text| text.to_lowercase().contains(&needle.to_lowercase()));
        if !found {
            broken.push(format!("{kind} \"{item}\" ({seed}): no \"{needle}\" at {where_}"));
        }
    }
    none(&broken, "every item is where the table says");
}

/// Kinds of things that have to be in the table.
#[test]
fn every_kind_of_thing_is_in_the_table() {
    let items = items();
    let has = |kind: &str| items.iter().any(|item| item.kind.contains(kind));
    let kinds = [
        "role",
        "employer",
        "association",
        "job board",
        "agency",
        "community",
        "university",
        "skill",
        "salary",
        "factor",
        "growth",
        "technology",
        "challenge",
        "advice",
    ];
    let missing: Vec<String> = kinds.into_iter().filter(|kind| !has(kind)).map(str::to_owned).collect();
    none(&missing, "all kinds are there");
}
