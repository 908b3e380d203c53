//! Whether one needs a license where one is.

use super::RoleRecord;
use crate::model::{AreaKind, Licence, LicenceNeed};
use crate::text;

/// What is known of the license for a role in the state of the chosen area.
#[derive(Debug, Clone, Copy)]
pub struct LicenseHere<'a> {
    /// Name of the state; none where the area is the whole nation, which has no rule.
    pub state: Option<&'a str>,
    /// The rule, where a record has it.
    pub rule: Option<&'a Licence>,
}

/// The answer for the state of the area from which a role is seen, never that of another state.
pub fn license_here<'a>(record: &RoleRecord<'a>) -> LicenseHere<'a> {
    let RoleRecord { catalogue, role, area } = *record;
    let area = catalogue.area(area).filter(|area| area.kind != AreaKind::Nation);
    let rules = role.licence.value().map_or(&[][..], Vec::as_slice);
    LicenseHere {
        state: area.map(|area| catalogue.state_name(&area.state)),
        rule: area.and_then(|area| rules.iter().find(|rule| rule.state == area.state)),
    }
}

impl LicenseHere<'_> {
    /// Whether one is needed.
    pub fn need(&self) -> LicenceNeed {
        self.rule.map_or(LicenceNeed::NotKnown, |rule| rule.required)
    }

    /// The answer in a sentence: `Maryland license: yes`.
    pub fn sentence(&self) -> String {
        match self.state {
            Some(state) => format!("{state} license: {}", text::licence_need(self.need())),
            None => "license: each state has its own rule".to_owned(),
        }
    }
}
