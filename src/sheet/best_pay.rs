//! The sheet that says where a role pays best.

use super::group_pay::group_sentence;
use super::{Body, Column, Mark, RoleRecord, Section, SectionId, Sheet, Table, TableRow};
use crate::catalogue::{BestPay, PayRow, RankedPay, Ranking};
use crate::model::{AreaKind, Figure};
use crate::text;

/// The areas by what a role is paid there, highest median first; the chosen area is marked.
pub fn best_pay(record: &RoleRecord, best: &BestPay) -> Sheet {
    let mut about = Section::new(SectionId::Card);
    let mut sections = Vec::new();
    if best.is_empty() {
        about.text(no_median(record));
    } else {
        if let Some(sentence) = group_sentence(record.catalogue, record.role) {
            about.text(sentence).marked(Mark::Caution);
        }
        summary(record, best, &mut about);
        remarks(record, best, &mut about);
        let local = (SectionId::Areas, &best.local);
        let states = (SectionId::States, &best.states);
        let kind = record.catalogue.area(record.area).map(|area| area.kind);
        // That of the chosen area comes first.
        let by_state = matches!(kind, Some(AreaKind::State | AreaKind::Territory));
        let rankings = if by_state { [states, local] } else { [local, states] };
        let full = rankings.into_iter().filter(|(_, ranking)| !ranking.rows.is_empty());
        sections.extend(full.map(|(id, ranking)| table(record, id, ranking)));
    }
    sections.insert(0, about);
    Sheet { title: format!("Where {} pays best", record.role.title), sections, ..Sheet::default() }
}

/// Why no area has a median.
pub fn no_median(record: &RoleRecord) -> String {
    let why = text::wage_note(record.role, record.page()).unwrap_or_default();
    format!("No area has a published median for this role. {why}").trim_end().to_owned()
}

/// The chosen area, the nation, and how many areas have no figure.
fn summary(record: &RoleRecord, best: &BestPay, about: &mut Section) {
    about.text(chosen(record, best)).marked(Mark::Money);
    if let Some(nation) = best.nation.filter(|row| row.code != record.area) {
        about.text(format!("Nation: median {}, {} jobs.", median(&nation), jobs(&nation)));
    }
    let without = |ranking: &Ranking| format!("{} of {}", ranking.without, ranking.rows.len() + ranking.without);
    about.text(format!(
        "Highest median first. None is published for {} areas and for {} states and territories.",
        without(&best.local),
        without(&best.states),
    ));
}

/// The chosen area in a sentence.
fn chosen(record: &RoleRecord, best: &BestPay) -> String {
    let name = record.area_name();
    for (ranking, what) in [(&best.local, "areas"), (&best.states, "states and territories")] {
        if let Some(RankedPay { rank, row, .. }) = ranking.of(record.area) {
            let of = ranking.rows.len();
            return format!("{name}: rank {rank} of {of} {what}, median {}, {} jobs.", median(row), jobs(row));
        }
    }
    match best.nation.filter(|row| row.code == record.area) {
        Some(nation) => format!("The nation: median {}, {} jobs.", median(&nation), jobs(&nation)),
        None => format!("{name}: no median is published, so it has no rank."),
    }
}

/// What a reader of the list must know, and where it was read.
fn remarks(record: &RoleRecord, best: &BestPay, about: &mut Section) {
    let mut quiet = |words: String| {
        about.text(words).marked(Mark::Quiet);
    };
    quiet("Prices differ too: the same pay buys less where rent is high. This list does not correct for that.".into());
    let mut rows = best.local.rows.iter().chain(&best.states.rows);
    if rows.any(|ranked| matches!(ranked.row.wage.annual.p50, Figure::AtLeast(_))) {
        quiet("\"or more\": the publisher gives no figure above that amount, so these share one rank.".into());
    }
    record.page().wage_note.clone().into_iter().for_each(&mut quiet);
    let editions = best.editions();
    if editions.len() > 1 {
        quiet("Some states are of another release than the rest; their ranks compare different years.".into());
    }
    for source in editions.iter().filter_map(|(id, _)| record.catalogue.source(id)) {
        about.text(format!("{}.", text::source_line(&source))).marked(Mark::Quiet);
        about.address(None, &source.url);
    }
}

fn table(record: &RoleRecord, id: SectionId, ranking: &Ranking) -> Section {
    let column = |name: &'static str, numbers| Column { name: name.into(), numbers };
    let columns =
        vec![column("rank", true), column("area", false), column("median a year", true), column("jobs", true)];
    let rows = ranking.rows.iter().map(|RankedPay { rank, row, .. }| TableRow {
        cells: vec![rank.to_string(), row.name.to_owned(), median(row), jobs(row)],
        mark: if row.code == record.area { Mark::Chosen } else { Mark::Plain },
        sources: Vec::new(),
        of_cells: Vec::new(),
    });
    let mut section = Section::new(id);
    section.push(Body::Table(Table { columns, rows: rows.collect() }));
    section
}

fn median(row: &PayRow) -> String {
    text::money(row.wage.annual.p50)
}

fn jobs(row: &PayRow) -> String {
    text::count(row.wage.employment)
}
