//! `medpath shortlist`

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::args::ShortlistCommand;
use super::context::Context;
use super::{Format, named, say, shortlist_file, width};
use crate::error::{Error, Exit};
use crate::export::{Lines, write_json};
use crate::model::RoleId;
use crate::sheet::{self, SavedRole};
use crate::shortlist::{Entry, Field, MOST_ENTRIES, Op, Shortlist, Steps};
use crate::store::{Notice, StoreError};
use crate::text;

#[derive(Serialize)]
struct SavedRecord<'a> {
    id: &'a RoleId,
    title: Option<&'a str>,
    note: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    why_not: &'a str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    target: bool,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    steps: &'a Steps,
    /// The local pack that it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    local: Option<&'a str>,
}

/// Reads or changes the shortlist; the JSON of every command is the list after it.
pub(super) fn run(
    context: &Context,
    command: &ShortlistCommand,
    format: Format,
    out: &mut dyn Write,
) -> Result<Exit, Error> {
    // Only a save has more to say of why it fails.
    let reads = matches!(command, ShortlistCommand::List | ShortlistCommand::Export { .. });
    let before = before(context, reads)?;
    let Plan { ops, told } = plan(context, command, &before)?;
    let after = if ops.is_empty() { before } else { save(context, &ops)? };
    let records = || after.entries.iter().map(|entry| saved_record(context, &after, entry)).collect::<Vec<_>>();
    if let ShortlistCommand::Export { out: file } = command {
        shortlist_file::write(&records(), file.as_deref(), out)?;
    } else if format == Format::Json {
        write_json(&records(), out)?;
    } else if matches!(command, ShortlistCommand::List) {
        out.write_all(list_text(context, &after)?.as_bytes())?;
    } else {
        told.iter().try_for_each(|line| writeln!(out, "{}", text::sanitise(line)))?;
        writeln!(out, "{} on your shortlist.", after.entries.len())?;
    }
    if context.store.is_guest() && !ops.is_empty() {
        say("medpath: --guest, so nothing was written.");
    }
    Ok(Exit::Done)
}

/// The list before a command that only reads it, or saves a change of it.
pub(super) fn before(context: &Context, reads: bool) -> Result<Shortlist, Error> {
    let (before, notice) = context.store.shortlist();
    let saves = !reads && !context.store.is_guest();
    match notice {
        Some(Notice::Unreadable { .. }) if saves => {}
        Some(notice) if !saves && hides_the_list(&notice) => return Err(Error::Unread(notice)),
        Some(notice) => say(&format!("medpath: {notice}")),
        None => {}
    }
    Ok(before)
}

/// Whether a notice means that an empty list would be a wrong answer.
pub(super) fn hides_the_list(notice: &Notice) -> bool {
    !matches!(notice, Notice::Newer { readable: true, .. })
}

/// What a command changes, and what is said when that has worked.
#[derive(Default)]
struct Plan {
    ops: Vec<Op>,
    told: Vec<String>,
}

impl Plan {
    fn one(op: Op, told: String) -> Self {
        Self { ops: vec![op], told: vec![told] }
    }
}

fn plan(context: &Context, command: &ShortlistCommand, list: &Shortlist) -> Result<Plan, Error> {
    match command {
        ShortlistCommand::List | ShortlistCommand::Export { .. } | ShortlistCommand::Steps { .. } => {
            Ok(Plan::default())
        }
        ShortlistCommand::Import { file } => import(context, file, list),
        ShortlistCommand::Add { roles } => add(context, roles, list),
        ShortlistCommand::Remove { roles } => {
            let mut plan = Plan::default();
            for name in roles {
                let id = saved(context, name, list)?;
                plan.told.push(format!("Taken out: {}.", title(context, &id)));
                plan.ops.push(Op::Remove(id));
            }
            Ok(plan)
        }
        ShortlistCommand::Note { role, words } => write(context, list, role, Field::Note, words),
        ShortlistCommand::WhyNot { role, words } => write(context, list, role, Field::WhyNot, words),
        ShortlistCommand::Target { role } if role.is_empty() => {
            Ok(Plan::one(Op::Target(None), "No target any longer.".to_owned()))
        }
        ShortlistCommand::Target { role } => {
            let role = saved(context, &role.join(" "), list)?;
            let told = format!("Your target: {}.", title(context, &role));
            Ok(Plan::one(Op::Target(Some(role)), told))
        }
        ShortlistCommand::Move { role, place } => {
            let role = saved(context, role, list)?;
            // The role is on the list, so the list is not empty.
            let at = (*place as usize - 1).min(list.entries.len() - 1);
            let told = format!("Now number {}: {}.", at + 1, title(context, &role));
            Ok(Plan::one(Op::Place { role, at }, told))
        }
        ShortlistCommand::Clear => Ok(Plan::one(Op::Clear, format!("Roles taken out: {}.", list.entries.len()))),
    }
}

