//! Sheets, comparisons and records as text, Markdown, HTML, CSV and JSON.
//!
//! One file a format. Everything here writes to what it is given: where that ends up, a terminal, a pipe or a file,
//! is the caller's business.

mod band;
mod columns;
mod csv;
pub mod handout;
mod html;
pub mod json;
mod lines;
mod markdown;
pub mod qr;
mod sheet;
mod text;

use std::io::{self, Write};

pub use band::{axis_line, band};
pub use columns::Columns;
pub use csv::Csv;
pub use html::Html;
pub use json::{Json, write_json};
pub use lines::Lines;
pub use markdown::Markdown;
pub use text::Text;

/// A format in which a `T` can be written.
pub trait Export<T: ?Sized> {
    /// Writes it.
    ///
    /// # Errors
    /// When `out` refuses.
    fn export(&self, thing: &T, out: &mut dyn Write) -> io::Result<()>;
}

#[cfg(test)]
mod tests;
