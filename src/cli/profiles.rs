//! `medpath profiles`

use std::fs;
use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::args::{Global, ProfilesCommand};
use super::context::{chosen_area, first_area, open_catalogue, open_store};
use super::{Format, say, width};
use crate::error::{Error, Exit};
use crate::export::{Lines, handout, write_json};
use crate::sheet::Handout;
use crate::store::{ListedStudent, Store, Student, today, write_document};
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
    let told = match command {
        ProfilesCommand::Export { dir } => Some(export(global, &mut store, dir)?),
        command => change(command, &mut store)?,
    };
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
        ProfilesCommand::List | ProfilesCommand::Export { .. } => return Ok(None),
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

/// Writes the list of everybody who has saved a role or said something, seen from the area of each.
fn export(global: &Global, store: &mut Store, dir: &Path) -> Result<String, Error> {
    let catalogue = open_catalogue(global, store, &mut |notice| say(&format!("medpath: {notice}")))?;
    let before = store.student().clone();
    let (mut written, mut more) = (0, false);
    for ListedStudent { student, folder, .. } in store.students() {
        // Nothing of this command is unsaved, so nothing can be lost on the way.
        store.switch_student(&student)?;
        let (list, notice) = store.shortlist();
        notice.iter().for_each(|notice| say(&format!("medpath: {notice}")));
        let said = store.said_files(&student);
        if list.entries.is_empty() && said.is_empty() {
            continue;
        }
        let area = chosen_area(global, &catalogue, store, &mut |notice| say(&notice))?;
        let area = area.unwrap_or_else(|| first_area(&catalogue));
        let stem = student.name().and(folder.file_name()).unwrap_or_default().to_string_lossy();
        let stem = if stem.is_empty() { "no-name".into() } else { stem };
        for format in [handout::Format::Html, handout::Format::Json] {
            let mut page = Handout::shortlist(&catalogue, &list, &area, format != handout::Format::Html);
            page.name = student.name().map(str::to_owned);
            page.date = Some(today());
            let mut contents = Vec::new();
            handout::write(&page, format, handout::WIDTH, &mut contents)?;
            let file = dir.join(format!("{stem}.{}", handout::ending(format)));
            write_document(&file.to_string_lossy(), "", &contents)?;
        }
        for file in &said {
            let contents = match fs::read(file) {
                Ok(contents) => contents,
                Err(cause) => {
                    say(&format!("medpath: {} could not be read ({cause}) and is left out.", file.display()));
                    continue;
                }
            };
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            write_document(&dir.join(format!("{stem}-{name}")).to_string_lossy(), "", &contents)?;
        }
        written += 1;
        more |= !said.is_empty();
    }
    store.switch_student(&before)?;
    let more = if more { " Beside them: must-haves and other answers of those who have given some." } else { "" };
    Ok(format!("Lists written to {}: {written}, each as a page (html) and as data (json).{more}", dir.display()))
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
