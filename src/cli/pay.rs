//! `medpath pay`

use std::io::Write;

use super::args::{By, PayOrderName, RankedAreas};
use super::context::Context;
use super::{Format, named, say};
use crate::catalogue::{PayOrder, PayWithin};
use crate::error::{Error, Exit};
use crate::export::json;
use crate::sheet::{RoleRecord, best_pay, no_median};
use crate::text;

/// Prints the pay of a role by area, or by kind of employer and over the years.
pub(super) fn run(
    context: &Context,
    role: &str,
    (by, areas): (By, &RankedAreas),
    format: Format,
    out: &mut dyn Write,
) -> Result<Exit, Error> {
    let role = named::role(&context.catalogue, role)?;
    let area = context.area()?;
    let record = RoleRecord { catalogue: &context.catalogue, role, area: &area };
    let state = areas.state.as_deref().map(|state| named::state(&context.catalogue, state)).transpose()?;
    let within = match (&state, areas.miles) {
        (Some(state), _) => PayWithin::State(state),
        (None, Some(miles)) => PayWithin::Miles(miles, &area),
        (None, None) => PayWithin::Country,
    };
    let order = match areas.sort {
        _ if areas.adjusted => PayOrder::Adjusted,
        Some(PayOrderName::Adjusted) => PayOrder::Adjusted,
        Some(PayOrderName::Jobs) => PayOrder::Jobs,
        Some(PayOrderName::Share) => PayOrder::Share,
        Some(PayOrderName::Median) | None => PayOrder::Median,
    };
    let ranks = areas.adjusted || areas.sort.is_some() || within != PayWithin::Country;
    match if ranks { By::Area } else { by } {
        By::Area => {
            let best = context.catalogue.best_pay(role, order, within);
            if best.is_empty() {
                let nothing_there = "No median of this role is published for such areas.";
                let why = if within == PayWithin::Country { no_median(&record) } else { nothing_there.to_owned() };
                return nothing(&why, format, out);
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
