//! `medpath licenses`

use std::io::Write;

use super::args::FormatName;
use super::context::Context;
use super::{named, width};
use crate::error::{Error, Exit};
use crate::export::{Csv, Export, Markdown, Text, json, write_json};
use crate::sheet::{RoleRecord, license_table, licenses};

/// Prints whether a role needs a license, state by state.
pub(super) fn run(context: &Context, role: &str, format: FormatName, out: &mut dyn Write) -> Result<Exit, Error> {
    let role = named::role(&context.catalogue, role)?;
    let area = context.area()?;
    let record = RoleRecord { catalogue: &context.catalogue, role, area: &area };
    match format {
        FormatName::Text => Text { width: width() }.export(&licenses(&record), out),
        FormatName::Json => write_json(&json::licenses(&context.catalogue, role, &area), out),
        FormatName::Md => Markdown.export(&license_table(&record), out),
        FormatName::Csv => Csv.export(&license_table(&record), out),
        FormatName::Html => {
            return Err(Error::Usage("only compare writes html. Use --format text, json, md or csv.".into()));
        }
    }?;
    Ok(Exit::Done)
}
