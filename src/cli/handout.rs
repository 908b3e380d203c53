//! `medpath handout ROLE...` and `medpath handout --shortlist`

use std::io::Write;

use super::args::{FormatName, HandoutOf};
use super::context::Context;
use super::table::RoleWithPay;
use super::{named, say, shortlist, shortlist_file, width};
use crate::error::{Error, Exit};
use crate::export::handout;
use crate::model::Role;
use crate::sheet::{Handout, MOST_SIDE_BY_SIDE, Own};
use crate::store::{today, write_document};
use crate::text;

/// Prints a page to take home, or writes it to a file.
pub(super) fn run(
    context: &Context,
    of: &HandoutOf,
    format: Option<FormatName>,
    out: &mut dyn Write,
) -> Result<Exit, Error> {
    let format = format.unwrap_or(FormatName::Html);
    let mut document = build(context, of, format)?;
    let name = of.name.as_deref().or(context.store.profile());
    document.name = name.map(|name| text::sanitise(name.trim())).filter(|name| !name.is_empty());
    document.date = Some(today());
    let Some(file) = &of.out else {
        handout::write(&document, format.into(), width(), out)?;
        return Ok(Exit::Done);
    };
    let mut contents = Vec::new();
    handout::write(&document, format.into(), handout::WIDTH, &mut contents)?;
    let wanted = file.to_string_lossy();
    let written = write_document(&wanted, &document.file_name(handout::ending(format.into())), &contents)?;
    shortlist_file::told(&written, out)?;
    Ok(Exit::Done)
}

fn build(context: &Context, of: &HandoutOf, format: FormatName) -> Result<Handout, Error> {
    let (catalogue, area) = (&context.catalogue, context.area()?);
    let (list, notice) = context.store.shortlist();
    match notice {
        Some(notice) if of.shortlist && shortlist::hides_the_list(&notice) => return Err(Error::Unread(notice)),
        Some(notice) => say(&format!("medpath: {notice}")),
        None => {}
    }
    let (wants, budget) = (context.wants(), context.budget());
    let facts = |role: &Role| RoleWithPay::new(catalogue, role, &area).facts();
    let own = Own { list: &list, matters: Some((&wants, &facts)), budget: Some(&budget) };
    if of.shortlist {
        if list.entries.is_empty() {
            let words = "the shortlist is empty. \"medpath shortlist add ROLE\" saves a role.";
            return Err(Error::NotFound(words.to_owned()));
        }
        return Ok(Handout::shortlist(catalogue, own, &area, format != FormatName::Html));
    }
    let mut roles: Vec<&Role> = Vec::new();
    for name in &of.roles {
        let role = named::role(catalogue, name)?;
        if !roles.iter().any(|known| known.id == role.id) {
            roles.push(role);
        }
    }
    match roles[..] {
        [] => Err(Error::Usage("name up to four roles, or --shortlist.".to_owned())),
        [role] if of.schools => Ok(Handout::schools(catalogue, role, &area)),
        [role] if of.paths => Ok(Handout::paths(catalogue, role, &area)),
        [_, _, ..] if of.schools || of.paths => {
            Err(Error::Usage("name one role for its schools or its paths.".to_owned()))
        }
        _ if roles.len() > MOST_SIDE_BY_SIDE => {
            Err(Error::Usage(format!("a page has room for {MOST_SIDE_BY_SIDE} roles side by side.")))
        }
        _ => Ok(Handout::roles(catalogue, &roles, &area, own)),
    }
}

impl From<FormatName> for handout::Format {
    fn from(name: FormatName) -> Self {
        match name {
            FormatName::Text => Self::Text,
            FormatName::Json => Self::Json,
            FormatName::Md => Self::Markdown,
            FormatName::Html => Self::Html,
            FormatName::Csv => Self::Csv,
        }
    }
}
