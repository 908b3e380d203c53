//! `medpath search WORDS`

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::io::Write;

use super::Format;
use super::context::Context;
use super::list::unsure_line;
use super::say;
use super::table::{RoleWithPay, table};
use super::width;
use crate::answers::{Answer, Ground, Lookup, Mode, Reading, code_in};
use crate::error::{Error, Exit};
use crate::export::json::{AnswerRecord, AnswersRecord, AskedRecord, Matched, PayRecord, answer};
use crate::export::{Lines, write_json};
use crate::filter::{Counter, Facts, Filters, Tally, Understood};
use crate::model::{AreaCode, RolePlace};
use crate::search::{Field, FoundBy, Hit, Results, SearchIndex, Tier};
use crate::sheet;
use crate::sorting;
use crate::text::sanitise;

/// How many roles are suggested when nothing is found.
const MOST_SUGGESTED: usize = 5;

/// What is printed, looked up once.
pub(super) struct Found<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) index: &'a SearchIndex<'a>,
    pub(super) lookup: &'a Lookup<'a>,
    pub(super) reading: &'a Reading,
    pub(super) area: &'a AreaCode,
}

/// Prints the answers to what was typed, best first.
pub(super) fn run(
    context: &Context,
    typed: &str,
    mode: Mode,
    (limit, maybe): (Option<u32>, bool),
    format: Format,
    out: &mut dyn Write,
) -> Result<Exit, Error> {
    let index = SearchIndex::new(context.catalogue.roles(), &context.catalogue);
    let lookup = Lookup::new(&context.catalogue, &index);
    if typed.trim().is_empty() {
        return Err(Error::Usage("search needs a word. \"medpath list\" prints all roles.".into()));
    }
    let reading = lookup.read(typed, mode);
    let area = context.area()?;
    let found = Found { context, index: &index, lookup: &lookup, reading: &reading, area: &area };
    let mut roles = reading.roles.clone();
    let tally = found.narrow(&mut roles, maybe);
    let shown: Vec<&Hit> = roles.iter().take(limit.map_or(usize::MAX, |limit| limit as usize)).collect();
    let answers = reading.leading.len() + roles.len() + reading.trailing.len();
    if format == Format::Json {
        if answers > 0 {
            write_json(&found.records(&shown), out)?;
        } else {
            writeln!(out, "[]")?;
        }
    } else {
        out.write_all(found.text(&shown).as_bytes())?;
        let code = if mode == Mode::Literally { None } else { code_in(&context.catalogue, &reading.text) };
        if let Some((code, _)) = code {
            say(&format!("medpath: {}.", sheet::code_words(&code)));
        }
        found
            .remarks(&tally, " With --literal every word is searched.")
            .iter()
            .for_each(|remark| say(&format!("medpath: {remark}")));
    }
    if let Some(line) = unsure_line(&tally.unsure, maybe) {
        say(&line);
    }
    if shown.len() < roles.len() {
        say(&format!("medpath: {} of {} roles are shown; --limit says how many.", shown.len(), roles.len()));
    }
    if roles.is_empty() && reading.leading.is_empty() {
        let what = if answers == 0 { "nothing" } else { "no role" };
        say(&if reading.roles.is_empty() { found.nothing(what) } else { found.no_role_left(&tally) });
    }
    Ok(if answers > 0 { Exit::Done } else { Exit::Nothing })
}

