//! `medpath guide [PAGE]`

use std::io::Write;

use serde::Serialize;

use super::Format;
use super::context::Context;
use super::width;
use crate::error::{Error, Exit};
use crate::export::{Lines, json, write_json};
use crate::model::{Credential, GuidePage, Resource, Term, Topic};
use crate::search::{nearest_topics, topics_named};
use crate::sheet::{Sheet, guide_page, topic};

/// How many names an error suggests.
const MOST_SUGGESTED: usize = 5;

/// Prints a page, or what a word, credential or resource is; without a name the list of the pages.
pub(super) fn run(context: &Context, name: &str, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    if name.trim().is_empty() {
        return list(context, format, out);
    }
    let found: Vec<Topic> = topics_named(context.catalogue.topics(), name)
        .into_iter()
        .filter_map(|at| context.catalogue.topics().nth(at))
        .collect();
    let pages: Vec<&GuidePage> = found.iter().filter_map(page_of).collect();
    match (pages.as_slice(), found.as_slice()) {
        ([], []) => Err(unknown(context, name)),
        ([], topics) => print(context, topics, format, out),
        ([page], _) => read(context, page, format, out),
        (many, _) => {
            let lines: Vec<String> = many.iter().map(|page| format!("  {}  {}", page.id, page.title)).collect();
            let lines = lines.join("\n");
            Err(Error::Usage(format!("\"{name}\" can be any of these pages:\n{lines}\nGive a key or a title.")))
        }
    }
}

fn page_of<'c>(topic: &Topic<'c>) -> Option<&'c GuidePage> {
    match topic {
        Topic::Page(page) => Some(page),
        _ => None,
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
struct Listed<'a> {
    id: &'a str,
    title: &'a str,
    summary: &'a str,
}

/// Prints the pages.
fn list(context: &Context, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let pages = context.catalogue.guide();
    if format == Format::Json {
        let listed =
            pages.iter().map(|page| Listed { id: page.id.as_str(), title: &page.title, summary: &page.summary });
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
struct Record<'a> {
    kind: &'static str,
    #[serde(flatten)]
    record: Whole<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Whole<'a> {
    Page(&'a GuidePage),
    Word(&'a Term),
    Credential(&'a Credential),
    Resource(&'a Resource),
}

impl<'a> Record<'a> {
    fn new(topic: &Topic<'a>) -> Self {
        let (kind, record) = match topic {
            Topic::Page(page) => ("page", Whole::Page(page)),
            Topic::Word(word) => ("word", Whole::Word(word)),
            Topic::Credential(credential) => ("credential", Whole::Credential(credential)),
            Topic::Resource(resource) => ("resource", Whole::Resource(resource)),
        };
        Self { kind, record }
    }
}

/// The first record, and the others that go by the same name.
#[derive(Serialize)]
struct Named<'a> {
    #[serde(flatten)]
    first: Record<'a>,
    same_name: Vec<Record<'a>>,
}

/// Prints all that goes by one name: a word is often a credential too.
fn print(context: &Context, topics: &[Topic], format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let area = context.area()?;
    let sheets: Vec<Sheet> = topics.iter().map(|one| topic(&context.catalogue, one, &area)).collect();
    let mut records = topics.iter().map(Record::new);
    if let Some(first) = records.next() {
        format.write(sheets.as_slice(), &Named { first, same_name: records.collect() }, out)?;
    }
    Ok(Exit::Done)
}

fn unknown(context: &Context, name: &str) -> Error {
    let near = nearest_topics(|| context.catalogue.topics(), name, MOST_SUGGESTED);
    let near = near.into_iter().filter_map(|at| context.catalogue.topics().nth(at));
    let lines: Vec<String> =
        near.map(|topic| format!("  {}  {} ({})", topic.key(), topic.title(), topic.kind())).collect();
    let way_out = "\"medpath guide\" lists the pages.";
    if lines.is_empty() {
        return Error::NotFound(format!("the guide has no page or word \"{name}\". {way_out}"));
    }
    let lines = lines.join("\n");
    Error::NotFound(format!("the guide has no page or word \"{name}\". The nearest ones:\n{lines}\n{way_out}"))
}
