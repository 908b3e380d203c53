//! The sheet that says where a role pays best.

use super::group_pay::group_sentence;
use super::{Body, Column, Mark, RoleRecord, Section, SectionId, Sheet, Table, TableRow};
use crate::catalogue::{BestPay, PayOrder, PayRow, PayWithin, RankedPay, Ranking};
use crate::model::{AreaKind, Figure};
use crate::text;

/// The areas by what a role is paid there, highest median first; the chosen area is marked.
pub fn best_pay(record: &RoleRecord, best: &BestPay) -> Sheet {
    let mut about = Section::new(SectionId::Card);
    let mut sections = Vec::new();
    if best.is_empty() {
        about.text(if best.within == PayWithin::Country { no_median(record) } else { nothing_within(record, best) });
    } else {
        if let Some(sentence) = group_sentence(record.catalogue, record.role) {
            about.text(sentence).marked(Mark::Caution);
        }
        summary(record, best, &mut about);
        legend(record, best, &mut about);
        let local = (SectionId::Areas, &best.local);
        let states = (SectionId::States, &best.states);
        let kind = record.catalogue.area(record.area).map(|area| area.kind);
        // That of the chosen area comes first.
        let by_state = matches!(kind, Some(AreaKind::State | AreaKind::Territory));
        let rankings = if by_state { [states, local] } else { [local, states] };
        let full = rankings.into_iter().filter(|(_, ranking)| !ranking.rows.is_empty());
        sections.extend(full.map(|(id, ranking)| table(record, id, ranking)));
        sections.push(remarks(record, best));
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
    if let Some(within) = within_words(record, best) {
        about.text(within);
    }
    let order = order_words(best);
    about.text(match best.within {
        _ if best.local.without + best.states.without == 0 => format!("{order}."),
        PayWithin::Miles(..) => format!("{order}. No median is published for {} areas.", without(&best.local)),
        _ => format!(
            "{order}. No median is published for {} areas and for {} states and territories.",
            without(&best.local),
            without(&best.states)
        ),
    });
}

/// The chosen area in a sentence.
fn chosen(record: &RoleRecord, best: &BestPay) -> String {
    let name = record.area_name();
    for (ranking, what) in [(&best.local, "areas"), (&best.states, "states and territories")] {
        if let Some(RankedPay { rank, row, adjusted, .. }) = ranking.of(record.area) {
            let of = ranking.rows.iter().filter(|ranked| ranked.rank.is_some()).count();
            let adjusted = adjusted.filter(|_| best.order == PayOrder::Adjusted);
            let buys = adjusted.map(|figure| format!(" (US prices {})", text::money(figure))).unwrap_or_default();
            let rank =
                rank.map_or_else(|| format!("no rank in this order among {of}"), |rank| format!("rank {rank} of {of}"));
            return format!("{name}: {rank} {what}, median {}{buys}, {} jobs.", median(row), jobs(row));
        }
    }
    match best.nation.filter(|row| row.code == record.area) {
        Some(nation) => format!("The nation: median {}, {} jobs.", median(&nation), jobs(&nation)),
        None if best.within != PayWithin::Country => format!("{name} is not among these areas, or has no median."),
        None => format!("{name}: no median is published, so it has no rank."),
    }
}

/// What a reader of the list must know before it.
fn legend(record: &RoleRecord, best: &BestPay, about: &mut Section) {
    let brief = |id| record.catalogue.source(id).map(|source| text::source_brief(&source)).unwrap_or_default();
    let wages: Vec<String> = best.editions().iter().map(|(id, _)| brief(*id)).collect();
    let prices = best.prices.as_ref().map(|prices| brief(&prices.source)).unwrap_or_default();
    about
        .text(format!(
            "Median: dollars a year ({}). US prices: what that buys at the prices of the whole country ({prices}). Per \
             1,000: of 1,000 jobs there, how many are these. A dash: not published.",
            wages.join(", ")
        ))
        .marked(Mark::Quiet);
    if best.order != PayOrder::Adjusted {
        about
            .text("The same pay buys less where prices are high; this order does not correct for that.")
            .marked(Mark::Caution);
    }
}

/// The rest of it, and where it was read.
fn remarks(record: &RoleRecord, best: &BestPay) -> Section {
    let mut about = Section::new(SectionId::Sources);
    let mut quiet = |words: String| {
        about.text(words);
    };
    if let Some(prices) = &best.prices {
        quiet(format!(
            "US prices: the median divided by the price level of the area in {}, to the nearest dollar. The level counts \
             goods, services, and rents together; your own costs can differ. Taxes are not counted. Areas outside of \
             metropolitan ones have the level of all such parts of their state. None is published for territories and a \
             few other areas.",
            prices.year
        ));
    }
    let mut rows = best.local.rows.iter().chain(&best.states.rows);
    if rows.any(|ranked| matches!(ranked.row.wage.annual.p50, Figure::AtLeast(_))) {
        quiet("\"or more\": the publisher gives no figure above that amount, so these share one rank.".into());
    }
    record.page().wage_note.clone().into_iter().for_each(&mut quiet);
    let editions = best.editions();
    if editions.len() > 1 {
        quiet("Some states are of another release than the rest; their ranks compare different years.".into());
    }
    let prices = best.prices.as_ref().map(|prices| &prices.source);
    for source in editions.iter().map(|(id, _)| *id).chain(prices).filter_map(|id| record.catalogue.source(id)) {
        about.text(format!("{}.", text::source_line(&source))).marked(Mark::Quiet);
        about.address(None, &source.url);
    }
    about
}

/// What stands where the publisher gives no figure.
const NONE: &str = "-";

fn table(record: &RoleRecord, id: SectionId, ranking: &Ranking) -> Section {
    let column = |name: &'static str, numbers| Column { name: name.into(), numbers };
    let columns = vec![
        column("rank", true),
        column("area", false),
        column("median", true),
        column("US prices", true),
        column("jobs", true),
        column("per 1,000", true),
    ];
    let rows = ranking.rows.iter().map(|RankedPay { rank, row, adjusted, .. }| TableRow {
        cells: vec![
            rank.map_or_else(|| NONE.to_owned(), |rank| rank.to_string()),
            row.name.to_owned(),
            median(row),
            adjusted.map_or_else(|| NONE.to_owned(), text::money),
            row.wage.employment.amount().map_or_else(|| NONE.to_owned(), text::thousands),
            row.wage.jobs_in_million.map_or_else(|| NONE.to_owned(), share),
        ],
        mark: if row.code == record.area { Mark::Chosen } else { Mark::Plain },
        sources: Vec::new(),
        of_cells: Vec::new(),
    });
    let mut section = Section::new(id);
    section.push(Body::Table(Table { columns, rows: rows.collect() }));
    section
}

/// What an order goes by.
pub fn pay_order(order: PayOrder) -> &'static str {
    match order {
        PayOrder::Median => "highest median first",
        PayOrder::Adjusted => "highest median at US prices first",
        PayOrder::Jobs => "most jobs first",
        PayOrder::Share => "highest share of all jobs first",
    }
}

