//! `medpath compare ROLE ROLE`

use std::io::Write;

use super::args::FormatName;
use super::context::Context;
use super::table::RoleWithPay;
use super::{named, width};
use crate::compare::compare;
use crate::error::{Error, Exit};
use crate::export::{Csv, Export, Html, Json, Markdown, Text};
use crate::model::Role;
use crate::sheet::ComparisonSheet;

/// Prints roles side by side.
pub(super) fn run(context: &Context, names: &[String], format: FormatName, out: &mut dyn Write) -> Result<Exit, Error> {
    let mut roles: Vec<&Role> = Vec::with_capacity(names.len());
    for name in names {
        let role = named::role(&context.catalogue, name)?;
        if roles.iter().any(|other| other.id == role.id) {
            return Err(Error::Usage(format!("{} is named twice. Name two to four different roles.", role.title)));
        }
        roles.push(role);
    }
    let area = context.area()?;
    let facts = |role: &Role| RoleWithPay::new(&context.catalogue, role, &area).facts();
    let comparison = ComparisonSheet::new(&context.catalogue, compare(&context.catalogue, &roles, &area));
    let comparison = &comparison.with_wants(&context.catalogue, &context.wants(), facts);
    match format {
        FormatName::Text => Text { width: width() }.export(comparison, out),
        FormatName::Json => Json.export(comparison, out),
        FormatName::Md => Markdown.export(comparison, out),
        FormatName::Html => Html.export(comparison, out),
        FormatName::Csv => Csv.export(comparison, out),
    }?;
    Ok(Exit::Done)
}
