//! Pay of an occupation by the kind of employer, as the national tables by industry give it.

use serde::Serialize;

use super::industry_kinds::INDUSTRY_KINDS;
use super::{Figure, Percentiles, SocCode, SourceId};

/// An industry that is a kind of employer of this field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndustryKind {
    /// Code in the tables.
    pub naics: &'static str,
    /// The plain name.
    pub name: &'static str,
    /// Code of the kind that contains this one.
    pub within: Option<&'static str>,
}

impl IndustryKind {
    /// All of them; see the list for what is left out.
    pub fn all() -> &'static [Self] {
        INDUSTRY_KINDS
    }

    /// The kind with this code.
    pub fn of(naics: &str) -> Option<&'static Self> {
        INDUSTRY_KINDS.iter().find(|kind| kind.naics == naics)
    }
}

/// Jobs and pay of one occupation with one kind of employer, all over the nation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IndustryCell {
    /// Code of the industry in the table.
    pub naics: String,
    /// Title as published.
    pub title: String,
    /// Jobs, without the self-employed.
    pub employment: Figure<u32>,
    /// Dollars a year.
    pub annual: Percentiles,
}

impl IndustryCell {
    /// The plain name of the kind of employer, the published title if the industry is none that we know.
    pub fn name(&self) -> &str {
        IndustryKind::of(&self.naics).map_or(&self.title, |kind| kind.name)
    }
}

/// Pay of one occupation by kind of employer.
///
/// No cell is inside another. Kinds with few jobs are not published and industries outside of the field are left out,
/// so the jobs do not add up to the nation's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IndustryPay {
    /// SOC code.
    pub soc: SocCode,
    /// The table that the figures come from.
    pub source: SourceId,
    /// The release, for example `May 2025`.
    pub edition: String,
    /// Most jobs first.
    pub cells: Vec<IndustryCell>,
}

/// The columns of a cell in `data/industries.json`, in their order.
pub(crate) const INDUSTRY_COLUMNS: [&str; 8] =
    ["NAICS", "TOT_EMP", "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90", "A_MEAN"];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_has_its_own_code_and_name() {
        let all = IndustryKind::all();
        let codes: BTreeSet<&str> = all.iter().map(|kind| kind.naics).collect();
        let names: BTreeSet<&str> = all.iter().map(|kind| kind.name).collect();
        assert_eq!((codes.len(), names.len()), (all.len(), all.len()));
        assert!(codes.iter().all(|code| code.len() == 6));
        assert!(IndustryKind::of("311000").is_none());
    }

    #[test]
    fn an_industry_inside_another_says_so() {
        for kind in IndustryKind::all() {
            // 622000 contains 622100; the tables name no other part of an industry of three digits.
            let start = |other: &&IndustryKind| other.naics.ends_with("000") && other.naics[..3] == kind.naics[..3];
            let around = IndustryKind::all().iter().find(start).filter(|other| other.naics != kind.naics);
            assert_eq!(kind.within, around.map(|other| other.naics), "{}", kind.name);
        }
    }
}
