//! Bare `medpath`: the screens, where there is a terminal for them.

use std::io::{self, IsTerminal};

use clap::CommandFactory;

use super::args::{Args, Color, Global};
use super::context::{chosen_area, open_catalogue, open_store};
use crate::error::{Error, Exit};
use crate::tui::{self, Setup};

/// Opens the screens.
pub(super) fn run(global: &Global) -> Result<Exit, Error> {
    if global.format.is_some() {
        return Err(Error::Usage(format!("--format needs a command. {}", other_commands())));
    }
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Error::Usage(format!("the screens need a terminal. {}", other_commands())));
    }
    if std::env::var_os("TERM").is_some_and(|term| term == "dumb") {
        return Err(Error::Usage(format!(
            "the screens need a terminal that can move its cursor, and TERM is dumb. {}",
            other_commands()
        )));
    }
    let store = open_store(global)?;
    let catalogue = open_catalogue(global, &store)?;
    let mut notices = store.wage_faults();
    let area = chosen_area(global, &catalogue, &store, &mut |notice| notices.push(notice))?;
    let color = match global.color.unwrap_or(Color::Auto) {
        // The convention of no-color.org: any value but an empty one counts.
        Color::Auto => std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        Color::Always => true,
        Color::Never => false,
    };
    let setup = Setup { catalogue, store, area, notices, ascii: global.ascii, color };
    let lost = tui::run(setup).map_err(Error::Screens)?;
    lost.map_or(Ok(Exit::Done), |why| Err(why.into()))
}

/// What works without a terminal.
fn other_commands() -> String {
    let command = Args::command();
    let names: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
    format!("Without one use a command: {}. \"medpath --help\" tells more.", names.join(", "))
}
