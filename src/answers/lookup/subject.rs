//! Which role some words mean, and how surely.

use super::Lookup;
use crate::answers::{Ground, question};
use crate::model::RolePlace;
use crate::search::{Hit, Results, Tier};
use crate::text::folding;

impl Lookup<'_> {
    /// How sure the first of some roles is.
    pub(super) fn ground(&self, roles: &Results) -> Ground {
        match roles.first() {
            Some(hit) if hit.tier() < Tier::Fuzzy && hit.is_described() => Ground::Named,
            Some(_) if self.index.meant(roles).is_some() => Ground::Mended,
            _ => Ground::Likeness,
        }
    }

    /// The role that some words name surely.
    pub(super) fn named_role(&self, words: &str) -> Option<RolePlace> {
        self.role(words).filter(Subject::is_named).map(|role| role.role)
    }

    /// The role that some words name.
    pub(super) fn role(&self, words: &str) -> Option<Subject> {
        if words.len() < 2 || question::is_anybody(words) {
            return None;
        }
        let mut found = self.index.search(words);
        if found.is_empty()
            && let Some(singular) = words.strip_suffix('s')
        {
            found = self.index.search(singular);
        }
        let hit = found.first()?;
        let sure = match (hit.tier(), hit.is_described()) {
            (Tier::Exact, _) => Sure::Called,
            (Tier::All | Tier::Prefix | Tier::Word | Tier::Alias, true) => Sure::Described,
            (Tier::Fuzzy, true) if self.index.meant(&found).is_some() => Sure::Likely,
            (Tier::Alias, false) if self.has_a_word_of(hit.role, words) => Sure::Likely,
            _ => return None,
        };
        Some(Subject { role: hit.role, sure, found })
    }

    /// Whether one of the words begins a word of a name of the role.
    pub(super) fn has_a_word_of(&self, role: RolePlace, asked: &str) -> bool {
        let role = &self.catalogue.role_at(role);
        let has = |name: &str| {
            let name = folding::fold(name);
            asked.split(' ').any(|word| {
                word.len() > 2 && !question::is_small(word) && folding::words(&name).any(|own| own.starts_with(word))
            })
        };
        has(&role.title) || role.aliases.iter().any(|alias| has(alias))
    }
}

/// A role that somebody named.
pub(super) struct Subject {
    pub(super) role: RolePlace,
    pub(super) sure: Sure,
    /// All roles that the words find.
    pub(super) found: Results,
}

impl Subject {
    /// Whether it is meant by a name rather than by a word that many sentences hold.
    pub(super) fn is_named(&self) -> bool {
        self.sure == Sure::Called || self.sure == Sure::Described && self.found.first().is_some_and(Hit::is_named)
    }
}

/// How surely a role is meant; surer is less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sure {
    /// It is called so.
    Called,
    /// All words are found in it.
    Described,
    /// The words are much like its names, or a slip was mended.
    Likely,
}
