//! What the program is made of: the published tables inside, and how much else was read.

use super::section::{ONET, ONET_TERMS};
use super::{Mark, Section, SectionId, Sheet};
use crate::catalogue::Catalogue;
use crate::model::{Basis, PayYear, Projection, Source, SourceId};
use crate::text;

/// The published tables inside, each once.
pub fn tables(catalogue: &Catalogue) -> Vec<Source> {
    let mut ids = catalogue.wage_sources();
    for role in catalogue.roles() {
        ids.extend(catalogue.years(role).iter().flat_map(|pay| &pay.years).map(PayYear::source));
        ids.extend(catalogue.projection(role).map(Projection::source));
    }
    ids.push(SourceId(ONET.to_owned()));
    ids.push(Catalogue::schools_source());
    ids.extend(catalogue.areas().iter().find_map(|area| catalogue.price_level(&area.code)).map(|level| level.source));
    ids.extend(catalogue.facility_sources().iter().map(|table| table.source.id.clone()));
    let mut tables: Vec<Source> = Vec::new();
    for id in ids {
        if !tables.iter().any(|known| known.id == id) {
            tables.extend(catalogue.source(&id));
        }
    }
    tables
}

/// What is inside, where it comes from and on which terms.
pub fn about(catalogue: &Catalogue) -> Sheet {
    let mut sheet = Sheet::card(format!("medpath {}", env!("CARGO_PKG_VERSION")), |card| {
        card.text(format!("{}. It never goes online.", env!("CARGO_PKG_DESCRIPTION")));
        card.text(
            "The program may be used and passed on under the MIT license or the Apache License 2.0, as you choose.",
        );
        let (roles, areas) = (catalogue.roles().len(), catalogue.areas().len());
        card.text(format!("Inside: {roles} roles, pay for {areas} areas."));
        card.heading("Published tables");
        for table in tables(catalogue) {
            let Source { publisher, title, edition, date, url, license, .. } = &table;
            let when = if edition == date { edition.to_string() } else { format!("{edition}, dated {date}") };
            card.entry(format!("{title} ({publisher}): {when}; {license}; {url}"));
        }
        card.text(ONET_TERMS).marked(Mark::Quiet);
    });
    sheet.sections.push(pages(catalogue));
    sheet
}

/// What was read besides the tables, by how near it is to the rule.
fn pages(catalogue: &Catalogue) -> Section {
    let tables = tables(catalogue);
    let mut section = Section::new(SectionId::Sources);
    section.text("Read one by one; each is named with its date where something rests on it:");
    let all = catalogue.every_source();
    let rest = all.iter().filter(|source| !tables.contains(source));
    let mut counts = [0_u32; 4];
    for source in rest {
        counts[match source.kind {
            Basis::Official => 0,
            Basis::NearOfficial => 1,
            Basis::SchoolPage => 2,
            Basis::Other | Basis::LocalPack => 3,
        }] += 1;
    }
    let kinds = [
        "of the body that makes the rule or publishes the figure",
        "that copy or sum up such a text",
        "of schools",
        "of others, which count least",
    ];
    for (count, kind) in counts.into_iter().zip(kinds).filter(|(count, _)| *count > 0) {
        section.entry(format!("{} pages {kind}", text::thousands(count)));
    }
    section
}
