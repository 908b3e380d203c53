//! Bare `medpath`: the screens, where there is a terminal for them.

use std::io::{self, IsTerminal};

use clap::CommandFactory;

use super::args::{Args, Color, Global};
use super::context::{chosen_area, open_catalogue, open_store};
use crate::error::{Error, Exit};
use crate::store::{OwnTheme, Store, StudentError};
use crate::tui::action::Roster;
use crate::tui::theme::color::Depth;
use crate::tui::theme::{Theme, ThemeError, Themes};
use crate::tui::{self, Setup};

/// Opens the screens.
pub(super) fn run(global: &Global) -> Result<Exit, Error> {
    if global.format.is_some() {
        return Err(Error::Usage(format!("--format needs a command. {}", other_commands())));
    }
    if global.reset_after.is_some() && !global.guest {
        return Err(Error::Usage(
            "--reset-after needs --guest: only what is written nowhere can be forgotten.".to_owned(),
        ));
    }
    let store = open_store(global)?;
    let mut themes = Themes::new(store.own_themes(), depth(global), global.ascii);
    let asked = asked_theme(global, &mut themes)?;
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Error::Usage(format!("the screens need a terminal. {}", other_commands())));
    }
    if std::env::var_os("TERM").is_some_and(|term| term == "dumb") {
        return Err(Error::Usage(format!(
            "the screens need a terminal that can move its cursor, and TERM is dumb. {}",
            other_commands()
        )));
    }
    let mut notices = store.wage_faults();
    let catalogue = open_catalogue(global, &store, &mut |notice| notices.push(notice))?;
    let mut tell = |notice: String| {
        if !notices.contains(&notice) {
            notices.push(notice);
        }
    };
    let area = chosen_area(global, &catalogue, &store, &mut tell)?.or_else(|| catalogue.pack_area().cloned());
    let theme = asked.unwrap_or_else(|| remembered_theme(&store, &mut themes, &mut tell));
    let present = store.student().clone();
    let students = Roster { present, has_names: store.has_students(), ..Roster::default() };
    let (is_guest, reset_after) = (store.is_guest(), global.reset_after);
    let setup = Setup { catalogue, is_guest, reset_after, students, area, notices, themes, theme };
    match tui::run(setup, store).map_err(Error::Screens)? {
        Ok(()) => Ok(Exit::Done),
        Err(StudentError::Store(why)) => Err(why.into()),
        Err(why) => Err(why.into()),
    }
}

/// The theme of `--theme`. It counts for this start and is not remembered.
fn asked_theme(global: &Global, themes: &mut Themes) -> Result<Option<Theme>, Error> {
    let Some(name) = &global.theme else { return Ok(None) };
    let is_file = name.ends_with(".toml") || name.contains(std::path::is_separator);
    let at = if is_file { Ok(themes.add(OwnTheme::at(name.as_ref()))) } else { themes.place(name) };
    let chosen = at.and_then(|at| themes.choose(at)).map_err(refused)?;
    Ok(Some(chosen.theme))
}

/// The theme that was chosen last. One that is not there today is passed over silently.
fn remembered_theme(store: &Store, themes: &mut Themes, tell: &mut dyn FnMut(String)) -> Theme {
    let (settings, fault) = store.settings();
    if let Some(fault) = fault {
        tell(fault.to_string());
    }
    let at = settings.theme.and_then(|name| themes.place(&name).ok());
    match at.map(|at| themes.choose(at)) {
        Some(Ok(chosen)) => return chosen.theme,
        Some(Err(fault)) => tell(fault.to_string()),
        None => {}
    }
    themes.first()
}

/// Whether colors may be shown.
pub(super) fn has_color(global: &Global) -> bool {
    match global.color.unwrap_or(Color::Auto) {
        // The convention of no-color.org: any value but an empty one counts.
        Color::Auto => std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        Color::Always => true,
        Color::Never => false,
    }
}

/// How many colors may be shown; `None` if none.
fn depth(global: &Global) -> Option<Depth> {
    has_color(global).then(|| Depth::said_by(|name| std::env::var(name).ok()))
}

fn refused(fault: ThemeError) -> Error {
    match fault {
        ThemeError::Unknown { .. } => Error::Usage(fault.to_string()),
        ThemeError::Unreadable(fault) => fault.into(),
        ThemeError::Faulty { .. } => Error::FaultyTheme(fault.to_string()),
    }
}

/// What works without a terminal.
fn other_commands() -> String {
    let command = Args::command();
    let names: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
    format!("Without one use a command: {}. \"medpath --help\" tells more.", names.join(", "))
}
