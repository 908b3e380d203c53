//! `medpath completions` and `medpath man`, made of the declaration of the commands and of the table of keys.

use std::io::{self, Write};

use clap::CommandFactory;
use clap_complete::Generator;
use clap_complete::shells::{Bash, Fish, PowerShell, Zsh};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::args::{Args, Shell};
use crate::error::{Error, Exit};
use crate::tui::keymap::keys_by_place;

const NAME: &str = "medpath";

/// All commands, as clap prints them.
fn declared() -> clap::Command {
    let mut command = Args::command().bin_name(NAME);
    command.build();
    command
}

/// Prints the script for a shell.
pub(super) fn completions(shell: Shell, out: &mut dyn Write) -> Result<Exit, Error> {
    let command = declared();
    match shell {
        Shell::Bash => Bash.try_generate(&command, out)?,
        Shell::Zsh => Zsh.try_generate(&command, out)?,
        Shell::Fish => Fish.try_generate(&command, out)?,
        Shell::PowerShell => PowerShell.try_generate(&command, out)?,
    }
    Ok(Exit::Done)
}

/// Prints the manual.
pub(super) fn page(out: &mut dyn Write) -> Result<Exit, Error> {
    let command = declared();
    let page = Man::new(command.clone()).manual("medpath").source(concat!("medpath ", env!("CARGO_PKG_VERSION")));
    page.render_title(out)?;
    page.render_name_section(out)?;
    page.render_synopsis_section(out)?;
    page.render_description_section(out)?;
    page.render_options_section(out)?;
    for part in command.get_subcommands() {
        of_command(part, out)?;
    }
    keys(out)?;
    writeln!(out, ".SH NOTES")?;
    for line in command.get_after_help().map(ToString::to_string).unwrap_or_default().lines() {
        let mut roff = Roff::default();
        roff.control("PP", []).text([roman(line)]);
        out.write_all(roff.render().as_bytes())?;
    }
    Ok(Exit::Done)
}

/// The description, synopsis and options of a command and of those below it. What counts everywhere is said once.
fn of_command(command: &clap::Command, out: &mut dyn Write) -> io::Result<()> {
    let name = command.get_bin_name().unwrap_or(command.get_name());
    let own = command.clone().mut_args(|argument| {
        let hidden = argument.is_global_set() || argument.get_id() == "help";
        argument.hide(hidden)
    });
    let has_options = own.get_arguments().any(|argument| !argument.is_hide_set());
    let page = Man::new(own);
    let mut text = Vec::new();
    page.render_description_section(&mut text)?;
    page.render_synopsis_section(&mut text)?;
    if has_options {
        page.render_options_section(&mut text)?;
    }
    if command.get_after_help().is_some() {
        page.render_extra_section(&mut text)?;
    }
    // Each section would be one of a page of its own, with a beginning that is one of a page too.
    writeln!(out, ".SH \"{}\"", name.to_uppercase())?;
    for line in
        String::from_utf8_lossy(&text).lines().filter(|line| !line.starts_with(".ie ") && !line.starts_with(".el "))
    {
        match line.strip_prefix(".SH ") {
            Some("EXTRA") => writeln!(out, ".SS NOTES")?,
            Some(heading) => writeln!(out, ".SS {heading}")?,
            None => writeln!(out, "{line}")?,
        }
    }
    for part in command.get_subcommands() {
        of_command(part, out)?;
    }
    Ok(())
}

/// What each key does, place by place.
fn keys(out: &mut dyn Write) -> io::Result<()> {
    let mut roff = Roff::default();
    roff.control("SH", ["KEYS"]);
    let mut last = "";
    for (place, keys, help) in keys_by_place() {
        if place != last {
            roff.control("SS", [place]);
            last = place;
        }
        roff.control("TP", []).text([bold(keys.join(", "))]).text([roman(help)]);
    }
    out.write_all(roff.render().as_bytes())
}
