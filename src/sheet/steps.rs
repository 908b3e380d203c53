//! The first steps towards a role: what its record says, ticked off by the student, with steps of the student's own.

use super::schools::nearest;
use super::{RoleRecord, license_sentence};
use crate::catalogue::Catalogue;
use crate::model::{AreaCode, Need};
use crate::shortlist::{Entry, StepState};
use crate::text;

/// What the steps of the student's own stand under.
pub const OWN_STEPS: &str = "My own";

/// A step towards a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRow {
    /// What it stands under: "This week".
    pub group: &'static str,
    /// What is to be done.
    pub text: String,
    /// How far it is.
    pub state: StepState,
    /// Whether the student wrote it, or it was kept from another area or an older catalogue.
    pub is_own: bool,
}

impl StepRow {
    /// The box to tick.
    pub fn tick(&self) -> &'static str {
        if self.state.done { "[x]" } else { "[ ]" }
    }

    /// The step with its date.
    pub fn words(&self) -> String {
        match &self.state.date {
            Some(date) => format!("{} (by {date})", self.text),
            None => self.text.clone(),
        }
    }
}

/// The steps towards a saved role, as it is seen from an area: those of its record, then the others that are kept.
pub fn steps(catalogue: &Catalogue, entry: &Entry, area: &AreaCode) -> Vec<StepRow> {
    let role = catalogue.role(&entry.role);
    let derived = role.map(|role| RoleRecord { catalogue, role, area }.steps()).unwrap_or_default();
    let mut rows: Vec<StepRow> = Vec::new();
    for (group, text) in derived {
        if !rows.iter().any(|row| row.text == text) {
            let state = entry.steps.get(&text).cloned().unwrap_or_default();
            rows.push(StepRow { group, text, state, is_own: false });
        }
    }
    let others = entry.steps.iter().filter(|(text, _)| !rows.iter().any(|row| row.text == **text));
    let others: Vec<StepRow> = others
        .map(|(text, state)| StepRow { group: OWN_STEPS, text: text.clone(), state: state.clone(), is_own: true })
        .collect();
    rows.extend(others);
    rows
}

/// How many steps there are, in words: "2 of 8 steps done".
pub(super) fn steps_done(rows: &[StepRow]) -> String {
    let done = rows.iter().filter(|row| row.state.done).count();
    format!("{done} of {} first steps done", rows.len())
}

impl RoleRecord<'_> {
    /// What the record says that can be done, under what it stands.
    fn steps(&self) -> Vec<(&'static str, String)> {
        let mut steps = Vec::new();
        if let Some(first) = self.page().first_steps.value() {
            for (group, texts) in
                [("This week", &first.this_week), ("This month", &first.this_month), ("This year", &first.this_year)]
            {
                steps.extend(texts.iter().map(|text| (group, text.clone())));
            }
        }
        if let Some(subjects) = self.page().school_subjects.value().filter(|subjects| !subjects.is_empty()) {
            steps.push(("At school", format!("See which of these you can take: {}.", subjects.join(", "))));
        }
        if let Some(program) = nearest(self.catalogue, self.role, self.area) {
            steps.push(("Find out", format!("Ask for the price, the next start and the pass rate: {program}.")));
        }
        let required = self.credentials().into_iter().filter(|needed| needed.need == Need::Required);
        let names: Vec<&str> = required
            .filter_map(|needed| self.catalogue.credential(&needed.id))
            .map(|known| known.abbreviation.as_str())
            .collect();
        if !names.is_empty() {
            steps.push(("Find out", format!("Read what you need for this exam or certificate: {}.", names.join(", "))));
        }
        if let Some(checks) = self.here().checks() {
            let mut what: Vec<String> = Vec::new();
            for check in checks {
                if !what.contains(&check.what) {
                    what.push(check.what.clone());
                }
            }
            if !what.is_empty() {
                steps
                    .push(("Find out", format!("Ask a school what is checked before you start: {}.", what.join(", "))));
            }
        }
        let license = self.license();
        let ask = format!("Ask the {} what holds now. We read: {}.", license.board, license_sentence(license));
        steps.push(("Find out", ask));
        steps.into_iter().map(|(group, step)| (group, text::sanitise(&step))).collect()
    }
}