fn order_words(best: &BestPay) -> String {
    text::capital(pay_order(best.order))
}

/// Which areas are listed, where not all are.
fn within_words(record: &RoleRecord, best: &BestPay) -> Option<String> {
    match best.within {
        PayWithin::Country => None,
        PayWithin::State(state) => Some(format!("Only areas of {}.", record.catalogue.state_name(state))),
        PayWithin::Miles(miles, from) => {
            let from = record.catalogue.area(from).map_or(from.as_str(), |area| &area.name);
            Some(format!(
                "Only areas whose middle is no farther than about {miles} miles from that of {from}. {} areas outside of \
                 metropolitan ones are left out, because how far they are is not known to us.",
                best.local.somewhere
            ))
        }
    }
}

fn nothing_within(record: &RoleRecord, best: &BestPay) -> String {
    let only = within_words(record, best).unwrap_or_default();
    format!("{only} No median of this role is published there.")
}

fn median(row: &PayRow) -> String {
    text::money(row.wage.annual.p50)
}

fn jobs(row: &PayRow) -> String {
    text::count(row.wage.employment)
}

/// Jobs of a thousand, from those of a million, as the table rounds them.
fn share(in_million: u32) -> String {
    format!("{}.{:03}", in_million / 1000, in_million % 1000)
}
