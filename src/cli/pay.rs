//! `medpath pay`

use std::io::Write;

use super::args::By;
use super::context::Context;
use super::{Format, role_name, say};
use crate::error::{Error, Exit};
use crate::export::{BestPayRecord, Export, Json, PaySeries, RoleRecord, Text};
use crate::text;

/// Prints the pay of a role by area, or by kind of employer and over the years.
pub(super) fn run(context: &Context, role: &str, by: By, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let role = role_name::find(&context.catalogue, role)?;
    let area = context.area()?;
    let record = RoleRecord { catalogue: &context.catalogue, role, area: &area };
    match by {
        By::Area => {
            let record = BestPayRecord::new(record);
            let nothing = record.best.is_empty().then(|| record.summary().join(" "));
            print(&record, nothing, format, out)
        }
        By::Industry => {
            let series = PaySeries(record);
            let why = || text::wage_note(role).unwrap_or_else(|| "No table has this occupation.".to_owned());
            print(&series, series.is_empty().then(why), format, out)
        }
    }
}

/// Prints a record, or says why there is nothing to print.
fn print<T>(record: &T, nothing: Option<String>, format: Format, out: &mut dyn Write) -> Result<Exit, Error>
where
    Json: Export<T>,
    Text: Export<T>,
{
    if let Some(why) = nothing {
        if format == Format::Json {
            writeln!(out, "[]")?;
        }
        say(&format!("medpath: {}", text::sanitise(&why)));
        return Ok(Exit::Nothing);
    }
    format.write(record, out)?;
    Ok(Exit::Done)
}
