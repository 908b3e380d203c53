//! `medpath search WORDS`

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::io::Write;

use serde::Serialize;

use super::Format;
use super::context::Context;
use super::list::unsure_line;
use super::say;
use super::table::{RoleWithPay, table};
use super::width;
use crate::error::{Error, Exit};
use crate::export::{Lines, write_json};
use crate::filter::{Counter, Facts, Filters, Tally, Understood};
use crate::model::{AreaCode, Direction, FamilyId, Figure, Money, RoleId, RolePlace, Topic, WageBasis};
use crate::search::{Field, FoundBy, Hit, Results, SearchIndex, Tier, Topics};
use crate::text::sanitise;

#[derive(Serialize)]
struct HitRecord<'a> {
    id: &'a RoleId,
    title: &'a str,
    family: &'a FamilyId,
    score: u64,
    matched: Matched,
    pay: PayRecord,
}

/// The nearest published median, and what it is worth for the role.
#[derive(Serialize)]
struct PayRecord {
    median: Option<Figure<Money>>,
    basis: WageBasis,
    direction: Option<Direction>,
}

#[derive(Serialize)]
struct Matched {
    field: &'static str,
    text: String,
}

/// How many roles are suggested when nothing is found.
const MOST_SUGGESTED: usize = 5;

/// Splits what was typed into words to search and filters.
pub(super) fn understand(words: &[String], literal: bool) -> Understood {
    let query = words.join(" ");
    if literal { Understood::literally(&query) } else { Understood::new(&query) }
}

/// Prints the roles that the words find and that pass what else was asked for, best first.
pub(super) fn run(
    context: &Context,
    typed: &str,
    understood: &Understood,
    (limit, maybe): (Option<u32>, bool),
    format: Format,
    out: &mut dyn Write,
) -> Result<Exit, Error> {
    let (query, filters) = (understood.words.as_str(), &understood.filters);
    if query.trim().is_empty() && understood.is_empty() {
        return Err(Error::Usage("search needs a word. \"medpath list\" prints all roles.".into()));
    }
    let area = context.area()?;
    let roles = context.catalogue.roles();
    let index = SearchIndex::new(roles, &context.catalogue);
    let mut all = index.search(query);
    let found = all.len();
    let tally = apply_filters(context, &area, (understood, maybe), &mut all);
    let hits: Vec<&Hit> = all.iter().take(limit.map_or(usize::MAX, |limit| limit as usize)).collect();
    let with_fit = |hit: &&Hit| {
        let listed = RoleWithPay::new(&context.catalogue, context.catalogue.role_at(hit.role), &area);
        RoleWithPay { fit: filters.fit(listed.role, &listed.facts()), ..listed }
    };
    let listed: Vec<RoleWithPay> = hits.iter().map(with_fit).collect();
    let guide = if format == Format::Json { String::new() } else { guide_hits(context, [typed, query], &all) };
    if format == Format::Json {
        let records: Vec<HitRecord> =
            hits.iter().zip(&listed).map(|(hit, listed)| hit_record(&index, &all, hit, listed)).collect();
        write_json(&records, out)?;
    } else {
        if !listed.is_empty() {
            out.write_all(table(context, &listed, &area).as_bytes())?;
        }
        out.write_all(guide.as_bytes())?;
    }
    if format == Format::Text && !understood.is_empty() {
        say(&understood_words(context, understood, tally.listed, found));
    }
    if let Some(line) = unsure_line(&tally.unsure, maybe) {
        say(&line);
    }
    if format == Format::Text
        && let Some(meant) = index.meant(&all)
    {
        say(&format!("medpath: did you mean \"{}\"?", sanitise(&meant)));
    }
    if hits.len() < all.len() {
        say(&format!("medpath: {} of {} roles are shown; --limit says how many.", hits.len(), all.len()));
    }
    if !all.is_empty() {
        return Ok(Exit::Done);
    }
    let what = if guide.is_empty() { "nothing" } else { "no role" };
    say(&if found == 0 { nothing_found(context, &index, query, what) } else { no_role_left(context, filters, &tally) });
    Ok(Exit::Nothing)
}

/// Keeps the hits that fit the filters that were typed, in the order that was asked for, and below them, if asked for,
/// those that may.
fn apply_filters(
    context: &Context,
    area: &AreaCode,
    (understood, maybe): (&Understood, bool),
    hits: &mut Results,
) -> Tally {
    let filters = &understood.filters;
    let mut counter = Counter::new(filters, &[]);
    if understood.is_empty() {
        return counter.finish();
    }
    let roles = context.catalogue.roles();
    let facts: Vec<OnceCell<Facts>> = vec![OnceCell::new(); roles.len()];
    let role = |at| context.catalogue.role_at(at);
    let facts =
        |at: RolePlace| *facts[at.0].get_or_init(|| RoleWithPay::new(&context.catalogue, role(at), area).facts());
    hits.retain(|hit| {
        let fit = counter.fit(role(hit.role), &facts(hit.role));
        fit.is_listed(maybe)
    });
    if understood.is_ordered() || !filters.is_empty() {
        let mut order: Vec<RolePlace> = hits.iter().map(|hit| hit.role).collect();
        if understood.is_ordered() {
            understood.arrange(&mut order, role, facts);
        }
        order.sort_by_key(|at| filters.fit(role(*at), &facts(*at)));
        hits.arrange(&order);
    }
    counter.finish()
}

