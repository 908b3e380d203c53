//! In which order roles are listed.

use std::cmp::{Ordering, Reverse};

use super::Facts;
use crate::model::{MonthsToEntry, Role};
use crate::sorting;

/// In which order roles are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// As the search ranked them.
    #[default]
    Match,
    /// A to Z.
    Title,
    /// Highest median pay first.
    Pay,
    /// Shortest time to the job first.
    Time,
    /// Highest projected growth first.
    Growth,
    /// Most openings a year first.
    Openings,
    /// By what matters to the student, which only the caller knows.
    Wants,
}

impl Order {
    /// All orders, in the order in which a key steps through them.
    pub const ALL: [Self; 7] =
        [Self::Match, Self::Title, Self::Pay, Self::Time, Self::Growth, Self::Openings, Self::Wants];

    /// Its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Match => "best match",
            Self::Title => "title",
            Self::Pay => "pay",
            Self::Time => "time",
            Self::Growth => "growth",
            Self::Openings => "openings",
            Self::Wants => "must-haves",
        }
    }

    /// The one after it; the first after the last.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|order| *order == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}

/// Puts roles into an order. Roles without the value come last; roles that are equal stay as they were.
pub fn sort<'a, P: Copy>(roles: &mut [P], order: Order, role: impl Fn(P) -> &'a Role, facts: impl Fn(P) -> Facts) {
    match order {
        Order::Match | Order::Wants => {}
        Order::Title => sorting::by_key(roles, |at| role(*at).title.to_lowercase()),
        Order::Pay => sorting::by_key(roles, |at| pay_key(&facts(*at))),
        Order::Time => sorting::by_key(roles, |at| time_key(role(*at))),
        Order::Growth => {
            sorting::by(roles, |a, b| highest(facts(*a).change_percent, facts(*b).change_percent, f64::total_cmp));
        }
        Order::Openings => {
            sorting::by(roles, |a, b| highest(facts(*a).openings, facts(*b).openings, f64::total_cmp));
        }
    }
}

/// High medians first, the role's own before that of a wider group, then the roles without one. A median that may be more
/// than the role pays puts it before nobody: such roles come last, as they were.
fn pay_key(facts: &Facts) -> (bool, Reverse<Option<u32>>, bool) {
    (facts.worth.flatters(), Reverse(facts.trusted_median()), facts.worth.is_group())
}

/// High values first, missing ones last.
fn highest<T>(a: Option<T>, b: Option<T>, compare: impl Fn(&T, &T) -> Ordering) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => compare(&b, &a),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

/// Short times first, then those that are open, then the unknown.
fn time_key(role: &Role) -> (u32, bool, u32) {
    // Weeks can be parts of a month.
    let hundredths = |months: f32| (months * 100.0).round() as u32;
    let Some(whole) = role.months_to_entry.value().and_then(MonthsToEntry::whole) else { return (u32::MAX, true, 0) };
    let longest = whole.max.or(whole.min).unwrap_or(f32::MAX);
    (hundredths(longest), whole.max.is_none(), hundredths(whole.min.unwrap_or(0.0)))
}
