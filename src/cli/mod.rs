//! The commands: each finds what was asked for and writes it to `out`.
//!
//! Results go to the standard output, everything else to the standard error. Nothing is parsed, opened or looked up
//! before the arguments are understood.

mod about;
mod areas;
pub mod args;
mod budget;
mod check;
mod compare;
mod config;
mod context;
mod employers;
mod format;
mod guide;
mod handout;
mod import;
mod interests;
mod licenses;
mod linear;
mod list;
mod manual;
mod map;
mod musts;
mod named;
mod next;
mod pack;
mod packs;
mod paths;
mod pay;
mod profiles;
mod qr;
mod schools;
mod screens;
mod search;
mod settings;
mod shortlist;
mod shortlist_file;
mod shortlist_steps;
mod show;
mod table;
mod today;

use std::ffi::OsString;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use clap::{ColorChoice, CommandFactory, FromArgMatches};

use crate::answers::Mode;
use crate::error::{Error, Exit};
use args::{Args, Command, FormatName, Settings, ShortlistCommand};
use context::Context;
use format::Format;

/// Runs the program with the arguments that it was started with.
pub fn main() -> ExitCode {
    let mut args = match read(std::env::args_os().collect()) {
        Ok(args) => args,
        Err(help) => {
            // The reader of a help text may have left.
            let _ = help.print();
            return ExitCode::from(if help.use_stderr() { 2 } else { 0 });
        }
    };
    Settings::resolve(&mut args.global);
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
    let Some(command) = &args.command else {
        return if global.linear || is_dumb() {
            linear::run(global.clone(), &mut io::stdin().lock(), out)
        } else {
            screens::run(global, &[])
        };
    };
    let name = global.format.unwrap_or_default();
    let format = match (Format::try_from(name), command) {
        (Ok(format), _) => format,
        (Err(_), Command::Compare { .. } | Command::Licenses { .. } | Command::Map { .. } | Command::Handout(_)) => {
            Format::Text
        }
        (Err(refused), _) => return Err(refused),
    };
    match command {
        Command::Config => return config::run(global, format, out),
        Command::Completions { shell } => return manual::completions(*shell, out),
        Command::Man => return manual::page(out),
        _ => {}
    }
    global.settings.faults.iter().for_each(|fault| say(&format!("medpath: {}", crate::text::sanitise(fault))));
    match command {
        Command::Check { files } => return check::run(files, global, format, out),
        Command::Import(command) => return import::run(command, global, format, out),
        Command::Profiles(command) => return profiles::run(command, global, format, out),
        Command::Present { roles } => return screens::run(global, roles),
        Command::Pack(command) => return pack::run(command, out),
        _ => {}
    }
    let context = Context::open(global)?;
    let exit = match command {
        Command::Handout(of) => handout::run(&context, of, global.format, out),
        command => look_up(&context, command, (name, format), out),
    };
    if let Some(fault) = context.catalogue.wages().fault() {
        say(&format!("medpath: {}", crate::text::sanitise(fault)));
    }
    if format == Format::Json && matches!(exit, Err(Error::NotFound(_))) && !matches!(command, Command::Shortlist(_)) {
        writeln!(out, "[]")?;
    }
    exit
}

/// Whether there is a terminal that cannot move its cursor.
fn is_dumb() -> bool {
    io::stdin().is_terminal() && std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// Runs a command that reads the catalogue.
fn look_up(
    context: &Context,
    command: &Command,
    (name, format): (FormatName, Format),
    out: &mut dyn Write,
) -> Result<Exit, Error> {
    match command {
        Command::Search { words, limit, literal, maybe } => {
            let mode = if *literal { Mode::Literally } else { Mode::Whole };
            search::run(context, &words.join(" "), mode, (*limit, *maybe), format, out)
        }
        Command::List { wanted, sort } => list::run(context, (wanted, *sort), format, out),
        Command::Map { x, y, wanted } => map::run(context, [*x, *y], wanted, name, out),
        Command::Show { role } => show::run(context, &role.join(" "), format, out),
        Command::Compare { roles } => compare::run(context, roles, name, out),
        Command::Employers { words, role } => employers::run(context, words, role.as_deref(), format, out),
        Command::Schools { words } => schools::run(context, words, format, out),
        Command::Paths { role } => paths::run(context, &role.join(" "), format, out),
        Command::Pay { role, by, areas } => pay::run(context, &role.join(" "), (*by, areas), format, out),
        Command::Qr { roles, shortlist, invert } => {
            qr::run(context, &qr::Wanted { roles, shortlist: *shortlist, invert: *invert }, format, out)
        }
        Command::Interests { scores } => interests::run(context, scores.as_deref(), format, out),
        Command::Licenses { role } => licenses::run(context, &role.join(" "), name, out),
        Command::Guide { page } => guide::run(context, &page.join(" "), format, out),
        Command::Areas { words } => areas::run(context, words, format, out),
        Command::Match { must, nice } => musts::run(context, must, nice, format, out),
        Command::Budget(of) => budget::run(context, of, format, out),
        Command::Next(of) => next::run(context, of, format, out),
        Command::Shortlist(ShortlistCommand::Steps { role, done, open, by, step, add }) => {
            let (by, add) = (by.as_deref(), add.as_deref());
            let change = shortlist_steps::Change { done: *done, open: *open, step: *step, by, add };
            shortlist_steps::run(context, &role.join(" "), &change, format, out)
        }
        Command::Shortlist(command) => shortlist::run(context, command, format, out),
        Command::About => about::run(context, format, out),
        // They were run before: some need no catalogue, and a hand-out has a format of its own.
        Command::Check { .. }
        | Command::Present { .. }
        | Command::Import(_)
        | Command::Config
        | Command::Completions { .. }
        | Command::Man
        | Command::Pack(_)
        | Command::Profiles(_)
        | Command::Handout(_) => Ok(Exit::Done),
    }
}

/// One message to the person at the keyboard. A closed standard error is no reason to stop.
fn say(message: &str) {
    let _ = writeln!(io::stderr(), "{message}");
}

/// Cells of a line: those of the terminal, 80 in a pipe or a file.
fn width() -> usize {
    let terminal = if io::stdout().is_terminal() { terminal_size::terminal_size() } else { None };
    terminal.map_or(80, |(width, _)| usize::from(width.0).clamp(60, 120))
}
