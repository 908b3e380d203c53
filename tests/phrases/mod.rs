//! Phrases that people typed, each with the first answers that are right, and whether one of them comes first.
//!
//! The file is `tests/fixtures/phrases.csv`: a phrase, what is accepted (alternatives with ` | ` between them), a note.
//! An alternative is a kind and what it names: `role:ID`, `section:ID#PART`, `compare:ID+ID`, `paths:ID`, `page:ID`,
//! `term:ID`, `employer:ID`, `absent:TITLE>ID` (the role must be among the nearest), `filter:` and `order:` with parts
//! joined by `&`: `facet=value`, `facet<=number`, a facet alone for any value, `order=KEY`, `role=A,B` for the first role,
//! `basis=exact` where the pay of the first role must not flatter it. Nothing behind the colon stands for any.

use std::collections::BTreeSet;

use medpath::answers::{Answer, Lookup, Mode, Reading};
use medpath::catalogue::{Catalogue, DEFAULT_AREA};
use medpath::filter::{Facts, Filters};
use medpath::model::{AreaCode, RolePlace};
use medpath::search::{Hit, SearchIndex};
use medpath::text;

/// A phrase with what is accepted.
pub(crate) struct Phrase {
    /// What was typed.
    pub(crate) typed: String,
    /// The alternatives.
    pub(crate) accept: Vec<String>,
    /// The kind that it belongs to: that of its first alternative.
    pub(crate) kind: String,
}

/// The phrases of a file.
pub(crate) fn phrases(text: &str) -> Vec<Phrase> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.expect("the fixture is a table"));
    let phrase = |record: csv::StringRecord| {
        let accept: Vec<String> = record[1].split(" | ").map(str::to_owned).collect();
        let kind = accept[0].split(':').next().unwrap_or_default().to_owned();
        Phrase { typed: record[0].to_owned(), accept, kind }
    };
    records.map(phrase).collect()
}

/// Answers phrases.
pub(crate) struct Judge<'c> {
    catalogue: &'c Catalogue,
    lookup: Lookup<'c>,
    area: AreaCode,
}

/// What came first.
pub(crate) struct First<'c> {
    reading: Reading,
    /// The best role that passes the filters.
    role: Option<RolePlace>,
    catalogue: &'c Catalogue,
    topic: Option<String>,
}

impl<'c> Judge<'c> {
    /// A judge over the catalogue of the program.
    pub(crate) fn new(catalogue: &'c Catalogue, index: &'c SearchIndex<'c>) -> Self {
        Self { catalogue, lookup: Lookup::new(catalogue, index), area: AreaCode(DEFAULT_AREA.to_owned()) }
    }

    /// What comes first for a phrase.
    pub(crate) fn first(&self, typed: &str) -> First<'c> {
        let reading = self.lookup.read(typed, Mode::Whole);
        let role = |at: RolePlace| self.catalogue.role_at(at);
        let facts = |at: RolePlace| {
            let pay = self.catalogue.pay(role(at), &self.area);
            Facts::new(pay.median().map(|(_, figure)| figure), pay.worth, self.catalogue.projection(role(at)))
        };
        let understood = &reading.understood;
        let passes = |hit: &&Hit| understood.filters.fit(role(hit.role), &facts(hit.role)).is_listed(false);
        let mut order: Vec<RolePlace> = reading.roles.iter().filter(passes).map(|hit| hit.role).collect();
        if understood.is_ordered() {
            understood.arrange(&mut order, role, facts);
        }
        // What may fit stands below what fits.
        order.sort_by_key(|at| understood.filters.fit(role(*at), &facts(*at)));
        let topic = reading.leading.first().or(reading.trailing.first().filter(|_| order.is_empty()));
        let topic = topic.and_then(|answer| match answer {
            Answer::Topic(at) => self.lookup.topics().line(*at).names().next().map(str::to_owned),
            _ => None,
        });
        First { role: order.first().copied(), reading, catalogue: self.catalogue, topic }
    }
}

