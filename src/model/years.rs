//! Pay of an occupation over the years, as the yearly national tables give it.

use serde::Serialize;

use super::{Figure, Money, SocCode, SourceId};

/// The nation's jobs and pay of one occupation in May of a year, in dollars of that May.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PayYear {
    /// The year.
    pub year: u16,
    /// Jobs, without the self-employed.
    pub employment: Figure<u32>,
    /// A tenth of the workers earned less, dollars a year.
    pub p10: Figure<Money>,
    /// The median.
    pub p50: Figure<Money>,
    /// Nine tenths earned less.
    pub p90: Figure<Money>,
}

impl PayYear {
    /// The table that the figures come from: `bls-oews-2024`.
    pub fn source(&self) -> SourceId {
        SourceId(format!("bls-oews-{}", self.year))
    }

    /// The release: `May 2024`.
    pub fn edition(&self) -> String {
        format!("May {}", self.year)
    }
}

/// Pay of one occupation over the years.
///
/// Nothing is corrected for prices. `#` stands for other amounts in other years (208,000 dollars in May 2021, 239,200
/// from May 2022 on), so a figure that is [`Figure::AtLeast`] belongs on no line through the years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PayYears {
    /// SOC code.
    pub soc: SocCode,
    /// Earliest first; a year without this occupation is missing.
    pub years: Vec<PayYear>,
}

impl PayYears {
    /// The figures of a year.
    pub fn year(&self, year: u16) -> Option<&PayYear> {
        self.years.iter().find(|figures| figures.year == year)
    }
}

/// The columns of a year in `data/years.json`, in their order.
pub(crate) const YEAR_COLUMNS: [&str; 4] = ["TOT_EMP", "A_PCT10", "A_MEDIAN", "A_PCT90"];
