//! Every source that the catalogue can name.

use super::{Catalogue, WageBook};
use crate::model::{Source, SourceId};

impl Catalogue {
    /// The tables of pay that are shown: one, or more where those of other years were imported for some states.
    pub fn wage_sources(&self) -> Vec<SourceId> {
        let mut ids: Vec<SourceId> = Vec::new();
        for state in WageBook::states().filter_map(|letters| self.wages().state(letters)) {
            if !ids.contains(&state.source) {
                ids.push(state.source.clone());
            }
        }
        ids
    }

    /// All sources, each once: those of the roles and pages, of the licenses, of the places of care, of the ways in that
    /// are paid, and of the yearly tables of pay.
    pub fn every_source(&self) -> Vec<Source> {
        let named = self.sources().iter().chain(self.rest.license_sources.all());
        let named =
            named.chain(self.facility_sources().iter().map(|table| &table.source)).chain(self.rest.earn.sources());
        let mut all: Vec<Source> = Vec::new();
        let yearly = self.wage_sources().into_iter().filter_map(|id| self.source(&id));
        for source in named.cloned().chain(yearly) {
            if !all.iter().any(|known| known.id == source.id) {
                all.push(source);
            }
        }
        all
    }
}
