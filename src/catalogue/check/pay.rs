//! What a role says of its wage series: whose it is, and for a wider group which way the role's own pay differs.

use super::Faults;
use super::record::Placed;
use crate::model::{DirectionEvidence, WageBasis, WholeRole};

/// Checks the wage series of a role.
pub(super) fn role(record: &Placed<'_, WholeRole>, faults: &mut Faults<'_>) {
    let WholeRole { role, page, .. } = &record.value;
    let mut fault = |field, message| record.breaks_rule(field, message, faults);
    match (role.wage_basis, &page.wage_note) {
        (WageBasis::Broader, None) => fault("wage_note", "a broader wage series must say what else it counts"),
        (WageBasis::None, None) => fault("wage_note", "must say why there is no wage series"),
        _ => {}
    }
    if (role.wage_basis == WageBasis::None) != role.soc.is_none() {
        fault("soc", "a role has a SOC code, or \"wage_basis\": \"none\" and null");
    }
    match (role.wage_basis, &role.pay_direction) {
        (WageBasis::Broader, None) => {
            fault(
                "pay_direction",
                "a broader wage series must say which way the role's own pay differs, or \"unknown\"",
            );
        }
        (WageBasis::Broader, Some(known)) => {
            if known.reason.trim().is_empty() {
                fault("pay_direction.reason", "one sentence is needed");
            }
            if (known.evidence == DirectionEvidence::Judgment) != known.source.is_none() {
                fault("pay_direction.source", "needed, but for \"evidence\": \"judgment\", which has none");
            }
        }
        (_, Some(_)) => fault("pay_direction", "only for \"wage_basis\": \"broader\""),
        (_, None) => {}
    }
}
