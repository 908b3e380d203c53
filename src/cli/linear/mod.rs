//! `medpath --linear`: everything line by line, for a screen reader, a braille display, or a terminal that cannot move
//! its cursor.
//!
//! There is nothing here but numbered menus. What a menu leads to is a sheet, as text, or the text of a command, so this
//! mode cannot say anything else than the screens and the commands do.

mod answers;
mod mine;
mod places;
mod role;

use std::cell::RefCell;
use std::io::{BufRead, Write};

use clap::Parser;

use super::args::{Args, FormatName, Global};
use super::context::Context;
use super::{Format, look_up, say, width};
use crate::error::{Error, Exit};
use crate::export::{Export, Lines, Text};
use crate::model::{AreaCode, RoleId};
use crate::sheet::{SectionId, Sheet};
use crate::text::sanitise;

/// Bytes of a line that are read; what is longer was not typed by anybody.
const LONGEST_LINE: usize = 4096;

/// Where one is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    /// The first menu.
    Main,
    /// What some words find.
    Found(String),
    /// The families of roles.
    Families,
    /// The roles of a family, by its place in the list of families.
    Family(usize),
    /// A role.
    Role(RoleId),
    /// The roles to compare.
    Compare,
    /// The saved roles.
    Shortlist,
    /// A saved role.
    Saved(RoleId),
    /// The statements about interests, at one of them.
    Interests(usize),
    /// What matters.
    Musts,
    /// The pages of the guide.
    Guide,
    /// Areas that some words name.
    Areas(String),
    /// The students of this computer.
    Students,
}

/// What a number does.
#[derive(Debug, Clone)]
enum Choice {
    /// Goes to a place; `b` comes back.
    Go(Place),
    /// Runs a command of the program.
    Run(Vec<String>),
    /// Reads a part of a role.
    Read(RoleId, SectionId),
    /// Asks for a line, and goes on with that.
    Ask(&'static str, fn(String) -> Self),
    /// Shows pay, licenses, and schools of this area from now on.
    Area(AreaCode),
    /// Puts a role into the comparison, or takes it out.
    Compared(RoleId),
    /// Asks for something about a saved role.
    Tell(RoleId, Telling),
    /// Answers a statement.
    Like(usize, crate::interests::Like),
    /// Makes something a must, nice to have, or neither.
    Matters(crate::filter::Choice),
    /// Opens the files of a student; nobody is the list without a name.
    Student(Option<String>),
}

/// What is asked about a saved role, and the words of the command before and behind the role; what is typed stands last.
#[derive(Debug, Clone, Copy)]
struct Telling {
    question: &'static str,
    before: &'static [&'static str],
    after: &'static [&'static str],
}

impl Choice {
    /// A command of some words.
    fn run(words: &[&str]) -> Self {
        Self::Run(words.iter().map(|word| (*word).to_owned()).collect())
    }
}

/// What can be chosen in a place.
#[derive(Default)]
struct Menu {
    title: String,
    /// What there is to read before the choices.
    text: Vec<String>,
    choices: Vec<(String, Choice)>,
}

impl Menu {
    fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    fn say(&mut self, text: impl Into<String>) {
        self.text.push(text.into());
    }

    fn offer(&mut self, label: impl Into<String>, choice: Choice) {
        self.choices.push((label.into(), choice));
    }
}

/// What is kept while one walks.
struct Walk<'w> {
    context: &'w Context<'w>,
    /// The roles to compare.
    compared: RefCell<Vec<RoleId>>,
}

/// What of the lines of a place has been said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Nothing.
    Nothing,
    /// They were, before something else was read: nobody wants to hear twenty of them again after each.
    Read,
    /// All, just now.
    All,
}

/// How a walk ended.
enum Ended {
    Left,
    /// The files of another student are wanted.
    Student(Option<String>),
}

