//! `medpath pay`

use std::io::Write;

use super::args::By;
use super::desk::Desk;
use super::{role_name, say, width};
use crate::error::{Error, Exit};
use crate::export::{BestPayRecord, Export, Json, PaySeries, Text};
use crate::sheet::RoleRecord;
use crate::text;

/// Prints the pay of a role by area, or by kind of employer and over the years.
pub(super) fn run(desk: &Desk, role: &str, by: By, json: bool, out: &mut dyn Write) -> Result<Exit, Error> {
    let role = role_name::find(&desk.catalogue, role)?;
    let area = desk.area()?;
    let record = RoleRecord { catalogue: &desk.catalogue, role, area: &area };
    match by {
        By::Area => {
            let record = BestPayRecord::new(record);
            let nothing = record.best.is_empty().then(|| record.summary().join(" "));
            print(&record, nothing, json, out)
        }
        By::Industry => {
            let series = PaySeries(record);
            let why = || text::wage_note(role).unwrap_or_else(|| "No table has this occupation.".to_owned());
            print(&series, series.is_empty().then(why), json, out)
        }
    }
}

/// Prints a record, or says why there is nothing to print.
fn print<T>(record: &T, nothing: Option<String>, json: bool, out: &mut dyn Write) -> Result<Exit, Error>
where
    Json: Export<T>,
    Text: Export<T>,
{
    if let Some(why) = nothing {
        if json {
            writeln!(out, "[]")?;
        }
        say(&format!("medpath: {}", text::sanitise(&why)));
        return Ok(Exit::Nothing);
    }
    if json {
        Json.export(record, out)?;
    } else {
        Text { width: width() }.export(record, out)?;
    }
    Ok(Exit::Done)
}
