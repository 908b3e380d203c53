//! A hand-out in every format.

mod page;
mod pay;
mod plain;
mod room;

use std::io::{self, Write};

use askama::Template;

use super::{Csv, Export, Html, Json, Markdown, Text};
use crate::sheet::Handout;

/// Cells of a line in a text file.
pub const WIDTH: usize = 80;

/// The formats of a hand-out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A page that prints.
    Html,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
}

impl Format {
    /// All of them, the page first.
    pub const ALL: [Self; 5] = [Self::Html, Self::Markdown, Self::Text, Self::Csv, Self::Json];
}

/// What the name of a file of this format ends with.
pub fn ending(format: Format) -> &'static str {
    match format {
        Format::Html => "html",
        Format::Markdown => "md",
        Format::Text => "txt",
        Format::Csv => "csv",
        Format::Json => "json",
    }
}

/// Writes a hand-out; a text gets lines of `width` cells.
///
/// # Errors
/// When `out` refuses.
pub fn write(handout: &Handout, format: Format, width: usize, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Html => Html.export(handout, out),
        Format::Markdown => Markdown.export(handout, out),
        Format::Text => Text { width }.export(handout, out),
        Format::Csv => Csv.export(handout, out),
        Format::Json => Json.export(handout, out),
    }
}

/// Whose it is and of which day.
fn byline(handout: &Handout) -> Option<String> {
    let parts: Vec<&str> = [&handout.name, &handout.date].into_iter().flatten().map(String::as_str).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

impl Export<Handout> for Html {
    fn export(&self, handout: &Handout, out: &mut dyn Write) -> io::Result<()> {
        let mut page = page::Page::new(handout);
        page.size = room::size(&page);
        let html = page.render().map_err(io::Error::other)?;
        writeln!(out, "{}", html.trim_end())
    }
}

impl Export<Handout> for Text {
    fn export(&self, handout: &Handout, out: &mut dyn Write) -> io::Result<()> {
        let mut sheet = handout.sheet.clone();
        sheet.intro.splice(0..0, byline(handout));
        self.export(&sheet, out)
    }
}
