//! `medpath budget`

use std::io::Write;

use super::args::BudgetOf;
use super::context::Context;
use super::{Format, named, say, shortlist};
use crate::budget::{Budget, CostKind};
use crate::error::{Error, Exit};
use crate::export::json;
use crate::model::Role;
use crate::sheet;

/// What the student keeps, with what the arguments say in its place.
fn budget(context: &Context, of: &BudgetOf) -> Result<Budget, Error> {
    let mut budget = context.budget();
    if let Some(need) = of.need {
        budget.costs.clear();
        budget.set_cost(CostKind::Other, Some(need));
    }
    budget.off = of.off.or(budget.off);
    budget.earned = of.earned.or(budget.earned);
    if let Some(name) = &of.elsewhere {
        budget.elsewhere = Some(named::area(&context.catalogue, name)?.code.clone());
    }
    if budget.needed().is_none() {
        let advice = "nothing is said to be needed. Say it like: medpath budget --need 2500, or fill it in on the screens \
                      with b";
        return Err(Error::Usage(advice.to_owned()));
    }
    Ok(budget)
}

/// The roles that are named, or those of the shortlist.
fn roles<'c>(context: &'c Context, of: &BudgetOf) -> Result<Vec<&'c Role>, Error> {
    let catalogue = &context.catalogue;
    let mut roles: Vec<&Role> = Vec::new();
    if of.roles.is_empty() {
        let (list, notice) = context.store.shortlist();
        match notice {
            Some(notice) if shortlist::hides_the_list(&notice) => return Err(Error::Unread(notice)),
            Some(notice) => say(&format!("medpath: {notice}")),
            None => {}
        }
        roles.extend(list.entries.iter().filter_map(|entry| catalogue.role(&entry.role)));
    }
    for name in &of.roles {
        let role = named::role(catalogue, name)?;
        if !roles.iter().any(|known| known.id == role.id) {
            roles.push(role);
        }
    }
    if roles.is_empty() {
        let words = "the shortlist is empty. Name roles, or save some: \"medpath shortlist add ROLE\".";
        return Err(Error::NotFound(words.to_owned()));
    }
    Ok(roles)
}

/// Prints which roles cover what is needed.
pub(super) fn run(context: &Context, of: &BudgetOf, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let (budget, roles, area) = (budget(context, of)?, roles(context, of)?, context.area()?);
    let living = sheet::living(&context.catalogue, &budget, &roles, &area);
    // The area was looked up in the same list.
    let living = living.ok_or_else(|| Error::NotFound(format!("no area is called \"{area}\".")))?;
    format.write(&sheet::budget(&context.catalogue, &living), &json::budget(&living), out)?;
    Ok(Exit::Done)
}
