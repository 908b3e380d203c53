//! `medpath paths ROLE`

use std::io::Write;

use super::context::Context;
use super::{Format, named};
use crate::error::{Error, Exit};
use crate::export::json;
use crate::paths::Paths;
use crate::sheet;

/// Prints what leads to a role, what follows and what lies beside it.
pub(super) fn run(context: &Context, role: &str, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let role = named::role(&context.catalogue, role)?;
    let area = context.area()?;
    let paths = Paths::of(&context.catalogue, role);
    let sheet = sheet::paths(&context.catalogue, &paths, &area);
    format.write(&sheet, &json::paths(&paths), out)?;
    Ok(Exit::Done)
}