impl Found<'_> {
    fn understood(&self) -> &Understood {
        &self.reading.understood
    }

    /// Keeps the hits that fit the filters that were typed, in the order that was asked for, and below them, if asked
    /// for, those that may.
    pub(super) fn narrow(&self, hits: &mut Results, maybe: bool) -> Tally {
        let (catalogue, understood) = (&self.context.catalogue, self.understood());
        let mut counter = Counter::new(&understood.filters, &[]);
        if understood.is_empty() {
            return counter.finish();
        }
        let roles = catalogue.roles();
        let facts: Vec<OnceCell<Facts>> = vec![OnceCell::new(); roles.len()];
        let facts = |at: RolePlace| {
            *facts[at.0].get_or_init(|| RoleWithPay::new(catalogue, catalogue.role_at(at), self.area).facts())
        };
        hits.retain(|hit| {
            let fit = counter.fit(catalogue.role_at(hit.role), &facts(hit.role));
            fit.is_listed(maybe)
        });
        if understood.is_ordered() || !understood.filters.is_empty() {
            let mut order: Vec<RolePlace> = hits.iter().map(|hit| hit.role).collect();
            if understood.is_ordered() {
                understood.arrange(&mut order, |at| catalogue.role_at(at), facts);
            }
            sorting::by_key(&mut order, |at| understood.filters.fit(catalogue.role_at(*at), &facts(*at)));
            hits.arrange(&order);
        }
        counter.finish()
    }

    fn records(&self, shown: &[&Hit]) -> AnswersRecord<'_> {
        let other = |other| answer(&self.context.catalogue, self.lookup.topics(), other);
        let understood = self.understood();
        let leading = self.reading.leading.iter().map(other);
        let roles = shown.iter().map(|hit| self.role_record(hit));
        AnswersRecord {
            asked: AskedRecord {
                filters: understood.filters.written(),
                order: understood.order().key(),
                words: understood.words.trim(),
            },
            answers: leading.chain(roles).chain(self.reading.trailing.iter().map(other)).collect(),
        }
    }

    fn role_record(&self, hit: &Hit) -> AnswerRecord<'_> {
        let catalogue = &self.context.catalogue;
        let role = catalogue.role_at(hit.role);
        let pay = catalogue.pay(role, self.area);
        let FoundBy { field, text } = self.index.reason(&self.reading.roles, hit).found_by;
        AnswerRecord::Role {
            id: &role.id,
            title: &role.title,
            score: score(hit),
            matched: Matched { field: field_name(field), text },
            pay: PayRecord {
                median: pay.median().map(|(_, figure)| figure),
                basis: role.wage_basis,
                direction: role.pay_worth().direction(),
            },
            local: catalogue.pack_of(&role.id).map(|pack| pack.about.name.as_str()),
        }
    }

    /// The best answers in lines, the roles in a table, further answers.
    fn text(&self, shown: &[&Hit]) -> String {
        let listed: Vec<RoleWithPay> = shown.iter().map(|hit| self.listed(hit)).collect();
        let leading = self.lines(&self.reading.leading);
        let roles = if listed.is_empty() { String::new() } else { table(self.context, &listed, self.area) };
        let trailing = self.lines(&self.reading.trailing);
        [leading, roles, trailing].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// A role with its pay and how well it fits.
    pub(super) fn listed(&self, hit: &Hit) -> RoleWithPay<'_> {
        let catalogue = &self.context.catalogue;
        let listed = RoleWithPay::new(catalogue, catalogue.role_at(hit.role), self.area);
        RoleWithPay { fit: self.understood().filters.fit(listed.role, &listed.facts()), ..listed }
    }

    /// Answers, each with the command that prints it.
    fn lines(&self, answers: &[Answer]) -> String {
        let mut lines = Lines::new(width());
        let mut known = BTreeSet::new();
        for answer in answers {
            let said = sheet::answer(&self.context.catalogue, self.lookup.topics(), answer);
            // A word is often a credential too, and the command prints all that goes by a name.
            if !known.insert(said.text.clone()) {
                continue;
            }
            let command = if said.command.is_empty() { said.command } else { format!(" [medpath {}]", said.command) };
            lines.hanging(&format!("{:<12}", said.kind), "            ", &format!("{}{command}", said.text));
        }
        lines.finish()
    }

    /// What was understood, with the way out of that, and what was only guessed, in sentences.
    pub(super) fn remarks(&self, tally: &Tally, way_out: &str) -> Vec<String> {
        let mut said = Vec::new();
        let understood = self.understood();
        if !understood.is_empty() {
            said.push(self.understood_words(tally.listed, self.reading.roles.len()) + way_out);
        }
        if !self.reading.without.is_empty() {
            said.push(format!("roles named \"{}\" are left out.", sanitise(&self.reading.without)));
        }
        if !self.reading.unused.trim().is_empty() {
            said.push(format!(
                "no role that fits is found by \"{}\", so all that fit are listed.",
                sanitise(self.reading.unused.trim())
            ));
        }
        if let Some(meant) = self.index.meant(&self.reading.roles) {
            said.push(format!("did you mean \"{}\"?", sanitise(&meant)));
        } else if self.reading.ground == Ground::Likeness && !self.reading.roles.is_empty() {
            said.push(format!(
                "no role is called or described by \"{}\"; the roles listed only come near it.",
                sanitise(understood.words.trim())
            ));
        }
        said
    }

    /// What was understood, and what was searched.
    fn understood_words(&self, listed: usize, found: usize) -> String {
        let understood = self.understood();
        let query = sanitise(understood.words.trim());
        let searched = if query.is_empty() { String::new() } else { format!(" that \"{query}\" finds") };
        let labels = self.labels(&understood.filters);
        let only = if labels.is_empty() { String::new() } else { format!(", only {}", labels.join("; ")) };
        let order = understood.wanted.map_or_else(String::new, |order| format!(", by {}", order.label()));
        format!("{listed} of the {found} roles{searched}{only}{order}.")
    }

    fn labels(&self, filters: &Filters) -> Vec<String> {
        let label = |facet| filters.label(facet, |id| self.context.catalogue.family_title(id).to_owned());
        filters.active().into_iter().map(label).collect()
    }

    /// Which filter to leave out where no role passes all of them.
    fn no_role_left(&self, counted: &Tally) -> String {
        let filters = &self.understood().filters;
        let ways: Vec<String> = counted
            .without
            .iter()
            .map(|(facet, roles)| {
                let roles = if *roles == 1 { "1 role".to_owned() } else { format!("{roles} roles") };
                let label = filters.label(*facet, |id| self.context.catalogue.family_title(id).to_owned());
                format!("Without \"{label}\" there would be {roles}.")
            })
            .collect();
        if ways.is_empty() {
            return "medpath: no role passes all of this; no single filter is at fault.".to_owned();
        }
        format!("medpath: no role passes all of this. {}", ways.join(" "))
    }

    pub(super) fn nothing(&self, what: &str) -> String {
        let query = self.understood().words.trim();
        let near = self.index.nearest(query, MOST_SUGGESTED);
        let titles: Vec<&str> = near.iter().map(|at| self.context.catalogue.role_at(*at).title.as_str()).collect();
        let query = sanitise(query);
        if titles.is_empty() {
            return format!(
                "medpath: {what} found for \"{query}\". Try another word; \"medpath list\" prints all roles."
            );
        }
        format!("medpath: {what} found for \"{query}\". The nearest roles: {}.", titles.join(", "))
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
