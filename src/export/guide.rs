//! A page of the guide as text, with the official pay beside every figure of an article.

use std::io::{self, Write};

use super::{Export, Lines, Text};
use crate::catalogue::{Catalogue, Level};
use crate::model::{AreaCode, Block, Figure, GuidePage, Money, Role, SourceId};
use crate::text;

/// A page, and the area whose pay it shows.
#[derive(Clone, Copy)]
pub struct GuideRecord<'a> {
    /// Where figures, names and sources come from.
    pub catalogue: &'a Catalogue,
    /// The page.
    pub page: &'a GuidePage,
    /// The area whose pay is shown.
    pub area: &'a AreaCode,
}

/// The official pay of a role in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficialPay<'a> {
    /// Whose pay it is, median, 10th to 90th percentile, edition.
    pub text: String,
    /// What a broader series counts beside the role, or why there is none.
    pub remark: Option<String>,
    /// The table.
    pub source: Option<&'a SourceId>,
}

/// The official pay of a role for an area, its state or the nation, whichever is published.
pub fn official_pay<'a>(catalogue: &'a Catalogue, role: &Role, area: &AreaCode) -> OfficialPay<'a> {
    let pay = catalogue.pay(role, area);
    let remark = text::wage_note(role);
    let Some((level, row)) = pay.nearest() else {
        let text = "no wage table has a figure, neither here nor for the nation".to_owned();
        return OfficialPay { text, remark, source: None };
    };
    let whose = match level {
        Level::Area => row.name.to_owned(),
        Level::State | Level::Nation => {
            let here = catalogue.area(area).map_or(area.0.as_str(), |area| area.name.as_str());
            format!("not published for {here}. {}", row.name)
        }
    };
    let wage = row.wage.annual;
    let span = spread(wage.p10, wage.p90);
    let text = format!("{whose}: median {} a year; {span} (BLS {})", text::money(wage.p50), row.edition);
    OfficialPay { text, remark, source: Some(row.source) }
}

fn spread(low: Figure<Money>, high: Figure<Money>) -> String {
    let (from, to) = (text::money(low), text::money(high));
    if low.is_missing() || high.is_missing() {
        return format!("10th percentile {from}, 90th {to}");
    }
    format!("8 of 10 earn {from} to {to}")
}

/// The sources of an article's figure: those of its block without the wage tables, which stand behind the official one.
pub fn claim_sources(block: &Block) -> impl Iterator<Item = &SourceId> {
    block.sources.iter().filter(|id| !id.0.starts_with("bls-oews-"))
}

/// Sources by the order in which they are cited.
#[derive(Default)]
struct Cited<'a>(Vec<&'a SourceId>);

impl<'a> Cited<'a> {
    /// The mark of some sources, with a space before it.
    fn mark(&mut self, sources: impl IntoIterator<Item = &'a SourceId>) -> String {
        let numbers: Vec<String> = sources.into_iter().map(|id| self.number(id).to_string()).collect();
        if numbers.is_empty() { String::new() } else { format!(" [{}]", numbers.join(",")) }
    }

    fn number(&mut self, id: &'a SourceId) -> usize {
        if let Some(at) = self.0.iter().position(|cited| *cited == id) {
            return at + 1;
        }
        self.0.push(id);
        self.0.len()
    }
}

impl Export<GuideRecord<'_>> for Text {
    fn export(&self, record: &GuideRecord<'_>, out: &mut dyn Write) -> io::Result<()> {
        let GuideRecord { catalogue, page, .. } = record;
        let mut lines = Lines::new(self.width);
        let place = catalogue.guide_place(&page.id) + 1;
        lines.text(&format!("{} (page {place} of {} of the guide)", page.title, catalogue.guide().len()));
        lines.text(&page.summary);
        lines.blank();
        let mut cited = Cited::default();
        for (at, block) in page.blocks.iter().enumerate() {
            if at > 0 && block.heading.is_none() && page.blocks[at - 1].heading.is_none() {
                lines.blank();
            }
            write_block(record, block, &mut cited, &mut lines);
        }
        links(record, &mut lines);
        words(record, &mut lines);
        for id in &page.sources {
            cited.number(id);
        }
        sources(record, &cited, &mut lines);
        out.write_all(lines.finish().as_bytes())
    }
}

