//! `medpath pay`

use std::io::Write;

use super::args::By;
use super::context::Context;
use super::{Format, named, say, width};
use crate::error::{Error, Exit};
use crate::export::{BestPayRecord, Export, Json, PaySeries, Text, json};
use crate::sheet::RoleRecord;
use crate::text;

/// Prints the pay of a role by area, or by kind of employer and over the years.
pub(super) fn run(context: &Context, role: &str, by: By, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let role = named::role(&context.catalogue, role)?;
    let area = context.area()?;
    let record = RoleRecord { catalogue: &context.catalogue, role, area: &area };
    match by {
        By::Area => {
            let record = BestPayRecord::new(record);
            if record.best.is_empty() {
                return nothing(&record.summary().join(" "), format, out);
            }
            format.write(&record, &json::best_pay(role, &record.best, &area), out)?;
        }
        By::Industry => {
            let series = PaySeries(record);
            if series.is_empty() {
                let why = text::wage_note(role).unwrap_or_else(|| "No table has this occupation.".to_owned());
                return nothing(&why, format, out);
            }
            match format {
                Format::Text => Text { width: width() }.export(&series, out)?,
                Format::Json => Json.export(&series, out)?,
            }
        }
    }
    Ok(Exit::Done)
}

/// Says why there is nothing to print.
fn nothing(why: &str, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    if format == Format::Json {
        writeln!(out, "[]")?;
    }
    say(&format!("medpath: {}", text::sanitise(why)));
    Ok(Exit::Nothing)
}
