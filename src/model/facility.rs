//! Hospitals, dialysis centers and other places of care, as Medicare lists them: what `data/facilities/` holds, a file a
//! state.

use serde::{Deserialize, Serialize};

use super::{AreaCode, Control, RoleId, Source};

/// What a place is, as the table says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FacilityKind {
    /// A general hospital.
    AcuteCare,
    /// A hospital for children.
    Childrens,
    /// A hospital of the Department of Veterans Affairs.
    Veterans,
    /// A hospital of the Department of Defense.
    Military,
    /// A small hospital far from others, with 25 beds or fewer for acute care.
    CriticalAccess,
    /// A small hospital that keeps nobody overnight but has an emergency department.
    RuralEmergency,
    /// A hospital for mental illness.
    Psychiatric,
    /// A hospital for rehabilitation, or such a unit of another hospital.
    Rehabilitation,
    /// A hospital for people who stay for weeks.
    LongTermCare,
    /// A dialysis center.
    Dialysis,
    /// A nursing home.
    NursingHome,
    /// An agency that sends nurses, therapists and aides to people's homes.
    HomeHealth,
    /// A hospice.
    Hospice,
}

/// Kinds that employ the same roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FacilityGroup {
    /// General, children's, veterans' and military hospitals.
    Hospital,
    /// Critical access and rural emergency hospitals.
    SmallHospital,
    /// Psychiatric hospitals.
    PsychiatricHospital,
    /// Rehabilitation hospitals and units.
    Rehabilitation,
    /// Long-term care hospitals.
    LongTermCare,
    /// Dialysis centers.
    Dialysis,
    /// Nursing homes.
    NursingHome,
    /// Home health agencies.
    HomeHealth,
    /// Hospices.
    Hospice,
}

impl FacilityKind {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 13] = [
        Self::AcuteCare,
        Self::Childrens,
        Self::Veterans,
        Self::Military,
        Self::CriticalAccess,
        Self::RuralEmergency,
        Self::Psychiatric,
        Self::Rehabilitation,
        Self::LongTermCare,
        Self::Dialysis,
        Self::NursingHome,
        Self::HomeHealth,
        Self::Hospice,
    ];

    /// The group that it belongs to.
    pub fn group(self) -> FacilityGroup {
        match self {
            Self::AcuteCare | Self::Childrens | Self::Veterans | Self::Military => FacilityGroup::Hospital,
            Self::CriticalAccess | Self::RuralEmergency => FacilityGroup::SmallHospital,
            Self::Psychiatric => FacilityGroup::PsychiatricHospital,
            Self::Rehabilitation => FacilityGroup::Rehabilitation,
            Self::LongTermCare => FacilityGroup::LongTermCare,
            Self::Dialysis => FacilityGroup::Dialysis,
            Self::NursingHome => FacilityGroup::NursingHome,
            Self::HomeHealth => FacilityGroup::HomeHealth,
            Self::Hospice => FacilityGroup::Hospice,
        }
    }
}

impl FacilityGroup {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 9] = [
        Self::Hospital,
        Self::SmallHospital,
        Self::PsychiatricHospital,
        Self::Rehabilitation,
        Self::LongTermCare,
        Self::Dialysis,
        Self::NursingHome,
        Self::HomeHealth,
        Self::Hospice,
    ];
}

/// A place: key of Medicare, name, city, metropolitan area, kind, who runs it, the chain that it belongs to, its size in
/// beds, that of a dialysis center in stations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacilityRow(
    pub String,
    pub String,
    pub String,
    pub Option<AreaCode>,
    pub FacilityKind,
    pub Option<Control>,
    pub Option<String>,
    pub Option<u16>,
);

/// The table that the places of some kinds were read in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FacilitySource {
    /// The kinds.
    pub kinds: Vec<FacilityKind>,
    /// The table.
    pub source: Source,
}

/// Kinds of places that employ a role, by our own judgment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct JudgedKinds {
    /// The role.
    pub role: RoleId,
    /// The kinds.
    pub groups: Vec<FacilityGroup>,
}