/// Runs the menus until somebody leaves or nothing more can be read.
///
/// # Errors
/// When the catalogue or the files cannot be opened, or the output is gone.
pub(super) fn run(mut global: Global, input: &mut dyn BufRead, out: &mut dyn Write) -> Result<Exit, Error> {
    if global.format.is_some() {
        return Err(Error::Usage("--linear writes lines to read; --format needs a command that prints.".to_owned()));
    }
    loop {
        let ended = {
            let context = Context::open(&global)?;
            let walk = Walk { context: &context, compared: RefCell::default() };
            walk.walk(input, out)?
        };
        match ended {
            Ended::Left => return Ok(Exit::Done),
            Ended::Student(name) => global.profile = name,
        }
    }
}

impl Walk<'_> {
    fn walk(&self, input: &mut dyn BufRead, out: &mut dyn Write) -> Result<Ended, Error> {
        let mut path = vec![Place::Main];
        let mut shown = Shown::Nothing;
        loop {
            let place = path.last().cloned().unwrap_or(Place::Main);
            let menu = self.menu(&place)?;
            match shown {
                Shown::All => {}
                Shown::Nothing => write_menu(&menu, out)?,
                Shown::Read => writeln!(out, "\nYou are at: {}. Enter alone says its lines again.", menu.title)?,
            }
            shown = Shown::All;
            let Some(typed) = ask("Number, or words to search. b back, m menu, h help, q leave: ", input, out)? else {
                return Ok(Ended::Left);
            };
            let choice = match typed.trim() {
                "" => {
                    shown = Shown::Nothing;
                    continue;
                }
                "q" | "quit" | "exit" => return Ok(Ended::Left),
                "h" | "?" | "help" => {
                    write_lines(HELP, out)?;
                    continue;
                }
                "m" => Choice::Go(Place::Main),
                "b" | "back" => {
                    path.pop();
                    shown = Shown::Nothing;
                    continue;
                }
                typed => match typed.parse::<usize>() {
                    Ok(number) => match number.checked_sub(1).and_then(|at| menu.choices.get(at)) {
                        Some((_, choice)) => choice.clone(),
                        None => {
                            writeln!(out, "There is no {number} here; the last number is {}.", menu.choices.len())?;
                            continue;
                        }
                    },
                    Err(_) => Choice::Go(Place::Found(typed.to_owned())),
                },
            };
            match self.choose(choice, &mut path, input, out) {
                Ok(Some(ended)) => return Ok(ended),
                Ok(None) => {}
                Err(fault) if fault.is_closed_pipe() => return Err(fault),
                Err(fault) => write_lines(&fault.message(), out)?,
            }
            shown = if path.last() == Some(&place) { Shown::Read } else { Shown::Nothing };
        }
    }

    /// Does what was chosen.
    fn choose(
        &self,
        choice: Choice,
        path: &mut Vec<Place>,
        input: &mut dyn BufRead,
        out: &mut dyn Write,
    ) -> Result<Option<Ended>, Error> {
        match choice {
            Choice::Go(Place::Main) => *path = vec![Place::Main],
            Choice::Go(place) => {
                // A number of a statement is the same place one further on, and nobody walks back through thirty.
                if let (Some(Place::Interests(_)), Place::Interests(_)) = (path.last(), &place) {
                    path.pop();
                }
                path.push(place);
            }
            Choice::Run(words) => self.run_command(&words, out)?,
            Choice::Read(role, section) => self.read_section(&role, section, out)?,
            Choice::Ask(question, then) => {
                if let Some(typed) = ask(question, input, out)?.filter(|typed| !typed.trim().is_empty()) {
                    return self.choose(then(typed.trim().to_owned()), path, input, out);
                }
            }
            Choice::Area(area) => {
                self.context.choose_area(area)?;
                path.pop();
            }
            Choice::Compared(role) => self.compare_too(role, out)?,
            Choice::Tell(role, Telling { question, before, after }) => {
                if let Some(typed) = ask(question, input, out)?.filter(|typed| !typed.trim().is_empty()) {
                    let words = before.iter().copied().chain([role.0.as_str()]).chain(after.iter().copied());
                    let words: Vec<String> = words.map(str::to_owned).chain([typed]).collect();
                    self.run_command(&words, out)?;
                }
            }
            Choice::Like(at, like) => self.like(at, like, path)?,
            Choice::Matters(choice) => self.matters(&choice, out)?,
            Choice::Student(name) => return Ok(Some(Ended::Student(name))),
        }
        Ok(None)
    }

    /// Runs a command as if it had been typed behind `medpath`, with the files and the area of this walk.
    fn run_command(&self, words: &[String], out: &mut dyn Write) -> Result<(), Error> {
        let all = std::iter::once("medpath".to_owned()).chain(words.iter().cloned());
        let args = Args::try_parse_from(all).map_err(|fault| Error::Usage(fault.to_string()))?;
        let Some(command) = &args.command else { return Ok(()) };
        writeln!(out)?;
        let name = if matches!(command, super::Command::Handout(_)) { args.global.format } else { None };
        let exit = match command {
            super::Command::Handout(of) => super::handout::run(self.context, of, name, out)?,
            super::Command::Config => super::config::run(self.context.global(), Format::Text, out)?,
            super::Command::Profiles(of) => super::profiles::run(of, self.context.global(), Format::Text, out)?,
            command => look_up(self.context, command, (FormatName::Text, Format::Text), out)?,
        };
        if exit == Exit::Nothing {
            writeln!(out, "Nothing was found.")?;
        }
        Ok(())
    }

    fn area(&self) -> Result<AreaCode, Error> {
        self.context.area()
    }

    /// Name of the area whose pay is shown.
    fn area_name(&self) -> Result<String, Error> {
        let area = self.area()?;
        Ok(self.context.catalogue.area(&area).map_or(area.0.clone(), |known| known.name.clone()))
    }

    fn title(&self, role: &RoleId) -> String {
        self.context.catalogue.role(role).map_or_else(|| role.0.clone(), |known| known.title.clone())
    }
}

