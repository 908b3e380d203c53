//! `medpath pay`

use std::io::Write;

use super::args::By;
use super::desk::Desk;
use super::{role_name, say, width};
use crate::error::{Error, Exit};
use crate::export::{BestPayRecord, Export, Json, PaySeries, RoleRecord, Text, json, write_json};
use crate::text;

/// Prints the pay of a role by area, or by kind of employer and over the years.
pub(super) fn run(desk: &Desk, role: &str, by: By, json: bool, out: &mut dyn Write) -> Result<Exit, Error> {
    let role = role_name::find(&desk.catalogue, role)?;
    let area = desk.area()?;
    let record = RoleRecord { catalogue: &desk.catalogue, role, area: &area };
    match by {
        By::Area => {
            let record = BestPayRecord::new(record);
            if record.best.is_empty() {
                return nothing(&record.summary().join(" "), json, out);
            }
            if json {
                write_json(&json::best_pay(role, &record.best, &area), out)?;
            } else {
                Text { width: width() }.export(&record, out)?;
            }
        }
        By::Industry => {
            let series = PaySeries(record);
            if series.is_empty() {
                let why = text::wage_note(role).unwrap_or_else(|| "No table has this occupation.".to_owned());
                return nothing(&why, json, out);
            }
            if json {
                Json.export(&series, out)?;
            } else {
                Text { width: width() }.export(&series, out)?;
            }
        }
    }
    Ok(Exit::Done)
}

/// Says why there is nothing to print.
fn nothing(why: &str, json: bool, out: &mut dyn Write) -> Result<Exit, Error> {
    if json {
        writeln!(out, "[]")?;
    }
    say(&format!("medpath: {}", text::sanitise(why)));
    Ok(Exit::Nothing)
}
