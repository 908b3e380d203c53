//! `medpath compare ROLE ROLE`

use std::io::Write;

use super::args::Format;
use super::desk::Desk;
use super::{role_name, width};
use crate::compare::compare;
use crate::error::{Error, Exit};
use crate::export::{Csv, Export, Html, Json, Markdown, Text};
use crate::model::Role;

/// Prints roles side by side.
pub(super) fn run(desk: &Desk, names: &[String], format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let mut roles: Vec<&Role> = Vec::with_capacity(names.len());
    for name in names {
        let role = role_name::find(&desk.catalogue, name)?;
        if roles.iter().any(|other| other.id == role.id) {
            return Err(Error::Usage(format!("{} is named twice. Name two to four different roles.", role.title)));
        }
        roles.push(role);
    }
    let area = desk.area()?;
    let comparison = &compare(&desk.catalogue, &roles, &area);
    match format {
        Format::Text => Text { width: width() }.export(comparison, out),
        Format::Json => Json.export(comparison, out),
        Format::Md => Markdown.export(comparison, out),
        Format::Html => Html.export(comparison, out),
        Format::Csv => Csv.export(comparison, out),
    }?;
    Ok(Exit::Done)
}
