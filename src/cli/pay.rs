//! `medpath pay`

use std::io::Write;

use super::args::By;
use super::context::Context;
use super::{Format, named, say};
use crate::error::{Error, Exit};
use crate::export::json;
use crate::sheet::{RoleRecord, best_pay, no_median};
use crate::text;

/// Prints the pay of a role by area, or by kind of employer and over the years.
pub(super) fn run(context: &Context, role: &str, by: By, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let role = named::role(&context.catalogue, role)?;
    let area = context.area()?;
    let record = RoleRecord { catalogue: &context.catalogue, role, area: &area };
    match by {
        By::Area => {
            let best = context.catalogue.best_pay(role);
            if best.is_empty() {
                return nothing(&no_median(&record), format, out);
            }
            format.write(&best_pay(&record, &best), &json::best_pay(role, &best, &area), out)?;
        }
        By::Industry if !record.has_pay_series() => {
            let why = text::wage_note(role, context.catalogue.page(role))
                .unwrap_or_else(|| "No table has this occupation.".to_owned());
            return nothing(&why, format, out);
        }
        By::Industry => format.write(&record.pay_series(), &json::pay_series(&record), out)?,
    }
    Ok(Exit::Done)
}

/// Says why there is nothing to print.
fn nothing(why: &str, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    if format == Format::Json {
        writeln!(out, "[]")?;
    }
    say(&format!("medpath: {}", text::sanitise(why)));
    Ok(Exit::Nothing)
}