/// Writes a text to a role of the list.
fn write(context: &Context, list: &Shortlist, role: &str, field: Field, words: &[String]) -> Result<Plan, Error> {
    let role = saved(context, role, list)?;
    let text = words.join(" ");
    let done = match (field, text.trim().is_empty()) {
        (Field::Note, true) => "Note deleted",
        (Field::Note, false) => "Note written",
        (Field::WhyNot, true) => "Nothing against it any longer",
        (Field::WhyNot, false) => "Why not, written",
    };
    let told = format!("{done}: {}.", title(context, &role));
    let op = list.text_op(role, field, &text).map_err(|refused| Error::Usage(refused.to_string()))?;
    Ok(Plan::one(op, told))
}

fn add(context: &Context, names: &[String], list: &Shortlist) -> Result<Plan, Error> {
    let mut plan = Plan::default();
    for name in names {
        let role = named::role(&context.catalogue, name)?;
        let op = Op::Add(role.id.clone());
        if list.contains(&role.id) || plan.ops.contains(&op) {
            plan.told.push(format!("Already there: {}.", role.title));
        } else {
            plan.told.push(format!("Saved: {}.", role.title));
            plan.ops.push(op);
        }
    }
    room(list, plan.ops.len())?;
    Ok(plan)
}

/// Whether so many more roles fit.
fn room(list: &Shortlist, more: usize) -> Result<(), Error> {
    if list.entries.len() + more > MOST_ENTRIES {
        return Err(Error::Usage(format!(
            "the shortlist takes {MOST_ENTRIES} roles and has {}. Take some out with \"medpath shortlist remove ROLE\".",
            list.entries.len()
        )));
    }
    Ok(())
}

/// Adds what a file has; notes on roles that are there join those that they have.
fn import(context: &Context, file: &Path, list: &Shortlist) -> Result<Plan, Error> {
    let mut plan = Plan::default();
    let (entries, target) = shortlist_file::read(file)?;
    for entry in entries {
        if !list.contains(&entry.role) {
            plan.told.push(format!("Saved: {}.", title(context, &entry.role)));
        }
        plan.ops.push(Op::Insert { entry, at: usize::MAX });
    }
    room(list, plan.told.len())?;
    // Whoever has a target keeps it.
    plan.ops.extend(target.filter(|_| list.target.is_none()).map(|role| Op::Target(Some(role))));
    Ok(plan)
}

/// A role of the list, by any name; by its id also when the catalogue of today does not have it.
pub(super) fn saved(context: &Context, name: &str, list: &Shortlist) -> Result<RoleId, Error> {
    let id = RoleId(name.trim().to_owned());
    if list.contains(&id) {
        return Ok(id);
    }
    let role = named::role(&context.catalogue, name)?;
    if list.contains(&role.id) {
        return Ok(role.id.clone());
    }
    Err(Error::NotFound(format!("{} is not on your shortlist. \"medpath shortlist list\" prints what is.", role.title)))
}

/// Saves, and answers with the list as it is then.
pub(super) fn save(context: &Context, ops: &[Op]) -> Result<Shortlist, Error> {
    match context.store.save_patiently(ops) {
        Ok(list) => Ok(list),
        Err(saved @ StoreError::SetAside(_)) => {
            say(&format!("medpath: {saved}"));
            Ok(context.store.shortlist().0)
        }
        Err(fault) => Err(fault.into()),
    }
}

fn saved_record<'a>(context: &'a Context, list: &'a Shortlist, entry: &'a Entry) -> SavedRecord<'a> {
    let title = context.catalogue.role(&entry.role).map(|role| role.title.as_str());
    let local = context.catalogue.pack_of(&entry.role).map(|pack| pack.about.name.as_str());
    let target = list.target.as_ref() == Some(&entry.role);
    let Entry { role: id, note, why_not, steps } = entry;
    SavedRecord { id, title, note, why_not, target, steps, local }
}

pub(super) fn title<'a>(context: &'a Context, id: &'a RoleId) -> &'a str {
    context.catalogue.role(id).map_or(&id.0, |role| &role.title)
}

fn list_text(context: &Context, list: &Shortlist) -> Result<String, Error> {
    let area = context.area()?;
    let saved = sheet::shortlist(&context.catalogue, list, &area);
    let mut lines = Lines::new(width());
    if saved.roles.is_empty() {
        lines.text(&format!("{} \"medpath shortlist add ROLE\" saves a role.", saved.heading));
        return Ok(lines.finish());
    }
    for (at, role) in saved.roles.iter().enumerate() {
        let SavedRole { title, pay, time, .. } = role;
        let pay = if pay.amount.is_empty() { String::new() } else { format!(": {}", pay.whole()) };
        let time = if time.is_empty() { String::new() } else { format!("; {time}") };
        lines.hanging(&format!("{}. ", at + 1), "   ", &format!("{title}{pay}{time}"));
        for said in role.said() {
            lines.hanging("   ", "   ", &said);
        }
    }
    if saved.roles.iter().all(|role| role.pay.amount.is_empty()) {
        return Ok(lines.finish());
    }
    lines.blank();
    let here = context.catalogue.area(&area).map_or(area.0.as_str(), |area| area.name.as_str());
    let pay = std::iter::once(format!("Pay: median a year, {here}"));
    lines.text(&format!("{}.", pay.chain(saved.legend).collect::<Vec<_>>().join("; ")));
    Ok(lines.finish())
}
