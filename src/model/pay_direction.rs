//! Pay of a wider group: which way the pay of a role usually differs from it, and what the figure is worth for the role.

use serde::{Deserialize, Serialize};

use super::{Role, SourceId, WageBasis};

/// Which way the pay of a role usually differs from that of the wider group in whose series it is counted. A direction,
/// never an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The role usually pays more than the group.
    UsuallyAbove,
    /// The role usually pays less than the group.
    UsuallyBelow,
    /// The role pays about what the group is paid.
    AboutSame,
    /// Nothing that was read says so.
    Unknown,
}

/// What a direction rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DirectionEvidence {
    /// The pay of the group at the kinds of employers where the role works.
    SeriesByIndustry,
    /// An older table that counted the two levels apart.
    OlderSplit,
    /// A survey of people in the role.
    Survey,
    /// A conclusion from what a source says of the role and of the group.
    Inferred,
    /// Our own judgment; there is no source.
    Judgment,
}

/// Which way the pay of a role differs from that of its group, and why we think so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PayDirection {
    /// The direction.
    pub direction: Direction,
    /// Why, in one or two sentences.
    pub reason: String,
    /// What it rests on.
    pub evidence: DirectionEvidence,
    /// Where that was read; none for our own judgment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
}

/// What a figure of its wage series is worth for a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PayWorth {
    /// The series is this role alone.
    Own,
    /// The series is that of a wider group, from which the pay of the role differs in this way.
    Group(Direction),
    /// No series counts the role.
    #[default]
    None,
}

impl PayWorth {
    /// Whether the figure is that of a wider group.
    pub fn is_group(self) -> bool {
        matches!(self, Self::Group(_))
    }

    /// Whether the figure may be more than the role pays: such a figure must not put the role before others.
    pub fn flatters(self) -> bool {
        matches!(self, Self::Group(Direction::UsuallyBelow | Direction::Unknown))
    }

    /// The direction, where the figure is that of a wider group.
    pub fn direction(self) -> Option<Direction> {
        match self {
            Self::Group(direction) => Some(direction),
            Self::Own | Self::None => None,
        }
    }
}

impl Role {
    /// What a figure of its wage series is worth for the role.
    pub fn pay_worth(&self) -> PayWorth {
        match self.wage_basis {
            WageBasis::Exact => PayWorth::Own,
            WageBasis::Broader => {
                PayWorth::Group(self.pay_direction.as_ref().map_or(Direction::Unknown, |known| known.direction))
            }
            WageBasis::None => PayWorth::None,
        }
    }
}
