//! `medpath show ROLE`

use std::io::Write;

use super::context::Context;
use super::table::RoleWithPay;
use super::{Format, named, width};
use crate::error::{Error, Exit};
use crate::export::{Export, Json, Text};
use crate::sheet::{RoleRecord, add_musts, must_rows};

/// Prints one role.
pub(super) fn run(context: &Context, role: &str, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let role = named::role(&context.catalogue, role)?;
    let area = context.area()?;
    let record = RoleRecord { catalogue: &context.catalogue, role, area: &area };
    match format {
        Format::Text => {
            let (wants, mut sheet) = (context.wants(), record.sheet(false));
            let facts = RoleWithPay::new(&context.catalogue, role, &area).facts();
            add_musts(&mut sheet, &must_rows(&context.catalogue, role, &wants, &facts));
            Text { width: width() }.export(&sheet, out)?;
        }
        Format::Json => Json.export(&record, out)?,
    }
    Ok(Exit::Done)
}
