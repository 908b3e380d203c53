//! `medpath show ROLE`

use std::io::Write;

use super::context::Context;
use super::{Format, named, width};
use crate::error::{Error, Exit};
use crate::export::{Export, Json, Text};
use crate::sheet::RoleRecord;

/// Prints one role.
pub(super) fn run(context: &Context, role: &str, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let role = named::role(&context.catalogue, role)?;
    let area = context.area()?;
    let record = RoleRecord { catalogue: &context.catalogue, role, area: &area };
    match format {
        Format::Text => Text { width: width() }.export(&record.sheet(false), out)?,
        Format::Json => Json.export(&record, out)?,
    }
    Ok(Exit::Done)
}
