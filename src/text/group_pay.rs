//! Pay of a wider group in words.

use crate::model::Direction;

/// What stands in a narrow column in the place of a figure that may be more than the role pays.
pub const GROUP_PAY: &str = "(group pay)";

/// What [`GROUP_PAY`] means.
pub const GROUP_PAY_MEANS: &str = "(group pay): only the pay of a wider group is known. It may be too high.";

/// What `~` behind a figure means.
pub const GROUP_MARK_MEANS: &str = "~ is group pay: the figure counts other jobs too.";

/// Which way the pay of a job differs from that of its group, as a clause.
pub fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::UsuallyAbove => "this job usually pays more",
        Direction::UsuallyBelow => "this job usually pays less",
        Direction::AboutSame => "this job pays about the same",
        Direction::Unknown => "this job may pay less or more",
    }
}

/// The same in short, behind a figure that is called group pay.
pub fn direction_brief(direction: Direction) -> &'static str {
    match direction {
        Direction::UsuallyAbove => "this job usually more",
        Direction::UsuallyBelow => "this job usually less",
        Direction::AboutSame => "this job about the same",
        Direction::Unknown => "this job less or more",
    }
}
