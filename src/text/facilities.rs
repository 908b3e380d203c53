//! Places of care in the words that a student reads.

use super::thousands;
use crate::model::{FacilityGroup, FacilityKind};

/// What a place is.
pub fn facility_kind(kind: FacilityKind) -> &'static str {
    match kind {
        FacilityKind::AcuteCare => "general hospital",
        FacilityKind::Childrens => "children's hospital",
        FacilityKind::Veterans => "veterans' hospital",
        FacilityKind::Military => "military hospital",
        FacilityKind::CriticalAccess => "small rural hospital",
        FacilityKind::RuralEmergency => "rural emergency hospital",
        FacilityKind::Psychiatric => "psychiatric hospital",
        FacilityKind::Rehabilitation => "rehabilitation hospital or unit",
        FacilityKind::LongTermCare => "long-term care hospital",
        FacilityKind::Dialysis => "dialysis center",
        FacilityKind::NursingHome => "nursing home",
        FacilityKind::HomeHealth => "home health agency",
        FacilityKind::Hospice => "hospice",
    }
}

/// The name of a group for one place and for several.
fn group_names(group: FacilityGroup) -> [&'static str; 2] {
    match group {
        FacilityGroup::Hospital => ["hospital", "hospitals"],
        FacilityGroup::SmallHospital => ["small rural hospital", "small rural hospitals"],
        FacilityGroup::PsychiatricHospital => ["psychiatric hospital", "psychiatric hospitals"],
        FacilityGroup::Rehabilitation => ["rehabilitation hospital or unit", "rehabilitation hospitals and units"],
        FacilityGroup::LongTermCare => ["long-term care hospital", "long-term care hospitals"],
        FacilityGroup::Dialysis => ["dialysis center", "dialysis centers"],
        FacilityGroup::NursingHome => ["nursing home", "nursing homes"],
        FacilityGroup::HomeHealth => ["home health agency", "home health agencies"],
        FacilityGroup::Hospice => ["hospice", "hospices"],
    }
}

/// The places of a group.
pub fn facility_group(group: FacilityGroup) -> &'static str {
    group_names(group)[1]
}

/// So many places of a group: `29 hospitals`.
pub fn facility_count(group: FacilityGroup, count: u32) -> String {
    format!("{} {}", thousands(count), group_names(group)[usize::from(count != 1)])
}

/// Several things in a row: `a, b and c`.
pub fn and_list(things: &[String]) -> String {
    match things {
        [] => String::new(),
        [one] => one.clone(),
        [others @ .., last] => format!("{} and {last}", others.join(", ")),
    }
}
