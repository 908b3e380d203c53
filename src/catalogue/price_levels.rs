//! How high prices are in the areas.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Catalogue, bundle};
use crate::model::{AreaCode, PriceLevel, SourceId, price_code};

/// The bundled table.
#[derive(Debug, Deserialize)]
struct PriceLevels {
    year: u16,
    source: SourceId,
    /// By code of the table; the nation is 100.
    levels: BTreeMap<String, f64>,
}

impl Catalogue {
    /// How high prices are in an area; `None` where no level is published.
    pub fn price_level(&self, area: &AreaCode) -> Option<PriceLevel> {
        static TABLE: LazyLock<PriceLevels> = LazyLock::new(|| bundle::PRICE_LEVELS.json());
        let table = &*TABLE;
        let (code, of_wider_part) = price_code(area, self.area(area)?.kind);
        // The table has three decimals, so nothing is lost.
        let thousandths = (table.levels.get(&code)? * 1000.0).round() as u32;
        Some(PriceLevel { thousandths, of_wider_part, year: table.year, source: table.source.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AreaKind;

    #[test]
    fn every_area_but_those_of_territories_and_one_of_delaware_has_a_level() {
        let catalogue = Catalogue::bundled(None);
        for area in catalogue.areas() {
            let territory = ["PR", "GU", "VI"].contains(&area.state.0.as_str());
            // The table has no nonmetropolitan part of Delaware.
            let none = territory || area.state.0 == "DE" && area.kind == AreaKind::Nonmetropolitan;
            let level = catalogue.price_level(&area.code);
            assert_eq!(level.is_none(), none, "{}", area.name);
            if let Some(level) = level {
                assert_eq!(level.of_wider_part, area.kind == AreaKind::Nonmetropolitan);
                assert_eq!(level.year, 2024);
                assert!(catalogue.source(&level.source).is_some(), "{}", level.source);
            }
        }
        let of = |code: &str| catalogue.price_level(&AreaCode(code.into())).map(|level| level.thousandths);
        assert_eq!((of(AreaCode::NATION), of("01")), (Some(100_000), Some(88_823)));
    }
}