impl First<'_> {
    /// The first answer if it is no role of the list.
    fn other(&self) -> Option<&Answer> {
        let trailing = self.reading.trailing.first().filter(|_| self.role.is_none());
        self.reading.leading.first().or(trailing)
    }

    fn id(&self, role: RolePlace) -> &str {
        self.catalogue.role_at(role).id.as_str()
    }

    /// What it is, written as an alternative.
    pub(crate) fn written(&self) -> String {
        let catalogue = self.catalogue;
        let answer = match self.other() {
            None => self.role.map_or_else(|| "nothing".to_owned(), |role| format!("role:{}", self.id(role))),
            Some(Answer::Section(role, part)) => format!("section:{}#{}", self.id(*role), part.key()),
            Some(Answer::Compare(roles)) => {
                format!("compare:{}", roles.iter().map(|at| self.id(*at)).collect::<Vec<_>>().join("+"))
            }
            Some(Answer::Paths(role)) => format!("paths:{}", self.id(*role)),
            Some(Answer::Page { page, .. }) => format!("page:{}", catalogue.guide()[page.0].id),
            Some(Answer::Topic(_)) => format!("term:{}", self.topic.as_deref().unwrap_or_default()),
            Some(Answer::Employer(at)) => format!("employer:{}", catalogue.employer_at(*at).id),
            Some(Answer::School(at)) => format!("school:{}", catalogue.schools()[at.0].id),
            Some(Answer::Area(at)) => format!("area:{}", catalogue.area_at(*at).code),
            Some(Answer::Places { area, role, group }) => {
                let role = role.map(|role| self.id(role)).unwrap_or_default();
                format!("places:{}#{role}{}", catalogue.area_at(*area).code, group.map_or("", text::facility_group))
            }
            Some(Answer::Absent(absent)) => {
                let nearest: Vec<&str> = absent.nearest.iter().map(|at| self.id(*at)).collect();
                format!("absent:{}>{}", absent.title, nearest.join(","))
            }
            Some(Answer::Schools(..)) => "school:".to_owned(),
            Some(Answer::Help(help)) => format!("help:{}", help.key()),
        };
        let understood = &self.reading.understood;
        let asked =
            understood.filters.written().into_iter().chain(understood.order().key().map(|key| format!("order={key}")));
        let asked: Vec<String> = asked.collect();
        if asked.is_empty() { answer } else { format!("{answer} [{}]", asked.join("&")) }
    }

    /// Whether it is one of the alternatives.
    pub(crate) fn is_right(&self, phrase: &Phrase) -> bool {
        phrase.accept.iter().any(|wanted| self.is(wanted))
    }

    fn is(&self, wanted: &str) -> bool {
        let (kind, wanted) = wanted.split_once(':').unwrap_or((wanted, ""));
        if kind == "filter" || kind == "order" {
            let wanted = if kind == "order" { format!("order={wanted}") } else { wanted.to_owned() };
            return self.other().is_none() && self.role.is_some() && wanted.split('&').all(|part| self.asks(part));
        }
        let written = self.written();
        let (own_kind, own) = written.split(" [").next().and_then(|own| own.split_once(':')).unwrap_or_default();
        let fits = match kind {
            "absent" => wanted.split_once('>').is_none_or(|(_, role)| {
                own.split_once('>').is_some_and(|(_, nearest)| nearest.split(',').any(|near| near == role))
            }),
            "compare" => own.split('+').collect::<BTreeSet<_>>() == wanted.split('+').collect(),
            _ => own.eq_ignore_ascii_case(wanted),
        };
        own_kind == kind && (wanted.is_empty() || fits)
    }

    /// Whether a part of a filter is asked for.
    fn asks(&self, part: &str) -> bool {
        let understood = &self.reading.understood;
        let filters: &Filters = &understood.filters;
        if let Some(order) = part.strip_prefix("order=") {
            return understood.order().key() == Some(order);
        }
        if let Some(ids) = part.strip_prefix("role=") {
            return self.role.is_some_and(|role| ids.split(',').any(|id| id == self.id(role)));
        }
        if part == "basis=exact" {
            return self.role.is_some_and(|role| self.does_not_flatter(role));
        }
        filters.written().iter().any(|own| own == part || own.split(['=', '<', '>']).next() == Some(part))
    }

    /// Whether the pay of a role is its own, or that of a group which does not earn more.
    fn does_not_flatter(&self, role: RolePlace) -> bool {
        !self.catalogue.role_at(role).pay_worth().flatters()
    }
}
