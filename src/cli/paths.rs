//! `medpath paths ROLE`

use std::io::Write;

use super::desk::Desk;
use super::{role_name, width};
use crate::error::{Error, Exit};
use crate::export::{Export, PathsRecord, Text, json, write_json};
use crate::paths::Paths;

/// Prints what leads to a role, what follows and what lies beside it.
pub(super) fn run(desk: &Desk, role: &str, json: bool, out: &mut dyn Write) -> Result<Exit, Error> {
    let role = role_name::find(&desk.catalogue, role)?;
    let area = desk.area()?;
    let paths = Paths::of(&desk.catalogue, role);
    if json {
        write_json(&json::paths(&paths), out)?;
    } else {
        let record = PathsRecord { catalogue: &desk.catalogue, paths: &paths, area: &area };
        Text { width: width() }.export(&record, out)?;
    }
    Ok(Exit::Done)
}
