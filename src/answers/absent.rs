//! Occupations that the catalogue does not have: said by name, with the roles that come nearest.

use crate::catalogue::Catalogue;
use crate::model::RolePlace;
use crate::search::{SearchIndex, Tier};

/// Roles that are named as near.
const NEAREST: usize = 3;

/// An occupation that is not in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    /// What one who does it is called.
    pub title: String,
    /// The roles that come nearest, best first.
    pub nearest: Vec<RolePlace>,
    /// Whether the words are the occupation's own title, so that no role is meant that is only found by them.
    pub official: bool,
}

/// The occupation that these words name, in small letters; a plural is tried without its "s".
pub(super) fn find(catalogue: &Catalogue, index: &SearchIndex, name: &str) -> Option<Absent> {
    let singular = name.strip_suffix('s').filter(|stem| stem.len() > 3);
    let (name, occupation) =
        [Some(name), singular].into_iter().flatten().find_map(|name| Some((name, catalogue.absent(name)?)))?;
    let official = occupation.own || name == occupation.title.to_lowercase();
    let title = if is_title(name, &occupation.title) { titled(name) } else { occupation.title };
    let mut nearest = Vec::new();
    let mut add = |role: RolePlace| {
        if !nearest.contains(&role) && nearest.len() < NEAREST {
            nearest.push(role);
        }
    };
    // Who is found by that name is near, if a title is not only begun by it.
    for words in [name, &title] {
        let found = index.search(words);
        found.iter().filter(|hit| hit.tier() < Tier::Fuzzy && hit.is_described()).take(2).for_each(|hit| add(hit.role));
    }
    // So is who works with the same: "genetic" of a genetic counselor.
    if let Some((field, _)) = name.rsplit_once(' ') {
        let found = index.search(field);
        found.iter().filter(|hit| hit.tier() < Tier::Fuzzy && hit.is_named()).take(1).for_each(|hit| add(hit.role));
    }
    for code in &occupation.near {
        let of_code = catalogue.roles().iter().position(|role| role.onet_soc.as_ref() == Some(code));
        of_code.map(RolePlace).into_iter().for_each(&mut add);
    }
    index.search(&title).iter().take(NEAREST).for_each(|hit| add(hit.role));
    Some(Absent { title, nearest, official })
}

/// Whether the name is a title of its own and no letters or lay word for one.
fn is_title(name: &str, title: &str) -> bool {
    let title = title.to_lowercase();
    let last = name.rsplit(' ').next().unwrap_or(name);
    title == name
        || name.len() > 4
            && ["er", "or", "ist", "ian", "ant", "aide", "nurse", "al", "tech", "wife"]
                .iter()
                .any(|end| last.ends_with(end))
}

/// The same with capitals.
fn titled(name: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    name.split(' ').map(capital).collect::<Vec<_>>().join(" ")
}
