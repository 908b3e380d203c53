//! The occupations that the catalogue does not have, so that asking for one is not answered with another: the table of
//! all titles -> `absent.json`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::error::Result;
use super::onet_tables::{Tables, Title};
use crate::sorting;
use crate::text::folding;

/// Groups of occupations whose other titles are kept too: science, social work, health. Of the rest a title is enough.
const NEAR_MEDICINE: [&str; 4] = ["19-", "21-", "29-", "31-"];

/// Near occupations that are kept: a reader is shown three.
const MOST_NEAR: usize = 5;

/// Letters of the shortest other title that is kept: three letters stand for many things.
const LEAST: usize = 4;

/// An occupation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct AbsentOccupation {
    /// O*NET-SOC code.
    onet_soc: String,
    /// What one who does it is called.
    title: String,
    /// What it goes by, folded, one blank between words.
    names: BTreeSet<String>,
    /// Occupations of the catalogue to which O*NET says it is related, the nearest first.
    near: Vec<String>,
}

/// The occupations of the table but for those that are wanted; nothing where the folder has no such table.
pub(super) fn absent(tables: &Tables<'_>) -> Result<Option<Vec<AbsentOccupation>>> {
    let Some(titles) = tables.all_titles()? else { return Ok(None) };
    let mut near: BTreeMap<String, Vec<(u8, String)>> = BTreeMap::new();
    for (code, related) in tables.related()? {
        for other in related {
            near.entry(other.onet_soc.0).or_default().push((other.rank, code.clone()));
        }
    }
    near.values_mut().for_each(|near| sorting::all(near));
    let mut occupations: BTreeMap<&str, AbsentOccupation> = BTreeMap::new();
    for Title { code, title, short, official } in titles.iter().filter(|title| !tables.wanted.contains(&title.code)) {
        if *official {
            let near = near.get(code).into_iter().flatten().take(MOST_NEAR).map(|(_, code)| code.clone()).collect();
            let title_of_one = singular(head(title));
            let names = official_names(title);
            let occupation = AbsentOccupation { onet_soc: code.clone(), title: title_of_one, names, near };
            occupations.insert(code, occupation);
        } else if let Some(occupation) = occupations.get_mut(code.as_str())
            && NEAR_MEDICINE.iter().any(|group| code.starts_with(group))
        {
            let without = title.split(" (").next().unwrap_or(title);
            occupation.names.extend([without, short].into_iter().map(folded).filter(|name| name.len() >= LEAST));
        }
    }
    Ok(Some(occupations.into_values().collect()))
}

/// What one is called whose occupation has this title, which is mostly in the plural.
fn official_names(title: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::from([folded(&singular(title))]);
    // "Managers, All Other" are not all managers.
    if !title.ends_with(", All Other") || head(title).contains(' ') {
        names.insert(folded(&singular(head(title))));
    }
    let parts = title.split(", ").flat_map(|part| part.split(" and "));
    let parts: Vec<&str> = parts.map(|part| part.trim_start_matches("and ")).collect();
    // "Police and Sheriff's Patrol Officers" are no police.
    if parts.iter().all(|part| *part != "All Other" && singular(part) != **part) {
        names.extend(parts.iter().map(|part| folded(&singular(part))));
    }
    names
}

/// The title without what limits it: "Dentists" of "Dentists, General", but all of "Child, Family, and School Social
/// Workers".
fn head(title: &str) -> &str {
    let head = title.split(", ").next().unwrap_or(title);
    if singular(head) == head { title } else { head }
}

fn folded(name: &str) -> String {
    folding::phrase(name).trim_start().to_owned()
}

/// The same with its last word in the singular.
fn singular(title: &str) -> String {
    let cut = |end: &str, instead: &str| title.strip_suffix(end).map(|stem| format!("{stem}{instead}"));
    if ["ss", "us", "is"].iter().any(|end| title.ends_with(end)) {
        return title.to_owned();
    }
    cut("wives", "wife")
        .or_else(|| cut("ies", "y"))
        .or_else(|| ["ches", "shes", "xes", "sses"].iter().find_map(|end| cut(end, &end[..end.len() - 2])))
        .or_else(|| cut("s", ""))
        .unwrap_or_else(|| title.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_what_one_is_called() {
        for (title, names) in [
            ("Nurse Practitioners", vec!["nurse practitioner"]),
            ("Nurse Midwives", vec!["nurse midwife"]),
            ("Dentists, General", vec!["dentist", "dentists general"]),
            ("Dietitians and Nutritionists", vec!["dietitian", "dietitians and nutritionist", "nutritionist"]),
            ("Child, Family, and School Social Workers", vec!["child family and school social worker"]),
            ("Managers, All Other", vec!["managers all other"]),
            ("Coaches and Scouts", vec!["coach", "coaches and scout", "scout"]),
        ] {
            assert_eq!(official_names(title).into_iter().collect::<Vec<_>>(), names, "{title}");
        }
    }
}
