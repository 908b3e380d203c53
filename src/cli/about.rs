//! `medpath about`: the version, what is inside and on which terms, and where the files are.

use std::io::Write;

use serde::Serialize;

use super::config::{Place, folders};
use super::context::Context;
use super::{Format, width};
use crate::error::{Error, Exit};
use crate::export::{Export, Text, write_json};
use crate::model::Source;
use crate::sheet::{about, tables};
use crate::text::sanitise;

#[derive(Serialize)]
struct Report {
    version: &'static str,
    license: &'static str,
    roles: usize,
    areas: usize,
    tables: Vec<Source>,
    sources: Vec<Source>,
    folders: Vec<Place>,
}

/// Prints it.
pub(super) fn run(context: &Context, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let catalogue = &context.catalogue;
    let folders = folders(context.global());
    match format {
        Format::Text => {
            Text { width: width() }.export(&about(catalogue), out)?;
            writeln!(out, "\nFOLDERS")?;
            for folder in &folders {
                writeln!(out, "{}", sanitise(&folder.line()))?;
            }
        }
        Format::Json => {
            let report = Report {
                version: env!("CARGO_PKG_VERSION"),
                license: env!("CARGO_PKG_LICENSE"),
                roles: catalogue.roles().len(),
                areas: catalogue.areas().len(),
                tables: tables(catalogue),
                sources: catalogue.every_source(),
                folders,
            };
            write_json(&report, out)?;
        }
    }
    Ok(Exit::Done)
}
