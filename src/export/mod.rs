//! Comparisons, roles and pages of the guide as text, Markdown, HTML, CSV and JSON.
//!
//! One file per format. Everything here writes to what it is given: where that ends up, a terminal, a pipe or a file,
//! is the caller's business.

mod band;
mod best_pay;
mod columns;
mod csv;
mod facts;
mod guide;
mod html;
pub mod json;
mod lines;
mod markdown;
mod paths;
mod pay_series;
mod sheet;
mod text;

use std::io::{self, Write};

pub use band::{axis_line, band};
pub use best_pay::BestPayRecord;
pub use columns::Columns;
pub use csv::Csv;
pub use facts::{Fact, program_facts, program_title, topic_facts};
pub use guide::{GuideRecord, OfficialPay, claim_sources, official_pay, page_words};
pub use html::Html;
pub use json::{Json, write_json};
pub use lines::Lines;
pub use markdown::Markdown;
pub use paths::{
    NO_MONTHS, NOTHING_FOLLOWS, NOTHING_LEADS_HERE, NOTHING_SIDEWAYS, PathsRecord, STEP_WORDS, pay_words, step_adds,
    step_kind,
};
pub use pay_series::PaySeries;
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
