//! Whether one needs a license where one is.

use super::RoleRecord;
use crate::text;

impl RoleRecord<'_> {
    /// The answer for the state of the area in a sentence: `Maryland license: yes`.
    pub(super) fn license_sentence(&self) -> String {
        let here = self.catalogue.license_in(self.role, self.area);
        match here.state {
            Some(state) => format!("{state} license: {}", text::licence_need(here.need())),
            None => "license: each state has its own rule".to_owned(),
        }
    }
}
