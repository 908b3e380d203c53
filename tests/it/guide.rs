//! The pages of the guide as they are written: long enough, not too long, and every word of them is explained.

use std::collections::BTreeMap;

use medpath::catalogue::{Catalogue, check_own_catalogue};
use medpath::model::{Block, GuidePage};

/// Words of a page, headings and claims not counted.
fn length(page: &GuidePage) -> usize {
    let of = |block: &Block| -> usize {
        let texts = block.text.iter().chain(block.list.iter().flatten());
        texts.map(|text| text.split_whitespace().count()).sum()
    };
    page.blocks.iter().map(of).sum()
}

#[test]
fn every_page_has_150_to_500_words() {
    for page in Catalogue::bundled(None).guide() {
        let length = length(page);
        assert!((150..=500).contains(&length), "{}: {length}", page.id);
    }
}

/// The bundled files go through the check that a counselor's own file goes through: every link leads somewhere and
/// every figure has its source.
#[test]
fn every_link_resolves_and_every_figure_has_a_source() {
    let file =
        |name: &str| std::fs::read_to_string(format!("{}/data/{name}.json", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let parts = ["guide", "schools", "resources"].map(|name| format!("\"{name}\": {}", file(name)));
    let faults = check_own_catalogue("data", &format!("{{{}}}", parts.join(", "))).err().unwrap_or_default();
    assert!(faults.is_empty(), "{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
}

/// Words in capitals that stand for nothing longer: a numeral, and a name that is written so.
const NO_ABBREVIATIONS: [&str; 3] = ["II", "USAJOBS", "COVID-19"];

/// The abbreviations of a text: words with two capitals side by side.
fn abbreviations(text: &str) -> Vec<String> {
    let kept = |c: char| c.is_alphanumeric() || "*&/.-".contains(c);
    let words = text.split(|c: char| !kept(c)).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let short = words.filter(|word| word.as_bytes().windows(2).any(|two| two.iter().all(u8::is_ascii_uppercase)));
    short.map(|word| word.strip_suffix('s').unwrap_or(word).to_owned()).collect()
}

#[test]
fn every_abbreviation_is_in_the_glossary_or_is_the_name_of_somebody_listed() {
    let catalogue = Catalogue::bundled(None);
    let resource = |word: &str| {
        catalogue.resources().iter().any(|known| known.acronym.as_deref() == Some(word) || known.name.contains(word))
    };
    let known = |word: &str| {
        catalogue.term(word).is_some()
            || NO_ABBREVIATIONS.contains(&word)
            || catalogue.employers().iter().any(|employer| employer.name.contains(word))
            || resource(word)
    };
    let mut missing: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for page in catalogue.guide() {
        let of = |block: &Block| {
            let list = block.list.iter().flatten();
            block.heading.iter().chain(&block.text).chain(&block.claim).chain(list).cloned().collect::<Vec<_>>()
        };
        let texts = page.blocks.iter().flat_map(of).chain([page.title.clone(), page.summary.clone()]);
        for word in texts.flat_map(|text| abbreviations(&text)).filter(|word| !known(word)) {
            missing.entry(word).or_default().push(page.id.as_str());
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
