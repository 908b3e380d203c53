//! The steps around a role as JSON.

use serde::Serialize;

use crate::model::{RoleId, StepMonths};
use crate::paths::{Direction, Paths, Way};

/// The tree of a role; what follows has one level more.
pub fn paths<'a>(paths: &'a Paths<'a>) -> impl Serialize + use<'a> {
    Tree {
        role: &paths.role.id,
        title: &paths.role.title,
        leads_here: branches(&paths.leads_here, false),
        follows: branches(&paths.follows, true),
        sideways: branches(&paths.sideways, false),
    }
}

#[derive(Serialize)]
struct Tree<'a> {
    role: &'a RoleId,
    title: &'a str,
    leads_here: Vec<Branch<'a>>,
    follows: Vec<Branch<'a>>,
    sideways: Vec<Branch<'a>>,
}

#[derive(Serialize)]
struct Branch<'a> {
    role: Option<&'a RoleId>,
    title: &'a str,
    /// In which direction what it adds counts: `from_here` or `to_here`.
    direction: Direction,
    adds: &'a str,
    months: Option<&'a StepMonths>,
    builds: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    follows: Option<Vec<Branch<'a>>>,
}

/// The steps as records; `deep` gives each the list of what follows after it.
fn branches<'a>(ways: &'a [Way<'a>], deep: bool) -> Vec<Branch<'a>> {
    let branch = |way: &'a Way<'a>| Branch {
        role: way.target.role().map(|role| &role.id),
        title: way.target.title(),
        direction: way.direction,
        adds: way.adds(),
        months: way.months(),
        builds: way.builds(),
        follows: deep.then(|| branches(&way.follows, false)),
    };
    ways.iter().map(branch).collect()
}
