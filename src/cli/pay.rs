//! `medpath pay`

use std::io::Write;

use super::args::By;
use super::desk::Desk;
use super::{role_name, say, width};
use crate::error::{Error, Exit};
use crate::export::{BestPayRecord, Export, Json, RoleRecord, Text, write_json};

/// Prints the pay of a role by area, or by kind of employer and over the years.
pub(super) fn run(desk: &Desk, role: &str, by: By, json: bool, out: &mut dyn Write) -> Result<Exit, Error> {
    let role = role_name::find(&desk.catalogue, role)?;
    let area = desk.area()?;
    let record = RoleRecord { catalogue: &desk.catalogue, role, area: &area };
    match by {
        By::Area => by_area(record, json, out),
        By::Industry => Ok(Exit::Done),
    }
}

fn by_area(role: RoleRecord, json: bool, out: &mut dyn Write) -> Result<Exit, Error> {
    let record = BestPayRecord::new(role);
    if record.best.is_empty() {
        if json {
            write_json(&[(); 0], out)?;
        }
        say(&format!("medpath: {}", record.summary().join(" ")));
        return Ok(Exit::Nothing);
    }
    if json {
        Json.export(&record, out)?;
    } else {
        Text { width: width() }.export(&record, out)?;
    }
    Ok(Exit::Done)
}
