//! `medpath profiles`

use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::args::{Global, ProfilesCommand};
use super::context::open_store;
use super::{Format, say, width};
use crate::error::{Error, Exit};
use crate::export::{Lines, write_json};
use crate::store::{ListedStudent, Store, Student};
use crate::text;

/// What the list without a name is called where a name would stand.
const NO_NAME: &str = "(no name)";

#[derive(Serialize)]
struct StudentRecord<'a> {
    /// `null` for the files of whoever gives no name.
    name: Option<&'a str>,
    /// `null` where the list cannot be read.
    roles: Option<usize>,
    folder: &'a Path,
    in_use: bool,
}

/// Lists or changes the students; the JSON of every command is the list after it. They need no catalogue.
pub(super) fn run(
    command: &ProfilesCommand,
    global: &Global,
    format: Format,
    out: &mut dyn Write,
) -> Result<Exit, Error> {
    let mut store = open_store(global)?;
    let told = change(command, &mut store)?;
    let listed = store.students();
    if format == Format::Json {
        let records: Vec<StudentRecord> = listed.iter().map(|listed| record(&store, listed)).collect();
        write_json(&records, out)?;
    } else if let Some(told) = told {
        writeln!(out, "{}", text::sanitise(&told))?;
    } else {
        out.write_all(list_text(&store, &listed).as_bytes())?;
    }
    store.half_deleted().iter().for_each(|notice| say(&format!("medpath: {notice}")));
    Ok(Exit::Done)
}

/// Does what was asked, and says so; a list says nothing.
fn change(command: &ProfilesCommand, store: &mut Store) -> Result<Option<String>, Error> {
    let told = match command {
        ProfilesCommand::List => return Ok(None),
        ProfilesCommand::New { name } => {
            let student = store.new_student(name)?;
            let name = shown(&student);
            format!(
                "{name} is new. Use the list with --profile \"{name}\". The files are in {}.",
                store.folder(&student).display()
            )
        }
        ProfilesCommand::Rename { old, new } => {
            let student = store.named_student(old)?;
            let renamed = store.rename_student(&student, new)?;
            format!("{} is {} now.", shown(&student), shown(&renamed))
        }
        ProfilesCommand::Copy { from, to } => {
            let (from, to) = (store.named_student(from)?, store.named_student(to)?);
            let new = store.copy_list(&from, &to)?;
            format!("Roles copied from {} to {}: {new}.", shown(&from), shown(&to))
        }
        ProfilesCommand::Delete { name, yes } => {
            let student = store.named_student(name)?;
            let roles = store.shortlist_of(&student).entries.len();
            if roles > 0 && !yes {
                return Err(Error::Usage(format!(
                    "{} has {} on the shortlist. --yes erases them for good.",
                    shown(&student),
                    text::roles(roles)
                )));
            }
            store.delete_student(&student)?;
            store.erase_deleted()?;
            format!("{} is erased.", shown(&student))
        }
    };
    Ok(Some(told))
}

fn shown(student: &Student) -> &str {
    student.name().unwrap_or(NO_NAME)
}

fn record<'a>(store: &Store, ListedStudent { student, roles, folder }: &'a ListedStudent) -> StudentRecord<'a> {
    StudentRecord { name: student.name(), roles: *roles, folder, in_use: student.is(store.student()) }
}

fn list_text(store: &Store, listed: &[ListedStudent]) -> String {
    let mut lines = Lines::new(width());
    for ListedStudent { student, roles, folder } in listed {
        let roles = roles.map_or_else(|| "the list cannot be read".to_owned(), text::roles);
        let in_use = if student.is(store.student()) { " (in use)" } else { "" };
        lines.hanging("", "  ", &format!("{}: {roles}{in_use}; {}", shown(student), folder.display()));
    }
    lines.finish()
}
