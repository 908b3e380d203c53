//! Finds what matches the query of the palette.

use super::{Palette, Target};
use crate::answers::Topics;
use crate::catalogue::Catalogue;
use crate::model::{EmployerPlace, RolePlace};
use crate::names::Fit;
use crate::search::{Field, Hit, SearchIndex, Tier};
use crate::sorting;

/// Most roles that are listed.
const MOST_ROLES: usize = 500;

/// Of how many roles found through a typing slip it is checked why they were found, which costs time.
const MOST_NEAR: usize = 8;

/// Ranks everything that matches the query. Matches through a typing slip are listed only if there are no others.
pub fn find(
    typed: &str,
    palette: &Palette,
    catalogue: &Catalogue,
    index: &SearchIndex,
    topics: &Topics,
) -> Vec<Target> {
    if typed.trim().is_empty() {
        return (0..palette.offered.len()).map(Target::Action).collect();
    }
    let kinds = [
        targets(palette.actions.find(typed), Target::Action),
        targets(palette.employers.find(typed), |at| Target::Employer(EmployerPlace(at))),
        targets(catalogue.find_areas(typed), Target::Area),
        targets(topics.find(typed), Target::Topic),
        targets(palette.themes.find(typed), Target::Theme),
    ];
    let named = kinds.into_iter().flatten();
    let roles = index.search(typed);
    let hits = roles.iter().take(MOST_ROLES).map(|hit| (grade_of_role(hit), Target::Role(hit.role)));
    let mut ranked: Vec<(u8, u8, Target)> =
        named.chain(hits).map(|(grade, target)| (grade, kind(topics, target), target)).collect();
    let others = ranked.iter().filter(|(.., target)| !matches!(target, Target::Role(_)));
    if others.map(|(grade, ..)| *grade).min() == Some(LOOSE) {
        let near = |hit: &&Hit| index.reason(&roles, hit).found_by.field != Field::Names;
        let near: Vec<RolePlace> = roles.iter().take(MOST_NEAR).filter(near).map(|hit| hit.role).collect();
        // A name with a slip is more likely meant than roles of which even the best are only much like it.
        let guess = if near.is_empty() { grade(Fit::About) } else { LOOSE };
        for (grade, _, target) in &mut ranked {
            if matches!(target, Target::Role(at) if *grade >= guess && !near.contains(at)) {
                *grade = GUESS;
            }
        }
    }
    if ranked.iter().any(|(grade, ..)| *grade < LOOSE) {
        ranked.retain(|(grade, ..)| *grade < LOOSE);
    }
    // The sort is stable: within a kind the order of finding stays.
    sorting::by_key(&mut ranked, |(grade, kind, _)| (*grade, *kind));
    ranked.into_iter().map(|(.., target)| target).collect()
}

/// What was found of a kind, with its grade.
fn targets<P>(found: Vec<(Fit, P)>, target: impl Fn(P) -> Target) -> Vec<(u8, Target)> {
    found.into_iter().map(|(fit, at)| (grade(fit), target(at))).collect()
}

/// The grade of a match through a typing slip or inside a word.
const LOOSE: u8 = 4;

/// The grade of a role that only resembles the query.
const GUESS: u8 = 5;

/// How well a name matches, on one scale with the roles.
fn grade(fit: Fit) -> u8 {
    match fit {
        Fit::Name => 0,
        Fit::Hidden | Fit::NameBegins => 1,
        Fit::HiddenBegins | Fit::NameWords => 2,
        Fit::AnyWords | Fit::About => 3,
        Fit::Inside | Fit::Slip => LOOSE,
    }
}

fn grade_of_role(hit: &Hit) -> u8 {
    match hit.tier() {
        Tier::Exact => 0,
        Tier::Prefix => 1,
        Tier::Word => 2,
        Tier::Alias | Tier::All => 3,
        Tier::Fuzzy => LOOSE,
    }
}

/// The order of kinds that match equally well: actions first, then what most people look for.
fn kind(topics: &Topics, target: Target) -> u8 {
    match target {
        Target::Action(_) => 0,
        Target::Role(_) => 1,
        Target::Topic(at) if topics.is_page(at) => 2,
        Target::Area(_) => 3,
        Target::Employer(_) => 4,
        Target::Topic(_) => 5,
        Target::Theme(_) => 6,
    }
}