fn write_block<'a>(record: &GuideRecord<'a>, block: &'a Block, cited: &mut Cited<'a>, lines: &mut Lines) {
    if let Some(heading) = &block.heading {
        lines.section(heading);
    }
    if let Some(text) = &block.text {
        lines.text(&format!("{text}{}", cited.mark(&block.sources)));
    }
    if let Some(list) = &block.list {
        list.iter().for_each(|point| lines.bullet(point));
        let mark = cited.mark(&block.sources);
        if !mark.is_empty() {
            lines.text(&format!("Sources of this list:{mark}"));
        }
    }
    if let Some(id) = &block.pay {
        let role = record.catalogue.role(id);
        lines.line(role.map_or(id.0.as_str(), |role| role.title.as_str()));
        let mut fact = |label: &str, words: &str| lines.hanging("  ", "    ", &format!("{label}: {words}"));
        if let Some(claim) = &block.claim {
            fact("Claim", &format!("{claim}{}", cited.mark(claim_sources(block))));
        }
        let Some(role) = role else { return fact("Official", "the catalogue in use does not have this role") };
        let pay = official_pay(record.catalogue, role, record.area);
        fact("Official", &format!("{}{}", pay.text, cited.mark(pay.source)));
        pay.remark.iter().for_each(|remark| fact("Remark", remark));
    }
}

/// Where one can read on, each with the command that prints it.
fn links(record: &GuideRecord, lines: &mut Lines) {
    let GuideRecord { catalogue, page, .. } = record;
    let roles = page.roles.iter().filter_map(|id| catalogue.role(id)).map(|role| (&role.title, &role.id.0));
    list(lines, "Roles", "show", roles);
    let pages = page.pages.iter().filter_map(|id| catalogue.guide_page(id)).map(|page| (&page.title, &page.id.0));
    list(lines, "Pages", "guide", pages);
    let employers = page.employers.iter().filter_map(|id| catalogue.employer(id)).map(|one| (&one.name, &one.id.0));
    list(lines, "Employers", "employers", employers);
}

fn list<'a>(lines: &mut Lines, heading: &str, command: &str, entries: impl Iterator<Item = (&'a String, &'a String)>) {
    for (at, (title, id)) in entries.enumerate() {
        if at == 0 {
            lines.section(heading);
        }
        lines.bullet(&format!("{title}: medpath {command} {id}"));
    }
}

fn words(record: &GuideRecord, lines: &mut Lines) {
    for (at, (word, meaning)) in page_words(record.catalogue, record.page).into_iter().enumerate() {
        if at == 0 {
            lines.section("Words on this page");
        }
        lines.bullet(&format!("{word}. {meaning}"));
    }
}

/// The words, credentials and resources that a page names, each with its plain meaning.
pub fn page_words<'a>(catalogue: &'a Catalogue, page: &'a GuidePage) -> Vec<(String, &'a str)> {
    let terms = page.terms.iter().filter_map(|term| catalogue.term(term));
    let words = terms.map(|word| (format!("{} = {}", word.term, word.full), word.plain.as_str()));
    let credentials = page.credentials.iter().filter_map(|id| catalogue.credential(id));
    let credentials = credentials
        .map(|known| (format!("{} = {}, from {}", known.abbreviation, known.name, known.issuer), known.what.as_str()));
    let resources = page.resources.iter().filter_map(|id| catalogue.resource(id));
    let resources = resources.map(|known| {
        let letters = known.acronym.as_ref().filter(|letters| **letters != known.name);
        let letters = letters.map_or_else(String::new, |letters| format!("{letters} = "));
        let web = known.website.as_ref().map_or_else(String::new, |web| format!(", {web}"));
        (format!("{letters}{} ({}{web})", known.name, known.kind), known.what.as_str())
    });
    words.chain(credentials).chain(resources).collect()
}

fn sources(record: &GuideRecord, cited: &Cited, lines: &mut Lines) {
    lines.section("Sources");
    for (at, id) in cited.0.iter().enumerate() {
        let Some(source) = record.catalogue.source(id) else {
            lines.text(&format!("[{}] {}", at + 1, id.0));
            continue;
        };
        lines.text(&format!("[{}] {} ({}).", at + 1, text::source_line(&source), text::basis(source.kind)));
        lines.line(&format!("  {}", source.url));
    }
    lines.text(&format!("Last reviewed {}. Rules and fees change: check with the issuer.", record.page.last_reviewed));
}
