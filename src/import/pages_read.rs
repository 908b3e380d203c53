//! The pages that rows were read on, as sources: each once, under a key of its own.

use super::columns::Row;
use super::error::Result;
use crate::model::{Basis, Source, SourceId};

/// Most letters of a cell. The longest of the tables has 180.
pub(super) const LONGEST: usize = 500;

/// The columns that name a page.
pub(super) struct PageColumns {
    pub(super) title: usize,
    pub(super) url: usize,
    pub(super) date: usize,
}

/// The pages that were named so far.
pub(super) struct PagesRead {
    /// How the keys begin.
    stem: &'static str,
    /// Sources that the catalogue has.
    known: Vec<Source>,
    /// The others, in the order in which they were named.
    pub(super) new: Vec<Source>,
}

impl PagesRead {
    /// No page beside those that the catalogue has.
    pub(super) fn new(stem: &'static str, known: Vec<Source>) -> Self {
        Self { stem, known, new: Vec::new() }
    }

    /// The key of the page that a row was read on.
    pub(super) fn key(&mut self, columns: &PageColumns, row: &Row<'_>, kind: Basis) -> Result<SourceId> {
        let title = american(word(row, columns.title)?);
        // Which copy it was, and where in it, says nothing to a reader.
        let title =
            [" in github ", ", lib/"].iter().fold(&*title, |title, end| title.split(end).next().unwrap_or(title));
        let date = american(word(row, columns.date)?);
        let url = word(row, columns.url)?;
        // Where only a copy could be had, the address is that of the page.
        let url = url.strip_prefix("(copy of) ").map_or_else(|| url.to_owned(), |page| format!("https://{page}"));
        let is_address = url.contains("://");
        // Instead of an address the title may name the source of the catalogue.
        let is_it = |source: &&Source| *source.url == *url || !is_address && title.contains(source.id.as_str());
        if let Some(known) = self.known.iter().find(is_it) {
            return Ok(known.id.clone());
        }
        let Some(host) = url.split_once("://").and_then(|(_, rest)| rest.split('/').next()) else {
            return Err(row.fault(columns.url, "an address that begins with http:// or https:// was expected"));
        };
        let same = |source: &&Source| *source.title == *title && *source.url == *url && *source.date == *date;
        if let Some(known) = self.new.iter().find(same) {
            return Ok(known.id.clone());
        }
        let id = self.free_id(title);
        self.new.push(Source {
            id: id.clone(),
            publisher: host.trim_start_matches("www.").into(),
            title: title.into(),
            short: None,
            edition: "as read".into(),
            date: date.into(),
            url: url.into(),
            license: "facts only".into(),
            kind,
        });
        Ok(id)
    }

    /// A key made of the first words of a title that no other source has.
    fn free_id(&self, title: &str) -> SourceId {
        let plain = title.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), " ");
        let words: Vec<&str> = plain.split_whitespace().take(6).collect();
        let stem = format!("{}-{}", self.stem, words.join("-"));
        let numbered = (2..).map(|number| format!("{stem}-{number}"));
        let mut free = std::iter::once(stem.clone()).chain(numbered).map(SourceId);
        free.find(|id| self.new.iter().all(|source| source.id != *id)).unwrap_or(SourceId(stem))
    }
}

/// How near a page is to the rule itself.
pub(super) fn basis(row: &Row<'_>, at: usize) -> Result<Basis> {
    Ok(match word(row, at)? {
        "official" => Basis::Official,
        "near-official" => Basis::NearOfficial,
        "school page" => Basis::SchoolPage,
        "other" => Basis::Other,
        _ => return Err(row.fault(at, "official, near-official, school page or other was expected")),
    })
}

/// The text of a cell, which may be empty.
pub(super) fn text<'r>(row: &Row<'r>, at: usize) -> Result<&'r str> {
    if row.text(at).is_empty() { Ok("") } else { word(row, at) }
}

/// The text of a cell, which may not be empty.
pub(super) fn word<'r>(row: &Row<'r>, at: usize) -> Result<&'r str> {
    let word = row.word(at)?;
    if word.len() > LONGEST {
        return Err(row.fault(at, format!("a text of at most {LONGEST} letters was expected")));
    }
    Ok(word)
}

/// The spelling of this catalogue.
pub(super) fn american(text: &str) -> String {
    let mut text = text.to_owned();
    for (british, ours) in [("licence", "license"), ("programme", "program"), ("practise", "practice")] {
        text = text.replace(british, ours);
    }
    text
}

/// What a student reads of a note that has no sentence of its own.
pub(super) fn as_sentence(note: &str) -> String {
    let sentence = crate::text::capital(&american(note));
    if sentence.is_empty() || sentence.ends_with('.') { sentence } else { sentence + "." }
}