/// What `h` says.
const HELP: &str = "Type the number of a line and press Enter. Words are searched: a job, a machine, a wish such as \
                    \"no blood\", a question. b goes back, m to the first menu, Enter alone says the menu again, q \
                    leaves. What you save is kept at once.";

/// Asks for a line. None at the end of the input.
fn ask(question: &str, input: &mut dyn BufRead, out: &mut dyn Write) -> Result<Option<String>, Error> {
    write!(out, "\n{question}")?;
    out.flush()?;
    let mut line = Vec::new();
    let mut read = 0;
    loop {
        let there = input.fill_buf()?;
        let end = there.iter().position(|byte| *byte == b'\n').map(|at| at + 1);
        let length = end.unwrap_or(there.len());
        // The rest of a line that is too long is passed over.
        line.extend(&there[..length.min(LONGEST_LINE - line.len())]);
        input.consume(length);
        read += length;
        if end.is_some() || length == 0 {
            break;
        }
    }
    if read == 0 {
        writeln!(out)?;
        return Ok(None);
    }
    Ok(Some(sanitise(String::from_utf8_lossy(&line).trim_end_matches(['\n', '\r']))))
}

fn write_lines(text: &str, out: &mut dyn Write) -> Result<(), Error> {
    let mut lines = Lines::new(width());
    text.lines().for_each(|line| lines.text(line));
    Ok(out.write_all(lines.finish().as_bytes())?)
}

fn write_menu(menu: &Menu, out: &mut dyn Write) -> Result<(), Error> {
    let mut lines = Lines::new(width());
    lines.blank();
    lines.text(&format!("{}.", menu.title.trim_end_matches('.')));
    menu.text.iter().for_each(|text| lines.text(text));
    for (at, (label, _)) in menu.choices.iter().enumerate() {
        lines.hanging(&format!("{}. ", at + 1), "   ", label);
    }
    Ok(out.write_all(lines.finish().as_bytes())?)
}

fn write_sheet(sheet: &Sheet, out: &mut dyn Write) -> Result<(), Error> {
    writeln!(out)?;
    Ok(Text { width: width() }.export(sheet, out)?)
}

/// Tells what went wrong with something that goes on.
fn tell(fault: &dyn std::fmt::Display) {
    say(&format!("medpath: {}", sanitise(&fault.to_string())));
}
