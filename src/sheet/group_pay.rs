//! What is said beside the pay figures of a role that are those of a wider group, and how a list shows them.

use super::{Mark, Section};
use crate::catalogue::{Catalogue, Pay};
use crate::model::{Area, Figure, Role};
use crate::text;

/// Whose figures they are and which way the role's own pay differs: `Group pay: natural sciences managers; this job
/// usually pays less.` Nothing for a role with a series of its own.
pub(super) fn group_sentence(catalogue: &Catalogue, role: &Role) -> Option<String> {
    let direction = role.pay_worth().direction()?;
    Some(format!("Group pay: {}; {}.", group_name(catalogue, role), text::direction(direction)))
}

/// The name of the group of a role.
pub(super) fn group_name(catalogue: &Catalogue, role: &Role) -> String {
    catalogue.pay_group(role).unwrap_or_else(|| "a wider group of jobs".to_owned())
}

/// Why we think that the pay of a role differs from that of its group in this way, with our own judgment named as such.
pub(super) fn why_so(role: &Role) -> Option<String> {
    let known = role.pay_direction.as_ref()?;
    let judged = if known.source.is_none() { " (Our own judgment, no source.)" } else { "" };
    Some(format!("{}{judged}", known.reason))
}

/// Adds whose figures they are, why the role's own pay differs or not, and what else they count.
pub(super) fn remarks(catalogue: &Catalogue, role: &Role, section: &mut Section) {
    let Some(sentence) = group_sentence(catalogue, role) else { return };
    section.text(sentence).marked(Mark::Caution);
    if let Some(why) = why_so(role) {
        let source = role.pay_direction.as_ref().and_then(|known| known.source.as_ref());
        section.text(why).from(source);
    }
    section.text(catalogue.page(role).wage_note.clone().unwrap_or_default());
}

/// The pay of a role as a list shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListedPay {
    /// The nearest published median a year; words where it may be more than the role pays; `-` where there is none.
    pub amount: String,
    /// What stands behind the amount: `+` for that much or more, `~` for that of a wider group, whose figure it is.
    pub marks: String,
}

impl ListedPay {
    /// The pay as seen from an area.
    pub fn new(pay: &Pay, area: Option<&Area>) -> Self {
        let Some((level, median)) = pay.median() else { return Self { amount: "-".to_owned(), ..Self::default() } };
        if pay.worth.flatters() {
            return Self { amount: text::GROUP_PAY.to_owned(), ..Self::default() };
        }
        let above = if matches!(median, Figure::AtLeast(_)) { "+" } else { "" };
        let amount = text::money_brief(median.amount().map_or(median, Figure::Is));
        let marks = area.map(|area| level.marks(pay.worth, area)).unwrap_or_default();
        Self { amount, marks: [above, &marks].concat() }
    }

    /// The amount and the marks behind it.
    pub fn whole(&self) -> String {
        [self.amount.as_str(), &self.marks].concat()
    }
}
