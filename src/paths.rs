//! What leads to a role, what follows, what lies beside it. Steps are facts of the catalogue; nothing is guessed here.

use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::model::{Role, RoleId, RoleSteps, Stated, Step, StepKind, StepMonths};

/// The steps around a role.
#[derive(Debug, Clone)]
pub struct Paths<'c> {
    /// The role in the middle.
    pub role: &'c Role,
    /// Roles whose next steps name this one.
    pub leads_here: Vec<Way<'c>>,
    /// The role's own next steps, each with what follows after it.
    pub follows: Vec<Way<'c>>,
    /// Neighbors: the role's own steps sideways first, then the roles that name it as theirs.
    pub sideways: Vec<Way<'c>>,
}

/// One step, seen from the role in the middle.
#[derive(Debug, Clone)]
pub struct Way<'c> {
    /// Who is at the other end.
    pub target: Target<'c>,
    /// The step as the catalogue has it.
    pub step: &'c Step,
    /// Which way one walks: what a step adds counts in this direction only.
    pub direction: Direction,
    /// What follows after it; only next steps have this second level, and it has no third.
    pub follows: Vec<Way<'c>>,
}

/// Who is at the other end of a step.
#[derive(Debug, Clone, Copy)]
pub enum Target<'c> {
    /// A role of the catalogue.
    Role(&'c Role),
    /// A job that the catalogue only names.
    Outside(&'c str),
}

/// Which way a step is walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// From the role in the middle.
    FromHere,
    /// To the role in the middle.
    ToHere,
}

impl<'c> Target<'c> {
    /// The role, if the catalogue has one.
    pub fn role(self) -> Option<&'c Role> {
        match self {
            Self::Role(role) => Some(role),
            Self::Outside(_) => None,
        }
    }

    /// Its title.
    pub fn title(self) -> &'c str {
        match self {
            Self::Role(role) => &role.title,
            Self::Outside(title) => title,
        }
    }

    fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Role(one), Self::Role(other)) => one.id == other.id,
            (Self::Outside(one), Self::Outside(other)) => one == other,
            _ => false,
        }
    }
}

impl Way<'_> {
    /// What has to be added.
    pub fn adds(&self) -> &str {
        &self.step.adds
    }

    /// How long that takes, where a source says so.
    pub fn months(&self) -> Option<&StepMonths> {
        self.step.months.as_ref()
    }

    /// Whether what one has learned counts; otherwise one starts again.
    pub fn builds(&self) -> bool {
        self.step.builds == StepKind::Builds
    }
}

impl<'c> Paths<'c> {
    /// The steps around `role`.
    pub fn of(catalogue: &'c Catalogue, role: &'c Role) -> Self {
        let own = catalogue.steps(role);
        let follows = from(catalogue, &own.next, &[&role.id]).into_iter().map(|way| {
            let second =
                way.target.role().map(|next| from(catalogue, &catalogue.steps(next).next, &[&role.id, &next.id]));
            Way { follows: second.unwrap_or_default(), ..way }
        });
        let mut sideways: Vec<Way> = Vec::new();
        let from_here = from(catalogue, &own.sideways, &[&role.id]);
        for way in from_here.into_iter().chain(to(catalogue, role, |other| &other.sideways)) {
            if !sideways.iter().any(|known| known.target.is(way.target)) {
                sideways.push(way);
            }
        }
        Self { role, leads_here: to(catalogue, role, |other| &other.next), follows: follows.collect(), sideways }
    }
}

/// The steps of a list, without those that lead back to roles one has come from.
fn from<'c>(catalogue: &'c Catalogue, steps: &'c Stated<Box<[Step]>>, behind: &[&RoleId]) -> Vec<Way<'c>> {
    let ways = steps.value().into_iter().flatten().map(|step| Way {
        target: target(catalogue, step),
        step,
        direction: Direction::FromHere,
        follows: Vec::new(),
    });
    ways.filter(|way| way.target.role().is_none_or(|role| !behind.contains(&&role.id))).collect()
}

/// The steps of other roles that lead to `role`, one a role, in the order of the catalogue.
fn to<'c>(
    catalogue: &'c Catalogue,
    role: &Role,
    steps: impl Fn(&'c RoleSteps) -> &'c Stated<Box<[Step]>>,
) -> Vec<Way<'c>> {
    let others = catalogue.roles().iter().filter(|other| other.id != role.id);
    let ways = others.filter_map(|other| {
        let step = steps(catalogue.steps(other)).value()?.iter().find(|step| step.role.as_ref() == Some(&role.id))?;
        Some(Way { target: Target::Role(other), step, direction: Direction::ToHere, follows: Vec::new() })
    });
    ways.collect()
}

fn target<'c>(catalogue: &'c Catalogue, step: &'c Step) -> Target<'c> {
    if let Some(role) = step.role.as_ref().and_then(|id| catalogue.role(id)) {
        return Target::Role(role);
    }
    // A check of the catalogue sees to it that a step has a role or a title.
    let named = step.title.as_deref().or(step.role.as_ref().map(|id| id.0.as_str()));
    Target::Outside(named.unwrap_or_default())
}

#[cfg(test)]
mod tests;
