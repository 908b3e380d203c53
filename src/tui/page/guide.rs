//! A page of the guide: what it says, where one can read on, its words, its sources.

use ratatui::text::{Line, Span};

use super::{Page, Writer};
use crate::catalogue::Catalogue;
use crate::export::{claim_sources, official_pay, page_words};
use crate::model::{Area, Block, GuidePage, RoleId, SourceId};
use crate::sheet::Sheet;
use crate::text;
use crate::tui::theme::{Theme, Tone};

/// What a page of the guide is made of.
#[derive(Clone, Copy)]
pub struct View<'c> {
    /// Where figures and names come from.
    pub catalogue: &'c Catalogue,
    /// The page.
    pub guide: &'c GuidePage,
    /// The area whose pay is shown.
    pub area: &'c Area,
}

/// Where a link of the guide leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// A role.
    Role(RoleId),
    /// Another page, by key.
    Page(String),
    /// An employer, by name.
    Employer(String),
}

/// Links with the lines that they stand on.
pub type Links = Vec<(Link, usize)>;

/// Builds the page for a width, with its links.
pub fn reading(view: View, theme: Theme, width: u16) -> (Page, Links) {
    let mut writer = Writer::new(theme, width);
    writer.page.sections.push(("Text", 0));
    blocks(view, &mut writer);
    let links = links(view, &mut writer);
    words(view, &mut writer);
    let mut sheet = Sheet::default();
    let read = [writer.page.cited.as_slice(), &view.guide.sources].concat();
    sheet.add_sources(view.catalogue, &read, &view.guide.last_reviewed);
    sheet.sections.iter().for_each(|section| writer.write(section));
    let head = text::wrap(&view.guide.summary, writer.measure());
    let mut page = writer.finish();
    page.head = head.into_iter().map(|line| Line::styled(line, theme.style(Tone::Quiet))).collect();
    (page, links)
}

/// Title, summary and text, as a taste of the page.
pub fn beginning(view: View, theme: Theme, width: u16) -> Page {
    let mut writer = Writer::new(theme, width);
    writer.heading(&view.guide.title);
    writer.styled(&view.guide.summary, Tone::Quiet);
    writer.blank();
    blocks(view, &mut writer);
    writer.finish()
}

fn blocks(view: View, writer: &mut Writer) {
    for (at, block) in view.guide.blocks.iter().enumerate() {
        let under_heading = at > 0 && view.guide.blocks[at - 1].heading.is_some();
        if at > 0 && !under_heading {
            writer.blank();
        }
        if let Some(heading) = &block.heading {
            writer.heading(heading);
        }
        if let Some(text) = &block.text {
            writer.sourced(text, &block.sources, Tone::Plain);
        }
        if let Some(points) = &block.list {
            list(points, &block.sources, writer);
        }
        if block.pay.is_some() {
            pay(view, block, writer);
        }
    }
}

/// A list whose points rest on the same sources: they are named once under it, and found from each of its lines.
fn list(points: &[String], sources: &[SourceId], writer: &mut Writer) {
    let from = writer.page.lines.len();
    points.iter().for_each(|point| writer.bullet(point));
    if sources.is_empty() {
        return;
    }
    let numbers: Vec<usize> = sources.iter().map(|source| writer.cite(source)).collect();
    for marks in &mut writer.page.marks[from..] {
        marks.clone_from(&numbers);
    }
    let marks: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    let said = format!("  Sources of this list: [{}]", marks.join(","));
    writer.styled(&said, Tone::Quiet);
}

/// What an article says of a role's pay, and under it the official figure.
fn pay(view: View, block: &Block, writer: &mut Writer) {
    let Some(id) = &block.pay else { return };
    let role = view.catalogue.role(id);
    writer.text(role.map_or(id.0.as_str(), |role| role.title.as_str()));
    if let Some(claim) = &block.claim {
        writer.fact("  Claim", claim, &claim_sources(block).cloned().collect::<Vec<_>>());
    }
    let Some(role) = role else {
        return writer.fact("  Official", "the catalogue in use does not have this role", &[]);
    };
    let official = official_pay(view.catalogue, role, &view.area.code);
    writer.fact("  Official", &official.text, official.source.map_or(&[], std::slice::from_ref));
    if let Some(remark) = &official.remark {
        writer.fact("  Remark", remark, &[]);
    }
}

/// Where one can read on, a link a line.
fn links(view: View, writer: &mut Writer) -> Links {
    let View { catalogue, guide, .. } = view;
    let mut links = Links::new();
    let roles = guide.roles.iter().filter_map(|id| catalogue.role(id));
    let roles: Vec<(String, Link)> = roles.map(|role| (role.title.clone(), Link::Role(role.id.clone()))).collect();
    link_list("Roles", roles, writer, &mut links);
    let pages = guide.pages.iter().filter_map(|id| catalogue.guide_page(id));
    let pages: Vec<(String, Link)> = pages.map(|page| (page.title.clone(), Link::Page(page.id.clone()))).collect();
    link_list("Pages", pages, writer, &mut links);
    let employers = guide.employers.iter().filter_map(|id| catalogue.employer(id));
    let employers: Vec<(String, Link)> =
        employers.map(|one| (one.name.clone(), Link::Employer(one.name.clone()))).collect();
    link_list("Employers", employers, writer, &mut links);
    links
}

fn link_list(name: &'static str, entries: Vec<(String, Link)>, writer: &mut Writer, links: &mut Links) {
    if entries.is_empty() {
        return;
    }
    writer.section(name);
    let lead = format!("{} ", writer.theme.glyphs.bullet);
    for (title, link) in entries {
        links.push((link, writer.page.lines.len()));
        let room = writer.width().saturating_sub(text::width(&lead));
        writer.line(Line::from(vec![Span::raw(lead.clone()), Span::raw(text::cut(&title, room))]));
    }
}

fn words(view: View, writer: &mut Writer) {
    let words = page_words(view.catalogue, view.guide);
    if words.is_empty() {
        return;
    }
    writer.section("Words");
    writer.heading("Words on this page");
    for (word, meaning) in words {
        writer.bullet(&format!("{word}. {meaning}"));
    }
}
