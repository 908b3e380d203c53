//! The parts of a role that fit on a page to take home.

use super::at_a_glance::{known_costs, time_and_cost};
use super::{RoleRecord, entry, pay, places};
use crate::model::SourceId;
use crate::sheet::{Body, QuickFact, Section, SectionId};

impl RoleRecord<'_> {
    /// What stands on a page about the role alone: quick facts, and the parts in the order in which a family reads them.
    pub(in crate::sheet) fn on_paper(&self) -> (Vec<QuickFact>, Vec<Section>) {
        let write = |id, write: fn(&Self, &mut Section)| {
            let mut section = Section::new(id);
            write(self, &mut section);
            // What leads on to another screen leads nowhere on paper.
            section.blocks.retain(|block| !matches!(block.body, Body::Link { .. }));
            section
        };
        let sections = vec![
            write(SectionId::Pay, pay::at_home),
            write(SectionId::TimeAndCost, time_and_cost),
            write(SectionId::LicenseHere, entry::license_here),
            write(SectionId::ProgramsNear, places::programs_near),
            write(SectionId::FirstSteps, Self::first_steps),
        ];
        (self.quick_facts(), sections)
    }

    /// What can be done now, each with a box to tick.
    fn first_steps(&self, section: &mut Section) {
        let Some(steps) = self.page().first_steps.value() else {
            section.not_stated();
            return;
        };
        let all = [("This week", &steps.this_week), ("This month", &steps.this_month), ("This year", &steps.this_year)];
        for (heading, steps) in all.into_iter().filter(|(_, steps)| !steps.is_empty()) {
            section.heading(heading);
            steps.iter().for_each(|step| {
                section.task(step);
            });
        }
    }

    /// What training costs, for a table of roles, with so many fees; and where it was read.
    pub(in crate::sheet) fn costs(&self, fees: usize) -> (Option<String>, Vec<SourceId>) {
        known_costs(self, fees)
    }

    /// What can be done this week.
    pub(in crate::sheet) fn this_week(&self) -> &[String] {
        self.page().first_steps.value().map(|steps| &*steps.this_week).unwrap_or_default()
    }
}
