//! The sheet of a page of the guide: what it says, the official pay beside every figure of an article, where one can
//! read on, the words on it, its sources.

use super::group_pay::group_sentence;
use super::{Body, Link, Section, SectionId, Sheet};
use crate::catalogue::{Catalogue, Level};
use crate::model::{AreaCode, Block, EmployerId, GuidePage, PageId, Role, Topic};
use crate::text;

/// What a page says, with the pay of an area.
pub fn guide_page(catalogue: &Catalogue, page: &GuidePage, area: &AreaCode) -> Sheet {
    let mut sections = vec![text_from(catalogue, page, 0, area)];
    sections.extend(links(catalogue, page));
    sections.extend(words(catalogue, page));
    let mut sheet =
        Sheet { title: page.title.clone(), intro: vec![page.summary.clone()], sections, ..Sheet::default() };
    sheet.add_sources(catalogue, &page.sources, &page.last_reviewed);
    sheet
}

/// What a page says from one of its blocks on, where a passage begins that somebody asked for.
pub fn passage(catalogue: &Catalogue, page: &GuidePage, from: usize, area: &AreaCode) -> Sheet {
    let reading = text_from(catalogue, page, from, area);
    let mut sheet = Sheet { title: page.title.clone(), sections: vec![reading], ..Sheet::default() };
    sheet.add_sources(catalogue, &page.sources, &page.last_reviewed);
    sheet
}

/// The text of a page from one of its blocks on.
fn text_from(catalogue: &Catalogue, page: &GuidePage, from: usize, area: &AreaCode) -> Section {
    let mut reading = Section::new(SectionId::Text);
    reading.judged = true;
    let state = catalogue.state_at(area);
    let mut before: Option<&Block> = None;
    for block in page.blocks[from.min(page.blocks.len())..].iter().filter(|block| block.holds_in(state)) {
        // What stands under a heading belongs to it; everything else is a paragraph of its own.
        if block.heading.is_none() && before.is_some_and(|before| before.heading.is_none()) {
            reading.gap();
        }
        write(catalogue, block, area, &mut reading);
        before = Some(block);
    }
    reading
}

fn write(catalogue: &Catalogue, block: &Block, area: &AreaCode, section: &mut Section) {
    if let Some(heading) = &block.heading {
        section.heading(heading);
    }
    if let Some(text) = &block.text {
        section.text(text).from(&block.sources);
    }
    if let Some(entries) = &block.list {
        section.push(Body::List(entries.clone())).from(&block.sources);
    }
    let Some(id) = &block.pay else { return };
    let role = catalogue.role(id);
    section.text(role.map_or(&id.0, |role| &role.title));
    if let Some(claim) = &block.claim {
        // The wage tables stand behind the official figure, not behind what an article says.
        let sources = block.sources.iter().filter(|id| !id.0.starts_with("bls-oews-"));
        section.fact("Claim", claim).from(sources);
    }
    match role {
        Some(role) => official_pay(catalogue, role, area, section),
        None => {
            section.fact("Official", "the catalogue in use does not have this role");
        }
    }
}

/// The official pay of a role for an area, its state or the nation, whichever is published.
fn official_pay(catalogue: &Catalogue, role: &Role, area: &AreaCode, section: &mut Section) {
    match catalogue.pay(role, area).nearest() {
        None => {
            section.fact("Official", "no wage table has a figure, neither here nor for the nation");
        }
        Some((level, row)) => {
            let here = catalogue.area(area).map_or(&area.0, |area| &area.name);
            let missing = if level == Level::Area { String::new() } else { format!("not published for {here}. ") };
            let (name, wage) = (row.name, row.wage.annual);
            let (median, spread) = (text::money(wage.p50), text::eight_of_ten(wage.p10, wage.p90));
            let group = if role.pay_worth().is_group() { "group pay, " } else { "" };
            let words = format!("{missing}{name}: {group}median {median} a year; {spread} (BLS {})", row.edition);
            section.fact("Official", words).from([row.source]);
        }
    }
    let page = catalogue.page(role);
    let group = group_sentence(catalogue, role).zip(page.wage_note.as_ref());
    let remark = group.map(|(sentence, note)| format!("{sentence} {note}")).or_else(|| text::wage_note(role, page));
    if let Some(remark) = remark {
        section.fact("Remark", remark);
    }
}

/// Where one can read on; what the catalogue lacks leads nowhere and is left out.
fn links(catalogue: &Catalogue, page: &GuidePage) -> impl Iterator<Item = Section> {
    let role = |id| catalogue.role(id).map(|role| (role.title.clone(), Link::Role(role.id.clone())));
    let other = |id: &PageId| catalogue.guide_page(id).map(|page| (page.title.clone(), Link::Page(page.id.clone())));
    let employer =
        |id: &EmployerId| catalogue.employer(id).map(|one| (one.name.clone(), Link::Employer(one.id.clone())));
    let lists: [(SectionId, Vec<(String, Link)>); 3] = [
        (SectionId::Roles, page.roles.iter().filter_map(role).collect()),
        (SectionId::Pages, page.pages.iter().filter_map(other).collect()),
        (SectionId::Employers, page.employers.iter().filter_map(employer).collect()),
    ];
    lists.into_iter().filter(|(_, links)| !links.is_empty()).map(|(id, links)| {
        let mut section = Section::new(id);
        for (title, to) in links {
            section.link(title, to);
        }
        section
    })
}

/// The words, credentials and resources that a page names, each with its plain meaning.
fn words(catalogue: &Catalogue, page: &GuidePage) -> Option<Section> {
    let words = page.terms.iter().filter_map(|term| catalogue.term(term)).map(Topic::Word);
    let credentials = page.credentials.iter().filter_map(|id| catalogue.credential(id)).map(Topic::Credential);
    let resources = page.resources.iter().filter_map(|id| catalogue.resource(id)).map(Topic::Resource);
    let mut section = Section::new(SectionId::Words);
    for topic in words.chain(credentials).chain(resources) {
        let more = match topic {
            Topic::Credential(known) => format!(", from {}", known.issuer),
            Topic::Resource(known) => {
                let web = known.website.as_ref().map_or_else(String::new, |web| format!(", {web}"));
                format!(" ({}{web})", known.kind)
            }
            Topic::Word(_) | Topic::Page(_) => String::new(),
        };
        section.entry(format!("{}{more}. {}", topic.title(), topic.meaning()));
    }
    (!section.blocks.is_empty()).then_some(section)
}
