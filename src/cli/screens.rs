//! Bare `medpath`: the screens, where there is a terminal for them.

use std::io::{self, IsTerminal};

use super::args::{Color, Global};
use super::desk::{chosen_area, open_catalogue, open_store};
use crate::error::{Error, Exit};
use crate::tui::{self, Setup};

/// What works without a terminal.
const COMMANDS: &str = "Without one use a command: search, list, show, compare, paths, pay, employers, schools, guide, \
                        areas, shortlist, check, import. \"medpath --help\" tells more.";

/// Opens the screens.
pub(super) fn run(global: &Global) -> Result<Exit, Error> {
    if global.format.is_some() {
        return Err(Error::Usage(format!("--format needs a command. {COMMANDS}")));
    }
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Error::Usage(format!("the screens need a terminal. {COMMANDS}")));
    }
    if std::env::var_os("TERM").is_some_and(|term| term == "dumb") {
        return Err(Error::Usage(format!(
            "the screens need a terminal that can move its cursor, and TERM is dumb. {COMMANDS}"
        )));
    }
    let store = open_store(global)?;
    let catalogue = open_catalogue(global, &store)?;
    let mut notices = Vec::new();
    let area = chosen_area(global, &catalogue, &store, &mut |notice| notices.push(notice))?;
    let colour = match global.color.unwrap_or(Color::Auto) {
        // The convention of no-color.org: any value but an empty one counts.
        Color::Auto => std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        Color::Always => true,
        Color::Never => false,
    };
    let lost = tui::run(Setup { catalogue, store, area, notices, ascii: global.ascii, colour })
        .map_err(|cause| Error::Screens(cause.to_string()))?;
    lost.map_or(Ok(Exit::Done), |why| Err(Error::Files(why)))
}
