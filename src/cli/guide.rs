//! `medpath guide [PAGE]`

use std::io::Write;

use serde::Serialize;

use super::context::Context;
use super::{Format, named, width};
use crate::error::{Error, Exit};
use crate::export::{Lines, json, write_json};
use crate::model::{Credential, GuidePage, Resource, Term, Topic};
use crate::sheet::{Sheet, guide_page, topic};

/// Prints a page, or what a word, credential or resource is; without a name the list of the pages.
pub(super) fn run(context: &Context, name: &str, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    if name.trim().is_empty() {
        return list(context, format, out);
    }
    match named::topics(&context.catalogue, name)?.as_slice() {
        [Topic::Page(page)] => read(context, page, format, out),
        topics => print(context, topics, format, out),
    }
}

fn read(context: &Context, page: &GuidePage, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let area = context.area()?;
    let catalogue = &context.catalogue;
    let mut sheet = guide_page(catalogue, page, &area);
    let place = catalogue.guide_place(&page.id) + 1;
    sheet.title.push_str(&format!(" (page {place} of {} of the guide)", catalogue.guide().len()));
    format.write(&sheet, &json::guide_page(catalogue, page, &area), out)?;
    Ok(Exit::Done)
}

#[derive(Serialize)]
struct PageRecord<'a> {
    id: &'a str,
    title: &'a str,
    summary: &'a str,
}

/// Prints the pages.
fn list(context: &Context, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let pages = context.catalogue.guide();
    if format == Format::Json {
        let listed =
            pages.iter().map(|page| PageRecord { id: page.id.as_str(), title: &page.title, summary: &page.summary });
        write_json(&listed.collect::<Vec<_>>(), out)?;
        return Ok(Exit::Done);
    }
    let mut lines = Lines::new(width());
    for page in pages {
        lines.hanging("", "  ", &format!("{} ({})", page.title, page.id));
        lines.hanging("  ", "  ", &page.summary);
    }
    lines.blank();
    lines.text(&format!(
        "\"medpath guide PAGE\" prints a page. PAGE can also be one of {} words, {} credentials and {} groups, boards \
         and websites, such as CST.",
        context.catalogue.glossary().len(),
        context.catalogue.credentials().len(),
        context.catalogue.resources().len(),
    ));
    out.write_all(lines.finish().as_bytes())?;
    Ok(Exit::Done)
}

/// One record with what it is.
#[derive(Serialize)]
struct TopicRecord<'a> {
    kind: &'static str,
    #[serde(flatten)]
    record: AnyTopic<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum AnyTopic<'a> {
    Page(&'a GuidePage),
    Word(&'a Term),
    Credential(&'a Credential),
    Resource(&'a Resource),
}

impl<'a> TopicRecord<'a> {
    fn new(topic: &Topic<'a>) -> Self {
        let (kind, record) = match topic {
            Topic::Page(page) => ("page", AnyTopic::Page(page)),
            Topic::Word(word) => ("word", AnyTopic::Word(word)),
            Topic::Credential(credential) => ("credential", AnyTopic::Credential(credential)),
            Topic::Resource(resource) => ("resource", AnyTopic::Resource(resource)),
        };
        Self { kind, record }
    }
}

/// The first record, and the others that go by the same name.
#[derive(Serialize)]
struct Named<'a> {
    #[serde(flatten)]
    first: TopicRecord<'a>,
    same_name: Vec<TopicRecord<'a>>,
}

/// Prints all that goes by one name: a word is often a credential too.
fn print(context: &Context, topics: &[Topic], format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let area = context.area()?;
    let sheets: Vec<Sheet> = topics.iter().map(|one| topic(&context.catalogue, one, &area)).collect();
    let mut records = topics.iter().map(TopicRecord::new);
    if let Some(first) = records.next() {
        format.write(sheets.as_slice(), &Named { first, same_name: records.collect() }, out)?;
    }
    Ok(Exit::Done)
}
