//! The commands: each finds what was asked for and writes it to `out`.
//!
//! Results go to the standard output, everything else to the standard error. Nothing is parsed, opened or looked up
//! before the arguments are understood.

mod area_name;
mod areas;
pub mod args;
mod check;
mod compare;
mod desk;
mod employers;
mod guide;
mod import;
mod list;
mod paths;
mod pay;
mod role_name;
mod schools;
mod screens;
mod search;
mod shortlist;
mod show;
mod table;

use std::ffi::OsString;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use clap::{ColorChoice, CommandFactory, FromArgMatches};

use crate::error::{Error, Exit};
use crate::export::{Fact, Lines};
use args::{Args, Command, Format, Global};
use desk::Desk;

/// Runs the program with the arguments that it was started with.
pub fn main() -> ExitCode {
    let args = match read(std::env::args_os().collect()) {
        Ok(args) => args,
        Err(help) => {
            // The reader of a help text may have left.
            let _ = help.print();
            return ExitCode::from(if help.use_stderr() { 2 } else { 0 });
        }
    };
    let mut out = BufWriter::new(io::stdout());
    let ended = run(&args, &mut out).and_then(|exit| Ok(out.flush().map(|()| exit)?));
    match ended {
        Ok(exit) => ExitCode::from(exit.code()),
        Err(error) => {
            if !error.is_closed_pipe() {
                say(&format!("medpath: {}", error.message()));
            }
            ExitCode::from(error.code())
        }
    }
}

/// Understands the arguments. An `Err` is a help text or a mistake, ready to print.
fn read(words: Vec<OsString>) -> Result<Args, clap::Error> {
    if words.len() <= 1 {
        // The way most people start the program; the parser of all commands would only be in the way.
        return Ok(Args::default());
    }
    let mut command = Args::command().color(color(&words)).term_width(width());
    let matches = command.try_get_matches_from_mut(words)?;
    Args::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}

/// The color of help and mistakes, which clap has to know before it reads the arguments.
fn color(words: &[OsString]) -> ColorChoice {
    let words = words.iter().map_while(|word| word.to_str());
    let mut last = None;
    let mut before = "";
    for word in words {
        if before == "--color" {
            last = Some(word);
        }
        last = word.strip_prefix("--color=").or(last);
        before = word;
    }
    match last {
        Some("always") => ColorChoice::Always,
        Some("never") => ColorChoice::Never,
        _ => ColorChoice::Auto,
    }
}

/// Runs one command.
///
/// # Errors
/// What went wrong, with its exit code.
pub fn run(args: &Args, out: &mut dyn Write) -> Result<Exit, Error> {
    let global = &args.global;
    let Some(command) = &args.command else { return screens::run(global) };
    if let (Some(format), false) = (global.format, matches!(command, Command::Compare { .. }))
        && !matches!(format, Format::Text | Format::Json)
    {
        return Err(Error::Usage("only compare writes md, html and csv. Use --format text or --format json.".into()));
    }
    let json = global.format == Some(Format::Json);
    match command {
        Command::Check { files } => return check::run(files, json, out),
        Command::Import(command) => return import::run(command, global, json, out),
        _ => {}
    }
    let desk = Desk::open(global)?;
    let exit = look_up(&desk, command, global, out);
    if let Some(fault) = desk.catalogue.wages().fault() {
        say(&format!("medpath: {}", crate::text::sanitise(fault)));
    }
    if json && matches!(exit, Err(Error::NotFound(_))) && !matches!(command, Command::Shortlist(_)) {
        writeln!(out, "[]")?;
    }
    exit
}

/// Runs a command that reads the catalogue.
fn look_up(desk: &Desk, command: &Command, global: &Global, out: &mut dyn Write) -> Result<Exit, Error> {
    let json = global.format == Some(Format::Json);
    match command {
        Command::Search { words, limit, literal } => {
            let understood = search::understand(words, *literal);
            search::run(desk, &words.join(" "), &understood, *limit, json, out)
        }
        Command::List(wanted) => list::run(desk, wanted, json, out),
        Command::Show { role } => show::run(desk, &role.join(" "), json, out),
        Command::Compare { roles } => compare::run(desk, roles, global.format.unwrap_or(Format::Text), out),
        Command::Employers { words } => employers::run(desk, words, json, out),
        Command::Schools { words } => schools::run(desk, words, json, out),
        Command::Paths { role } => paths::run(desk, &role.join(" "), json, out),
        Command::Pay { role, by } => pay::run(desk, &role.join(" "), *by, json, out),
        Command::Guide { page } => guide::run(desk, &page.join(" "), json, out),
        Command::Areas { words } => areas::run(desk, words, json, out),
        Command::Shortlist(command) => shortlist::run(desk, command, json, out),
        // They need no catalogue and were run before.
        Command::Check { .. } | Command::Import(_) => Ok(Exit::Done),
    }
}

/// One message to the person at the keyboard. A closed standard error is no reason to stop.
fn say(message: &str) {
    let _ = writeln!(io::stderr(), "{message}");
}

/// Labels and texts under a title; an address is never broken, so that it can be copied.
fn facts(facts: &[Fact], lines: &mut Lines) {
    for Fact { label, text, is_address } in facts {
        let line = format!("{label}: {text}");
        if *is_address { lines.line(&format!("  {line}")) } else { lines.hanging("  ", "    ", &line) }
    }
}

/// Cells of a line: those of the terminal, 80 in a pipe or a file.
fn width() -> usize {
    let terminal = if io::stdout().is_terminal() { terminal_size::terminal_size() } else { None };
    terminal.map_or(80, |(width, _)| usize::from(width.0).clamp(60, 120))
}