/// What was understood, and what was searched.
fn understood_words(context: &Context, understood: &Understood, listed: usize, found: usize) -> String {
    let query = sanitise(understood.words.trim());
    let searched = if query.is_empty() { String::new() } else { format!(" that \"{query}\" finds") };
    let labels = labels(context, &understood.filters);
    let only = if labels.is_empty() { String::new() } else { format!(", only {}", labels.join("; ")) };
    let order = if understood.wanted.is_some() { ", best paid first" } else { "" };
    format!("medpath: {listed} of the {found} roles{searched}{only}{order}. With --literal every word is searched.")
}

fn labels(context: &Context, filters: &Filters) -> Vec<String> {
    let label = |facet| filters.label(facet, |id| context.catalogue.family_title(id).to_owned());
    filters.active().into_iter().map(label).collect()
}

/// Which filter to leave out where no role passes all of them.
fn no_role_left(context: &Context, filters: &Filters, counted: &Tally) -> String {
    let ways: Vec<String> = counted
        .without
        .iter()
        .map(|(facet, roles)| {
            let roles = if *roles == 1 { "1 role".to_owned() } else { format!("{roles} roles") };
            let label = filters.label(*facet, |id| context.catalogue.family_title(id).to_owned());
            format!("Without \"{label}\" there would be {roles}.")
        })
        .collect();
    if ways.is_empty() {
        return "medpath: no role passes all of this; no single filter is at fault.".to_owned();
    }
    format!("medpath: no role passes all of this. {}", ways.join(" "))
}

/// Entries of the guide that the words name, each with the command that prints it.
fn guide_hits(context: &Context, [typed, words]: [&str; 2], hits: &Results) -> String {
    let topics = Topics::new(context.catalogue.topic_lines());
    let called = topics.called_by([typed, words], hits.iter().map(Hit::tier).min());
    let mut lines = Lines::new(width());
    let mut found: Vec<Topic> =
        called.topics.iter().filter_map(|at| context.catalogue.topic_of(topics.line(*at))).collect();
    // The command prints all that goes by a name: a word is often a credential too.
    let mut known = BTreeSet::new();
    found.retain(|topic| known.insert(topic.title()));
    for (at, topic) in found.iter().enumerate() {
        if at == 0 && !hits.is_empty() {
            lines.blank();
        }
        let key = topic.key();
        let key = if key.contains(' ') { format!("\"{key}\"") } else { key.to_owned() };
        lines.hanging("", "  ", &format!("In the guide: {} ({}): medpath guide {key}", topic.title(), topic.kind()));
    }
    lines.finish()
}

fn hit_record<'a>(index: &SearchIndex, all: &Results, hit: &Hit, listed: &RoleWithPay<'a>) -> HitRecord<'a> {
    let role = listed.role;
    let FoundBy { field, text } = index.reason(all, hit).found_by;
    HitRecord {
        id: &role.id,
        title: &role.title,
        family: &role.family,
        score: score(hit),
        matched: Matched { field: field_name(field), text },
        pay: PayRecord {
            median: listed.pay.median().map(|(_, figure)| figure),
            basis: role.wage_basis,
            direction: role.pay_worth().direction(),
        },
    }
}

/// One number for the order of the whole result: the tier first, then the score inside it.
fn score(hit: &Hit) -> u64 {
    /// More than any score inside a tier, and small enough that every JSON reader keeps the number exact.
    const TIER: u64 = 1 << 40;
    (Tier::Fuzzy as u64 - hit.tier() as u64) * TIER + hit.score()
}

fn field_name(field: Field) -> &'static str {
    match field {
        Field::Nothing => "nothing",
        Field::Title => "title",
        Field::Alias => "alias",
        Field::Hidden => "also_searched_as",
        Field::Credential => "credential",
        Field::Family => "family",
        Field::Names => "names",
    }
}

fn nothing_found(context: &Context, index: &SearchIndex, query: &str, what: &str) -> String {
    let near = index.nearest(query, MOST_SUGGESTED);
    let titles: Vec<&str> = near.iter().map(|at| context.catalogue.role_at(*at).title.as_str()).collect();
    let query = sanitise(query);
    if titles.is_empty() {
        return format!("medpath: {what} found for \"{query}\". Try another word; \"medpath list\" prints all roles.");
    }
    format!("medpath: {what} found for \"{query}\". The nearest roles: {}.", titles.join(", "))
}
