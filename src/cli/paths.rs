//! `medpath paths ROLE`

use std::io::Write;

use super::desk::Desk;
use super::{role_name, width};
use crate::error::{Error, Exit};
use crate::export::{Export, Json, PathsRecord, Text};
use crate::paths::Paths;

/// Prints what leads to a role, what follows and what lies beside it.
pub(super) fn run(desk: &Desk, role: &str, json: bool, out: &mut dyn Write) -> Result<Exit, Error> {
    let role = role_name::find(&desk.catalogue, role)?;
    let area = desk.area()?;
    let paths = Paths::of(&desk.catalogue, role);
    let record = PathsRecord { catalogue: &desk.catalogue, paths: &paths, area: &area };
    if json {
        Json.export(&record, out)?;
    } else {
        Text { width: width() }.export(&record, out)?;
    }
    Ok(Exit::Done)
}
