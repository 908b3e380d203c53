//! Finding the area that a person named: by code, name, letters of a state, beginning or words.

use crate::catalogue::Catalogue;
use crate::error::Error;
use crate::model::{Area, AreaKind};

/// How many names an error suggests.
const MOST_SUGGESTED: usize = 5;

/// How alike, from 0 to 1, a name must be to be suggested.
const LIKE: f64 = 0.75;

/// The one area that `name` means.
///
/// # Errors
/// Usage with the candidates when it can be several, not found with the nearest names when it is none.
pub(super) fn find<'a>(catalogue: &'a Catalogue, name: &str) -> Result<&'a Area, Error> {
    let wanted = fold(name);
    let areas = catalogue.areas();
    let is_state = |area: &Area| !matches!(area.kind, AreaKind::Metropolitan | AreaKind::Nonmetropolitan);
    let tiers: [&dyn Fn(&Area) -> bool; 5] = [
        &|area| area.code.0 == wanted,
        &|area| fold(&area.name) == wanted,
        &|area| is_state(area) && fold(area.state.as_str()) == wanted,
        &|area| fold(&area.name).starts_with(&wanted),
        &|area| has_words(area, &wanted),
    ];
    for tier in tiers {
        let found: Vec<&Area> = areas.iter().filter(|area| !wanted.is_empty() && tier(area)).collect();
        match found.as_slice() {
            [] => {}
            [area] => return Ok(area),
            many => return Err(ambiguous(name, many)),
        }
    }
    Err(unknown(areas, name, &wanted))
}

/// Whether every word begins a word of the area's name, state or code.
pub(super) fn has_words(area: &Area, folded: &str) -> bool {
    let text = format!("{} {} {}", fold(&area.name), fold(area.state.as_str()), area.code);
    let own: Vec<&str> = words(&text).collect();
    words(folded).all(|word| own.iter().any(|own| own.starts_with(word)))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Small letters, one space between words.
pub(super) fn fold(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn ambiguous(name: &str, many: &[&Area]) -> Error {
    let lines: Vec<String> = many.iter().map(|area| format!("  {}  {}", area.code, area.name)).collect();
    Error::Usage(format!("\"{name}\" can be any of these areas:\n{}\nGive a code or the whole name.", lines.join("\n")))
}

fn unknown(areas: &[Area], name: &str, wanted: &str) -> Error {
    let mut alike: Vec<(f64, &Area)> = areas
        .iter()
        .map(|area| (strsim::jaro_winkler(&fold(area.short_name()), wanted), area))
        .filter(|(alike, _)| *alike >= LIKE)
        .collect();
    alike.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let nearest: Vec<String> =
        alike.iter().take(MOST_SUGGESTED).map(|(_, area)| format!("  {}  {}", area.code, area.name)).collect();
    let way_out = "\"medpath areas WORDS\" lists areas.";
    if nearest.is_empty() {
        return Error::NotFound(format!("no area is called \"{name}\". {way_out}"));
    }
    Error::NotFound(format!("no area is called \"{name}\". The nearest names:\n{}\n{way_out}", nearest.join("\n")))
}
