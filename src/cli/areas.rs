//! `medpath areas [WORDS]`

use std::io::Write;

use serde::Serialize;

use super::context::Context;
use super::{Format, say};
use crate::error::{Error, Exit};
use crate::export::write_json;
use crate::model::{Area, AreaCode, AreaKind, StateCode};
use crate::text;

#[derive(Serialize)]
struct AreaRecord<'a> {
    code: &'a AreaCode,
    name: &'a str,
    kind: AreaKind,
    state: &'a StateCode,
}

/// Prints the areas that have all words.
pub(super) fn run(context: &Context, words: &[String], format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let found: Vec<&Area> =
        context.catalogue.areas_with(&words.join(" ")).into_iter().map(|at| context.catalogue.area_at(at)).collect();
    if format == Format::Json {
        let records: Vec<AreaRecord> = found
            .iter()
            .map(|area| AreaRecord { code: &area.code, name: &area.name, kind: area.kind, state: &area.state })
            .collect();
        write_json(&records, out)?;
    } else {
        for area in &found {
            writeln!(
                out,
                "{}  {} ({})",
                text::pad(&area.code.0, 7),
                text::sanitise(&area.name),
                text::area_kind(area.kind)
            )?;
        }
    }
    if found.is_empty() {
        say("medpath: no area has all of these words. Try fewer; \"medpath areas\" lists all.");
        return Ok(Exit::Nothing);
    }
    Ok(Exit::Done)
}
