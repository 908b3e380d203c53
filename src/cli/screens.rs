//! Bare `medpath` and `medpath present`: the screens, where there is a terminal for them.

use std::io::{self, IsTerminal};

use clap::CommandFactory;

use super::args::{Args, Color, Given, Global, Origin};
use super::context::{chosen_area, open_catalogue, open_store, wants_of};
use super::named;
use crate::error::{Error, Exit};
use crate::model::RoleId;
use crate::store::{OwnTheme, Store, StudentError};
use crate::text::sanitise;
use crate::tui::action::Roster;
use crate::tui::theme::color::Depth;
use crate::tui::theme::{Theme, ThemeError, Themes};
use crate::tui::{self, Setup};

/// Opens the screens, with the presentation of these roles if there are any.
pub(super) fn run(global: &Global, presented: &[String]) -> Result<Exit, Error> {
    if global.format.is_some() {
        return Err(Error::Usage(format!("--format needs a command that prints. {}", other_commands())));
    }
    let store = open_store(global)?;
    let mut themes = Themes::new(store.own_themes(), depth(global), global.ascii);
    let mut notices: Vec<String> = global.settings.faults.iter().map(|fault| sanitise(fault)).collect();
    let asked = asked_theme(global, &mut themes, &mut |notice| notices.push(notice))?;
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Error::Usage(format!("the screens need a terminal. {}", other_commands())));
    }
    if std::env::var_os("TERM").is_some_and(|term| term == "dumb") {
        return Err(Error::Usage(format!(
            "the screens need a terminal that can move its cursor, and TERM is dumb. {}",
            other_commands()
        )));
    }
    notices.extend(store.wage_faults());
    let catalogue = open_catalogue(global, &store, &mut |notice| notices.push(notice))?;
    let mut tell = |notice: String| {
        if !notices.contains(&notice) {
            notices.push(notice);
        }
    };
    let presented = presented.iter().map(|name| Ok(named::role(&catalogue, name)?.id.clone()));
    let presented = presented.collect::<Result<Vec<RoleId>, Error>>()?;
    let area = chosen_area(global, &catalogue, &store, &mut tell)?.or_else(|| catalogue.pack_area().cloned());
    let theme = asked.unwrap_or_else(|| remembered_theme(global, &store, &mut themes, &mut tell));
    let present = store.student().clone();
    let students = Roster { present, has_names: store.has_students(), ..Roster::default() };
    let wants = wants_of(&store, &mut |notice| notices.push(notice));
    let is_guest = store.is_guest();
    let setup = Setup { catalogue, is_guest, students, area, wants, presented, notices, themes, theme };
    match tui::run(setup, store).map_err(Error::Screens)? {
        Ok(()) => Ok(Exit::Done),
        Err(StudentError::Store(why)) => Err(why.into()),
        Err(why) => Err(why.into()),
    }
}

/// The theme of `--theme`, a variable or a configuration file. It counts for this start and is not remembered.
///
/// Only a name that was typed for this start is an error if there is no such theme.
fn asked_theme(global: &Global, themes: &mut Themes, tell: &mut dyn FnMut(String)) -> Result<Option<Theme>, Error> {
    for given in global.settings.theme.iter().filter(|given| given.by.outranks_choices()) {
        match named_theme(&given.value, themes) {
            Ok(theme) => return Ok(Some(theme)),
            Err(fault) if matches!(given.by, Origin::Flag(_)) => return Err(refused(fault)),
            Err(fault) => tell(left_out(given, &fault)),
        }
    }
    Ok(None)
}

/// The theme with this name, or of this file.
pub(super) fn named_theme(name: &str, themes: &mut Themes) -> Result<Theme, ThemeError> {
    let is_file = name.ends_with(".toml") || name.contains(std::path::is_separator);
    let at = if is_file { themes.add(OwnTheme::at(name.as_ref())) } else { themes.place(name)? };
    themes.choose(at).map(|chosen| chosen.theme)
}

/// That a theme which was set is none, and by whom.
pub(super) fn left_out(given: &Given<String>, fault: &ThemeError) -> String {
    format!("{}: theme: {fault} It is left out.", given.by)
}

/// The theme that was chosen last, or that of the computer. One that is not there today is passed over silently.
fn remembered_theme(global: &Global, store: &Store, themes: &mut Themes, tell: &mut dyn FnMut(String)) -> Theme {
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
    for given in global.settings.theme.iter().filter(|given| !given.by.outranks_choices()) {
        match named_theme(&given.value, themes) {
            Ok(theme) => return theme,
            Err(fault) => tell(left_out(given, &fault)),
        }
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
