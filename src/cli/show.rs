//! `medpath show ROLE`

use std::io::Write;

use super::desk::Desk;
use super::{role_name, width};
use crate::error::{Error, Exit};
use crate::export::{Export, Json, Text};
use crate::sheet::RoleRecord;

/// Prints one role.
pub(super) fn run(desk: &Desk, role: &str, json: bool, out: &mut dyn Write) -> Result<Exit, Error> {
    let role = role_name::find(&desk.catalogue, role)?;
    let area = desk.area()?;
    let record = RoleRecord { catalogue: &desk.catalogue, role, area: &area };
    if json {
        Json.export(&record, out)?;
    } else {
        Text { width: width() }.export(&record.sheet(false), out)?;
    }
    Ok(Exit::Done)
}
